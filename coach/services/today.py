"""Today: what wants attention now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from coach.domain.commitment import Owner
from coach.domain.fact import Fact
from coach.domain.prep import Prep
from coach.domain.touch import Touch
from coach.services.answer import WAITING
from coach.services.follow_up import Entry, Promises
from coach.services.people import People

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.person import Person
    from coach.services.ports import Clock, Journal

SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A fact to ask about, with the person's name."""

    fact: Fact
    name: str


@dataclass(frozen=True, slots=True)
class ToReflect:
    """A prep whose day has passed without a reflection, with the person's name."""

    prep: Prep
    name: str


@dataclass(frozen=True, slots=True)
class TodayPage:
    """What Today shows.

    Attributes:
        day: The day it is for.
        overdue: Your promises that are late.
        due: Your promises due today, or a day late and still in grace.
        soon: Your promises due within seven days.
        later: Your promises due later than that, next first.
        undated: Your open promises without a day.
        waiting: What you were asked or have offered, while there is no answer.
        theirs: Their promises whose day has come.
        to_ask: What it is time to ask after.
        quiet: People gone quiet, longest first.
        to_reflect: Preps whose day has passed.
        focus: This week's focus; empty if none.
        people: How many people are in the journal.
        talks: How many talks are in it.
    """

    day: date
    overdue: tuple[Entry, ...]
    due: tuple[Entry, ...]
    soon: tuple[Entry, ...]
    later: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    waiting: tuple[Entry, ...]
    theirs: tuple[Entry, ...]
    to_ask: tuple[ToAsk, ...]
    quiet: tuple[Touch, ...]
    to_reflect: tuple[ToReflect, ...]
    focus: str
    people: int
    talks: int


class Today:
    """Gathers the Today page."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._people = People(journal, clock)
        self._promises = Promises(journal, clock)

    def page(self) -> TodayPage:
        """Everything that wants attention today."""
        today = self._clock()
        people = {person.id: person for person in self._journal.people()}
        names = {person.id: person.name for person in people.values()}
        touches = self._people.all()
        every = self._promises.open()
        yours = [one for one in every if one.commitment.owner is Owner.LEADER]
        mine = [one for one in yours if not _waits(one)]
        theirs = [one for one in every if one.commitment.owner is Owner.OTHER]
        horizon = today + timedelta(days=SOON_DAYS)
        quiet = sorted((one for one in touches if one.quiet), key=lambda one: -one.days)
        return TodayPage(
            day=today,
            overdue=tuple(one for one in mine if one.overdue),
            due=tuple(one for one in mine if one.due and not one.overdue),
            soon=tuple(one for one in mine if not one.due and _falls_by(one, horizon)),
            later=tuple(
                one for one in mine if not (one.due or _falls_by(one, horizon) or _undated(one))
            ),
            undated=tuple(one for one in mine if _undated(one)),
            waiting=tuple(one for one in yours if _waits(one)),
            theirs=tuple(one for one in theirs if one.due),
            to_ask=tuple(
                ToAsk(fact, names.get(fact.person_id, "?"))
                for fact in self._journal.facts(to_ask=True)
                if fact.to_ask(today) and _may_ask(people.get(fact.person_id), today)
            ),
            quiet=tuple(quiet),
            to_reflect=tuple(
                ToReflect(prep, names.get(prep.person_id, "?"))
                for prep in self._journal.preps(unreflected=True)
                if prep.awaits_reflection(today)
            ),
            focus=self._focus(),
            people=len(names),
            talks=sum(log.count for log in self._journal.talk_logs().values()),
        )

    def _focus(self) -> str:
        reviews = self._journal.reviews()
        return reviews[0].focus if reviews else ""


def _may_ask(person: Person | None, today: date) -> bool:
    """Whether now is a time to ask: they are here, and have nothing against it."""
    return person is None or not (person.no_personal or person.is_away(today))


def _falls_by(entry: Entry, horizon: date) -> bool:
    due = entry.commitment.due
    return due is not None and due.latest is not None and due.latest <= horizon


def _waits(entry: Entry) -> bool:
    return entry.commitment.state in WAITING


def _undated(entry: Entry) -> bool:
    due = entry.commitment.due
    return due is None or due.latest is None
