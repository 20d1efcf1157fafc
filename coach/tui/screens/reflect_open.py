"""Open a file by its path, completed as you type."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, getters, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult

MOST_SHOWN = 200
"""Entries of a folder that are listed; typing narrows the rest."""


def completions(typed: str, start: Path) -> list[str]:
    """What a path begun may become: folders first (ending in "/"), then files.

    Args:
        typed: The path so far; relative to `start`, `~` for the home folder.
        start: The folder to begin in.

    Returns:
        Whole paths in the form they were begun in; nothing where there is no such folder.
    """
    head, slash, last = typed.rpartition("/")
    try:
        folder = start / Path(head + slash).expanduser()
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name.casefold())
    except (OSError, RuntimeError):  # no such folder, or no such person behind "~"
        return []
    fits = [
        entry
        for entry in entries
        if entry.name.casefold().startswith(last.casefold())
        and (last.startswith(".") or not entry.name.startswith("."))
    ]
    folders = [f"{head}{slash}{entry.name}/" for entry in fits if entry.is_dir()]
    files = [f"{head}{slash}{entry.name}" for entry in fits if not entry.is_dir()]
    return (folders + files)[:MOST_SHOWN]


class OpenFile(ModalScreen[Path | None]):
    """Asks for a file; gives back its path, None for none.

    Args:
        start: The folder to begin in.
    """

    CSS_PATH = "reflect_ask.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Never mind", id="open.cancel"),
        Binding("tab", "complete", "Complete", priority=True, id="open.complete"),
        Binding("up", "move(-1)", "Up", show=False, priority=True, id="open.up"),
        Binding("down", "move(1)", "Down", show=False, priority=True, id="open.down"),
    ]

    field = getters.query_one(Input)
    listing = getters.query_one(OptionList)
    note = getters.query_one(".note", Static)

    def __init__(self, start: Path) -> None:
        self._start = start
        self._shown: list[str] = []
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the field over what it may become."""
        with Vertical(classes="window"):
            yield Static("Open a transcript or a note", markup=False)
            yield Input(placeholder="path of a .vtt, .srt, .txt, .json … file", compact=True)
            listing = OptionList(markup=False)
            listing.can_focus = False
            yield listing
            yield Static("tab completes, enter opens, esc leaves", classes="note", markup=False)

    def on_mount(self) -> None:
        """List the first folder."""
        self._list("")
        self.field.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    def on_paste(self, event: events.Paste) -> None:
        """A file dropped on the terminal comes as a quoted path."""
        if not self.field.value:
            event.prevent_default()
            self.field.value = event.text.strip().strip("'\"")

    def action_move(self, step: int) -> None:
        """Move along the completions."""
        at = self.listing.highlighted
        if self._shown:
            begin = 0 if step > 0 else len(self._shown) - 1
            self.listing.highlighted = begin if at is None else (at + step) % len(self._shown)

    def action_complete(self) -> None:
        """Take the completion under the cursor, the first if there is none."""
        if self._shown:
            self._take(self._shown[self.listing.highlighted or 0])

    @on(Input.Submitted)
    def _open(self, event: Input.Submitted) -> None:
        at = self.listing.highlighted
        typed = self._shown[at] if at is not None and self._shown else event.value
        path = self._path(typed)
        if path.is_dir():
            self._take(typed.rstrip("/") + "/" if typed.strip() else "")
        elif path.is_file():
            self.dismiss(path)
        else:
            self.note.update("There is no such file. Tab completes a name.")

    def _path(self, typed: str) -> Path:
        path = Path(typed.strip().removeprefix("file://"))
        try:
            return self._start / path.expanduser()
        except RuntimeError:  # "~name" of nobody
            return self._start / path

    def _take(self, path: str) -> None:
        self.field.value = path
        self.field.cursor_position = len(path)

    def _list(self, typed: str) -> None:
        self._shown = completions(typed, self._start)
        head = typed.rpartition("/")[0]
        cut = len(head) + 1 if head or typed.startswith("/") else 0
        self.listing.set_options(path[cut:] for path in self._shown)
        self.listing.highlighted = None
