"""The line at the top: where you are, where the keys lead, and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.containers import Horizontal
from textual.widgets import Static

from coach.tui.places import PLACES, Place

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.widget import Widget

WIDE = 90
"""Cells that hold every place with its function key, and the day."""


def _takes_words(focused: Widget) -> bool:
    # Imported here: what a text area needs would hold up the first frame.
    from textual.widgets import Input, TextArea

    return isinstance(focused, Input | TextArea)


class Tab(Static):
    """One place's name; a click leads there."""

    def __init__(self, place: Place, *, here: bool) -> None:
        self._place = place
        self._is_here = here
        super().__init__(classes="-here" if here else "")
        self.tooltip = f"{place.tip} ({place.key} or {place.function_key.upper()})"
        self.show_key(typing=False)

    def show_key(self, *, typing: bool) -> None:
        """Name the key that leads there now; while somebody types, a letter is only a letter."""
        if self._is_here:
            gap = " " if typing else ""
            self.update(Text(f"{gap}[{self._place.title}]", style="bold"))
            return
        key = self._place.function_key.upper() if typing else self._place.key
        gap = "" if typing else " "  # the longer names of keys need its cell at 80
        self.update(Text.assemble(" ", (key, "bold underline"), f" {self._place.title}{gap}"))

    async def on_click(self) -> None:
        """Go there."""
        await self.run_action(f"app.go('{self._place.mode}')")


class Masthead(Horizontal):
    """Shows every place with its key, the one you are in in brackets, and the day."""

    DEFAULT_CSS = """
    Masthead {
        height: 1; dock: top; background: $surface;
        Tab { width: auto; color: $secondary; }
        Tab.-here { color: $primary; }
        Tab:hover { background: $panel; }
        .name { width: auto; padding: 0 1; color: $primary; text-style: bold; }
        .badge { display: none; width: auto; padding: 0 1; color: $accent; text-style: bold; }
        &.-badge .badge { display: block; }
        &.-typing.-narrow .day { display: none; }
        .day { width: 1fr; text-align: right; padding: 0 1; color: $secondary; }
    }
    """

    def __init__(self, day: date | None = None) -> None:
        self._day = day
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out name, places, day; a narrow screen has room for the badge or the day alone."""
        here = self._here()
        self.set_class(bool(self.app.sub_title), "-badge")
        yield Static("coach", classes="name")
        yield Static(self.app.sub_title, classes="badge")
        for place in PLACES:
            yield Tab(place, here=place is here)
        day = f"{self._day:%a} {self._day.day} {self._day:%b}" if self._day else ""
        yield Static(day, classes="day")

    def on_resize(self, event: Resize) -> None:
        """The day gives way to the longer names of keys where there is no room for both."""
        self.set_class(event.size.width < WIDE, "-narrow")

    def on_mount(self) -> None:
        """Follow the cursor into text fields and out of them."""
        self.watch(self.screen, "focused", self._name_keys)

    def _name_keys(self, focused: Widget | None) -> None:
        typing = focused is not None and _takes_words(focused)
        self.set_class(typing, "-typing")
        for tab in self.query(Tab):
            tab.show_key(typing=typing)

    def _here(self) -> Place | None:
        """The place whose screen this is; for any other screen the place it was opened from."""
        shown = f":{type(self.screen).__name__}"
        for place in PLACES:
            if place.screen.endswith(shown):
                return place
        mode = self.app.current_mode
        return next((place for place in PLACES if place.mode == mode), None)
