"""Echo: short replies that give back the other's words, where a statement alone means nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from coach.language.listening.replies import CONTINUERS
from coach.language.listening.statements import STEM, content_stems, stem
from coach.language.listening.words import words_of
from coach.language.text import words

_EMPTY = CONTINUERS | words(
    """
    well so and but is it 's that you the a true do n't know think i 'm not be just was are of
    to in on then or no really
    """
)
_REACH = 12
"""Utterances looked back over; echoes come at once or hardly ever."""


@dataclass
class Heard:
    """What was said lately, by whom."""

    said: deque[tuple[str | None, tuple[str, ...]]] = field(
        default_factory=lambda: deque(maxlen=_REACH)
    )

    def add(self, speaker: str | None, words: tuple[str, ...]) -> None:
        """Remember an utterance."""
        self.said.append((speaker, words))

    def by_others(self, speaker: str | None) -> list[tuple[str, ...]]:
        """Utterances by anyone but `speaker`, oldest first."""
        return [words for who, words in self.said if who != speaker]

    def last_speaker(self) -> str | None:
        """Who spoke last."""
        return self.said[-1][0] if self.said else None


def echo_signs(text: str, speaker: str | None, heard: Heard) -> dict[str, float]:
    """How much a short utterance gives back what others just said.

    Args:
        text: The utterance.
        speaker: Who says it.
        heard: What was said before it.
    """
    words = words_of(text)
    before = heard.by_others(speaker)
    last_three = {word for said in before[-3:] for word in said}
    tail = [word for said in before[-3:] for word in said][-14:]
    four = {one for said in before[-4:] for one in content_stems(said)}
    content = content_stems(words)
    kept = [word for word in words if word not in _EMPTY and len(word) > 1]
    all_back = bool(kept) and all(word in last_three for word in kept)
    half = bool(content) and 2 * len(content & four) >= len(content)
    line = f" {' '.join(words)} "
    return {
        "all-echoed": float(all_back and len(words) <= 8),
        "end-echoed": float(bool(kept) and all(word in tail for word in kept) and len(words) <= 6),
        "half-echoed": float(half and len(words) <= 15),
        "most-echoed-long": float(half and len(content) >= 3),
        "run-echoed": float(_shares_run(words, before[-3:])),
        "filler": float(not kept),
        "i": float("i" in words),
        "you": float("you" in words),
        "so-first": float(words[:1] == ("so",) or words[1:2] == ("so",)),
        "stem": float(STEM.search(line) is not None),
        "short": float(len(words) <= 3),
        "marked": float("?" in text),
        "other-spoke-last": float(bool(heard.said) and heard.last_speaker() != speaker),
        "yes-first": float(words[:1] in (("yeah",), ("yes",), ("right",), ("okay",), ("no",))),
    }


def _shares_run(words: tuple[str, ...], before: Sequence[tuple[str, ...]]) -> bool:
    """Whether two content words follow each other here as they did there."""
    pairs = {(stem(a), stem(b)) for a, b in pairwise(words) if {a, b} - _EMPTY}
    theirs = {(stem(a), stem(b)) for said in before for a, b in pairwise(said)}
    return bool(pairs & theirs)
