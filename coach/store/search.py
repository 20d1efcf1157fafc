"""Looking for words in every note and transcript."""

from __future__ import annotations

import json
import os
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
    for at, text_id in enumerate(ids, start=1):
        _, body = files.recovery.read(files.places.text(text_id), FileKind.TEXT, text_id)
        # Most texts hold nothing: they are dismissed without being unpacked.
        if inside in body.decode("utf-8", "surrogatepass").casefold():
            yield _hit(text_id, str(json.loads(body)), wanted)
        if progress and (at % _TELL_EVERY == 0 or at == len(ids)):
            progress(at, len(ids))


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
