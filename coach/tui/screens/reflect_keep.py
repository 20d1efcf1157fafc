"""From the text to the journal: confirm, answer the guided questions, keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.services.reflect import Confirmed
from coach.tui.screens.reflect_confirm import ConfirmScreen
from coach.tui.screens.reflect_guide import GuideScreen
from coach.tui.screens.reflect_kept import KeptScreen, kept_text
from coach.tui.widgets.confirm_state import ConfirmList

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from textual.app import App

    from coach.domain.conversation import Kind
    from coach.domain.finding import Analysis
    from coach.domain.person import Person
    from coach.domain.prompt import Guide
    from coach.domain.reflection import Reply
    from coach.services.parts import Parts
    from coach.tui.widgets.finding_answers import Answers

    FindGuide = Callable[[Kind], Guide | None]

PREP_DAYS = 7
"""A talk may come this many days later than it was prepared for."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """Asks what has to be asked and saves a talk.

    Attributes:
        app: The app whose screens ask.
        parts: The services.
        guide: Finds the guided questions for a kind of talk; None where there are none.
    """

    app: App[object]
    parts: Parts
    guide: FindGuide

    async def run(self, name: str, analysis: Analysis, answers: Answers) -> bool:
        """Take one talk through all steps.

        Args:
            name: The person's name; somebody new comes into the journal.
            analysis: What was read.
            answers: The leader's answers to findings.

        Returns:
            Whether it was kept; False if the leader went back to the text, or it could not be.
        """
        state = ConfirmList(analysis)
        decided = await self._ask(name, analysis, state)
        if decided is None:
            return False
        try:
            person = self.parts.people.named(name) or self.parts.people.add(name)
            confirmed = Confirmed(
                answers=answers.by_position(analysis),
                commitments=state.promises(),
                facts=state.facts(),
                replies=decided,
                prep_id=self._prep_id(person, analysis.conversation.date),
            )
            reflection = self.parts.reflect.keep(person, analysis, confirmed)
        except CoachError as error:
            self.app.notify(str(error), severity="error", markup=False, timeout=10)
            return False
        text = kept_text(person, reflection, confirmed, self.parts.clock())
        await self.app.push_screen_wait(KeptScreen(text))
        return True

    async def _ask(
        self, name: str, analysis: Analysis, state: ConfirmList
    ) -> tuple[Reply, ...] | None:
        """Confirm, then the guided questions; going back from these comes to confirm again."""
        guide = self.guide(analysis.conversation.kind)
        replies: tuple[Reply, ...] = ()
        while True:
            if state.items and not await self._confirm(name, analysis, state):
                return None
            if guide is None or not guide.questions:
                return replies
            screen = GuideScreen(guide, replies)
            answered = await self.app.push_screen_wait(screen)
            if answered is not None:
                return answered
            replies = screen.written
            if not state.items:
                return None

    async def _confirm(self, name: str, analysis: Analysis, state: ConfirmList) -> bool:
        known = self.parts.people.named(name)
        screen = ConfirmScreen(
            state,
            known.name if known else name,
            talk_day=analysis.conversation.date,
            today=self.parts.clock(),
            day_first=self.parts.journal.settings().day_first,
        )
        return await self.app.push_screen_wait(screen)

    def _prep_id(self, person: Person, day: date) -> str | None:
        """The prep that this talk followed, the nearest before it."""
        fits = [
            prep
            for prep in self.parts.journal.preps(person_id=person.id)
            if prep.reflection_id is None and 0 <= (day - prep.day).days <= PREP_DAYS
        ]
        return max(fits, key=lambda prep: prep.day).id if fits else None
