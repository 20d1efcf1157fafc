"""Where names stand in the journal, and taking them out."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from tinydb.table import Document

from coach.domain.reflection import Reflection
from coach.domain.wording import with_words, words_in
from coach.store import filing
from coach.store.problems import DamagedError, RefusedError
from coach.store.reading import TEXT
from coach.store.records import CODECS
from coach.store.search import texts_there
from coach.store.sift import Sieve, sift

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coach.domain.naming import Named
    from coach.store.records import Record
    from coach.store.repository import TinyJournal

    Progress = Callable[[int, int], None]

_BATCH = 200
"""Texts rewritten in one transaction: few enough to stay in memory."""


def naming(
    journal: TinyJournal, named: Named, progress: Progress | None = None
) -> Iterator[tuple[Record, str]]:
    """Every record in which a name stands; a talk also where only its text says it.

    Args:
        journal: The journal.
        named: Finds the names.
        progress: Told texts looked through and texts in all.

    Yields:
        The record, and the text of a talk that says the name; else no text.
    """
    sieve = _sieve(named)
    talks: dict[str, Reflection] = {}
    for record in _naming_records(journal, named, sieve):
        if isinstance(record, Reflection):
            talks[record.id] = record
        else:
            yield record, ""
    ids = texts_there(journal)
    for found, done in sift(journal.database.files, ids, sieve):
        for talk_id in found:
            text = _text_or_told(journal, talk_id)
            if named.first_in(text):
                talk = talks.pop(talk_id, None) or journal.reflection(talk_id)
                if talk:
                    yield talk, text
        if progress:
            progress(done, len(ids))
    for talk in talks.values():
        yield talk, ""


def _naming_records(journal: TinyJournal, named: Named, sieve: Sieve) -> Iterator[Record]:
    for table in journal.database.files.names():
        for _, record, _ in _let_through(journal, table, sieve):
            if any(map(named.first_in, words_in(record))):
                yield record


def hide_names(journal: TinyJournal, named: Named) -> dict[str, int]:
    """Put “someone” in the place of names, in every record and text.

    Done again it does what is left to do, so a crash half-way costs nothing but the second call.

    Args:
        journal: The journal.
        named: Finds the names.

    Returns:
        How many records had one, by the name of their table without its year.
    """
    database = journal.database
    changed: set[tuple[str, int]] = set()
    with database.transaction():
        for name in database.files.names():
            documents = list(_changed(journal, name, named))
            if documents:
                database.table(name).put(documents)
            changed |= {(filing.kind_of(name), document.doc_id) for document in documents}
    talks = filing.kind_of(f"{filing.CONVERSATIONS}2000")
    texts: dict[str, str] = {}
    for found, _ in sift(database.files, texts_there(journal), _sieve(named)):
        for talk_id in found:
            text = _text_or_told(journal, talk_id)
            if named.first_in(text):
                texts[talk_id] = named.hidden(text)
                changed.add((talks, filing.number(talk_id)))
        if len(texts) >= _BATCH:
            _rewrite(journal, texts)
    _rewrite(journal, texts)
    return dict(Counter(kind for kind, _ in changed))


def _sieve(named: Named) -> Sieve:
    """One word of each name, the longest: between them there may be any space."""
    return Sieve([max(name.split(), key=len) for name in named.names])


def _let_through(
    journal: TinyJournal, table: str, sieve: Sieve
) -> Iterator[tuple[str, Record, bool]]:
    """Rows of a table that may hold what is looked for: key, record, and whether it has a text."""
    kind = filing.type_in(table)
    if kind is None:
        return
    for key, row in journal.database.files.rows(table).items():
        if sieve.lets_through(row):
            said = json.loads(row)
            yield key, CODECS[kind].read(said), kind is Reflection and TEXT in said


def _text_or_told(journal: TinyJournal, talk_id: str) -> str:
    """A text; where it cannot be read that is told, and it holds up nothing else."""
    try:
        return journal.text(talk_id)
    except (DamagedError, RefusedError) as problem:
        journal.database.files.recovery.tell(str(problem))
        return ""


def _rewrite(journal: TinyJournal, texts: dict[str, str]) -> None:
    with journal.database.transaction():
        for talk_id, text in texts.items():
            journal.database.files.put_text(talk_id, text)
    texts.clear()


def _changed(journal: TinyJournal, table: str, named: Named) -> Iterator[Document]:
    """The documents of a table whose records hold a name, without it."""
    for key, record, has_text in _let_through(journal, table, _sieve(named)):
        if any(map(named.first_in, words_in(record))):
            without = with_words(record, named.hidden)
            mark = {TEXT: True} if has_text else {}
            yield Document(CODECS[type(record)].out(without) | mark, int(key))
