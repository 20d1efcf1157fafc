"""Week: the week's own records beside eight questions, one line, one focus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from coach.domain.day import say_day
from coach.domain.reflection import Reply
from coach.domain.week import week_span
from coach.services.review import read_happened
from coach.services.review_lines import beside
from coach.services.review_sheet import summary, write
from coach.tui.screens.page import Page, tells
from coach.tui.screens.prep_sheet import lines_text
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.keys import Keys
from coach.tui.widgets.masthead import Masthead
from coach.tui.widgets.plots import Bars, TrendLine
from coach.tui.widgets.questions import Questions

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from coach.domain.review import Happened
    from coach.domain.week import Span
    from coach.services.parts import Parts
    from coach.services.review import ReviewPage

PROMISES = ("kept", "late", "moved", "overdue")


class WeekScreen(Page):
    """One week's review."""

    CSS_PATH = ["prep.tcss", "week.tcss"]  # noqa: RUF012 - as Screen declares it
    AUTO_FOCUS: ClassVar[str | None] = ""  # letters pressed on the way through are no answer
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "write", "Write", id="week.write", tooltip="Begin to write"),
        Binding(
            "ctrl+s", "keep", "Keep", id="week.keep", priority=True, tooltip="Keep this review"
        ),
        Binding(
            "pageup", "turn(-1)", "Week before", id="week.before", priority=True, key_display="pgup"
        ),
        Binding(
            "pagedown", "turn(1)", "Week after", id="week.after", priority=True, key_display="pgdn"
        ),
        Binding(
            "ctrl+e",
            "export",
            "To a file",
            id="week.export",
            priority=True,
            tooltip="As HTML with plots, or as Markdown; nobody is named as gone quiet",
        ),
        Binding(
            "f9",
            "reveal",
            "Private",
            show=False,
            priority=True,
            id="week.reveal",
            tooltip="Private words",
        ),
    ]

    questions = getters.query_one(Questions)

    def __init__(self, parts: Parts) -> None:
        self._private = False
        self._number = 0
        self._page: ReviewPage = parts.reviews.page()
        super().__init__(parts)

    @property
    def unkept(self) -> bool:
        """Whether words would be lost."""
        return self.is_mounted and self._written() != _as_kept(self._page)

    def compose(self) -> ComposeResult:
        """Lay out the week in a line, two plots, questions and memory."""
        yield Masthead(self.parts.clock())
        yield Static(id="week", markup=False)
        with Horizontal(id="plots"):
            yield Bars(_promises(self._page), "No promise was due.", id="bars")
            yield TrendLine(id="trend")
        with Horizontal(id="desk"):
            with Vertical(id="left"):
                yield Questions(self._page.guide, _answers(self._page))
            with VerticalScroll(id="memory", can_focus=False):
                yield Static(id="beside", markup=False)
        yield Keys()

    def reload(self) -> None:
        """Read the week's records again; what is being written stays."""
        self._page = self._read(self._page.span)
        self._show()

    def _show(self) -> None:
        page, today = self._page, self.parts.clock()
        first, last = (say_day(day, today) for day in (page.span.first, page.span.last))
        head = Text.assemble((f"{page.span.id}  ", "bold"), f"{first} to {last}  ", summary(page))
        self.query_one("#week", Static).update(head)
        self.query_one(Bars).counts = _promises(page)
        self.query_one(TrendLine).show(page.trend)
        self._show_memory()

    def _show_memory(self) -> None:
        question = self._page.guide.questions[self._number]
        text = Text.assemble((f"{question.ask}\n", "bold"))
        lines = beside(self._page, self._number)
        text.append_text(lines_text(lines))
        if not lines:
            text.append("Only you know.\n")
        if self._page.hidden:
            text.append(f"\n{self._page.hidden} kept private: F9 shows them.\n")
        self.query_one("#beside", Static).update(text)

    @on(Questions.Asked)
    def _asked(self, event: Questions.Asked) -> None:
        self._number = event.number
        self._show_memory()

    def action_write(self) -> None:
        """Go to the question last looked at."""
        self.questions.fields[self._number].focus()

    @tells
    def action_keep(self) -> None:
        """Keep the review."""
        if self._keep():
            _, focus, _ = self._written()
            stands = " The focus stands on Today." if focus else ""
            self.notify(f"Your week is kept.{stands}")

    async def action_back(self) -> None:
        """Keep what is written and go back."""
        self._leave()
        await super().action_back()

    @tells
    def action_turn(self, step: int) -> None:
        """Turn to another week; what was written in this one is kept."""
        self._keep()
        span = self._page.span.before(-step)
        if span.first > week_span(self.parts.clock()).last:
            self.notify("That week has not begun yet.")
            return
        self._page = self._read(span)
        self.run_worker(self._lay_out_again(), exclusive=True)

    @tells
    def action_reveal(self) -> None:
        """Show private words, or hide them again."""
        self._private = not self._private
        self.reload()

    @tells
    def action_export(self) -> None:
        """Ask for a file and write the week to it."""
        self._keep()
        name = f"coach-{self._page.span.id}.html"
        self.app.push_screen(
            Ask("Write the week to which file? .html or .md", name, value=name), self._export
        )

    @tells
    def _export(self, name: str | None) -> None:
        if name:
            path = Path(name).expanduser()
            write(self.parts.reviews.page(self._page.span), path)
            self.notify(f"Written to {path.absolute()}.", markup=False)

    @tells
    def _leave(self) -> None:
        if self._keep():
            self.notify("Your week is kept.")

    async def _lay_out_again(self) -> None:
        await self.recompose()
        self._number = 0
        self._show()

    def _read(self, span: Span) -> ReviewPage:
        return self.parts.reviews.page(span, private=self._private)

    def _keep(self) -> bool:
        """Keep what was written, if anything was; whether it was kept."""
        written = self._written()
        replies, focus, happened = written
        if written == _as_kept(self._page) or not (replies or focus or happened):
            return False
        self.parts.reviews.save(self._page.span, replies, focus, happened)
        self._page = self._read(self._page.span)
        return True

    def _written(self) -> tuple[tuple[Reply, ...], str, Happened | None]:
        """Replies, focus, and whether the last focus happened, as they stand in the fields."""
        replies: list[Reply] = []
        happened = None
        pairs = zip(self._page.guide.questions, self.questions.texts, strict=True)
        for question, text in pairs:
            if question.if_then or not text:
                continue
            rest = text
            if "focus" in question.memory:
                happened, rest = read_happened(text)
            if rest:
                replies.append(Reply(question.ask, rest))
        return tuple(replies), self.questions.if_then, happened


def _as_kept(page: ReviewPage) -> tuple[tuple[Reply, ...], str, Happened | None]:
    """What the journal holds of the fields."""
    if page.review is None:
        return (), "", None
    closing = {question.ask for question in page.guide.questions if question.if_then}
    replies = tuple(one for one in page.review.replies if one.question not in closing)
    return replies, page.review.focus, page.review.last_focus


def _answers(page: ReviewPage) -> dict[str, str]:
    """What stands in the fields at first, by question."""
    replies, focus, happened = _as_kept(page)
    answers = {one.question: one.text for one in replies}
    for question in page.guide.questions:
        if question.if_then:
            answers[question.ask] = focus
        elif "focus" in question.memory and happened:
            said = answers.get(question.ask, "")
            answers[question.ask] = f"{happened.value} {said}".strip()
    return answers


def _promises(page: ReviewPage) -> dict[str, int]:
    """What became of the week's promises."""
    ledger = page.figures.ledger
    counted = (ledger.kept, ledger.late, ledger.renegotiated, ledger.overdue)
    return {name: len(some) for name, some in zip(PROMISES, counted, strict=True)}
