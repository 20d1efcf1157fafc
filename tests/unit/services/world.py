"""Small builders for tests of the loop: people, talks, promises, an engine that finds little."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Conversation, Kind, Mode, Role, Turn
from coach.domain.due import Due, DueKind
from coach.domain.fact import Fact
from coach.domain.finding import Analysis, Label, LabelledTurn, Measures
from coach.domain.person import Person
from coach.domain.rule import Level, Rule, Who
from coach.services.coaching import Coaching
from coach.services.parts import Parts, assemble
from tests.fakes import RULES, MemoryJournal, SmallEngine, read_plain

MONDAY = date(2026, 9, 7)
"""The first day of the story."""


class Calendar:
    """A clock that tests turn forward."""

    def __init__(self, day: date = MONDAY) -> None:
        self.day = day

    def __call__(self) -> date:
        return self.day

    def to(self, day: date) -> None:
        assert day >= self.day
        self.day = day


def journal_rule(rule_id: str, severity: int) -> Rule:
    return Rule(
        id=rule_id,
        family="journal",
        level=Level.WEEK,
        modes=(Mode.TRANSCRIPT, Mode.NOTES),
        who=Who.LEADER,
        severity=severity,
        say=f"about {rule_id}",
        try_="Say it plainly.",
        seed="a practice",
        source="a study",
    )


class LoopEngine(SmallEngine):
    """The small engine with the rules that the journal judges."""

    def rules(self) -> Sequence[Rule]:
        return (
            *RULES,
            journal_rule("overdue-unmentioned", 3),
            journal_rule("remembered-detail", 0),
            journal_rule("personal-absent", 1),
        )


def parts(clock: Calendar, journal: MemoryJournal | None = None) -> Parts:
    return assemble(journal or MemoryJournal(), Coaching(LoopEngine), read_plain, clock)


def person(name: str = "Ines Duarte", **changes: object) -> Person:
    made = Person(id=name.split(maxsplit=1)[0].lower(), name=name, added_on=MONDAY)
    return replace(made, **changes)  # type: ignore[arg-type]


def note(text: str, day: date, other: str = "Ines", kind: Kind = Kind.ONE_TO_ONE) -> Conversation:
    turn = Turn(1, "Tom", Role.LEADER, text)
    return Conversation(Mode.NOTES, (turn,), day, kind, "Tom", other)


def talk(*lines: str, day: date, other: str = "Ines") -> Conversation:
    """A transcript; a line that begins with "L:" is the leader's, with "O:" the other's."""
    turns = tuple(
        Turn(
            number,
            "Tom" if line.startswith("L:") else other,
            Role.LEADER if line.startswith("L:") else Role.OTHER,
            line[2:].strip(),
        )
        for number, line in enumerate(lines, start=1)
    )
    return Conversation(Mode.TRANSCRIPT, turns, day, Kind.ONE_TO_ONE, "Tom", other)


def read(conversation: Conversation, *labels: str, **measures: int) -> Analysis:
    """An analysis with nothing found but these labels and numbers."""
    first, *rest = conversation.turns
    words = sum(len(turn.text.split()) for turn in conversation.turns)
    marked = LabelledTurn(first, tuple(Label(0, 1, label) for label in labels))
    return Analysis(
        conversation=conversation,
        turns=(marked, *(LabelledTurn(turn, ()) for turn in rest)),
        findings=(),
        commitments=(),
        facts=(),
        measures=Measures(words, **measures),
    )


def on(day: date) -> Due:
    return Due(day.isoformat(), day, day, DueKind.DAY)


def promise(
    what: str,
    *,
    due: date | None = None,
    made: date = MONDAY,
    owner: Owner = Owner.LEADER,
    to: str = "ines",
    ident: str = "",
) -> Commitment:
    return Commitment(
        id=ident or what.rsplit(maxsplit=1)[-1].lower(),
        person_id=to,
        owner=owner,
        what=what,
        quote="",
        firmness=Firmness.FIRM,
        due=on(due) if due else None,
        state=State.PROMISED,
        made_on=made,
        history=(Change(made, State.PROMISED),),
    )


def fact(text: str, *, learned: date = MONDAY, about: str = "ines", **changes: object) -> Fact:
    ident = text.rsplit(maxsplit=1)[-1].lower()
    made = Fact(id=ident, person_id=about, text=text, learned_on=learned)
    return replace(made, **changes)  # type: ignore[arg-type]


def days(count: int) -> timedelta:
    return timedelta(days=count)
