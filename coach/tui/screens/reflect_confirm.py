"""After the text: what to remember of it, one key each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import OptionList, Static

from coach.domain.day import read_day, say_day
from coach.domain.errors import CoachError
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.confirm_list import Confirmations
from coach.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult

    from coach.tui.widgets.confirm_state import ConfirmList

NO_DAY = {"none", "no", "-"}


class ConfirmScreen(Screen[bool]):
    """Gives back True to go on, False to go back to the text; the decisions are in the state.

    Args:
        state: What was found, and what has been decided before.
        person: The person's name.
        word: A quiet word before it all; may be empty.
        talk_day: The day of the talk; a day typed counts from it.
        today: The present day.
        day_first: Whether 3/4 is the 3rd of April.
    """

    CSS_PATH = "reflect_confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "go_on", "Go on", id="confirm.on", tooltip="Keep what is marked [x]"),
        Binding(
            "escape",
            "dismiss(False)",
            "Text",
            show=False,
            id="confirm.back",
            tooltip="Back to the text",
        ),
    ]

    rows = getters.query_one(Confirmations)

    def __init__(
        self,
        state: ConfirmList,
        person: str,
        word: str = "",
        *,
        talk_day: date,
        today: date,
        day_first: bool = True,
    ) -> None:
        self._state = state
        self._person = person
        self._word = word
        self._talk_day = talk_day
        self._today = today
        self._day_first = day_first
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the question over what was found."""
        yield Static("What shall I remember?", classes="title", markup=False)
        yield Static(
            "y or Enter keeps, n skips, A keeps all. Esc goes back to the text.",
            classes="hint",
            markup=False,
        )
        if self._word:
            yield Static(self._word, classes="word", markup=False)
        yield Confirmations(self._state, self._person, self._today)
        yield Keys()

    def on_mount(self) -> None:
        """Start on what is not decided yet."""
        self.rows.focus()
        self.rows.draw(self._state.next_open(-1))

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_go_on()

    def action_go_on(self) -> None:
        """Keep what is marked and go on; first show that something would be left behind."""
        if self._state.left and self.rows.at is not None:
            self.rows.draw(None)
        else:
            self.dismiss(result=True)

    def action_edit(self) -> None:
        """Ask for other words."""
        at = self.rows.at
        if at is not None and self._state.can_change(at):
            window = Ask("In which words shall I keep it?", value=self._state.words(at))
            self.app.push_screen(window, partial(self._reworded, at))

    def action_day(self) -> None:
        """Ask for the day."""
        at = self.rows.at
        if at is not None and self._state.can_change(at):
            question = f"{self._state.words(at)}: which day?"
            window = Ask(question, "fri, +3, 1 dec, none", self._judge_day)
            self.app.push_screen(window, partial(self._dated, at))

    def _reworded(self, at: int, words: str | None) -> None:
        if words is not None:
            self._state.reword(at, words)
            self.rows.draw(at)

    def _dated(self, at: int, words: str | None) -> None:
        if words is None:
            return
        day = None if words.casefold() in NO_DAY else self._read(words)
        self._state.set_day(at, day, words)
        self.rows.draw(at)

    def _judge_day(self, words: str) -> str:
        if words.strip().casefold() in NO_DAY:
            return "No day."
        day = self._read(words)
        if day is None:
            raise CoachError(
                "Which day is that? Try fri, +3, 1 dec or 2026-12-01; none for no day."
            )
        return f"{day:%A} {day.day} {day:%B %Y} ({say_day(day, self._today)})"

    def _read(self, words: str) -> date | None:
        return read_day(words, self._talk_day, day_first=self._day_first)
