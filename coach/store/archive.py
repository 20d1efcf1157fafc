"""Import: what an export wrote, brought back; nothing that is in the journal is written over."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.store import format as files
from coach.store.discretion import without_quotes
from coach.store.exporting import END, EXPORT_FORMAT, FULL_TEXT, LINES
from coach.store.ids import place_of
from coach.store.migrations import moved_on
from coach.store.problems import not_opened
from coach.store.records import CODECS, Record, record_id

if TYPE_CHECKING:
    from coach.store.repository import TinyJournal

    Progress = Callable[[int, int], None]

_BATCH = 200
"""Records a transaction of an import takes: enough to be fast, few enough to stay in memory."""

_BY_NAME = {codec.name: codec for codec in CODECS.values()}


@dataclass(slots=True)
class Imported:
    """What an import did, by type of record.

    Attributes:
        added: New to the journal.
        same: There already, word for word.
        kept: There already and different; the journal's own was kept.
    """

    added: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)


def import_journal(
    journal: TinyJournal, folder: Path, *, progress: Progress | None = None
) -> Imported:
    """Bring in what `export_journal` wrote. What is in the journal already is never overwritten.

    The whole file is checked before the first record is saved. Cut short, it can be run again.

    Args:
        journal: The journal.
        folder: The folder of the export, or its `journal.jsonl`.
        progress: Told bytes read and bytes in all.

    Raises:
        CoachError: If the file cannot be read or understood; then nothing was changed.
    """
    path = folder / LINES if folder.is_dir() else folder
    try:
        for _ in _read(path):
            pass
        return _take_in(journal, path, progress)
    except OSError as problem:
        raise not_opened(path, problem) from problem


def _read(path: Path) -> Iterator[tuple[Record, str | None, int]]:
    """Every record with its text, and the bytes read so far."""
    with path.open("rb") as file:
        schema = _check_header(path, file.readline())
        read, said = 0, {}
        for number, line in enumerate(file, start=2):
            read += len(line)
            try:
                said = json.loads(line)
                if said["type"] == END:
                    continue
                codec = _BY_NAME[said.pop("type")]
                text = said.pop(FULL_TEXT, None)
                record: Record = codec.read(moved_on(codec.name, said, schema))
            except (ValueError, KeyError, TypeError, AttributeError):
                raise CoachError(
                    f"Line {number} of {path} is not a whole record of coach's. Nothing was "
                    "imported; copy the export again, or mend or delete that line."
                ) from None
            yield record, text if isinstance(text, str) else None, read
    if said.get("type") != END:
        raise CoachError(
            f"{path} is not whole: its end is missing. Nothing was imported; copy the export "
            "again, or export again."
        )


def _check_header(path: Path, line: bytes) -> int:
    try:
        said = json.loads(line)
        if said["type"] != "coach-export":
            raise ValueError
        written, schema = int(said["format"]), int(said["schema"])
    except (ValueError, KeyError, TypeError):
        raise CoachError(
            f"{path} is not an export of coach's. Nothing was imported; "
            f"choose the folder that coach export wrote, with {LINES} in it."
        ) from None
    if written > EXPORT_FORMAT or schema > files.SCHEMA:
        raise CoachError(
            f"{path} was exported by a newer coach. Nothing was imported; update coach first."
        )
    return schema


def _take_in(journal: TinyJournal, path: Path, progress: Progress | None) -> Imported:
    done, total = Imported(), path.stat().st_size
    batch: list[Record] = []
    texts: dict[str, str] = {}
    highest = -1
    for record, text, read in _read(path):
        name = CODECS[type(record)].name
        known = journal.find(record)
        if known is not None:
            _meet(journal, known, record, text, done)
            continue
        done.added[name] += 1
        highest = max(highest, place_of(record_id(record)) or 0)
        batch.append(record)
        if text is not None:
            texts[record_id(record)] = text
        if len(batch) == _BATCH:
            journal.save_new(*batch, texts=texts)
            batch, texts = [], {}
            if progress:
                progress(read, total)
    journal.save_new(*batch, texts=texts)
    if highest >= 0:
        journal.keep_clear_of(highest + 1)
    if progress:
        progress(total, total)
    return done


def _meet(
    journal: TinyJournal, known: Record, record: Record, text: str | None, done: Imported
) -> None:
    """Bring in what an earlier export had left out of a record; anything else stays as it is."""
    name = CODECS[type(record)].name
    lacks_text = bool(text) and not journal.text(record_id(record))
    lacks_quotes = known != record and known == without_quotes(record)
    if (known == record or lacks_quotes) and (lacks_text or lacks_quotes):
        texts = {record_id(record): text} if text and lacks_text else {}
        journal.save(record, texts=texts)
        done.added[name] += 1
    elif record in (known, without_quotes(known)):
        done.same[name] += 1
    else:
        done.kept[name] += 1
