"""One person's part of the journal as a page of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.domain.commitment import Commitment
    from coach.domain.person import Person
    from coach.domain.prep import Prep
    from coach.domain.reflection import Reflection, Reply
    from coach.domain.repair import Repair
    from coach.store.repository import TinyJournal


def person_page(journal: TinyJournal, person: Person, *, confidential: bool) -> str:
    """The page.

    Args:
        journal: The journal.
        person: Whose page.
        confidential: Also what is confidential or sensitive.
    """
    lines = [f"# {person.name}", "", _about(person), ""]
    facts = [
        fact
        for fact in journal.facts(person_id=person.id)
        if confidential or not (fact.sensitive or fact.confidential)
    ]
    promises = [
        promise
        for promise in journal.commitments(person_id=person.id, only_open=False)
        if confidential or not promise.confidential
    ]
    if facts:
        lines += ["## What they told me", ""]
        lines += [f"- {fact.learned_on.isoformat()}: {_one_line(fact.text)}" for fact in facts]
        lines.append("")
    if promises:
        lines += ["## Promises", "", *(_promise(promise, person) for promise in promises), ""]
    for repair in journal.repairs(person_id=person.id):
        lines += _repair(repair)
    for prep in journal.preps(person_id=person.id):
        lines += _prep(prep)
    for talk in journal.reflections(person_id=person.id):
        lines += _talk(talk, journal.text(talk.id))
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
            yield f"- {found.say} {words} ({found.answer.value})"
    yield from _replies(talk.replies)
    yield ""
    yield from (f"> {line}".rstrip() for line in text.splitlines())
    yield ""


def _replies(replies: tuple[Reply, ...]) -> Iterator[str]:
    for reply in replies:
        yield f"- *{_one_line(reply.question)}* {_one_line(reply.text)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
