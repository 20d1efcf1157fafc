"""From a time phrase to days on a calendar.

Conventions: the anchor is the day of the talk. A bare weekday is the first one after it; "next"
before a weekday moves to the following Monday-to-Sunday week; a week's end is its Friday; a
month's end is its last working day; by, before, until, for and from a day all mean that day.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from coach.domain.due import Due, DueKind
from coach.language.dues.grammar import TimePhrase
from coach.language.dues.words import count_of, day_number, month_number, weekday_number

_Span = tuple[date | None, date | None, DueKind, bool]
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
    reader = _READERS.get(phrase.shape, _event)
    try:
        earliest, latest, kind, assumed = reader(phrase, anchor, previous, day_first)
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


def friday_of(day: date) -> date:
    """The Friday of the Monday-to-Sunday week that `day` is in."""
    return day + timedelta(days=4 - day.weekday())


def last_working_day(year: int, month: int) -> date:
    """The last Monday-to-Friday day of a month."""
    day = date(year, month, calendar.monthrange(year, month)[1])
    while day.weekday() >= 5:
        day -= timedelta(days=1)
    return day


def _day(day: date | None, *, assumed: bool = False) -> _Span:
    return (day, day, DueKind.DAY, assumed)


def _later(anchor: date, days: int) -> date:
    return anchor + timedelta(days=days)


def _strictly_after(anchor: date, weekday: int) -> date:
    return _later(anchor, (weekday - anchor.weekday() - 1) % 7 + 1)


def _next_month(anchor: date, months: int = 1) -> tuple[int, int]:
    index = anchor.year * 12 + anchor.month - 1 + months
    return index // 12, index % 12 + 1


def _nth_day(anchor: date, day: int) -> date | None:
    for months in range(12):
        year, month = _next_month(anchor, months)
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
    return this if this >= _later(anchor, -120) else date(anchor.year + 1, month, day)


def _weekdaynext(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    parts = p.parts
    weekday = weekday_number(parts.get("weekday") or parts.get("weekday2") or parts["weekday3"])
    which = (parts.get("which") or parts.get("which2") or parts.get("which3") or "").lower()
    monday = _later(a, -a.weekday() + (0 if which == "this" else 7))
    return _day(_later(monday, weekday))


def _isoweek(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    number = int(p.parts["number"])
    year = a.year if number >= a.isocalendar()[1] else a.year + 1
    monday = date.fromisocalendar(year, number, 1)
    return (max(a, monday), _later(monday, 4), DueKind.PERIOD, True)


def _clinical(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    """Days, weeks and months as clinicians write them: 3/7, 2/52, 6/12."""
    if "count" in p.parts:
        return _day(_later(a, 7 * int(p.parts["count"])))
    if "days" in p.parts:
        return _day(_later(a, int(p.parts["days"])), assumed=True)
    year, month = _next_month(a, int(p.parts["months"]))
    return _day(date(year, month, min(a.day, 28)), assumed=True)


def _nthnextmonth(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    year, month = _next_month(a, 0 if p.parts["which"].lower() == "this" else 1)
    return _day(date(year, month, day_number(p.parts["day"])))


def _lastweekday(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    named = p.parts["month"].lower()
    month = a.month if named == "month" else month_number(named)
    year = a.year if month >= a.month else a.year + 1
    if p.parts["weekday"].lower() in {"working day", "day"}:
        return _day(last_working_day(year, month))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return _day(_later(last, -((last.weekday() - weekday_number(p.parts["weekday"])) % 7)))


def _midweek(_p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    return _day(_strictly_after(a, 2), assumed=True)


def _iso(p: TimePhrase, _a: date, _prev: date | None, _df: bool) -> _Span:
    found = re.search(r"20\d\d-\d\d-\d\d", p.text)
    return _day(date.fromisoformat(found.group()) if found else None)


def _daymonth(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    day, month = day_number(p.parts["day"]), month_number(p.parts["month"])
    return _day(_in_year(a, month, day, p.parts.get("year")))


def _slashes(p: TimePhrase, a: date, _prev: date | None, day_first: bool) -> _Span:
    one, two = int(p.parts["one"]), int(p.parts["two"])
    day, month = (one, two) if day_first else (two, one)
    ambiguous = one <= 12 and two <= 12 and one != two
    if month > 12:
        day, month = month, day
    return _day(_in_year(a, month, day, p.parts.get("year")), assumed=ambiguous)


def _weekof(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    month, day = p.parts.get("month") or p.parts.get("month1"), day_number(p.parts["day"])
    first = _in_year(a, month_number(month), day) if month else _nth_day(a, day)
    if first is None:
        return _day(None)
    return (first, friday_of(first), DueKind.PERIOD, False)


def _weekending(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    month, day = p.parts.get("month"), day_number(p.parts["day"])
    return _day(_in_year(a, month_number(month), day) if month else _nth_day(a, day))


def _plusweek(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    weekday = weekday_number(p.parts.get("weekday") or p.parts["weekday2"])
    weeks = count_of(p.parts.get("count", "a"))
    return _day(_later(_strictly_after(a, weekday), 7 * weeks))


def _aheadof(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    base = (p.parts.get("base") or p.parts.get("base2") or "").lower()
    weeks = count_of(p.parts.get("count", "a"))
    return _day(_later(a, 7 * weeks + (base == "tomorrow")))


def _afternext(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    monday = _later(a, -a.weekday())
    return _day(_later(monday, 14 + weekday_number(p.parts["weekday"])), assumed=True)


def _weekday(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    weekday = weekday_number(p.parts["weekday"])
    after = _strictly_after(a, weekday)
    if re.search(r"\b(?:next|following)\b", p.lead):
        monday = _later(a, 7 - a.weekday())
        found = _later(monday, weekday)
        return _day(found, assumed=found != after)
    return _day(after)


def _weekdaynth(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    weekday, found = weekday_number(p.parts["weekday"]), _nth_day(a, day_number(p.parts["day"]))
    if p.parts["day"].isdigit() and (found is None or found.weekday() != weekday):
        return _day(_strictly_after(a, weekday))  # "Tues 9" is nine o'clock
    return _day(found)


def _endofweek(_p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    friday = friday_of(a)
    if friday < a:
        return (_later(friday, 3), _later(friday, 7), DueKind.PERIOD, True)
    return (a, friday, DueKind.PERIOD, False)


def _weekend(p: TimePhrase, a: date, prev: date | None, day_first: bool) -> _Span:
    if re.search(r"\b(?:by|before|b4|ahead)\b", p.lead):
        return _endofweek(p, a, prev, day_first)
    saturday = _later(a, 5 - a.weekday()) if a.weekday() < 5 else a
    if "next" in p.lead:
        saturday = _later(saturday, 7)
    return (saturday, _later(saturday, 6 - saturday.weekday()), DueKind.PERIOD, False)


def _nextweek(_p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    monday = _later(a, 7 - a.weekday())
    return (monday, _later(monday, 4), DueKind.PERIOD, False)


def _weekafternext(_p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    monday = _later(a, 14 - a.weekday())
    return (monday, _later(monday, 4), DueKind.PERIOD, False)


def _whole_month(a: date, year: int, month: int, edge: str, *, assumed: bool) -> _Span:
    first, last = date(year, month, 1), last_working_day(year, month)
    if edge.startswith(("mid", "middle")):
        return (date(year, month, 11), date(year, month, 15), DueKind.PERIOD, True)
    if edge.startswith(("early", "start", "beginning", "first", "1st")):
        return (first, date(year, month, 7), DueKind.PERIOD, True)
    return (max(first, a), last, DueKind.PERIOD, assumed)


def _endmonth(_p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    year, month = a.year, a.month
    if last_working_day(year, month) < a:
        year, month = _next_month(a)
    return (a, last_working_day(year, month), DueKind.PERIOD, False)


def _nextmonth(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    year, month = _next_month(a)
    return _whole_month(a, year, month, p.parts.get("edge", "").lower(), assumed=True)


def _month(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    month = month_number(p.parts["month"])
    year = a.year if month >= a.month else a.year + 1
    edge = p.parts.get("edge", "").lower()
    if p.lead.split()[-1:] in (["from"], ["starting"]) and not edge:
        return _day(date(year, month, 1), assumed=True)
    return _whole_month(a, year, month, edge, assumed=not edge.startswith("end"))


def _quarter(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    quarter = int(p.parts["q"]) if "q" in p.parts else (a.month - 1) // 3 + 1
    year = a.year if quarter * 3 >= a.month else a.year + 1
    last = last_working_day(year, quarter * 3)
    return (max(a, date(year, quarter * 3 - 2, 1)), last, DueKind.PERIOD, True)


def _yearend(_p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    return (a, last_working_day(a.year, 12), DueKind.PERIOD, True)


def _span(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    unit = (p.parts.get("unit") or p.parts["unit1"]).lower()
    count = count_of(p.parts.get("count", ""))
    if unit.startswith(("hour", "hr")):
        return _day(_later(a, count // 24))
    if unit.startswith(("working", "business")):
        day = a
        for _ in range(count):
            day = _later(day, 7 - day.weekday() if day.weekday() >= 4 else 1)
        return _day(day)
    if unit.startswith("month"):
        year, month = _next_month(a, count)
        return _day(
            date(year, month, min(a.day, calendar.monthrange(year, month)[1])), assumed=True
        )
    size = {"d": 1, "w": 7, "f": 14}[unit[0]]
    return _day(_later(a, size * count), assumed="few" in p.text.lower())


def _nth(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    return _day(_nth_day(a, day_number(p.parts["day"])))


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
    return _later(first, (3 - first.weekday()) % 7 + 21)


_FIXED = (
    ("christmas eve", 12, 24), ("christmas", 12, 25), ("xmas", 12, 25), ("boxing", 12, 26),
    ("stephen", 12, 26), ("new year's eve", 12, 31), ("new year", 1, 1), ("halloween", 10, 31),
    ("valentine", 2, 14), ("patrick", 3, 17), ("paddy", 3, 17), ("july", 7, 4),
    ("republic", 1, 26), ("independence", 8, 15),
)  # fmt: skip
_MOVING: tuple[tuple[str, Callable[[int], date]], ...] = (
    ("easter monday", lambda year: _later(_easter(year), 1)),
    ("easter", _easter),
    ("good friday", lambda year: _later(_easter(year), -2)),
    ("thanksgiving", _thanksgiving),
)


def _holiday(p: TimePhrase, a: date, _prev: date | None, _df: bool) -> _Span:
    name = p.parts["holiday"].lower()
    for word, month, day in _FIXED:
        if word in name:
            this = date(a.year, month, day)
            return _day(this if this >= a else date(a.year + 1, month, day), assumed=True)
    for word, reckon in _MOVING:
        if name.startswith(word):
            moving = reckon(a.year)
            return _day(moving if moving >= a else reckon(a.year + 1), assumed=True)
    return _day(None, assumed=True)


def _sameday(_p: TimePhrase, a: date, prev: date | None, _df: bool) -> _Span:
    return _day(prev or a, assumed=True)


def _nextday(_p: TimePhrase, a: date, prev: date | None, _df: bool) -> _Span:
    return _day(_later(prev or a, 1), assumed=True)


def _soon(_p: TimePhrase, _a: date, _prev: date | None, _df: bool) -> _Span:
    return (None, None, DueKind.VAGUE, False)


def _event(_p: TimePhrase, _a: date, _prev: date | None, _df: bool) -> _Span:
    return (None, None, DueKind.EVENT, False)


_Reader = Callable[[TimePhrase, date, date | None, bool], _Span]
_READERS: dict[str, _Reader] = {
    "iso": _iso,
    "weekdaynext": _weekdaynext,
    "isoweek": _isoweek,
    "clinical": _clinical,
    "nthnextmonth": _nthnextmonth,
    "lastweekday": _lastweekday,
    "midweek": _midweek,
    "daymonth": _daymonth,
    "slashes": _slashes,
    "weekof": _weekof,
    "weekending": _weekending,
    "dayafter": lambda _p, a, _prev, _df: _day(_later(a, 2)),
    "plusweek": _plusweek,
    "aheadof": _aheadof,
    "afternext": _afternext,
    "weekafternext": _weekafternext,
    "tomorrow": lambda _p, a, _prev, _df: _day(_later(a, 1)),
    "today": lambda _p, a, _prev, _df: _day(a),
    "weekdaynth": _weekdaynth,
    "weekday": _weekday,
    "endofweek": _endofweek,
    "weekend": _weekend,
    "endnextweek": _nextweek,
    "nextweek": _nextweek,
    "endmonth": _endmonth,
    "endofmonthname": _month,
    "nextmonth": _nextmonth,
    "quarter": _quarter,
    "yearend": _yearend,
    "span": _span,
    "nth": _nth,
    "holiday": _holiday,
    "clock": lambda _p, a, prev, _df: _day(prev or a, assumed=prev is not None),
    "month": _month,
    "sameday": _sameday,
    "nextday": _nextday,
    "soon": _soon,
}
