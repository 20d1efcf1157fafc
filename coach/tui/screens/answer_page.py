"""A page on which what they asked and what you offered is kept, and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from coach.domain.commitment import Commitment
from coach.domain.errors import CoachError
from coach.services.answer import WAITING, is_yours_to_answer
from coach.tui.screens.page import tells
from coach.tui.screens.promise_page import PromisePage, is_private
from coach.tui.words import stands

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.domain.person import Person

ANSWERS = "yes fri / no because … / instead …"


class AnswerPage(PromisePage):
    """Keys to keep a request or an offer, and to answer one; a subclass may be about a person."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "y",
            "answer",
            "Answer",
            id="promise.answer",
            tooltip="Answer what they asked, or note what they said to your offer",
        ),
        Binding(
            "s",
            "asked",
            "They asked",
            show=False,
            id="promise.asked",
            tooltip="Keep what they asked of you, until you answer",
        ),
        Binding(
            "i",
            "offered",
            "I offered",
            show=False,
            id="promise.offered",
            tooltip="Keep what you offered, until they answer",
        ),
    ]

    @property
    def about(self) -> Person | None:
        """Whom the page is about; None if it is about nobody in particular."""
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A yes with a day is what moves a promise that waits for an answer."""
        if action in {"answer", "new_day"}:
            chosen = self.chosen()
            waits = isinstance(chosen, Commitment) and chosen.state in WAITING
            return waits if action == "answer" else chosen is not None and not waits
        return super().check_action(action, parameters)

    @tells
    def action_asked(self) -> None:
        """Ask who asked what of you; it stays open until you answer."""
        answers = self.parts.answers
        self._ask_what("asked", "review the plan", lambda who, what: answers.asked(who.id, what))

    @tells
    def action_offered(self) -> None:
        """Ask what you offered to whom; it stays open until they answer."""
        answers = self.parts.answers
        self._ask_what("offered", "a spare desk", lambda who, what: answers.offered(who.id, what))

    @tells
    def action_answer(self) -> None:
        """Ask for the answer to what they asked or you offered."""
        from coach.tui.widgets.ask import Ask

        chosen = self.chosen()
        if not isinstance(chosen, Commitment) or chosen.state not in WAITING:
            return
        answers = self.parts.answers
        named = "this" if is_private(chosen) else f"“{self.shown(chosen)}”"
        asked = f"What did they say to {named}?"
        if is_yours_to_answer(chosen):
            asked = f"Your answer to {named}?"
        self.app.push_screen(
            Ask(asked, ANSWERS, lambda typed: f"{stands(answers.read(typed).state)}: enter keeps"),
            lambda typed: self._give_answer(chosen, typed),
        )

    def kept_waiting(self) -> None:
        """Called once a request or an offer was kept, before the page is read again."""

    def _ask_what(self, done: str, example: str, keep: Callable[[Person, str], Commitment]) -> None:
        """Ask for a request or an offer, with the name before it where the page is about nobody."""
        from coach.tui.widgets.ask import Ask

        asked = done == "asked"
        if person := self.about:
            name = person.name
            question = f"What did {name} ask of you?" if asked else f"What did you offer {name}?"
        else:
            question = "Who asked what of you?" if asked else "Whom did you offer what?"
            example = f"Marcus: {example}"

        def judged(typed: str) -> str:
            who, _ = self._read(typed)
            said = f"{who.name} asked" if asked else f"offered to {who.name}"
            return f"{said}: enter keeps it, y answers it later"

        @tells
        def answered(_: AnswerPage, typed: str | None) -> None:
            if typed:
                who, what = self._read(typed)
                keep(who, what)
                self.kept_waiting()
                self.notify(f"Kept. It stays open until {'you' if asked else 'they'} answer: y.")
                self.reload()

        self.app.push_screen(Ask(question, example, judged), lambda typed: answered(self, typed))

    def _read(self, typed: str) -> tuple[Person, str]:
        """Whom a line is about, and what it says.

        Raises:
            CoachError: If it has no name where one is needed, or nobody goes by it.
        """
        if self.about:
            return self.about, typed
        name, _, what = typed.partition(":")
        if not what.strip():
            raise CoachError("Write it like this: Marcus: review the plan")
        return self.parts.people.find(name), what

    @tells
    def _give_answer(self, chosen: Commitment, typed: str | None) -> None:
        if typed:
            answered = self.parts.answers.give(chosen.id, typed)
            self.changed(chosen, f"Now {stands(answered.state)}. z takes it back.")
