"""Findings beside the text: three at most first, the rest on a key, each answered by one key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.domain.reflection import Answer
from coach.tui.widgets.finding_text import legend_of, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from coach.domain.finding import Analysis, Finding
    from coach.tui.widgets.finding_answers import Answers

WAITING = "Findings come here when you pause. The words stay yours: nothing leaves this computer."
NOTHING = "Nothing stands out so far. That is fine: Ctrl+S keeps the talk."


class FindingList(Vertical):
    """The findings of one analysis, with the leader's answers."""

    DEFAULT_CSS = """
    FindingList {
        & .head { height: auto; color: $primary; text-style: bold; padding: 0 1; }
        & .empty { padding: 0 1; color: $text-muted; }
        & OptionList {
            height: 1fr; border: none; background: $background; padding: 0 1;
            scrollbar-size-vertical: 1;
        }
        & OptionList:focus { border: none; background-tint: $foreground 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "answer('accepted')", "Accept", id="finding.accept", tooltip="It is so"),
        Binding("x", "answer('not-this')", "Not this", id="finding.not", tooltip="It is not so"),
        Binding("l", "answer('later')", "Later", id="finding.later", tooltip="Decide later"),
        Binding("m", "more", "More", id="finding.more", tooltip="Show all findings, or three"),
    ]

    @dataclass
    class Picked(Message):
        """The cursor came to a finding, or left them (None)."""

        finding: Finding | None

    @dataclass
    class Asked(Message):
        """Enter was pressed on a finding."""

        finding: Finding

    options = getters.query_one(OptionList)

    def __init__(self, answers: Answers, *, id: str | None = None) -> None:  # noqa: A002
        self._answers = answers
        self._analysis: Analysis | None = None
        self._listed: tuple[Finding, ...] = ()
        self._all = False
        self._waiting = WAITING
        super().__init__(id=id)

    def compose(self) -> ComposeResult:
        """Lay out the heading over the list."""
        yield Static("Findings", classes="head", markup=False)
        yield Static(WAITING, classes="empty", markup=False)
        options = OptionList()
        options.display = False
        yield options

    @property
    def listed(self) -> tuple[Finding, ...]:
        """The findings that can be reached now."""
        return self._listed

    @property
    def current(self) -> Finding | None:
        """The finding under the cursor."""
        at = self.options.highlighted
        return self._listed[at] if at is not None and at < len(self._listed) else None

    def on_descendant_focus(self) -> None:
        """Point to the words of the finding under the cursor."""
        self.post_message(self.Picked(self.current))

    def on_descendant_blur(self) -> None:
        """Point to nothing while the cursor is elsewhere."""
        self.post_message(self.Picked(None))

    def show(self, analysis: Analysis | None) -> None:
        """Show an analysis; None while there is none."""
        self._analysis = analysis
        self._fill()

    def remind(self, planned: Sequence[str]) -> None:
        """Say what was planned for this talk while there are no findings yet."""
        lines = "".join(f"\n- {one}" for one in planned)
        self._waiting = f"For this talk you planned:{lines}" if planned else WAITING
        self._fill()

    def draw_again(self) -> None:
        """Show answers that were given elsewhere."""
        self._fill()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer a key only where it does something."""
        if action == "answer":
            return self.current is not None
        if action == "more":
            analysis = self._analysis
            return analysis is not None and len(analysis.findings) > len(analysis.first_shown())
        return True

    def action_more(self) -> None:
        """Show all findings, or the first again."""
        self._all = not self._all
        self._fill()

    def action_answer(self, answer: str) -> None:
        """Answer the finding under the cursor and go on to the next."""
        finding, at = self.current, self.options.highlighted
        if finding is None or at is None:
            return
        given = self._answers.give(finding, Answer(answer))
        self._fill()
        if given is not Answer.OPEN and at + 1 < len(self._listed):
            self.options.highlighted = at + 1

    def _fill(self) -> None:
        analysis, at = self._analysis, self.options.highlighted
        self._listed = ()
        if analysis:
            self._listed = analysis.findings if self._all else analysis.first_shown()
            mode = analysis.conversation.mode
            self.options.set_options(
                Option(line_of(finding, self._answers.of(finding), mode))
                for finding in self._listed
            )
        else:
            self.options.clear_options()
        if self._listed:
            self.options.highlighted = min(at or 0, len(self._listed) - 1)
        self._say()

    def _say(self) -> None:
        analysis = self._analysis
        total = len(analysis.findings) if analysis else 0
        shown = len(self._listed)
        count = f": {shown}" if shown == total else f": {shown} of {total}, m shows all"
        head = Text(f"Findings{count}" if total else "Findings")
        if self._listed:
            signs = legend_of(one.verdict for one in self._listed)
            head.append(f"   {signs}", "not bold dim")
        self.query_one(".head", Static).update(head)
        empty = self.query_one(".empty", Static)
        empty.display = not self._listed
        self.options.display = bool(self._listed)
        empty.update(self._waiting if analysis is None else NOTHING)
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted)
    def _tell_picked(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if self.options.has_focus:
            self.post_message(self.Picked(self.current))

    @on(OptionList.OptionSelected)
    def _tell_asked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self.current:
            self.post_message(self.Asked(self.current))
