"""Stakes: whether a cue says outright that the speaker is weighed on, here and now."""

from __future__ import annotations

from coach.language.listening.phrases import phrases
from coach.language.listening.words import Sentence, sentences, words_of
from coach.language.text import words

_FEELINGS = ("own-feeling", "acts-on-me", "dread", "bare-feeling", "plain")
_STRAIN = ("stress-idiom", "overload", "home-strain", "kin-strain")
"""Sections of `cues.txt`; the second row counts only where the speaker stands in it."""
_OWN = words("i me my myself we us our")
_OTHERS = words("you your he him his she her they them their")
FEWEST = 3
"""Words that make a statement of at least a clause ("I'm exhausted": three, contraction split)."""


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether the sentence at characters `start` to `end` voices the speaker's own strain.

    Plain is: a present unpleasant feeling, worry or overload, told in the first person as a
    statement. Opinions ("I feel like it would work"), memories and ifs are not.
    """
    return any(_says_so(one) for one in _touched(text, start, end))


def is_strain(text: str, start: int, end: int) -> bool:
    """Whether that sentence voices overload that is nobody else's, speaker named or not."""
    return any(
        _is_told(one) and any(_is_own(one.line, name, named=False) for name in _STRAIN)
        for one in _touched(text, start, end)
    )


def _touched(text: str, start: int, end: int) -> list[Sentence]:
    return [one for one in sentences(text) if one.start < end and start < one.end]


def _is_told(sentence: Sentence) -> bool:
    known, line = phrases("cues"), sentence.line
    unsure = ("not-plain", "not-meant", "joking", "mended")
    return (
        not sentence.asks
        and len(sentence.words) >= FEWEST
        and not any(known.says(name, line) for name in unsure)
    )


def _says_so(sentence: Sentence) -> bool:
    line = sentence.line
    return _is_told(sentence) and (
        any(phrases("cues").says(name, line) for name in _FEELINGS)
        or any(_is_own(line, name, named=True) for name in _STRAIN)
    )


def _is_own(line: str, section: str, *, named: bool) -> bool:
    """Whether a strain of `section` is the speaker's: the last person named up to it is.

    Args:
        line: A sentence.
        section: The section of wordings.
        named: Whether the speaker must be named; else it is enough that nobody else is.
    """
    found = phrases("cues")[section].search(line)
    if found is None:
        return False
    people = [word for word in line[: found.end()].split() if word in _OWN | _OTHERS]
    return people[-1] in _OWN if people else not named


def tells_of_loss(text: str) -> bool:
    """Whether a turn tells of illness or loss close to the speaker."""
    line = f" {' '.join(words_of(text))} "
    return phrases("cues").says("bad-news", line) and phrases("personal").says("kin", line)
