"""What TinyDB sees of the journal: tables that are read when asked for and written when changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Protocol, cast

from tinydb.queries import QueryInstance
from tinydb.table import Document, Table

if TYPE_CHECKING:
    from tinydb.queries import QueryLike
    from tinydb.storages import Storage

RawRows = dict[str, bytes]
"""Documents as they stand in a file, by doc_id. Bytes, so that nobody can edit them in place."""

RawChanges = dict[str, bytes | None]
"""Documents put in, by doc_id; None for one taken out."""


def to_bytes(document: Mapping[str, Any]) -> bytes:
    """A document as one line; every like document gives the same bytes."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def body_of(rows: Mapping[str, bytes | None]) -> bytes:
    """The rows as one JSON object with a row on each line."""
    lines = [b'"' + key.encode() + b'":' + (row or b"null") for key, row in rows.items()]
    return b"{\n" + b",\n".join(lines) + b"\n}" if lines else b"{\n}"


def rows_of(body: bytes) -> RawChanges:
    """The rows of a body; None where a row stands for one taken out."""
    return dict(map(_row, body.split(b"\n")[1:-1]))


def rows_with(body: bytes, needle: bytes) -> RawRows:
    """The rows of a body that contain some bytes; the others are not looked at."""
    rows: RawRows = {}
    at = body.find(needle)
    while at >= 0:
        start, end = body.rfind(b"\n", 0, at) + 1, body.find(b"\n", at)
        key, row = _row(body[start:end])
        if row is not None:
            rows[key] = row
        at = body.find(needle, end)
    return rows


def _row(line: bytes) -> tuple[str, bytes | None]:
    key, _, row = line.rstrip(b",").partition(b":")
    return key[1:-1].decode(), None if row == b"null" else row


class FieldIs(QueryInstance):
    """`where(field) == value`, for text values, with what a matching row must contain.

    Attributes:
        needle: Bytes that stand in every row of a file that matches.
    """

    def __init__(self, field: str, value: str) -> None:
        super().__init__(lambda doc: doc.get(field) == value, ("==", (field,), value))
        self.needle = to_bytes({field: value})[1:-1]


class FieldGiven(QueryInstance):
    """`where(field).exists()`, with what a matching row must contain.

    Attributes:
        needle: Bytes that stand in every row of a file that matches.
    """

    def __init__(self, field: str) -> None:
        super().__init__(lambda doc: field in doc, ("exists", (field,)))
        self.needle = f'"{field}":'.encode()


class FieldMissing(QueryInstance):
    """`~where(field).exists()`, dismissing by their bytes the documents that have the field.

    Attributes:
        mark: Bytes that stand in every row that has the field.
    """

    def __init__(self, field: str) -> None:
        super().__init__(lambda doc: field not in doc, ("not", ("exists", (field,))))
        self.mark = f'"{field}":'.encode()


class Rows(Mapping[str, dict[str, Any]]):
    """A table as read: each document is made anew when asked for."""

    def __init__(self, raw: RawRows) -> None:
        self.raw = raw

    def __getitem__(self, key: str) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self.raw[key]))

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw)

    def __len__(self) -> int:
        return len(self.raw)


class Draft(MutableMapping[int, dict[str, Any]]):
    """A table while TinyDB edits it; knows afterwards which documents changed.

    TinyDB edits documents in place: every document it has looked at is compared with its row.
    """

    def __init__(self, raw: RawRows) -> None:
        self._raw = raw
        self._seen: dict[int, dict[str, Any]] = {}
        self._gone: set[int] = set()

    def __getitem__(self, doc_id: int) -> dict[str, Any]:
        if doc_id not in self._seen:
            if doc_id in self._gone:
                raise KeyError(doc_id)
            self._seen[doc_id] = json.loads(self._raw[str(doc_id)])
        return self._seen[doc_id]

    def __setitem__(self, doc_id: int, document: dict[str, Any]) -> None:
        self._seen[doc_id] = document
        self._gone.discard(doc_id)

    def __delitem__(self, doc_id: int) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._seen.pop(doc_id, None)
        self._gone.add(doc_id)

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in self._seen or (doc_id not in self._gone and str(doc_id) in self._raw)

    def __iter__(self) -> Iterator[int]:
        kept = (int(key) for key in self._raw)
        yield from (key for key in kept if key not in self._gone)
        yield from [key for key in self._seen if str(key) not in self._raw]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def become(self, table: Mapping[Any, Any]) -> Draft:
        """Hold these documents and no others."""
        wanted = {int(key): document for key, document in table.items()}
        for doc_id in [doc_id for doc_id in self if doc_id not in wanted]:
            del self[doc_id]
        self.update(wanted)
        return self

    def changes(self) -> RawChanges:
        """What differs from the rows it began with."""
        changed: RawChanges = {}
        for doc_id in self._gone:
            if str(doc_id) in self._raw:
                changed[str(doc_id)] = None
        for doc_id, document in self._seen.items():
            row = to_bytes(document)
            if self._raw.get(str(doc_id)) != row:
                changed[str(doc_id)] = row
        return changed


class Reader(Protocol):
    """What a table needs of the storage beyond TinyDB's own interface."""

    def rows(self, name: str) -> RawRows:
        """Every row of a table. Raises KeyError if there is no such table."""
        ...

    def rows_with(self, name: str, needle: bytes) -> RawRows:
        """The rows that contain some bytes, and perhaps others, without keeping the table."""
        ...

    def names(self) -> list[str]:
        """Every table there is."""
        ...


class Tables(MutableMapping[str, Any]):
    """The mapping that TinyDB reads and writes back; only what was set is written."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.set: dict[str, Mapping[Any, Any]] = {}

    def __getitem__(self, name: str) -> Mapping[Any, Any]:
        return self.set[name] if name in self.set else Rows(self._reader.rows(name))

    def __setitem__(self, name: str, table: Mapping[Any, Any]) -> None:
        self.set[name] = table

    def __delitem__(self, name: str) -> None:
        self.set[name] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._reader.names())

    def __len__(self) -> int:
        return len(self._reader.names())


class JournalTable(Table):
    """A TinyDB table that rewrites only what an operation touched."""

    default_query_cache_capacity = 0
    """A remembered answer would hide another window's saves."""

    def __init__(self, storage: Storage, name: str) -> None:
        super().__init__(storage, name, cache_size=0)
        self._turn = -1

    def search(self, cond: QueryLike) -> list[Document]:
        """Search, reading only the rows that can match where the condition tells which."""
        reader = cast("Reader", self._storage)
        if isinstance(cond, FieldIs | FieldGiven):
            rows = Rows(reader.rows_with(self.name, cond.needle))
        elif isinstance(cond, FieldMissing):
            raw = reader.rows(self.name) if self.name in reader.names() else {}
            rows = Rows({key: row for key, row in raw.items() if cond.mark not in row})
        else:
            return super().search(cond)
        return [Document(doc, int(key)) for key, doc in rows.items() if cond(doc)]

    def by_id(self, record_id: str) -> Document | None:
        """The document of a record, reading no others; None if it is not in this table."""
        return next(iter(self.search(FieldIs("id", record_id))), None)

    def mentioning(self, words: str) -> list[Document]:
        """The documents whose JSON contains these words as they stand, without spaces."""
        rows = Rows(cast("Reader", self._storage).rows_with(self.name, words.encode()))
        return [Document(doc, int(key)) for key, doc in rows.items()]

    def put(self, documents: Iterable[Document]) -> None:
        """Put documents in under their doc_ids, each replacing the whole document there was."""

        def place(table: dict[int, Mapping[str, Any]]) -> None:
            for document in documents:
                table[document.doc_id] = dict(document)

        self._update_table(place)

    def _get_next_id(self) -> int:
        # TinyDB remembers the next id; in each transaction another window may have used it.
        turn = cast("Any", self._storage).turn
        if turn != self._turn:
            self._turn, self._next_id = turn, None
        return int(super()._get_next_id())  # type: ignore[no-untyped-call]

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        # TinyDB's own version would decode every document of the table.
        storage = cast("Any", self._storage)
        tables = storage.read()
        draft = storage.draft(self.name)
        updater(draft)
        tables[self.name] = draft
        storage.write(tables)
