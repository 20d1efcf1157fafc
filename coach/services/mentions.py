"""Mentions: where a name still stands once everything about its owner is erased."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from coach.domain.person import Person
    from coach.services.ports import Journal

_SHORTEST = 2
"""Letters of a name that is looked for: one letter stands everywhere."""


def names_of(person: Person, everybody: Iterable[Person]) -> tuple[str, ...]:
    """What a person is called and nobody else is, the whole name first.

    Args:
        person: Who.
        everybody: All people of the journal.
    """
    others = [one for one in everybody if one.id != person.id]
    called = dict.fromkeys((person.name, person.name.split()[0], *person.aliases))
    return tuple(
        name
        for name in called
        if len(name) >= _SHORTEST and not any(one.goes_by(name) for one in others)
    )


def mentions(
    journal: Journal, names: Sequence[str], progress: Callable[[int, int], None]
) -> Counter[str]:
    """How many records say one of the names, as it is written, as a word of its own.

    A talk counts once, whether its text says it or what was found in it.

    Args:
        journal: The records.
        names: What to look for.
        progress: Told people looked through and people in all.

    Returns:
        By type: reflection, commitment, fact, prep, repair, review.
    """
    found: Counter[str] = Counter()
    if not names:
        return found
    said = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)").search

    def count(kind: str, records: Iterable[object]) -> None:
        found[kind] += sum(any(map(said, _strings(record))) for record in records)

    people = journal.people()
    for at, person in enumerate(people, start=1):
        only = person.id
        for talk in journal.reflections(person_id=only):
            whole = (*_strings(talk), journal.text(talk.id))
            found["reflection"] += any(map(said, whole))
        count("commitment", journal.commitments(person_id=only, only_open=False))
        count("fact", journal.facts(person_id=only))
        count("prep", journal.preps(person_id=only))
        count("repair", journal.repairs(person_id=only))
        progress(at, len(people))
    count("review", journal.reviews())
    return found


def _strings(value: object) -> Iterator[str]:
    """Every string inside a record."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, dict):
        yield from _strings([*value.keys(), *value.values()])
