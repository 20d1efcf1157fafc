"""Small pieces shared by the codecs: days, lists of pairs, and leaving out what says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from coach.domain.due import Due, DueKind
from coach.domain.reflection import Reply

Document = dict[str, Any]

_DUE_KINDS = {kind.value: kind for kind in DueKind}


def brief(document: Document) -> Document:
    """The document without empty fields: None, False, "" and empty lists say nothing."""
    return {key: value for key, value in document.items() if value not in (None, False, "", [], ())}


def day(value: date | None) -> str | None:
    """A day as it stands in a file."""
    return value.isoformat() if value else None


def to_day(value: str | None) -> date | None:
    """A day from a file."""
    return date.fromisoformat(value) if value else None


def due_out(due: Due | None) -> Document | None:
    """A due time as it stands in a file."""
    if due is None:
        return None
    return {
        "phrase": due.phrase,
        **brief({"earliest": day(due.earliest), "latest": day(due.latest)}),
        "kind": due.kind.value,
        **brief({"assumed": due.assumed}),
    }


def due_in(said: Mapping[str, Any] | None) -> Due | None:
    """A due time from a file."""
    if said is None:
        return None
    return Due(
        phrase=said["phrase"],
        earliest=to_day(said.get("earliest")),
        latest=to_day(said.get("latest")),
        kind=_DUE_KINDS[said["kind"]],
        assumed=said.get("assumed", False),
    )


def replies_out(replies: tuple[Reply, ...]) -> list[list[str]]:
    """Answers as they stand in a file."""
    return [[reply.question, reply.text] for reply in replies]


def replies_in(said: list[list[str]]) -> tuple[Reply, ...]:
    """Answers from a file."""
    return tuple(Reply(question, text) for question, text in said)
