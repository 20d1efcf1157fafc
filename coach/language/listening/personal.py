"""The person behind the work: what they tell of their life, and questions about it."""

from __future__ import annotations

from dataclasses import dataclass

from coach.language.listening.phrases import phrases
from coach.language.listening.words import Sentence, sentences


@dataclass(frozen=True, slots=True)
class Told:
    """Something personal that was told: its characters in the turn and whether it is sensitive."""

    start: int
    end: int
    sensitive: bool


def disclosures(text: str) -> tuple[Told, ...]:
    """What one person tells of their own life, a sentence at a time."""
    return tuple(
        Told(sentence.start, sentence.end, is_sensitive(sentence.line))
        for sentence in sentences(text)
        if is_about_own_life(sentence)
    )


def is_about_own_life(sentence: Sentence) -> bool:
    """Whether a sentence in the first person tells of life outside the job."""
    line = sentence.line
    return phrases("personal").says("own-life", line) and not phrases("personal").says(
        "not-life", line
    )


def mentions_life(line: str) -> bool:
    """Whether a line of words names kin or an event of private life, whoever speaks."""
    named = phrases("personal").says("kin", line) or phrases("personal").says("event", line)
    return named and not phrases("personal").says("not-life", line)


def asks_after_life(line: str) -> bool:
    """Whether a leader's note says that a question was put about life outside the job."""
    return phrases("notes").says("asks-person", line) or phrases("personal").says(
        "asked-life", line
    )


def is_sensitive(line: str) -> bool:
    """Whether a line touches health, loss, separation, money, religion, sexuality, law or union."""
    return phrases("personal").says("sensitive", line)


def is_in_confidence(line: str) -> bool:
    """Whether a line says that something is to go no further."""
    return phrases("personal").says("in-confidence", line)


def is_private(line: str) -> bool:
    """Whether a line stays clear of the working life that shares its words: rotas, wards, cases."""
    return not phrases("personal").says("not-life", line)


def asks_about_life(line: str) -> bool:
    """Whether a question is about the person: family, wellbeing, interests, hopes."""
    return phrases("personal").says("asks-life", line) and not phrases("personal").says(
        "asks-work", line
    )
