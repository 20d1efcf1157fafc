"""Days that stand in the sentence beside a promise: "I'd sit with him. We'll do that Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from coach.language.promises.candidates import Candidate
from coach.language.promises.deadlines import Calendar, any_day

_I = re.IGNORECASE

_DOES_IT = re.compile(
    r"^\W*(?:(?:and|so|then)\s+)?(?:(?:we|i|he|she|they)(?:'ll|'re|'m|'s| will| shall| are| am| is"
    r"|'d| would)? (?:going to |gonna |both )?(?:do|doing|does|start|starting)|doing|(?:it|that)"
    r"(?:'s|'ll be| is| will be)(?: happening| set| planned| booked| down)?(?: for)?)"
    r"(?: (?:that|it|this|so|both|the whole thing))?(?: together| first)?\W+(?=\w)",
    _I,
)
"""Takes up the act just named, so that the day after it is that act's."""
_THAT = re.compile(
    r"\b(?P<lead>before|by|until|till|after) (?:that(?: (?:day|date|point))?|then)\b(?! \w+ing)", _I
)


def is_its_day(after: str, *, is_time: bool) -> bool:
    """Whether the next sentence is no more than the day of the promise before it.

    Args:
        after: The next sentence.
        is_time: Whether it holds a time and nothing else.
    """
    if is_time:
        return True
    told = _DOES_IT.match(after)
    if told is None or after.rstrip().endswith("?"):
        return False
    rest = after[told.end() :].rstrip(" .!)")
    times = find_times(rest, events=False)
    return bool(times) and times[0].start <= 1 and len(rest) - times[-1].end <= _TAIL


_TAIL = 12
"""Characters of an hour ("at 2.30") after the day."""


_MET = re.compile(
    r"^\W*(?:and |which |so )*(?:he|she|they|it|yes|yep) ?(?:is|was|are|were|does|did|has|agreed"
    r"|said (?:yes|ok|okay|fine|sure|go ahead|she is|he is)|'s (?:fine|ok|okay|happy))?[\s.!]*$",
    _I,
)
"""Right after a condition: it is met ("... if she's ok with that. She is")."""


def once_met(one: Candidate, after: str) -> Candidate:
    """A conditional promise as firm, where the next sentence says that its condition is met.

    Args:
        one: The promise.
        after: The next sentence.
    """
    met = one.firmness is Firmness.CONDITIONAL and after.strip() and _MET.match(after)
    return replace(one, firmness=Firmness.FIRM) if met else one


def refer_back(one: Candidate, before: str, calendar: Calendar) -> Candidate:
    """A promise with "before that" read as the day named in the sentence before.

    Args:
        one: The promise.
        before: The sentence before it in its line.
        calendar: How to read dates.
    """
    told = _THAT.search(one.times)
    if told is None or not before:
        return one
    day: date | None = None
    for phrase in find_times(before, events=False):
        day = calendar.due(phrase, None).latest or day
    if day is None or any_day(_THAT.sub(" ", one.times), calendar) is not None:
        return one
    named = f"{told.group('lead')} {day.isoformat()}"
    times = f"{one.times[: told.start()]}{named}{one.times[told.end() :]}"
    return replace(one, times=times, said=told.group())
