"""What a leader lays down for another: "from next month you're on days", "no more late calls"."""

from __future__ import annotations

import re
from collections.abc import Callable

_I = re.IGNORECASE

_START = r"(?:from|starting|starts?|as of|as from|beginning|effective|come)"
_FROM = re.compile(
    r"\b"
    + _START
    + r" (?:[\w']+ ){1,3}?(?:on(?:wards?)? )?,? ?(?:you|he|she|they|it|that|youse|the \w+"
    r"|(?-i:[A-Z])\w+)(?:'s|'re|'ll be| is| are|re| goes| go| gets?| works?| finish(?:es)?| starts?"
    r"| stays?| comes?| moves?| reports?| sits?| have| has) (?!going to be|saying|telling"
    r"|supposed|meant)",
    _I,
)
_STOPS = re.compile(
    r"\b(?:that|this|it|(?:the|your|his|her|their|those|these|all the|all that) [\w'-]+(?:"
    r" [\w'-]+){0,3}?"
    r"|[\w'-]+ [\w'-]+)(?:'s| is| are)? (?:stops?|ends?|finish(?:es)?|changes?|done with|done"
    r"|over|off"
    r"|finished|gone|scrapped|cancelled|history|out) ?,? (?:"
    + _START
    + r" )?(?:now|today|tonight|tomorrow"
    r"|here|this|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d)",
    _I,
)
_NO_MORE = re.compile(
    r"^\W*(?:(?:right|ok|okay|so|and|fair enough|sawa|then|well|look)\b[\s,.!]*){0,3}no more"
    r" (?!than\b|to"
    r" (?:say|add)|of (?:a|an)\b|questions?\b|room\b|tea\b|milk\b|money\b|time\b|so\b|nor\b)[\w'"
    r" -]{3,50}"
    r"(?:,.{0,30})?\W*$",
    _I,
)
_IF_GIVEN = re.compile(
    r"^\W*(?:(?:and|but|so|look|well|tell you what|listen),? )*(?:if|in (?:the )?case|once|provided"
    r"|as long as|(?:as )?long as|when)\b.{8,90}?[, ](?:then )?(?P<given>"
    r"(?:they|it|that|those|the \w+|[\w' -]{3,20})(?:'re|'s| is| are) (?:all )?yours\b.*"
    r"|there(?:'s| is|'ll be| will be) (?:[\w' -]{2,30}) (?:in it )?(?:for|from) (?:you|me)\b.*"
    r"|you (?:have|get|keep|can have|take|shall have) (?:your|the|a|an|it|them|that|those|two"
    r"|three|four"
    r"|five|both|all|one|half|my)\b.*|you(?:'re|'ll be) (?:on|in|off|down for|first|up for) .*"
    r"|(?:duck|[\w' -]{3,20})(?:'s| is) off\b.*)$",
    _I,
)
_NOT_LAID_DOWN = re.compile(
    r"\b(?:says?|said|reckons?|apparently|supposed|meant|would|could|might|was|were|had|wish"
    r"|hope|they"
    r" told|head office|hq|government|council|ministry|company|law|weather|season|school)\b|\?",
    _I,
)
_ANYBODY = re.compile(
    r"\b(?:if|when|once) (?:you|people|they|anyone) (?:are|have|get|go|feel|want|need)\b", _I
)

_FREED = re.compile(
    r"\byou(?:'re| are|re) (?:free|off|out|excused|finished|covered|not in|not on|not coming in)\b"
    r"(?! (?:the|your|my|of|to|from your))|^\W*(?:(?:ok|okay|yes|no problem|then|so|right),?"
    r" )*you (?:take|have"
    r"|get|go) (?:half|the|a|your|off|home|early|it|them|both) ",
    _I,
)
_LEAVE_WANTED = re.compile(
    r"\b(?:off|early|leave|home|day|half|hour|swap|break|rest|admission|appointment|school|exam"
    r"|funeral|wedding"
    r"|christening|hospital|clinic)\b",
    _I,
)
_RHYTHM = re.compile(
    r"^\W*(?:(?:right|ok|okay|so|sorry|fine|then|well)\b[\s,.!]*){0,3}(?P<from>(?:weekly"
    r"|fortnightly|monthly|daily"
    r"|every \w+|once an? \w+|twice an? \w+|days|earlies|lates|nights|mornings|afternoons|half"
    r" days?)\b[^.?!]{0,30}?"
    r"\b(?:from|starting|as of|beginning)\b)",
    _I,
)
"""A rhythm of work with its start."""
_BARE_FROM = re.compile(r"^\W*(?P<from>[\w' ]{3,20}, (?:from|starting|as of) [\w' ]{3,20})\W*$", _I)
_ASKS = re.compile(r"\?|\b(?:could|can|any chance|i'd like|hoping)\b", _I)
_LONG = 110
"""Characters; in a longer sentence the day is another thing's."""
Dated = Callable[[str], bool]
Span = tuple[int, int]


def laid_down(sentence: str, before: str, dated: Dated) -> Span | None:
    """Where a leader's sentence lays terms down from a day on; None if it does not.

    Args:
        sentence: The sentence, folded.
        before: The other's turn before, folded; terms answer somebody.
        dated: Tells whether words name a day to come.
    """
    if not before or len(sentence) > _LONG or _NOT_LAID_DOWN.search(sentence):
        return None
    begun = _FROM.search(sentence) or _STOPS.search(sentence)
    if begun is not None and dated(begun.group()):
        return begun.start(), len(sentence)
    freed = _FREED.search(sentence)
    if freed is not None and (dated(sentence) or _LEAVE_WANTED.search(before)):
        return freed.start(), len(sentence)
    rhythm = _RHYTHM.match(sentence) or (
        _BARE_FROM.match(sentence) if _ASKS.search(before) else None
    )
    if rhythm is not None and dated(sentence):
        return rhythm.start("from"), len(sentence)
    if _NO_MORE.match(sentence):
        return 0, len(sentence)
    return None


def given_if(sentence: str) -> Span | None:
    """Where a sentence holds out something on a condition: "if they nod, they're yours"."""
    match = _IF_GIVEN.match(sentence)
    if match is None or _NOT_LAID_DOWN.search(sentence) or _ANYBODY.search(sentence):
        return None
    return 0, match.end("given")
