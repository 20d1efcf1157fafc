"""The general test of talk: a clause that looks ahead to something the speaker will do.

The frames know how promises are mostly worded. What they leave is judged here by what any promise
has: the speaker acts, the words look ahead, a deed has an object or somebody it is for, and
nothing in the clause says habit, wish, past, hearsay or the speaker's own life.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.domain.commitment import Firmness
from coach.language.promises.ahead_kinds import TESTS, is_weighed
from coach.language.promises.ahead_shapes import (
    DROPPED,
    IF_LEAD,
    ME,
    PATTERNS,
    STOP,
    Around,
    Piece,
)
from coach.language.promises.ahead_words import AT_A_STROKE
from coach.language.promises.lexicon import OWN_LIFE, PASTIME, VAGUE
from coach.language.promises.plain_acts import is_in_diary
from coach.language.promises.stances import is_luck
from coach.language.promises.talk_guards import is_habit
from coach.language.promises.unmeant import NOT_MEANT

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


_EMBEDDED = re.compile(
    r"\b(?:if|when|while|because|cos|'?cause|since|that|what|where|who|which|how|why|whether|until"
    r"|till|before|after|once|as|than|think|thinks|thought|thinking|said|say|says|know|knew|like"
    r"|whenever|wherever|so|feel|hope|wish|(?:i'm|am|be|make|not) sure|unless|though|although"
    r"|whatever|time|way|thing"
    r"|all|everything|anything|something|nothing|most|best|least|only thing|swear|told|guess"
    r"|reckon|suppose|imagine|mean|can|could|do|did|does|am|was|will|would|should|shall|have|had"
    r"|must|might|may)\W*$",
    _I,
)
_MAYBE = re.compile(
    r"\b(?:maybe|perhaps|possibly|eventually|might|may|could|try|what i can|my best"
    r"|(?:give|gie) (?:it|that|them) an? \w+|have an? (?:\w+ )?(?:go|crack|stab|bash|try|think))\b",
    _I,
)
_ROUTINE = re.compile(
    r"\b(?:usually|always|often|sometimes|normally|typically|generally|mostly|never|ever"
    r"|(?:every|each) (?:\w+ )?(?:day|week|month|year|time|morning|night|evening|shift|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day)s?|most (?:days|weeks|nights|mornings)|these days|nowadays"
    r"|already|still|currently|last"
    r"|yesterday|ago|earlier|used to|at the moment|lately|recently|since|on an?|when(?:ever)?"
    r" (?:they|it|you|people)|whenever i|(?:mon|tues|wednes|thurs|fri|satur|sun)days|all (?:day"
    r"|week)"
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


_LOOKING = frozenset({"looking", "getting", "doing", "finishing", "starting"})


def look_ahead(sentence: str, around: Around) -> list[Ahead]:
    """What a sentence of talk undertakes, by the general test.

    Args:
        sentence: The sentence, folded, quotes blanked.
        around: What stands around it.
    """
    if sentence.rstrip().endswith("?") or NOT_MEANT.search(sentence):
        return []
    if _UNREAL.search(sentence) or _HEARSAY.search(sentence):
        return []
    found: list[Ahead] = []
    dropped = DROPPED.match(sentence) if around.asked and around.before else None
    if dropped is not None and dropped.group("verb").lower() in AT_A_STROKE | _LOOKING:
        return [Ahead(dropped.start("verb"), len(sentence), dropped.start("verb"), Firmness.FIRM)]
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
    subject = re.compile(ME + r"\b", _I).search(sentence, place)
    if subject is None:
        return None
    for kind in PATTERNS:
        match = PATTERNS[kind].match(sentence, subject.start())
        if match is None:
            continue
        stop = STOP.search(sentence, match.start("act"))
        end = stop.start() if stop else len(sentence)
        piece = Piece(sentence, match, end, kind)
        firmness = _judged(piece, around)
        if firmness is not None:
            return end, Ahead(piece.start, end, match.start("act"), firmness)
    return subject.end(), None


def _judged(piece: Piece, around: Around) -> Firmness | None:
    """How binding a predicate is; None if it undertakes nothing."""
    if _is_news(piece) or not TESTS[piece.kind](piece, around):
        return None
    if IF_LEAD.match(piece.lead):
        return Firmness.CONDITIONAL
    hedged = is_weighed(piece) or (
        piece.kind == "able" and piece.match.group("modal").lower() != "can"
    )
    if hedged or _MAYBE.search(piece.lead[-25:] + piece.act) or VAGUE.search(piece.words):
        return Firmness.VAGUE
    return Firmness.FIRM


def _is_news(piece: Piece) -> bool:
    """Whether the words tell a habit, a fate, a diary or a life, or hang in another clause."""
    condition = piece.lead if IF_LEAD.match(piece.lead) else ""
    if not condition and _EMBEDDED.search(piece.lead):
        return True
    told = piece.kind in {"present", "progressive", "placed"}
    if told and _ROUTINE.search(piece.lead[-_NEAR_LEAD:] + piece.act):
        return True
    if OWN_LIFE.search(piece.words) or _is_pastime(piece):
        return True
    if is_in_diary(piece.act) or is_luck(piece.act, condition):
        return True
    return is_habit(piece.sentence, piece.words, later=False)


def _is_pastime(piece: Piece) -> bool:
    """Whether the words are of a day off, or name the feast day itself: "I'm Boxing Day"."""
    told = piece.kind in {"present", "progressive", "placed"}
    return told and PASTIME.search(piece.sentence) is not None


_NEAR_LEAD = 40
"""Characters before the subject in which a word of habit still belongs to it."""
