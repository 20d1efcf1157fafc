"""The present that looks ahead: "I'm walking her through it Monday", "she's sending it"."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.agreed import AUX, STATUS_ING
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import LIFE_STEP, NEGATIONS, OWN_LIFE, WH
from coach.language.promises.plain_acts import PURPOSE
from coach.language.promises.reading import (
    Found,
    Scene,
    reporter_before,
    skip_adverbs,
    subject_before,
)
from coach.language.promises.verbs import ING_FORMS, PAST_FORMS

_SENDING = words_in("sending forwarding emailing circulating sharing posting")
_GETTING = words_in("getting bringing giving writing making doing finding lending")


def taken_in_hand(scene: Scene) -> bool:
    """Whether the progressive looks ahead by itself: sending, getting me, sorting."""
    lows = {word.low for word in scene.words}
    gives = lows & (_GETTING | _TASKS) and lows & {"me", "us"}
    return bool(lows & _SENDING or gives) or (not scene.state.talk and _on_task(scene))


def is_progressive(scene: Scene, verb: int) -> bool:
    """Whether the word at `verb` is an "-ing" that names an act rather than a state."""
    low, after = scene.low(verb), scene.low(verb + 1)
    tries = low == "having" and after == "a" and scene.low(verb + 2) in _TRIES
    if tries or (low == "trying" and after == "again"):
        return True
    if scene.state.talk and low in _MEETINGS | {"getting", "having"}:
        return _arranges(scene, verb)
    if low not in ING_FORMS or after in PAST_FORMS or after in {"himself", "herself", "myself"}:
        return False
    if low in {"getting", "having"}:
        return any(word.low in {"me", "us"} for word in scene.words)
    return low not in STATUS_ING or after in {"him", "her", "it", "them"}


def _arranges(scene: Scene, verb: int) -> bool:
    """As in talk: "I'm meeting them about it", "getting the locks changed", "having him in"."""
    low, after = scene.low(verb), scene.low(verb + 1)
    rest = scene.words[verb + 1 :]
    if low in _MEETINGS:
        return PURPOSE.search(scene.clause.text) is not None
    if low == "having":
        return any(word.low in {"in", "over", "up", "down", "me", "us"} for word in rest)
    moved = any(word.low in PAST_FORMS or word.low in _MOVED for word in rest)
    return after in {"me", "us"} or (moved and after not in _GROWING)


CAREER = re.compile(
    r"\b(?:starts?|starting|begins?|beginning|finish(?:es|ing)?|ends?|ending|joins?|joining) "
    r"(?:(?:her|his|the|a|an|new|back|next|first) )*(?:course|job|role|post|leave|maternity|degree"
    r"|training|probation|treatment|chemo\w*|term|placement|work|school|college|uni|phased|on|back"
    r"|with us|here|at)\b",
    re.IGNORECASE,
)
"""Beginnings and ends that are news, not a deliverable."""
_MEETINGS = words_in("meeting seeing talking speaking sitting")
_MOVED = words_in("in out over back to down off")
_GROWING = words_in("used better worse older tired fed sick on up out off back married there")
"""After "getting": what befalls one."""
_TRIES = words_in("go look word chat stab crack bash read think")
_TASKS = words_in(
    """
    sorting chasing picking pulling putting drafting preparing organising organizing arranging
    booking ordering handling covering bringing rewriting redoing redrafting submitting returning
    resubmitting collecting recruiting swapping
    """
)
_UP = words_in("taking doing drawing writing typing working making mocking")
_STATUS = words_in("still currently already always usually struggling busy now last")


def _on_task(scene: Scene) -> bool:
    """As in "I'm chasing pharmacy": taken in hand, with no word of status."""
    lows = [word.low for word in scene.words]
    if _STATUS & set(lows) or scene.clause.opener in {"because", "while", "although"}:
        return False
    for at, low in enumerate(lows[:-1]):
        if low in {"'m", "am"} and lows[at - 1] == "i" and at >= 1:
            verb = skip_adverbs(scene.words, at + 1)
            return scene.low(verb) in ING_FORMS and scene.low(verb) not in STATUS_ING | _TALKING
        if low in {"'s", "is"} and skip_adverbs(scene.words, at + 1) < len(lows):
            verb = skip_adverbs(scene.words, at + 1)
            return (
                lows[verb] in _TASKS
                or (lows[verb + 1 : verb + 2] == ["up"] and lows[verb] in _UP)
                or (
                    lows[verb] == "taking"
                    and bool({"over", "forward", "on", "here"} & set(lows[verb:]))
                )
            )
    return False


_TALKING = words_in(
    """
    getting having doing making saying telling asking being coming running leading managing
    seeing hearing feeling using learning finding keeping giving losing carrying paying
    playing reading sitting standing living supporting
    """
)


_NEVER = words_in(
    """
    being feeling struggling thinking hoping wondering trying waiting wanting needing living
    sleeping dreading worrying leaving staying missing losing using hearing turning marrying
    flying travelling traveling swimming celebrating graduating retiring expecting enjoying
    loving hating dying growing crying drinking eating wearing paining finding fasting separating
    learning seeing behaving acting keeping working having getting nothing something anything
    everything morning
    evening during killing driving finishing
    """
)
"""After "is": how things are, or life outside, whatever day is named."""
_PHRASES = {
    "going": r"to (?:the|my|our|hr|[A-Z]\w+) (?:\w+ )?(?:with|about|for) (?:that|this|it)\b"
    r"|(?:in|along|over|back|round|down|up)? ?with (?:him|her|them|me)\b|(?:to see"
    r"|through|over) \w+|back to (?!bed|work|uni|school|sleep|basics|square)\w+ (?:\w+ )?(?:with"
    r"|on|re|about)\b",
    "sitting": r"(?:down|in|with)\b",
    "looking": r"(?:into|over|through|at (?:the|his|her|it))\b",
    "standing": r"(?:in|up) (?:for|to)\b",
    "coming": r"(?:back )?(?:to|with) me\b|(?:in|over|round|back) (?:to|with|and)\b",
    "meeting": r"(?!up\b|again\b|on\b|at\b|with\b)\w+",
    "seeing": r"\w+ (?:\w+ )?(?:about|re|to)\b",
    "moving": r"(?!house|home|to|in|out|on|back|up|down|away|into|flat|offices?)\w+",
    "starting": r"(?:the|a|an|his|her|on|with|it|them|those|these)\b",
    "getting": r"(?:him|her|me|us|them|someone|somebody|the|a|an|it|that) \w+",
    "finding": r"(?:him|her|me|out|someone|somebody|the|a|an|cover) ?",
    "keeping": r"(?:an eye|a log|a record|track|notes|me|him|her)\b",
    "having": r"(?:a|another) (?:\w+ )?(?:go|look|word|chat|stab|crack|bash|read|think"
    r"|conversation)\b",
    "finishing": r"(?:the|it|off|up|his|her|that)\b",
    "driving": r"(?:him|her|it|the|over|up|down)\b",
    "working": r"(?:through|on|up|out|the)\b",
}
"""Verbs that look ahead only with these words after them."""
_AT_ONCE = re.compile(
    r"(?:asking|telling|ringing|emailing) (?:him|her|them|hr|it|finance|[A-Z]\w+|the \w+|my \w+)\b"
    r"|getting (?:him|her|them|someone|somebody|[A-Z]\w+|the \w+|a \w+) |giving (?:him|her|them"
    r"|[A-Z]\w+)"
    r" |taking (?:it|this|that|him|her) |bringing (?:him|her|it|the|a) |finding (?:him|her|out"
    r"|someone|a )"
    r"|putting (?:him|her|it|that|[A-Z]\w+) |moving (?:him|her|it|[A-Z]\w+) ",
)
"""What the leader says to be doing in a note is what comes next, a day or not."""
NOT_YET = re.compile(
    r"\b(?:at the moment|for the moment|these days|at present|right now|this term|lately|recently"
    r"|since"
    r"|as a rule|in general|by and large"
    r"|dentist|doctor|gp|physio|optician|consultant|vet|therapist|counsellor)\b",
    re.IGNORECASE,
)
"""How things stand, or a day of one's own."""


def goes_ahead(scene: Scene, verb: int) -> bool:
    """As in "Going back to him on that tomorrow": verbs that look ahead with these words only."""
    told = _PHRASES.get(scene.low(verb))
    if told is None or scene.state.talk or verb + 1 >= len(scene.words):
        return False
    rest = scene.clause.text[scene.words[verb + 1].start - scene.clause.start :]
    return re.match(told, rest, re.IGNORECASE) is not None and not NOT_YET.search(rest)


_HINDERED = words_in("still currently already always usually busy constantly forever")


def read_progressive(scene: Scene) -> Found | None:
    """As in "So I'm walking her through it Monday": someone is doing it on a day to come."""
    for at, word in enumerate(scene.words):
        if word.low in AUX:
            found = _progressive_at(scene, at)
            if found is not None:
                return found
    return None


def _progressive_at(scene: Scene, at: int) -> Found | None:
    words = scene.words
    verb = skip_adverbs(words, at + 1)
    negated = scene.low(verb) in NEGATIONS
    verb = skip_adverbs(words, verb + negated)
    low = scene.low(verb)
    if not (low.endswith("ing") and len(low) > 4) or scene.low(verb + 1) in PAST_FORMS:
        return None
    party, place = subject_before(scene, at)
    before = scene.low(place - 1)
    if before in WH | _SUBORDINATE or {word.low for word in words[at:verb]} & _HINDERED:
        return None
    reporter, report, _ = reporter_before(scene, place)
    if party not in {Party.LEADER, Party.OTHER} or (report and reporter is Party.THIRD):
        return None
    if party is Party.OTHER and scene.state.third:
        return None
    if negated:
        lasting = any(word.low in {"again", "anymore"} for word in words[verb:])
        fits = lasting and not (party is Party.OTHER and low in _REFUSED)
    else:
        fits = _is_ahead(scene, party, verb)
    if not fits:
        return None
    frame = "restraint" if negated else "present + date"
    return Found(words[place].start, scene.clause.end, party, frame, words[verb].start)


_REFUSED = words_in(
    "doing going coming working having taking being putting paying helping covering joining"
)
"""What another is "not doing again" is a refusal, not a restraint that was promised."""
_SUBORDINATE = frozenset(
    {"because", "since", "while", "as", "until", "before", "after", "than", "cos"}
)


def _is_ahead(scene: Scene, party: Party, verb: int) -> bool:
    if NOT_YET.search(scene.clause.text):
        return False
    low, rest = scene.low(verb), scene.clause.text[scene.words[verb].start - scene.clause.start :]
    after = rest[len(low) :].lstrip()
    own = OWN_LIFE.search(rest) or CAREER.search(rest) or LIFE_STEP.search(rest)
    if party is Party.OTHER and own:
        return False
    if low in _PHRASES:
        known = re.match(_PHRASES[low], after, re.IGNORECASE) is not None
        if low == "meeting" and party is Party.OTHER:
            return False
    else:
        known = low not in _NEVER
    at_once = party is Party.LEADER and _AT_ONCE.match(rest) is not None
    return known and (scene.state.dated or at_once)
