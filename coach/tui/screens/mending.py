"""The way to a repair plan from any page: what happened, then its four steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.tui.screens.page import tells
from coach.tui.widgets.ask import Ask

if TYPE_CHECKING:
    from coach.domain.person import Person
    from coach.tui.app import CoachApp


def mend(coach: CoachApp, person: Person) -> None:
    """Ask what the leader did to a person, and open the plan that puts it right."""

    @tells
    def begin(coach: CoachApp, words: str | None) -> None:
        from coach.tui.screens.repair import RepairScreen

        if words:
            repair = coach.parts.repairs.open(person, words)
            coach.push_screen(RepairScreen(coach.parts, repair.id))

    asked = f"What did you do to {person.name}, plainly? One line that begins with I."
    coach.push_screen(Ask(asked), lambda words: begin(coach, words))
