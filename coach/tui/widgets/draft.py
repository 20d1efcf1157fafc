"""The text of a talk: typed, pasted or opened, with marks under words and letters beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from coach.tui.pasting import in_place
from coach.tui.widgets.draft_marks import Lines, Mark, Sign, Stretch, carry, letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.text import Text

MARGIN = 3
"""Cells to the left of the text: two letters and a space."""


PLACEHOLDER = """\
What was said, and what did you say to it?
What did you promise, what did they?
What did they tell you about themselves?

Type it, paste it, or open a transcript (Ctrl+O)."""


class Draft(TextArea):
    """A text area that underlines marked words and names each mark by a letter in the margin."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "draft--margin",
        "draft--picked",
        "draft--speaker",
        *(f"draft--{sign.word}" for sign in Sign),
    }

    DEFAULT_CSS = """
    Draft {
        border: none; scrollbar-size-vertical: 1;
        padding: 0 1 0 0;

        & .draft--speaker { text-style: bold; color: $secondary; }
        & .draft--margin { color: $text-muted; text-style: bold; }
        & .draft--watch { text-style: underline; color: $text-error; }
        & .draft--cue { text-style: underline; color: $text-warning; }
        & .draft--promise { text-style: underline; color: $text-primary; }
        & .draft--life { text-style: underline; color: $text-accent; }
        & .draft--good { text-style: underline; color: $text-success; }
        & .draft--picked { text-style: reverse underline; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "go_on", "To what stands out", show=False, id="draft.on"),
    ]

    class Pasted(Message):
        """A whole text was pasted into an empty draft."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
        self._marks: list[Mark] = []
        self._rows: dict[int, list[Stretch]] = {}
        self._marked_text = text
        self._picked: list[tuple[int, int]] = []
        self._heads: dict[int, int] = {}
        super().__init__(
            text,
            soft_wrap=True,
            compact=True,
            highlight_cursor_line=False,
            tab_behavior="focus",
            placeholder=PLACEHOLDER,
            id=id,
        )

    @property
    def gutter_width(self) -> int:
        """Cells that the margin takes."""
        return MARGIN

    @property
    def marks(self) -> Sequence[Mark]:
        """The marks shown now."""
        return tuple(self._marks)

    @property
    def picked(self) -> Sequence[tuple[int, int]]:
        """The characters shown in reverse now."""
        return tuple(self._picked)

    def write_on(self, words: str) -> None:
        """Take the cursor, and these words as if they were pasted here."""
        self.screen.set_focus(self)
        paste = events.Paste(words)
        if self.parent:
            paste.set_sender(self.parent)  # else it bubbles to the app, which pastes it once more
        self.post_message(paste)

    def action_go_on(self) -> None:
        """Go on to what stands behind the text; where nothing does, the cursor stays here.

        Else it would come round to the first field, and the next sentence would run in there.
        """
        if self is not self.screen.focus_chain[-1]:
            self.screen.focus_next()

    def show_text(
        self, text: str, *, read_only: bool, heads: Iterable[tuple[int, int]] = ()
    ) -> None:
        """Put another text in, without marks.

        Args:
            text: The text.
            read_only: Whether it can only be read.
            heads: Where its lines are headed by number and speaker, each within one line.
        """
        self.read_only = read_only
        self.load_text(in_place(text.replace("\r\n", "\n").replace("\r", "\n")))
        lines = Lines(self.text)
        self._heads = {lines.place(start)[0]: end - start for start, end in heads}
        self.show_marks(())

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks; their offsets count characters of the present text."""
        self._marks = list(marks)
        self._marked_text = self.text
        self._lay_out()

    def keep_up(self) -> None:
        """After an edit: move marks along with their words, drop those whose words changed."""
        text = self.text
        if text == self._marked_text:
            return
        self._marks = carry(self._marks, self._marked_text, text)
        self._marked_text = text
        self._picked = []
        self._lay_out()

    def pick_out(self, spans: Sequence[tuple[int, int]]) -> None:
        """Show these characters in reverse and bring the first of them into view."""
        self._picked = list(spans)
        self._lay_out()
        if not spans:
            return
        place = Lines(self.text).place(spans[0][0])
        row = self.wrapped_document.location_to_offset(place).y
        height = self.scrollable_content_region.height
        if not self.scroll_offset.y <= row < self.scroll_offset.y + height:
            self.scroll_to(y=max(0, row - height // 3), animate=False)

    def get_line(self, line_index: int) -> Text:
        """A line with its marks; Textual draws what this gives."""
        line = super().get_line(line_index)
        if head := self._heads.get(line_index):
            line.stylize(self.get_component_rich_style("draft--speaker", partial=True), 0, head)
        for stretch in self._rows.get(line_index, ()):
            style = self.get_component_rich_style(f"draft--{stretch.sign.word}", partial=True)
            line.stylize(style, stretch.start, stretch.end)
        for start, end in self._picked_on(line_index):
            style = self.get_component_rich_style("draft--picked", partial=True)
            line.stylize(style, start, end)
        return line

    def render_line(self, y: int) -> Strip:
        """A row of the screen: the margin's letters, then the text."""
        style = self.get_component_rich_style("draft--margin")
        margin = Segment(self._letters(y).ljust(MARGIN), style)
        strip = Strip.join([Strip([margin], MARGIN), super().render_line(y)])
        return strip.crop(0, self.size.width)

    async def _on_paste(self, event: events.Paste) -> None:
        whole = not self.text.strip() and not self.read_only
        await super()._on_paste(event)
        event.prevent_default()
        if whole and event.text.strip():
            self.post_message(self.Pasted(event.text))

    def _lay_out(self) -> None:
        self._rows = Lines(self.text).stretches(self._marks)
        self.notify_style_update()
        self.refresh()

    def _picked_on(self, row: int) -> list[tuple[int, int]]:
        if not self._picked:
            return []
        lines = Lines(self.text)
        marks = [Mark(start, end, "", Sign.WATCH) for start, end in self._picked]
        return [(one.start, one.end) for one in lines.stretches(marks).get(row, ())]

    def _letters(self, y: int) -> str:
        document = self.wrapped_document
        at = y + self.scroll_offset.y
        if at >= document.height or not self._rows:
            return ""
        row, start = document.offset_to_location(Offset(0, at))
        below_row, below = document.offset_to_location(Offset(0, at + 1))
        ends_here = at + 1 >= document.height or below_row != row
        return letters(self._rows.get(row, ()), start, float("inf") if ends_here else below)
