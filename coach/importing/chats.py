"""Exported chats, WhatsApp and Signal: a stamp, a name, a message of one or more lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.importing.clock import day
from coach.importing.cues import Cue, Format, Talk, clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from coach.importing.source import Source

_DAY = r"(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})"
_HOUR = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
_STAMP = re.compile(rf"\u200e?(?:\[{_DAY},?\s+{_HOUR}\]\s*|{_DAY},?\s+{_HOUR}\s+[-–]\s+)")
_SIGNAL = re.compile(r"\[\d{4}-\d{2}-\d{2},? \d{2}:\d{2}\] ")
_FROM = re.compile(r"(?:~\s?)?([^:\n]{1,60}): ?")
_NO_SPEECH = re.compile(
    r"<(?:media|image|video|audio|sticker|gif|document)[^<>]{0,40}omitted>"
    r"|.{0,80}\((?:file|datei) (?:attached|angehängt)\)|null",
    re.IGNORECASE,
)
_EDITED = re.compile(r"\s*\u200e?<This message was edited>")


@dataclass(frozen=True, slots=True)
class _Message:
    """A message: the numbers of its date as written, and the rest of it."""

    stamp: tuple[int, int, int]
    line: int
    text: str


def _messages(lines: Sequence[str]) -> list[_Message]:
    """The messages; lines without a stamp belong to the one before."""
    found: list[tuple[tuple[int, int, int], int, list[str]]] = []
    for number, line in enumerate(lines, start=1):
        if stamp := _STAMP.match(line[:80]):
            a, b, c = (int(part) for part in stamp.groups() if part is not None)
            found.append(((a, b, c), number, [line[stamp.end() :]]))
        elif found:
            found[-1][2].append(line)
    return [_Message(stamp, number, "\n".join(parts)) for stamp, number, parts in found]


def _cue(message: _Message) -> Cue | None:
    """The message as a cue; None for what the app itself says and for pictures."""
    name = _FROM.match(message.text.replace("\u202f", " ")[:80])
    if name is None:
        return None
    body = message.text[name.end() :]
    words = clean(_EDITED.sub("", body))
    if body.startswith("\u200e") or not words or _NO_SPEECH.fullmatch(words[:200]):
        return None
    return Cue(clean(name[1]), words, f"line {message.line}")


def _fits(source: Source) -> bool:
    stamped = [line for line in source.head if _STAMP.match(line[:80])]
    first = next((line for line in source.head if line.strip()), "")
    return len(stamped) >= 2 and _STAMP.match(first[:80]) is not None


def _is_signal(source: Source) -> bool:
    return _fits(source) and all(
        _SIGNAL.match(line) for line in source.head if _STAMP.match(line[:80])
    )


def _read(source: Source) -> Talk:
    messages = _messages(source.lines)
    cues = [cue for message in messages if (cue := _cue(message))]
    last = _day_of(messages)
    unsure = ("its dates can be read two ways; give the day with --date",)
    return Talk(cues, date=last, warnings=() if last else unsure, joined=False)


def _day_of(messages: Sequence[_Message]) -> date | None:
    """The day of the last message; None where day and month cannot be told apart."""
    a, b, c = messages[-1].stamp
    if a > 31:
        return day(a, b, c)
    year = c if c > 99 else 2000 + c
    if any(message.stamp[0] > 12 for message in messages):
        return day(year, b, a)
    if any(message.stamp[1] > 12 for message in messages):
        return day(year, a, b)
    return day(year, a, b) if a == b else None


WHATSAPP = Format("WhatsApp chat", _fits, _read)
SIGNAL = Format("Signal chat", _is_signal, _read)
