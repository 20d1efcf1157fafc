"""A promise that is said again counts once."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness, FoundCommitment
from coach.language.dues.words import words_in

_WORDS = re.compile(r"[^\W\d_]{3,}")
_STOP = words_in(
    """
    the and that this with you your for from will going what have has been him her his hers
    they them their about just also then when how why who i'll it's its our out all any can
    could would get got are was not but let know monday tuesday wednesday thursday friday
    saturday sunday tomorrow today tonight week next morning afternoon
    """
)
_SHARE = 0.5
"""Shared content words, of the shorter one, at which two promises of one owner are the same."""


def without_recaps(found: list[FoundCommitment]) -> tuple[FoundCommitment, ...]:
    """Drop a later promise that says an earlier one of the same owner again."""
    kept: list[FoundCommitment] = []
    for one in found:
        if one.firmness is Firmness.DECLINED or not any(_again(one, before) for before in kept):
            kept.append(one)
    return tuple(kept)


def _again(one: FoundCommitment, before: FoundCommitment) -> bool:
    if (
        one.owner is not before.owner
        or before.firmness is not Firmness.FIRM
        or one.turn == before.turn
    ):
        return False
    if (
        one.due
        and before.due
        and one.due.latest
        and before.due.latest
        and one.due.latest != before.due.latest
    ):
        return False
    mine, theirs = _content(one.text), _content(before.text)
    shared = mine & theirs
    return len(shared) >= 2 and len(shared) >= _SHARE * min(len(mine), len(theirs))


def _content(text: str) -> set[str]:
    return {_stem(word) for word in _WORDS.findall(text.lower()) if word not in _STOP}


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")
