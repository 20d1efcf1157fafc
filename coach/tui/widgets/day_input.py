"""A field for the day of a talk, which hands on what is no day but the note itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

LONGEST_DAY = 27
"""Letters of a day: “Wednesday 30 September 2026” has that many."""
MOST_WORDS = 4
"""Words of a day: weekday, day, month and year."""
FEWEST_OF_A_NOTE = 3
"""Words that are taken for the note when they are entered and name no day."""


class DayInput(Input):
    """The field for a day; what cannot be one is handed on, and the day stays.

    Args:
        reads: Whether words name a day.

    Attributes:
        elsewhere: Takes what is handed on, and the cursor, at once: a message would arrive after
            letters that were typed later.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "screen.day_to_text", "To the text", show=False, id="day.on", priority=True
        ),
    ]

    def __init__(self, reads: Callable[[str], bool]) -> None:
        self._reads = reads
        self._before = "today"
        self._spilling = False
        self.elsewhere: Callable[[str], None] = lambda _: None
        super().__init__(value="today", compact=True, id="day", select_on_focus=True)

    def hand_on(self) -> bool:
        """Hand on what stands here if it is a line of a note; whether it was."""
        value = self.value
        if self._reads(value) or len(value.split()) < FEWEST_OF_A_NOTE:
            return False
        self._spill(value)
        return True

    def on_focus(self) -> None:
        """Remember the day that stands here before anything is typed over it."""
        self._spilling = False
        if self._reads(self.value):
            self._before = self.value

    async def _on_key(self, event: events.Key) -> None:
        if self._spilling and event.is_printable and event.character:
            # Typed before the cursor could move: it belongs behind what was handed on.
            event.stop()
            event.prevent_default()
            self.elsewhere(event.character)
            return
        await super()._on_key(event)
        if self._is_no_day(self.value):
            self._spill(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        if "\n" in event.text.strip() or self._is_no_day(event.text.strip()):
            event.stop()
            event.prevent_default()
            self.elsewhere(event.text)

    def _is_no_day(self, words: str) -> bool:
        many = len(words) > LONGEST_DAY or len(words.split()) > MOST_WORDS
        return many and not self._reads(words)

    def _spill(self, words: str) -> None:
        self._spilling = True
        self.value = self._before
        self.elsewhere(words)
