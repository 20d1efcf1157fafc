"""A journal in memory and an engine that reads a few words, for commands to work on."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

from coach.domain.commitment import Commitment, Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.due import Due, DueKind
from coach.domain.fact import Fact, FoundFact
from coach.domain.finding import (
    Analysis,
    Finding,
    Label,
    LabelledTurn,
    Measures,
    Quote,
    Verdict,
)
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Reflection
from coach.domain.repair import Repair
from coach.domain.review import Review
from coach.domain.rule import ExampleResult, Level, Precision, Rule, RuleProblem, Who
from coach.domain.settings import Settings
from coach.domain.touch import TalkLog, talk_log

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coach.services.ports import Record

QUESTION = re.compile(r"(?:how|what)\b[^?]*\?", re.IGNORECASE)
PROMISE = re.compile(r"I'll [^.\n]+", re.IGNORECASE)
FACT = re.compile(r"my (?:son|daughter)[^.\n]*", re.IGNORECASE)
FRIDAY = date(2026, 11, 20)


class MemoryJournal:
    def __init__(self) -> None:
        self.records: dict[tuple[type, str], Record] = {}
        self.texts: dict[str, str] = {}
        self.saves = 0
        self._numbers = count(1)

    def _all(self, kind: type) -> list[Any]:
        return [record for (of, _), record in self.records.items() if of is kind]

    def settings(self) -> Settings:
        kept = self.records.get((Settings, ""))
        return kept if isinstance(kept, Settings) else Settings()

    def people(self) -> Sequence[Person]:
        return sorted(self._all(Person), key=lambda one: one.name)

    def reflections(
        self, *, person_id: str | None = None, since: date | None = None
    ) -> Sequence[Reflection]:
        return [one for one in self._all(Reflection) if person_id in {None, one.person_id}]

    def reflection(self, reflection_id: str) -> Reflection | None:
        return next((one for one in self._all(Reflection) if one.id == reflection_id), None)

    def talk_logs(self) -> Mapping[str, TalkLog]:
        logs = {one.id: talk_log(self.reflections(person_id=one.id)) for one in self._all(Person)}
        return {person_id: log for person_id, log in logs.items() if log}

    def text(self, reflection_id: str) -> str:
        return self.texts.get(reflection_id, "")

    def commitments(
        self,
        *,
        person_id: str | None = None,
        only_open: bool = True,
        closed_since: date | None = None,
    ) -> Sequence[Commitment]:
        return [
            one
            for one in self._all(Commitment)
            if person_id in {None, one.person_id} and (one.is_open or not only_open)
        ]

    def commitment(self, commitment_id: str) -> Commitment | None:
        return next((one for one in self._all(Commitment) if one.id == commitment_id), None)

    def facts(self, *, person_id: str | None = None, to_ask: bool = False) -> Sequence[Fact]:
        return [one for one in self._all(Fact) if person_id in {None, one.person_id}]

    def preps(self, *, person_id: str | None = None, unreflected: bool = False) -> Sequence[Prep]:
        return [one for one in self._all(Prep) if person_id in {None, one.person_id}]

    def reviews(self) -> Sequence[Review]:
        return self._all(Review)

    def repairs(self, *, person_id: str | None = None) -> Sequence[Repair]:
        return self._all(Repair)

    def save(self, *records: Record, texts: Mapping[str, str] | None = None) -> None:
        self.saves += 1
        for record in records:
            self.records[(type(record), getattr(record, "id", ""))] = record
        self.texts.update(texts or {})

    def remove(self, records: Iterable[Record]) -> None:
        for record in records:
            self.records.pop((type(record), getattr(record, "id", "")), None)

    def new_id(self) -> str:
        return f"id{next(self._numbers)}"


class WordEngine:
    """Knows a question, a promise and a child when it sees one."""

    def __init__(self) -> None:
        self.longest = 0

    def analyse(self, conversation: Conversation) -> Analysis:
        turns = self.annotate(conversation)
        commitments = tuple(
            self._promise(turn, words.start(), words.group(), conversation)
            for turn in conversation.turns
            for words in PROMISE.finditer(turn.text)
        )
        facts = tuple(
            FoundFact(
                turn.n,
                words.start(),
                words.end(),
                conversation.other,
                words.group(),
                ask_after=FRIDAY,
            )
            for turn in conversation.turns
            for words in FACT.finditer(turn.text)
        )
        return Analysis(
            conversation,
            turns,
            self._findings(turns),
            commitments,
            facts,
            Measures(words=12, questions=2),
        )

    @staticmethod
    def _findings(turns: Sequence[LabelledTurn]) -> tuple[Finding, ...]:
        asked = [one.turn for one in turns if one.has("open-question")]
        if not asked:
            return ()
        quote = Quote(asked[0].n, 0, len(asked[0].text), asked[0].text)
        return (
            Finding(
                "long-turn",
                "listening",
                Verdict.NUDGE,
                1,
                0.5,
                (),
                "It is long.",
                "You went on.",
                try_="Stop sooner.",
                shown=True,
            ),
            Finding(
                "open-question",
                "listening",
                Verdict.STRENGTH,
                0,
                0.9,
                (quote,),
                "It is open.",
                "You asked an open question.",
                source="A study",
                shown=True,
                precision=Precision(9, 10, "made-up talk"),
            ),
        )

    @staticmethod
    def _promise(turn: Turn, start: int, text: str, talk: Conversation) -> FoundCommitment:
        owner = Owner.OTHER if turn.role is Role.OTHER else Owner.LEADER
        due = Due("Friday", FRIDAY, FRIDAY, DueKind.DAY) if "riday" in text else None
        who = talk.other if owner is Owner.OTHER else talk.leader
        to = talk.leader if owner is Owner.OTHER else talk.other
        end = start + len(text)
        return FoundCommitment(turn.n, start, end, text, owner, who, to, Firmness.FIRM, due)

    def marks(self, text: str, other: str | None = None) -> Sequence[Label]:
        return self.try_text(text)

    def annotate(self, conversation: Conversation) -> tuple[LabelledTurn, ...]:
        self.longest = max(self.longest, len(conversation.turns))
        found = []
        before: Turn | None = None
        for turn in conversation.turns:
            heard = None
            if turn.role is Role.LEADER and before and before.role is Role.OTHER:
                heard = float(bool(set(turn.text.split()) & set(before.text.split())))
            found.append(LabelledTurn(turn, tuple(self.try_text(turn.text)), heard))
            before = turn
        return tuple(found)

    def rules(self) -> Sequence[Rule]:
        modes = (Mode.TRANSCRIPT, Mode.NOTES)
        return [
            Rule("open-question", "listening", Level.TURN, modes, Who.LEADER, 0, match=("How so?",))
        ]

    def problems(self) -> Sequence[RuleProblem]:
        return []

    def try_text(self, text: str) -> Sequence[Label]:
        return [
            Label(hit.start(), hit.end(), "open-question", 0.9) for hit in QUESTION.finditer(text)
        ]

    def check_examples(self) -> Sequence[ExampleResult]:
        return [ExampleResult("open-question", "How so?", expected=True, found=True)]


class FailingEngine(WordEngine):
    """Has a rule whose example does not come out, and a rule file that is wrong."""

    def problems(self) -> Sequence[RuleProblem]:
        return [RuleProblem("mine.toml", "mine", "find: no such list")]

    def check_examples(self) -> Sequence[ExampleResult]:
        good = super().check_examples()[0]
        return [good, replace(good, example="What else?", found=False)]
