"""Time phrases as leaders write and say them; they are looked for only near a commitment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.language.dues.shapes import SHAPES
from coach.language.dues.triggers import ANY_TIME, DEFINITE_TIME, TRIGGERS
from coach.language.dues.words import WEEKDAY


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time phrase found in text.

    Attributes:
        start: First character, the preposition included.
        end: One past the last character.
        text: The words.
        shape: Which pattern it fits; decides how it is resolved.
        lead: The preposition or determiner before it, lower case, or empty.
        parts: What the pattern captured.
    """

    start: int
    end: int
    text: str
    shape: str
    lead: str
    parts: dict[str, str]


_LEAD = re.compile(
    r"(?<!\w)(?:(?:no later than|not later than|at the latest by|by no later than|latest "
    r"by|due by|due on"
    r"|due|by|before|b4|until|till|til|ahead of|in time for|from|on|at|for|over|during"
    r"|in|within|inside"
    r"|starting|this coming|coming|this|next|the following|following|every other|every"
    r"|each|first thing on"
    r"|first thing|early|late|later|mid|around|about|towards?|after|come)\s+)+(?:the\s+)?$",
    re.IGNORECASE,
)
REMEMBERED = 2048
"""Texts whose times are kept in memory: while a leader types, all sentences but one stay."""
_LEAD_REACH = 40
"""Characters before a time phrase in which the words that lead in to it are looked for."""
_COMPILED = tuple(
    (shape, re.compile(r"(?<!\w)(?<!\d/)(?:" + body + r")", re.IGNORECASE))
    for shape, body in SHAPES
)


_TRIGGERS = tuple(dict.fromkeys(TRIGGERS.values()))
"""Each trigger once, however many shapes wait for it."""


def may_name_a_day(text: str) -> bool:
    """The cheap test before looking for a time that fixes a day by itself."""
    return DEFINITE_TIME.search(text.lower()) is not None


@lru_cache(maxsize=REMEMBERED)
def find_times(text: str, *, events: bool = True) -> tuple[TimePhrase, ...]:
    """Every time phrase in `text`, in order, none overlapping another.

    Args:
        text: The words.
        events: Whether to take in events ("before the audit") too, which fix no day.

    Where two readings overlap, the one listed first among the patterns is kept: more definite
    shapes stand before looser ones.
    """
    low = text.lower()
    if not (ANY_TIME.search(low) or (events and TRIGGERS["event"].search(low))):
        return ()
    found: list[TimePhrase] = []
    pulled = {trigger for trigger in _TRIGGERS if trigger.search(low)}
    for shape, pattern in _COMPILED:
        if TRIGGERS[shape] not in pulled or (shape == "event" and not events):
            continue
        for match in pattern.finditer(text):
            phrase = _phrase(shape, match)
            if _is_time(phrase, match) and not any(
                phrase.start < one.end and one.start < phrase.end for one in found
            ):
                found.append(phrase)
    return tuple(sorted(found, key=lambda one: one.start))


_CLOSES = re.compile(r"(?:eod|eob|cob|cop|close|home time|(?:the )?end of)\b", re.IGNORECASE)
_DAY_BEFORE = re.compile(
    r"\b(?:" + WEEKDAY + r"|tomorrow|tmrw|tmr|tom)[\s,]+(?:by |at )?$", re.IGNORECASE
)
"""Before "eob": the day whose close is meant."""
_DOTTED = re.compile(r"\d{1,2}\.(?:0[1-9]|1[0-2])\.(?=\s*(?:$|[,;|)–—-]|[a-z]))")
"""A day as written in German: "15.09."."""
_ONLY_A_DAY = re.compile(r"\w+(?:teenth|tieth)|eleventh|twelfth|(?:twenty|thirty)-", re.IGNORECASE)
"""Ordinals that seldom count anything but days."""
_WORKED = re.compile(r"\b(?:do|doing|cover|covering|work|working) $", re.IGNORECASE)
"""Before "sat": the day is worked."""
_ALSO_WORDS = frozenset({"may", "march", "mar", "sat", "sun"})


def _is_time(phrase: TimePhrase, match: re.Match[str]) -> bool:
    """Whether the match reads as a time: "may", "sat" and "2.1" mostly do not."""
    shape, lead = phrase.shape, phrase.lead
    if shape == "today" and _CLOSES.match(match.group()):
        return _DAY_BEFORE.search(match.string[max(0, match.start() - 14) : match.start()]) is None
    if shape in {"month", "weekday"}:
        word = match.group("month" if shape == "month" else "weekday")
        before = match.string[: match.start()].rstrip()[-1:]
        apart = before in "-–—,(/|:=" and not match.string[match.end() :].strip(" .)")
        worked = (
            _WORKED.search(match.string[max(0, match.start() - 10) : match.start()]) is not None
        )
        plain = word[0].isupper() or word.lower() not in _ALSO_WORDS
        return bool(lead) or plain or apart or worked
    if shape == "nth" and not match.group("day")[0].isdigit():
        the = re.search(r"\bthe ", phrase.text, re.IGNORECASE) is not None
        return (bool(lead) and the) or _ONLY_A_DAY.match(match.group("day")) is not None
    if shape == "slashes" and "/" not in match.group():
        if match.group("year") is None and _is_clock(match, lead):
            return False
        dotted = _DOTTED.match(match.string, match.start("one")) is not None
        return bool(lead) or match.group("year") is not None or dotted
    return shape != "event" or _NO_EVENT.match(phrase.text) is None


_NO_EVENT = re.compile(
    r"(?:at|by|for) (?!(?:[\w'/-]+ ){0,3}?(?:meetings?|1:1|121|one-to-one|one to one|sync"
    r"|stand-?ups?|reviews?|audit|appraisal|handover|inspection|visit|interviews?|exams?|tests?|training"
    r"|course|shift|shifts|launch|release|go-?live|cut-?over|deadline|board|committee|conference"
    r"|panel|hearing|fair|show|exhibition|workshop|retro|planning|demo|kick-?off|session|call"
    r"|catch-?up|huddle|briefing|debrief|party|wedding|event|opening|close|season|term|half-term"
    r"|break|lunch|payday|pay run|payroll|invoice run|quarter|month|year|week|weekend|day|night"
    r"|morning|afternoon|evening|start|end|finish|time|match|game|race|tournament|funeral"
    r"|christmas|easter|holidays?|summer|winter|spring|autumn|fall|offsite|away day|agm|town hall"
    r"|assembly|parents' evening|open day|tour|trip|delivery|move|merger|election|budget)\b)",
    re.IGNORECASE,
)
"""At, by or for what is no event: a place, a thing, whom it is for."""
_PAST_THE_HOUR = 12
"""The last number a month can have: beyond it the second number of "4.30" counts minutes."""
_OF_DAYS = re.compile(
    r"\s*(?:[ap]\.?m\b|o'?clock|ish\b|sharp\b|(?:on |every )?" + WEEKDAY + r"\b)", re.IGNORECASE
)


def _is_clock(match: re.Match[str], lead: str) -> bool:
    """Whether "4.30" tells the hour: no such month, "at" before it, or its day after it."""
    dotted = _DOTTED.match(match.string, match.start("one")) is not None
    minutes = int(match.group("two")) > _PAST_THE_HOUR >= int(match.group("one"))
    hour = lead.split()[-1:] == ["at"] or _OF_DAYS.match(match.string, match.end()) is not None
    return not dotted and (minutes or hour)


_PARTICLE = re.compile(
    r"(?:in|over|on|around|about) (?=(?:by|on|before|b4|until|till|til|from|no later|at)\b)",
    re.IGNORECASE,
)
"""Of the verb before, not of the time: "goes in on Tuesday", "hand it over by Monday"."""


def _phrase(shape: str, match: re.Match[str]) -> TimePhrase:
    """The phrase with the words that lead in to it."""
    text, start = match.string, match.start()
    reach = max(0, start - _LEAD_REACH)
    before = _LEAD.search(text[reach:start])
    lead = ""
    if before is not None:
        lead = " ".join(before.group().lower().split()).removesuffix(" the")
        start = reach + before.start()
        particle = _PARTICLE.match(before.group())
        if particle is not None:
            lead, start = lead[particle.end() :], start + particle.end()
    parts = {key: value for key, value in match.groupdict().items() if value}
    return TimePhrase(start, match.end(), text[start : match.end()].strip(), shape, lead, parts)
