"""A window with everything behind one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.domain.reflection import Answer

if TYPE_CHECKING:
    from rich.text import Text
    from textual.app import ComposeResult


class FindingDetail(ModalScreen[Answer | None]):
    """Shows evidence, reason and source; gives back the answer, None if there was none."""

    DEFAULT_CSS = """
    FindingDetail { align: center middle; background: $background 60%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "answer('accepted')", "Accept", id="detail.accept"),
        Binding("x", "answer('not-this')", "Not this", id="detail.not"),
        Binding("l", "answer('later')", "Later", id="detail.later"),
        Binding("escape,enter,q", "dismiss(None)", "Back", id="detail.close"),
    ]

    def __init__(self, text: Text) -> None:
        self._text = text
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the finding over its keys."""
        with Vertical(classes="window -tall"):
            with VerticalScroll():
                yield Static(self._text)
            yield Static("a accept · x not this · l later · esc back", classes="note", markup=False)

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        self.query_one(VerticalScroll).focus()

    def action_answer(self, answer: str) -> None:
        """Close with an answer."""
        self.dismiss(Answer(answer))
