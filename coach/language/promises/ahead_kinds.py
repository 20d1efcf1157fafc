"""What each kind of predicate must have to undertake something: object, day, aim, question."""

from __future__ import annotations

import re
from collections.abc import Callable

from coach.language.dues import find_times
from coach.language.promises.ahead_shapes import IF_LEAD, Around, Piece
from coach.language.promises.ahead_words import (
    AT_A_STROKE,
    GETS_DONE,
    MADE,
    NEVER_PROMISED,
    OF_ANOTHER,
    PERFORMED,
    PLAIN,
    SAME_IN_PAST,
    SPEAKS_TO,
    STILL_ON,
    WEIGHED,
)
from coach.language.promises.lexicon import ADVERBS, FILLERS, OWN_LIFE
from coach.language.promises.on_the_spot import ON_THE_SPOT_ACT
from coach.language.promises.open_acts import is_here

_I = re.IGNORECASE

_DIARY = re.compile(
    r"\b(?:leave|holidays?|off|home|nights?|lates?|earlies|shifts?|dentist|doctor|gp|physio|school"
    r"|wedding|funeral|court|training|course|conference|bed|hospital|clinic|airport|flight|meetings"
    r"|annual|vacation|gym|pub|church|mosque|temple|match)\b",
    _I,
)
"""Where one is on a day without undertaking anything."""
_AIM = re.compile(
    r"\b(?:with|for|to) (?:the|a|an|your|my|his|her|their|this|that|those|these|some|it|them|him"
    r"|you)"
    r"\b|\b(?:your|their|his|her|that|it|there|myself)\b|\bto (?!the\b|my\b)[a-z]+ (?:the|a|to|with"
    r"|it|them|him|her|you|your|this|that)\b",
    _I,
)
_OBJECT = re.compile(
    r"^ (?:(?:up|out|off|down|in|back|over|through|away|round|along|across|together|together) )?"
    r"(?:to |with |for |on |at |into |onto |about |from |of |round |after |past |by )?"
    r"(?:the|a|an|my|your|his|her|their|our|that|this|those|these|it|them|him|'em|em|you|youse|some"
    r"|both|all|every\w*|each|one|two|three|four|\d+|somebody|someone|another|any|no|what|wan"
    r"|new|fresh|extra|more|yous"
    r"|(?-i:[A-Z])\w+)\b",
    _I,
)
"""A thing or a person after the verb."""
_PARTICLE = re.compile(r"^ (?:up|out|off|down|in|back|over|through|round|by|along|across)\b", _I)
_FRONTED = re.compile(
    r"(?:^|[,;] |\band |\bbut |\bso |\byes |\bok |\bokay )(?:this|that|these|those|them|it|this one"
    r"|that one|the [\w-]+(?: [\w-]+)?|your [\w-]+(?: [\w-]+)?) ?$"
    r"|^(?!then\b|so\b|now\b|yes\b|yeah\b|today\b|ok\b|okay\b|maybe\b|sometimes\b|usually\b"
    r"|normally\b|here\b"
    r"|there\b|still\b|anyway\b|honestly\b|actually\b|well\b|mostly\b|and\b|but\b)[a-z][\w-]+(?:"
    r" [\w-]+)? $",
    _I,
)
"""The object put first: "this I take over"."""
_COMES_TO = re.compile(
    r"^(?:going|coming)(?: (?:out|over|up|down|round|across|straight|back|now|in|along))* to "
    r"(?!be\b|have\b|bed\b|work\b|school\b|college\b|uni\b|lunch\b|need\b|want\b|like\b|miss\b"
    r"|get (?:sick|married|old|used)|die\b|cry\b|lose\b|hate\b|love\b)",
    _I,
)
"""Moving off to do something, or to somebody."""
_MADE = re.compile(
    r"^ (?:'?em|it|them|her|him|that|those|these|this|all|both|everything|(?:the|your|my|yer)"
    r" [\w-]+"
    r"(?: [\w-]+)?) (?!to\b)",
    _I,
)
"""As in "have 'em fired": a thing brought into a state."""
_TELLS = re.compile(r"^(?:tell|ask|show|give) (?:you|ye|him|her|them)\b", _I)
_NEXT_TIME = re.compile(r"\b(?:next time|from now on|in future|from here on|going forward)\b", _I)
_WEIGHS = re.compile(r"^ (?:if|whether|about|what|how|with|over|into|at|on|it over|around)\b", _I)
_NOTHING = re.compile(r"^ (?:\w+ )?(?:nothing|nobody|no one|nowt|none)\b", _I)
_NOW = re.compile(r"\bnow\b(?! and then)|\b(?:minute|moment|second) (?:we|this|i|you)\b", _I)
_TO_SOMEBODY = re.compile(
    r"\b(?:you|your|him|her|them|his|their)\b|\bnow\b|\b(?:off|out|back)\b", _I
)
_TO_DO = re.compile(
    r"^there to (?!the\b)[a-z]+\b|^(?:up |down |over |out |round )?(?:there|here) (?:with|for)"
    r" \w+|^(?:on|over|round|down|up) to \w+ (?:the|it|them|her|him)\b",
    _I,
)
_AT = re.compile(r"^ (?:in|at|there|over|on|with|round|up|down)\b", _I)
_GO_AT = re.compile(
    r"^ an? (?:\w+ )?(?:go|look|think|stab|crack|bash|word|try|read|dig|poke) ?", _I
)
_HOW_ASKED = re.compile(r"\b(?:how|where|why|what) (?:do|does|did|d') ?(?:you|ye)\b", _I)
_THAT_ONE = re.compile(
    r"^ (?:it|them|that|this|him|her|you|yuh|another|a new|one|(?-i:[A-Z])\w+|the \w+|to \w+"
    r"|with \w+)\b",
    _I,
)
_HABIT_ASKED = re.compile(
    r"\b(?:how|where|why|what|which|do you|does|did|was|were|have you|had|usually|always"
    r"|normally)\b",
    _I,
)
_PAST_TALK = re.compile(r"\b(?:was|were|did|had|saw|went|told|said|[a-z]{3,}ed)\b", _I)
_HEAD = 20
"""Characters of a lead that still leave the speaker at the head of the answer."""
_NO_NOUN = ADVERBS | FILLERS | {"no", "today", "yeah", "maybe", "here", "there", "usually"}


_MINUTE = re.compile(
    r" (?:in|for) (?:a|two|five|ten|half a) (?:minute|second|sec|moment|bit|tick)s?\b", _I
)


def _has_object(piece: Piece) -> bool:
    """Whether a thing or a person follows the verb; "this week" is neither."""
    rest = _MINUTE.sub("", piece.rest)
    for time in reversed(find_times(rest, events=False)):
        rest = rest[: time.start] + rest[time.end :]
    return _OBJECT.match(rest) is not None


def is_weighed(piece: Piece) -> bool:
    """Whether the act is only thought over or looked into: "see with the boss"."""
    return piece.verb in WEIGHED and _WEIGHS.match(piece.rest) is not None


def _future(piece: Piece, around: Around) -> bool:
    """As in "Mi a go through them tomorrow", "I'll square it with them"."""
    if piece.verb in {"have", "hae"}:
        made = _MADE.match(piece.rest) or _GO_AT.match(piece.rest)
        return made is not None and (bool(around.before) or around.dated(piece.words))
    if is_weighed(piece):
        return around.asked
    if piece.verb in NEVER_PROMISED or not piece.rest.strip() or _NOTHING.match(piece.rest):
        return False
    acts = _has_object(piece)
    if ON_THE_SPOT_ACT.match(piece.act):
        told = _TELLS.match(piece.act) is not None and around.dated(piece.act)
        return acts and (told or _NEXT_TIME.search(piece.words) is not None)
    works = acts or piece.verb in PLAIN or _PARTICLE.match(piece.rest) is not None
    if works and around.dated(piece.words):
        return True
    return _is_answer(piece, around, acts=acts)


def _is_answer(piece: Piece, around: Around, *, acts: bool) -> bool:
    """Whether an undated future answers somebody, or hangs on a condition."""
    if _asked_of_you(piece.verb).search(around.before) and not OWN_LIFE.search(around.before):
        return True
    meant = around.asked or (bool(around.before) and not is_here(piece.act))
    meant = meant or IF_LEAD.match(piece.lead) is not None
    if around.asked and _STAYS.match(piece.act):
        return True
    tries = piece.verb == "try" and _TRIES.match(piece.rest) is not None
    return meant and (acts or tries)


_STAYS = re.compile(
    r"^(?:stay|wait|stop|hang|sit|stand|come|go|be) (?:\w+ )?(?:till|until|with) \w+", _I
)
_TRIES = re.compile(
    r"^ (?:and|to|it|that|them|my|[a-z]+ (?:it|that|them|through|over|up|in|by))\b", _I
)


def _progressive(piece: Piece, around: Around) -> bool:
    """As in "I'm taking him off that route", "I'm boxing it myself tomorrow"."""
    if ON_THE_SPOT_ACT.match(piece.act):
        return False
    if piece.match.group("not"):
        return piece.verb in AT_A_STROKE and " you" in piece.rest
    if _COMES_TO.match(piece.act):
        return _AIM.search(piece.act) is not None
    if GETS_DONE.match(piece.act) or SPEAKS_TO.match(piece.act):
        asked = around.asked and GETS_DONE.match(piece.act) is not None
        return asked or around.dated(piece.words)
    if not (_has_object(piece) or _is_fronted(piece)):
        return False
    return _is_about_to(piece, around)


def _is_about_to(piece: Piece, around: Around) -> bool:
    """Whether a progressive with its object tells what comes next, not what is under way."""
    dated, replies = around.dated(piece.words), bool(around.before)
    if IF_LEAD.match(piece.lead) and _TO_SOMEBODY.search(piece.rest):
        return True
    if piece.verb in AT_A_STROKE:
        return dated or around.asked or (replies and bool(_TO_SOMEBODY.search(piece.rest)))
    if "?" in around.before and _who_ing(piece.verb).search(around.before):
        return True
    if piece.verb in STILL_ON and not (piece.verb in MADE and dated):
        return False
    return dated or (replies and _NOW.search(piece.rest) is not None)


def _is_fronted(piece: Piece) -> bool:
    """Whether the object stands first: "this I take over", "Budget I'm finishing tonight"."""
    if _FRONTED.search(piece.lead) is None:
        return False
    return not set(piece.lead.lower().replace(",", "").split()) & _NO_NOUN


def _placed(piece: Piece, around: Around) -> bool:
    """As in "I'll be across with the strainers on Saturday"."""
    if _DIARY.search(piece.act):
        return False
    there = around.asked and _THERE.match(piece.act) and around.dated(around.before)
    aims = _AIM.search(piece.act) is not None
    return bool(there) or (aims and around.dated(piece.words)) or _is_sent(piece, around)


def _is_sent(piece: Piece, around: Around) -> bool:
    """As in "I'll be there to sign for it": what one will be there for."""
    return around.asked and _TO_DO.search(piece.act) is not None


_THERE = re.compile(r"^(?:there|here)\b", _I)


def _present(piece: Piece, around: Around) -> bool:
    """As in "Friday night I stand the till myself", "this I take over"."""
    performed = piece.verb in PERFORMED and around.asked and bool(piece.rest.strip())
    if performed or (piece.verb in PLAIN and _echoes(piece.verb, around.before)):
        return True
    known = piece.verb in PLAIN or (piece.verb in OF_ANOTHER and _has_object(piece))
    known = known and _NOTHING.match(piece.rest) is None
    if not known or _HOW_ASKED.search(around.before) or ON_THE_SPOT_ACT.match(piece.act):
        return False
    acts = bool(_has_object(piece) or _PARTICLE.match(piece.rest))
    fronted = _is_fronted(piece)
    if acts and (IF_LEAD.match(piece.lead) or _MAYBE_LED.search(piece.lead)):
        return True
    if around.dated(piece.words):
        return acts or fronted
    return around.asked and (fronted or _is_next(piece, around))


_MAYBE_LED = re.compile(r"\b(?:maybe|perhaps|possibly|eventually)\b.{0,12}$", _I)


def _is_next(piece: Piece, around: Around) -> bool:
    """As in "The pallet is broken." and "I order it.": the plain present as what comes next."""
    if piece.verb not in PLAIN - SAME_IN_PAST or _THAT_ONE.match(piece.rest) is None:
        return False
    told = piece.match.group().lower().startswith("mi") or _PAST_TALK.search(around.before)
    return not told and not _HABIT_ASKED.search(around.before) and len(piece.lead) < _HEAD


def _echoes(verb: str, before: str) -> bool:
    """As in "Do you manage to present it on Monday?" and "I present"."""
    asked = before.rstrip().endswith("?") or re.search(r"\b(?:who|can|could) you\b", before, _I)
    return bool(asked) and _asked_of_you(verb).search(before) is not None


def _asked_of_you(verb: str) -> re.Pattern[str]:
    return re.compile(
        r"\b(?:you|who|somebody|someone|anyone|anybody)\b[^.?!]{0,30}\b"
        + re.escape(verb)
        + r"s?\b",
        _I,
    )


def _who_ing(verb: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:who(?:'s| is|'ll be)|are you) (?:\w+ )?" + re.escape(verb) + r"\b", _I)


_COULD_DO_WITH = re.compile(r"(?:do with|use)\b", _I)
"""After "I could": a need."""


def _able(piece: Piece, around: Around) -> bool:
    """As in "I can grab that one", "I might do the readme"."""
    if piece.verb == "be":
        return around.asked and around.dated(piece.words) and _AT.match(piece.rest) is not None
    if piece.verb == "have" and _GO_AT.match(piece.rest):
        return True
    if piece.verb in {"do", "use"} and piece.match.group("modal").lower() == "could":
        return _COULD_DO_WITH.match(piece.act) is None and around.asked
    known = piece.verb in PLAIN | OF_ANOTHER | {"try", "look", "check"}
    if not known or ON_THE_SPOT_ACT.match(piece.act) or not _has_object(piece):
        return False
    return around.asked or piece.match.group("modal").lower() != "can"


TESTS: dict[str, Callable[[Piece, Around], bool]] = {
    "able": _able,
    "future": _future,
    "placed": _placed,
    "progressive": _progressive,
    "present": _present,
}
