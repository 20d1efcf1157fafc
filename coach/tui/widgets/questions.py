"""Guided questions with a field each; what memory holds for a question shows beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.table import Table
from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static

from coach.domain.reflection import Reply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from coach.domain.prompt import Guide


class Field(Input):
    """The answer to one question."""

    def __init__(self, number: int, value: str) -> None:
        self.number = number
        super().__init__(value=value, compact=True, classes="field")


def _numbered(number: int, ask: str) -> Table:
    """A question whose lines all begin behind its number."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=1)
    grid.add_column()
    grid.add_row(str(number), ask)
    return grid


class Questions(VerticalScroll):
    """Asks a guide's questions in order; any may be left blank.

    Args:
        guide: What to ask.
        answers: What stands in the fields at first, by question.
    """

    DEFAULT_CSS = """
    Questions {
        height: 1fr; padding: 0 1; scrollbar-size-vertical: 1;
        .ask { height: auto; padding: 0 1; color: $foreground; }
        .hint { height: auto; padding: 0 1 0 4; color: $foreground-muted; text-style: italic; }
        .field { margin: 0 1 1 1; background: $surface; }
        .field:focus { background: $panel; }
        .ask.-now { color: $primary; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "app.focus_previous", "Up", show=False, id="questions.up"),
        Binding("down", "app.focus_next", "Down", show=False, id="questions.down"),
    ]

    @dataclass
    class Asked(Message):
        """The cursor has come to a question; `number` counts from 0."""

        number: int

    def __init__(self, guide: Guide, answers: Mapping[str, str]) -> None:
        self.guide = guide
        self._answers = answers
        super().__init__(can_focus=False)

    def compose(self) -> ComposeResult:
        """Lay out each question over its field."""
        for number, question in enumerate(self.guide.questions):
            yield Static(_numbered(number + 1, question.ask), classes="ask", markup=False)
            if question.hint:
                yield Static(question.hint, classes="hint", markup=False)
            yield Field(number, self._answers.get(question.ask, ""))

    @property
    def fields(self) -> list[Field]:
        """The fields, in order."""
        return list(self.query(Field))

    @property
    def texts(self) -> list[str]:
        """What stands in the fields, in order."""
        return [field.value.strip() for field in self.fields]

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What was written; blanks and the closing if–then line are left out."""
        pairs = zip(self.guide.questions, self.texts, strict=True)
        return tuple(
            Reply(question.ask, text) for question, text in pairs if text and not question.if_then
        )

    @property
    def if_then(self) -> str:
        """The closing line."""
        pairs = zip(self.guide.questions, self.texts, strict=True)
        return next((text for question, text in pairs if question.if_then), "")

    @on(events.DescendantFocus)
    def _focused(self, event: events.DescendantFocus) -> None:
        if not isinstance(event.widget, Field):
            return
        for number, ask in enumerate(self.query(".ask")):
            ask.set_class(number == event.widget.number, "-now")
        self.post_message(self.Asked(event.widget.number))

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        self.screen.focus_next()
