"""Mentions: where a name stands in what is about others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.naming import Named
from coach.domain.wording import around, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from coach.domain.person import Person
    from coach.services.ports import Journal


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
    journal: Journal,
    of: Person,
    names: Sequence[str],
    progress: Callable[[int, int], None],
) -> Mentioned:
    """Look for a person's names in what is about others.

    Args:
        journal: The records.
        of: Whose names; what is about them is not looked at.
        names: What to look for.
        progress: Told people looked through and people in all.
    """
    named = Named(names)
    places: list[Mention] = []
    others = [person for person in journal.people() if person.id != of.id]
    for at, person in enumerate(others if names else (), start=1):
        for kind, on, pieces in _about(journal, person):
            if said := _said(named, pieces):
                places.append(Mention(kind, person.name, on, said))
        progress(at, len(others))
    reviews = ((review.written_on, _said(named, words_in(review))) for review in journal.reviews())
    places += [Mention("review", "", on, said) for on, said in reviews if said]
    return Mentioned(tuple(names), tuple(places), named.in_capitals)


def _about(journal: Journal, person: Person) -> Iterator[tuple[str, date, Iterable[str]]]:
    """Every record about a person: its type, its day and its words."""
    only = person.id
    yield "person", person.added_on, words_in(person)
    for talk in journal.reflections(person_id=only):
        yield "reflection", talk.date, (journal.text(talk.id), *words_in(talk))
    for promise in journal.commitments(person_id=only, only_open=False):
        yield "commitment", promise.made_on, words_in(promise)
    for fact in journal.facts(person_id=only):
        yield "fact", fact.learned_on, words_in(fact)
    for prep in journal.preps(person_id=only):
        yield "prep", prep.day, words_in(prep)
    for repair in journal.repairs(person_id=only):
        yield "repair", repair.opened_on, words_in(repair)


def _said(named: Named, pieces: Iterable[str]) -> str:
    """The first place where a name stands; empty where none does."""
    for piece in pieces:
        if place := named.first_in(piece):
            return around(piece, *place, room=30)
    return ""
