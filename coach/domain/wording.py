"""The free words of a record: what somebody wrote or said, apart from ids, names and states."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

R = TypeVar("R")

_NO_WORDS = frozenset(
    {"id", "person_id", "conversation_id", "prep_id", "reflection_id", "amends", "labels", "muted"}
    | {"name", "aliases", "me"}
)
"""Fields that hold ids, and what people are called."""


def words_in(record: object) -> Iterator[str]:
    """Every piece of free text in a record."""
    if isinstance(record, str) and not isinstance(record, Enum):
        yield record
    elif isinstance(record, tuple):
        for one in record:
            yield from words_in(one)
    elif is_dataclass(record):
        for field in fields(record):
            if field.name not in _NO_WORDS:
                yield from words_in(getattr(record, field.name))


def with_words(record: R, change: Callable[[str], str]) -> R:
    """The record with every piece of free text changed; itself where nothing changes.

    Args:
        record: A record of the journal.
        change: From a piece of text to what takes its place.
    """
    changed: Any = _changed(record, change)
    return record if changed == record else changed


def _changed(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any field's value
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(one, change) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        named = (field.name for field in fields(value) if field.name not in _NO_WORDS)
        return replace(value, **{name: _changed(getattr(value, name), change) for name in named})
    return value


def around(text: str, start: int, end: int, room: int = 60) -> str:
    """Some words with a little on both sides, on one line; no word is cut.

    Args:
        text: The text.
        start: Where they begin in it.
        end: Where they end.
        room: Characters on either side, at most.
    """
    left = _whole_from(text, max(0, start - room), start)
    right = _whole_to(text, min(len(text), end + room), end)
    said = " ".join(text[left:right].split())
    before = "… " if text[:left].strip() else ""
    return f"{before}{said}{' …' if text[right:].strip() else ''}"


def _whole_from(text: str, at: int, latest: int) -> int:
    if at == 0 or text[at - 1].isspace():
        return at
    return next((n + 1 for n in range(at, latest) if text[n].isspace()), latest)


def _whole_to(text: str, at: int, earliest: int) -> int:
    if at == len(text) or text[at].isspace():
        return at
    return next((n for n in range(at, earliest, -1) if text[n].isspace()), earliest)


def counted(count: int, one: str, many: str) -> str:
    """A number of things, in words: “1 talk”, “2,000 talks”."""
    return f"{count:,} {one if count == 1 else many}"
