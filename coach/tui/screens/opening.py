"""The page that stands while the journal is being opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from coach.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.app import ComposeResult


class OpeningScreen(Screen[object]):
    """The line at the top and nothing else yet."""

    def compose(self) -> ComposeResult:
        """Lay out the line at the top."""
        yield Masthead()
