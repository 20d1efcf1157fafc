"""Text from outside as a screen can show it: nothing that moves, hides or rings."""

from __future__ import annotations

from unicodedata import category

LINE_ENDS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What Textual's text areas take for the end of a line, besides carriage returns."""
JOINERS = "\u200c\u200d"
"""Invisible, and needed: they hold emoji together, and letters apart in Persian."""


def as_shown(text: str) -> str:
    """A pasted text with plain line ends, without control and direction characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        "\n" if letter in LINE_ENDS else letter for letter in lines if not _hidden(letter)
    )


def in_place(text: str) -> str:
    """The same with a space for each such character, so that every other keeps its place.

    Line ends that are not plain become spaces, too: offsets into a text count plain ones.
    """
    return "".join(
        " " if _hidden(letter) or (letter in LINE_ENDS and letter != "\n") else letter
        for letter in text
    )


def _hidden(letter: str) -> bool:
    if letter < "\x7f" and letter >= " ":
        return False
    if letter in LINE_ENDS or letter in JOINERS or letter == "\t":
        return False
    return category(letter) in {"Cc", "Cf", "Cs"}
