"""A window to read one thing in peace."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from rich.text import Text
    from textual.app import ComposeResult


class Reading(ModalScreen[None]):
    """Shows a text under a title; arrows scroll, esc or enter closes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "dismiss(None)", "Back", id="reading.close"),
    ]

    def __init__(self, title: str, text: Text) -> None:
        self._title = title
        self._text = text
        super().__init__(classes="passing")

    def compose(self) -> ComposeResult:
        """Lay out title, text, and how to leave."""
        with Vertical(classes="window -tall"):
            yield Static(self._title, classes="title", markup=False)
            with VerticalScroll():
                yield Static(self._text)
            yield Static("arrows scroll, esc goes back", classes="note", markup=False)

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        self.query_one(VerticalScroll).focus()
