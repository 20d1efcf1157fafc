"""The free words of a record: what somebody wrote or said, apart from ids, days and states."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

R = TypeVar("R")

_NO_WORDS = frozenset(
    {"id", "person_id", "conversation_id", "prep_id", "reflection_id", "amends", "labels", "muted"}
)
"""Fields that hold ids."""


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
