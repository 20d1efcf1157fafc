"""One person's part of the journal as a page of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.domain.commitment import Commitment
    from coach.domain.person import Person
    from coach.domain.prep import Prep
    from coach.domain.reflection import Reflection, Reply
    from coach.domain.repair import Repair
    from coach.store.discretion import Discretion
    from coach.store.records import Record
    from coach.store.repository import TinyJournal

R = TypeVar("R", bound="Record")


def person_page(journal: TinyJournal, person: Person, discretion: Discretion) -> str:
    """The page.

    Args:
        journal: The journal.
        person: Whose page.
        discretion: Says what stands on it.
    """
    only = person.id

    def said(records: Sequence[R]) -> list[R]:
        found = (discretion.said(record) for record in records)
        return [cast("R", record) for record in found if record is not None]

    lines = [f"# {person.name}", "", _about(person), ""]
    if facts := said(journal.facts(person_id=only)):
        lines += ["## What they told me", ""]
        lines += [f"- {fact.learned_on.isoformat()}: {_one_line(fact.text)}" for fact in facts]
        lines.append("")
    if promises := said(journal.commitments(person_id=only, only_open=False)):
        lines += ["## Promises", "", *(_promise(promise, person) for promise in promises), ""]
    for repair in said(journal.repairs(person_id=only)):
        lines += _repair(repair)
    for prep in said(journal.preps(person_id=only)):
        lines += _prep(prep)
    for talk in said(journal.reflections(person_id=only)):
        lines += _talk(talk, discretion.text(talk))
    return "\n".join(lines)


def _about(person: Person) -> str:
    known_as = f", also {', '.join(person.aliases)}" if person.aliases else ""
    note = f"\n\n{person.note}" if person.note else ""
    return f"{person.relation}{known_as}; in the journal since {person.added_on.isoformat()}.{note}"


def _promise(promise: Commitment, person: Person) -> str:
    who = "I" if promise.owner.value == "leader" else person.name
    due = f", due {promise.due.phrase}" if promise.due else ""
    return (
        f"- [{' ' if promise.is_open else 'x'}] {who}: {_one_line(promise.what)}{due} "
        f"({promise.state.value}, since {promise.made_on.isoformat()})"
    )


def _repair(repair: Repair) -> Iterator[str]:
    yield f"## Repair, {repair.opened_on.isoformat()}"
    yield ""
    yield repair.breach
    yield ""
    for step in repair.steps:
        when = step.on.isoformat() if step.on else "not yet"
        yield f"- {step.step.value} ({when}): {_one_line(step.words)}"
    yield ""


def _prep(prep: Prep) -> Iterator[str]:
    yield f"## Prep for {prep.day.isoformat()} ({prep.kind.value})"
    yield ""
    yield from _replies(prep.replies)
    yield from (f"- Ask: {_one_line(ask)}" for ask in prep.asks)
    if prep.if_then:
        yield f"- {_one_line(prep.if_then)}"
    yield ""


def _talk(talk: Reflection, text: str) -> Iterator[str]:
    yield f"## {talk.date.isoformat()} ({talk.kind.value})"
    yield ""
    for found in talk.findings:
        if found.shown:
            words = "; ".join(f"“{_one_line(quote.text)}”" for quote in found.quotes)
            yield f"- {found.say} {words}{' ' if words else ''}({found.answer.value})"
    yield from _replies(talk.replies)
    yield ""
    yield from (f"> {line}".rstrip() for line in text.splitlines())
    yield ""


def _replies(replies: tuple[Reply, ...]) -> Iterator[str]:
    for reply in replies:
        yield f"- *{_one_line(reply.question)}* {_one_line(reply.text)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
