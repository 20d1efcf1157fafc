"""One person's page: promises both ways, what they told you, and your talks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

from coach.domain.commitment import Commitment, Owner
from coach.domain.day import say_day
from coach.domain.due import Due, DueKind
from coach.domain.fact import Fact
from coach.domain.reflection import Reflection
from coach.services.answer import WAITING
from coach.tui.reading_texts import promise_brief, standing, talk_brief, talk_text
from coach.tui.screens.answer_page import AnswerPage
from coach.tui.screens.page import tells
from coach.tui.screens.promise_page import is_private
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.listing import Listing, Row, Section, cell
from coach.tui.widgets.reading import Reading
from coach.tui.words import (
    DAYS_LIKE,
    LATE,
    WHEN_WAITING,
    count,
    due_day,
    every,
    late,
    long_day,
    promise_day,
    rhythm,
    stands,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from textual.widget import Widget

    from coach.domain.person import Person
    from coach.services.parts import Parts
    from coach.services.people import PersonPage

SIGNS = LATE | {"?": "to ask after, or to be answered"}
WHEN = 15
"""Cells for the day."""
EMPTY = (
    "Nothing kept yet. Press r after your next talk, a for a promise you made, "
    "or f for something they told you."
)


class PersonScreen(AnswerPage):
    """Everything kept about one person."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "r", "reflect", "Reflect", show=False, id="person.reflect", tooltip="Write down a talk"
        ),
        Binding("b", "prep", "Prep", show=False, id="person.prep", tooltip="Before the next talk"),
        Binding("a", "promise", "Promise", id="person.promise", tooltip="Add a promise of yours"),
        Binding("f", "fact", "Fact", id="person.fact", tooltip="Keep something they told you"),
        Binding(
            "e", "edit", "Edit", id="person.edit", tooltip="Names, initials, how often, away until"
        ),
        Binding(
            "g",
            "rhythm",
            "How often",
            show=False,
            id="person.rhythm",
            tooltip="Set how often you want to talk",
        ),
    ]

    def __init__(self, parts: Parts, person_id: str) -> None:
        self._person_id = person_id
        super().__init__(parts)

    @property
    def about(self) -> Person:
        """Whose page it is."""
        return self._page().person

    def body(self) -> Iterable[Widget]:
        """Who it is over the list, with the row under the cursor beside it."""
        yield Static(id="who", markup=False)
        with Horizontal(classes="columns"):
            yield Listing(signs=SIGNS)
            yield Static(id="beside", markup=False)

    def reload(self) -> None:
        """Read the page again."""
        page = self._page()
        who = Text.assemble(
            (page.person.name, "bold"), f"  {standing(page.touch, self.parts.clock())}"
        )
        if page.person.note:
            who.append(f"\n{page.person.note}", style="italic")
        self.query_one("#who", Static).update(who)
        self.listing.show(self._sections(page), EMPTY)
        self._beside()
        self.refresh_bindings()

    def open_other(self, item: object) -> None:
        """Open a talk, or the talk a fact came from."""
        talk = item if isinstance(item, Reflection) else self._source(item)
        if talk is None:
            self.notify("This was typed by hand; there is no talk to open.")
            return
        name = self._page().person.name
        title = f"{talk.kind.value.capitalize()} with {name}, {long_day(talk.date)}"
        self.app.push_screen(Reading(title, talk_text(self.parts, talk)))

    @tells
    def action_reflect(self) -> None:
        """Start a reflection with this person."""
        self.coach.reflect_on(self._page().person)

    @tells
    def action_prep(self) -> None:
        """Prepare a talk with this person."""
        self.coach.prepare_for(self._page().person)

    @tells
    def action_promise(self) -> None:
        """Ask for a promise, then its day."""
        self.app.push_screen(Ask("What did you promise?", "send the figures"), self._ask_day)

    @tells
    def action_fact(self) -> None:
        """Ask for something they told you, then when to ask after it."""
        if self._page().person.no_personal:
            self.notify("They would rather not be asked about their life; keep only what helps.")
        self.app.push_screen(Ask("What did they tell you?", "runs a half marathon"), self._ask_when)

    @tells
    def action_edit(self) -> None:
        """Change who they are: names, relation, how often to talk, away until."""
        from coach.tui.screens.person_editor import PersonEditor

        self.app.push_screen(PersonEditor(self.parts, self._page().person), self._edited)

    @tells
    def action_rhythm(self) -> None:
        """Ask how often to talk."""
        self.app.push_screen(
            Ask(
                "Talk how often? weekly, every 2 weeks, or days; 0 lets coach learn it.",
                "7",
                _rhythm_words,
            ),
            self._set_rhythm,
        )

    @on(OptionList.OptionHighlighted)
    @tells
    def _beside(self) -> None:
        row = self.listing.current
        self.query_one("#beside", Static).update(self._brief(row.item) if row else "")

    def _brief(self, item: object) -> Text:
        if isinstance(item, Reflection):
            return talk_brief(item)
        if is_private(item) and not self.revealed:
            return Text("Kept private; v shows it.")
        if isinstance(item, Commitment):
            return promise_brief(item, self._page().person.name, self.parts.clock())
        return _fact_brief(item, self.parts) if isinstance(item, Fact) else Text()

    def _page(self) -> PersonPage:
        return self.parts.people.page(self._person_id)

    def _source(self, item: object) -> Reflection | None:
        if isinstance(item, Fact) and item.conversation_id:
            return self.parts.journal.reflection(item.conversation_id)
        return None

    def _sections(self, page: PersonPage) -> list[Section]:
        return [
            Section("You promised", self._promises(page.yours)),
            Section("They promised", self._promises(page.theirs)),
            Section("They told you", tuple(map(self._fact, page.facts))),
            Section("Talks", tuple(map(self._talk, page.talks))),
            Section("Closed lately", self._promises(page.closed)),
        ]

    def _promises(self, promises: Sequence[Commitment]) -> tuple[Row, ...]:
        return tuple(map(self._promise_row, promises))

    def _promise_row(self, promise: Commitment) -> Row:
        today = self.parts.clock()
        overdue = promise.is_overdue(today)
        when = late(promise.due, today) if overdue else due_day(promise.due, today)
        waits = promise.state in WAITING
        if waits or not promise.is_open:
            when = WHEN_WAITING.get(promise.state, stands(promise.state))
        line = Text.assemble(
            ("! " if overdue else "? " if waits else "  ", "bold"),
            (cell(when, WHEN), "bold" if overdue else ""),
            f" {self.shown(promise)}",
        )
        return Row(f"promise-{promise.id}", line, promise)

    def _fact(self, fact: Fact) -> Row:
        today = self.parts.clock()
        ask = fact.to_ask(today)
        when = say_day(fact.learned_on, today)
        line = Text.assemble(("? " if ask else "  ", "bold"), cell(when, WHEN))
        line.append(f" {self.shown(fact)}")
        return Row(f"fact-{fact.id}", line, fact)

    def _talk(self, talk: Reflection) -> Row:
        stood_out = sum(found.shown for found in talk.findings)
        said = f", {count(stood_out, 'thing')} stood out" if stood_out else ""
        day = cell(say_day(talk.date, self.parts.clock()), WHEN)
        words = f"{talk.kind.value}, {talk.mode.value}{said}"
        return Row(f"talk-{talk.id}", Text(f"  {day} {words}"), talk)

    def _ask_day(self, what: str | None) -> None:
        if what is None:
            return

        def answered(words: str | None) -> None:
            if words is not None:
                self._add_promise(what, words)

        question = f"By when: “{what}”? Empty for no day."
        self.app.push_screen(Ask(question, DAYS_LIKE, self._promise_day_words), answered)

    def _ask_when(self, told: str | None) -> None:
        if told is None:
            return

        def answered(words: str | None) -> None:
            if words is not None:
                self._add_fact(told, words)

        question = "Which day would it be kind to ask about it? Empty for never."
        self.app.push_screen(Ask(question, DAYS_LIKE, self._day_words), answered)

    def _day_words(self, words: str) -> str:
        return f"{long_day(self.read_day(words))}: enter keeps it" if words.strip() else "No day."

    def _promise_day_words(self, words: str) -> str:
        if not words.strip():
            return "No day."
        day = self._promise_day(words)
        past = ", already late" if day < self.parts.clock() else ""
        return f"{long_day(day)}{past}: enter keeps it"

    def _promise_day(self, words: str) -> date:
        day_first = self.parts.journal.settings().day_first
        return promise_day(words, self.parts.clock(), day_first=day_first)

    @tells
    def _add_promise(self, what: str, words: str) -> None:
        day = self._promise_day(words) if words else None
        due = Due(words, day, day, DueKind.DAY) if day else None
        self.parts.promises.add(self._person_id, what, Owner.LEADER, due)
        self.reload()

    @tells
    def _add_fact(self, told: str, words: str) -> None:
        self.parts.memory.add(self._person_id, told, self.read_day(words) if words else None)
        self.reload()

    def _edited(self, kept: Person | None) -> None:
        if kept is not None:
            self.notify(f"{kept.name}: kept.", markup=False)

    @tells
    def _set_rhythm(self, words: str | None) -> None:
        if words is not None:
            person = self._page().person
            self.parts.people.change(replace(person, cadence_days=rhythm(words) or None))
            self.reload()


def _rhythm_words(words: str) -> str:
    days = rhythm(words)
    return f"{every(days).capitalize()}." if days else "coach learns it from your talks."


def _fact_brief(fact: Fact, parts: Parts) -> Text:
    today = parts.clock()
    text = Text(f"{fact.text}\n\nTold you {say_day(fact.learned_on, today)}")
    if fact.ask_after:
        text.append(f"\nAsk after it {say_day(fact.ask_after, today)}")
    if fact.asked_on:
        text.append(f"\nYou asked {say_day(fact.asked_on, today)}")
    return text
