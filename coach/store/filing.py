"""Which table a record belongs to, and under which number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tinydb.table import Document

from coach.domain.commitment import Commitment
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Reflection
from coach.domain.repair import Repair
from coach.domain.review import Review
from coach.domain.settings import Settings
from coach.store.records import CODECS, Record, record_id

if TYPE_CHECKING:
    from collections.abc import Iterable

PEOPLE = "people"
FACTS = "facts"
PREPS = "preps"
REVIEWS = "reviews"
REPAIRS = "repairs"
SETTINGS = "settings"
TALKS = "talks"
IDS = "ids"
OPEN = "commitments-open"
DONE = "commitments-done-"
CONVERSATIONS = "conversations-"

_ONE_TABLE: dict[type, str] = {
    Person: PEOPLE,
    Fact: FACTS,
    Prep: PREPS,
    Review: REVIEWS,
    Repair: REPAIRS,
    Settings: SETTINGS,
}
_BY_YEAR = re.compile(r"(conversations|commitments-done)-(\d{4})")


def table_for(record: Record) -> str:
    """The table of a record: conversations and closed commitments go by year."""
    if isinstance(record, Reflection):
        return f"{CONVERSATIONS}{record.date.year:04d}"
    if isinstance(record, Commitment):
        if record.is_open:
            return OPEN
        return f"{DONE}{(record.closed_on or record.made_on).year:04d}"
    return _ONE_TABLE[type(record)]


def type_in(table: str) -> type | None:
    """The type of record that a table holds; None for the journal's own tables."""
    if table == OPEN:
        return Commitment
    if found := _BY_YEAR.fullmatch(table):
        return Reflection if found[1] == "conversations" else Commitment
    return next((kind for kind, name in _ONE_TABLE.items() if name == table), None)


def kind_of(table: str) -> str:
    """The name of a table without its year."""
    return table.rstrip("0123456789").rstrip("-")


def years_of(prefix: str, names: Iterable[str]) -> list[tuple[int, str]]:
    """The year tables of one kind, newest first."""
    found = [(int(name[len(prefix) :]), name) for name in names if name.startswith(prefix)]
    return sorted(found, reverse=True)


def number(record_or_id: str) -> int:
    """The doc_id of an id: its letters read as one number, so that no two ids share one."""
    return int.from_bytes(record_or_id.encode(), "big")


def as_document(record: Record) -> Document:
    """A record as TinyDB keeps it."""
    return Document(CODECS[type(record)].out(record), number(record_id(record)))
