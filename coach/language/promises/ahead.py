"""The general test of talk: a clause that looks ahead to something the speaker will do.

The frames know how promises are mostly worded. What they leave is judged here by what any promise
has: the speaker acts, the words look ahead, a deed has an object or somebody it is for, and
nothing in the clause says habit, wish, past, hearsay or the speaker's own life.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from coach.domain.commitment import Firmness
from coach.language.promises.ahead_words import (
    AT_A_STROKE,
    MADE,
    NEVER_PROMISED,
    OF_ANOTHER,
    PERFORMED,
    PLAIN,
    SAME_IN_PAST,
    STILL_ON,
    WEIGHED,
)
from coach.language.promises.lexicon import OWN_LIFE, VAGUE
from coach.language.promises.open_acts import is_here

_I = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Ahead:
    """A stretch of a sentence that undertakes something.

    Attributes:
        start: First character in the sentence.
        end: One past the last.
        act: Where the deed begins.
        firmness: How binding the words are.
    """

    start: int
    end: int
    act: int
    firmness: Firmness


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence.

    Attributes:
        asked: Whether the turn before asks, needs or complains of something.
        before: The other's turn before, folded.
        dated: Tells whether words name a day to come.
    """

    asked: bool
    before: str
    dated: Callable[[str], bool]


_ME = r"(?<![\w'~-])(?:i|mi|ah)"
_HOW = (
    r"(?:(?:just|also|then|probably|definitely|certainly|personally|myself|even|only|still|now"
    r"|first|quickly|gladly|happily|simply|straight|always|maybe|actually|really|surely|to) )*"
)
_NOT = r"(?P<not>(?:not|no|never|nae|nah) )?"
_VERB = r"(?P<act>(?P<verb>[a-z][a-z'-]+)\b(?P<rest>.*))"
_FUTURE = re.compile(
    _ME
    + r"(?:(?:'ll| ?ll| will| wi| shall|'ma|mma|'mma| gonna| gon| gwine| gunna"
    + r"|(?:'m| am|m)? (?:just )?(?:gonna|gunna|gonnae|going to|gwine|gwine fi|fixing to"
    + r"|about to|finna|going(?= (?!to\b|on\b|back\b|there\b|home\b|in\b|for\b)[a-z]+ ))"
    + r"|'s? a(?= go\b)| a(?= go\b)| go(?= (?:do|bring|send|come|see|check|carry|find|take|call))"
    + r")) "
    + _HOW
    + _VERB,
    _I,
)
_PROGRESSIVE = re.compile(
    _ME + r"(?:'m| am|m| a)? " + _HOW + _NOT + r"(?P<act>(?P<verb>[a-z]{3,}ing)(?P<rest>\b.*|$))",
    _I,
)
_PLACED = re.compile(
    _ME
    + r"(?:'m| am|m|'ll be| will be|ll be) "
    + _HOW
    + r"(?P<act>(?:on|onto|at|in|inside|over|across|round|through|up|down|there|with|out|by)\b.*)",
    _I,
)
_PRESENT = re.compile(_ME + r" " + _HOW + _VERB, _I)
_ABLE = re.compile(_ME + r" (?P<modal>can|could|might|may) " + _HOW + _VERB, _I)

_STOP = re.compile(
    r"[;:!?–—]|\s-\s|\.(?:\s|$)|,(?= (?!and\b|by\b|on\b|before\b|first\b|this\b|tomorrow\b|next\b"
    r"|tonight\b|sir\b|no\b|me\b|too\b))"
    r"| (?=(?:and|so|but|then) (?:i|mi|you|he|she|it|we|they|that|there|the|my)\b)"
    r"| (?=(?:because|cos|cause|but|although|though|while)\b)",
    _I,
)
_EMBEDDED = re.compile(
    r"\b(?:if|when|while|because|cos|'?cause|since|that|what|where|who|which|how|why|whether|until"
    r"|till|before|after|once|as|than|think|thinks|thought|thinking|said|say|says|know|knew|like"
    r"|whenever|wherever|so|feel|hope|wish|sure|unless|though|although|whatever|time|way|thing"
    r"|all|everything|anything|something|nothing|most|best|least|only thing|swear|told|guess"
    r"|reckon|suppose|imagine|mean|can|could|do|did|does|am|was|will|would|should|shall|have|had"
    r"|must|might|may)\W*$",
    _I,
)
_MAYBE = re.compile(r"\b(?:maybe|perhaps|possibly|eventually|might|may|could|try)\b", _I)
_ROUTINE = re.compile(
    r"\b(?:usually|always|often|sometimes|normally|typically|generally|mostly|never|ever"
    r"|(?:every|each) (?:\w+ )?(?:day|week|month|year|time|morning|night|evening|shift|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day)s?|most (?:days|weeks|nights|mornings)|these days|nowadays|already|still|currently|last"
    r"|yesterday|ago|earlier|used to|at the moment|lately|recently|since|on an?|when(?:ever)?"
    r" (?:i|we|they|it|you|people)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|all (?:day|week)"
    r"|once a|twice a|times a)\b|\bon (?:the|my) way\b|\bwas\b|\bwere\b|\bhad\b|\bbeen\b|\bdid\b",
    _I,
)
_UNREAL = re.compile(
    r"\b(?:if (?:i|it|he|she|they|we|you|only|that|there|the \w+) (?:was|were|had|could|would|did)"
    r"|would|i'd|wish|hope|hoping|should|want to|wanted|like to|love to|dream|as if|as though"
    r"|swear (?:down|to)|damned|dead body|murder|moon|hell freezes|pigs|so help me|cure cancer"
    r"|in your dreams|no way|not a chance|supposed to|meant to|don't|doesn't|didn't|can't|cannot"
    r"|won't|ain't|hadn't|wasn't|joking|kidding|lottery|scream|strangle|kill|swing for|go mad"
    r"|go spare|lose it)\b",
    _I,
)
_HEARSAY = re.compile(
    r"\b(?:says?|said|goes|went|reckons?|promised|told (?:me|us|them)|claims?|apparently"
    r"|supposedly|they think)\b|[\"~]",
    _I,
)
_DIARY = re.compile(
    r"\b(?:leave|holidays?|off|home|nights?|lates?|earlies|shifts?|dentist|doctor|gp|physio|school"
    r"|wedding|funeral|court|training|course|conference|bed|hospital|clinic|airport|flight|meetings"
    r"|annual|vacation|gym|pub|church|mosque|temple|match)\b",
    _I,
)
"""Where one is on a day without undertaking anything."""
_AIM = re.compile(
    r"\b(?:with|for|to) (?:the|a|an|your|my|his|her|their|this|that|those|these|some|it|them|him|you)"
    r"\b|\b(?:your|their|his|her|that|it|there|myself)\b|\bto (?!the\b|my\b)[a-z]+ (?:the|a|to|with"
    r"|it|them|him|her|you|your|this|that)\b",
    _I,
)
_OBJECT = re.compile(
    r"^ (?:(?:up|out|off|down|in|back|over|through|away|round|along|across|together|together) )?"
    r"(?:to |with |for |on |at |into |onto |about |from |of |round |after |past |by )?"
    r"(?:the|a|an|my|your|his|her|their|our|that|this|those|these|it|them|him|'em|em|you|youse|some"
    r"|both|all|every\w*|each|one|two|three|four|\d+|somebody|someone|another|any|no|what|wan|yous"
    r"|(?-i:[A-Z])\w+)\b",
    _I,
)
"""A thing or a person after the verb."""
_PARTICLE = re.compile(r"^ (?:up|out|off|down|in|back|over|through|round|by|along|across)\b", _I)
_FRONTED = re.compile(
    r"(?:^|[,;] |\band |\bbut |\bso |\byes |\bok |\bokay )(?:this|that|these|those|them|it|this one"
    r"|that one|the [\w-]+(?: [\w-]+)?|your [\w-]+(?: [\w-]+)?) ?$",
    _I,
)
"""The object put first: "this I take over"."""
_IF_LEAD = re.compile(r"^\W*(?:(?:and|but|so|ok|okay|well|then|look|say|tell you what),? )*"
    r"(?:if|in (?:the )?case|unless|gin|(?:as |so )?long as|provided|providing)\b", _I)
_COMES_TO = re.compile(
    r"^(?:going|coming)(?: (?:out|over|up|down|round|across|straight|back|now|in|along))* to "
    r"(?!be\b|have\b|bed\b|work\b|school\b|college\b|uni\b|lunch\b|need\b|want\b|like\b|miss\b"
    r"|get (?:sick|married|old|used)|die\b|cry\b|lose\b|hate\b|love\b)",
    _I,
)
"""Moving off to do something, or to somebody."""
_ON_THE_SPOT = re.compile(
    r"^(?:be \w+ing )?(?:just |also |only )?(?:say\b|saying\b|tell(?:ing)? (?:you|ye|yuh) (?!what (?:he|she|they|it)|"
    r"(?:when|if|as soon|the (?:minute|moment|day)|first|before|straight))|ask(?:ing)? (?:you|ye)\b"
    r"|show(?:ing)? you (?:this|that|the slide|how|what|why)|explain|describe|rephrase|repeat|wait\b"
    r"|start (?:by|with|off)|begin|go (?:first|next|on\b|with|for|ahead|home|mad|spare)|move on|come (?:back )?to "
    r"(?:that|this|it\b)|skip|stop you|interrupt|be (?:honest|frank|quick|brief|fine|ok|okay|grand|here|straight"
    r"|glad|sorry|late|gone|happy|back\b(?! (?:to|with)))|(?:give|gie|grant|allow) (?:you|ye|it|him|her|them|yuh)"
    r" that\b|give (?:you|ye) (?:an? (?:example|minute|moment|second|sense|idea|shock|laugh|fright|hint|clue)"
    r"|two guesses|three guesses|the benefit)|let (?:you|ye|him|her|them|that|it|this) (?:go|get (?:on|back|off)|off"
    r"|finish|think|pass|sit|slide|lie|speak|be)\b|admit|bet\b|guess|take (?:your|his|her) word|take (?:that|it) as"
    r"|leave (?:it (?:there|at that)|you to it|you (?:to|in peace))|put (?:it|that) (?:this way|plainly|another|like)"
    r"|lie\b|pass\b(?! (?:it|that|them|the|on|your|his|her))|survive|live\b|manage\b|cope\b|see you|(?:talk|speak) to you (?:later|soon)|catch you"
    r"|(?:get|fetch) (?:my|me) (?:coat|hat)|eat my|swing for|kill|murder|strangle|die\b|scream|cry\b|believe|never"
    r"|(?:have|get) (?:a (?:tea|coffee|drink|beer|brew|smoke|stroke|heart|baby|fit|lie)|kittens|no |some (?:tea|lunch))"
    r"|hold my|bite my|drink to|shut up|play devil|second that|step out for|pop to the loo|nip to the loo"
    r"|put the kettle|make (?:the |a |some |us )*(?:tea|coffee|brew)|miss\b|regret|hear\b|know\b|need\b|want\b"
    r"|get (?:used|over|there|old|sick|fired|sacked|killed|shot|the (?:sack|blame|chop|push)|stuck|better|worse)"
    r"|end up|lose\b|look (?:like|a|an|so)|have to (?:think|wait|see|say|go|run|dash|stop|admit|move))",
    _I,
)
"""What is said and done in the talk itself, a mood or a fate, whatever is asked."""
_KINDS = ("able", "future", "placed", "progressive", "present")
_PATTERNS = {
    "able": _ABLE,
    "future": _FUTURE,
    "placed": _PLACED,
    "progressive": _PROGRESSIVE,
    "present": _PRESENT,
}


def look_ahead(sentence: str, around: Around) -> list[Ahead]:
    """What a sentence of talk undertakes, by the general test.

    Args:
        sentence: The sentence, folded, quotes blanked.
        around: What stands around it.
    """
    if sentence.rstrip().endswith("?") or _UNREAL.search(sentence) or _HEARSAY.search(sentence):
        return []
    found: list[Ahead] = []
    place = 0
    while place < len(sentence):
        one = _next_in(sentence, place, around)
        if one is None:
            break
        place, ahead = one
        if ahead is not None:
            found.append(ahead)
    return found


def _next_in(sentence: str, place: int, around: Around) -> tuple[int, Ahead | None] | None:
    """The next place where the speaker is the subject, and what is undertaken there."""
    subject = re.compile(_ME + r"\b", _I).search(sentence, place)
    if subject is None:
        return None
    for kind in _KINDS:
        match = _PATTERNS[kind].match(sentence, subject.start())
        if match is None:
            continue
        stop = _STOP.search(sentence, match.start("act"))
        end = stop.start() if stop else len(sentence)
        piece = _Piece(sentence, match, end, kind)
        firmness = _judged(piece, around)
        if firmness is not None:
            return end, Ahead(piece.start, end, match.start("act"), firmness)
    return subject.end(), None


@dataclass(frozen=True, slots=True)
class _Piece:
    """One predicate of the speaker's."""

    sentence: str
    match: re.Match[str]
    end: int
    kind: str

    @property
    def lead(self) -> str:
        """The words of the sentence before the subject."""
        return self.sentence[: self.match.start()]

    @property
    def start(self) -> int:
        """Where the promise begins: with a short lead without a verb of its own."""
        cut = max((self.lead.rfind(mark) + 2 for mark in (", ", "; ", ": ", ") ")), default=0)
        begun = max(cut, 0) if cut > 1 else 0
        if _IF_LEAD.match(self.lead):
            return 0
        words = self.sentence[begun : self.match.start()].split()
        return begun if len(words) <= _SHORT_LEAD else self.match.start()

    @property
    def act(self) -> str:
        """The words from the verb on."""
        return self.sentence[self.match.start("act") : self.end].strip(" ,.")

    @property
    def verb(self) -> str:
        """The verb, lower case."""
        found = self.match.groupdict().get("verb") or ""
        return found.lower()

    @property
    def rest(self) -> str:
        """The words after the verb."""
        return self.sentence[self.match.start("act") + len(self.verb) : self.end].rstrip(" ,.")

    @property
    def words(self) -> str:
        """Lead and predicate."""
        return self.sentence[self.start : self.end]


_SHORT_LEAD = 7
"""Words before the subject that still belong to its clause."""


def _judged(piece: _Piece, around: Around) -> Firmness | None:
    """How binding a predicate is; None if it undertakes nothing."""
    if _EMBEDDED.search(piece.lead) and not _IF_LEAD.match(piece.lead):
        return None
    if _ROUTINE.search(piece.lead[-40:] + piece.act) or OWN_LIFE.search(piece.words):
        return None
    if not _TESTS[piece.kind](piece, around):
        return None
    if _IF_LEAD.match(piece.lead):
        return Firmness.CONDITIONAL
    weighs = piece.verb in WEIGHED and _WEIGHS.match(piece.rest) is not None
    hedged = weighs or piece.kind == "able" and piece.match.group("modal").lower() != "can"
    if hedged or _MAYBE.search(piece.lead[-25:] + piece.act) or VAGUE.search(piece.words):
        return Firmness.VAGUE
    return Firmness.FIRM


def _future(piece: _Piece, around: Around) -> bool:
    """As in "Mi a go through them tomorrow", "I'll square it with them"."""
    acts = _OBJECT.match(piece.rest) is not None
    if piece.verb in {"have", "hae"}:
        return around.dated(piece.words) and _MADE.match(piece.rest) is not None
    if piece.verb in WEIGHED and _WEIGHS.match(piece.rest):
        return around.asked
    if piece.verb in NEVER_PROMISED or not piece.rest.strip() or _NOTHING.match(piece.rest):
        return False
    if _ON_THE_SPOT.match(piece.act):
        return _NEXT_TIME.search(piece.words) is not None and acts
    if around.dated(piece.words):
        return True
    meant = around.asked or (bool(around.before) and not is_here(piece.act))
    meant = meant or _IF_LEAD.match(piece.lead) is not None
    return meant and (acts or piece.verb == "try")


_MADE = re.compile(
    r"^ (?:'?em|it|them|her|him|that|those|these|this|all|both|everything|(?:the|your|my|yer) [\w-]+"
    r"(?: [\w-]+)?) (?!to\b)",
    _I,
)
"""As in "have 'em fired": a thing brought into a state."""
_NEXT_TIME = re.compile(r"\b(?:next time|from now on|in future|from here on|going forward)\b", _I)
_WEIGHS = re.compile(r"^ (?:if|whether|about|what|how|with|over|into|at|on|it over|around)\b", _I)
_NOTHING = re.compile(r"^ (?:\w+ )?(?:nothing|nobody|no one|nowt|none)\b", _I)


def _progressive(piece: _Piece, around: Around) -> bool:
    """As in "I'm taking him off that route", "I'm boxing it myself tomorrow"."""
    if _ON_THE_SPOT.match(piece.act):
        return False
    if piece.match.group("not"):
        return piece.verb in AT_A_STROKE and " you" in piece.rest
    if _COMES_TO.match(piece.act):
        return _AIM.search(piece.act) is not None
    acts = _OBJECT.match(piece.rest) is not None or _FRONTED.search(piece.lead) is not None
    if not acts:
        return False
    if piece.verb in AT_A_STROKE:
        answers = bool(around.before) and _TO_SOMEBODY.search(piece.rest) is not None
        return around.dated(piece.words) or around.asked or answers
    if _echoes(piece.verb, around.before):
        return True
    if piece.verb in STILL_ON and not (piece.verb in MADE and around.dated(piece.words)):
        return False
    return around.dated(piece.words) or (bool(around.before) and _NOW.search(piece.rest) is not None)


_NOW = re.compile(r"\bnow\b(?! and then)|\b(?:minute|moment|second) (?:we|this|i|you)\b", _I)


_TO_SOMEBODY = re.compile(
    r"\b(?:you|your|him|her|them|his|their)\b|\bnow\b|\b(?:off|out|back)\b", _I
)


def _placed(piece: _Piece, around: Around) -> bool:
    """As in "I'll be across with the strainers on Saturday"."""
    if _DIARY.search(piece.act) or _AIM.search(piece.act) is None:
        return False
    return around.dated(piece.words) or (around.asked and _TO_DO.search(piece.act) is not None)


_TO_DO = re.compile(r"^there to (?!the\b)[a-z]+\b|^(?:on|over|round|down|up) to \w+ (?:the|it|them|her|him)\b", _I)


def _present(piece: _Piece, around: Around) -> bool:
    """As in "Friday night I stand the till myself", "this I take over"."""
    known = piece.verb in PLAIN or (piece.verb in OF_ANOTHER and _OBJECT.match(piece.rest))
    performed = piece.verb in PERFORMED and around.asked and bool(piece.rest.strip())
    if performed or _echoes(piece.verb, around.before):
        return True
    if not known or _ON_THE_SPOT.match(piece.act):
        return False
    acts = _OBJECT.match(piece.rest) or _PARTICLE.match(piece.rest)
    fronted = _FRONTED.search(piece.lead) is not None
    maybe = _MAYBE.search(piece.lead[-25:]) is not None and acts is not None
    dated = around.dated(piece.words) and (acts is not None or fronted)
    if dated or maybe or (fronted and around.asked):
        return True
    if piece.verb in PLAIN - SAME_IN_PAST and _THAT_ONE.match(piece.rest):
        return around.asked and _HABIT_ASKED.search(around.before) is None and len(piece.lead) < _HEAD
    return _IF_LEAD.match(piece.lead) is not None and acts is not None


_AT = re.compile(r"^ (?:in|at|there|over|on|with|round|up|down)\b", _I)
_GO_AT = re.compile(r"^ an? (?:\w+ )?(?:go|look|think|stab|crack|bash|word|try|read|dig|poke) ?", _I)


_THAT_ONE = re.compile(
    r"^ (?:it|them|that|this|him|her|you|yuh|another|a new|one|(?-i:[A-Z])\w+|the \w+|to \w+|with \w+)\b", _I
)
_HABIT_ASKED = re.compile(
    r"\b(?:how|where|why|what|which|do you|does|did|was|were|have you|had|usually|always|normally)\b", _I
)
_HEAD = 20
"""Characters of a lead that still leave the speaker at the head of the answer."""


def _echoes(verb: str, before: str) -> bool:
    """As in "Do you manage to present it on Monday?" and "I present"."""
    asked = before.rstrip().endswith("?") or re.search(r"\b(?:who|can|could) you\b", before, _I)
    return bool(asked) and verb in PLAIN and _asked_of_you(verb).search(before) is not None


def _asked_of_you(verb: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:you|who)\b[^.?!]{0,30}\b" + re.escape(verb) + r"\b", _I)


def _able(piece: _Piece, around: Around) -> bool:
    """As in "I can grab that one", "I might do the readme"."""
    if piece.verb == "be":
        return around.asked and around.dated(piece.words) and _AT.match(piece.rest) is not None
    if piece.verb == "have" and _GO_AT.match(piece.rest):
        return True
    known = piece.verb in PLAIN | {"try", "look", "check"} or piece.verb in OF_ANOTHER
    if not known or _ON_THE_SPOT.match(piece.act) or not (acts := _OBJECT.match(piece.rest)):
        return False
    if piece.match.group("modal").lower() == "can":
        return around.asked
    return acts is not None


_TESTS: dict[str, Callable[[_Piece, Around], bool]] = {
    "able": _able,
    "future": _future,
    "placed": _placed,
    "progressive": _progressive,
    "present": _present,
}
