"""The made-up journal as its files tell it, and the days its weeks fall on."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from coach.domain.conversation import Conversation, Kind, Mode, Role, Turn, cast
from coach.domain.day import WEEKDAYS

FRIDAY = 4
PEOPLE = ("aoife", "cole", "darren", "grace", "owen", "ravi")


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk of the story.

    Attributes:
        key: Person and weeks ago, like "aoife/3".
        person: Name of the person's file.
        week: 1 for the last whole week.
        weekday: 0 for Monday.
        kind: The kind of talk.
        mode: Transcript or notes.
        text: The note or transcript.
        promises: As the file has them.
        facts: As the file has them.
    """

    key: str
    person: str
    week: int
    weekday: int
    kind: Kind
    mode: Mode
    text: str
    promises: tuple[dict[str, Any], ...]
    facts: tuple[dict[str, Any], ...]

    def day(self, today: date) -> date:
        """The day it took place; always before `today`."""
        return day_of(self.week, self.weekday, today)

    def conversation(self, me: str, other: str, today: date) -> Conversation:
        """The talk as the engine reads it."""
        first = me.split(maxsplit=1)[0]
        if self.mode is Mode.NOTES:
            turns: tuple[Turn, ...] = (Turn(1, me, Role.LEADER, self.text),)
        else:
            said = [line.split(": ", 1) for line in self.text.splitlines()]
            turns = cast(
                [Turn(n, name, Role.UNKNOWN, words) for n, (name, words) in enumerate(said, 1)],
                first,
            )
        leader = me if self.mode is Mode.NOTES else first
        return Conversation(
            mode=self.mode,
            turns=turns,
            date=self.day(today),
            kind=self.kind,
            leader=leader,
            other=other,
        )


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the files tell: people by file name, talks oldest first, the rest as written."""

    people: dict[str, dict[str, Any]]
    talks: tuple[Talk, ...]
    journal: dict[str, Any]

    @property
    def me(self) -> str:
        """The made-up leader's name."""
        return str(self.journal["me"])


def read_story() -> Story:
    """Read the story from its files."""
    people: dict[str, dict[str, Any]] = {}
    talks: list[Talk] = []
    for name in PEOPLE:
        told = _toml(f"{name}.toml")
        people[name] = told["person"]
        talks += [_talk(name, one) for one in told["talk"]]
    talks.sort(key=lambda talk: (-talk.week, talk.weekday, talk.person))
    return Story(people, tuple(talks), _toml("journal.toml"))


def day_of(week: int, weekday: int, today: date) -> date:
    """A weekday of the week that many weeks back; week 1 ends on the last Friday before today.

    So the story keeps its weekdays, and all of it is over, on whatever day it is opened.
    """
    friday = today - timedelta(days=(today.weekday() - FRIDAY - 1) % 7 + 1)
    return friday + timedelta(days=weekday - FRIDAY - 7 * (week - 1))


def weekday_of(name: str) -> int:
    """Number of a weekday from its first three letters; 0 for Monday."""
    return next(number for number, day in enumerate(WEEKDAYS) if day.startswith(name))


def _talk(person: str, told: dict[str, Any]) -> Talk:
    return Talk(
        key=f"{person}/{told['week']}",
        person=person,
        week=told["week"],
        weekday=weekday_of(told["weekday"]),
        kind=Kind(told.get("kind", Kind.ONE_TO_ONE)),
        mode=Mode(told.get("mode", Mode.NOTES)),
        text=told["text"].strip(),
        promises=tuple(told.get("promise", ())),
        facts=tuple(told.get("fact", ())),
    )


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files("coach.demo") / name).read_text(encoding="utf-8"))
