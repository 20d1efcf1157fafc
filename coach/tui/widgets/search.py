"""The search field of a list."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from coach.tui.widgets.narrowing import Found, Narrowed


class SearchField(Input):
    """Tells the list what is searched for; enter goes to the list."""

    DEFAULT_CSS = "SearchField { padding: 0 1; background: $panel; margin: 0 1 1 1; }"

    def __init__(self) -> None:
        super().__init__(
            placeholder="Search: words in any order; enter to the list, esc to clear",
            compact=True,
        )

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(Narrowed(event.value))

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(Found())
