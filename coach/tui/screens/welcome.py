"""The first run: your name, one person, a first note; each step can be skipped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from coach.tui.screens.page import tells
from coach.tui.widgets.ask import example
from coach.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from coach.domain.person import Person
    from coach.services.parts import Parts
    from coach.tui.app import CoachApp

HELLO = (
    "Welcome. coach helps you listen, keep your word, and remember what people told you. "
    "It works from your own notes; they stay on this machine, and nothing is sent anywhere."
)
STEPS = (
    (
        "What do people call you?",
        "Dana",
        "So that coach knows which words are yours in a transcript.",
    ),
    (
        "Who is one person you talk with often?",
        "Marcus Lee",
        "Somebody you lead, or work beside. More can follow any time.",
    ),
)
KEYS = "enter goes on, an empty field skips the step, esc skips all"
LAST = "Now a first note."
LAST_WHY = "Think of your last talk{with_}: two or three lines are enough."


class WelcomeScreen(ModalScreen[None]):
    """Three short steps; enter goes on, an empty field skips one, esc skips them all."""

    CSS_PATH = "welcome.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "go_on",
            "Go on",
            key_display="enter",
            id="welcome.next",
            tooltip="Next step",
        ),
        Binding("escape", "leave", "Skip all", id="welcome.leave", tooltip="Straight to Today"),
    ]

    field = getters.query_one(Input)

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._step = 0
        self._person: Person | None = None
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the greeting over the step at hand."""
        with Vertical(classes="steps"):
            yield Static(HELLO, id="hello")
            yield Static(id="number")
            yield Static(id="question", markup=False)
            yield Static(id="why", markup=False)
            yield Input()
            yield Static(KEYS, id="keys")
        yield Keys()

    def on_mount(self) -> None:
        """Show the first step."""
        self._show()

    @on(Input.Submitted)
    @tells
    def _answered(self, event: Input.Submitted) -> None:
        event.stop()
        answer = event.value.strip()
        if answer and self._step == 0:
            self._parts.check.remember_me(answer)
        elif answer and self._step == 1:
            self._person = self._parts.people.add(answer)
        self._next()

    def action_go_on(self) -> None:
        """Begin the first note; only the last step has no field to take the key."""
        self._next()

    @tells
    def action_leave(self) -> None:
        """Skip what is left."""
        self._finish()

    @tells
    def _next(self) -> None:
        self._step += 1
        if self._step <= len(STEPS):
            self._show()
        else:
            self._finish()
            self._coach.reflect_on(self._person)

    def _finish(self) -> None:
        settings = self._parts.journal.settings()
        self._parts.journal.save(replace(settings, welcomed=True))
        self.dismiss()

    @property
    def _coach(self) -> CoachApp:
        from coach.tui.app import CoachApp

        assert isinstance(self.app, CoachApp)
        return self.app

    def _show(self) -> None:
        if self._step < len(STEPS):
            question, hint, why = STEPS[self._step]
        else:
            with_ = f" with {self._person.name}" if self._person else ""
            question, hint, why = LAST, "", LAST_WHY.format(with_=with_)
        self.query_one("#number", Static).update(f"Step {self._step + 1} of {len(STEPS) + 1}")
        self.query_one("#question", Static).update(question)
        self.query_one("#why", Static).update(why)
        self.field.value = ""
        self.field.placeholder = example(hint)
        self.field.display = self._step < len(STEPS)
        if not self.field.display:
            self.set_focus(None)
            self.query_one("#keys", Static).update("enter begins, esc leaves it for later")
