"""The leader's journal: records in, records out; documents and files stay in here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from coach.domain.commitment import Commitment
from coach.domain.reflection import Reflection
from coach.store import filing
from coach.store.filing import as_document, number, table_for
from coach.store.ids import Ids
from coach.store.reading import TEXT, JournalReader
from coach.store.records import Record, record_id

if TYPE_CHECKING:
    from tinydb.table import Document

    from coach.store.database import Database


class TinyJournal(JournalReader):
    """What `coach.services.ports.Journal` asks for, on TinyDB in a folder."""

    def __init__(self, database: Database, new_id: Callable[[], str] | None = None) -> None:
        """Work on an open database.

        Args:
            database: The journal's tables.
            new_id: Gives ids; the journal's own if left out.
        """
        super().__init__(database)
        self._ids = Ids(database)
        self._new_id = new_id or self._ids.new
        self._issued: set[str] = set()

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
        with self.database.transaction(frees=True):
            for record in records:
                if isinstance(record, Reflection):
                    self._remove_talk(record.id)
                elif isinstance(record, Commitment):
                    self._take_from(self._commitment_tables(), record.id)
                else:
                    self._take_from([table_for(record)], record_id(record))

    def keep_clear_of(self, count: int) -> None:
        """Never give out the first `count` ids: records from elsewhere have them."""
        self._ids.skip_to(count)

    def new_id(self) -> str:
        """A short id that no record has."""
        made = self._new_id()
        self._issued.add(made)
        return made

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
