"""Times and days as transcript files write them."""

from __future__ import annotations

import re
from datetime import date

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
"""A time in a recording: M:SS, H:MM:SS, with or without thousandths."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (\d{{4}})\b", re.IGNORECASE)


def seconds(time: str) -> float:
    """Seconds of a time like "1:02:03.5" or "2:03"."""
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def day_in(line: str) -> date | None:
    """The first full date with a year that a line writes unmistakably, or None."""
    line = line[:200]
    if found := _ISO.search(line):
        return day(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_FIRST.search(line):
        return day(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DAY_FIRST.search(line):
        return day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None if there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()[:3]) + 1
