"""Commitments: your promises, theirs, and those that are closed."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from coach.domain.commitment import Commitment, Owner, State
from coach.services.answer import WAITING
from coach.tui.reading_texts import promise_brief
from coach.tui.screens.answer_page import AnswerPage
from coach.tui.screens.page import tells
from coach.tui.screens.promise_page import is_private
from coach.tui.widgets.listing import Listing, Row, Section, cell
from coach.tui.words import DUE, LATE, UNANSWERED, WHEN_WAITING, due_day, late, stands

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from coach.services.follow_up import Entry

WHEN = 15
NAME = 14
SIGNS = LATE | DUE | UNANSWERED | {"+": "done", "-": "not to be done"}


class Part(Enum):
    """Which promises are listed: the title, and what is said where there are none."""

    YOURS = (
        "Yours",
        "You owe nobody anything. Promises you keep from a talk come here: r begins one.",
    )
    THEIRS = ("Theirs", "Nobody owes you anything that coach knows of.")
    CLOSED = ("Closed", "Nothing closed yet. d on a promise marks it as done.")


class CommitmentsScreen(AnswerPage):
    """Every promise, in three parts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "part('YOURS')", "Yours", show=False, id="part.yours", tooltip="Your own"),
        Binding("2", "part('THEIRS')", "Theirs", show=False, id="part.theirs", tooltip="Theirs"),
        Binding("3", "part('CLOSED')", "Closed", show=False, id="part.closed", tooltip="Closed"),
        Binding(
            "s", "asked", "They asked", id="promise.asked", tooltip="Keep what they asked of you"
        ),
        Binding("a", "asked", "They asked", show=False, id="promise.asked.too"),
        Binding("i", "offered", "I offered", id="promise.offered", tooltip="Keep what you offered"),
        Binding("o", "reopen", "Reopen", id="promise.reopen", tooltip="Open a closed one again"),
    ]

    part = Part.YOURS

    def body(self) -> Iterable[Widget]:
        """The three parts over the list, with the promise under the cursor beside it."""
        yield Static(id="parts", markup=False)
        with Horizontal(classes="columns"):
            yield Listing(signs=SIGNS)
            yield Static(id="beside", markup=False)

    def reload(self) -> None:
        """Read the promises again."""
        entries = {part: self._entries(part) for part in Part}
        self.query_one("#parts", Static).update(self._tabs(entries))
        rows = tuple(map(self._row, entries[self.part]))
        self.listing.show([Section("", rows)], self.part.value[1])
        self._beside()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is closed can be opened again."""
        if action == "reopen":
            row = self.listing.current if self.is_mounted else None
            return row is not None and isinstance(row.item, Commitment) and not row.item.is_open
        return super().check_action(action, parameters)

    @tells
    def action_part(self, name: str) -> None:
        """Show another part."""
        self.part = Part[name]
        self.reload()

    def kept_waiting(self) -> None:
        """What waits for an answer stands among your own."""
        self.part = Part.YOURS

    @tells
    def action_reopen(self) -> None:
        """Open a closed promise again."""
        row = self.listing.current
        if row and isinstance(row.item, Commitment):
            self.parts.promises.reopen(row.item.id)
            self.changed(row.item, "Open again.")

    @on(OptionList.OptionHighlighted)
    @tells
    def _beside(self) -> None:
        row = self.listing.current
        self.query_one("#beside", Static).update(self._brief(row.item) if row else "")

    def _brief(self, item: object) -> Text:
        if not isinstance(item, Commitment):
            return Text()
        if is_private(item) and not self.revealed:
            return Text("Kept private; v shows it.")
        return promise_brief(item, self._names().get(item.person_id, "?"), self.parts.clock())

    def _names(self) -> dict[str, str]:
        return {person.id: person.name for person in self.parts.journal.people()}

    def _entries(self, part: Part) -> Sequence[Entry]:
        if part is Part.CLOSED:
            closed = [one for one in self.parts.promises.every() if not one.commitment.is_open]
            return sorted(closed, key=lambda one: _closed_on(one.commitment), reverse=True)
        return self.parts.promises.open(Owner.LEADER if part is Part.YOURS else Owner.OTHER)

    def _tabs(self, entries: dict[Part, Sequence[Entry]]) -> Text:
        text = Text()
        for number, part in enumerate(Part, start=1):
            title = f"{part.value[0]} ({len(entries[part])})"
            if part is self.part:
                text.append(f"[{number} {title}]", style="bold")
            else:
                text.append(" ").append(str(number), style="bold underline").append(f" {title} ")
            text.append("  ")
        return text

    def _row(self, entry: Entry) -> Row:
        promise, today = entry.commitment, self.parts.clock()
        when = late(promise.due, today) if entry.overdue else due_day(promise.due, today)
        if not promise.is_open or promise.state in WAITING:
            when = WHEN_WAITING.get(promise.state, stands(promise.state))
        sign = (
            "?"
            if promise.state in WAITING
            else "!"
            if entry.overdue
            else "*"
            if entry.due
            else _closed_sign(promise.state)
        )
        line = Text.assemble(
            (f"{sign} ", "bold"),
            (cell(when, WHEN), "bold" if entry.overdue else ""),
            f" {cell(entry.name, NAME)} {self.shown(promise)}",
        )
        return Row(f"promise-{promise.id}", line, promise, f"{line.plain} {entry.name}")


def _closed_on(promise: Commitment) -> tuple[str, str]:
    return (promise.closed_on.isoformat() if promise.closed_on else "", promise.id)


def _closed_sign(state: State) -> str:
    return {State.DONE: "+", State.DROPPED: "-", State.DECLINED: "-"}.get(state, " ")
