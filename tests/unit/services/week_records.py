"""A week's records for tests of the review: talks, findings, promises and what became of them."""

from dataclasses import replace
from datetime import date

from coach.domain.commitment import Change, Commitment, State
from coach.domain.conversation import Kind, Mode
from coach.domain.finding import Measures, Quote, Verdict
from coach.domain.reflection import KeptFinding, Reflection
from coach.domain.week import week_span
from tests.unit.services.world import MONDAY, days, promise

FRIDAY = MONDAY + days(4)
WEEK = week_span(MONDAY)


def talk(
    day: date,
    *findings: KeptFinding,
    who: str = "ines",
    labels: tuple[tuple[str, int], ...] = (),
    **measures: int,
) -> Reflection:
    return Reflection(
        f"{who}-{day}",
        who,
        day,
        Kind.ONE_TO_ONE,
        Mode.TRANSCRIPT,
        Measures(100, **measures),
        findings,
        labels=labels,
    )


def finding(ident: str, verdict: Verdict, severity: int, words: str) -> KeptFinding:
    quote = Quote(1, 0, len(words), words)
    return KeptFinding(ident, verdict, severity, 0.8, (quote,), f"about {ident}", True)


def closed(what: str, state: State, when: date, due: date | None) -> Commitment:
    made = promise(what, due=due, made=MONDAY - days(14))
    return replace(made, state=state, history=(*made.history, Change(when, state)))


def whats(promises: tuple[Commitment, ...]) -> list[str]:
    return [one.what for one in promises]
