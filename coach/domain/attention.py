"""Attention across people: who may have had less than they needed, as a question."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from coach.domain.commitment import Owner, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from coach.domain.commitment import Commitment
    from coach.domain.person import Person
    from coach.domain.reflection import Reflection

WINDOW_WEEKS = 4
FEWEST_PEOPLE = 3
FEWEST_TALKS = 8
FEWEST_GAPS = 2
"""Half the median on two measures, three people and eight talks at least (design choices; need
differs, and attention by need is seen as fair: Andersen & Kuvaas 2025)."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one person had of the leader in the window.

    Attributes:
        person: The person.
        talks: Talks.
        questions: Personal questions and questions that build on what they said.
        thanks: Thanks that named what for.
        kept: Promises to them that were done.
    """

    person: Person
    talks: int = 0
    questions: int = 0
    thanks: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """Somebody who had much less than others in the same relation; a question, not a verdict.

    Attributes:
        share: What they had.
        usual_talks: What is usual in the group.
    """

    share: Share
    usual_talks: int

    def ask(self, name: str | None = None) -> str:
        """The question; without the name where it may be read by others."""
        who = name or "One person"
        talks = self.share.talks
        had = "no talk" if talks == 0 else "one talk" if talks == 1 else f"{talks} talks"
        return (
            f"{who} had {had} with you in four weeks, others about {self.usual_talks}. "
            "Is that what they need?"
        )


def shares(
    people: Iterable[Person],
    talks: Iterable[Reflection],
    promises: Iterable[Commitment],
    since: date,
) -> tuple[Share, ...]:
    """Count what each person had since a day, by name."""
    by_person: Mapping[str, list[Reflection]] = defaultdict(list)
    for talk in talks:
        if talk.date >= since:
            by_person[talk.person_id].append(talk)
    kept: Mapping[str, list[Commitment]] = defaultdict(list)
    for one in promises:
        done = one.state is State.DONE and one.closed_on is not None and one.closed_on >= since
        if one.owner is Owner.LEADER and done:
            kept[one.person_id].append(one)
    return tuple(
        Share(
            person,
            talks=len(by_person[person.id]),
            questions=sum(_questions(talk) for talk in by_person[person.id]),
            thanks=sum(talk.count("appreciation-specific") for talk in by_person[person.id]),
            kept=len(kept[person.id]),
        )
        for person in sorted(people, key=lambda one: one.name.casefold())
    )


def gaps(found: Sequence[Share], since: date, today: date) -> tuple[Gap, ...]:
    """Who had less than half of what is usual, on two measures; by name, never by rank.

    People on leave, and those who came into the journal within the window, are left out.
    """
    groups: Mapping[str, list[Share]] = defaultdict(list)
    for share in found:
        away = share.person.paused_until is not None and today < share.person.paused_until
        if share.person.added_on <= since and not away:
            groups[share.person.relation].append(share)
    lacking = [gap for group in groups.values() for gap in _gaps(group)]
    return tuple(sorted(lacking, key=lambda one: one.share.person.name.casefold()))


def _gaps(group: Sequence[Share]) -> list[Gap]:
    if len(group) < FEWEST_PEOPLE or sum(share.talks for share in group) < FEWEST_TALKS:
        return []
    usual = [median(values) for values in zip(*map(_measures, group), strict=True)]
    return [
        Gap(share, round(usual[0]))
        for share in group
        if sum(had < half / 2 for had, half in zip(_measures(share), usual, strict=True))
        >= FEWEST_GAPS
    ]


def _measures(share: Share) -> tuple[int, int, int, int]:
    return share.talks, share.questions, share.thanks, share.kept


def _questions(talk: Reflection) -> int:
    return (talk.measures.personal_questions or 0) + (talk.measures.follow_ups or 0)
