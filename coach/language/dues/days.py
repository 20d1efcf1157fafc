"""Days on a calendar: week ends, month ends, holidays."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta


def later(anchor: date, days: int) -> date:
    """The day so many days on."""
    return anchor + timedelta(days=days)


def friday_of(day: date) -> date:
    """The Friday of the Monday-to-Sunday week that `day` is in."""
    return day + timedelta(days=4 - day.weekday())


def last_working_day(year: int, month: int) -> date:
    """The last Monday-to-Friday day of a month."""
    day = date(year, month, calendar.monthrange(year, month)[1])
    while day.weekday() >= 5:
        day -= timedelta(days=1)
    return day


def _easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian reckoning."""
    century, golden = year // 100, year % 19
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _thanksgiving(year: int) -> date:
    first = date(year, 11, 1)
    return later(first, (3 - first.weekday()) % 7 + 21)


FIXED = (
    ("christmas eve", 12, 24), ("xmas eve", 12, 24), ("nye", 12, 31), ("hogmanay", 12, 31),
    ("years eve", 12, 31), ("year eve", 12, 31), ("nyd", 1, 1),
    ("christmas", 12, 25), ("xmas", 12, 25), ("boxing", 12, 26),
    ("stephen", 12, 26), ("new year's eve", 12, 31), ("new year", 1, 1), ("halloween", 10, 31),
    ("valentine", 2, 14), ("patrick", 3, 17), ("paddy", 3, 17), ("july", 7, 4),
    ("republic", 1, 26), ("independence", 8, 15),
)  # fmt: skip
MOVING: tuple[tuple[str, Callable[[int], date]], ...] = (
    ("easter monday", lambda year: later(_easter(year), 1)),
    ("easter", _easter),
    ("good friday", lambda year: later(_easter(year), -2)),
    ("thanksgiving", _thanksgiving),
)
