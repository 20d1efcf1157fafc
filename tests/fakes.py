"""A journal in memory and an engine without spaCy, for tests of services and screens."""

from __future__ import annotations

import re
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from coach.domain.commitment import Commitment, Firmness, FoundCommitment, Owner
from coach.domain.conversation import Mode, Role, Turn
from coach.domain.errors import CoachError
from coach.domain.fact import Fact, FoundFact
from coach.domain.finding import Analysis, Finding, Label, LabelledTurn, Measures, Quote, Verdict
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reading import Reading
from coach.domain.reflection import Reflection
from coach.domain.repair import Repair
from coach.domain.review import Review
from coach.domain.rule import ExampleResult, Level, Rule, Who
from coach.domain.settings import Settings
from coach.domain.touch import talk_log

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coach.domain.conversation import Conversation
    from coach.domain.rule import RuleProblem
    from coach.domain.touch import TalkLog
    from coach.services.ports import Record

T = TypeVar("T")

SUNDAY = date(2026, 11, 22)
"""The day tests take place on."""


class MemoryJournal:
    """Keeps records in dictionaries; `broken` makes every save fail as a full disk would."""

    def __init__(self, *records: Record) -> None:
        self.broken = False
        self._settings = Settings()
        self._records: dict[tuple[type, str], Record] = {}
        self._texts: dict[str, str] = {}
        self._numbers = count(1)
        self.save(*records)

    def settings(self) -> Settings:
        return self._settings

    def people(self) -> Sequence[Person]:
        return sorted(self._all(Person), key=lambda one: one.name.casefold())

    def reflections(
        self, *, person_id: str | None = None, since: date | None = None
    ) -> Sequence[Reflection]:
        fits = [
            one
            for one in self._all(Reflection)
            if (person_id is None or one.person_id == person_id)
            and (since is None or one.date >= since)
        ]
        return sorted(fits, key=lambda one: (one.date, one.id), reverse=True)

    def reflection(self, reflection_id: str) -> Reflection | None:
        found = self._records.get((Reflection, reflection_id))
        return found if isinstance(found, Reflection) else None

    def talk_logs(self) -> Mapping[str, TalkLog]:
        logs = {
            person.id: talk_log(self.reflections(person_id=person.id)) for person in self.people()
        }
        return {person_id: log for person_id, log in logs.items() if log}

    def text(self, reflection_id: str) -> str:
        return self._texts.get(reflection_id, "")

    def commitments(
        self,
        *,
        person_id: str | None = None,
        only_open: bool = True,
        closed_since: date | None = None,
    ) -> Sequence[Commitment]:
        def wanted(one: Commitment) -> bool:
            if person_id is not None and one.person_id != person_id:
                return False
            if one.is_open:
                return True
            recent = closed_since is None or (one.closed_on or date.min) >= closed_since
            return not only_open and recent

        def by_day(one: Commitment) -> tuple[date, str]:
            latest = one.due.latest if one.due else None
            return latest or date.max, one.id

        return sorted(filter(wanted, self._all(Commitment)), key=by_day)

    def commitment(self, commitment_id: str) -> Commitment | None:
        found = self._records.get((Commitment, commitment_id))
        return found if isinstance(found, Commitment) else None

    def facts(self, *, person_id: str | None = None, to_ask: bool = False) -> Sequence[Fact]:
        fits = [one for one in self._all(Fact) if person_id in {None, one.person_id}]
        if to_ask:
            fits = [one for one in fits if one.ask_after and one.asked_on is None]
        return sorted(fits, key=lambda one: one.learned_on, reverse=True)

    def preps(self, *, person_id: str | None = None, unreflected: bool = False) -> Sequence[Prep]:
        fits = [one for one in self._all(Prep) if person_id in {None, one.person_id}]
        if unreflected:
            fits = [one for one in fits if one.reflection_id is None]
        return sorted(fits, key=lambda one: one.day, reverse=True)

    def reviews(self) -> Sequence[Review]:
        return sorted(self._all(Review), key=lambda one: one.id, reverse=True)

    def repairs(self, *, person_id: str | None = None) -> Sequence[Repair]:
        fits = [one for one in self._all(Repair) if person_id in {None, one.person_id}]
        return sorted(fits, key=lambda one: one.opened_on, reverse=True)

    def save(self, *records: Record, texts: Mapping[str, str] | None = None) -> None:
        if self.broken:
            raise CoachError("The disk is full. Nothing was changed; free some space, try again.")
        for record in records:
            if isinstance(record, Settings):
                self._settings = record
            else:
                self._records[type(record), record.id] = record
        self._texts |= texts or {}

    def remove(self, records: Iterable[Record]) -> None:
        for record in records:
            if not isinstance(record, Settings):
                self._records.pop((type(record), record.id), None)

    def new_id(self) -> str:
        taken = {name for _, name in self._records}
        return next(name for number in self._numbers if (name := f"n{number}") not in taken)

    def _all(self, kind: type[T]) -> list[T]:
        return [one for one in self._records.values() if isinstance(one, kind)]


PROMISE = re.compile(r"I(?:'ll| will) ([^.\n]+)")
WORRY = re.compile(r"\bworried about [^.\n]+")
FAMILY = re.compile(r"\b(?:his|her|their) (?:son|daughter|mother)[^.\n]*")

RULES = (
    Rule(
        id="concern-cue",
        family="listening",
        level=Level.TURN,
        modes=(Mode.TRANSCRIPT, Mode.NOTES),
        who=Who.OTHER,
        severity=2,
        match=("I'm worried about the launch", "worried about Monday"),
        skip=("no worries",),
        say="They voiced a worry.",
        try_="“What worries you most about it?”",
        seed="Hear the worry before you solve it.",
        source="Zimmermann 2011",
        summary="A worry the other person put into words.",
    ),
    Rule(
        id="commitment-firm",
        family="commitment",
        level=Level.TURN,
        modes=(Mode.TRANSCRIPT, Mode.NOTES),
        who=Who.ANYONE,
        severity=0,
        match=("I'll send it",),
        skip=("I would send it",),
        say="A promise.",
        summary="Words that bind somebody to an act.",
    ),
)


class SmallEngine:
    """Three patterns in place of the language engine."""

    def analyse(self, conversation: Conversation) -> Analysis:
        turns = self.annotate(conversation)
        return Analysis(
            conversation=conversation,
            turns=tuple(turns),
            findings=tuple(self._findings(turns)),
            commitments=tuple(self._promises(conversation)),
            facts=tuple(self._facts(conversation)),
            measures=Measures(sum(len(turn.text.split()) for turn in conversation.turns)),
        )

    def marks(self, text: str, other: str | None = None) -> Sequence[Label]:
        return self.try_text(text)

    def annotate(self, conversation: Conversation) -> Sequence[LabelledTurn]:
        return [LabelledTurn(turn, tuple(self.try_text(turn.text))) for turn in conversation.turns]

    def rules(self) -> Sequence[Rule]:
        return RULES

    def problems(self) -> Sequence[RuleProblem]:
        return ()

    def try_text(self, text: str) -> Sequence[Label]:
        found = [Label(*hit.span(), "commitment-firm") for hit in PROMISE.finditer(text)]
        found += [Label(*hit.span(), "concern-cue") for hit in WORRY.finditer(text)]
        return sorted(found)

    def check_examples(self) -> Sequence[ExampleResult]:
        return [
            ExampleResult(
                rule.id,
                example,
                expected=expected,
                found=any(label.id == rule.id for label in self.try_text(example)),
            )
            for rule in RULES
            for examples, expected in ((rule.match, True), (rule.skip, False))
            for example in examples
        ]

    @staticmethod
    def _findings(turns: Sequence[LabelledTurn]) -> list[Finding]:
        return [
            Finding(
                id=label.id,
                family="listening",
                verdict=Verdict.UNCERTAIN,
                severity=2,
                confidence=0.6,
                quotes=(
                    Quote(
                        labelled.turn.n,
                        label.start,
                        label.end,
                        labelled.turn.text[label.start : label.end],
                    ),
                ),
                reason="A worry was put into words.",
                say="They voiced a worry; your note doesn't say what you answered.",
                try_="“What worries you most about it?”",
                source="Zimmermann 2011",
                shown=True,
            )
            for labelled in turns
            for label in labelled.labels
            if label.id == "concern-cue"
        ]

    @staticmethod
    def _promises(conversation: Conversation) -> list[FoundCommitment]:
        return [
            FoundCommitment(
                turn=turn.n,
                start=hit.start(),
                end=hit.end(),
                text=hit[0],
                owner=Owner.OTHER if turn.role is Role.OTHER else Owner.LEADER,
                who=turn.speaker,
                to=conversation.other,
                firmness=Firmness.FIRM,
                what=hit[1],
            )
            for turn in conversation.turns
            for hit in PROMISE.finditer(turn.text)
        ]

    @staticmethod
    def _facts(conversation: Conversation) -> list[FoundFact]:
        return [
            FoundFact(turn.n, hit.start(), hit.end(), conversation.other, hit[0])
            for turn in conversation.turns
            for hit in FAMILY.finditer(turn.text)
        ]


def read_plain(data: bytes, *, mode: Mode | None = None) -> Reading:
    """Read "Name: text" lines, or a note where there are none."""
    text = data.decode()
    lines = re.findall(r"^(\w+): (.+)$", text, flags=re.MULTILINE)
    if not lines or mode is Mode.NOTES:
        return Reading("note", Mode.NOTES, (Turn(1, None, Role.LEADER, text),))
    turns = tuple(
        Turn(n, name, Role.UNKNOWN, said) for n, (name, said) in enumerate(lines, start=1)
    )
    return Reading("plain", Mode.TRANSCRIPT, turns)
