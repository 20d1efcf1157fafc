"""Reflect: keep a talk with what the leader confirmed of it, in one save."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from coach.domain.commitment import Change, Commitment, Firmness, FoundCommitment, Owner, State
from coach.domain.conversation import Conversation, Mode
from coach.domain.day import say_day
from coach.domain.errors import CoachError
from coach.domain.fact import Fact, FoundFact
from coach.domain.person import Person
from coach.domain.reflection import Answer, KeptFinding, Reflection, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coach.domain.due import Due
    from coach.domain.finding import Analysis
    from coach.services.ports import Journal, Record


@dataclass(frozen=True, slots=True)
class ConfirmedCommitment:
    """A promise as the leader wants it kept; built from what was found, changed at will."""

    what: str
    owner: Owner
    quote: str = ""
    firmness: Firmness = Firmness.FIRM
    due: Due | None = None
    confidential: bool = False

    @classmethod
    def of(cls, found: FoundCommitment) -> ConfirmedCommitment:
        """Take a found promise as it stands; one without an owner becomes the leader's."""
        owner = Owner.OTHER if found.owner is Owner.OTHER else Owner.LEADER
        return cls(
            what=found.what or found.text,
            owner=owner,
            quote=found.text,
            firmness=found.firmness,
            due=found.due,
        )


@dataclass(frozen=True, slots=True)
class ConfirmedFact:
    """A personal fact as the leader wants it remembered."""

    text: str
    sensitive: bool = False
    confidential: bool = False
    ask_after: date | None = None

    @classmethod
    def of(cls, found: FoundFact) -> ConfirmedFact:
        """Take a found fact as it stands."""
        return cls(
            text=found.text,
            sensitive=found.sensitive,
            confidential=found.confidential,
            ask_after=found.ask_after,
        )


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the leader decided about one analysis.

    Attributes:
        answers: Answer by position of the finding in the analysis; missing means open.
        commitments: Promises to keep.
        facts: Facts to remember.
        asked: Facts of before that the leader asked about in this talk.
        replies: Answers to the guided questions.
        prep_id: The prep this talk followed, if any.
    """

    answers: Mapping[int, Answer] = field(default_factory=dict)
    commitments: tuple[ConfirmedCommitment, ...] = ()
    facts: tuple[ConfirmedFact, ...] = ()
    asked: tuple[Fact, ...] = ()
    replies: tuple[Reply, ...] = ()
    prep_id: str | None = None


def said_once(commitments: Iterable[FoundCommitment]) -> tuple[FoundCommitment, ...]:
    """Found promises, the same act of the same owner by the same day once, as first said."""
    first: dict[tuple[str, Owner, Firmness, date | None], FoundCommitment] = {}
    for one in commitments:
        day = one.due.latest if one.due else None
        act = " ".join((one.what or one.text).casefold().split())
        first.setdefault((act, one.owner, one.firmness, day), one)
    return tuple(first.values())


def told_once(facts: Iterable[FoundFact]) -> tuple[FoundFact, ...]:
    """Found facts, the same words about the same person once, as first said."""
    first: dict[tuple[str | None, str], FoundFact] = {}
    for one in facts:
        first.setdefault((one.about, " ".join(one.text.casefold().split())), one)
    return tuple(first.values())


def has_taken_place(day: date, today: date) -> None:
    """Refuse to write down a talk that is still to come.

    Args:
        day: The day of the talk.
        today: The present day.

    Raises:
        CoachError: If the day is still to come.
    """
    if day > today:
        raise CoachError(
            f"This talk ({say_day(day, today)}) is still to come, and a talk is written down once "
            "it has taken place. Nothing was kept; prep is there for the time before."
        )


class Reflect:
    """Keeps talks."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def newcomer(self, name: str, day: date) -> Person:
        """Somebody the journal does not know; keeping a talk with them brings them in.

        Args:
            name: What they are called.
            day: The day on which they come into the journal.

        Raises:
            CoachError: If the name is empty.
        """
        clean = " ".join(name.split())
        if not clean:
            raise CoachError("A person needs a name. Nothing was saved.")
        return Person(id=self._journal.new_id(), name=clean, added_on=day)

    def keep(self, person: Person, analysis: Analysis, confirmed: Confirmed) -> Reflection:
        """Save a talk with its promises and facts, and the person if new; all of it or nothing.

        Args:
            person: Whom the talk was with; somebody the journal does not know yet comes into it.
            analysis: What was read.
            confirmed: What the leader decided about it.

        Raises:
            CoachError: If it could not be saved; then nothing has changed.
        """
        conversation = analysis.conversation
        reflection = self._reflection(person, analysis, confirmed)
        known = any(one.id == person.id for one in self._journal.people())
        records: list[Record] = [reflection] if known else [person, reflection]
        records += [
            self._commitment(person, conversation, reflection.id, one)
            for one in confirmed.commitments
        ]
        records += [
            Fact(
                id=self._journal.new_id(),
                person_id=person.id,
                text=one.text,
                learned_on=conversation.date,
                conversation_id=reflection.id,
                sensitive=one.sensitive,
                confidential=one.confidential,
                ask_after=one.ask_after,
            )
            for one in confirmed.facts
        ]
        records += [
            replace(fact, asked_on=conversation.date)
            for fact in confirmed.asked
            if fact.asked_on is None or fact.asked_on < conversation.date
        ]
        records += [
            replace(prep, reflection_id=reflection.id)
            for prep in self._journal.preps(person_id=person.id)
            if prep.id == confirmed.prep_id
        ]
        self._journal.save(*records, texts={reflection.id: text_of(conversation)})
        return reflection

    def answer(self, reflection_id: str, index: int, answer: Answer) -> None:
        """Change the answer to one finding of a kept talk."""
        reflection = self._journal.reflection(reflection_id)
        if reflection is None:
            return
        findings = list(reflection.findings)
        findings[index] = replace(findings[index], answer=answer)
        self._journal.save(replace(reflection, findings=tuple(findings)))

    def _reflection(self, person: Person, analysis: Analysis, confirmed: Confirmed) -> Reflection:
        counted = Counter(label.id for turn in analysis.turns for label in turn.labels)
        return Reflection(
            id=self._journal.new_id(),
            person_id=person.id,
            date=analysis.conversation.date,
            kind=analysis.conversation.kind,
            mode=analysis.conversation.mode,
            measures=analysis.measures,
            findings=tuple(
                KeptFinding(
                    id=found.id,
                    verdict=found.verdict,
                    severity=found.severity,
                    confidence=found.confidence,
                    quotes=found.quotes,
                    say=found.say,
                    shown=found.shown,
                    answer=confirmed.answers.get(index, Answer.OPEN),
                )
                for index, found in enumerate(analysis.findings)
            ),
            replies=confirmed.replies,
            prep_id=confirmed.prep_id,
            labels=tuple(sorted(counted.items())),
        )

    def _commitment(
        self,
        person: Person,
        conversation: Conversation,
        reflection_id: str,
        one: ConfirmedCommitment,
    ) -> Commitment:
        state = State.DECLINED if one.firmness is Firmness.DECLINED else State.PROMISED
        return Commitment(
            id=self._journal.new_id(),
            person_id=person.id,
            owner=one.owner,
            what=one.what,
            quote=one.quote,
            firmness=one.firmness,
            due=one.due,
            state=state,
            made_on=conversation.date,
            conversation_id=reflection_id,
            history=(Change(conversation.date, state),),
            confidential=one.confidential,
        )


def text_of(conversation: Conversation) -> str:
    """A conversation as text that coach reads back: the note itself, or "Name: text" lines."""
    if conversation.mode is Mode.NOTES:
        return "\n".join(turn.text for turn in conversation.turns)
    return "\n".join(f"{turn.speaker or 'Unknown'}: {turn.text}" for turn in conversation.turns)
