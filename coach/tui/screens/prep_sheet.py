"""One prep: the questions on the left, memory on the right, what to ask below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Select, Static

from coach.domain.conversation import Kind
from coach.domain.day import read_day, say_day
from coach.services.prepare import as_markdown
from coach.tui.reading_texts import sheet_text
from coach.tui.screens.page import tells
from coach.tui.screens.reflect_who import KIND_NAMES
from coach.tui.widgets.keys import Keys
from coach.tui.widgets.masthead import Masthead
from coach.tui.widgets.picks import Picks
from coach.tui.widgets.questions import Questions
from coach.tui.widgets.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.app import ComposeResult

    from coach.domain.person import Person
    from coach.domain.prep import Prep
    from coach.domain.prep_memory import Line
    from coach.services.parts import Parts
    from coach.services.prepare import PrepPage
    from coach.tui.app import CoachApp


class PrepSheet(Screen[None]):
    """Prepares one talk.

    Args:
        parts: The services.
        person: With whom.
        prep: A prep begun before; None for a new one for today.
    """

    CSS_PATH = "prep.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", id="prep.keep", priority=True, tooltip="Keep this page"),
        Binding(
            "ctrl+o", "sheet", "One page", id="prep.sheet", priority=True, tooltip="Read the page"
        ),
        Binding(
            "ctrl+r",
            "reflect",
            "It took place",
            id="prep.reflect",
            priority=True,
            tooltip="Write down how the talk went",
        ),
        Binding(
            "f9",
            "reveal",
            "Private",
            show=False,
            priority=True,
            id="prep.reveal",
            tooltip="Private words",
        ),
        Binding("escape", "back", "Back", id="back", tooltip="Keep what is written and go back"),
    ]

    questions = getters.query_one(Questions)
    asks = getters.query_one(Picks)
    own = getters.query_one("#own", Input)

    def __init__(self, parts: Parts, person: Person, prep: Prep | None = None) -> None:
        self.parts = parts
        self._person = person
        self._private = False
        self._number = 0
        self._page: PrepPage = (
            parts.prepare.open(prep) if prep else parts.prepare.page(person, Kind.ONE_TO_ONE)
        )
        self._kept: Prep = self._page.prep
        super().__init__()

    @property
    def unkept(self) -> bool:
        """Whether words would be lost."""
        return self.is_mounted and _says_something(self._draft()) and self._draft() != self._kept

    @property
    def coach(self) -> CoachApp:
        """The app."""
        return cast("CoachApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out who and when, questions and memory, and what to ask."""
        prep = self._page.prep
        kinds: Select[Kind] = Select(
            [(name, kind) for kind, name in KIND_NAMES.items()],
            value=prep.kind,
            allow_blank=False,
            compact=True,
        )
        yield Masthead(self.parts.clock())
        with Horizontal(id="who-line"):
            yield Static(f"With {self._person.name}", classes="label name", markup=False)
            yield Static("on", classes="label")
            yield Input(say_day(prep.day, self.parts.clock()), compact=True, id="day")
            yield Static("kind", classes="label")
            yield kinds
        with Horizontal(id="desk"):
            with Vertical(id="left"):
                yield self._questions()
                yield Static("To ask (space picks)", classes="title", markup=False)
                yield self._asks()
                yield Input(placeholder="another question of your own", compact=True, id="own")
            with VerticalScroll(id="memory", can_focus=False):
                yield Static(id="beside", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Start at the first question."""
        self.questions.fields[0].focus()
        self._show_memory()

    def _questions(self) -> Questions:
        prep = self._page.prep
        answers = {reply.question: reply.text for reply in prep.replies}
        closing = next((one.ask for one in self._page.guide.questions if one.if_then), "")
        return Questions(self._page.guide, {**answers, closing: prep.if_then})

    def _asks(self) -> Picks:
        picked = self._page.prep.asks
        return Picks((*picked, *(one.ask for one in self._page.suggested)), picked)

    @property
    def _day(self) -> date | None:
        typed = self.query_one("#day", Input).value or "today"
        day_first = self.parts.journal.settings().day_first
        return read_day(typed, self.parts.clock(), day_first=day_first)

    @on(Questions.Asked)
    def _asked(self, event: Questions.Asked) -> None:
        self._number = event.number
        self._show_memory()

    @on(Input.Submitted, "#own")
    def _add_own(self) -> None:
        ask = " ".join(self.own.value.split())
        if ask:
            self.asks.add(ask)
        self.own.value = ""

    @on(Input.Changed, "#day")
    def _day_changed(self) -> None:
        self.query_one("#day", Input).set_class(self._day is None, "-wrong")

    @on(Select.Changed)
    @tells
    def _kind_changed(self, event: Select.Changed) -> None:
        if isinstance(event.value, Kind) and event.value is not self._page.prep.kind:
            self._turn_to(event.value)

    def _turn_to(self, kind: Kind) -> None:
        """Ask the questions of another kind of talk; what was written stays."""
        draft = replace(self._draft(), kind=kind)
        self._page = self.parts.prepare.open(draft, private=self._private)
        self.run_worker(self._lay_out_again(), exclusive=True)

    async def _lay_out_again(self) -> None:
        self._number = 0
        await self.recompose()
        self.questions.fields[0].focus()
        self._show_memory()

    def _draft(self) -> Prep:
        """The prep as it stands in the fields."""
        prep = self._page.prep
        asked = {question.ask for question in self._page.guide.questions}
        others = tuple(reply for reply in prep.replies if reply.question not in asked)
        return replace(
            prep,
            day=self._day or prep.day,
            replies=(*self.questions.replies, *others),
            asks=self.asks.picked,
            if_then=self.questions.if_then,
        )

    def _take(self) -> bool:
        """Keep what was written, if anything was; whether it was kept."""
        self._add_own()
        draft = self._draft()
        if draft == self._kept or not _says_something(draft):
            return False
        self._kept = self.parts.prepare.save(
            draft, replies=draft.replies, asks=draft.asks, if_then=draft.if_then
        )
        self._page = self.parts.prepare.open(self._kept, private=self._private)
        return True

    @tells
    def action_keep(self) -> None:
        """Keep the page."""
        if self._day is None:
            self.notify("Which day is that? Try fri, +3, 1 dec or 2026-12-01.")
            return
        if self._take():
            day = say_day(self._page.prep.day, self.parts.clock())
            self.notify(f"Kept for {day}. Afterwards coach asks how it went.", markup=False)

    @tells
    def action_sheet(self) -> None:
        """Show the one page to take along."""
        self._take()
        title = f"Prep with {self._person.name}"
        self.app.push_screen(Reading(title, sheet_text(as_markdown(self._page))))

    @tells
    def action_reflect(self) -> None:
        """Write down how the talk went."""
        self._take()
        self.coach.reflect_on(self._person)

    @tells
    def action_reveal(self) -> None:
        """Show private words, or hide them again."""
        self._take()
        self._private = not self._private
        self._page = self.parts.prepare.open(self._page.prep, private=self._private)
        self._show_memory()

    async def action_back(self) -> None:
        """Keep what is written and go back."""
        self._leave()
        await self.app.pop_screen()

    @tells
    def _leave(self) -> None:
        if self._take():
            self.notify("Your prep is kept.")

    def _show_memory(self) -> None:
        question = self._page.guide.questions[self._number]
        lines = self._page.beside(self._number)
        text = Text()
        if lines:
            text.append(f"{question.ask}\n", style="bold")
            text.append_text(lines_text(lines))
        else:
            text.append("Nothing in your journal on this one.\n")
        if self._page.hidden:
            text.append(f"\n{self._page.hidden} kept private: F9 shows them.\n")
        if self._page.guide.source:
            text.append(f"\n{self._page.guide.seed}\n{self._page.guide.source}", style="dim")
        self.query_one("#beside", Static).update(text)


def _says_something(prep: Prep) -> bool:
    return bool(prep.replies or prep.asks or prep.if_then)


def lines_text(lines: Sequence[Line]) -> Text:
    """Lines of memory; what presses has a sign, not only a colour."""
    text = Text()
    for line in lines:
        text.append("! " if line.pressing else "- ", style="bold")
        text.append(line.text)
        if line.state:
            text.append(f" ({line.state})", style="bold" if line.pressing else "italic")
        text.append("\n")
    return text
