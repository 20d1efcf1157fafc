"""The guided questions after a talk; each may be left blank."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Static

from coach.domain.reflection import Reply
from coach.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.events import DescendantFocus

    from coach.domain.prompt import Guide, Question

MOST_BESIDE = 3
"""Lines beside a question; more would push the questions out of sight at 24 lines."""


class GuideScreen(Screen[tuple[Reply, ...] | None]):
    """Asks a guide's questions; gives back the answers, None to go back a step.

    Args:
        guide: What to ask.
        replies: Answers given before, to go on from.
        beside: By memory key of a question, what this talk has to say to it.

    Attributes:
        written: What stood in the fields when the screen was left, either way.
    """

    CSS_PATH = "reflect_guide.tcss"
    AUTO_FOCUS = ""  # it would scroll the first question out of sight before all are laid out
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "go_on", "Keep the talk", id="guide.on", priority=True),
        Binding("escape", "back", "Back", id="guide.back"),
        Binding("up", "app.focus_previous", "Up", show=False, id="guide.up"),
        Binding("down", "app.focus_next", "Down", show=False, id="guide.down"),
    ]

    def __init__(
        self,
        guide: Guide,
        replies: Sequence[Reply] = (),
        beside: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._guide = guide
        self._beside = beside or {}
        self._before = {reply.question: reply.text for reply in replies}
        self.written: tuple[Reply, ...] = tuple(replies)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out each question over its field."""
        yield Static(self._guide.title, classes="title", markup=False)
        yield Static(
            "Answer what helps you; Enter goes to the next, Ctrl+S keeps the talk.",
            classes="hint",
            markup=False,
        )
        with VerticalScroll(can_focus=False):
            for question in self._guide.questions:
                with Vertical(classes="question"):
                    yield from self._question(question)
        yield Keys()

    def _question(self, question: Question) -> ComposeResult:
        yield Static(question.ask, classes="ask", markup=False)
        lines = [line for key in question.memory for line in self._beside.get(key, ())]
        if lines:
            said = "\n".join(f"- {line}" for line in lines[:MOST_BESIDE])
            yield Static(said, classes="beside", markup=False)
        yield Input(
            value=self._before.get(question.ask, ""), placeholder=question.hint, compact=True
        )

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Show the whole question, not only its field."""
        block = event.widget.parent
        if isinstance(block, Vertical):
            block.scroll_visible(animate=False, force=True)

    def on_mount(self) -> None:
        """Start at the first question."""
        self.query(Input).first().focus(scroll_visible=False)

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What was written; blanks are left out."""
        fields = self.query(Input)
        return tuple(
            Reply(question.ask, field.value.strip())
            for question, field in zip(self._guide.questions, fields, strict=True)
            if field.value.strip()
        )

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        if event.input is self.query(Input).last():
            self.action_go_on()
        else:
            self.focus_next(Input)

    def action_go_on(self) -> None:
        """Go on with what was written."""
        self.written = self.replies
        self.dismiss(self.written)

    def action_back(self) -> None:
        """Go back a step."""
        self.written = self.replies
        self.dismiss(None)
