"""Short ids that can be read aloud and typed, and that are never given twice."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from tinydb.table import Document

from coach.store.filing import IDS, number

if TYPE_CHECKING:
    from coach.store.database import Database

LETTERS = "23456789bcdfghjkmnpqrstvwxyz"
"""No vowels, so no words; no 0, 1 or l, which look like others."""

_LENGTH = 5
_STEP = 6_180_341
"""Odd and no multiple of 7, so that steps of it reach every number below a power of 28; close to
the golden section of 28⁵, so that ids given one after the other look unlike."""

_BLOCK = 32
"""Numbers set aside at a time, so that most ids cost no save."""

_LEAP = 100_000
"""Skipped when the count itself had to be recovered from an older copy."""

_KEY = "next"


class Ids:
    """Gives ids out in blocks; two windows never share a block."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._left: deque[int] = deque()

    def new(self) -> str:
        """An id that was never given before."""
        if not self._left:
            self._left.extend(self._set_aside())
        return spell(self._left.popleft())

    def skip_to(self, least: int) -> None:
        """Never give out the first `least` ids again."""
        with self._database.transaction():
            table = self._database.table(IDS)
            known = table.get(doc_id=number(_KEY))
            if (known["n"] if known else 0) < least:
                table.put([Document({"id": _KEY, "n": least}, number(_KEY))])
                self._left.clear()

    def _set_aside(self) -> range:
        with self._database.transaction():
            table = self._database.table(IDS)
            known = table.get(doc_id=number(_KEY))
            first = known["n"] if known else 0
            if self._database.was_mended(IDS):
                first += _LEAP
            table.put([Document({"id": _KEY, "n": first + _BLOCK}, number(_KEY))])
            return range(first, first + _BLOCK)


def spell(count: int) -> str:
    """The id with this place in the row of all ids; distinct for distinct counts."""
    length, below = _LENGTH, 0
    while count - below >= len(LETTERS) ** length:
        below += len(LETTERS) ** length
        length += 1
    rest = (count - below + 1) * _STEP % len(LETTERS) ** length
    letters = []
    for _ in range(length):
        rest, at = divmod(rest, len(LETTERS))
        letters.append(LETTERS[at])
    return "".join(reversed(letters))


def place_of(record_id: str) -> int | None:
    """The count that `spell` gave this id for; None if it is not one of its ids."""
    length = len(record_id)
    if length < _LENGTH or any(letter not in LETTERS for letter in record_id):
        return None
    value = 0
    for letter in record_id:
        value = value * len(LETTERS) + LETTERS.index(letter)
    size = len(LETTERS) ** length
    below = sum(len(LETTERS) ** shorter for shorter in range(_LENGTH, length))
    return int(below + (value * pow(_STEP, -1, size) - 1) % size)
