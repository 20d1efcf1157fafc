"""Fills an empty journal with the made-up story, dated so that it ends today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from coach.demo.found import read_found
from coach.demo.story import day_of, read_story, weekday_of
from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Kind
from coach.domain.day import read_day
from coach.domain.due import Due, DueKind, working_day_after
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Answer, Reflection, Reply
from coach.domain.repair import Repair, Step, StepTaken
from coach.domain.review import Happened, Review, week_of
from coach.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.demo.found import Found
    from coach.demo.story import Story, Talk
    from coach.services.ports import Journal, NewId, Record


def fill_demo(
    journal: Journal, today: date, found: Mapping[str, Found] | None = None
) -> dict[str, str]:
    """Put the made-up journal into an empty one, in one save.

    Args:
        journal: The journal to fill.
        today: The day the story ends on.
        found: What the engine found in each talk; None for what is kept beside the story.

    Returns:
        The id of each talk's reflection, by the talk's key.

    Raises:
        CoachError: If it could not be saved.
    """
    told = _Telling(read_story(), found or read_found(), journal.new_id, today)
    texts = {told.reflection_ids[talk.key]: talk.text for talk in told.story.talks}
    journal.save(*told.records(), texts=texts)
    return told.reflection_ids


class _Telling:
    """Turns the story into records, with ids and days."""

    def __init__(
        self, story: Story, found: Mapping[str, Found], new_id: NewId, today: date
    ) -> None:
        self.story = story
        self._found = found
        self._new_id = new_id
        self._today = today
        self._taken: set[str] = set()
        self._talks = {talk.key: talk for talk in story.talks}
        self._people = {name: self._id() for name in story.people}
        self.reflection_ids = {talk.key: self._id() for talk in story.talks}
        self._prep_ids: dict[str, str] = {}
        self._amends: list[str] = []

    def records(self) -> list[Record]:
        """Everything to save."""
        journal = self.story.journal
        records: list[Record] = [Settings(me=(self.story.me,), welcomed=True)]
        records += [self._person(name) for name in self.story.people]
        records += [self._prep(told) for told in journal["prep"]]
        for talk in self.story.talks:
            records.append(self._reflection(talk))
            records += [self._promise(talk, told) for told in talk.promises]
            records += [self._fact(talk, told) for told in talk.facts]
        records += self._repair(journal["repair"])
        records += [self._review(told) for told in journal["review"]]
        return records

    def _id(self) -> str:
        """A fresh id; the journal knows only of what is saved, so ours are remembered here."""
        name = self._new_id()
        while name in self._taken:
            name = self._new_id()
        self._taken.add(name)
        return name

    def _person(self, name: str) -> Person:
        told = dict(self.story.people[name])
        first = next(talk for talk in self.story.talks if talk.person == name)
        told["aliases"] = tuple(told.get("aliases", ()))
        return Person(
            id=self._people[name], added_on=first.day(self._today) - timedelta(days=3), **told
        )

    def _reflection(self, talk: Talk) -> Reflection:
        found = self._found[talk.key]
        answered = talk.week > 1
        return Reflection(
            id=self.reflection_ids[talk.key],
            person_id=self._people[talk.person],
            date=talk.day(self._today),
            kind=talk.kind,
            mode=talk.mode,
            measures=found.measures,
            findings=tuple(
                replace(one, answer=Answer.ACCEPTED) if answered and one.shown else one
                for one in found.findings
            ),
            prep_id=self._prep_ids.get(talk.key),
            labels=found.labels,
        )

    def _promise(self, talk: Talk, told: dict[str, Any]) -> Commitment:
        made = talk.day(self._today)
        firmness = Firmness(told.get("firmness", Firmness.FIRM))
        state = State.DECLINED if firmness is Firmness.DECLINED else State.PROMISED
        due = self._due(told.get("phrase", ""), told, made)
        history = [Change(made, state)]
        for step in told.get("steps", ()):
            on = made + timedelta(days=step["on"])
            state = State(step["state"])
            history.append(Change(on, state, step.get("note", "")))
            due = self._due("", step, made) or due
        promise = Commitment(
            id=self._id(),
            person_id=self._people[talk.person],
            owner=Owner(told["owner"]),
            what=told["what"],
            quote=told["quote"],
            firmness=firmness,
            due=due,
            state=state,
            made_on=made,
            conversation_id=self.reflection_ids[talk.key],
            history=tuple(history),
        )
        if told.get("amends"):
            self._amends.append(promise.id)
        return promise

    def _due(self, phrase: str, told: dict[str, Any], made: date) -> Due | None:
        typed = told.get("due")
        if typed is None:
            return Due(phrase, None, None, DueKind(told["kind"])) if phrase else None
        day = self._today if typed == "today" else read_day(typed, made)
        if day is None:
            raise ValueError(f"not a day: {typed}")
        kind = DueKind(told.get("kind", DueKind.DAY))
        return Due(phrase or day.isoformat(), day, day, kind)

    def _fact(self, talk: Talk, told: dict[str, Any]) -> Fact:
        learned = talk.day(self._today)
        return Fact(
            id=self._id(),
            person_id=self._people[talk.person],
            text=told["text"],
            learned_on=learned,
            conversation_id=self.reflection_ids[talk.key],
            sensitive=told.get("sensitive", False),
            confidential=told.get("confidential", False),
            ask_after=learned + timedelta(days=told["ask"]) if "ask" in told else None,
            asked_on=learned + timedelta(days=told["asked"]) if "asked" in told else None,
        )

    def _prep(self, told: dict[str, Any]) -> Prep:
        key = told.get("talk", "")
        talk = self._talks.get(key)
        prep = Prep(
            id=self._id(),
            person_id=self._people[talk.person if talk else told["person"]],
            day=talk.day(self._today) if talk else self._day_of_prep(told),
            kind=Kind(told["kind"]),
            replies=_replies(told),
            asks=tuple(told["asks"]),
            if_then=told["if_then"],
            reflection_id=self.reflection_ids.get(key),
        )
        self._prep_ids[key] = prep.id
        return prep

    def _day_of_prep(self, told: dict[str, Any]) -> date:
        if "ahead" in told:
            return working_day_after(self._today)
        return day_of(told["week"], weekday_of(told["weekday"]), self._today)

    def _repair(self, told: dict[str, Any]) -> list[Record]:
        check = told["check_back"]
        made = self._talks[check["talk"]].day(self._today)
        promise = Commitment(
            id=self._id(),
            person_id=self._people[told["person"]],
            owner=Owner.LEADER,
            what=check["what"],
            quote="",
            firmness=Firmness.FIRM,
            due=self._due("", check, made),
            state=State.PROMISED,
            made_on=made,
            history=(Change(made, State.PROMISED),),
        )
        repair = Repair(
            id=self._id(),
            person_id=self._people[told["person"]],
            opened_on=self._talks[told["opened"]["talk"]].day(self._today),
            breach=told["breach"],
            steps=tuple(
                StepTaken(
                    Step(one["step"]), one["words"], self._talks[one["talk"]].day(self._today)
                )
                for one in told["steps"]
            ),
            amends=(*self._amends, promise.id),
        )
        return [promise, repair]

    def _review(self, told: dict[str, Any]) -> Review:
        written = day_of(told["week"], weekday_of("fri"), self._today)
        happened = told.get("last_focus")
        return Review(
            id=week_of(written),
            written_on=written,
            replies=_replies(told),
            focus=told["focus"],
            last_focus=Happened(happened) if happened else None,
        )


def _replies(told: dict[str, Any]) -> tuple[Reply, ...]:
    return tuple(Reply(one["ask"], one["text"]) for one in told.get("replies", ()))
