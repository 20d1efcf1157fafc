"""Who a person is: their names, how you work together, how often to talk, when they are away."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from coach.domain.day import say_day
from coach.domain.errors import CoachError
from coach.domain.person import Person
from coach.domain.rhythm import say_rhythm
from coach.services.people import RELATIONS
from coach.tui.widgets.ask import example
from coach.tui.widgets.picks import Picks
from coach.tui.words import DAYS_LIKE, every, long_day, new_day, rhythm

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from coach.services.parts import Parts

NO_PERSONAL = "They would rather not be asked about their life"
COMMAS = re.compile("[,;]")


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the form.

    Attributes:
        id: Of its input.
        label: What stands before it.
        example: What stands in it while it is empty.
        tip: What coach does with it.
    """

    id: str
    label: str
    example: str
    tip: str


NAME = Field("name", "Name", "Marcus Lee", "As you say it. In notes the first name is enough.")
RELATION = Field(
    "relation",
    "Works with you as",
    "report",
    f"{', '.join(RELATIONS[:-1])} or {RELATIONS[-1]}; right arrow completes it. "
    "Or a word of your own.",
)
ALIASES = Field(
    "aliases",
    "Also called",
    "M, Marc",
    "Other names and initials, with commas between: whom “M” means in your notes.",
)
RHYTHM = Field(
    "rhythm",
    "Talk how often",
    "weekly, every 2 weeks, 10",
    "Empty: coach learns it from your talks.",
)
AWAY = Field(
    "away", "Away until", DAYS_LIKE, "Empty: they are here. Until that day coach lets them be."
)
NOTE = Field("note", "A line of yours", "starts early, likes to walk", "It stands on their page.")
FIELDS = (NAME, RELATION, ALIASES, RHYTHM, AWAY, NOTE)


class PersonEditor(ModalScreen[Person | None]):
    """A form over a person's page; gives back the person as kept, None if nothing was."""

    CSS_PATH = "person_editor.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "#name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,ctrl+s",
            "keep",
            "Keep",
            key_display="enter",
            id="person.keep",
            priority=True,
            tooltip="Keep what stands here",
        ),
        Binding("escape", "leave", "Never mind", id="person.leave", tooltip="Change nothing"),
        Binding("down", "app.focus_next", "Next", id="person.next", priority=True),
        Binding("up", "app.focus_previous", "Previous", id="person.previous", priority=True),
    ]

    picks = getters.query_one(Picks)
    note = getters.query_one(".note", Static)

    def __init__(self, parts: Parts, person: Person) -> None:
        self._parts = parts
        self._person = person
        self._at_first = self._values_of(person)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out a line for each detail, over what coach makes of it."""
        with Vertical(classes="window"):
            yield Static(self._person.name, classes="title", markup=False)
            for field in FIELDS:
                with Horizontal(classes="line"):
                    yield Static(field.label, classes="label")
                    yield Input(
                        self._at_first[field.id],
                        placeholder=example(field.example),
                        compact=True,
                        id=field.id,
                        suggester=_suggester(field),
                    )
            yield Picks([NO_PERSONAL], [NO_PERSONAL] if self._person.no_personal else [])
            yield Static(classes="note", markup=False)
            yield Static("tab goes on, enter keeps it, esc changes nothing", classes="keys")

    @property
    def unkept(self) -> bool:
        """Whether something here is not kept yet."""
        return self._values() != self._at_first or self._no_personal != self._person.no_personal

    def action_keep(self) -> None:
        """Keep what stands here, or say why it cannot be."""
        try:
            kept = self._parts.people.change(self._typed())
        except CoachError as error:
            self._say_wrong(error)
        else:
            self.dismiss(kept)

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)

    @on(Input.Changed)
    @on(DescendantFocus)
    def _judge(self) -> None:
        """Say what coach makes of the line the cursor is on."""
        try:
            self._parts.people.tidy(self._typed())
        except CoachError as error:
            self._say_wrong(error)
        else:
            self.note.remove_class("-wrong")
            self.note.update(self._made_of_it())

    def _say_wrong(self, error: CoachError) -> None:
        self.note.add_class("-wrong")
        self.note.update(str(error))

    def _made_of_it(self) -> str:
        """What the line the cursor is on comes to."""
        if isinstance(self.focused, Picks):
            return "Space ticks it: coach then never suggests asking about their life."
        field = next(one for one in FIELDS if self.focused and one.id == self.focused.id)
        typed = self._typed()
        if field is RHYTHM and typed.cadence_days:
            return f"{every(typed.cadence_days).capitalize()}."
        if field is AWAY and typed.paused_until:
            return f"Until {long_day(typed.paused_until)} coach lets them be."
        return field.tip

    def _typed(self) -> Person:
        """The person as the form has them.

        Raises:
            CoachError: If a line cannot be read.
        """
        values = self._values()
        away = values[AWAY.id]
        return replace(
            self._person,
            name=values[NAME.id],
            relation=values[RELATION.id],
            aliases=tuple(COMMAS.split(values[ALIASES.id])),
            cadence_days=rhythm(values[RHYTHM.id]) or None,
            paused_until=new_day(away, self._parts.clock(), day_first=self._day_first)
            if away
            else None,
            note=values[NOTE.id],
            no_personal=self._no_personal,
        )

    @property
    def _day_first(self) -> bool:
        return self._parts.journal.settings().day_first

    @property
    def _no_personal(self) -> bool:
        return bool(self.picks.picked)

    def _values(self) -> dict[str, str]:
        return {one.id: self.query_one(f"#{one.id}", Input).value.strip() for one in FIELDS}

    def _values_of(self, person: Person) -> dict[str, str]:
        today = self._parts.clock()
        away = person.paused_until
        return {
            NAME.id: person.name,
            RELATION.id: person.relation,
            ALIASES.id: ", ".join(person.aliases),
            RHYTHM.id: say_rhythm(person.cadence_days),
            AWAY.id: say_day(away, today) if away and away > today else "",
            NOTE.id: person.note,
        }


def _suggester(field: Field) -> SuggestFromList | None:
    return SuggestFromList(RELATIONS, case_sensitive=False) if field is RELATION else None
