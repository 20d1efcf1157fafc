"""The line at the bottom: the keys that do something now, and always the way to help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App
    from textual.binding import Binding
    from textual.events import Click, MouseMove
    from textual.screen import Screen

GAPS = (2, 1)
"""Cells between two keys: the first that lets all of them fit."""
MORE = "…"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the line.

    Attributes:
        press: What pressing it sends.
        name: How the key is called.
        does: What it does, in a word or two.
        tip: More on it, for a mouse.
    """

    press: str
    name: str
    does: str
    tip: str

    @property
    def width(self) -> int:
        """Cells it takes."""
        return cell_len(self.name) + 1 + cell_len(self.does)


@dataclass(frozen=True, slots=True)
class Place:
    """A key and the cell it begins at."""

    start: int
    key: Key


def lay_out(keys: Sequence[Key], last: Key | None, width: int) -> tuple[list[Place], bool]:
    """Place keys from the left and `last` at the right end.

    Args:
        keys: In the order of their weight.
        last: What must never be left out.
        width: Cells there are.

    Returns:
        The keys that fit with their places, and whether some do not.
    """
    room = width - (last.width + GAPS[0] if last else 0)
    gap = next((one for one in GAPS if _needs(keys, one) <= room), GAPS[-1])
    shown = list(keys)
    while shown and _needs(shown, gap) + (len(MORE) + gap) * (len(shown) < len(keys)) > room:
        shown.pop()
    places, at = [], 0
    for key in shown:
        places.append(Place(at, key))
        at += key.width + gap
    if last:
        places.append(Place(max(0, width - last.width), last))
    return places, len(shown) < len(keys)


def _needs(keys: Sequence[Key], gap: int) -> int:
    return sum(key.width for key in keys) + gap * max(0, len(keys) - 1)


def name_of(binding: Binding, app: App[object]) -> str:
    """How a key is called; a word is easier to find on a keyboard than a sign for enter."""
    return app.get_key_display(binding).replace("⏎", "enter")


class Keys(Widget):
    """One line with the keys of the screen in front; a click presses one.

    One widget that draws a line of text: Textual's own footer mounts a widget for each key anew
    whenever the cursor moves, which takes longer than all else that a key does.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"keys--name", "keys--does"}  # noqa: RUF012 - as Widget declares it
    DEFAULT_CSS = """
    Keys {
        dock: bottom; height: 1; padding: 0 1; background: $footer-background;
        & .keys--name { color: $footer-key-foreground; text-style: bold; }
        & .keys--does { color: $footer-description-foreground; }
    }
    """

    def __init__(self) -> None:
        self._keys: tuple[Key, ...] = ()
        self._help: Key | None = None
        self._places: list[Place] = []
        super().__init__()

    @property
    def shown(self) -> tuple[Key, ...]:
        """The keys that stand in the line, from the left."""
        return tuple(place.key for place in self._places)

    def on_mount(self) -> None:
        """Follow the screen's keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._read)
        self._read(self.screen)

    def _read(self, screen: Screen[object]) -> None:
        if not self.is_attached or screen is not self.screen or not self.app.app_focus:
            return
        active = [one.binding for one in screen.active_bindings.values()]
        first = {one.action: one for one in reversed(active) if one.show}
        shown = [one for one in active if first.get(one.action) is one and one.action != "help"]
        keys = tuple(map(self._key, shown))
        help_keys = [self._key(one) for one in active if one.action == "help"]
        if (keys, help_keys[:1]) != (self._keys, [self._help]):
            self._keys = keys
            self._help = help_keys[0] if help_keys else None
            self.refresh()

    def _key(self, binding: Binding) -> Key:
        return Key(binding.key, name_of(binding, self.app), binding.description, binding.tooltip)

    def render(self) -> Text:
        """The line, as much of it as there is room for."""
        self._places, cut = lay_out(self._keys, self._help, self.content_size.width)
        name = self.get_component_rich_style("keys--name", partial=True)
        does = self.get_component_rich_style("keys--does", partial=True)
        text = Text(no_wrap=True, end="")
        for place in self._places:
            if cut and place.key is self._help:
                text.append(f" {MORE}", does)
            text.append(" " * (place.start - text.cell_len))
            text.append(place.key.name, name).append(f" {place.key.does}", does)
        return text

    def on_mouse_move(self, event: MouseMove) -> None:
        """Say more of the key under the mouse."""
        key = self._under(event)
        self.tooltip = key.tip if key else None

    def on_click(self, event: Click) -> None:
        """Press the key under the mouse."""
        if key := self._under(event):
            self.app.simulate_key(key.press)

    def _under(self, event: MouseMove | Click) -> Key | None:
        at = event.get_content_offset(self)
        return next(
            (
                place.key
                for place in self._places
                if at and place.start <= at.x < place.start + place.key.width
            ),
            None,
        )
