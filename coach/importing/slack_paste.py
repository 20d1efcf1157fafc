"""Slack: messages copied out of the app; name, time and words on lines of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.importing.cues import Cue, Format, Talk, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.importing.source import Source

_CLOCK = re.compile(
    r"(?::[\w+-]{1,40}:|[^\w\s]{1,4})?\s*(?:(?:today|yesterday) at )?\d{1,2}:\d{2}(?:\s?[AP]M)?",
    re.IGNORECASE,
)
_ON_NAME = re.compile(r"(\S.{0,58}?)\s{2,}(\d{1,2}:\d{2}\s?[AP]M)", re.IGNORECASE)
_ADDED = re.compile(r"\(edited\)|:[\w+-]{1,40}:|\d{1,3} repl(?:y|ies)", re.IGNORECASE)


def _fits(source: Source) -> bool:
    lines = [line for line in source.head if line.strip()]
    heads = sum(_is_head(lines, at) for at in range(len(lines)))
    return heads >= 2 and bool(lines) and _is_head(lines, 0)


def _is_head(lines: list[str], at: int) -> bool:
    """Whether a name stands here, with a time on the line below or behind it."""
    name = lines[at].strip()
    if _CLOCK.fullmatch(name[:80]):
        return False
    if _ON_NAME.fullmatch(name[:90]):
        return True
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    named = len(name) <= 60 and name[:1].isalpha() and not name.endswith((".", "?", "!", ":"))
    return named and _CLOCK.fullmatch(below[:80]) is not None and below[-1:] in "Mm"


def _read(source: Source) -> Talk:
    return Talk(tuple(_cues(source)), joined=False)


def _cues(source: Source) -> Iterator[Cue]:
    numbers = [n for n, line in enumerate(source.lines, start=1) if line.strip()]
    lines = [line for line in source.lines if line.strip()]
    name, words, where = "", list[str](), ""
    for at, line in enumerate(lines):
        head = _is_head(lines, at)
        if not head and not _CLOCK.fullmatch(line.strip()[:80]):
            if not _ADDED.fullmatch(line.strip()[:80]):
                words.append(clean(line))
            continue
        if words:
            yield Cue(name or None, "\n".join(words), where)
        words, where = [], f"line {numbers[at]}"
        if head:
            on_name = _ON_NAME.fullmatch(line.strip()[:90])
            name = clean(on_name[1] if on_name else line)
    if words:
        yield Cue(name or None, "\n".join(words), where)


SLACK_PASTE = Format("Slack messages", _fits, _read)
"""A bare time begins another message of the same person."""
