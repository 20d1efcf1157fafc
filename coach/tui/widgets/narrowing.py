"""What a search field tells the list it narrows."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Narrowed(Message):
    """The words to search for have changed."""

    words: str


class Found(Message):
    """The search is good as it is; on to the list."""
