"""The sample notes and talks with the commitments their authors marked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from coach.domain.commitment import Firmness, Owner
from coach.domain.conversation import Conversation, Mode, Role, Turn, cast

SAMPLES = ("notes", "more_notes", "notes_1", "notes_2", "transcripts", "talks_1")
"""Scored by default; the two files kept for the last count are named by hand."""

MONTH_FIRST = frozenset({"notes_1"})
"""Files by writers from the US and Canada."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A commitment as its author marked it. `optional` ones count neither way."""

    turn: int
    span: tuple[int, int]
    quote: str
    owner: Owner | None
    firmness: Firmness
    due: date | None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Trap:
    """Words that look like a commitment and are none."""

    turn: int
    span: tuple[int, int]
    quote: str


@dataclass(frozen=True, slots=True)
class Sample:
    """One note or talk."""

    id: str
    conversation: Conversation
    expected: tuple[Expected, ...]
    traps: tuple[Trap, ...]
    day_first: bool


def samples_folder() -> Path:
    return Path(__file__).parents[2].parent / "shared" / "samples"


def file_of(name: str) -> Path:
    """The author's file of a name: beside this module under `authors`, else a shared sample."""
    own = Path(__file__).parent / f"{name}.jsonl"
    return own if own.is_file() else samples_folder() / f"{name}.jsonl"


def read_samples(name: str) -> Iterator[Sample]:
    path = file_of(name)
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        if "expected" in item or "commitments" in item:
            yield _sample(item, day_first=name not in MONTH_FIRST)


def _sample(item: dict[str, Any], *, day_first: bool) -> Sample:
    conversation = _conversation(item)
    texts = {turn.n: turn.text for turn in conversation.turns}
    told = item.get("expected")
    if told is not None and "by_turn" in told:
        expected, traps = _talk_marks(told, texts)
    elif told is not None:
        expected, traps = _note_marks(told, texts)
    else:
        expected, traps = _flat_marks(item, texts)
    return Sample(item["id"], conversation, tuple(expected), tuple(traps), day_first)


def _conversation(item: dict[str, Any]) -> Conversation:
    told = item.get("expected") or {}
    day = date.fromisoformat((item.get("date") or told["anchor_date"])[:10])
    leader = item.get("leader") or told.get("leader")
    other = item.get("other") or told.get("person")
    if "turns" not in item:
        turn = Turn(1, leader, Role.LEADER, item["text"])
        return Conversation(Mode.NOTES, (turn,), day, leader=leader, other=other)
    turns = tuple(
        Turn(int(one.get("turn", one.get("n", n))), one["speaker"], Role.UNKNOWN, one["text"])
        for n, one in enumerate(item["turns"], 1)
    )
    return Conversation(Mode.TRANSCRIPT, cast(turns, leader), day, leader=leader, other=other)


def _span(texts: dict[int, str], turn: int, quote: str) -> tuple[int, int]:
    at = texts[turn].find(quote)
    return (at, at + len(quote)) if at >= 0 else (0, 0)


def _owner(mark: str | None) -> Owner | None:
    """A marks "leader?" where the owner is a guess: any owner will do."""
    if mark is None or mark.endswith("?") or mark in {"shared", "none"}:
        return None
    return Owner.LEADER if mark.startswith("leader") else Owner.OTHER


_FIRMNESS = {
    "firm": Firmness.FIRM, "intent": Firmness.FIRM, "negative_promise": Firmness.FIRM,
    "hedged": Firmness.VAGUE, "vague": Firmness.VAGUE, "conditional": Firmness.CONDITIONAL,
}  # fmt: skip


def _day(mark: str | None) -> date | None:
    return date.fromisoformat(mark[:10]) if mark else None


def _note_marks(told: dict[str, Any], texts: dict[int, str]) -> tuple[list[Expected], list[Trap]]:
    expected = []
    for one in told.get("commitments", ()):
        third = str(one.get("owner", "")).startswith("third")
        done = one.get("status") in {"done", "reported"}
        expected.append(_expected(one, texts, 1, optional=done or third))
    expected.extend(
        _expected({**one, "firmness": "vague"}, texts, 1, optional=True)
        for one in told.get("vague_commitments", ())
    )
    traps = [
        Trap(1, _span(texts, 1, one["quote"]), one["quote"])
        for one in told.get("not_commitments", ())
    ]
    return expected, traps


def _expected(
    one: dict[str, Any], texts: dict[int, str], turn: int, *, optional: bool = False
) -> Expected:
    return Expected(
        turn,
        _span(texts, turn, one["quote"]),
        one["quote"],
        _owner(one.get("owner")),
        _FIRMNESS.get(one.get("firmness", "firm"), Firmness.FIRM),
        _day(one.get("due_iso") or one.get("iso") or one.get("due")),
        optional,
    )


_TALK_FLAGS = {
    "commitment": "firm",
    "commitment_conditional": "conditional",
    "commitment_negative": "firm",
    "commitment_vague": "vague",
}
_TALK_OPTIONAL = {"offer", "commitment_vague", "accountability"}


def _talk_marks(told: dict[str, Any], texts: dict[int, str]) -> tuple[list[Expected], list[Trap]]:
    expected = []
    for one in told["by_turn"]:
        if one["flag"] not in _TALK_FLAGS and one["flag"] not in _TALK_OPTIONAL:
            continue
        mark = {**one, "due": None, "firmness": one.get("firmness") or _TALK_FLAGS.get(one["flag"])}
        expected.append(_expected(mark, texts, one["turn"], optional=one["flag"] in _TALK_OPTIONAL))
    traps = [
        Trap(one["turn"], _span(texts, one["turn"], one["quote"]), one["quote"])
        for one in told["must_not_flag"]
        if one["flag"].startswith("commitment")
    ]
    return expected, traps


def _flat_marks(item: dict[str, Any], texts: dict[int, str]) -> tuple[list[Expected], list[Trap]]:
    expected = [_expected(one, texts, int(one.get("turn", 1))) for one in item["commitments"]]
    traps = [Trap(1, _span(texts, 1, quote), quote) for quote in item.get("not_commitments", ())]
    return expected, traps
