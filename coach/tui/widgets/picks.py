"""Lines to pick from; a mark in brackets says which are picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

if TYPE_CHECKING:
    from collections.abc import Iterable

NARROWEST = 20
"""Cells below which a line is left to break as it will."""


def hanging(mark: str, line: str, width: int) -> Text:
    """A line after a mark; what does not fit into the width goes on below the line's beginning.

    Args:
        mark: What stands before it.
        line: The line.
        width: Cells there are; 0 where that is not known yet.
    """
    room = width - len(mark)
    if room < NARROWEST or cell_len(line) <= room:
        return Text(mark + line)
    pieces = Text(line).wrap(Console(width=room), room)
    return Text(mark + f"\n{' ' * len(mark)}".join(one.plain.rstrip() for one in pieces))


class Picks(OptionList):
    """Space or enter picks the line under the cursor, or lets it go.

    Args:
        lines: What there is to pick from.
        picked: Those picked at first.
    """

    DEFAULT_CSS = """
    Picks {
        height: auto; max-height: 7; border: none; background: $background; padding: 0 2;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "select", "Pick", key_display="space", id="picks.pick"),
    ]

    def __init__(self, lines: Iterable[str], picked: Iterable[str]) -> None:
        self._said = list(dict.fromkeys(lines))
        self._chosen = set(picked)
        self._width = 0
        super().__init__(*map(self._marked, self._said))
        self.display = bool(self._said)

    @property
    def picked(self) -> tuple[str, ...]:
        """The lines picked, in order."""
        return tuple(line for line in self._said if line in self._chosen)

    def add(self, line: str) -> None:
        """Put a line under the others and pick it."""
        self._chosen.add(line)
        if line in self._said:
            self._show(self._said.index(line))
            return
        self._said.append(line)
        self.add_option(self._marked(line))
        self.display = True

    @on(OptionList.OptionSelected)
    def _turn(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._chosen ^= {self._said[event.option_index]}
        self._show(event.option_index)

    def on_resize(self) -> None:
        """Break the lines anew for the width."""
        if self._width != self.scrollable_content_region.width:
            self._width = self.scrollable_content_region.width
            for index in range(len(self._said)):
                self._show(index)

    def _show(self, index: int) -> None:
        self.replace_option_prompt_at_index(index, self._marked(self._said[index]))

    def _marked(self, line: str) -> Text:
        mark = f"[{'x' if line in self._chosen else ' '}] "
        return hanging(mark, line, self._width)
