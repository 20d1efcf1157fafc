"""The records of the journal as documents in a file, and back; written in schema 1.

Empty fields are left out of a document. A field added later reads as its default from documents
written before; anything else about the shape that changes needs a step in `migrations`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Kind
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Reflection
from coach.domain.repair import Repair, Step, StepTaken
from coach.domain.review import Happened, Review
from coach.domain.settings import Settings
from coach.store.codec import (
    Document,
    brief,
    day,
    due_in,
    due_out,
    replies_in,
    replies_out,
    to_day,
)
from coach.store.talks import reflection_in, reflection_out

Record = Person | Reflection | Commitment | Fact | Prep | Review | Repair | Settings

# Today reads thousands of promises: a dict finds a member five times as fast as the enum itself.
_OWNERS = {owner.value: owner for owner in Owner}
_FIRMNESS = {firmness.value: firmness for firmness in Firmness}
_STATES = {state.value: state for state in State}

SETTINGS_ID = "settings"
"""There is one leader, so there is one document of settings."""


def _person_out(person: Person) -> Document:
    return {
        "id": person.id,
        "name": person.name,
        "added_on": day(person.added_on),
        "relation": person.relation,
        "cadence_days": person.cadence_days,
        **brief(
            {
                "aliases": list(person.aliases),
                "paused_until": day(person.paused_until),
                "no_personal": person.no_personal,
                "note": person.note,
            }
        ),
    }


def _person_in(said: Document) -> Person:
    return Person(
        id=said["id"],
        name=said["name"],
        added_on=date.fromisoformat(said["added_on"]),
        aliases=tuple(said.get("aliases", ())),
        relation=said["relation"],
        cadence_days=said.get("cadence_days"),
        paused_until=to_day(said.get("paused_until")),
        no_personal=said.get("no_personal", False),
        note=said.get("note", ""),
    )


def _commitment_out(promise: Commitment) -> Document:
    return {
        "id": promise.id,
        "person_id": promise.person_id,
        "owner": promise.owner.value,
        "what": promise.what,
        **brief({"quote": promise.quote}),
        "firmness": promise.firmness.value,
        **brief({"due": due_out(promise.due)}),
        "state": promise.state.value,
        "made_on": day(promise.made_on),
        **brief(
            {
                "conversation_id": promise.conversation_id,
                "history": [[day(one.on), one.state.value, one.note] for one in promise.history],
                "confidential": promise.confidential,
            }
        ),
    }


def _commitment_in(said: Document) -> Commitment:
    return Commitment(
        id=said["id"],
        person_id=said["person_id"],
        owner=_OWNERS[said["owner"]],
        what=said["what"],
        quote=said.get("quote", ""),
        firmness=_FIRMNESS[said["firmness"]],
        due=due_in(said.get("due")),
        state=_STATES[said["state"]],
        made_on=date.fromisoformat(said["made_on"]),
        conversation_id=said.get("conversation_id"),
        history=tuple(
            Change(date.fromisoformat(on), _STATES[state], note)
            for on, state, note in said.get("history", ())
        ),
        confidential=said.get("confidential", False),
    )


def _fact_out(fact: Fact) -> Document:
    return {
        "id": fact.id,
        "person_id": fact.person_id,
        "text": fact.text,
        "learned_on": day(fact.learned_on),
        **brief(
            {
                "conversation_id": fact.conversation_id,
                "sensitive": fact.sensitive,
                "confidential": fact.confidential,
                "ask_after": day(fact.ask_after),
                "asked_on": day(fact.asked_on),
            }
        ),
    }


def _fact_in(said: Document) -> Fact:
    return Fact(
        id=said["id"],
        person_id=said["person_id"],
        text=said["text"],
        learned_on=date.fromisoformat(said["learned_on"]),
        conversation_id=said.get("conversation_id"),
        sensitive=said.get("sensitive", False),
        confidential=said.get("confidential", False),
        ask_after=to_day(said.get("ask_after")),
        asked_on=to_day(said.get("asked_on")),
    )


def _prep_out(prep: Prep) -> Document:
    return {
        "id": prep.id,
        "person_id": prep.person_id,
        "day": day(prep.day),
        "kind": prep.kind.value,
        **brief(
            {
                "replies": replies_out(prep.replies),
                "asks": list(prep.asks),
                "if_then": prep.if_then,
                "reflection_id": prep.reflection_id,
            }
        ),
    }


def _prep_in(said: Document) -> Prep:
    return Prep(
        id=said["id"],
        person_id=said["person_id"],
        day=date.fromisoformat(said["day"]),
        kind=Kind(said["kind"]),
        replies=replies_in(said.get("replies", [])),
        asks=tuple(said.get("asks", ())),
        if_then=said.get("if_then", ""),
        reflection_id=said.get("reflection_id"),
    )


def _review_out(review: Review) -> Document:
    return {
        "id": review.id,
        "written_on": day(review.written_on),
        **brief(
            {
                "replies": replies_out(review.replies),
                "focus": review.focus,
                "last_focus": review.last_focus.value if review.last_focus else None,
            }
        ),
    }


def _review_in(said: Document) -> Review:
    happened = said.get("last_focus")
    return Review(
        id=said["id"],
        written_on=date.fromisoformat(said["written_on"]),
        replies=replies_in(said.get("replies", [])),
        focus=said.get("focus", ""),
        last_focus=Happened(happened) if happened else None,
    )


def _repair_out(repair: Repair) -> Document:
    return {
        "id": repair.id,
        "person_id": repair.person_id,
        "opened_on": day(repair.opened_on),
        "breach": repair.breach,
        **brief(
            {
                "steps": [[one.step.value, one.words, day(one.on)] for one in repair.steps],
                "amends": list(repair.amends),
                "closed_on": day(repair.closed_on),
            }
        ),
    }


def _repair_in(said: Document) -> Repair:
    return Repair(
        id=said["id"],
        person_id=said["person_id"],
        opened_on=date.fromisoformat(said["opened_on"]),
        breach=said["breach"],
        steps=tuple(
            StepTaken(Step(step), words, to_day(on)) for step, words, on in said.get("steps", ())
        ),
        amends=tuple(said.get("amends", ())),
        closed_on=to_day(said.get("closed_on")),
    )


def _settings_out(settings: Settings) -> Document:
    return {
        "id": SETTINGS_ID,
        "me": list(settings.me),
        "welcomed": settings.welcomed,
        "muted": list(settings.muted),
        "day_first": settings.day_first,
        "light": settings.light,
        **brief({"fresh": [[rule, day(since)] for rule, since in settings.fresh]}),
    }


def _settings_in(said: Document) -> Settings:
    return Settings(
        me=tuple(said["me"]),
        welcomed=said["welcomed"],
        muted=tuple(said["muted"]),
        day_first=said["day_first"],
        light=said.get("light", False),
        fresh=tuple((rule, date.fromisoformat(since)) for rule, since in said.get("fresh", ())),
    )


@dataclass(frozen=True, slots=True)
class Codec:
    """How one type of record is written and read."""

    name: str
    out: Callable[[Any], Document]
    read: Callable[[Document], Any]


CODECS: dict[type, Codec] = {
    Person: Codec("person", _person_out, _person_in),
    Reflection: Codec("reflection", reflection_out, reflection_in),
    Commitment: Codec("commitment", _commitment_out, _commitment_in),
    Fact: Codec("fact", _fact_out, _fact_in),
    Prep: Codec("prep", _prep_out, _prep_in),
    Review: Codec("review", _review_out, _review_in),
    Repair: Codec("repair", _repair_out, _repair_in),
    Settings: Codec("settings", _settings_out, _settings_in),
}
"""By type of record; the name is what stands in an export."""


def record_id(record: Record) -> str:
    """The id under which a record is kept."""
    return SETTINGS_ID if isinstance(record, Settings) else record.id
