"""The line that says who the talk was with, when, and what kind of talk it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events, getters, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, Select, Static

from coach.domain.conversation import Kind
from coach.domain.day import read_day, say_day
from coach.domain.errors import CoachError
from coach.services.reflect import has_taken_place
from coach.tui.widgets.day_input import DayInput
from coach.tui.widgets.name_input import NameInput, Overfull, can_be_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.app import ComposeResult

    from coach.domain.person import Person

KIND_NAMES = {
    Kind.ONE_TO_ONE: "Regular 1:1",
    Kind.FIRST_MEETING: "First meeting",
    Kind.HARD_FEEDBACK: "Hard feedback",
    Kind.CONFLICT: "Conflict",
    Kind.CHANGE: "Change",
    Kind.REPAIR: "Repair",
    Kind.STAKEHOLDER: "Stakeholder, peer",
    Kind.CELEBRATION: "Celebration",
    Kind.CAREER: "Career talk",
}


def matches(people: Sequence[Person], typed: str) -> list[Person]:
    """People whose name or alias has a word that begins as typed; everybody for nothing typed."""
    begun = typed.strip().casefold()
    return [
        person
        for person in people
        if any(
            name.casefold().startswith(begun)
            for name in (person.name, *person.name.split(), *person.aliases)
        )
    ]


class PersonField(Vertical):
    """A name field over a list of people that narrows as you type."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False, id="person.up"),
        Binding("down", "move(1)", "Down", show=False, id="person.down"),
        Binding("tab", "screen.to_text", "To the text", show=False, id="person.on", priority=True),
        Binding("escape", "shut", "Shut the list", show=False, id="person.shut"),
    ]

    field = getters.query_one(Input)
    listing = getters.query_one(OptionList)

    @dataclass
    class Chosen(Message):
        """Enter was pressed; the field holds the name, or nothing."""

        name: str

    def __init__(self, people: Sequence[Person], name: str) -> None:
        self._people = tuple(people)
        self._put = name
        self._names: list[str] = []
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the field and the list that opens under it."""
        yield NameInput(self._put)
        listing = OptionList(markup=False)
        listing.can_focus = False
        yield listing

    @property
    def name_typed(self) -> str:
        """The name in the field."""
        return " ".join(self.field.value.split())

    def put(self, name: str) -> None:
        """Fill in a name."""
        self._put = name
        with self.prevent(Input.Changed):
            self.field.value = name
        self.listing.display = False

    def know(self, people: Sequence[Person]) -> None:
        """The people have changed."""
        self._people = tuple(people)

    def on_mount(self) -> None:
        """Keep the list shut until the field is used."""
        self.listing.display = False

    def on_descendant_focus(self) -> None:
        """Offer everybody at once where no name stands yet."""
        if not self.name_typed:
            self._list()

    def on_descendant_blur(self) -> None:
        """Leaving takes the name under the cursor, as Enter does."""
        self._pick()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Let esc through to the screen when there is no list to shut."""
        return action != "shut" or self.listing.display

    def choose(self) -> None:
        """Take the name under the cursor, or as typed, and go on."""
        self._pick()
        self.post_message(self.Chosen(self.name_typed))

    def action_shut(self) -> None:
        """Shut the list; what was typed stays."""
        self.listing.display = False

    def action_move(self, step: int) -> None:
        """Move along the names."""
        at = self.listing.highlighted
        if self._names:
            begin = 0 if step > 0 else len(self._names) - 1
            self.listing.highlighted = begin if at is None else (at + step) % len(self._names)

    @on(Input.Changed)
    def _typed(self) -> None:
        if self.field.has_focus:
            self._list()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.choose()

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.put(self._names[event.option_index])
        self.post_message(self.Chosen(self.name_typed))

    def _pick(self) -> None:
        """Take the name under the cursor, if the list is open, and shut it."""
        at = self.listing.highlighted
        if self.listing.display and at is not None and at < len(self._names):
            self.field.value = self._names[at]
        elif self.field.value != self._put and not can_be_name(self.name_typed):
            words = self.field.value
            self.put(self._put)
            self.post_message(Overfull(words))
        self.listing.display = False

    def _list(self) -> None:
        typed = self.name_typed
        people = matches(self._people, typed)
        self._names = [person.name for person in people]
        lines = list(self._names)
        known = {name.casefold() for name in self._names}
        if typed and typed.casefold() not in known and can_be_name(typed):
            self._names.append(typed)
            lines.append(f"new: {typed}")
        self.listing.set_options(lines)
        self.listing.highlighted = 0 if typed and self._names else None
        self.listing.display = bool(lines)


class WhoLine(Horizontal):
    """Person, day and kind in one line."""

    DEFAULT_CSS = """
    WhoLine {
        height: 1; background: $surface; padding: 0 1;
        & .label { width: auto; color: $foreground-muted; padding: 0 1 0 0; }
        & PersonField { width: 24; height: 1; margin: 0 2 0 0; }
        & PersonField OptionList {
            overlay: screen; constrain: none inside; width: 28; height: auto; max-height: 9;
            border: none; background: $panel; padding: 0 1;
        }
        & Input { height: 1; background: $panel; }
        & #day { width: 14; margin: 0 2 0 0; }
        & #day.-wrong { color: $error; text-style: underline; }
        & Select { width: 24; height: 1; }
        & SelectOverlay { max-height: 11; }
    }
    """

    @dataclass
    class Changed(Message):
        """Something in the line is different."""

    person = getters.query_one(PersonField)
    day_field = getters.query_one("#day", DayInput)

    def __init__(
        self, people: Sequence[Person], today: date, *, name: str, day_first: bool
    ) -> None:
        self._people = people
        self._today = today
        self._name_at_start = name
        self._day_first = day_first
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the three fields."""
        yield Static("With", classes="label")
        yield PersonField(self._people, self._name_at_start)
        yield Static("on", classes="label")
        yield DayInput(lambda typed: self._read(typed) is not None)
        yield Static("kind", classes="label")
        kinds: Select[Kind] = Select(
            [(name, kind) for kind, name in KIND_NAMES.items()],
            value=Kind.ONE_TO_ONE,
            allow_blank=False,
            compact=True,
        )
        yield kinds

    @property
    def name_typed(self) -> str:
        """The name of the person."""
        return self.person.name_typed

    @property
    def day_typed(self) -> date | None:
        """The day typed, even one to come; None if the words name none."""
        return self._read(self.day_field.value)

    def _read(self, typed: str) -> date | None:
        return read_day(typed or "today", self._today, past=True, day_first=self._day_first)

    @property
    def day(self) -> date | None:
        """The day of the talk; None if the words name none, or one to come."""
        day = self.day_typed
        return day if day and day <= self._today else None

    @property
    def wrong_day(self) -> str:
        """Why the day typed will not do."""
        try:
            if day := self.day_typed:
                has_taken_place(day, self._today)
        except CoachError as error:
            return str(error)
        return "Which day was it? Try today, yesterday, fri or 3 dec."

    @property
    def kind(self) -> Kind:
        """The kind of talk."""
        chosen = self.query_one(Select).value
        return chosen if isinstance(chosen, Kind) else Kind.ONE_TO_ONE

    @property
    def was_changed(self) -> bool:
        """Whether the leader has filled in day or kind."""
        return self.day != self._today or self.kind is not Kind.ONE_TO_ONE

    def put_kind(self, kind: Kind) -> None:
        """Choose a kind of talk."""
        self.query_one(Select).value = kind

    def put_day(self, day: date) -> None:
        """Fill in a day."""
        self.day_field.value = say_day(day, self._today)

    def start_over(self, name: str = "") -> None:
        """Empty the line for the next talk."""
        self.person.put(name)
        self.day_field.value = "today"
        self.query_one(Select).value = Kind.ONE_TO_ONE

    def ask_person(self) -> None:
        """Put the cursor on the person."""
        self.person.field.focus()

    def ask_day(self) -> None:
        """Put the cursor on the day."""
        self.day_field.focus()

    @on(Input.Changed)
    @on(Select.Changed)
    @on(PersonField.Chosen)
    def _changed(self, event: events.Event) -> None:
        if not isinstance(event, PersonField.Chosen):
            event.stop()
        self.day_field.set_class(self.day is None, "-wrong")
        self.post_message(self.Changed())
