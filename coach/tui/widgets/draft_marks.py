"""Marks on a text: what they mean, where they fall on its lines, how they move as it is edited."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from coach.domain.rule import Who

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coach.domain.finding import Label
    from coach.domain.rule import Rule


class Sign(Enum):
    """What a mark means, most pressing first.

    Attributes:
        letter: What stands in the margin.
        word: Its name in style sheets.
        meaning: Its name in the legend.
    """

    WATCH = ("W", "watch", "watch the wording")
    CUE = ("C", "cue", "concern or feeling")
    PROMISE = ("P", "promise", "promise")
    LIFE = ("L", "life", "life outside work")
    GOOD = ("G", "good", "good move")

    def __init__(self, letter: str, word: str, meaning: str) -> None:
        self.letter = letter
        self.word = word
        self.meaning = meaning

    @property
    def rank(self) -> int:
        """0 for the most pressing."""
        return list(Sign).index(self)


DISCLOSURE = "disclosure"
CUE_ENDING = "-cue"


def sign_of(rule: Rule) -> Sign | None:
    """The sign for what a rule marks; None for a rule that only feeds others."""
    if rule.id.endswith(CUE_ENDING) and rule.who is not Who.LEADER:
        return Sign.CUE
    if rule.family == "commitment":
        return Sign.PROMISE if rule.severity == 0 or rule.id.startswith("commit") else Sign.WATCH
    if rule.family == "personal" or rule.id == DISCLOSURE:
        return Sign.LIFE
    if not rule.shown:
        return None
    return Sign.WATCH if rule.severity else Sign.GOOD


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A marked stretch: characters `start` to `end` of a text."""

    start: int
    end: int
    rule: str
    sign: Sign


def marks_of(labels: Iterable[Label], signs: Mapping[str, Sign], shift: int = 0) -> list[Mark]:
    """Turn labels into marks, `shift` characters further on; those without a sign fall away."""
    return [
        Mark(label.start + shift, label.end + shift, label.id, signs[label.id])
        for label in labels
        if label.id in signs and label.start < label.end
    ]


def carry(marks: Sequence[Mark], old: str, new: str) -> list[Mark]:
    """Keep marks where their words still stand after an edit; drop those the edit touched.

    Args:
        marks: Marks on the old text.
        old: The text before.
        new: The text after.
    """
    head = _same(old, new)
    room = min(len(old), len(new)) - head
    tail = min(room, _same(reversed(old), reversed(new)))
    shift = len(new) - len(old)
    kept = []
    for mark in marks:
        if mark.end <= head:
            kept.append(mark)
        elif mark.start >= len(old) - tail:
            kept.append(Mark(mark.start + shift, mark.end + shift, mark.rule, mark.sign))
    return kept


def _same(one: Iterable[str], two: Iterable[str]) -> int:
    """How many characters two texts share from their beginning."""
    count = 0
    for here, there in zip(one, two, strict=False):
        if here != there:
            break
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a mark that falls on one line: columns `start` to `end`."""

    start: int
    end: int
    sign: Sign
    opens: bool


class Lines:
    """Knows where each line of a text begins; lines end at newlines."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts += [at + 1 for at, character in enumerate(text) if character == "\n"]
        self._length = len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """The row and column of a character; past the end, the end."""
        offset = min(max(offset, 0), self._length)
        row = bisect_right(self._starts, offset) - 1
        return row, offset - self._starts[row]

    def stretches(self, marks: Iterable[Mark]) -> dict[int, list[Stretch]]:
        """Cut marks at line ends: for each row with any, its stretches, most pressing last."""
        rows: dict[int, list[Stretch]] = {}
        for mark in marks:
            first, column = self.place(mark.start)
            last, end = self.place(mark.end)
            for row in range(first, last + 1):
                left = column if row == first else 0
                right = end if row == last else self._width(row)
                if left < right:
                    rows.setdefault(row, []).append(
                        Stretch(left, right, mark.sign, opens=row == first)
                    )
        for stretches in rows.values():
            stretches.sort(key=lambda one: (-one.sign.rank, one.start))
        return rows

    def _width(self, row: int) -> int:
        following = self._starts[row + 1] - 1 if row + 1 < len(self._starts) else self._length
        return following - self._starts[row]


MARGIN_LETTERS = 2


def letters(stretches: Iterable[Stretch], start: int, end: float) -> str:
    """The letters for marks that open between two columns, most pressing first, two at most."""
    found = {one.sign for one in stretches if one.opens and start <= one.start < end}
    pressing = sorted(found, key=lambda sign: sign.rank)[:MARGIN_LETTERS]
    return "".join(sign.letter for sign in pressing)


def legend_of(marks: Iterable[Mark]) -> str:
    """What the letters in the margin mean: those that occur."""
    found = sorted({mark.sign for mark in marks}, key=lambda sign: sign.rank)
    return "  ".join(f"{sign.letter} {sign.meaning}" for sign in found)
