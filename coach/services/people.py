"""People: who they are, and everything kept about one of them on one page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING

from coach.domain.commitment import Commitment, Owner
from coach.domain.errors import CoachError
from coach.domain.person import Person
from coach.domain.rhythm import LONGEST_DAYS
from coach.domain.touch import Touch, talk_log, touch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.domain.fact import Fact
    from coach.domain.prep import Prep
    from coach.domain.reflection import Reflection
    from coach.services.ports import Clock, Journal

RELATIONS = ("report", "peer", "manager", "stakeholder")
"""Words for how one works together that coach knows; a leader may use any other."""

_LATELY = timedelta(days=90)
"""How far back closed promises are shown: a quarter."""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything about one person.

    Attributes:
        person: The person.
        touch: When you last spoke and whether it has become quiet.
        talks: Reflections, newest first.
        yours: Your open promises to them, by due date.
        theirs: Their open promises to you.
        closed: Promises closed in the last 90 days, both ways.
        facts: What they told you, newest first.
        preps: Preps, newest first.
    """

    person: Person
    touch: Touch
    talks: tuple[Reflection, ...]
    yours: tuple[Commitment, ...]
    theirs: tuple[Commitment, ...]
    closed: tuple[Commitment, ...]
    facts: tuple[Fact, ...]
    preps: tuple[Prep, ...]


class People:
    """Finds, adds and shows people."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def all(self) -> tuple[Touch, ...]:
        """Everybody with how it stands, by name."""
        today = self._clock()
        logs = self._journal.talk_logs()
        return tuple(touch(person, logs.get(person.id), today) for person in self._journal.people())

    def named(self, name: str) -> Person | None:
        """The person who goes by a name; None if nobody or more than one does."""
        people = self._journal.people()
        exact = [person for person in people if person.name.casefold() == name.strip().casefold()]
        fits = exact or [person for person in people if person.goes_by(name)]
        return fits[0] if len(fits) == 1 else None

    def find(self, name: str) -> Person:
        """The person who goes by a name.

        Raises:
            CoachError: If nobody does, or more than one; it names who comes close.
        """
        found = self.named(name)
        if found:
            return found
        people = self._journal.people()
        fits = [person.name for person in people if person.goes_by(name)]
        if len(fits) > 1:
            raise CoachError(f"“{name}” could be {' or '.join(fits)}. Use the full name.")
        close = get_close_matches(name, [person.name for person in people], n=3, cutoff=0.5)
        hint = f" Did you mean {' or '.join(close)}?" if close else " `coach people` lists them."
        raise CoachError(f"Nobody in your journal goes by “{name}”.{hint}")

    def add(self, name: str, relation: str = "report") -> Person:
        """Bring a person into the journal, or give back the one who has that very name.

        An alias that the leader gave somebody is their name too.

        Raises:
            CoachError: If the name is empty.
        """
        clean = _one_line(name)
        if not clean:
            raise CoachError("A person needs a name. Nothing was saved.")
        for person in self._journal.people():
            if _is_called(person, clean):
                return person
        person = Person(
            id=self._journal.new_id(), name=clean, relation=relation, added_on=self._clock()
        )
        self._journal.save(person)
        return person

    def change(self, person: Person) -> Person:
        """Save a person's changed details, tidied; give them back.

        Raises:
            CoachError: If they cannot stay as they are; see `tidy`.
        """
        tidied = self.tidy(person)
        self._journal.save(tidied)
        return tidied

    def tidy(self, person: Person) -> Person:
        """A person's details as they would be kept; nothing is saved.

        Only names that are new are held against those of others, so that an old clash never
        stands in the way of another change.

        Raises:
            CoachError: If there is no name or relation, a name or alias belongs to somebody
                else, the rhythm is no number of days up to a year, or the day of their return
                has passed.
        """
        name, relation = _one_line(person.name), _one_line(person.relation)
        if not name:
            raise CoachError("A person needs a name. Nothing was changed.")
        if not relation:
            raise CoachError(
                f"How do you work together? {', '.join(RELATIONS)}, or a word of your own."
            )
        if person.cadence_days is not None and not 1 <= person.cadence_days <= LONGEST_DAYS:
            raise CoachError(f"How often is a number of days, from 1 to {LONGEST_DAYS}.")
        everybody = self._journal.people()
        before = next((one for one in everybody if one.id == person.id), None)
        if (
            person.paused_until is not None
            and person.paused_until < self._clock()
            and (before is None or before.paused_until != person.paused_until)
        ):
            raise CoachError("The day they are back has already passed.")
        known = relation.casefold()
        tidied = replace(
            person,
            name=name,
            relation=known if known in RELATIONS else relation,
            aliases=_distinct(person.aliases, name),
            note=_one_line(person.note),
        )
        _need_free_names(tidied, before, [one for one in everybody if one.id != person.id])
        return tidied

    def page(self, person_id: str) -> PersonPage:
        """One person's page.

        Raises:
            CoachError: If there is no such person.
        """
        person = next((one for one in self._journal.people() if one.id == person_id), None)
        if person is None:
            raise CoachError("That person is no longer in the journal.")
        today = self._clock()
        talks = tuple(self._journal.reflections(person_id=person_id))
        promises = self._journal.commitments(
            person_id=person_id, only_open=False, closed_since=today - _LATELY
        )
        still_open = [promise for promise in promises if promise.is_open]
        recent = [promise for promise in promises if promise.closed_on is not None]
        return PersonPage(
            person=person,
            touch=touch(person, talk_log(talks), today),
            talks=talks,
            yours=tuple(promise for promise in still_open if promise.owner is Owner.LEADER),
            theirs=tuple(promise for promise in still_open if promise.owner is Owner.OTHER),
            closed=tuple(recent),
            facts=tuple(self._journal.facts(person_id=person_id)),
            preps=tuple(self._journal.preps(person_id=person_id)),
        )


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _distinct(aliases: Iterable[str], name: str) -> tuple[str, ...]:
    """Aliases each once, without the name itself; "S." and "s" are one."""
    kept: dict[str, str] = {}
    for alias in aliases:
        clean = _one_line(alias).rstrip(". ")
        if clean and clean.casefold() != name.casefold():
            kept.setdefault(clean.casefold(), clean)
    return tuple(kept.values())


def _is_called(person: Person, name: str) -> bool:
    """Whether it is their whole name or an alias; a first name may be shared."""
    wanted = name.casefold()
    return wanted in {known.casefold() for known in (person.name, *person.aliases)}


def _need_free_names(person: Person, before: Person | None, others: Iterable[Person]) -> None:
    """Refuse a new name or alias that somebody else goes by.

    Raises:
        CoachError: It names who has it.
    """
    old = {known.casefold() for known in (before.name, *before.aliases)} if before else set()
    for other in others:
        if person.name.casefold() not in old and _is_called(other, person.name):
            also = "" if other.name.casefold() == person.name.casefold() else f" ({other.name})"
            raise CoachError(
                f"“{person.name}” is already somebody else in your journal{also}. "
                "Add a surname or an initial to tell them apart."
            )
        for alias in person.aliases:
            if alias.casefold() not in old and other.goes_by(alias):
                raise CoachError(
                    f"“{alias}” already stands for {other.name}, so coach could not tell whom "
                    "your notes mean. Leave it out or use more letters."
                )
