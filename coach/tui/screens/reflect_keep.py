"""From the text to the journal: confirm, answer the guided questions, keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.commitment import Firmness, Owner
from coach.domain.errors import CoachError
from coach.domain.finding import Verdict
from coach.domain.reflection import Answer
from coach.services.reflect import Confirmed, said_once
from coach.tui.screens.reflect_confirm import ConfirmScreen
from coach.tui.screens.reflect_guide import GuideScreen
from coach.tui.screens.reflect_kept import KeptScreen, kept_text
from coach.tui.widgets.confirm_state import ConfirmList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import App

    from coach.domain.conversation import Kind
    from coach.domain.finding import Analysis, Finding
    from coach.domain.person import Person
    from coach.domain.prompt import Guide
    from coach.domain.reflection import Reply
    from coach.services.parts import Parts
    from coach.tui.widgets.finding_answers import Answers

    FindGuide = Callable[[Kind], Guide | None]


class Keeping:
    """Asks what has to be asked and saves a talk; what was written waits for the next try.

    Args:
        app: The app whose screens ask.
        parts: The services.
        guide: Finds the guided questions for a kind of talk; None where there are none.
    """

    def __init__(self, app: App[object], parts: Parts, guide: FindGuide) -> None:
        self.app = app
        self.parts = parts
        self.guide = guide
        self._written: tuple[Reply, ...] = ()

    def forget(self) -> None:
        """Start over with the next talk."""
        self._written = ()

    async def run(self, name: str, analysis: Analysis, answers: Answers) -> bool:
        """Take one talk through all steps.

        Args:
            name: The person's name; somebody new comes into the journal.
            analysis: What was read.
            answers: The leader's answers to findings.

        Returns:
            Whether it was kept; False if the leader went back to the text, or it could not be.
        """
        known = self.parts.people.named(name)
        asked = self.parts.after_talk.asked(known, analysis) if known else ()
        person = known or self.parts.reflect.newcomer(name, self.parts.clock())
        told = ((one.fact, one.quote.text) for one in asked)
        state = ConfirmList(analysis, told, person)
        replies = await self._ask(known, name, analysis, state)
        if replies is None:
            return False
        try:
            kept = self._save(person, analysis, answers, state, replies)
        except CoachError as error:
            self.app.notify(str(error), severity="error", markup=False, timeout=10)
            return False
        await self.app.push_screen_wait(kept)
        return True

    def _save(
        self,
        person: Person,
        analysis: Analysis,
        answers: Answers,
        state: ConfirmList,
        replies: tuple[Reply, ...],
    ) -> KeptScreen:
        """Put it into the journal; gives back the screen that tells what was kept."""
        prep = self.parts.after_talk.prep_for(person, analysis)
        outcomes = self.parts.after_talk.planned(person, analysis, prep)
        confirmed = Confirmed(
            answers=answers.by_position(analysis),
            commitments=state.promises(),
            facts=state.facts(),
            asked=tuple(state.asked()),
            replies=replies,
            prep_id=prep.id if prep else None,
        )
        reflection = self.parts.reflect.keep(person, analysis, confirmed)
        refused = (one.id for one in reflection.findings if one.answer is Answer.NOT_THIS)
        moved = self.parts.rules.moved(refused)
        today = self.parts.clock()
        return KeptScreen(kept_text(person, reflection, confirmed, outcomes, today, moved))

    async def _ask(
        self, known: Person | None, name: str, analysis: Analysis, state: ConfirmList
    ) -> tuple[Reply, ...] | None:
        """Confirm, then the guided questions; going back from these comes to confirm again."""
        guide = self.guide(analysis.conversation.kind)
        while True:
            if state.items and not await self._confirm(known, name, analysis, state):
                return None
            if guide is None or not guide.questions:
                return ()
            screen = GuideScreen(guide, self._written, beside(analysis, state))
            answered = await self.app.push_screen_wait(screen)
            self._written = screen.written
            if answered is not None:
                return answered
            if not state.items:
                return None

    async def _confirm(
        self, known: Person | None, name: str, analysis: Analysis, state: ConfirmList
    ) -> bool:
        mine = sum(
            one.owner is not Owner.OTHER and one.firmness is not Firmness.DECLINED
            for one in said_once(analysis.commitments)
        )
        word = self.parts.after_talk.load_warning(known, adding=mine) if known else None
        screen = ConfirmScreen(
            state,
            known.name if known else name,
            word or "",
            talk_day=analysis.conversation.date,
            today=self.parts.clock(),
            day_first=self.parts.journal.settings().day_first,
        )
        return await self.app.push_screen_wait(screen)


def beside(analysis: Analysis, state: ConfirmList) -> dict[str, list[str]]:
    """What this talk has to say to the guided questions, by their memory keys."""
    strengths = [one for one in analysis.findings if one.verdict is Verdict.STRENGTH]
    missed = [one for one in analysis.findings if one.verdict in {Verdict.MISS, Verdict.UNCERTAIN}]
    return {
        "strengths": _quoted(strengths),
        "moments": _quoted(missed),
        "commitments": [one.what for one in state.promises() if not one.confidential],
        "facts": [one.text for one in state.facts() if not one.sensitive and not one.confidential],
    }


def _quoted(findings: Iterable[Finding]) -> list[str]:
    """The first words of each finding, none twice."""
    words = (" ".join(one.quotes[0].text.split()) for one in findings if one.quotes)
    return [f"“{said}”" for said in dict.fromkeys(words)]
