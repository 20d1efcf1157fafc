"""Looking for words in every note and transcript."""

from __future__ import annotations

import os
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from coach.domain.wording import around
from coach.store.problems import DamagedError, RefusedError
from coach.store.sift import Sieve, sift

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coach.store.repository import TinyJournal

    Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found in a text.

    Attributes:
        reflection_id: The talk whose text it is.
        times: How often they occur in it.
        start: The first place, in characters of the text.
        around: That place with a little on both sides, on one line.
    """

    reflection_id: str
    times: int
    start: int
    around: str


def search_texts(
    journal: TinyJournal, words: str, progress: Progress | None = None
) -> Iterator[Hit]:
    """Find words, any case, in the texts of all talks, newest talk first.

    A text that cannot be read is told among the journal's notices and passed over.

    Args:
        journal: The journal.
        words: What to look for, as it stands in the text.
        progress: Told texts read and texts in all.
    """
    wanted = words.strip().casefold()
    if not wanted:
        return
    ids = texts_there(journal)
    for found, done in sift(journal.database.files, ids, Sieve([wanted])):
        for text_id in found:
            if hit := _look(journal, text_id, wanted):
                yield hit
        if progress:
            progress(done, len(ids))


def texts_there(journal: TinyJournal) -> list[str]:
    """The talks that have a text on the disk, newest first."""
    places = journal.database.files.places
    there = set(os.listdir(places.texts))  # noqa: PTH208 - a career has many
    return [found for found in journal.talk_ids() if places.text(found).name in there]


def _look(journal: TinyJournal, text_id: str, wanted: str) -> Hit | None:
    try:
        text = journal.database.files.text(text_id)
    except (DamagedError, RefusedError) as problem:
        journal.database.files.recovery.tell(str(problem))
        return None
    times = text.casefold().count(wanted)
    if not times:
        return None
    start, end = _place(text, wanted)
    return Hit(text_id, times, start, around(text, start, end))


def _place(text: str, wanted: str) -> tuple[int, int]:
    """Where the words begin and end; folding case can lengthen a text, as ß becomes ss."""
    folded = text.casefold()
    at = folded.find(wanted)
    if len(folded) == len(text):
        return at, at + len(wanted)
    lengths = list(accumulate((len(letter.casefold()) for letter in text), initial=0))
    return bisect_right(lengths, at) - 1, bisect_right(lengths, at + len(wanted) - 1)
