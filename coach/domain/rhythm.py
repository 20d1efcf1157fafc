"""How often to talk, as people type it into a field: "7", "weekly", "every 2 weeks", "2w"."""

from __future__ import annotations

import re

LONGEST_DAYS = 365
"""Longest rhythm that can be set; beyond a year nobody is kept in touch with."""
NAMED = {
    "daily": 1,
    "weekly": 7,
    "biweekly": 14,
    "fortnightly": 14,
    "fortnight": 14,
    "monthly": 30,
    "quarterly": 90,
    "yearly": 365,
}
DAYS_OF = {"d": 1, "day": 1, "w": 7, "week": 7, "m": 30, "month": 30, "quarter": 90, "year": 365}

_SPAN = re.compile(r"(\d{1,3}|an?|other|second)? ?([a-z]+?)s?")


def read_rhythm(text: str) -> int | None:
    """Read a rhythm typed by a person.

    Args:
        text: What was typed, any case; a bare number counts days.

    Returns:
        Days between two talks, 0 where it is left open ("" or "0"); None if the words name no
        rhythm, or one longer than a year.
    """
    typed = " ".join(text.casefold().split())
    if typed in {"", "0"}:
        return 0
    words = typed.removeprefix("every").strip()
    days = int(words) if re.fullmatch(r"[0-9]{1,3}", words) else NAMED.get(words)
    if days is None:
        days = _spanned(words)
    return days if days is not None and 1 <= days <= LONGEST_DAYS else None


def say_rhythm(days: int | None) -> str:
    """A rhythm in words that `read_rhythm` reads back; empty where it is left open."""
    if not days:
        return ""
    if days % 7 == 0:
        return "every week" if days == 7 else f"every {days // 7} weeks"
    return "every day" if days == 1 else f"every {days} days"


def _spanned(words: str) -> int | None:
    found = _SPAN.fullmatch(words)
    unit = DAYS_OF.get(found[2]) if found else None
    if found is None or unit is None:
        return None
    if found[1] in {"other", "second"}:
        return 2 * unit
    return unit * (int(found[1]) if found[1] and found[1].isdecimal() else 1)
