"""A file opened for the formats to look at: its text, its lines, or its JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from coach.domain.errors import CoachError
from coach.importing.decoding import MAX_BYTES, check_lines, decode, too_big
from coach.importing.word import is_word, word_text

_JSON_LIKE = re.compile(r'\s*(\{\s*"|\[\s*\{)')
_HEAD = 2000  # lines; more than an hour of talk
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object and the place it stands, for a person."""

    value: dict[str, object]
    where: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file as the formats see it.

    Attributes:
        text: Its text, every line end a line feed; of a Word file, its paragraphs.
        lines: The same, by line.
        whole: The JSON object the file consists of, if it is one.
        records: The JSON objects of a list or of JSON Lines.
        word: Whether it was a Word file.
        spoken: Whether the leader said that it is a transcript.
    """

    text: str
    lines: tuple[str, ...]
    whole: dict[str, object] | None = None
    records: tuple[Record, ...] = ()
    word: bool = False
    spoken: bool = False

    @property
    def head(self) -> tuple[str, ...]:
        """Its first lines, enough to tell the format by."""
        return self.lines[:_HEAD]

    @property
    def is_json(self) -> bool:
        """Whether the file is JSON of any shape."""
        return self.whole is not None or bool(self.records)


def open_source(data: bytes, *, spoken: bool = False, as_json: bool = True) -> Source:
    """Open a file.

    Args:
        data: The file as it is on disk.
        spoken: Whether the leader said that it is a transcript.
        as_json: Whether to read JSON as such; False takes it as any other text.

    Raises:
        CoachError: If it is no text, broken JSON, or has a line longer than any talk.
    """
    if is_word(data):
        if len(data) > MAX_BYTES:
            raise CoachError(too_big())
        text = word_text(data)
        check_lines(text)
        return Source(text, tuple(text.split("\n")), word=True, spoken=spoken)
    text = decode(data)
    if as_json and _JSON_LIKE.match(text[:1000]):
        return _json_source(text, spoken=spoken)
    check_lines(text)
    return Source(text, tuple(text.split("\n")), spoken=spoken)


def parse_json(text: str) -> object:
    """Parse JSON.

    Raises:
        ValueError: If it is not JSON, or is nested too deeply to be a transcript.
    """
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def text_of(value: object) -> str:
    """The string a JSON value is, with half characters replaced, or an empty string."""
    return _LONE_SURROGATES.sub("\ufffd", value) if isinstance(value, str) else ""


def seconds_of(value: object) -> float | None:
    """The number of seconds a JSON value is, or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < 1e9 else None


def records_in(value: object, place: str) -> tuple[Record, ...]:
    """The objects of a JSON list, each with its place ("segment 3")."""
    items = value if isinstance(value, list) else []
    return tuple(
        Record(item, f"{place} {n}")
        for n, item in enumerate(items, start=1)
        if isinstance(item, dict)
    )


def _json_source(text: str, *, spoken: bool) -> Source:
    try:
        value = parse_json(text)
    except ValueError:
        return Source(text, (), records=_json_lines(text), spoken=spoken)
    if isinstance(value, dict):
        return Source(text, (), whole=value, records=(Record(value, "line 1"),), spoken=spoken)
    return Source(text, (), records=records_in(value, "item"), spoken=spoken)


def _json_lines(text: str) -> tuple[Record, ...]:
    records = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = parse_json(line)
        except ValueError:
            value = None
        if not isinstance(value, dict):
            raise CoachError(
                f"The file looks like JSON, but line {number} is broken or only half written; "
                "mend that line or save the file again."
            )
        records.append(Record(value, f"line {number}"))
    return tuple(records)
