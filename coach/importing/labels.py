"""Telling a speaker's name before a colon from a heading or from speech that has a colon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.importing.clock import TIME, seconds
from coach.importing.cues import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_NAME = 60
"""Longest name before a colon, in characters, titles and brackets included."""

_MAX_WORDS = 5
_TIMED = re.compile(rf"[\[(]?({TIME})[\])]?\s*(?:[-–—]\s*)?(?=\S)")
_BOLD = re.compile(r"(\*\*|__)\s*([^*_\n]{1,60}?)\s*(?::\s*\1|\1\s*:)(?=\s|$)\s*")
_BRACKETED = re.compile(rf"\[([^\[\]\n]{{1,60}}?)(?:\s+({TIME}))?\](?:\s*:\s*|\s+)(?=\S)")
_PLAIN = re.compile(rf"([^\s:*#>\-–•\[(][^:\n]{{0,59}}?(?:[\[(]\s?{TIME}\s?[\])])?)\s?:(?=\s|$)\s*")
_NAME_TIME = re.compile(rf"(.{{1,60}}?)\s*[\[(]\s*({TIME})\s*[\])]")
_NUMBERED = re.compile(
    r"(?:speaker|spk|participant|person)(?:[ _-]\w{1,3}|\d{1,3})$", re.IGNORECASE
)
_BAD = re.compile(r"[?!;\"“”/=<>{}|@+&]|\.\.|\d{3}")
_PRONOUN_LABELS = """
me i myself you them they her him she he us we leader other manager speaker unknown
"""
_INNER_WORDS = """
de del della der den di da do dos du el la le van von ter al bin ibn bint of y e zu op
"""
_NOTE_HEADINGS = """
note notes nb ps nts fyi todo todos action actions next re ref agenda date time attendees present
summary subject topic topics update updates risk risks decision decisions agreed follow-up followup
followups follow-ups kudos goal goals feedback context background idea ideas question questions
concern concerns blocker blockers win wins plan plans outcome outcomes plus minus pros cons issue
issues task tasks deadline due status where when what why how who from to cc warning important
reminder reactions today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
mon tue tues wed thu thur thurs fri sat sun january february march july september october november
december morning afternoon evening lunch title meeting participants speakers location call
transcript recording duration organizer organiser project client team highs lows high low ask asks
offer offers commitment commitments promise promises mood energy health family home work personal
career growth pipeline budget hiring customer customers support help need needs want wants strengths
weaknesses good bad better worse improve start stop continue glad sad mad done doing later steps
"""
_SPEECH_OPENERS = """
so and but or well ok okay right yes yeah no look now then also first second third finally because
thing point here there like basically actually honestly meaning remember
"""
_PRONOUNS = frozenset(_PRONOUN_LABELS.split())
_PARTICLES = frozenset(_INNER_WORDS.split())
_NO_NAMES = frozenset((_NOTE_HEADINGS + _SPEECH_OPENERS).split())


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line that may begin with a speaker.

    Attributes:
        name: The name before the colon.
        text: The words after it.
        start: Seconds from the beginning, where the line gives a time.
        bold: Whether the name is marked as one (bold or in square brackets).
    """

    name: str
    text: str
    start: float | None = None
    bold: bool = False


def split_label(line: str) -> Labelled | None:
    """Split `Name: text` and its kin, or return None if the line has no such beginning.

    Kin are `**Name:** text`, `[Name]: text`, `[Name 0:00] text`, `Name (0:00): text` and any of
    them after a time. Whether the name is a speaker's is for `speakers` to say.
    """
    head, start = line[: MAX_NAME * 3].lstrip(), None
    offset = len(line[: MAX_NAME * 3]) - len(head)
    if timed := _TIMED.match(head):
        start = seconds(timed[1])
        head, offset = head[timed.end() :], offset + timed.end()
    for pattern in (_BOLD, _BRACKETED, _PLAIN):
        if found := pattern.match(head):
            break
    else:
        return None
    name = found[2] if pattern is _BOLD else found[1]
    if pattern is _BRACKETED and found[2]:
        start = seconds(found[2])
    if inside := _NAME_TIME.fullmatch(name):
        name, start = inside[1], seconds(inside[2])
    name = clean(name)
    if not name:
        return None
    text = clean(line[offset + found.end() :])
    return Labelled(name, text, start, bold=pattern is not _PLAIN)


def name_like(name: str) -> bool:
    """Whether a label has the shape of a person's name rather than of a heading or a sentence."""
    plain = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", name).replace(",", " ")
    words = plain.split()
    if not 1 <= len(words) <= _MAX_WORDS or len(name) > MAX_NAME or _BAD.search(plain):
        return False
    folded = plain.strip().casefold()
    if folded in _PRONOUNS or _NUMBERED.match(folded):
        return True
    if words[0].casefold() in _NO_NAMES or not any(char.isalpha() for char in plain):
        return False
    return all(_capital(word) or word.casefold() in _PARTICLES for word in words)


def speakers(labels: Iterable[str], *, all_labelled: bool) -> frozenset[str]:
    """Which of the labels seen, in order and as often as they stand, are speakers.

    A label that comes back is one, also in small letters. One that stands once is a speaker only
    where every line is labelled, or if it is a recogniser's own (SPEAKER_00): elsewhere it is as
    likely a sentence with a colon.

    Args:
        labels: The names before colons.
        all_labelled: Whether no line of talk goes without a label.
    """
    counts = Counter(labels)
    return frozenset(
        label
        for label, count in counts.items()
        if _is_speaker(label, again=count > 1 or all_labelled) or (count > 1 and _small(label))
    )


def _is_speaker(label: str, *, again: bool) -> bool:
    return name_like(label) if again else _NUMBERED.match(label) is not None


def _small(label: str) -> bool:
    """Whether it is one word of letters that notes and speech do not put before a colon."""
    return label.isalpha() and label.casefold() not in _NO_NAMES


def _capital(word: str) -> bool:
    """Whether a word begins as names do; letters without case (中, ع) may."""
    first = word.lstrip("'’\"-.")[:1]
    return bool(first) and (first.isdigit() or (first.isalpha() and not first.islower()))
