"""Records out of the journal; documents and files stay in here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from coach.domain.commitment import Commitment
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Reflection
from coach.domain.repair import Repair
from coach.domain.review import Review
from coach.domain.settings import Settings
from coach.store import filing
from coach.store.filing import number, table_for, years_of
from coach.store.records import CODECS, SETTINGS_ID, Record, record_id
from coach.store.tables import FieldGiven, FieldIs, FieldMissing
from coach.store.timeline import Timeline

if TYPE_CHECKING:
    from tinydb.table import Document

    from coach.domain.touch import TalkLog
    from coach.store.database import Database

R = TypeVar("R")
TEXT = "text"
"""Set in a talk's document when its text is kept, so that a vanished text is noticed."""


class JournalReader:
    """Answers what is in the journal.

    Attributes:
        database: The journal's tables.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._timeline = Timeline(database)

    @property
    def folder(self) -> Path:
        """Where the journal is kept."""
        return self.database.files.places.folder

    def notices(self) -> Sequence[str]:
        """What had to be recovered since the journal was opened, in sentences for a person."""
        return tuple(self.database.files.recovery.notices)

    def close(self) -> None:
        """Let go of the folder."""
        self.database.close()

    def settings(self) -> Settings:
        """What coach remembers about its user."""
        said = self.database.table(filing.SETTINGS).get(doc_id=number(SETTINGS_ID))
        return _record(Settings, said) if said else Settings()

    def people(self) -> Sequence[Person]:
        """Everybody, by name."""
        found = self._all(Person, filing.PEOPLE)
        return sorted(found, key=lambda person: (person.name.casefold(), person.id))

    def reflections(
        self, *, person_id: str | None = None, since: date | None = None
    ) -> Sequence[Reflection]:
        """Talks, newest first; of one person, and on or after a day, where given."""
        found: list[Reflection] = []
        talked = None if person_id is None else self._timeline.years(person_id)
        for year, name in years_of(filing.CONVERSATIONS, self.database.tables()):
            if since and year < since.year:
                break
            if talked is not None and year not in talked:
                continue
            talks = self._all(Reflection, name, person_id)
            found += [talk for talk in reversed(talks) if not since or talk.date >= since]
        return sorted(found, key=lambda talk: talk.date, reverse=True)

    def reflection(self, reflection_id: str) -> Reflection | None:
        """One talk."""
        said = self._talk_document(reflection_id)
        return _record(Reflection, said) if said else None

    def talk_logs(self) -> Mapping[str, TalkLog]:
        """Each person's talks in brief, by person id; small however many talks there are."""
        return self._timeline.logs()

    def text(self, reflection_id: str) -> str:
        """The note or transcript of a talk, as it was given; empty if there is none."""
        files = self.database.files
        if not files.has_text(reflection_id):
            said = self._talk_document(reflection_id)
            if not said or not said.get(TEXT):
                return ""
        return files.text(reflection_id)

    def commitments(
        self,
        *,
        person_id: str | None = None,
        only_open: bool = True,
        closed_since: date | None = None,
    ) -> Sequence[Commitment]:
        """Promises by due date, undated last; the closed ones too unless `only_open`."""
        found = self._all(Commitment, filing.OPEN, person_id)
        if not only_open:
            for year, name in years_of(filing.DONE, self.database.tables()):
                if closed_since and year < closed_since.year:
                    break
                found += [
                    promise
                    for promise in self._all(Commitment, name, person_id)
                    if not closed_since or (promise.closed_on or promise.made_on) >= closed_since
                ]
        return sorted(found, key=_by_due)

    def commitment(self, commitment_id: str) -> Commitment | None:
        """One promise, open or closed."""
        for name in self._commitment_tables():
            said = self.database.table(name).by_id(commitment_id)
            if said:
                return _record(Commitment, said)
        return None

    def facts(self, *, person_id: str | None = None, to_ask: bool = False) -> Sequence[Fact]:
        """Personal facts, newest first; of one person, and only those still to ask about."""
        if to_ask and person_id is None:
            rows = self.database.table(filing.FACTS).search(FieldGiven("ask_after"))
            found: list[Fact] = [_record(Fact, said) for said in rows]
        else:
            found = self._all(Fact, filing.FACTS, person_id)
        if to_ask:
            found = [fact for fact in found if fact.ask_after and not fact.asked_on]
        return _newest_first(found, lambda fact: fact.learned_on)

    def preps(self, *, person_id: str | None = None, unreflected: bool = False) -> Sequence[Prep]:
        """Preps, newest first; of one person, and only those without a reflection."""
        if unreflected and person_id is None:
            rows = self.database.table(filing.PREPS).search(FieldMissing("reflection_id"))
            found: list[Prep] = [_record(Prep, said) for said in rows]
        else:
            found = self._all(Prep, filing.PREPS, person_id)
        if unreflected:
            found = [prep for prep in found if prep.reflection_id is None]
        return _newest_first(found, lambda prep: prep.day)

    def reviews(self) -> Sequence[Review]:
        """Weekly reviews, newest first."""
        return sorted(self._all(Review, filing.REVIEWS), key=lambda review: review.id, reverse=True)

    def repairs(self, *, person_id: str | None = None) -> Sequence[Repair]:
        """Repair plans, newest first; of one person where given."""
        return _newest_first(
            self._all(Repair, filing.REPAIRS, person_id), lambda repair: repair.opened_on
        )

    def records_in(self, table: str) -> Iterator[Record]:
        """The records of one table, read one at a time."""
        kind = filing.type_in(table)
        if kind:
            for said in self.database.table(table):
                yield _record(kind, said)

    def talk_ids(self) -> list[str]:
        """The ids of all talks, newest first."""
        filed = self._timeline.places()
        return sorted(filed, key=lambda talk_id: filed[talk_id].date, reverse=True)

    def find(self, record: Record) -> Record | None:
        """The record of this type and id as the journal has it."""
        if isinstance(record, Reflection):
            return self.reflection(record.id)
        if isinstance(record, Commitment):
            return self.commitment(record.id)
        said = self.database.table(table_for(record)).by_id(record_id(record))
        return _record(type(record), said) if said else None

    def _all(self, kind: type[R], table: str, person_id: str | None = None) -> list[R]:
        rows = self.database.table(table)
        found = rows.all() if person_id is None else rows.search(FieldIs("person_id", person_id))
        return [_record(kind, said) for said in found]

    def _talk_document(self, reflection_id: str) -> Document | None:
        filed = self._timeline.find(reflection_id)
        if not filed:
            return None
        table = self.database.table(f"{filing.CONVERSATIONS}{filed.date.year:04d}")
        return table.by_id(reflection_id)

    def _commitment_tables(self) -> list[str]:
        done = [name for _, name in years_of(filing.DONE, self.database.tables())]
        return [filing.OPEN, *done]


def _record(kind: type[R], said: Mapping[str, Any]) -> R:
    return cast("R", CODECS[kind].read(dict(said)))


def _newest_first(records: list[R], day: Callable[[R], date]) -> list[R]:
    """By day; of one day the record saved last comes first."""
    records.reverse()  # as sorting keeps the order of equals
    records.sort(key=day, reverse=True)
    return records


def _by_due(promise: Commitment) -> tuple[date, date, str]:
    due = promise.due
    day = (due.latest or due.earliest) if due else None
    return (day or date.max, promise.made_on, promise.id)
