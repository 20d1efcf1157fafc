"""JSON Lines of turns, read one by one: broken lines are answered, nothing grows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from coach.domain.conversation import Role
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINE = 1_000_000
"""Longest line, in bytes."""
MAX_TEXT = 100_000
"""Longest turn, in characters: nearly two hours of talk without a break."""

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Said:
    """A turn as a line gives it; `doc` and `turn` are handed back as they came."""

    doc: object
    turn: object
    speaker: str | None
    role: Role
    text: str
    prev_text: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that could not be read, and why, for a person."""

    error: str


def read_lines(file: BinaryIO) -> Iterator[Said | Broken]:
    """Every line of a file; blank ones are passed over.

    Raises:
        CoachError: If the file is empty or is no text at all.
    """
    number = 0
    for number, line in enumerate(_split(file), start=1):
        if number == 1 and (b"\0" in line or line[:2] in {b"\xff\xfe", b"\xfe\xff"}):
            raise CoachError("This is not JSON Lines in UTF-8; save it as that and try again.")
        if line.strip():
            try:
                yield _said(line)
            except ValueError as problem:
                yield Broken(f"line {number}: {problem}")
    if number == 0:
        raise CoachError("The file is empty, so there is nothing to read.")


def _split(file: BinaryIO) -> Iterator[bytes]:
    """Lines of bytes; of one that is too long only the beginning, so that memory stays flat."""
    while line := file.readline(MAX_LINE + 1):
        yield line
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE + 1)


def _said(line: bytes) -> Said:
    if len(line) > MAX_LINE:
        raise ValueError(f"longer than {MAX_LINE:,} bytes")
    value = _parsed(line.removeprefix(_MARK))
    text = value.get("text")
    if not isinstance(text, str):
        raise ValueError("no text")
    if len(text) > MAX_TEXT:
        raise ValueError(f"text longer than {MAX_TEXT:,} characters")
    speaker, before = value.get("speaker"), value.get("prev_text")
    return Said(
        doc=value.get("doc"),
        turn=value.get("turn"),
        speaker=speaker if isinstance(speaker, str) and speaker else None,
        role=_role(value.get("role")),
        text=text,
        prev_text=before[:MAX_TEXT] if isinstance(before, str) else "",
    )


def _parsed(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise ValueError("not UTF-8 text") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError:
        raise ValueError("not complete JSON") from None
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return value


def _role(value: object) -> Role:
    return {"leader": Role.LEADER, "other": Role.OTHER}.get(str(value), Role.UNKNOWN)
