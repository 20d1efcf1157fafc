"""Each person's talks in brief: the day of each, and whether it passed over a concern.

Kept with every saved talk, in the same transaction, so that Today and the list of people read
one small table however long the journal is, and so that a talk's year is known from its id.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from tinydb.table import Document

from coach.domain.touch import TalkLog, talk_log
from coach.store.filing import TALKS, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.domain.reflection import Reflection
    from coach.store.database import Database

Entry = list[Any]
"""Id of the talk, its day, and 1 if it passed over a concern, else 0."""

_SHOWN = 7
"""Days that a `TalkLog` holds."""


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a talk is kept: with whom, and on which day."""

    person_id: str
    date: date


class Timeline:
    """Reads and keeps the `talks` table, one document a person, newest talk first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def logs(self) -> dict[str, TalkLog]:
        """Everybody's talks in brief."""
        documents = self._database.table(TALKS).all()
        return {said["id"]: _log(said["talks"]) for said in documents if said["talks"]}

    def find(self, reflection_id: str) -> Filed | None:
        """Where a talk is kept; None if there is no such talk."""
        for said in self._database.table(TALKS).mentioning(f'["{reflection_id}",'):
            for entry in said["talks"]:
                if entry[0] == reflection_id:
                    return Filed(said["id"], date.fromisoformat(entry[1]))
        return None

    def years(self, person_id: str) -> set[int]:
        """The years in which there were talks with a person."""
        return {int(entry[1][:4]) for entry in self._entries(person_id)}

    def places(self) -> dict[str, Filed]:
        """Where every talk is kept, by id; newest first for each person."""
        return {
            entry[0]: Filed(said["id"], date.fromisoformat(entry[1]))
            for said in self._database.table(TALKS)
            for entry in said["talks"]
        }

    def make_anew(self, talks: Iterable[Reflection]) -> None:
        """List these talks and no others; inside a transaction."""
        self._database.table(TALKS).truncate()
        by_person: dict[str, list[Entry]] = defaultdict(list)
        for talk in talks:
            by_person[talk.person_id].insert(0, _entry(talk))
        for person_id, entries in by_person.items():
            self._write(person_id, sorted(entries, key=lambda entry: str(entry[1]), reverse=True))

    def put(self, talk: Reflection, before: Filed | None) -> None:
        """Note a talk, new or changed; inside a transaction."""
        if before and before.person_id != talk.person_id:
            self.take_out(talk.id, before)
        entry = _entry(talk)
        entries = self._entries(talk.person_id)
        known = next((at for at, one in enumerate(entries) if one[0] == talk.id), None)
        if known is not None and entries[known][1] == entry[1]:
            entries[known] = entry
        else:
            if known is not None:
                del entries[known]
            later = sum(1 for one in entries if one[1] > entry[1])
            entries.insert(later, entry)
        self._write(talk.person_id, entries)

    def take_out(self, reflection_id: str, filed: Filed) -> None:
        """Forget a talk; inside a transaction."""
        entries = self._entries(filed.person_id)
        self._write(filed.person_id, [one for one in entries if one[0] != reflection_id])

    def _entries(self, person_id: str) -> list[Entry]:
        said = self._database.table(TALKS).get(doc_id=number(person_id))
        return list(said["talks"]) if said else []

    def _write(self, person_id: str, entries: list[Entry]) -> None:
        said = {"id": person_id, "talks": entries}
        self._database.table(TALKS).put([Document(said, number(person_id))])


def _entry(talk: Reflection) -> Entry:
    log = talk_log((talk,))
    return [talk.id, talk.date.isoformat(), int(log is not None and log.ended_on_cue)]


def _log(entries: list[Entry]) -> TalkLog:
    days = tuple(date.fromisoformat(on) for _, on, _ in entries[:_SHOWN])
    return TalkLog(len(entries), days, bool(entries[0][2]))
