"""Export and import: the journal as lines of JSON, and as pages that a person can read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.domain.commitment import Commitment
from coach.domain.errors import CoachError
from coach.domain.fact import Fact
from coach.domain.reflection import Reflection
from coach.store import filing
from coach.store.files import make_private_folder, write_new
from coach.store.format import SCHEMA
from coach.store.ids import place_of
from coach.store.migrations import STEPS
from coach.store.pages import person_page
from coach.store.problems import not_opened
from coach.store.records import CODECS, Record, record_id

if TYPE_CHECKING:
    from typing import BinaryIO

    from coach.store.repository import TinyJournal

    Progress = Callable[[int, int], None]

LINES = "journal.jsonl"
PAGES = "people"
EXPORT_FORMAT = 1
FULL_TEXT = "full_text"
"""The note or transcript of a talk, in the line of the talk."""
_BATCH = 200
"""Records a transaction of an import takes: enough to be fast, few enough to stay in memory."""

_BY_NAME = {codec.name: (kind, codec) for kind, codec in CODECS.items()}


@dataclass(slots=True)
class Exported:
    """What an export wrote and what it left out.

    Attributes:
        folder: Where it is.
        records: How many, by type.
        left_out: How many confidential or sensitive ones, by type.
    """

    folder: Path
    records: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)


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


def export_journal(
    journal: TinyJournal,
    folder: Path,
    *,
    confidential: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Write the whole journal to a folder: `journal.jsonl` and a Markdown page for each person.

    Memory does not grow with the journal. The files are in clear, also from under a passphrase.

    Args:
        journal: The journal.
        folder: A new or empty folder.
        confidential: Also write confidential and sensitive facts and confidential promises.
        progress: Told tables done and tables in all.

    Raises:
        CoachError: If the folder has something in it, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CoachError(f"{folder} is not empty. Nothing was written; choose a new folder.")
    done = Exported(folder)
    try:
        make_private_folder(folder / PAGES)
        under_way = write_new(folder, b"")
        with under_way.open("wb") as file:
            _write_lines(journal, file, done, confidential=confidential, progress=progress)
        under_way.replace(folder / LINES)
        for person in journal.people():
            page = person_page(journal, person, confidential=confidential)
            name = f"{_file_name(person.name)}-{person.id}.md"
            write_new(folder / PAGES, page.encode("utf-8", "replace")).replace(
                folder / PAGES / name
            )
    except OSError as problem:
        raise CoachError(
            f"The export to {folder} is not complete: {problem.strerror}. "
            "The journal itself is as it was."
        ) from problem
    return done


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


def _write_lines(
    journal: TinyJournal,
    file: BinaryIO,
    done: Exported,
    *,
    confidential: bool,
    progress: Progress | None,
) -> None:
    header = {"type": "coach-export", "format": EXPORT_FORMAT, "schema": SCHEMA}
    file.write(_line(header))
    names = [name for name in journal.database.files.names() if filing.type_in(name)]
    for at, name in enumerate(names, start=1):
        kind = filing.type_in(name)
        for record in journal.records_in(name):
            codec = CODECS[type(record)]
            if _held_back(record) and not confidential:
                done.left_out[codec.name] += 1
                continue
            said = {"type": codec.name, **codec.out(record)}
            if kind is Reflection and (text := journal.text(record_id(record))):
                said[FULL_TEXT] = text
            file.write(_line(said))
            done.records[codec.name] += 1
        if progress:
            progress(at, len(names))


def _held_back(record: Record) -> bool:
    if isinstance(record, Fact):
        return record.sensitive or record.confidential
    return isinstance(record, Commitment) and record.confidential


def _line(said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _file_name(name: str) -> str:
    plain = "".join(letter if letter.isalnum() else "-" for letter in name)
    return plain.strip("-")[:40] or "somebody"


def _read(path: Path) -> Iterator[tuple[Record, str | None, int]]:
    """Every record with its text, and the bytes read so far."""
    with path.open("rb") as file:
        schema = _check_header(path, file.readline())
        read = 0
        for number, line in enumerate(file, start=2):
            read += len(line)
            try:
                said = json.loads(line)
                kind, codec = _BY_NAME[said.pop("type")]
                text = said.pop(FULL_TEXT, None)
                record: Record = codec.read(_moved_on(kind, said, schema))
            except (ValueError, KeyError, TypeError, AttributeError):
                raise CoachError(
                    f"Line {number} of {path} is not a record of coach's. "
                    "Nothing was imported; mend or delete that line and try again."
                ) from None
            yield record, text if isinstance(text, str) else None, read


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
    if written > EXPORT_FORMAT or schema > SCHEMA:
        raise CoachError(
            f"{path} was exported by a newer coach. Nothing was imported; update coach first."
        )
    return schema


def _moved_on(kind: type, said: dict[str, Any], schema: int) -> dict[str, Any]:
    for at in range(schema, SCHEMA):
        said = STEPS[at](CODECS[kind].name, said)
    return said


def _take_in(journal: TinyJournal, path: Path, progress: Progress | None) -> Imported:
    done, total = Imported(), path.stat().st_size
    batch: list[Record] = []
    texts: dict[str, str] = {}
    highest = -1
    for record, text, read in _read(path):
        name = CODECS[type(record)].name
        known = journal.find(record)
        if known is not None:
            (done.same if known == record else done.kept)[name] += 1
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
