"""The week's records as lines beside each of the eight questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.day import say_day
from coach.domain.prep_memory import Line, promise_state
from coach.services.review import days_quiet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.domain.commitment import Commitment
    from coach.domain.week import Moment
    from coach.services.review import ReviewPage

MOST_LINES = 6


def beside(page: ReviewPage, number: int, *, names: bool = True) -> tuple[Line, ...]:
    """The lines of memory for a question.

    Args:
        page: The week.
        number: The question's number, from 0.
        names: Whether lines on attention may name people; exports leave the names out.
    """
    lines: list[Line] = []
    for key in page.guide.questions[number].memory:
        lines += _lines(page, key, names=names)
    return tuple(lines)


def _lines(page: ReviewPage, key: str, *, names: bool) -> list[Line]:
    if key == "attention":
        return _attention(page, names=names)
    gather = {
        "strengths": _strengths,
        "moments": _moments,
        "commitments": _promises,
        "facts": _facts,
        "focus": _focus,
        "credit": _credit,
    }.get(key)
    return gather(page) if gather else []


def _strengths(page: ReviewPage) -> list[Line]:
    return [_moment(page, one) for one in page.figures.strengths][:MOST_LINES]


def _moments(page: ReviewPage) -> list[Line]:
    return [_moment(page, one) for one in page.figures.moments]


def _focus(page: ReviewPage) -> list[Line]:
    if page.focus is None:
        return []
    return [Line(page.focus.text, f"chosen in {page.focus.set_on}"), *page.focus.counts]


def _credit(page: ReviewPage) -> list[Line]:
    received = page.figures.ledger.received
    return [Line(f"{page.name(one.person_id)} kept: {one.what}") for one in received]


def _promises(page: ReviewPage) -> list[Line]:
    ledger = page.figures.ledger
    end = min(page.span.last, page.today)
    lines = [
        Line(
            f"Kept {len(ledger.kept)}, late {len(ledger.late)}, "
            f"renegotiated {len(ledger.renegotiated)}, dropped {len(ledger.dropped)}"
        )
    ]
    lines += [
        Line(_named(page, one), promise_state(one, end), pressing=True) for one in ledger.overdue
    ]
    lines += _told(page, ledger.late, "done, late")
    lines += _told(page, ledger.renegotiated, "moved")
    lines += _told(page, ledger.dropped, "dropped")
    lines += _told(page, ledger.kept, "kept")
    return lines


def _told(page: ReviewPage, promises: Iterable[Commitment], state: str) -> list[Line]:
    return [Line(_named(page, one), state) for one in promises]


def _named(page: ReviewPage, promise: Commitment) -> str:
    return f"{page.name(promise.person_id)}: {promise.what}"


def _moment(page: ReviewPage, moment: Moment) -> Line:
    day = say_day(moment.talk.date, page.today)
    words = " ".join(moment.finding.quotes[0].text.split()) if moment.finding.quotes else ""
    said = f"“{words}”" if words else moment.finding.say
    return Line(f"{page.name(moment.talk.person_id)}, {day}: {said}", moment.finding.say)


def _attention(page: ReviewPage, *, names: bool) -> list[Line]:
    lines = [Line(days_quiet(one)) for one in page.quiet] if names else []
    if page.quiet and not names:
        count = len(page.quiet)
        lines.append(Line(f"{count} {'person has' if count == 1 else 'people have'} gone quiet"))
    quiet = {one.person.id for one in page.quiet}
    lines += [
        Line(one.ask(one.share.person.name.split(maxsplit=1)[0] if names else None))
        for one in page.gaps
        if one.share.person.id not in quiet
    ]
    return lines


def _facts(page: ReviewPage) -> list[Line]:
    found = page.figures
    learned = [Line(f"{page.name(one.person_id)}: {one.text}", "new") for one in found.learned]
    asked = [
        Line(f"{page.name(one.person_id)}: {one.text}", "you asked again")
        for one in found.asked
        if one not in found.learned
    ]
    return [*learned, *asked][:MOST_LINES]
