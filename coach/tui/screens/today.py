"""Today: what wants attention now, most pressing first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from coach.domain.commitment import Commitment
from coach.domain.fact import Fact
from coach.domain.touch import Touch
from coach.services.today import ToReflect
from coach.tui.reading_texts import promise_brief
from coach.tui.screens.answer_page import AnswerPage
from coach.tui.screens.promise_page import is_private
from coach.tui.widgets.listing import Listing, Row, Section, cell
from coach.tui.words import HIDDEN, WHEN_WAITING, ago, count, due_day, hello, late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from coach.services.follow_up import Entry
    from coach.services.today import ToAsk, TodayPage

WHEN = 15
"""Cells for the sign and the day."""
NAME = 14
"""Cells for the name."""
NEW_HERE = (
    "Nothing here yet, and that is fine. Press p and then a to add the first person you talk "
    "with, or r to write down how your last talk went."
)
NO_TALKS = (
    "Nothing is waiting. After your next talk press r and write down what you remember; "
    "coach will keep what was promised and remind you here."
)
ALL_CLEAR = "Nothing is waiting: every promise is kept or still has time. A good day to listen."


@dataclass(frozen=True, slots=True)
class Later:
    """Promises that still have more than a week."""

    entries: tuple[Entry, ...]


class TodayScreen(AnswerPage):
    """What is late, due and soon, whom to ask after, and who has gone quiet."""

    def body(self) -> Iterable[Widget]:
        """The week's focus over the list, with the row under the cursor beside it."""
        yield Static(id="focus", markup=False)
        with Horizontal(classes="columns"):
            yield Listing(from_top=True)
            yield Static(id="beside", markup=False)

    def reload(self) -> None:
        """Read the page again."""
        page = self.parts.today.page()
        focus = self.query_one("#focus", Static)
        focus.display = bool(page.focus)
        focus.update(Text.assemble(("This week  ", "bold"), page.focus))
        self.listing.show(self._sections(page), _nothing(page))
        self.refresh_bindings()

    def open_other(self, item: object) -> None:
        """Open the person a row is about, or the reflection a prep waits for."""
        if isinstance(item, Later):
            self.app.call_later(self.coach.action_go, "commitments")
        elif isinstance(item, ToReflect):
            self.coach.reflect_on(self.person(item.prep.person_id))
        elif isinstance(item, Fact):
            self.coach.open_person(item.person_id)
        elif isinstance(item, Touch):
            self.coach.open_person(item.person.id)

    @on(OptionList.OptionHighlighted)
    def _beside(self) -> None:
        row = self.listing.current
        self.query_one("#beside", Static).update(self._brief(row) if row else "")

    def _brief(self, row: Row) -> Text:
        """What stands beside the list on a wide screen."""
        if isinstance(row.item, Commitment) and (self.revealed or not row.item.confidential):
            return promise_brief(row.item, self._called(row.item.person_id), self.parts.clock())
        return Text(row.words or " ".join(row.line.plain[2:].split()))

    def _sections(self, page: TodayPage) -> list[Section]:
        return [
            Section("Overdue", self._promises(page, page.overdue, "!")),
            Section("Due", self._promises(page, page.due, "*")),
            Section("Ask after", tuple(self._ask(one, page) for one in page.to_ask)),
            Section("To be answered", self._promises(page, page.waiting, "?")),
            Section("They owe you", self._promises(page, page.theirs, "<")),
            Section("Still to write down", tuple(_write(one, page) for one in page.to_reflect)),
            Section("Gone quiet?", tuple(_quiet(one) for one in page.quiet)),
            Section("Soon", self._promises(page, page.soon, " ")),
            Section("No day yet", self._promises(page, page.undated, " ")),
            Section("Later", _later(page)),
        ]

    def _promises(self, page: TodayPage, entries: tuple[Entry, ...], sign: str) -> tuple[Row, ...]:
        return tuple(self._promise_row(entry, page, sign) for entry in entries)

    def _promise_row(self, entry: Entry, page: TodayPage, sign: str) -> Row:
        promise = entry.commitment
        when = late(promise.due, page.day) if entry.overdue else due_day(promise.due, page.day)
        when = WHEN_WAITING.get(promise.state, when)
        when_style = "bold" if entry.overdue else ""
        line = Text.assemble((f"{sign} ", "bold"), (cell(when, WHEN), when_style))
        line.append(f" {cell(entry.name, NAME)} {self.shown(promise)}")
        return Row(f"promise-{promise.id}", line, promise)

    def _ask(self, one: ToAsk, page: TodayPage) -> Row:
        fact = one.fact
        private = is_private(fact) and not self.revealed
        words = HIDDEN if private else f"“{fact.text}”: how did it go?"
        since = ago((page.day - fact.ask_after).days) if fact.ask_after else ""
        line = Text.assemble(("? ", "bold"), cell(since, WHEN), f" {cell(one.name, NAME)} {words}")
        return Row(f"fact-{fact.id}", line, fact, f"Ask {one.name}: {words}")

    def _called(self, person_id: str) -> str:
        person = self.person(person_id)
        return person.name if person else "?"


def _write(one: ToReflect, page: TodayPage) -> Row:
    day = ago((page.day - one.prep.day).days)
    line = Text.assemble(
        ("~ ", "bold"), cell(day, WHEN), f" {cell(one.name, NAME)} You prepared. How did it go?"
    )
    words = f"You prepared a talk with {one.name} for {day}. Enter writes down how it went."
    return Row(f"prep-{one.prep.id}", line, one, words)


def _later(page: TodayPage) -> tuple[Row, ...]:
    """All that is due later, in one line: how much, and what comes first."""
    if not page.later:
        return ()
    first = page.later[0]
    what = "(kept private)" if first.commitment.confidential else first.commitment.what
    number = count(len(page.later), "promise")
    next_ = f"{due_day(first.commitment.due, page.day)}, {first.name}: {what}"
    before = "next " if len(page.later) > 1 else ""
    line = Text(f"  {cell(number, WHEN)} {before}{next_}")
    words = f"{number}, {before}{next_}. Enter shows all your promises."
    return (Row("later", line, Later(page.later), words),)


def _quiet(one: Touch) -> Row:
    line = Text.assemble(
        ("o ", "bold"), cell(ago(one.days), WHEN), f" {cell(one.person.name, NAME)} {hello(one)}"
    )
    return Row(f"quiet-{one.person.id}", line, one)


def _nothing(page: TodayPage) -> str:
    if not page.people:
        return NEW_HERE
    return ALL_CLEAR if page.talks else NO_TALKS
