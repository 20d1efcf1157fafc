"""What each shape of time phrase means on a calendar."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date

from coach.domain.due import DueKind
from coach.language.dues.contexts import On, Span, next_month, single
from coach.language.dues.days import FIXED, MOVING, friday_of, last_working_day, later
from coach.language.dues.grammar import TimePhrase
from coach.language.dues.months import (
    endmonth_reader,
    month_reader,
    nextmonth_reader,
    quarter_reader,
    yearend_reader,
)
from coach.language.dues.words import count_of, day_number, month_number, weekday_number


def _strictly_after(anchor: date, weekday: int) -> date:
    return later(anchor, (weekday - anchor.weekday() - 1) % 7 + 1)


def _nth_day(anchor: date, day: int) -> date | None:
    for months in range(12):
        year, month = next_month(anchor, months)
        if day <= calendar.monthrange(year, month)[1] and day > 0:
            found = date(year, month, day)
            if found >= anchor:
                return found
    return None


def _in_year(anchor: date, month: int, day: int, year: str | None = None) -> date:
    if year:
        full = int(year)
        return date(full + 2000 if full < 100 else full, month, day)
    this = date(anchor.year, month, day)
    # A day shortly past is a day past, not one a year ahead; resolve() then drops it.
    return this if this >= later(anchor, -120) else date(anchor.year + 1, month, day)


def _weekdaynext(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    parts = p.parts
    weekday = weekday_number(parts.get("weekday") or parts.get("weekday2") or parts["weekday3"])
    which = (parts.get("which") or parts.get("which2") or parts.get("which3") or "").lower()
    monday = later(a, -a.weekday() + (0 if which == "this" else 7))
    return single(later(monday, weekday))


def _isoweek(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    number = int(p.parts["number"])
    year = a.year if number >= a.isocalendar()[1] else a.year + 1
    monday = date.fromisocalendar(year, number, 1)
    return (max(a, monday), later(monday, 4), DueKind.PERIOD, True)


def _clinical(p: TimePhrase, on: On) -> Span:
    """Days, weeks and months as clinicians write them: 3/7, 2/52, 6/12."""
    a = on.anchor
    if "count" in p.parts:
        return single(later(a, 7 * int(p.parts["count"])))
    if "days" in p.parts:
        return single(later(a, int(p.parts["days"])), assumed=True)
    year, month = next_month(a, int(p.parts["months"]))
    return single(date(year, month, min(a.day, 28)), assumed=True)


def _nthnextmonth(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    year, month = next_month(a, 0 if p.parts["which"].lower() == "this" else 1)
    return single(date(year, month, day_number(p.parts["day"])))


def _lastweekday(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    named = p.parts["month"].lower()
    month = a.month if named == "month" else month_number(named)
    year = a.year if month >= a.month else a.year + 1
    if p.parts["weekday"].lower() in {"working day", "day"}:
        return single(last_working_day(year, month))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return single(later(last, -((last.weekday() - weekday_number(p.parts["weekday"])) % 7)))


def _iso(p: TimePhrase, _on: On) -> Span:
    found = re.search(r"20\d\d-\d\d-\d\d", p.text)
    return single(date.fromisoformat(found.group()) if found else None)


def _daymonth(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    day, month = day_number(p.parts["day"]), month_number(p.parts["month"])
    return single(_in_year(a, month, day, p.parts.get("year")))


def _slashes(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    day_first = on.day_first
    one, two = int(p.parts["one"]), int(p.parts["two"])
    day, month = (one, two) if day_first else (two, one)
    ambiguous = one <= 12 and two <= 12 and one != two
    if month > 12:
        day, month = month, day
    return single(_in_year(a, month, day, p.parts.get("year")), assumed=ambiguous)


def _weekof(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    month, day = p.parts.get("month") or p.parts.get("month1"), day_number(p.parts["day"])
    first = _in_year(a, month_number(month), day) if month else _nth_day(a, day)
    if first is None:
        return single(None)
    return (first, friday_of(first), DueKind.PERIOD, False)


def _weekending(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    month, day = p.parts.get("month"), day_number(p.parts["day"])
    return single(_in_year(a, month_number(month), day) if month else _nth_day(a, day))


def _plusweek(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    weekday = weekday_number(p.parts.get("weekday") or p.parts["weekday2"])
    weeks = count_of(p.parts.get("count", "a"))
    return single(later(_strictly_after(a, weekday), 7 * weeks))


def _aheadof(p: TimePhrase, on: On) -> Span:
    tomorrow = "tomorrow" in p.text.lower()
    weeks = 2 if p.parts.get("two") else count_of(p.parts.get("count") or "a")
    return single(later(on.anchor, 7 * weeks + tomorrow))


def _afternext(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    monday = later(a, -a.weekday())
    return single(later(monday, 14 + weekday_number(p.parts["weekday"])), assumed=True)


def _weekday(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    weekday = weekday_number(p.parts["weekday"])
    after = _strictly_after(a, weekday)
    if re.search(r"\b(?:next|following)\b", p.lead):
        monday = later(a, 7 - a.weekday())
        found = later(monday, weekday)
        return single(found, assumed=found != after)
    return single(after)


def _weekdaynth(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    weekday, found = weekday_number(p.parts["weekday"]), _nth_day(a, day_number(p.parts["day"]))
    if p.parts["day"].isdigit() and (found is None or found.weekday() != weekday):
        return single(_strictly_after(a, weekday))  # "Tues 9" is nine o'clock
    return single(found)


def _endofweek(_p: TimePhrase, on: On) -> Span:
    a = on.anchor
    friday = friday_of(a)
    if friday < a:
        return (later(friday, 3), later(friday, 7), DueKind.PERIOD, True)
    return (a, friday, DueKind.PERIOD, False)


def _weekend(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    if re.search(r"\b(?:by|before|b4|ahead)\b", p.lead):
        return _endofweek(p, on)
    saturday = later(a, 5 - a.weekday()) if a.weekday() < 5 else a
    if "next" in p.lead:
        saturday = later(saturday, 7)
    return (saturday, later(saturday, 6 - saturday.weekday()), DueKind.PERIOD, False)


def _nextweek(_p: TimePhrase, on: On) -> Span:
    a = on.anchor
    monday = later(a, 7 - a.weekday())
    return (monday, later(monday, 4), DueKind.PERIOD, False)


def _weekafternext(_p: TimePhrase, on: On) -> Span:
    a = on.anchor
    monday = later(a, 14 - a.weekday())
    return (monday, later(monday, 4), DueKind.PERIOD, False)


def _span(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    unit = (p.parts.get("unit") or p.parts["unit1"]).lower()
    count = count_of(p.parts.get("count", ""))
    if unit.startswith(("hour", "hr")):
        return single(later(a, count // 24))
    if unit.startswith(("working", "business")):
        day = a
        for _ in range(count):
            day = later(day, 7 - day.weekday() if day.weekday() >= 4 else 1)
        return single(day)
    if unit.startswith("month"):
        year, month = next_month(a, count)
        return single(
            date(year, month, min(a.day, calendar.monthrange(year, month)[1])), assumed=True
        )
    size = {"d": 1, "w": 7, "f": 14}[unit[0]]
    return single(later(a, size * count), assumed="few" in p.text.lower())


def _nth(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    return single(_nth_day(a, day_number(p.parts["day"])))


def _holiday(p: TimePhrase, on: On) -> Span:
    a = on.anchor
    name = p.parts["holiday"].lower()
    for word, month, day in FIXED:
        if word in name:
            this = date(a.year, month, day)
            return single(this if this >= a else date(a.year + 1, month, day), assumed=True)
    for word, reckon in MOVING:
        if name.startswith(word):
            moving = reckon(a.year)
            return single(moving if moving >= a else reckon(a.year + 1), assumed=True)
    return single(None, assumed=True)


def _sameday(_p: TimePhrase, on: On) -> Span:
    if on.previous is None and _OF_ANOTHER.match(_p.text):
        return event(_p, on)
    return single(on.previous or on.anchor, assumed=True)


_OF_ANOTHER = re.compile(r"(?:the )?same|that|by then", re.IGNORECASE)
"""Points to a day that must have been named."""


def _nextday(_p: TimePhrase, on: On) -> Span:
    a = on.anchor
    prev = on.previous
    return single(later(prev or a, 1), assumed=True)


def _soon(_p: TimePhrase, _on: On) -> Span:
    return (None, None, DueKind.VAGUE, False)


def event(_p: TimePhrase, _on: On) -> Span:
    """An event fixes no day."""
    return (None, None, DueKind.EVENT, False)


_Reader = Callable[[TimePhrase, On], Span]
READERS: dict[str, _Reader] = {
    "iso": _iso,
    "weekdaynext": _weekdaynext,
    "isoweek": _isoweek,
    "clinical": _clinical,
    "nthnextmonth": _nthnextmonth,
    "lastweekday": _lastweekday,
    "midweek": lambda _p, on: single(_strictly_after(on.anchor, 2), assumed=True),
    "daymonth": _daymonth,
    "slashes": _slashes,
    "weekof": _weekof,
    "weekending": _weekending,
    "dayafter": lambda _p, on: single(later(on.anchor, 2)),
    "plusweek": _plusweek,
    "aheadof": _aheadof,
    "afternext": _afternext,
    "weekafternext": _weekafternext,
    "tomorrow": lambda _p, on: single(later(on.anchor, 1)),
    "today": lambda _p, on: single(on.anchor),
    "weekdaynth": _weekdaynth,
    "weekday": _weekday,
    "endofweek": _endofweek,
    "weekend": _weekend,
    "endnextweek": _nextweek,
    "nextweek": _nextweek,
    "endmonth": endmonth_reader,
    "endofmonthname": month_reader,
    "nextmonth": nextmonth_reader,
    "quarter": quarter_reader,
    "yearend": yearend_reader,
    "span": _span,
    "nth": _nth,
    "holiday": _holiday,
    "clock": lambda _p, on: single(on.previous or on.anchor, assumed=on.previous is not None),
    "month": month_reader,
    "sameday": _sameday,
    "nextday": _nextday,
    "soon": _soon,
}
