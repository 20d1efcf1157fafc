"""The person behind the work: what they tell of their life, and questions about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.language.listening.phrases import phrases
from coach.language.listening.words import Sentence, sentences
from coach.language.text import words


@dataclass(frozen=True, slots=True)
class Told:
    """Something personal that was told: its characters in the turn and whether it is sensitive."""

    start: int
    end: int
    sensitive: bool


@lru_cache(maxsize=2048)
def disclosures(text: str) -> tuple[Told, ...]:
    """What one person tells of their own life, a sentence at a time."""
    return tuple(
        Told(sentence.start, sentence.end, is_sensitive(sentence.line))
        for sentence in sentences(text)
        if is_about_own_life(sentence) or _OUR_KEV.search(text, sentence.start, sentence.end)
    )


_OUR_KEV = re.compile(
    r"\b[Oo]ur (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+"
    r"(?=[.,]|['’]s \w+(?:ing|ed|en)\b| (?:is|was|has|had|got|went|turns|starts|started)\b)"
)
"""Kin as the north of England names them, with what they do."""


def is_about_own_life(sentence: Sentence) -> bool:
    """Whether a sentence in the first person tells of life outside the job."""
    line = sentence.line
    known = phrases("personal")
    if known.says("not-life", line) or known.says("kin-remarks", line):
        return False
    if known.says("own-life", line):
        return True
    if not _MINE & set(sentence.tokens):
        return known.says("kin-bare", line)
    return known.says("kin-by-name", line) or (is_sensitive(line) and mentions_life(line))


_MINE = words("i we me my our us")


def asks_of_life(text: str) -> bool:
    """Whether a turn asks after somebody's kin, home, health or an event of their life.

    A bare "how are you?" does not: most answers to it say nothing.
    """
    return any(
        (one.asks or phrases("personal").says("asks-after", one.line))
        and is_private(one.line)
        and not phrases("personal").says("asks-work", one.line)
        and (
            phrases("personal").says("asks-after", one.line)
            or (mentions_life(one.line) and _YOURS & set(one.tokens))
        )
        for one in sentences(text)
    )


_YOURS = words("you your yours how")


def mentions_life(line: str) -> bool:
    """Whether a line of words names kin or an event of private life, whoever speaks."""
    named = phrases("personal").says("kin", line) or phrases("personal").says("event", line)
    return named and not phrases("personal").says("not-life", line)


def kin_named(line: str) -> list[str]:
    """The kin that a line of words names, in order, without whose: "my dad" gives "dad"."""
    named = [one[0] for one in phrases("personal")["kin"].finditer(line)]
    return [_WHOSE.sub("", one) for one in [*named, *(f[0] for f in _FOND.finditer(line))]]


_WHOSE = re.compile(r"^(?:my|our|me|your|his|her|their|the|w|with) ")
_FOND = re.compile(r"(?:big|wee|little|young|old) (?:fella|fellow|man|guy|lady|lad|lass)(?= )")
"""What one calls somebody at home without naming the tie."""


def begins_with_kin(line: str) -> bool:
    """Whether a line begins with kin: "father's dialysis …", whoever speaks."""
    found = phrases("personal")["kin"].search(line)
    return found is not None and found.start() == 1


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


def asks_of_mood(text: str) -> bool:
    """Whether a question asks no more than how they are: "how are you?", "are you all right?"."""
    return any(phrases("personal").says("asks-mood", one.line) for one in sentences(text))


def is_asked_of_life(text: str) -> bool:
    """Whether a question, with or without its mark, names what of a life it is after."""
    return asks_of_life(text) or any(
        is_private(one.line)
        and not phrases("personal").says("asks-work", one.line)
        and (mentions_life(one.line) or asks_about_life(one.line))
        and not phrases("personal").says("asks-mood", one.line)
        for one in sentences(text)
    )


def asks_about_life(line: str) -> bool:
    """Whether a question is about the person: family, wellbeing, interests, hopes."""
    return phrases("personal").says("asks-life", line) and not phrases("personal").says(
        "asks-work", line
    )
