"""Repair: four steps after a breach, and amends with a day that come to Today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.due import Due, DueKind
from coach.domain.errors import CoachError
from coach.domain.repair import Repair, Step, StepTaken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from coach.domain.person import Person
    from coach.services.ports import Clock, Journal

HEDGES = (" if ", " but ", "if you ", "sorry you ")
"""Words that move the fault in an apology (Lewicki, Polin & Lount 2016: owning it weighs most)."""

ASKS = {
    Step.ACKNOWLEDGE: "What did you do, plainly, and what did it cost them?",
    Step.APOLOGISE: "How will you say that you are sorry, without an “if” and without a “but”?",
    Step.RESPONSIBILITY: "How will you say that it was yours?",
    Step.AMENDS: "What will you put right, and by which day? On which days will you check back?",
}


@dataclass(frozen=True, slots=True)
class RepairPage:
    """A repair plan with its amends.

    Attributes:
        repair: The plan.
        name: Whose trust was hurt.
        amends: The promises made to put it right, by day.
        ask: The question of the next step; empty when all four are taken.
    """

    repair: Repair
    name: str
    amends: tuple[Commitment, ...]
    ask: str


class Repairs:
    """Opens repair plans and takes their steps."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def open(self, person: Person, breach: str) -> Repair:
        """Begin a plan.

        Args:
            person: Whose trust was hurt.
            breach: What the leader did, plainly.

        Raises:
            CoachError: If it says nothing.
        """
        if not breach.strip():
            raise CoachError("A repair begins with what happened, in one line. Nothing was saved.")
        repair = Repair(
            id=self._journal.new_id(),
            person_id=person.id,
            opened_on=self._clock(),
            breach=" ".join(breach.split()),
        )
        self._journal.save(repair)
        return repair

    def pages(self, person: Person | None = None) -> tuple[RepairPage, ...]:
        """Open plans, newest first; of one person where given."""
        names = {one.id: one.name for one in self._journal.people()}
        plans = self._journal.repairs(person_id=person.id if person else None)
        return tuple(self._page(one, names.get(one.person_id, "?")) for one in plans if one.is_open)

    def prepare(self, repair: Repair, step: Step, words: str) -> Repair:
        """Write down what to say for a step, before it is said.

        Raises:
            CoachError: If it says nothing.
        """
        return self._write(repair, step, words, None)

    def take(self, repair: Repair, step: Step, words: str = "") -> Repair:
        """Note that a step was taken today, in the words prepared or others.

        Raises:
            CoachError: If no words were prepared and none are given; or if amends are still
                missing when the last step is to be taken.
        """
        prepared = repair.taken(step)
        said = words.strip() or (prepared.words if prepared else "")
        if step is Step.AMENDS and not repair.amends:
            raise CoachError("Amends need at least one promise with a day. Add that first.")
        return self._write(repair, step, said, self._clock())

    def add_amends(self, repair: Repair, what: str, day: date) -> Repair:
        """Promise something that puts it right, or a day to check back; it comes to Today.

        Raises:
            CoachError: If it says nothing, or the day has passed.
        """
        today = self._clock()
        if not what.strip():
            raise CoachError("What will you put right? Nothing was saved.")
        if day < today:
            raise CoachError("That day has already passed. Nothing was saved.")
        promise = Commitment(
            id=self._journal.new_id(),
            person_id=repair.person_id,
            owner=Owner.LEADER,
            what=" ".join(what.split()),
            quote="",
            firmness=Firmness.FIRM,
            due=Due(day.isoformat(), day, day, DueKind.DAY),
            state=State.PROMISED,
            made_on=today,
            history=(Change(today, State.PROMISED, "amends"),),
        )
        changed = replace(repair, amends=(*repair.amends, promise.id))
        self._journal.save(promise, changed)
        return changed

    def close(self, repair: Repair) -> Repair:
        """Close a plan.

        Raises:
            CoachError: If amends are still open.
        """
        still = [one for one in self._amends(repair) if one.is_open]
        if still:
            count = len(still)
            raise CoachError(
                f"{count} of the amends {'is' if count == 1 else 'are'} still open. "
                "Keep, renegotiate or drop them first."
            )
        changed = replace(repair, closed_on=self._clock())
        self._journal.save(changed)
        return changed

    def _write(self, repair: Repair, step: Step, words: str, day: date | None) -> Repair:
        if not words.strip():
            raise CoachError("Write down the words first. Nothing was saved.")
        others = [one for one in repair.steps if one.step is not step]
        order = list(Step)
        steps = sorted(
            [*others, StepTaken(step, " ".join(words.split()), day)],
            key=lambda one: order.index(one.step),
        )
        changed = replace(repair, steps=tuple(steps))
        self._journal.save(changed)
        return changed

    def _page(self, repair: Repair, name: str) -> RepairPage:
        step = repair.next_step()
        return RepairPage(repair, name, tuple(self._amends(repair)), ASKS[step] if step else "")

    def _amends(self, repair: Repair) -> Sequence[Commitment]:
        found = [self._journal.commitment(one) for one in repair.amends]
        return [one for one in found if one is not None]


def hedge_in(step: Step, words: str) -> str | None:
    """The words that move the fault where a step may hold none; None if there are none."""
    return hedged(words) if step in {Step.APOLOGISE, Step.RESPONSIBILITY} else None


def hedged(apology: str) -> str | None:
    """The words that move the fault in an apology; None if it stands by itself."""
    plain = f" {apology.casefold()} "
    return next((hedge.strip() for hedge in HEDGES if hedge in plain), None)
