"""A list in sections, with search: arrow keys, enter, and / to narrow it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.tui.widgets.narrowing import Found, Narrowed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.app import ComposeResult


ROW_MARGINS = 3
"""Cells beside a row: its margin on both sides, and the scrollbar."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list.

    Attributes:
        id: Unique in the list; the cursor stays on it when the list is read again.
        line: What stands there.
        item: What it stands for.
        words: What search looks through; the line itself if empty.
    """

    id: str
    line: Text
    item: object
    words: str = ""

    def fits(self, wanted: Sequence[str]) -> bool:
        """Whether every wanted word occurs in it."""
        there = (self.words or self.line.plain).casefold()
        return all(word in there for word in wanted)


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a heading; an empty title stands for no heading."""

    title: str
    rows: tuple[Row, ...]


def cell(text: str, width: int) -> str:
    """Text filled or cut to a width in terminal cells, wide letters counted as two."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + "…"


class Rows(OptionList):
    """The list itself; enter opens the row under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select",
            "Open",
            key_display="enter",
            id="open",
            tooltip="Open what the cursor is on",
        ),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to open where the cursor is on a row."""
        if action == "select":
            return self.highlighted is not None
        return super().check_action(action, parameters)


class Listing(Vertical):
    """Sections of rows with a search field that appears on demand.

    Below it a line says what the signs mean that rows begin with, those that occur.
    Where rows are too long for the width, the whole of the one under the cursor stands below.

    Args:
        id: Textual's id.
        signs: What the first character of a row means, where no heading says it.
        from_top: Whether the cursor goes to the first row whenever the list is read again, as long
            as the leader has not moved it; else it stays on its row.

    `options` posts `OptionList.OptionHighlighted` and `OptionSelected` as usual;
    `current` tells the row.
    """

    DEFAULT_CSS = """
    Listing {
        height: 1fr;
        Rows {
            height: 1fr; border: none; background: $background; padding: 0 1;
            text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
            &:focus { border: none; background-tint: 0%; }
            & > .option-list--option-disabled { color: $primary; text-style: bold; }
        }
        .empty { display: none; padding: 1 2; color: $foreground; }
        .signs { display: none; height: 1; padding: 0 2; color: $foreground-muted; }
        &.-signs .signs { display: block; }
        .whole { display: none; height: 2; padding: 0 2; color: $secondary; background: $surface; }
        &.-cut .whole { display: block; }
        &.-empty .empty { display: block; }
        &.-empty Rows { height: 0; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="search", tooltip="Narrow the list by words"),
        Binding("escape", "clear", "Show all", id="search.clear", tooltip="End the search"),
    ]

    options = getters.query_one(Rows)
    note = getters.query_one(".empty", Static)
    signs = getters.query_one(".signs", Static)
    whole = getters.query_one(".whole", Static)

    def __init__(
        self,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        *,
        signs: Mapping[str, str] | None = None,
        from_top: bool = False,
    ) -> None:
        self._from_top = from_top
        self._top = ""
        self._signs = signs or {}
        self._sections: tuple[Section, ...] = ()
        self._rows: dict[str, Row] = {}
        self._titles: dict[str, str] = {}
        self._empty = ""
        self._wanted: tuple[str, ...] = ()
        self._searching = False
        super().__init__(id=id)

    def compose(self) -> ComposeResult:
        """Lay out the list; the search field comes over it when asked for."""
        yield Rows()
        yield Static(classes="empty", markup=False)
        yield Static(classes="signs", markup=False)
        yield Static(classes="whole", markup=False)

    def show(self, sections: Iterable[Section], empty: str = "") -> None:
        """Show these sections, those without rows left out; keep the cursor where it was.

        Args:
            sections: What to list.
            empty: What to say when there is nothing at all.
        """
        self._sections = tuple(section for section in sections if section.rows)
        self._empty = empty
        self._fill()

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        option = self.options.highlighted_option
        return self._rows.get(option.id or "") if option else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row listed now, from the top."""
        return tuple(self._rows.values())

    async def action_search(self) -> None:
        """Open the search field; Textual's own field is loaded the first time it is asked for."""
        from coach.tui.widgets.search import SearchField

        if not self._searching:
            self._searching = True
            await self.mount(SearchField(), before=0)
        self.query_one(SearchField).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Let esc through where there is no search to clear; an empty list has none to begin."""
        if action == "search":
            return bool(self._rows) or self._searching
        return action != "clear" or self._searching

    async def action_clear(self) -> None:
        """Close the search field and show everything again."""
        self._searching = False
        self._wanted = ()
        self.options.focus()
        await self.query("SearchField").remove()
        self._fill()

    @on(Narrowed)
    def _narrow(self, event: Narrowed) -> None:
        event.stop()
        self._wanted = tuple(event.words.casefold().split())
        self._fill()

    @on(Found)
    def _to_list(self, event: Found) -> None:
        event.stop()
        self.options.focus()

    @on(OptionList.OptionHighlighted)
    def _show_whole(self) -> None:
        row = self.current
        cut = row is not None and self._is_cut(row)
        # The dots say, without colour, that this is the cut row and no item of the list.
        self.whole.update(f"… {' '.join(row.line.plain[2:].split())}" if row and cut else "")

    def on_resize(self) -> None:
        """What is too long depends on the width."""
        self._fit()

    def _fit(self) -> None:
        self.set_class(any(map(self._is_cut, self._rows.values())), "-cut")
        self._show_whole()

    def _is_cut(self, row: Row) -> bool:
        width = self.size.width - ROW_MARGINS
        return 0 < width < row.line.cell_len

    def _fill(self) -> None:
        cursor, index = self.current, self.options.highlighted
        before, self._titles = self._titles, {}
        self._rows = {}
        options: list[Option] = []
        for section in self._sections:
            rows = [row for row in section.rows if row.fits(self._wanted)]
            if rows and section.title:
                options += self._heading(section.title, first=not options)
            options += [Option(row.line, id=row.id) for row in rows]
            self._rows |= {row.id: row for row in rows}
            self._titles |= {row.id: section.title for row in rows}
        self.options.set_options(options)
        self._say()
        if self._from_top and not self._wanted:
            if cursor and cursor.id == self._top:
                cursor, index = None, 0
            self._top = next(iter(self._rows), "")
        if cursor and before.get(cursor.id) != self._titles.get(cursor.id):
            cursor = None  # it is somewhere else now; what comes next wants attention here
        self._place_cursor(cursor, index)
        self._fit()

    def _heading(self, title: str, *, first: bool) -> list[Option]:
        heading = Option(Text(title), disabled=True)
        return [heading] if first else [Option("", disabled=True), heading]

    def _say(self) -> None:
        nothing = not self._rows
        self.set_class(nothing, "-empty")
        there = {row.line.plain[:1] for row in self._rows.values()}
        said = [f"{sign} {words}" for sign, words in self._signs.items() if sign in there]
        self.set_class(bool(said), "-signs")
        self.signs.update("   ".join(said))
        if nothing:
            self.note.update(
                "Nothing here has those words. esc shows all." if self._wanted else self._empty
            )

    def _place_cursor(self, cursor: Row | None, index: int | None) -> None:
        if not self._rows:
            return
        if cursor and cursor.id in self._rows:
            self.options.highlighted = self.options.get_option_index(cursor.id)
            return
        enabled = [at for at, option in enumerate(self.options.options) if not option.disabled]
        target = index or 0
        self.options.highlighted = next((at for at in enabled if at >= target), enabled[-1])
