"""Prepare: the questions for a talk, with memory beside them, down to one page to take along."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from coach.domain.conversation import Conversation, Kind, Mode, Role, Turn, cast, likely_leader
from coach.domain.day import say_day
from coach.domain.errors import CoachError
from coach.domain.prep import Prep
from coach.domain.prep_memory import (
    LATELY_DAYS,
    Line,
    Suggestion,
    attention_lines,
    commitment_lines,
    credit_lines,
    fact_lines,
    loop_lines,
    plan_lines,
    repair_lines,
    suggest,
)
from coach.domain.recall import Outcome, planned_and_done
from coach.domain.touch import Touch, talk_log, touch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from coach.domain.person import Person
    from coach.domain.prompt import Guide
    from coach.domain.reflection import Reflection, Reply
    from coach.services.guides import Guides
    from coach.services.ports import Clock, Journal


WRITTEN_UP_DAYS = 7
"""A talk is written up within a week of the day it was prepared for, or the prep is left alone."""


@dataclass(frozen=True, slots=True)
class PrepPage:
    """One page before a talk.

    Attributes:
        person: With whom.
        prep: What has been written so far.
        guide: The questions.
        touch: When you last spoke.
        memory: Lines for each memory key; a key without lines is left out.
        suggested: Questions built from the records.
        hidden: How many sensitive or confidential records are kept off the page.
        today: The day the page was made.
    """

    person: Person
    prep: Prep
    guide: Guide
    touch: Touch
    memory: Mapping[str, tuple[Line, ...]]
    suggested: tuple[Suggestion, ...]
    hidden: int
    today: date

    def beside(self, number: int) -> tuple[Line, ...]:
        """The lines of memory for a question, by its number from 0."""
        keys = self.guide.questions[number].memory
        return tuple(line for key in keys for line in self.memory.get(key, ()))


class Prepare:
    """Makes and keeps preps."""

    def __init__(self, journal: Journal, guides: Guides, clock: Clock) -> None:
        self._journal = journal
        self._guides = guides
        self._clock = clock

    def page(
        self,
        person: Person,
        kind: Kind = Kind.ONE_TO_ONE,
        day: date | None = None,
        *,
        private: bool = False,
    ) -> PrepPage:
        """The page for a talk; a prep already begun for that day and kind is taken up again.

        Args:
            person: With whom.
            kind: The kind of talk.
            day: The day of the talk; today if None.
            private: Show sensitive and confidential records too.

        Raises:
            CoachError: If there are no questions for the kind.
        """
        begun = self._begun(person, kind, day or self._clock())
        return self._page(person, begun, private=private)

    def open(self, prep: Prep, *, private: bool = False) -> PrepPage:
        """The page of a prep in the journal.

        Raises:
            CoachError: If its person is no longer there.
        """
        for person in self._journal.people():
            if person.id == prep.person_id:
                return self._page(person, prep, private=private)
        raise CoachError("That person is no longer in the journal.")

    def waiting(self, person: Person) -> Prep | None:
        """The prep that waits for a talk with somebody to be written up; None if none does."""
        today = self._clock()
        fits = [
            prep
            for prep in self._journal.preps(person_id=person.id)
            if prep.reflection_id is None and 0 <= (today - prep.day).days <= WRITTEN_UP_DAYS
        ]
        return max(fits, key=lambda one: one.day, default=None)

    def save(
        self,
        prep: Prep,
        *,
        replies: Sequence[Reply] = (),
        asks: Sequence[str] = (),
        if_then: str = "",
    ) -> Prep:
        """Keep a prep with what was written; blank answers are left out.

        Raises:
            CoachError: If nothing was written, or it could not be saved.
        """
        written = tuple(reply for reply in replies if reply.text.strip())
        picked = tuple(dict.fromkeys(ask.strip() for ask in asks if ask.strip()))
        if not (written or picked or if_then.strip()):
            raise CoachError("There is nothing on the page yet. Nothing was saved.")
        saved = replace(prep, replies=written, asks=picked, if_then=if_then.strip())
        self._journal.save(saved)
        return saved

    def discard(self, prep: Prep) -> None:
        """Take a prep out of the journal: the talk did not take place."""
        self._journal.remove([prep])

    def _begun(self, person: Person, kind: Kind, day: date) -> Prep:
        for prep in self._journal.preps(person_id=person.id):
            if prep.day == day and prep.kind is kind and prep.reflection_id is None:
                return prep
        return Prep(id=self._journal.new_id(), person_id=person.id, day=day, kind=kind)

    def _page(self, person: Person, prep: Prep, *, private: bool) -> PrepPage:
        today = self._clock()
        guide = self._guides.get("prep", prep.kind)
        talks = [
            talk
            for talk in self._journal.reflections(person_id=person.id)
            if talk.date <= max(prep.day, today)
        ]
        lately = today - timedelta(days=LATELY_DAYS)
        promises = self._journal.commitments(
            person_id=person.id, only_open=False, closed_since=lately
        )
        facts = self._journal.facts(person_id=person.id)
        shown = [one for one in promises if private or not one.confidential]
        told = [one for one in facts if private or not (one.sensitive or one.confidential)]
        last = talks[0] if talks else None
        plans = plan_lines(self._not_done(person, last))
        state = touch(person, talk_log(talks), today)
        memory = {
            "loops": loop_lines(last, today),
            "plans": plans,
            "commitments": commitment_lines(shown, today),
            "facts": fact_lines(told, today),
            "focus": self._focus(),
            "attention": attention_lines(state, today),
            "credit": credit_lines(talks, shown, today),
            "repair": repair_lines(self._journal.repairs(person_id=person.id)),
        }
        return PrepPage(
            person=person,
            prep=prep,
            guide=guide,
            touch=state,
            memory={key: lines for key, lines in memory.items() if lines},
            suggested=suggest(
                promises=shown,
                facts=() if person.no_personal else told,
                last=last,
                unasked=plans,
                today=today,
            ),
            hidden=len(facts)
            - len(told)
            + sum(one.is_open for one in promises)
            - sum(one.is_open for one in shown),
            today=today,
        )

    def _not_done(self, person: Person, last: Reflection | None) -> list[Outcome]:
        """Questions picked for the last talk that its text does not show."""
        if last is None or last.prep_id is None:
            return []
        preps = self._journal.preps(person_id=person.id)
        prep = next((one for one in preps if one.id == last.prep_id), None)
        if prep is None:
            return []
        text = self._journal.text(last.id)
        talk = conversation_of(last, text, self._journal.settings().me, person.name)
        asks_only = replace(prep, replies=())
        return list(planned_and_done(asks_only, (), talk))

    def _focus(self) -> tuple[Line, ...]:
        reviews = self._journal.reviews()
        if not reviews or not reviews[0].focus:
            return ()
        return (Line(reviews[0].focus, "this week's focus"),)


def conversation_of(
    talk: Reflection, text: str, known_as: Sequence[str], other: str
) -> Conversation:
    """A kept talk as turns again; text that has no "Name: words" lines is one note."""
    me = known_as[0] if known_as else None
    turns: tuple[Turn, ...] = (Turn(1, me, Role.LEADER, text),)
    if talk.mode is Mode.TRANSCRIPT:
        said = [line.partition(": ") for line in text.splitlines() if line.strip()]
        plain = [Turn(n, name, Role.UNKNOWN, words) for n, (name, _, words) in enumerate(said, 1)]
        me = likely_leader(plain, known_as)
        turns = cast(plain, me)
    return Conversation(talk.mode, turns, talk.date, talk.kind, me, other)


def as_markdown(page: PrepPage) -> str:
    """The page as one sheet of Markdown to take along."""
    prep = page.prep
    parts = [
        f"# {page.person.name}: {page.guide.title}, {say_day(prep.day, page.today)}",
        "",
    ]
    if prep.if_then:
        parts += [f"> {prep.if_then}", ""]
    answers = {reply.question: reply.text for reply in prep.replies}
    seen: set[Line] = set()
    for number, question in enumerate(page.guide.questions):
        if question.if_then:
            continue
        parts += [f"## {question.ask}", ""]
        if question.ask in answers:
            parts += [answers[question.ask], ""]
        fresh = [line for line in page.beside(number) if line not in seen]
        seen.update(fresh)
        parts += [line.bullet for line in fresh]
        parts += [""] if fresh else []
    parts += _asks(page)
    if not prep.if_then:
        parts += [f"## {page.guide.questions[-1].ask}", ""]
    if page.hidden:
        parts += [f"({page.hidden} private: kept off this page.)", ""]
    return "\n".join(parts).rstrip() + "\n"


def _asks(page: PrepPage) -> list[str]:
    if page.prep.asks:
        return ["## To ask", "", *(f"- [ ] {ask}" for ask in page.prep.asks), ""]
    if not page.suggested:
        return []
    lines = [f"- [ ] {one.ask} ({one.why})" for one in page.suggested]
    return ["## You could ask", "", *lines, ""]
