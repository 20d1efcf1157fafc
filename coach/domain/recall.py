"""What a talk came to of what was planned, promised and once told, with the words that show it.

Every judgement here reads the talk alone: what stands in a prep says what to look for, never what
happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.domain.commitment import Owner
from coach.domain.content import (
    ENOUGH_WORDS,
    Sentence,
    names_of_things,
    sentences,
    stems,
    touching,
)
from coach.domain.conversation import Mode, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.domain.commitment import Commitment
    from coach.domain.conversation import Conversation
    from coach.domain.fact import Fact
    from coach.domain.finding import Analysis, Label, Quote
    from coach.domain.prep import Prep

QUESTIONS = ("open-question", "closed-question", "personal-question", "follow-up-question")
_ASKED = re.compile(
    r"\b(?:ask(?:ed|ing)?|wanted to know|checked (?:in )?(?:on|how))\b", re.IGNORECASE
)
_NOT_ASKED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bforgot to|\bshould(?:['’]ve| have)?|\bmeant to|\bneed to|\bwill"
    r"|\bnext time)"
    r"\s+(?:\w+\s+)?ask",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+")
_MENTION = re.compile(
    r"\b(?:still|sorry|late|overdue|slipped|owe|update|promised|haven['’]t)\b", re.IGNORECASE
)


class Planned(StrEnum):
    """Where a plan for a talk came from."""

    ASK = "ask"
    ANSWER = "answer"
    MINE = "your promise"
    THEIRS = "their promise"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing planned for a talk, and whether the talk came to it.

    Attributes:
        kind: Where the plan came from.
        text: The plan, in the leader's words.
        quote: The words of the talk that show it; None if there are none.
        question: The guided question it answers, for an answer.
        commitment_id: The promise, if it is one.
    """

    kind: Planned
    text: str
    quote: Quote | None
    question: str = ""
    commitment_id: str | None = None

    @property
    def came_up(self) -> bool:
        """Whether the talk came to it."""
        return self.quote is not None


def planned_and_done(
    prep: Prep | None, promises: Iterable[Commitment], conversation: Conversation
) -> tuple[Outcome, ...]:
    """Compare a talk with what was planned for it.

    Args:
        prep: The prep, if there was one.
        promises: Promises open when the talk began, both ways.
        conversation: The talk.

    Returns:
        Questions picked to ask, answers written in the prep, then promises.
    """
    names = names_in(conversation)
    said = sentences(conversation.turns, names)
    mine = said if conversation.mode is Mode.NOTES else _by(said, Role.LEADER)
    found: list[Outcome] = []
    if prep is not None:
        found += [
            Outcome(Planned.ASK, ask, _asked_as_planned(ask, names, mine)) for ask in prep.asks
        ]
        found += [
            Outcome(Planned.ANSWER, one.text, _came_to(one.text, names, said), one.question)
            for one in prep.replies
        ]
    found += [
        Outcome(
            Planned.MINE if one.owner is Owner.LEADER else Planned.THEIRS,
            one.what,
            _owned_up(stems(one.what, names), said),
            commitment_id=one.id,
        )
        for one in promises
    ]
    return tuple(found)


def overdue_unmentioned(
    promises: Iterable[Commitment], conversation: Conversation
) -> tuple[Commitment, ...]:
    """The leader's promises that were late on the day of the talk and that it does not touch.

    Touched means: two content words in a sentence, or one beside a word such as "still" or "sorry".
    """
    names = names_in(conversation)
    said = sentences(conversation.turns, names)
    return tuple(
        one
        for one in promises
        if one.owner is Owner.LEADER
        and one.is_overdue(conversation.date)
        and not _owned_up(stems(one.what, names), said)
    )


def asked_after(facts: Iterable[Fact], analysis: Analysis) -> tuple[tuple[Fact, Quote], ...]:
    """Which of the things they once told the leader asked about in a talk, and in which words.

    In a transcript a question of the leader's that names it; in a note a line that says so.
    Facts learned in or after this talk are left out.
    """
    conversation = analysis.conversation
    names = names_in(conversation)
    asked = _questions(analysis, names)
    found = []
    for fact in facts:
        if fact.learned_on >= conversation.date:
            continue
        wanted, things = stems(fact.text, names), names_of_things(fact.text, names)
        hit = next(
            (
                one
                for one in asked
                if len(wanted & one.stems) >= ENOUGH_WORDS
                or things & names_of_things(one.text, names)
            ),
            None,
        )
        if hit is not None:
            found.append((fact, hit.quote()))
    return tuple(found)


def names_in(conversation: Conversation) -> tuple[str, ...]:
    """Names of the two people: they stand everywhere and tell nothing."""
    return tuple(name for name in (conversation.leader, conversation.other) if name)


def _questions(analysis: Analysis, names: Sequence[str]) -> tuple[Sentence, ...]:
    conversation = analysis.conversation
    said = sentences(conversation.turns, names)
    if conversation.mode is Mode.NOTES:
        return tuple(
            one for one in said if _ASKED.search(one.text) and not _NOT_ASKED.search(one.text)
        )
    marked = {
        labelled.turn.n: [label for label in labelled.labels if label.id in QUESTIONS]
        for labelled in analysis.turns
    }
    return tuple(one for one in _by(said, Role.LEADER) if _asks(one, marked[one.turn.n]))


def _asks(sentence: Sentence, marked: Sequence[Label]) -> bool:
    """A question by its mark; where the turn has none, by the label on it."""
    if "?" in sentence.turn.text:
        return sentence.text.endswith("?")
    return any(label.start < sentence.end and sentence.start < label.end for label in marked)


def _by(said: Iterable[Sentence], role: Role) -> tuple[Sentence, ...]:
    return tuple(one for one in said if one.turn.role is role)


def _asked_as_planned(plan: str, names: Sequence[str], said: Sequence[Sentence]) -> Quote | None:
    """The planned question in its very words, else a sentence that shares its content."""
    wanted = f" {' '.join(_TOKEN.findall(plan.casefold()))} "
    for one in said:
        if wanted.strip() and wanted in f" {' '.join(_TOKEN.findall(one.text.casefold()))} ":
            return one.quote()
    hit = touching(stems(plan, names), said)
    return hit.quote() if hit else None


def _came_to(written: str, names: Sequence[str], said: Sequence[Sentence]) -> Quote | None:
    """Words that come to what was written; one shared word alone would be chance."""
    wanted = stems(written, names)
    hit = touching(wanted, said) if len(wanted) >= ENOUGH_WORDS else None
    return hit.quote() if hit else None


def _owned_up(wanted: frozenset[str], said: Sequence[Sentence]) -> Quote | None:
    """Words that come to a promise: two content words, or one beside "still", "sorry" and such."""
    hit = touching(wanted, said) or next(
        (one for one in said if wanted & one.stems and _MENTION.search(one.text)), None
    )
    return hit.quote() if hit else None
