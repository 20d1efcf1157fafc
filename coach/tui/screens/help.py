"""Help: every key of the screen one came from, and how coach is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.tui.places import PLACES
from coach.tui.widgets.keys import name_of
from coach.tui.widgets.listing import cell

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen

KEYS = 12
"""Cells for the keys."""
INTRODUCTION = (
    "coach reads your own notes by rules, here on this machine, and nothing leaves it. It asks "
    "and suggests; what counts is what you decide."
)
ALWAYS = (
    ("arrows", "Move; enter opens, esc goes back"),
    ("/", "Search in a list; words in any order"),
    ("ctrl+p", "Everything by name: places, people, colours"),
    ("f1 or ?", "This help; f1 also while you type"),
    ("q, ctrl+q", "Quit; ctrl+q also while you type"),
)
SIGNS = (
    ("!", "late, or worth a look"),
    ("*", "due now"),
    ("<", "they owe you"),
    ("?", "to ask after, or not sure"),
    ("~", "prepared and not yet written down"),
    ("o", "gone quiet"),
    ("+", "done well"),
)


class Help(ModalScreen[None]):
    """Lists the keys that work on the screen it was called from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark,f1", "dismiss(None)", "Back", id="help.close"),
    ]

    def __init__(self, about: Screen[object]) -> None:
        self._here = keys_of(about)
        super().__init__(classes="passing")

    def compose(self) -> ComposeResult:
        """Lay out the keys in groups."""
        with Vertical(classes="window -tall"):
            yield Static("Help", classes="title")
            with VerticalScroll():
                yield Static(self._text())
            yield Static("arrows scroll, esc goes back", classes="note")

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        self.query_one(VerticalScroll).focus()

    def _text(self) -> Text:
        places = [
            (f"{place.key} or {place.function_key.upper()}", f"{place.title}: {place.tip.lower()}")
            for place in PLACES
        ]
        text = Text(f"{INTRODUCTION}\n")
        for title, lines in (
            ("On this screen", self._here),
            ("Places", places),
            ("Everywhere", ALWAYS),
            ("Signs", SIGNS),
        ):
            text.append(f"\n{title}\n", style="bold underline")
            for keys, meaning in lines:
                text.append(f"{cell(keys, KEYS)} ", style="bold").append(f"{meaning}\n")
        return text


def keys_of(screen: Screen[object]) -> list[tuple[str, str]]:
    """The keys of a screen with what they do, one line an action; the app's own left out."""
    lines: dict[str, tuple[str, str]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if active.node is screen.app or not (binding.show or binding.tooltip):
            continue
        key = name_of(binding, screen.app)
        keys, _ = lines.get(binding.action, ("", ""))
        both = f"{keys}, {key}" if keys else key
        lines[binding.action] = (both, binding.tooltip or binding.description)
    return list(lines.values())
