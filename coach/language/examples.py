"""A rule's own examples as conversations: one sentence, or a dialogue "O: … / L: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.rule import Who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.domain.rule import Rule

SOME_DAY = date(2001, 1, 1)
"""The day of a talk that has none; no date counted from it is ever shown."""

FALSE_ALARM = "not:"
"""Stands before a known false alarm among the examples of `todo`."""

_SPEAKER = re.compile(r"(?:^|\s/\s)\s*([OL]):\s*")
_FILLER = re.compile(r"\[(\d{1,4}) words\]")
_DULL = "the list on that table has one more row and "


@dataclass(frozen=True, slots=True)
class Example:
    """An example as the engine reads it.

    Attributes:
        conversation: The conversation.
        offsets: For each turn, where its text begins in the example.
    """

    conversation: Conversation
    offsets: tuple[int, ...]


def is_dialogue(text: str) -> bool:
    """Whether a text is a dialogue in the notation of the rules."""
    return _SPEAKER.match(text) is not None


def dialogue(text: str) -> Example:
    """Read "O: … / L: …"; "[90 words]" stands for so many words of no interest."""
    found = list(_SPEAKER.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    turns = []
    for n, (match, end) in enumerate(zip(found, ends, strict=True), start=1):
        name, role = ("Leader", Role.LEADER) if match[1] == "L" else ("Other", Role.OTHER)
        words = _FILLER.sub(_dull_words, text[match.end() : end])
        turns.append(Turn(n, name, role, words))
    conversation = Conversation(
        Mode.TRANSCRIPT, tuple(turns), SOME_DAY, leader="Leader", other="Other"
    )
    return Example(conversation, tuple(match.end() for match in found))


def alone(text: str, role: Role, mode: Mode) -> Example:
    """One turn or note by itself."""
    speaker = {Role.LEADER: "Leader", Role.OTHER: "Other"}.get(role)
    turn = Turn(1, speaker, role, text)
    return Example(Conversation(mode, (turn,), SOME_DAY), (0,))


def examples_of(rule: Rule) -> Iterator[tuple[str, bool, bool]]:
    """A rule's examples as (text, whether to find it, whether failing is known).

    Under `todo` stand known misses and, with "not:" in front, known false alarms.
    """
    for text in rule.match:
        yield text, True, False
    for text in rule.skip:
        yield text, False, False
    for text in rule.todo:
        yield text.removeprefix(FALSE_ALARM).strip(), not text.startswith(FALSE_ALARM), True


def example_of(rule: Rule, text: str) -> Example:
    """An example of a rule, said by the one whose words the rule reads."""
    if is_dialogue(text):
        return dialogue(text)
    role = Role.OTHER if rule.who is Who.OTHER else Role.LEADER
    mode = Mode.TRANSCRIPT if Mode.TRANSCRIPT in rule.modes else Mode.NOTES
    return alone(text, role, mode)


def _dull_words(match: re.Match[str]) -> str:
    count = int(match[1])
    words = _DULL.split()
    return " ".join(words[at % len(words)] for at in range(count))
