"""Plain-text groundwork: one spelling for quotes and apostrophes, and where sentences lie.

Offsets are the currency of every label, so nothing here ever changes the length of a text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def words(listed: str) -> frozenset[str]:
    """A set of words from a line of them."""
    return frozenset(listed.split())


_SAME_LENGTH = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201b": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u200b": " ",
        "\ufeff": " ",
        "\t": " ",
        "\r": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
    }
)

LONGEST_WINDOW = 40
"""Words after which talk without punctuation is cut; longer than nearly any spoken clause."""

_SHORTEST_WINDOW = 6
_LONGEST = 12

_END = re.compile(r"(?<![.!?\u2026])[.!?\u2026]+[\"')\]\u2019\u201d]*(?=\s|$)|\n+")
_WORD = re.compile(r"\S+")
_ABBREVIATIONS = words(
    "e.g i.e etc vs mr mrs ms dr prof st jr sr no nr approx inc ltd co dept fig a.m p.m mon "
    "tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov "
    "dec w.r.t cf al"
)
"""After these a full stop ends a sentence only before a capital or the end of the line."""
_TITLES = words("e.g i.e vs mr mrs ms dr prof st approx fig cf w.r.t")
"""After these a full stop never ends a sentence."""
_OPENERS = words("so and but because okay ok well then also anyway cause like yeah")
_SUBJECTS = words(
    "i i'm i'll i've i'd im ive we we're we'll we've you you're you'll you've he he's she "
    "she's it it's they they're that that's this there there's what how why when where who "
    "do did does is are was can could would will should have has if my the"
)
_QUOTED = re.compile(
    r"\"[^\"\n]{1,400}\"|(?<![\w'])'[^'\n]{1,200}(?:'(?=\w)[^'\n]{1,200}){0,9}'(?![\w'])"
)


def normalise(text: str) -> str:
    """The text with plain apostrophes, quotes and spaces; the same length, offset for offset."""
    return text.translate(_SAME_LENGTH)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a talk or note lie.

    Ends are full stops, question and exclamation marks and line ends (a bullet is a line). A
    stretch without punctuation is cut into windows at words that open a clause.

    Args:
        text: Normalised or not.

    Returns:
        Character ranges without surrounding blanks, in order, never overlapping.
    """
    found: list[tuple[int, int]] = []
    for start, end in _by_punctuation(text):
        found.extend(_windows(text, start, end))
    return tuple(found)


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Where quoted words lie in normalised text, quotation marks included."""
    return tuple(match.span() for match in _QUOTED.finditer(text))


def _by_punctuation(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(text):
        if _is_abbreviation(text, end):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _is_abbreviation(text: str, end: re.Match[str]) -> bool:
    if end.group() != ".":
        return False
    start = end.start()
    while start > 0 and not text[start - 1].isspace() and end.start() - start < _LONGEST:
        start -= 1
    word = text[start : end.start()].casefold().lstrip("(-*")
    if word in _TITLES:
        return True
    first_in_line = not text[:start].rpartition("\n")[2].strip()
    if first_in_line and re.fullmatch(r"\d{1,2}", word):
        return True  # "1. first point": the number belongs to its line
    follows = text[end.end() :].lstrip(" ")[:1]
    shortened = word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i")
    return shortened and follows.islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch that is too long for one sentence, at clause openers where there are any."""
    words = list(_WORD.finditer(text, start, end))
    if len(words) <= LONGEST_WINDOW:
        yield start, end
        return
    first = 0
    for at in range(1, len(words)):
        size = at - first
        opens = size >= _SHORTEST_WINDOW and _opens_clause(words, at)
        if opens or size >= LONGEST_WINDOW:
            yield words[first].start(), words[at - 1].end()
            first = at
    yield words[first].start(), words[-1].end()


def _opens_clause(words: list[re.Match[str]], at: int) -> bool:
    word = words[at].group().casefold()
    if words[at - 1].group()[-1] in ",;:":
        return word in _OPENERS or word in _SUBJECTS
    if word not in _OPENERS or at + 1 >= len(words):
        return False
    return words[at + 1].group().casefold().strip(",") in _SUBJECTS | _OPENERS
