"""Reflect: write or open a talk, see what stands out in it, keep it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from coach.domain.errors import CoachError
from coach.domain.person import Person
from coach.services.check import About
from coach.tui.places import HOME
from coach.tui.screens.reflect_ask import (
    LEAVE_LYING,
    THROW_AWAY,
    before_leaving,
    before_opening,
    which_is_you,
)
from coach.tui.screens.reflect_desk import Desk
from coach.tui.screens.reflect_keep import Keeping
from coach.tui.screens.reflect_open import OpenFile
from coach.tui.screens.reflect_talk import other_speaker
from coach.tui.screens.reflect_who import PersonField, WhoLine
from coach.tui.widgets.keys import Keys
from coach.tui.widgets.masthead import Masthead
from coach.tui.widgets.name_input import Overfull

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from coach.domain.conversation import Kind
    from coach.domain.finding import Analysis
    from coach.domain.prompt import Guide
    from coach.services.parts import Parts


class ReflectScreen(Screen[None]):
    """Write or open a talk, look at what stands out, keep it.

    Not a `Page`: going to another place must never close a text that is not kept.

    Args:
        parts: The services.
        person: Whom the talk was with, if that is known.
    """

    CSS_PATH = "reflect.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", id="reflect.keep", tooltip="Confirm and keep the talk"),
        Binding("ctrl+o", "open", "Open", id="reflect.open", tooltip="Open a transcript"),
        Binding("ctrl+t", "when", "Day", id="reflect.when", priority=True, tooltip="Day and kind"),
        Binding(
            "ctrl+l", "not_me", "Who is you", id="reflect.me", tooltip="Say again which is you"
        ),
        Binding("escape", "back", "Back", id="back", tooltip="Leave; asks about an unkept text"),
    ]

    desk = getters.query_one(Desk)
    who = getters.query_one(WhoLine)

    def __init__(self, parts: Parts, person: Person | None = None) -> None:
        self.parts = parts
        self._person = person
        self._keep_after_who = False
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out places, who and when, the desk, the keys."""
        self._keeping = Keeping(self.app, self.parts, self._guide)
        yield Masthead(self.parts.clock())
        yield WhoLine(
            self.parts.journal.people(),
            self.parts.clock(),
            name=self._person.name if self._person else "",
            day_first=self.parts.journal.settings().day_first,
        )
        yield Desk(self.parts, self._enrich)
        yield Keys()

    def on_mount(self) -> None:
        """Start with the person, or with the text where the person is known."""
        self.who.day_field.elsewhere = self.desk.draft.write_on
        self._fill_from_prep()
        self._take_who()
        if self._person:
            self.desk.draft.focus()
        else:
            self.who.ask_person()

    def on_screen_resume(self) -> None:
        """People and rules may have changed meanwhile."""
        self.who.person.know(self.parts.journal.people())
        self.desk.learn_rules()

    @property
    def unkept(self) -> bool:
        """Whether there are words here that are not in the journal."""
        return self.desk.unkept

    @on(WhoLine.Changed)
    def _take_who(self) -> None:
        self.desk.talk_about(
            About(
                other=self.who.name_typed or None,
                kind=self.who.kind,
                date=self.who.day or self.parts.clock(),
            )
        )

    @on(PersonField.Chosen)
    def _person_chosen(self, event: PersonField.Chosen) -> None:
        """Enter in the name field leads to the text, or on to keeping if that waited for it."""
        event.stop()
        self._fill_from_prep()
        self._take_who()
        self.desk.draft.focus()
        if self._keep_after_who and event.name:
            self.action_keep()

    @on(Overfull)
    def _paste_into_text(self, event: Overfull) -> None:
        """A note pasted where the name belongs goes where it was meant to go."""
        event.stop()
        self.desk.draft.write_on(event.text)

    def _fill_from_prep(self) -> None:
        """Take day and kind from the prep that waits for this talk, and show what was planned."""
        person = self.parts.people.named(self.who.name_typed)
        prep = self.parts.prepare.waiting(person) if person else None
        if prep and not self.who.was_changed:
            self.who.put_day(prep.day)
            self.who.put_kind(prep.kind)
            self.desk.findings.remind([*prep.asks, *filter(None, [prep.if_then])])

    @on(Desk.Arrived)
    def _fill_who(self, event: Desk.Arrived) -> None:
        """A file tells who and when; what the leader filled in stays."""
        conversation = event.conversation
        other = other_speaker(conversation)
        if other and not self.who.name_typed:
            self.who.person.put(self._name_of(other))
        elif other:
            self._name_if_other(other)
        if conversation.date < self.parts.clock():
            self.who.put_day(conversation.date)
        self._take_who()

    def _name_of(self, speaker: str) -> str:
        known = self.parts.people.named(speaker)
        return known.name if known else speaker

    def _name_if_other(self, heard: str) -> None:
        """Say so if a file is a talk with somebody else than the name in the line above it."""
        typed = self.who.name_typed
        known = self.parts.people.named(typed) or Person("", typed, self.parts.clock())
        if not known.goes_by(heard):
            self.notify(
                f"The talk is with {heard}; it would be kept as one with {typed}. "
                "If that is not right, change the name above.",
                severity="warning",
                markup=False,
                timeout=8,
            )

    @work(exclusive=True, group="open")
    async def action_open(self) -> None:
        """Ask for a file and open it; ask first where it would take the place of a note."""
        if self.desk.holds_note:
            chosen = await self.app.push_screen_wait(before_opening())
            if chosen != THROW_AWAY:
                return
        path = await self.app.push_screen_wait(OpenFile(Path.cwd()))
        if path is not None:
            self._open_path(path)

    def _open_path(self, path: Path) -> None:
        try:
            data = path.read_bytes()
        except OSError as error:
            why = error.strerror or "no reason given"
            self.notify(f"{path.name} could not be read ({why}).", severity="warning", markup=False)
            return
        self.desk.read(data)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer a key only where it does something."""
        if action != "not_me" or not self.is_mounted:
            return action != "not_me"
        return self.desk.unkept and not self.desk.holds_note

    @work(exclusive=True, group="open")
    async def action_not_me(self) -> None:
        """Ask again which speaker is the leader, and forget the one taken by mistake."""
        talk = self.desk.conversation
        if talk is None:
            return
        speakers = [one.name for one in talk.speakers()]
        chosen = await self.app.push_screen_wait(which_is_you(speakers))
        if chosen is None or chosen == talk.leader:
            return
        try:
            self.parts.check.remember_me(chosen, instead_of=talk.leader)
        except CoachError as error:
            self.notify(str(error), severity="error", markup=False, timeout=10)
        if self.who.name_typed in map(self._name_of, speakers):
            self.who.person.put("")
        self.desk.lead(chosen)

    @work(exclusive=True, group="keep")
    async def action_keep(self) -> None:
        """Confirm what is to be remembered, then keep the talk."""
        self._keep_after_who = False
        if not self.unkept:
            self.notify("Nothing to keep yet: a few words will do.", markup=False)
        elif not self.who.name_typed:
            self._keep_after_who = True
            self.notify("Who was it with? A name, then Enter.", markup=False)
            self.who.ask_person()
        elif self.who.day is None:
            self._ask_day()
        else:
            await self._keep()

    def action_when(self) -> None:
        """Put the cursor on the day; tab goes on to the kind, enter to the text."""
        self.set_focus(self.who.day_field)

    def action_day_to_text(self) -> None:
        """Go on to the text at once; say if the day will not do, once all its letters are there."""
        self.set_focus(self.desk.draft)
        self.who.day_field.call_later(self._judge_day)

    def _judge_day(self) -> None:
        if not self.who.day_field.hand_on() and self.who.day is None:
            self.notify(self.who.wrong_day, markup=False, timeout=8)

    def action_to_text(self) -> None:
        """Take the name and go on to the text at once, so that no word ends up in the name."""
        self.set_focus(self.desk.draft)
        self.who.person.choose()

    def _ask_day(self) -> None:
        """Say why the day will not do, and put the cursor on it."""
        self.notify(self.who.wrong_day, markup=False, timeout=8)
        self.who.ask_day()

    async def _keep(self) -> None:
        analysis = await self.desk.fresh()
        if analysis is None:
            return
        name = self.who.name_typed
        if await self._keeping.run(name, analysis, self.desk.answers):
            self.notify(f"Kept: your talk with {name.split()[0]}.", markup=False)
            self._start_over()
            self._leave()

    def _enrich(self, analysis: Analysis) -> Analysis:
        person = self.parts.people.named(self.who.name_typed)
        return self.parts.after_talk.enrich(person, analysis) if person else analysis

    def _guide(self, kind: Kind) -> Guide | None:
        try:
            return self.parts.guides.get("reflect", kind)
        except CoachError:  # no questions for this kind of talk: then none are asked
            return None

    @work(exclusive=True, group="leave")
    async def action_back(self) -> None:
        """Leave; ask first about a text that is not kept."""
        if self.unkept:
            window = before_leaving(can_lie=self._is_place)
            chosen = await self.app.push_screen_wait(window)
            if chosen not in {LEAVE_LYING, THROW_AWAY}:
                return
            if chosen == THROW_AWAY:
                self._start_over()
        self._leave()

    @property
    def _is_place(self) -> bool:
        """Whether this is the place Reflect itself, not a page over another place."""
        return len(self.app.screen_stack) == 1

    def _start_over(self) -> None:
        self._keeping.forget()
        self.desk.clear()
        self.who.start_over()
        self._take_who()
        self.who.ask_person()

    def _leave(self) -> None:
        if self._is_place:
            self.app.call_later(self.app.run_action, f"app.go('{HOME.mode}')")
        else:
            self.dismiss()
