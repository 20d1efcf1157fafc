"""A small window that asks for one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult


def example(words: str) -> str:
    """Words for an empty field that nobody takes for an answer."""
    return f"e.g. {words}" if words else ""


class Ask(ModalScreen[str | None]):
    """Asks for a line; gives it back, or None if the leader thought better of it.

    Args:
        question: What is asked.
        hint: An example, shown in the empty field.
        check: Says what coach makes of the line, or raises `CoachError` with why it will not do.
        value: What stands in the field at first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Never mind", id="ask.cancel", priority=True),
    ]

    field = getters.query_one(Input)
    note = getters.query_one(".note", Static)

    def __init__(
        self,
        question: str,
        hint: str = "",
        check: Callable[[str], str] | None = None,
        value: str = "",
    ) -> None:
        self._question = question
        self._hint = hint
        self._check = check
        self._value = value
        super().__init__(classes="passing")

    def compose(self) -> ComposeResult:
        """Lay out question, field, and what coach makes of it."""
        with Vertical(classes="window"):
            yield Static(self._question, markup=False)
            yield Input(value=self._value, placeholder=example(self._hint))
            yield Static("enter keeps it, esc leaves it", classes="note", markup=False)

    @on(Input.Changed)
    def _preview(self, event: Input.Changed) -> None:
        if event.value.strip():
            self._judge(event.value)

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        if self._judge(event.value):
            self.dismiss(event.value.strip())

    def _judge(self, value: str) -> bool:
        """Show what coach makes of the line; whether it will do."""
        if self._check is None:
            return bool(value.strip())
        try:
            self.note.update(self._check(value))
        except CoachError as error:
            self.note.update(str(error))
            return False
        return True
