"""Looking for words in every note and transcript."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.store.format import FileKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coach.store.repository import TinyJournal

    Progress = Callable[[int, int], None]

_AROUND = 60
"""Characters shown on either side of a hit: with the words, about two lines of a terminal."""

_TELL_EVERY = 100

_READERS = 4
"""Files read at once: a disk that has to be waited for serves several as fast as one."""


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

    Args:
        journal: The journal.
        words: What to look for, as it stands in the text.
        progress: Told texts read and texts in all.

    Raises:
        DamagedError: If a text cannot be read and has no good copy.
    """
    wanted = words.strip().casefold()
    if not wanted:
        return
    inside = json.dumps(wanted, ensure_ascii=False)[1:-1].casefold()
    files = journal.database.files
    there = set(os.listdir(files.places.texts))  # noqa: PTH208 - a career has many
    ids = [found for found in journal.talk_ids() if files.places.text(found).name in there]

    def look(text_id: str) -> Hit | None:
        path = files.places.text(text_id)
        body = files.recovery.read(path, FileKind.TEXT, text_id)[1]
        # Most texts hold nothing: they are dismissed without being unpacked.
        if inside not in body.decode("utf-8", "surrogatepass").casefold():
            return None
        return _hit(text_id, str(json.loads(body)), wanted)

    with ThreadPoolExecutor(_READERS) as pool:
        for at in range(0, len(ids), _TELL_EVERY):
            some = ids[at : at + _TELL_EVERY]
            yield from (hit for hit in pool.map(look, some) if hit)
            if progress:
                progress(at + len(some), len(ids))


def _hit(text_id: str, text: str, wanted: str) -> Hit:
    start = _place(text, wanted)
    around = text[max(0, start - _AROUND) : start + len(wanted) + _AROUND]
    return Hit(text_id, text.casefold().count(wanted), start, " ".join(around.split()))


def _place(text: str, wanted: str) -> int:
    """Where the words begin; folding case can lengthen a text, as ß becomes ss."""
    folded = text.casefold()
    at = folded.find(wanted)
    if len(folded) == len(text):
        return at
    return next(n for n in range(len(text) + 1) if len(text[:n].casefold()) >= at)
