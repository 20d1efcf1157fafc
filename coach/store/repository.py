"""The leader's journal: records in, records out; documents and files stay in here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from coach.store.filing import as_document, number, table_for, years_of
from coach.store.ids import Ids
from coach.store.records import CODECS, SETTINGS_ID, Record, record_id
from coach.store.tables import FieldIs
from coach.store.timeline import Timeline

if TYPE_CHECKING:
    from tinydb.table import Document

    from coach.domain.touch import TalkLog
    from coach.store.database import Database

R = TypeVar("R")
TEXT = "text"
"""Set in a talk's document when its text is kept, so that a vanished text is noticed."""


class TinyJournal:
    """What `coach.services.ports.Journal` asks for, on TinyDB in a folder."""

    def __init__(self, database: Database, new_id: Callable[[], str] | None = None) -> None:
        """Work on an open database.

        Args:
            database: The journal's tables.
            new_id: Gives ids; the journal's own if left out.
        """
        self.database = database
        self._timeline = Timeline(database)
        self._ids = Ids(database)
        self._new_id = new_id or self._ids.new
        self._issued: set[str] = set()

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
        for year, name in years_of(filing.CONVERSATIONS, self.database.tables()):
            if since and year < since.year:
                break
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

    def facts(self, *, person_id: str | None = None) -> Sequence[Fact]:
        """Personal facts, newest first."""
        return _newest_first(self._all(Fact, filing.FACTS, person_id), lambda fact: fact.learned_on)

    def preps(self, *, person_id: str | None = None) -> Sequence[Prep]:
        """Preps, newest first."""
        return _newest_first(self._all(Prep, filing.PREPS, person_id), lambda prep: prep.day)

    def reviews(self) -> Sequence[Review]:
        """Weekly reviews, newest first."""
        return sorted(self._all(Review, filing.REVIEWS), key=lambda review: review.id, reverse=True)

    def repairs(self, *, person_id: str | None = None) -> Sequence[Repair]:
        """Repair plans, newest first; of one person where given."""
        return _newest_first(
            self._all(Repair, filing.REPAIRS, person_id), lambda repair: repair.opened_on
        )

    def save(self, *records: Record, texts: Mapping[str, str] | None = None) -> None:
        """Put records in, replacing those of the same id, and texts under reflection ids.

        Raises:
            CoachError: If it could not be written; then nothing has changed.
        """
        texts = texts or {}
        # Of two records with one id the last one counts, as if saved one after the other.
        latest = {(type(record), record_id(record)): record for record in records}
        with self.database.transaction():
            for text_id, text in texts.items():
                self.database.files.put_text(text_id, text)
            documents: dict[str, list[Document]] = defaultdict(list)
            for record in latest.values():
                documents[table_for(record)].append(self._made_ready(record, texts))
            for name, made in documents.items():
                self.database.table(name).put(made)
            for text_id in texts:
                if (Reflection, text_id) not in latest:
                    self._mark_text(text_id)
        self._issued.difference_update(record_id(record) for record in latest.values())

    def save_new(self, *records: Record, texts: Mapping[str, str] | None = None) -> None:
        """Save records that are known to be in no table yet: nothing is looked up for them."""
        self._issued.update(record_id(record) for record in records)
        self.save(*records, texts=texts)

    def remove(self, records: Iterable[Record]) -> None:
        """Take records out; one transaction."""
        with self.database.transaction():
            for record in records:
                if isinstance(record, Reflection):
                    self._remove_talk(record.id)
                elif isinstance(record, Commitment):
                    self._take_from(self._commitment_tables(), record.id)
                else:
                    self._take_from([table_for(record)], record_id(record))

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

    def keep_clear_of(self, count: int) -> None:
        """Never give out the first `count` ids: records from elsewhere have them."""
        self._ids.skip_to(count)

    def new_id(self) -> str:
        """A short id that no record has."""
        made = self._new_id()
        self._issued.add(made)
        return made

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

    def _made_ready(self, record: Record, texts: Mapping[str, str]) -> Document:
        """The record's document, its older self taken out of any other table."""
        document = as_document(record)
        if isinstance(record, Reflection):
            before = None if record.id in self._issued else self._timeline.find(record.id)
            if before and before.date.year != record.date.year:
                old = f"{filing.CONVERSATIONS}{before.date.year:04d}"
                self._take_from([old], record.id)
            self._timeline.put(record, before)
            if record.id in texts or self.database.files.has_text(record.id):
                document[TEXT] = True
        elif isinstance(record, Commitment) and record.id not in self._issued:
            self._take_elsewhere(record.id, table_for(record))
        return document

    def _take_elsewhere(self, commitment_id: str, target: str) -> None:
        if not self.database.table(target).by_id(commitment_id):
            self._take_from(self._commitment_tables(), commitment_id)

    def _take_from(self, tables: Sequence[str], record_id: str) -> None:
        for name in tables:
            table = self.database.table(name)
            if table.by_id(record_id):
                table.remove(doc_ids=[number(record_id)])
                return

    def _remove_talk(self, reflection_id: str) -> None:
        filed = self._timeline.find(reflection_id)
        if filed:
            self._take_from([f"{filing.CONVERSATIONS}{filed.date.year:04d}"], reflection_id)
            self._timeline.take_out(reflection_id, filed)
        self.database.files.drop_text(reflection_id)

    def _mark_text(self, reflection_id: str) -> None:
        said = self._talk_document(reflection_id)
        if said and not said.get(TEXT):
            said[TEXT] = True
            filed = self._timeline.find(reflection_id)
            if filed:
                self.database.table(f"{filing.CONVERSATIONS}{filed.date.year:04d}").put([said])


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
