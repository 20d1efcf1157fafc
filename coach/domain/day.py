"""Days as people type them into a field: "yesterday", "fri", "+3", "1 dec", "2026-12-01"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from difflib import get_close_matches

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
NAMED = {"today": 0, "now": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}
SHORTEST_NAME = 3
"""Letters of a weekday or month that are enough to know it."""

TYPO = 0.75
"""How alike a mistyped weekday must be, as difflib measures it: "thrusday" is, "sunny" is not."""

_SHORTHAND = {"nxt": "next", "wk": "week", "wks": "weeks", "tomorow": "tomorrow", "tmr": "tomorrow"}
_STEP = re.compile(r"([+-])(\d{1,3})([dw]?)")
_SPAN = re.compile(r"(?:in )?(\d{1,3}|an?) (day|week)s?( ago)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\.?(?: (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?")


def read_day(text: str, today: date, *, past: bool = False, day_first: bool = True) -> date | None:
    """Read a day typed by a person.

    Args:
        text: What was typed, any case.
        today: The day to count from.
        past: Look back for what could be either ("fri" is the last one, today included); else
            look ahead ("fri" is the next one, today left out).
        day_first: Read 3/4 as the 3rd of April, else as March 4th.

    Returns:
        The day, or None if the words name none.
    """
    spelled = text.replace(",", " ").casefold().split()
    words = " ".join(_SHORTHAND.get(word, word) for word in spelled)
    if words in NAMED:
        return today + timedelta(days=NAMED[words])
    return (
        _stepped(words, today)
        or _weekday(words, today, past=past)
        or _iso(words)
        or _numbers(words, today, past=past, day_first=day_first)
        or _month(words, today, past=past)
    )


def say_day(day: date, today: date) -> str:
    """A day in few letters that `read_day` reads back: "today", "Fri 20 Nov", "1 Dec 2027"."""
    for name in ("today", "yesterday", "tomorrow"):
        if day == today + timedelta(days=NAMED[name]):
            return name
    month = MONTHS[day.month - 1][:SHORTEST_NAME].capitalize()
    if abs((day - today).days) > 180:
        return f"{day.day} {month} {day.year}"
    return f"{WEEKDAYS[day.weekday()][:SHORTEST_NAME].capitalize()} {day.day} {month}"


def _stepped(words: str, today: date) -> date | None:
    if step := _STEP.fullmatch(words):
        days = int(step[2]) * (7 if step[3] == "w" else 1)
        return today + timedelta(days=days if step[1] == "+" else -days)
    if span := _SPAN.fullmatch(words):
        count = 1 if span[1].startswith("a") else int(span[1])
        days = count * (7 if span[2] == "week" else 1)
        return today + timedelta(days=-days if span[3] else days)
    return None


def _weekday(words: str, today: date, *, past: bool) -> date | None:
    if words.endswith(" week"):
        return _in_week(words.removesuffix(" week"), today)
    before, _, last = words.rpartition(" ")
    if before not in {"", "on", "by", "this", "next", "last"}:
        return None
    if before == "last":
        past = True
    number = _named(last, WEEKDAYS)
    if number is None and (number := _mistyped(last)) is None:
        return None
    if before == "next":
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=number)
    if past:
        back = (today.weekday() - number) % 7
        return today - timedelta(days=back or (7 if before == "last" else 0))
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _in_week(words: str, today: date) -> date | None:
    """Read "next week" as its Friday; "thu week" as a week after the coming Thursday."""
    if words == "next":
        return _weekday("next friday", today, past=False)
    coming = _weekday(words, today, past=False)
    return coming and coming + timedelta(days=7)


def _iso(words: str) -> date | None:
    found = _ISO.fullmatch(words)
    return _date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _numbers(words: str, today: date, *, past: bool, day_first: bool) -> date | None:
    found = _NUMBERS.fullmatch(words)
    if not found:
        return None
    day, month = int(found[1]), int(found[2])
    if not day_first:
        day, month = month, day
    year = found[3]
    if year:
        return _date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    return _nearest(month, day, today, past=past)


def _month(words: str, today: date, *, past: bool) -> date | None:
    bare = words
    first, _, rest = words.partition(" ")
    if _named(first, WEEKDAYS) is not None and rest:
        bare = rest
    if found := _DAY_MONTH.fullmatch(bare):
        day, name, year = found[1], found[2], found[3]
    elif found := _MONTH_DAY.fullmatch(bare):
        name, day, year = found[1], found[2], found[3]
    else:
        return None
    number = _named(name, MONTHS)
    if number is None:
        return None
    if year:
        return _date(int(year), number + 1, int(day))
    return _nearest(number + 1, int(day), today, past=past)


def _nearest(month: int, day: int, today: date, *, past: bool) -> date | None:
    """That day and month in the year that makes it come (or be) closest on the side asked for."""
    years = (today.year, today.year - 1) if past else (today.year, today.year + 1)
    for year in years:
        found = _date(year, month, day)
        if found and (found <= today if past else found >= today):
            return found
    return None


def _named(word: str, names: tuple[str, ...]) -> int | None:
    if len(word) < SHORTEST_NAME:
        return None
    fits = [number for number, name in enumerate(names) if name.startswith(word)]
    return fits[0] if len(fits) == 1 else None


def _mistyped(word: str) -> int | None:
    close = get_close_matches(word, WEEKDAYS, n=1, cutoff=TYPO) if len(word) > 4 else []
    return WEEKDAYS.index(close[0]) if close else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
