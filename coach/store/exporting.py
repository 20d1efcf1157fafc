"""Export: the journal as lines of JSON, and as pages that a person can read."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.domain.errors import CoachError
from coach.domain.reflection import Reflection
from coach.store import filing
from coach.store import format as files
from coach.store.discretion import Discretion
from coach.store.files import forget, make_private_folder, write_new
from coach.store.pages import person_page
from coach.store.problems import reason
from coach.store.records import CODECS

if TYPE_CHECKING:
    from typing import BinaryIO

    from coach.store.records import Record
    from coach.store.repository import TinyJournal

    Progress = Callable[[int, int], None]

LINES = "journal.jsonl"
PAGES = "people"
EXPORT_FORMAT = 1
END = "coach-export-end"
"""Type of the last line: without it an export was cut short on its way."""

FULL_TEXT = "full_text"
"""The note or transcript of a talk, in the line of the talk."""


@dataclass(slots=True)
class Exported:
    """What an export wrote and what it left out.

    Attributes:
        folder: Where it is.
        records: How many, by type.
        texts: How many notes and transcripts.
        left_out: How many confidential or sensitive records, by type.
        texts_left_out: How many notes and transcripts were not asked for.
        texts_withheld: How many were, and hold something confidential or sensitive.
        masked: Records in which words of something confidential or sensitive were replaced.
    """

    folder: Path
    records: Counter[str] = field(default_factory=Counter)
    texts: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    texts_left_out: int = 0
    texts_withheld: int = 0
    masked: int = 0


def export_journal(
    journal: TinyJournal,
    folder: Path,
    *,
    texts: bool = False,
    confidential: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Write the journal to a folder: `journal.jsonl` and a Markdown page for each person.

    Memory does not grow with the texts. The files are in clear, also from under a passphrase.

    Args:
        journal: The journal.
        folder: A new or empty folder.
        texts: Also write notes and transcripts, and the words quoted from them.
        confidential: Also write what is confidential or sensitive: facts, promises, and the
            texts in which they were told.
        progress: Told steps done and steps in all.

    Raises:
        CoachError: If the folder has something in it, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CoachError(f"{folder} is not empty. Nothing was written; choose a new folder.")
    done = Exported(folder)
    discretion = Discretion(journal, texts=texts, confidential=confidential)
    try:
        make_private_folder(folder / PAGES)
        people = journal.people()
        tables = [name for name in journal.database.files.names() if filing.type_in(name)]
        tell = _steps(len(tables) + len(people), progress)
        _write_lines(journal, tables, folder, done, discretion, tell)
        for person in people:
            page = person_page(journal, person, discretion).encode("utf-8", "replace")
            name = f"{_file_name(person.name)}-{person.id}.md"
            write_new(folder / PAGES, page).replace(folder / PAGES / name)
            tell()
    except BaseException as problem:
        _clear(folder)
        if not isinstance(problem, OSError):
            raise
        raise CoachError(
            f"Nothing was exported to {folder}: {reason(problem)} and try again. "
            "The journal itself is as it was."
        ) from problem
    done.texts_withheld = len(discretion.withheld)
    done.texts_left_out -= done.texts_withheld
    done.masked = len(discretion.masked)
    return done


def _clear(folder: Path) -> None:
    """Leave no half of an export behind, in clear as it is."""
    shutil.rmtree(folder / PAGES, ignore_errors=True)
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            forget(path)
        folder.rmdir()


def _steps(total: int, progress: Progress | None) -> Callable[[], None]:
    """Tells of one step more each time it is called."""
    steps = count(1)

    def tell() -> None:
        if progress:
            progress(next(steps), total)

    return tell


def _write_lines(
    journal: TinyJournal,
    tables: Sequence[str],
    folder: Path,
    done: Exported,
    discretion: Discretion,
    tell: Callable[[], None],
) -> None:
    under_way = write_new(folder, b"")
    with under_way.open("wb") as file:
        header = {"type": "coach-export", "format": EXPORT_FORMAT, "schema": files.SCHEMA}
        file.write(_line(header))
        for name in tables:
            for record in journal.records_in(name):
                _write_record(journal, record, file, done, discretion)
            tell()
        file.write(_line({"type": END}))
    under_way.replace(folder / LINES)


def _write_record(
    journal: TinyJournal, record: Record, file: BinaryIO, done: Exported, discretion: Discretion
) -> None:
    codec = CODECS[type(record)]
    said = discretion.said(record)
    if said is None:
        done.left_out[codec.name] += 1
        return
    line = {"type": codec.name, **codec.out(said)}
    if isinstance(record, Reflection) and journal.database.files.has_text(record.id):
        if text := discretion.text(record):
            line[FULL_TEXT] = text
            done.texts += 1
        else:
            done.texts_left_out += 1
    file.write(_line(line))
    done.records[codec.name] += 1


def _line(said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _file_name(name: str) -> str:
    plain = "".join(letter if letter.isalnum() else "-" for letter in name)
    return plain.strip("-")[:40] or "somebody"
