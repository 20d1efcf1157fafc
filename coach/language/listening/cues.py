"""Cues: where somebody voices or hints at a worry or an unpleasant feeling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.language.listening.phrases import phrases
from coach.language.listening.words import Sentence, Word, sentences
from coach.language.text import words

EMOTION, CONCERN, IMPLICIT = "emotion-cue", "concern-cue", "implicit-cue"
STRENGTH = {EMOTION: 0.8, CONCERN: 0.7, IMPLICIT: 0.4}
"""Weight of a cue by how plainly it is voiced (VR-CoDES: concern before cue)."""

_SECTIONS = (
    (EMOTION, "own-feeling"),
    (EMOTION, "acts-on-me"),
    (EMOTION, "dread"),
    (EMOTION, "feels-like"),
    (EMOTION, "bare-feeling"),
    (EMOTION, "stress-idiom"),
    (CONCERN, "worry"),
    (CONCERN, "overload"),
    (CONCERN, "let-down"),
    (CONCERN, "insecure"),
    (CONCERN, "unfair"),
    (CONCERN, "self-doubt"),
    (CONCERN, "home-strain"),
    (CONCERN, "kin-strain"),
    (IMPLICIT, "resigned"),
    (IMPLICIT, "doubts"),
)
"""Sections of `cues.txt`, plainest first."""


_OWN = words("i me my we us our")
_OF_OTHERS = re.compile(r" (?:he|she|they|you) (?:'s|is|was|'re|are|were|'ve|has|had|\w+ing)? ?$")
"""Who is drowning, if not the speaker: a pronoun just before the idiom."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a turn: its characters, its kind and its strength from 0 to 1."""

    start: int
    end: int
    kind: str
    strength: float


def find_cues(text: str) -> tuple[Cue, ...]:
    """The cues in what one person says of themselves; one a sentence, the plainest."""
    found = []
    for sentence in sentences(text):
        cue = cue_in(sentence)
        if cue is not None:
            found.append(cue)
    return tuple(found)


def words_for(piece: str, start: int) -> Sentence:
    """All words of a piece of text as one sentence whose places count from `start`."""
    words = tuple(
        Word(word.text, word.start + start, word.end + start)
        for sentence in sentences(piece)
        for word in sentence.words
    )
    return Sentence(start, start + len(piece), words, piece.rstrip().endswith("?"))


def cue_in(sentence: Sentence, *, noted: bool = False) -> Cue | None:
    """The plainest cue in one sentence, told in the first person; None if there is none.

    Args:
        sentence: The sentence.
        noted: It stands in a leader's note: trouble of those at home is then a fact, no cue.
    """
    line = sentence.line
    if sentence.asks and not any(word in _OWN for word in sentence.tokens):
        return None
    found = _plainest(line, noted=noted)
    if found is None:
        return None
    kind, first, last = found
    start, end = characters(sentence, first, last)
    return Cue(start, end, kind, _strength(kind, line))


@lru_cache(maxsize=4096)
def _plainest(line: str, *, noted: bool) -> tuple[str, int, int] | None:
    """The kind of the plainest cue in a line, and its places there."""
    wordings = phrases("cues")
    denied = [match.span() for match in wordings["not-meant"].finditer(line)]
    for kind, section in _SECTIONS:
        if noted and section == "kin-strain":
            continue
        for match in wordings[section].finditer(line):
            if section == "stress-idiom" and _OF_OTHERS.search(line[: match.start()]):
                continue
            if not any(a < match.end() and match.start() < b for a, b in denied):
                return kind, match.start(), match.end()
    return None


def _strength(kind: str, line: str) -> float:
    strength = STRENGTH[kind]
    if phrases("cues").says("intensifier", line):
        strength += 0.1
    if phrases("cues").says("joking", line) or phrases("cues").says("mended", line):
        strength -= 0.3
    return max(0.0, min(1.0, strength))


def characters(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Characters of the turn that positions `start` to `end` of the sentence's line cover."""
    at = 1
    first = last = None
    for word in sentence.words:
        if at < end and at + len(word.text) > start:
            first = word if first is None else first
            last = word
        at += len(word.text) + 1
    if first is None or last is None:
        return sentence.start, sentence.end
    return first.start, last.end


def has_bad_news(text: str) -> bool:
    """Whether a turn tells of illness, loss or the like."""
    return any(phrases("cues").says("bad-news", sentence.line) for sentence in sentences(text))
