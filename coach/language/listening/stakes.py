"""Stakes: whether a cue says outright that the speaker is weighed on, here and now."""

from __future__ import annotations

from coach.language.listening.phrases import phrases
from coach.language.listening.words import Sentence, sentences, words_of
from coach.language.text import words

_FEELINGS = ("own-feeling", "acts-on-me", "dread", "bare-feeling", "plain")
_STRAIN = ("stress-idiom", "overload", "home-strain")
"""Sections of `cues.txt`; the second row counts only where the speaker stands in it."""
_OWN = words("i me my myself we us our")
FEWEST = 3
"""Words that make a statement of at least a clause ("I'm exhausted": three, contraction split)."""


def is_plain(text: str, start: int, end: int) -> bool:
    """Whether the sentence at characters `start` to `end` voices the speaker's own strain.

    Plain is: a present unpleasant feeling, worry or overload, told in the first person as a
    statement. Opinions ("I feel like it would work"), memories and ifs are not.
    """
    return any(_says_so(one) for one in sentences(text) if one.start < end and start < one.end)


def _says_so(sentence: Sentence) -> bool:
    line = sentence.line
    known = phrases("cues")
    if sentence.asks or len(sentence.words) < FEWEST or known.says("not-plain", line):
        return False
    if known.says("not-meant", line) or known.says("joking", line) or known.says("mended", line):
        return False
    if any(known.says(name, line) for name in _FEELINGS):
        return True
    own = any(word in _OWN for word in sentence.tokens)
    return own and any(known.says(name, line) for name in _STRAIN)


def tells_of_loss(text: str) -> bool:
    """Whether a turn of some length tells of illness or loss close to the speaker."""
    return len(words_of(text)) > FEWEST and any(
        phrases("cues").says("bad-news", one.line) and phrases("personal").says("kin", one.line)
        for one in sentences(text)
    )
