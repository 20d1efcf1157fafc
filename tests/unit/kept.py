"""Records as they lie in a journal, for tests about what follows from them."""

from __future__ import annotations

from datetime import date

from coach.domain.conversation import Kind, Mode
from coach.domain.finding import Measures, Verdict
from coach.domain.reflection import Answer, KeptFinding, Reflection


def reflection_on(
    person_id: str, day: date, *, passed_over: bool = False, answer: Answer = Answer.OPEN
) -> Reflection:
    """A talk; where `passed_over`, one in which nothing took up a concern."""
    missed = KeptFinding(
        "missed-cue", Verdict.MISS, 3, 0.8, (), "They voiced a worry.", shown=True, answer=answer
    )
    return Reflection(
        id=f"{person_id}-{day}",
        person_id=person_id,
        date=day,
        kind=Kind.ONE_TO_ONE,
        mode=Mode.NOTES,
        measures=Measures(30),
        findings=(missed,) if passed_over else (),
    )
