"""A page whose list holds promises: done, new day, drop, take back, and private words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

from coach.domain.commitment import Commitment
from coach.tui.reading_texts import promise_text
from coach.tui.screens.page import Page, tells
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.listing import Listing
from coach.tui.widgets.reading import Reading
from coach.tui.words import HIDDEN, new_day

if TYPE_CHECKING:
    from datetime import date

    from coach.services.parts import Parts


class PromisePage(Page):
    """Keys for the promise under the cursor; a subclass lists rows whose item may be one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "done", "Done", id="done", tooltip="It has been done; asked, for a fact"),
        Binding("n", "new_day", "New day", id="promise.new_day", tooltip="Agree on another day"),
        Binding("x", "drop", "Drop", id="promise.drop", tooltip="It will not be done"),
        Binding("z,ctrl+z", "undo", "Undo", id="undo", tooltip="Take the last change back"),
        Binding("v", "reveal", "Private", id="reveal", tooltip="Show or hide private words"),
    ]

    listing = getters.query_one(Listing)

    def __init__(self, parts: Parts) -> None:
        self.revealed = False
        super().__init__(parts)

    def on_screen_suspend(self) -> None:
        """Private words do not stay on the screen."""
        self.revealed = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show a key only where it does something."""
        if action in {"new_day", "drop"}:
            return self._promise() is not None
        if action == "done":
            return self._promise() is not None or self.can_be_asked()
        if action == "undo":
            return self.coach.undo.last() is not None
        return super().check_action(action, parameters)

    def can_be_asked(self) -> bool:
        """Whether the cursor is on something to ask after."""
        return False

    def open_other(self, item: object) -> None:
        """Open what is not a promise."""

    def done_other(self, item: object) -> None:
        """Mark as done what is not a promise."""

    @on(OptionList.OptionHighlighted)
    def _refresh_keys(self) -> None:
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    @tells
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        row = self.listing.current
        if row is None:
            return
        if isinstance(row.item, Commitment):
            self.app.push_screen(Reading("Promise", promise_text(self.parts, row.item)))
        else:
            self.open_other(row.item)

    @tells
    def action_done(self) -> None:
        """Mark the promise as kept."""
        promise, row = self._promise(), self.listing.current
        if promise:
            self.parts.promises.done(promise.id)
            self._changed(promise, "Done. z takes it back.")
        elif row:
            self.done_other(row.item)

    @tells
    def action_drop(self) -> None:
        """Close the promise as one that will not be kept."""
        promise = self._promise()
        if promise:
            self.parts.promises.drop(promise.id)
            self._changed(promise, "Dropped. Do they know? z takes it back.")

    def action_new_day(self) -> None:
        """Ask for another day for the promise."""
        promise = self._promise()
        if promise is None:
            return
        named = "this promise" if promise.confidential else f"“{promise.what}”"

        def answered(words: str | None) -> None:
            if words:
                self._renegotiate(promise, self._day(words))

        self.app.push_screen(
            Ask(
                f"Which day now for {named}?",
                "fri, +3, 1 dec, 2026-12-01",
                lambda words: f"{self._day(words):%A %d %B %Y}: enter keeps it",
            ),
            answered,
        )

    @tells
    def action_undo(self) -> None:
        """Put the promise changed last back as it was."""
        before = self.coach.undo.last()
        if before is None:
            return
        self.parts.journal.save(before)
        self.coach.undo.forget_last()
        self.notify(f"Taken back: “{self.shown(before)}”.", markup=False)
        self.reload()

    def action_reveal(self) -> None:
        """Show private words, or hide them again."""
        self.revealed = not self.revealed
        self.reload()

    def shown(self, promise: Commitment) -> str:
        """The promise's words, unless they are private and not revealed."""
        return HIDDEN if promise.confidential and not self.revealed else promise.what

    @tells
    def _renegotiate(self, promise: Commitment, day: date) -> None:
        self.parts.promises.renegotiate(promise.id, day)
        self._changed(promise, f"New day: {day:%a %d %b}. Tell them, if you have not. z undoes.")

    def _day(self, words: str) -> date:
        day_first = self.parts.journal.settings().day_first
        return new_day(words, self.parts.clock(), day_first=day_first)

    def _promise(self) -> Commitment | None:
        """The open promise under the cursor."""
        row = self.listing.current if self.is_mounted else None
        if row and isinstance(row.item, Commitment) and row.item.is_open:
            return row.item
        return None

    def _changed(self, before: Commitment, said: str) -> None:
        self.coach.undo.remember(before)
        self.notify(said, markup=False)
        self.reload()
