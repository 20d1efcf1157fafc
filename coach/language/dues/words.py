"""The words people use for days, months and numbers."""

from __future__ import annotations

import re


def words_in(text: str) -> frozenset[str]:
    """The words of a list kept as one string, which reads better than one word a line."""
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    """The words of a list in their order."""
    return tuple(text.split())


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_UNITS = in_order(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS: dict[str, int] = {
    **{word: n for n, word in enumerate(_UNITS, 1)},
    **{f"twenty{gap}{word}": 20 + n for gap in "- " for n, word in enumerate(_UNITS[:9], 1)},
    "thirtieth": 30,
    **{f"thirty{gap}first": 31 for gap in "- "},
}

NUMBERS: dict[str, int] = {
    word: n
    for n, word in enumerate(
        in_order("zero one two three four five six seven eight nine ten eleven twelve")
    )
} | {"a": 1, "an": 1, "the": 1, "couple": 2, "few": 3}

WEEKDAY = (
    r"(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
    r"|tues?|weds?|thu(?:rs?)?|fri|mon|sat|sun)"
)
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
ORDINAL = "(?:" + "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True)) + ")"
COUNT = (
    r"(?:\d{1,2}|a couple(?: of)?|a few|couple of|few|an?|the next|"
    + "|".join(word for word in NUMBERS if word not in {"a", "an", "the", "couple", "few", "zero"})
    + r")"
)
PART = (
    r"(?:first thing|mornings?|afternoons?|evenings?|nights?|lunch ?time|lunch|noon|midday|"
    r"a\.?m\.?|p\.?m\.?|eod|eob|cob|close|early doors)"
)


def weekday_number(word: str) -> int:
    """Monday is 0. `word` starts like a weekday."""
    return WEEKDAYS.index(word[:3].lower())


def month_number(word: str) -> int:
    """January is 1. `word` starts like a month."""
    return MONTHS.index(word[:3].lower()) + 1


def day_number(word: str) -> int:
    """The day of the month in "3", "3rd" or "third"; 0 if there is none."""
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else ORDINALS.get(word.lower(), 0)


def count_of(word: str) -> int:
    """How many: "a couple of" is 2, "a few" 3, "a" 1."""
    low = word.lower().strip()
    if low.isdigit():
        return int(low)
    for key in ("couple", "few"):
        if key in low:
            return NUMBERS[key]
    return NUMBERS.get(low.split()[0], 1) if low else 1
