"""Mentions: where a name stands in what is about others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.commitment import Commitment
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Reflection
from coach.domain.repair import Repair
from coach.domain.review import Review
from coach.domain.wording import around, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from coach.domain.naming import Named
    from coach.services.ports import Record


@dataclass(frozen=True, slots=True)
class Mention:
    """A record about somebody else in which a name stands.

    Attributes:
        kind: What it is: person, reflection, commitment, fact, prep, repair or review.
        whose: Whom it is about; empty for a review.
        on: Its day.
        said: The name with the words around it.
    """

    kind: str
    whose: str
    on: date
    said: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Where a person's names stand in what is about others.

    Attributes:
        names: What was looked for: what the person is called and nobody else is.
        places: The records, by person, newest of a kind first.
        in_capitals: Names that are everyday words too and were looked for with a capital only.
    """

    names: tuple[str, ...]
    places: tuple[Mention, ...]
    in_capitals: tuple[str, ...] = ()

    @property
    def records(self) -> Counter[str]:
        """How many records, by type; a talk counts once, whether text or findings say it."""
        return Counter(place.kind for place in self.places)


def mentions(
    people: Iterable[Person], of: Person, found: Iterable[tuple[Record, str]], named: Named
) -> Mentioned:
    """Put together where a person's names stand in what is about others.

    Args:
        people: Everybody.
        of: Whose names; what is about them is left out.
        found: Records in which a name stands, each with the text of its talk that says it.
        named: The names.
    """
    called = {person.id: person.name for person in people}
    places = []
    for record, text in found:
        about = record.id if isinstance(record, Person) else getattr(record, "person_id", "")
        if about != of.id and type(record) in _DAYS:
            kind, day = _DAYS[type(record)]
            said = _said(named, (text, *words_in(record)))
            places.append(Mention(kind, called.get(about, ""), getattr(record, day), said))
    places.sort(key=lambda place: (place.whose, place.kind, -place.on.toordinal()))
    return Mentioned(named.names, tuple(places), named.in_capitals)


_DAYS: dict[type, tuple[str, str]] = {
    Person: ("person", "added_on"),
    Reflection: ("reflection", "date"),
    Commitment: ("commitment", "made_on"),
    Fact: ("fact", "learned_on"),
    Prep: ("prep", "day"),
    Repair: ("repair", "opened_on"),
    Review: ("review", "written_on"),
}
"""By type of record: what it is called, and the field that holds its day."""


def _said(named: Named, pieces: Iterable[str]) -> str:
    """The first place where a name stands; empty where none does."""
    for piece in pieces:
        if place := named.first_in(piece):
            return around(piece, *place, room=30)
    return ""
