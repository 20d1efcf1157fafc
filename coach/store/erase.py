"""Erasing a person for good: records, texts, older versions, snapshots, quarantine.

What is to be erased is written down first. A crash half-way leaves that note, and opening the
journal goes on from it. It holds the person's id, those of the talks, and the names to be taken
out of what is about others; it is the last thing to go.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tinydb import where

from coach.domain.commitment import Commitment
from coach.domain.errors import CoachError
from coach.domain.fact import Fact
from coach.domain.naming import Named
from coach.store import filing
from coach.store.files import forget, replace_file, sync_folder
from coach.store.filing import number
from coach.store.format import FileKind, Header, decode, encode
from coach.store.hiding import hide_names
from coach.store.problems import NotReadableError, reason
from coach.store.tables import FieldIs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.store.database import Database
    from coach.store.repository import TinyJournal
    from coach.store.storage import JournalStorage


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure removed.

    Attributes:
        records: How many, by the name of their table without its year.
        texts: Notes and transcripts.
        copies: Older versions, snapshots and files in quarantine that were taken away with it.
        hidden: Records about others in which names were replaced, by table as above; a talk
            counts once, whether its text had the name or what was found in it.
    """

    records: dict[str, int]
    texts: int
    copies: int
    hidden: dict[str, int]


def erase_person(journal: TinyJournal, person_id: str, hide: Sequence[str] = ()) -> Erased:
    """Remove a person and everything about them; then make one fresh snapshot.

    Args:
        journal: The journal.
        person_id: Whom.
        hide: Names in whose place “someone” is put in what is about others.

    Raises:
        CoachError: If there is no such person, or the disk refuses; in the second case the
            erasure goes on at the next start.
    """
    if not any(person.id == person_id for person in journal.people()):
        raise CoachError("There is no such person in the journal. Nothing was erased.")
    storage = journal.database.files
    storage.need_writing()
    with storage.lock.held():
        texts = [talk.id for talk in journal.reflections(person_id=person_id)]
        try:
            _write_intent(storage, person_id, texts, hide)
        except OSError as problem:
            raise CoachError(
                f"Nothing was erased: {reason(problem)} and try again. The journal is as it was."
            ) from problem
        try:
            return _carry_out(journal, person_id, texts, hide)
        except OSError as problem:
            raise CoachError(
                f"The erasure is not finished: {reason(problem)}. It goes on when coach is opened "
                "next."
            ) from problem


def resume_erasure(journal: TinyJournal) -> Erased | None:
    """Go on with an erasure that was cut short; None if there was none."""
    storage = journal.database.files
    if not storage.places.erasing.exists():
        return None
    with storage.lock.held():
        try:
            blob = storage.places.erasing.read_bytes()
        except FileNotFoundError:
            return None  # another window has finished it meanwhile
        try:
            said = json.loads(decode(blob, storage.cipher, FileKind.LIST, "erasing")[1])
        except NotReadableError:
            storage.recovery.put_aside(storage.places.erasing)
            storage.recovery.tell(
                "An erasure was cut short and its note is damaged, so it was not finished. "
                "Look whether the person is still in the journal, and erase them again."
            )
            return None
        erased = _carry_out(journal, said["person"], said["texts"], said.get("hide", ()))
    storage.recovery.tell("An erasure that was cut short is now finished.")
    return erased


def _write_intent(
    storage: JournalStorage, person_id: str, texts: list[str], hide: Sequence[str]
) -> None:
    body = json.dumps({"person": person_id, "texts": texts, "hide": list(hide)}).encode()
    blob = encode(Header(FileKind.LIST, "erasing"), body, storage.cipher)
    try:
        replace_file(storage.places.erasing, blob)
    except OSError as problem:
        if not storage.make_room(problem):
            raise
        replace_file(storage.places.erasing, blob)


def _carry_out(
    journal: TinyJournal, person_id: str, texts: list[str], hide: Sequence[str]
) -> Erased:
    storage = journal.database.files
    records = _remove_records(journal, person_id, texts)
    hidden = hide_names(journal, Named(hide)) if hide else {}
    storage.redo.settle()
    copies = _forget_copies(storage)
    storage.snapshots.take_or_tell(storage.recovery.tell)
    forget(storage.places.erasing)
    sync_folder(storage.places.folder)
    return Erased(records, len(texts), copies, hidden)


def _remove_records(journal: TinyJournal, person_id: str, texts: list[str]) -> dict[str, int]:
    """Take every record of a person out; inside one transaction."""
    database = journal.database
    removed: dict[str, int] = {}
    with database.transaction(frees=True):
        for name in database.files.names():
            if filing.type_in(name) is None and name != filing.TALKS:
                continue
            table = database.table(name)
            found = [said.doc_id for said in table.search(FieldIs("person_id", person_id))]
            if name in (filing.PEOPLE, filing.TALKS) and table.contains(doc_id=number(person_id)):
                found.append(number(person_id))
            table.remove(doc_ids=found)
            if name != filing.TALKS:
                kind = filing.kind_of(name)
                removed[kind] = removed.get(kind, 0) + len(found)
        _loosen(database, set(texts))
        for text_id in texts:
            database.files.drop_text(text_id)
    return removed


def _loosen(database: Database, gone: set[str]) -> None:
    """What others' promises and facts say of a talk that is gone: that they come from it."""
    for name in database.files.names():
        if filing.type_in(name) not in (Commitment, Fact):
            continue
        table = database.table(name)
        found = table.search(where("conversation_id").one_of(sorted(gone)))
        for said in found:
            del said["conversation_id"]
        table.put(found)


def _forget_copies(storage: JournalStorage) -> int:
    """Take away whatever may still hold the person's words."""
    places = storage.places
    # Late changes and large files are kept apart, so what was removed may still stand in the
    # large one: write every table whole.
    storage.write_whole()
    old = [path for at in (places.folder, places.tables) for path in at.glob("*.bak")]
    old = [path for path in old if path != places.bak(places.key)]
    old += [*places.quarantine.iterdir(), *places.backups_here()]
    days = places.days()
    for path in old:
        path.unlink()
    storage.snapshots.forget_all()
    for folder in {*(path.parent for path in old), places.tables, places.snapshots}:
        sync_folder(folder)
    return len(old) + len(days)
