"""From a time phrase to days on a calendar.

Conventions: the anchor is the day of the talk. A bare weekday is the first one after it; "next"
before a weekday moves to the following Monday-to-Sunday week; a week's end is its Friday; a
month's end is its last working day; by, before, until, for and from a day all mean that day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from coach.domain.due import Due, DueKind
from coach.language.dues.contexts import On
from coach.language.dues.grammar import TimePhrase
from coach.language.dues.readers import READERS, event

_MAX_DAYS = 400
"""A due day further off than this is taken for a misreading."""


def resolve(
    phrase: TimePhrase, anchor: date, *, previous: date | None = None, day_first: bool = True
) -> Due:
    """Turn a phrase into a due time.

    Args:
        phrase: What was found.
        anchor: The day of the talk.
        previous: The day last named before it, for "the same day" and "by then".
        day_first: Read 3/4 as the 3rd of April.

    Returns:
        The due time; without days where the words fix none.
    """
    reader = READERS.get(phrase.shape, event)
    try:
        earliest, latest, kind, assumed = reader(phrase, On(anchor, previous, day_first))
    except ValueError:
        earliest, latest, kind, assumed = None, None, DueKind.EVENT, True
    if latest is not None and not timedelta(0) <= latest - anchor <= timedelta(_MAX_DAYS):
        earliest, latest, assumed = None, None, True
    if kind is DueKind.DAY and _RECURS.search(phrase.text):
        kind = DueKind.RECURRING
    return Due(phrase.text, earliest, latest, kind, assumed)


_RECURS = re.compile(
    r"\b(?:every|each|weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b", re.IGNORECASE
)
