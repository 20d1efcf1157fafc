"""The small questions of Reflect: which speaker is you, and what to do with an unkept text."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class Choice(ModalScreen[str | None]):
    """Asks to pick one line; gives it back, None for none."""

    CSS_PATH = "reflect_ask.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Never mind", id="choice.cancel"),
    ]

    def __init__(self, question: str, options: Sequence[str]) -> None:
        self._question = question
        self._options = options
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the question over the choices."""
        with Vertical(classes="window"):
            yield Static(self._question, markup=False)
            yield OptionList(*self._options, markup=False)
            yield Static("arrows and enter choose, esc leaves", classes="note", markup=False)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._options[event.option_index])


def which_is_you(speakers: Sequence[str]) -> Choice:
    """Ask which speaker is the leader."""
    return Choice("Which of these speakers is you? I will remember.", speakers)


STAY = "Stay with it"
LEAVE_LYING = "Leave it here and go on to Today"
THROW_AWAY = "Throw it away"


def before_opening() -> Choice:
    """Ask before a file takes the place of a note that is not kept."""
    return Choice("This note is not kept yet. Open a file in its place?", (STAY, THROW_AWAY))


def before_leaving(*, can_lie: bool) -> Choice:
    """Ask what becomes of a text that is not kept.

    Args:
        can_lie: Whether it can stay where it is while the leader goes elsewhere.
    """
    options = (STAY, LEAVE_LYING, THROW_AWAY) if can_lie else (STAY, THROW_AWAY)
    return Choice("This text is not kept yet.", options)
