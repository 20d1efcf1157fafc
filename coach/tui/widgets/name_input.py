"""A field for a name, which no text fits into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import Input

if TYPE_CHECKING:
    from textual import events

LONGEST_NAME = 80
"""Letters of a name; a note that lands in its field by mistake does not fit."""

WORDS_OF_A_NAME = 5
"""“Maria del Carmen García Ruiz” has as many."""
LONGEST_SHORTENED = 3
"""Letters before the full stop of what is shortened in a name: “Jr.”, “St.”, “R.”."""


def can_be_name(words: str) -> bool:
    """Whether somebody new may be called so: few words, and no sentence."""
    each = words.split()
    if len(each) > WORDS_OF_A_NAME or any(sign in words for sign in "?!;…"):
        return False
    ends = (word.rstrip(".") for word in each if word.endswith("."))
    return all(len(end) <= LONGEST_SHORTENED for end in ends)


@dataclass
class Overfull(Message):
    """What came into a short field is a text that belongs elsewhere."""

    text: str


class NameInput(Input):
    """The field for a name."""

    def __init__(self, value: str) -> None:
        super().__init__(value=value, placeholder="who?", compact=True, max_length=LONGEST_NAME)

    def _on_paste(self, event: events.Paste) -> None:
        if len(event.text) > LONGEST_NAME or "\n" in event.text.strip():
            event.stop()
            event.prevent_default()
            self.post_message(Overfull(event.text))
