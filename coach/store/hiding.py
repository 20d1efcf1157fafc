"""Taking names out of what is about others."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from tinydb.table import Document

from coach.domain.reflection import Reflection
from coach.domain.wording import with_words
from coach.store import filing
from coach.store.reading import TEXT
from coach.store.records import CODECS
from coach.store.search import texts_there
from coach.store.sift import Sieve, sift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.domain.naming import Named
    from coach.store.repository import TinyJournal

_BATCH = 200
"""Texts rewritten in one transaction: few enough to stay in memory."""


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
    for found, _ in sift(database.files, texts_there(journal), Sieve(_first_words(named))):
        for talk_id in found:
            text = journal.text(talk_id)
            if named.first_in(text):
                texts[talk_id] = named.hidden(text)
                changed.add((talks, filing.number(talk_id)))
        if len(texts) >= _BATCH:
            _rewrite(journal, texts)
    _rewrite(journal, texts)
    return dict(Counter(kind for kind, _ in changed))


def _first_words(named: Named) -> list[str]:
    """One word of each name: between them there may be any space."""
    return [name.split()[0] for name in named.names]


def _rewrite(journal: TinyJournal, texts: dict[str, str]) -> None:
    with journal.database.transaction():
        for talk_id, text in texts.items():
            journal.database.files.put_text(talk_id, text)
    texts.clear()


def _changed(journal: TinyJournal, table: str, named: Named) -> Iterator[Document]:
    """The documents of a table whose records hold a name, without it."""
    kind = filing.type_in(table)
    if kind is None:
        return
    codec = CODECS[kind]
    for key, row in journal.database.files.rows(table).items():
        said = json.loads(row)
        record = codec.read(said)
        without = with_words(record, named.hidden)
        if without is not record:
            mark = {TEXT: True} if kind is Reflection and TEXT in said else {}
            yield Document(codec.out(without) | mark, int(key))
