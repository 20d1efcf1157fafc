"""People: whom you talk with, when you last did, and what is open between you."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from coach.domain.commitment import Owner
from coach.domain.touch import Touch
from coach.tui.reading_texts import person_brief
from coach.tui.screens.page import Page, tells
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.listing import Listing, Row, Section, cell
from coach.tui.words import QUIET, ago

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

NAME = 20
RELATION = 12
LAST = 14
EMPTY = "Nobody here yet. Press a and type the name of the person you talk with most."


class PeopleScreen(Page):
    """Everybody, by name; a sign says who has gone quiet."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "Add someone", id="people.add", tooltip="Bring a person in"),
        Binding(
            "w",
            "reflect",
            "Write up a talk",
            id="people.reflect",
            tooltip="Reflect on a talk with the person the cursor is on",
        ),
    ]

    listing = getters.query_one(Listing)

    def body(self) -> Iterable[Widget]:
        """The list, with the person under the cursor beside it."""
        with Horizontal(classes="columns"):
            yield Listing(signs=QUIET)
            yield Static(id="beside", markup=False)

    def reload(self) -> None:
        """Read everybody again."""
        open_now = Counter(
            (entry.commitment.person_id, entry.commitment.owner)
            for entry in self.parts.promises.open()
        )
        rows = tuple(_row(one, open_now) for one in self.parts.people.all())
        title = f"  {cell('Name', NAME)} {cell('Who', RELATION)} {cell('Last talk', LAST)} Open"
        self.listing.show([Section(title, rows)], EMPTY)
        self._beside()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Writing up a talk needs a person under the cursor."""
        if action == "reflect":
            return self.is_mounted and self.listing.current is not None
        return super().check_action(action, parameters)

    @on(OptionList.OptionHighlighted)
    @tells
    def _beside(self) -> None:
        row = self.listing.current
        beside = self.query_one("#beside", Static)
        if row is None or not isinstance(row.item, Touch):
            beside.update("")
        else:
            page = self.parts.people.page(row.item.person.id)
            beside.update(person_brief(page, self.parts.clock()))

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        row = self.listing.current
        if row and isinstance(row.item, Touch):
            self.coach.open_person(row.item.person.id)

    @tells
    def action_reflect(self) -> None:
        """Start a reflection with the person under the cursor."""
        row = self.listing.current
        if row and isinstance(row.item, Touch):
            self.coach.reflect_on(row.item.person)

    @tells
    def action_add(self) -> None:
        """Ask for a name and bring the person in."""
        self.app.push_screen(
            Ask("Who is it? Their name as you say it.", "Marcus Lee", self._what_of), self._add
        )

    def _what_of(self, name: str) -> str:
        clean = " ".join(name.split()).casefold()
        known = [one.person.name for one in self.parts.people.all()]
        if clean and clean in {one.casefold() for one in known}:
            return "Already here; enter opens their page."
        return "Enter brings them in."

    @tells
    def _add(self, name: str | None) -> None:
        if name is not None:
            self.coach.open_person(self.parts.people.add(name).id)


def _row(one: Touch, open_now: Counter[tuple[str, Owner]]) -> Row:
    person = one.person
    yours, theirs = (open_now[person.id, owner] for owner in (Owner.LEADER, Owner.OTHER))
    counts = [
        words for number, words in ((yours, f"you {yours}"), (theirs, f"they {theirs}")) if number
    ]
    last = ago(one.days) if one.last else "not yet"
    line = Text.assemble(
        ("o " if one.quiet else "  ", "bold"),
        f"{cell(person.name, NAME)} {cell(person.relation, RELATION)} ",
        (cell(last, LAST), "bold" if one.quiet else ""),
        f" {', '.join(counts)}",
    )
    words = " ".join((person.name, person.relation, *person.aliases, person.note))
    return Row(f"person-{person.id}", line, one, words)
