"""A page whose list holds promises and facts: done, new day, drop, take back, private words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList

from coach.domain.commitment import Commitment, Owner
from coach.domain.fact import Fact
from coach.tui.reading_texts import promise_text
from coach.tui.screens.page import Page, tells
from coach.tui.widgets.listing import Listing
from coach.tui.words import DAYS_LIKE, HIDDEN, long_day

if TYPE_CHECKING:
    from datetime import date

    from coach.services.parts import Parts


class PromisePage(Page):
    """Keys for what the cursor is on; a subclass lists rows whose item is a promise or a fact."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "done", "Done", id="done", tooltip="It has been done; asked, for a fact"),
        Binding("n", "new_day", "Move", id="promise.new_day", tooltip="Agree on another day"),
        Binding("x", "drop", "Drop", id="promise.drop", tooltip="It will not be done"),
        Binding("z,ctrl+z", "undo", "Undo", id="undo", tooltip="Take the last change back"),
        Binding(
            "m",
            "mend",
            "Repair",
            show=False,
            id="promise.mend",
            tooltip="It is late and that hurt their trust: mend it",
        ),
        Binding(
            "v", "reveal", "Private", show=False, id="reveal", tooltip="Show or hide private words"
        ),
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
        if action in {"done", "new_day", "drop"}:
            return self.chosen() is not None
        if action == "mend":
            return self._late() is not None
        if action == "undo":
            return self.coach.undo.last() is not None
        if action == "reveal":
            return self.is_mounted and any(is_private(row.item) for row in self.listing.rows)
        return super().check_action(action, parameters)

    def open_other(self, item: object) -> None:
        """Open what is not a promise."""

    def chosen(self) -> Commitment | Fact | None:
        """The open promise or the fact under the cursor."""
        row = self.listing.current if self.is_mounted else None
        if row is None:
            return None
        if isinstance(row.item, Commitment):
            return row.item if row.item.is_open else None
        return row.item if isinstance(row.item, Fact) else None

    def _late(self) -> Commitment | None:
        """The promise of the leader's own under the cursor, if its day has passed."""
        chosen = self.chosen()
        if not isinstance(chosen, Commitment) or chosen.owner is not Owner.LEADER:
            return None
        return chosen if chosen.is_overdue(self.parts.clock()) else None

    def shown(self, one: Commitment | Fact) -> str:
        """The words of a promise or fact, unless they are private and not revealed."""
        if is_private(one) and not self.revealed:
            return HIDDEN
        return one.what if isinstance(one, Commitment) else one.text

    @on(OptionList.OptionHighlighted)
    def _refresh_keys(self) -> None:
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    @tells
    def _open(self, event: OptionList.OptionSelected) -> None:
        from coach.tui.widgets.reading import Reading

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
        """Mark the promise as kept, or the fact as asked after."""
        chosen = self.chosen()
        if isinstance(chosen, Commitment):
            self.parts.promises.done(chosen.id)
            self.changed(chosen, "Done. z takes it back.")
        elif chosen:
            self.parts.memory.asked(chosen)
            self.changed(chosen, "Noted: you asked. z takes it back.")

    @tells
    def action_drop(self) -> None:
        """Close the promise as one that will not be kept, or forget the fact."""
        chosen = self.chosen()
        if isinstance(chosen, Commitment):
            self.parts.promises.drop(chosen.id)
            self.changed(chosen, "Dropped. Do they know? z takes it back.")
        elif chosen:
            self.parts.memory.forget(chosen)
            self.changed(chosen, "Forgotten. z takes it back.")

    @tells
    def action_new_day(self) -> None:
        """Ask for another day for the promise, or a day to ask after the fact."""
        from coach.tui.widgets.ask import Ask

        chosen = self.chosen()
        if chosen is None:
            return
        named = "this" if is_private(chosen) else f"“{self.shown(chosen)}”"
        promise = isinstance(chosen, Commitment)

        def answered(words: str | None) -> None:
            if words:
                self._give_day(chosen, self.read_day(words))

        self.app.push_screen(
            Ask(
                f"Which day now for {named}?" if promise else f"When to ask after {named}?",
                DAYS_LIKE,
                lambda words: f"{long_day(self.read_day(words))}: enter keeps it",
            ),
            answered,
        )

    @tells
    def action_mend(self) -> None:
        """Open a repair plan with the person whom the late promise was made to."""
        from coach.tui.screens.mending import mend

        promise = self._late()
        person = self.person(promise.person_id) if promise else None
        if person:
            mend(self.coach, person)

    @tells
    def action_undo(self) -> None:
        """Put what was changed last back as it was."""
        before = self.coach.undo.last()
        if before is None:
            return
        self.parts.journal.save(before)
        self.coach.undo.forget_last()
        self.notify(f"Taken back: “{self.shown(before)}”.", markup=False)
        self.reload()

    @tells
    def action_reveal(self) -> None:
        """Show private words, or hide them again."""
        self.revealed = not self.revealed
        self.reload()

    def changed(self, before: Commitment | Fact, said: str) -> None:
        """Say what was changed, so that it can be taken back, and read the page again."""
        self.coach.undo.remember(before)
        self.notify(said, markup=False)
        self.reload()

    @tells
    def _give_day(self, chosen: Commitment | Fact, day: date) -> None:
        if isinstance(chosen, Commitment):
            self.parts.promises.renegotiate(chosen.id, day)
            self.changed(chosen, f"New day: {long_day(day)}. z takes it back.")
            if not chosen.confidential:
                self._ask_what_to_tell(chosen)
        else:
            self.parts.memory.change(replace(chosen, ask_after=day, asked_on=None))
            self.changed(chosen, f"coach will bring it up on {long_day(day)}.")

    def _ask_what_to_tell(self, promise: Commitment) -> None:
        """A promise that moves is told to the person it was made to; esc leaves that open."""
        from coach.tui.widgets.ask import Ask

        def when(words: str | None) -> None:
            if words:
                self.app.push_screen(
                    Ask(
                        "When will you tell them? esc if you have.",
                        DAYS_LIKE,
                        lambda typed: f"{long_day(self.read_day(typed))}: enter keeps it",
                    ),
                    lambda typed: self._tell(promise, words, typed),
                )

        self.app.push_screen(
            Ask(self.parts.tell.ask(promise.id), "it slips because …, you will have it then"), when
        )

    @tells
    def _tell(self, promise: Commitment, words: str, typed: str | None) -> None:
        day = self.read_day(typed) if typed else None
        self.parts.tell.say(promise.id, words, day)
        if day:
            self.notify(f"It comes to Today on {long_day(day)}.", markup=False)
        self.reload()


def is_private(item: object) -> bool:
    """Whether its words stay hidden until asked for."""
    if isinstance(item, Commitment):
        return item.confidential
    return isinstance(item, Fact) and (item.sensitive or item.confidential)
