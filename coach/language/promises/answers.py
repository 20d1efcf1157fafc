"""How a turn of talk takes up the one before: work taken on, bids done, another day named.

The words alone ("On it.", "Me.", "Monday I can.") say little; with the turn they answer they
are promises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.language.dues.grammar import REMEMBERED
from coach.language.dues.words import words_in
from coach.language.promises.goodbyes import is_social
from coach.language.promises.open_acts import is_here
from coach.language.promises.sentence_ends import sentences_of
from coach.language.promises.unmeant import NOT_MEANT
from coach.language.promises.verbs import BASE_VERBS

_I = re.IGNORECASE

OPENING = (
    r"^\W*(?:(?:yeah|yes|yep|yup|aye|ya|ok|okay|oh|well|right|alright|um|uh|em|sure|so|no|and|but"
    r"|ha|ah|absolutely|of course|course|good|great|fine|grand|lovely|got it|fair enough|god"
    r"|look|listen|thanks|sorry|perfect|brilliant|agreed|true|mm+|hm+)\b[,.!]*\s+){0,4}"
)
_TAKES_ON = re.compile(
    OPENING
    + r"(?P<yes>(?:i'?m )?(?:already )?on it\b(?! (?:all|every))|consider it (?:done|sorted|booked"
    r"|sent)|leave"
    r" (?:it|that|this|them|him|her|those) (?:with|to) me|(?:it|that)(?:'s| is|'ll be| will be) as"
    r" good as done|count on (?:it|me)|you can count on (?:it|me)|i'?ll see to (?:it|that)|i'?ve"
    r" got (?:it|that|this)(?: one)?\b(?! (?:here|on|in|from|all|off|wrong|down to))|i got (?:it"
    r"|you|this)\b(?! (?:from|in|on))|i'?ll take (?:that|this|it)(?: one)? on\b|that'?s (?:on"
    r"|with|down to) me|that one'?s"
    r" (?:on|for|with) me|put (?:me|it) down"
    r" (?:for (?:it|that)|to me)|put that on me|i'?ll (?:make it happen|sort it|own it|own that"
    r"|deal"
    r" with it|handle it|look after it|take care of (?:it|that))|i will indeed|that i will|that i"
    r" can do|you have my word|my word on it|done and done)\b",
    _I,
)
"""Words that by themselves take on what the other has just named."""
_WHO_DOES = re.compile(
    r"\bwho(?! (?:knows|cares|said|told|was|were|else knows|are you|would like|goes|is next)"
    r"|'s (?:the|next|a)\b)"
    r"(?:'s| is|'ll| will| would| could| can| should| wants to| is going to|'s going to)?(?: \w+)?"
    r" \w+[^?.]*\?",
    _I,
)
_SOMEBODY = re.compile(
    r"\b(?:someone|somebody|a name|a person|a human|anyone|anybody)(?: to| who| that|'s got to"
    r"| has to|'s to| needs"
    r" to| should| could| can)\b",
    _I,
)
_MINE = re.compile(
    OPENING
    + r"(?P<yes>(?:that(?:'s| is|'ll be| will be| would be)|it(?:'s|'ll be)) (?:me|my job)\b"
    r"|me\b(?= |[,.!]|$)(?! (?:too|neither|and|either|mum|mam))"
    r"|mine\b|i (?:can|could|will|do|am)\b(?=[,.!]|$| (?:do|take))|i'?ll do (?:it|that|the)\b)",
    _I,
)
_BIDS = re.compile(
    r"^\W*(?:(?:and|so|then|just|please|okay|ok|right|well|but|also|maybe|first|now|yes|yeah|no"
    r"|listen|look|or|go on|go and|come on|do|kindly|actually|on the way out|in the meantime"
    r"|meanwhile|if you (?:could"
    r"|can|would),?|(?-i:[A-Z])\w+(?=,))\b,?\s+){0,4}(?P<verb>[a-z'-]+)\b(?P<rest>.*)$",
    _I | re.DOTALL,
)
_TO_SPEAKER = re.compile(r"^\W*(?:\w+\W+){0,4}?(?:me|us)\b\W+\w", _I)
_NO_BID = words_in(
    """
    sit come go look listen wait hold hang imagine say believe remember think mind stay help
    let see have be take get try stop carry keep close open shut start begin explain describe
    tell guess suppose trust forgive excuse help walk thank welcome note understand read
    """
)
"""Imperatives that mostly steer the talk, advise or console; their object decides."""
STRONG = re.compile(
    OPENING + r"(?P<yes>will do|can do|shall do|i will\b(?! (?:be|have|not|never|say))|i shall\b"
    r"|i can(?: do (?:that|it|so))?\b(?!'t| (?:see"
    r"|imagine|understand|hear|tell|only|not))|i'?ll do (?:that|it|so)|i'?ll give it a|of course"
    r"|no problem|no bother|no worries"
    r"|not a problem|absolutely|certainly|definitely|gladly|with pleasure|happy to"
    r"|sure(?: thing)?|course i will"
    r"|okay,? i will"
    r"|yes,? i will|yeah,? i will|(?:yes|yeah|ok|okay|fine|right|grand)\W*$|consider it|done\b)",
    _I,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A turn that takes up the one before.

    Attributes:
        start: Where its yes begins.
        end: One past its yes.
        asked: The words it takes up, for their due time.
        vague: Whether it is no more than a try.
        leave: Whether what is asked for is the time itself ("the ninth off").
    """

    start: int
    end: int
    asked: str
    leave: bool = False
    vague: bool = False


def answer_in(before: str, text: str) -> Answer | None:
    """What a turn takes on, grants or keeps, by the words of the turn before.

    Args:
        before: The other's turn, folded.
        text: The turn, folded.
    """
    if is_social(before) or NOT_MEANT.search(text[:_OPENS]):
        return None
    for read in (_mine, _bid_done, _assigned):
        found = read(before, text)
        if found is not None:
            return found
    return None


_OPENS = 60
"""Characters in which a jest takes back the yes before it."""


def answer_of(match: re.Match[str] | None, asked: str) -> Answer | None:
    """The answer whose yes a pattern found; None if it found none."""
    return Answer(match.start("yes"), match.end("yes"), asked) if match else None


def _mine(before: str, text: str) -> Answer | None:
    """As in "Who rings them?" and "Me. Tomorrow."."""
    found = answer_of(_TAKES_ON.match(text), before)
    if found is not None:
        return found if len(before.split()) > 1 else None
    asked = _WHO_DOES.search(before) or _SOMEBODY.search(before)
    return answer_of(_MINE.match(text), before) if asked else None


def _bid_done(before: str, text: str) -> Answer | None:
    """As in "Send me the names." and "Will do."."""
    bid = bid_in(before)
    if bid is None:
        return None
    yes = STRONG.match(text) or _echo(bid[0]).match(text)
    if yes is None:
        return None
    bare = re.fullmatch(r"(?:yes|yeah|ok|okay|fine|right|grand|sure)\W*", yes.group("yes"), _I)
    if bare and _TO_SPEAKER.match(bid[1]) is None:
        return None
    return answer_of(yes, " ".join(bid))


_ASSIGNED = re.compile(
    r"\byou(?:'re| are|re|'ll be)(?: going to)? (?:still |also |then )?(?P<act>\w+ing)\b"
    r"(?:(?!\byou)[^.!?]){0,60}\?\W*$",
    _I,
)
_PLAIN_YES = re.compile(
    OPENING
    + r"(?P<yes>(?:i am|i will|yes|yeah|yep|yup|aye|ya|correct|that's right|sure|ok|okay|haan)\b)"
    r"(?=\W*(?:$|by|on|before|tomorrow|tonight|today|this|next|will|i'll|monday|tuesday|wednesday"
    r"|thursday|friday|first thing))",
    _I,
)
_CONDUCT = re.compile(
    r"(?:^|[.!?;,]\s*|(?<!you )\b(?:just|please|and|so|but|then) )(?:don't|do not|dont|never|stop"
    r"|quit) (?!worry|mind|know|think|get me|understand|even|have"
    r"|want|need|like|feel|you\b)\w+[^.?!]*\b(?:again|any ?more|any longer|like that|in front of"
    r"|behind|without)\b",
    _I,
)
"""Asks the listener to leave off what they did."""


def _assigned(before: str, text: str) -> Answer | None:
    """As in "You're writing to them?" and "Yep, by Friday."; "don't do it again" and "Okay."."""
    yes = _PLAIN_YES.match(text)
    told = _ASSIGNED.search(before)
    if yes and told and told.group("act").lower() in _HANDED_OUT:
        return answer_of(yes, told.group())
    conduct = _CONDUCT.search(before[-140:])
    if conduct is None or len(before) - before.rfind(conduct.group()) - len(conduct.group()) > 90:
        return None
    agreed = STRONG.match(text) or _WONT.match(text)
    return (
        Answer(agreed.start("yes"), min(len(text), agreed.end("yes") + 60), "") if agreed else None
    )


_WONT = re.compile(
    r"^\W*(?:(?:no|okay|ok|yeah|yes|fair|fair enough|understood|right"
    r"|of course)[,.]? )*(?P<yes>i won't|never"
    r" again|understood|you have my word|aye|fair(?: enough)?)\b(?! (?:be|have|lie))",
    _I,
)
_HANDED_OUT = words_in(
    """
    sending writing drafting calling ringing emailing booking chasing ordering checking speaking
    talking asking doing taking handling covering bringing finishing preparing updating telling
    sorting arranging organising organizing fixing moving submitting reviewing running leading
    printing collecting meeting paying filing posting
    """
)


def _echo(verb: str) -> re.Pattern[str]:
    """As in "Give it to him." and "I'll give it."."""
    return re.compile(OPENING + r"(?P<yes>i(?:'ll| will) " + re.escape(verb) + r")\b", _I)


@lru_cache(maxsize=REMEMBERED)
def bid_in(text: str) -> tuple[str, str] | None:
    """The last thing a turn bids the listener do after the talk: its verb and the rest."""
    found: tuple[str, str] | None = None
    for _, sentence in sentences_of(text):
        match = _BIDS.match(sentence)
        if match is None or len(sentence) > 160:
            continue
        verb, rest = match.group("verb").lower(), match.group("rest")
        reaches = _TO_SPEAKER.match(rest) or _BY_A_DAY.search(rest) or verb in _REACHING
        known = reaches and verb in BASE_VERBS | _PASSING
        if verb in _NO_BID:
            known = _HANDED.match(f"{verb}{rest}") is not None
        if known and rest.strip(" .!?,") and not is_here(f"{verb}{rest}"):
            found = verb, rest
        elif found and len(sentence.split()) > 6:
            found = None
    return found


_PASSING = frozenset(
    {"flick", "chuck", "pop", "lob", "bung", "stick", "fire", "whizz", "shoot", "sling"}
)
_REACHING = words_in(
    """
    send email mail ring call text phone ask speak talk book chase order write draft prepare copy
    forward drop invite raise flag update circulate print arrange flick chuck pop lob share message
    ping contact remind schedule submit upload cancel escalate nominate
    """
)
"""Bids that send the listener to somebody or something else."""
_HANDED = re.compile(
    r"(?:let (?:me|us|\w+) (?:know|have)|tell (?!me\b|us\b)\w+ (?:to|that|about|we|she|he|i'?m"
    r"|what|when"
    r"|if)|(?:get|give) (?!(?:me|us) (?:an?|one|two|some) (?:\w+ )?(?:second|sec|minute"
    r"|moment|hand|break|chance|clue|hint|example|idea|sense|credit|time)\b)(?:[\w']+ ){1,4}?"
    r"(?:to|the|a|an|your|back|over|by|before|some|something)|have (?:it|that|them|the \w+"
    r"|a (?:word|chat|look|think))"
    r")\b.*",
    _I | re.DOTALL,
)
_BY_A_DAY = re.compile(
    r"\b(?:by|before|on|tomorrow|tonight|this week|next week|when you|once you|as soon)\b", _I
)
