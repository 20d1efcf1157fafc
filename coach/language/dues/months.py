"""Months, quarters and years as due times."""

from __future__ import annotations

from datetime import date

from coach.domain.due import DueKind
from coach.language.dues.contexts import On, Span, next_month, single
from coach.language.dues.days import last_working_day
from coach.language.dues.grammar import TimePhrase
from coach.language.dues.words import month_number


def _whole_month(a: date, year: int, month: int, edge: str, *, assumed: bool) -> Span:
    first, last = date(year, month, 1), last_working_day(year, month)
    if edge.startswith(("mid", "middle")):
        return (date(year, month, 11), date(year, month, 15), DueKind.PERIOD, True)
    if edge.startswith(("early", "start", "beginning", "first", "1st")):
        return (first, date(year, month, 7), DueKind.PERIOD, True)
    return (max(first, a), last, DueKind.PERIOD, assumed)


def endmonth_reader(_p: TimePhrase, on: On) -> Span:
    """When a phrase of the shape "endmonth" means."""
    a = on.anchor
    year, month = a.year, a.month
    if last_working_day(year, month) < a:
        year, month = next_month(a)
    return (a, last_working_day(year, month), DueKind.PERIOD, False)


def nextmonth_reader(p: TimePhrase, on: On) -> Span:
    """When a phrase of the shape "nextmonth" means."""
    a = on.anchor
    year, month = next_month(a)
    return _whole_month(a, year, month, p.parts.get("edge", "").lower(), assumed=True)


def month_reader(p: TimePhrase, on: On) -> Span:
    """When a phrase of the shape "month" means."""
    a = on.anchor
    month = month_number(p.parts["month"])
    year = a.year if month >= a.month else a.year + 1
    edge = p.parts.get("edge", "").lower()
    if p.lead.split()[-1:] in (["from"], ["starting"]) and not edge:
        return single(date(year, month, 1), assumed=True)
    return _whole_month(a, year, month, edge, assumed=not edge.startswith("end"))


def quarter_reader(p: TimePhrase, on: On) -> Span:
    """When a phrase of the shape "quarter" means."""
    a = on.anchor
    quarter = int(p.parts["q"]) if "q" in p.parts else (a.month - 1) // 3 + 1
    year = a.year if quarter * 3 >= a.month else a.year + 1
    last = last_working_day(year, quarter * 3)
    return (max(a, date(year, quarter * 3 - 2, 1)), last, DueKind.PERIOD, True)


def yearend_reader(_p: TimePhrase, on: On) -> Span:
    """When a phrase of the shape "yearend" means."""
    a = on.anchor
    return (a, last_working_day(a.year, 12), DueKind.PERIOD, True)
