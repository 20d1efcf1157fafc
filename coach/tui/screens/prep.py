"""Prep: talks to come, and whom to prepare one with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from coach.domain.day import say_day
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.touch import Touch
from coach.services.repair import RepairPage
from coach.tui.screens.mending import mend
from coach.tui.screens.page import Page, tells
from coach.tui.screens.prep_sheet import PrepSheet
from coach.tui.screens.reflect_who import KIND_NAMES
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.listing import Listing, Row, Section, cell
from coach.tui.words import QUIET, ago

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

WHEN = 14
NAME = 20
SIGNS = {"~": "prepared, not written down"} | QUIET
EMPTY = "Before your next talk: press a, type a name, and coach asks you six or seven questions."


class PrepScreen(Page):
    """Preps still to come, those to write up, open repairs, and everybody you may talk with."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "a", "add", "Someone new", id="prep.add", tooltip="Prepare a talk with someone new"
        ),
        Binding("m", "mend", "Repair", id="prep.mend", tooltip="You broke their trust: mend it"),
        Binding("x", "discard", "Did not happen", id="prep.discard", tooltip="Throw the prep away"),
    ]

    listing = getters.query_one(Listing)

    def body(self) -> Iterable[Widget]:
        """The list, with the prep or person under the cursor beside it."""
        with Horizontal(classes="columns"):
            yield Listing(signs=SIGNS)
            yield Static(id="beside", markup=False)

    def reload(self) -> None:
        """Read everything again."""
        today = self.parts.clock()
        names = {person.id: person for person in self.parts.journal.people()}
        waiting = [one for one in self.parts.journal.preps() if one.reflection_id is None]
        coming = sorted((one for one in waiting if one.day >= today), key=lambda one: one.day)
        past = [one for one in waiting if one.day < today]
        repairs = self.parts.repairs.pages()
        self.listing.show(
            [
                Section("Prepared", tuple(self._prep_row(one, names, " ") for one in coming)),
                Section(
                    "How did it go?",
                    tuple(self._prep_row(one, names, "~") for one in past),
                ),
                Section("Repairs", tuple(map(_repair_row, repairs))),
                Section("Prepare a talk with", tuple(map(_person_row, self.parts.people.all()))),
            ],
            EMPTY,
        )
        self._beside()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show a key only where it does something."""
        if action == "mend":
            return self._item(Touch) is not None
        if action == "discard":
            return self._item(Prep) is not None
        return super().check_action(action, parameters)

    @tells
    def action_add(self) -> None:
        """Ask for a name and prepare a talk with them."""
        self.app.push_screen(
            Ask("With whom? Their name as you say it.", "Marcus Lee"), self._prepare_with
        )

    @tells
    def action_discard(self) -> None:
        """Throw a prep away: the talk did not take place."""
        prep = self._item(Prep)
        if isinstance(prep, Prep):
            self.parts.prepare.discard(prep)
            self.notify("The prep is gone.")
            self.reload()

    @tells
    def action_mend(self) -> None:
        """Ask what happened and open a repair plan."""
        touched = self._item(Touch)
        if isinstance(touched, Touch):
            mend(self.coach, touched.person)

    @tells
    def _prepare_with(self, name: str | None) -> None:
        if name:
            self._open_sheet(self.parts.people.add(name), None)

    def _open_sheet(self, person: Person, prep: Prep | None) -> None:
        self.app.push_screen(PrepSheet(self.parts, person, prep))

    @on(OptionList.OptionSelected)
    @tells
    def _open(self, event: OptionList.OptionSelected) -> None:
        from coach.tui.screens.repair import RepairScreen

        event.stop()
        row = self.listing.current
        item = row.item if row else None
        if isinstance(item, Touch):
            self._open_sheet(item.person, None)
        elif isinstance(item, Prep):
            person = self.person(item.person_id)
            if item.awaits_reflection(self.parts.clock()):
                self.coach.reflect_on(person)
            elif person:
                self._open_sheet(person, item)
        elif isinstance(item, RepairPage):
            self.app.push_screen(RepairScreen(self.parts, item.repair.id))

    @on(OptionList.OptionHighlighted)
    @tells
    def _beside(self) -> None:
        row = self.listing.current
        beside = self.query_one("#beside", Static)
        beside.update(self._brief(row.item) if row else "")
        self.refresh_bindings()

    def _brief(self, item: object) -> Text:
        if isinstance(item, Prep):
            text = Text()
            if item.awaits_reflection(self.parts.clock()):
                text.append("Enter writes down how it went; x if it did not happen.\n\n")
            if item.if_then:
                text.append(f"{item.if_then}\n\n", style="bold")
            for reply in item.replies:
                text.append(f"{reply.question}\n", style="italic").append(f"{reply.text}\n")
            for ask in item.asks:
                text.append(f"- {ask}\n")
            return text
        if isinstance(item, Touch):
            from coach.tui.reading_texts import person_brief

            return person_brief(self.parts.people.page(item.person.id), self.parts.clock())
        if isinstance(item, RepairPage):
            return Text(f"{item.repair.breach}\n\n{item.ask}")
        return Text()

    def _item(self, kind: type[object]) -> object | None:
        row = self.listing.current if self.is_mounted else None
        return row.item if row and isinstance(row.item, kind) else None

    def _prep_row(self, prep: Prep, people: dict[str, Person], sign: str) -> Row:
        day = say_day(prep.day, self.parts.clock())
        person = people.get(prep.person_id)
        line = Text.assemble(
            (f"{sign} ", "bold"),
            f"{cell(day, WHEN)} {cell(person.name if person else '?', NAME)} ",
            KIND_NAMES[prep.kind],
        )
        return Row(f"prep-{prep.id}", line, prep)


def _person_row(one: Touch) -> Row:
    last = ago(one.days) if one.last else "not yet"
    line = Text.assemble(
        ("o " if one.quiet else "  ", "bold"), f"{cell(last, WHEN)} {one.person.name}"
    )
    return Row(
        f"person-{one.person.id}", line, one, " ".join((one.person.name, *one.person.aliases))
    )


def _repair_row(page: RepairPage) -> Row:
    step = page.repair.next_step()
    line = Text(f"  {cell(step.value if step else 'check back', WHEN)} {cell(page.name, NAME)} ")
    line.append(page.repair.breach)
    return Row(f"repair-{page.repair.id}", line, page)
