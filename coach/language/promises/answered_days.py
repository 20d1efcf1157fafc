"""Answers that name a day or hold out a try: "Monday I can", "Thursday.", "I'll try"."""

from __future__ import annotations

import re

from coach.language.promises.answers import OPENING, Answer, answer_of, bid_in
from coach.language.promises.goodbyes import is_social
from coach.language.promises.replies import request_in

_I = re.IGNORECASE

_A_DAY = (
    r"(?:(?:by |on |for |before )?(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?"
    r"|tomorrow(?: \w+)?"
    r"|tonight|(?:by |before )?(?:the )?(?:end of (?:the |this |next )?(?:day|week|month)|weekend)"
    r"|next week"
    r"|this (?:week|afternoon|evening)|(?:the )?\w+(?:teenth|first|second|third|fourth|fifth|sixth"
    r"|eighth|ninth|tenth|twentieth))"
)
_COUNTERED = re.compile(
    r"(?:^|[.,;!]\s*|\b(?:but|and|so|though|no) )(?P<yes>(?:"
    + _A_DAY
    + r",? (?:i can|i could|yes|fine|then(?=\W*(?:$|[.,!]))|works(?: for me)?"
    r"|is (?:fine|doable|possible|better|good)|suits|it is)"
    r"|(?:i can|i could|i'll) (?:do|manage|make(?: it)?|have it|get it done|aim for|try for) "
    + _A_DAY
    + r"|give me (?:till |until |to )?(?:(?:an?|one|two|three|four|five|ten|a couple of"
    r"|a few) (?:hours?|days?|weeks?)|"
    + _A_DAY
    + r")|(?:make|call|say) it "
    + _A_DAY
    + r"))\b(?!\?)",
    _I,
)
"""Another day than the one asked for."""


def _countered(before: str, text: str) -> Answer | None:
    """As in "By Thursday?" and "Not Thursday. Monday I can."."""
    asked = request_in(before) or bid_in(before) or _DAY_ASKED.search(before)
    match = _COUNTERED.search(text) if asked else None
    return answer_of(match, "") if match is not None and not text.rstrip().endswith("?") else None


_VAGUE_YES = re.compile(
    OPENING + r"(?P<yes>i(?:'ll| will| can| could|'d)(?: have to| need to)? "
    r"(?:try\b(?! the|(?: and| to) (?:explain|remember))"
    r"|do (?:what i can|my best)|see what i can do"
    r"|give it a (?:go|try|shot|bash|whirl)|think (?:about it|it over|on it)|sleep on it"
    r"|chew (?:it|that) over|mull (?:it|that) over"
    r"|have a (?:think|look)|look at it)|let me (?:think|chew|sleep|see what|mull|look)"
    r"|(?:[\w ]{2,25}, )?(?:yeah,? |yes,? )?(?:at some (?:point|stage)|eventually|in due course)"
    r"|when i get a|i (?:suppose|guess) (?:so|i (?:can|could|will))\b|if i (?:must|have to)\b"
    r"|if i can\b|(?:might|may) do\b)",
    _I,
)
"""Takes up what was asked with no more than a try."""


def _tried(before: str, text: str) -> Answer | None:
    """As in "Can you get there by eight?" and "I'll try."."""
    yes = _VAGUE_YES.match(text)
    if yes is None or text.rstrip().endswith("?"):
        return None
    asked = request_in(before)
    named = before[asked.start() :] if asked is not None and asked.group("told") is None else ""
    if asked is None and bid_in(before) is None and _HOW_FAR.search(before[-90:]) is None:
        return None
    return Answer(yes.start("yes"), yes.end("yes"), named, vague=True)


_HOW_FAR = re.compile(
    r"\b(?:can|could|shall) we (?:say|agree (?:on )?|call it|make it|aim for|get (?:it |this"
    r" |that )?to|settle on)\b[^?]*\?\W*$"
    r"|\b(?:done|ready|finished|written|sent|sorted|booked|drafted|ordered)\b[^?.]{0,25}\?\W*$",
    _I,
)
"""Sets a target, or asks after a piece of work."""


def is_a_try(text: str) -> bool:
    """Whether a turn takes up what was asked with no more than a try, or against its will."""
    return _VAGUE_YES.match(text) is not None


_WHEN_ASKED = re.compile(
    r"\bwhen (?:can|will|do|could|shall|am|are|might) (?:i|we|you) (?:going to )?(?:have|get"
    r"|see|expect|send|finish|do|deliver|start|talk|ring)"
    r"|\bwhen(?:'ll| will| is|'s) (?:it|that|this|they|the [\w ]{2,25}?|\w+) (?:be )?(?:done"
    r"|ready|with me|in\b|finished|coming|due|sent)"
    r"|\bhow soon (?:can|could|will) you|\bis (?:due )?when\W*$",
    _I,
)
_ONLY_A_DAY = re.compile(
    OPENING + r"(?P<yes>(?:by |on |before )?" + _A_DAY + r")\W*(?:[\w' ]{0,20})\W*$", _I
)


def _dated(before: str, text: str) -> Answer | None:
    """As in "When can I have it?" and "Thursday."."""
    if _WHEN_ASKED.search(before[-90:]) is None or text.rstrip().endswith("?"):
        return None
    return answer_of(_ONLY_A_DAY.match(text), "")


_DAY_ASKED = re.compile(
    r"\b(?:i|we)(?:'d| would)? (?:need|want|like) (?:it|that|this|the|them)\b|\?\s*$", _I
)


_SCHEDULE = re.compile(
    r"\bwhen(?: is|'s| are) (?:your|his|her|their) [\w ]{2,25}\?\W*$"
    r"|\b(?:when|what (?:day|time|shift)s?) (?:are|is|do|does|did|were|was)(?:n't)? (?:you|he|she"
    r"|they|your \w+|the \w+) (?:\w+ )?(?:on|in|off|up|back|away|here|there|due|working"
    r"|leaving|flying|going|starting|start|finish|leave|fly|go|work)"
    r"(?: (?:next|again|till|until|on|in|from))*\?\W*$",
    _I,
)
"""Asks when somebody is there, not for an act."""


def asks_when_it_is(before: str) -> bool:
    """Whether a turn asks when somebody is there or something is on, not for an act."""
    return _SCHEDULE.search(before) is not None


def day_in(before: str, text: str) -> Answer | None:
    """The day a turn names for what the one before asked, or the try it holds out.

    Args:
        before: The other's turn, folded.
        text: The turn, folded.
    """
    if is_social(before) or asks_when_it_is(before):
        return None
    return _countered(before, text) or _tried(before, text) or _dated(before, text)
