"""The desk of Reflect: text, findings and legend, kept in step with each other as you type."""

from __future__ import annotations

from asyncio import Future, get_running_loop
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.message import Message
from textual.widgets import Static, TextArea

from coach.domain.conversation import Mode
from coach.services.check import About
from coach.services.reflect import text_of
from coach.tui.screens.reflect_ask import which_is_you
from coach.tui.screens.reflect_reading import (
    Analysed,
    LeaderAsked,
    Marked,
    NotRead,
    Opened,
    Pauses,
    Reading,
    RulesRead,
)
from coach.tui.screens.reflect_talk import Talk, bare
from coach.tui.widgets.draft import Draft
from coach.tui.widgets.draft_marks import Sign, legend_of, marks_of, sign_of
from coach.tui.widgets.finding_answers import Answers
from coach.tui.widgets.finding_detail import FindingDetail
from coach.tui.widgets.finding_list import FindingList
from coach.tui.widgets.finding_text import whole_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from coach.domain.conversation import Conversation
    from coach.domain.finding import Analysis
    from coach.domain.reflection import Answer
    from coach.services.parts import Parts

MARKS_AFTER = 0.02
"""Seconds of pause before marks are looked for; leaves 80 ms of the 100 to find and draw them."""
FINDINGS_AFTER = 0.5
"""Seconds of pause before the whole is read again: about the pause between two sentences."""


class Desk(Vertical):
    """The text of one talk, what stands out in it, and the leader's answers.

    Args:
        parts: The services.
        enrich: Adds to an analysis what only the journal can tell.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "as_note", "As a note", id="reflect.note", tooltip="Edit it as a note"),
    ]

    @dataclass
    class Arrived(Message):
        """A transcript or a note has come from outside."""

        conversation: Conversation

    draft = getters.query_one(Draft)
    findings = getters.query_one(FindingList)

    def __init__(self, parts: Parts, enrich: Callable[[Analysis], Analysis]) -> None:
        self._parts = parts
        self._enrich = enrich
        self._talk = Talk(parts.check)
        self._reading = Reading(parts, self.post_message)
        self._signs: dict[str, Sign] = {}
        self._pauses = Pauses(self)
        self._awaited: Future[Analysis | None] | None = None
        self.answers = Answers()
        self.about = About()
        super().__init__(id="desk")

    def compose(self) -> ComposeResult:
        """Lay out the text, its findings, the legend."""
        with Container(id="sheets"):
            yield Draft(id="draft")
            yield FindingList(self.answers, id="findings")
        yield Static(id="legend", markup=False)

    def on_mount(self) -> None:
        """Load the rules while the first words are typed."""
        self._reading.rules()
        self._say_state()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer a key only where it does something."""
        return action != "as_note" or self._talk.is_transcript

    @property
    def unkept(self) -> bool:
        """Whether there are words here that are not in the journal."""
        return bool(self.draft.text.strip())

    @property
    def holds_note(self) -> bool:
        """Whether there are words here that were typed, not opened from a file."""
        return self.unkept and not self._talk.is_transcript

    @property
    def conversation(self) -> Conversation | None:
        """The talk as it stands; None while there are no words."""
        return self._talk.conversation(self.draft.text, self.about)

    def talk_about(self, about: About) -> None:
        """Take in who it was with, when, and what kind of talk it was."""
        if about != self.about:
            self.about = about
            self._pauses.after(FINDINGS_AFTER, self._read_whole)

    def read(self, data: bytes) -> None:
        """Lay a file here in place of what is here."""
        self._reading.open(data, replace(self.about, date=None))

    def learn_rules(self) -> None:
        """Look again if rules have been switched on or off meanwhile."""
        if self._signs:
            self._reading.rules()

    @on(RulesRead)
    def _take_rules(self, event: RulesRead) -> None:
        known = {rule.id: sign for rule in event.rules if (sign := sign_of(rule)) and not rule.off}
        if known != self._signs:
            self._signs = known
            self._talk.analysis = None
            self._look_again()

    def clear(self) -> None:
        """Make room for the next talk."""
        self.answers.forget()
        self._talk.clear()
        self.draft.show_text("", read_only=False)
        self.refresh_bindings()
        self._read_whole()

    async def fresh(self) -> Analysis | None:
        """What the rules say of the text as it stands; None if there are no words.

        None too if the text changes while it is being read.
        """
        conversation = self.conversation
        if conversation is None or self._talk.is_read(conversation):
            return self._talk.analysis if conversation else None
        self._awaited = get_running_loop().create_future()
        self._reading.findings(conversation)
        self._say_state()
        try:
            return await self._awaited
        finally:
            self._awaited = None
            self._say_state()

    @on(TextArea.Changed)
    def _edited(self) -> None:
        self.draft.keep_up()
        self._stop_waiting(None)
        self._look_again()

    def _look_again(self) -> None:
        if not self._talk.is_transcript:
            self._pauses.after(MARKS_AFTER, self._look_for_marks)
        self._pauses.after(FINDINGS_AFTER, self._read_whole)

    def _look_for_marks(self) -> None:
        if self._signs and self.unkept:
            self._reading.marks(self.draft.text, self.about.other)
        else:
            self._say_state()

    def _read_whole(self) -> None:
        conversation = self.conversation
        if conversation is None:
            self._talk.analysis = None
            self.findings.show(None)
            self._say_state()
        elif self._signs and not self._talk.is_read(conversation):
            self._reading.findings(conversation)

    @on(Marked)
    def _show_marks(self, event: Marked) -> None:
        if event.text == self.draft.text and not self._talk.is_transcript:
            self.draft.show_marks(marks_of(event.labels, self._signs))
            self._say_state()

    @on(Analysed)
    def _show_findings(self, event: Analysed) -> None:
        if event.analysis.conversation == self.conversation:
            self._take(event.analysis)

    @on(NotRead)
    def _not_read(self, event: NotRead) -> None:
        self.notify(event.sentence, severity="warning", markup=False, timeout=8)
        if event.conversation is not None and event.conversation == self.conversation:
            self._take(bare(event.conversation))

    def _take(self, read: Analysis) -> None:
        analysis = self._enrich(read)
        self._talk.analysis = analysis
        self.findings.show(analysis)
        if self._talk.is_transcript:
            self.draft.show_marks(self._talk.layout.marks(analysis, self._signs))
        self._stop_waiting(analysis)
        self._say_state()

    def _stop_waiting(self, analysis: Analysis | None) -> None:
        if self._awaited and not self._awaited.done():
            self._awaited.set_result(analysis)

    def _say_state(self) -> None:
        said = legend_of(self.draft.marks)
        if self._awaited:
            said = "reading..."
        elif self.unkept and not self._signs:
            said = "reading rules..."
        self.query_one("#legend", Static).update(said, layout=False)

    @on(Draft.Pasted)
    def _recognise(self, event: Draft.Pasted) -> None:
        """A pasted transcript becomes a talk; a pasted note stays a note."""
        self._reading.open(event.text.encode(), replace(self.about, date=None), event.text)

    @on(LeaderAsked)
    def _ask_leader(self, event: LeaderAsked) -> None:
        def told(name: str | None) -> None:
            if name is None:
                self.notify("Then it stays as it was.", markup=False)
                return
            self._parts.check.remember_me(name)
            self._reading.open(event.data, replace(event.about, me=name), event.pasted)

        self.app.push_screen(which_is_you(event.speakers), told)

    @on(Opened)
    def _lay_down(self, event: Opened) -> None:
        event.stop()
        conversation = event.conversation
        notes = conversation.mode is Mode.NOTES
        if notes and event.pasted:
            return
        if notes:
            self._talk.clear()
            self.draft.show_text(conversation.turns[0].text, read_only=False)
        else:
            self._talk.put_down(conversation, event.pasted or text_of(conversation))
            self.notify(f"{len(conversation.turns)} turns. Ctrl+N edits them as a note.")
        for warning in conversation.warnings[:2]:
            self.notify(warning, severity="warning", markup=False, timeout=8)
        self._show(conversation)

    def lead(self, leader: str) -> None:
        """Read the transcript again with another of its speakers as the leader."""
        self._talk.lead(leader)
        if conversation := self.conversation:
            self._show(conversation)

    def _show(self, conversation: Conversation) -> None:
        if self._talk.is_transcript:
            layout = self._talk.layout
            self.draft.show_text(layout.text, read_only=True, heads=layout.heads)
        self.refresh_bindings()
        self.draft.focus()
        self.post_message(self.Arrived(conversation))
        self._pauses.after(0, self._read_whole)

    def action_as_note(self) -> None:
        """Edit the transcript as a note."""
        self.draft.show_text(self._talk.as_note(), read_only=False)
        self.refresh_bindings()
        self._edited()

    @on(FindingList.Picked)
    def _point(self, event: FindingList.Picked) -> None:
        quotes = event.finding.quotes if event.finding else ()
        self.draft.pick_out(self._talk.layout.spans(quotes))

    @on(FindingList.Asked)
    def _explain(self, event: FindingList.Asked) -> None:
        finding, analysis = event.finding, self._talk.analysis
        if analysis is None:
            return

        def answered(answer: Answer | None) -> None:
            if answer:
                self.answers.give(finding, answer)
                self.findings.draw_again()

        text = whole_of(finding, self.answers.of(finding), analysis.conversation)
        self.app.push_screen(FindingDetail(text), answered)
