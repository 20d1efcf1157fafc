"""The words that carry what is meant: enough to tell whether a talk came to something planned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from coach.domain.day import MONTHS, WEEKDAYS
from coach.domain.finding import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.domain.conversation import Turn

ENOUGH_WORDS = 2
"""Content words that two texts must share to be about the same (one overlaps by chance)."""

_FUNCTION = """
a about above across after again against all almost along already also although always am among an
and another any anybody anyone anything are aren around as at away back be because been before
behind being below between both but by came can cannot come could couldn did didn do does doesn
doing don done down during each either else enough even ever every everybody everyone everything
few first for from further had hadn has hasn have haven having he her here hers herself him himself
his how however i if in instead into is isn it its itself just last later least less lot made
make making many may maybe me might mine more most much must my myself near need needs neither
never next no nobody none nor not nothing now of off often on once one only onto or other others
our ours out over own per perhaps quite rather really same second shall she should shouldn since so
some somebody someone something soon still such than that the their theirs them themselves then
there these they thing things third this those though through to together too toward under until
up upon us very was wasn way we well were weren what when where whether which while who whom whose
why will with within without won would wouldn yes yet you your yours yourself
zero two three four five six seven eight nine ten eleven twelve dozen hundred
"""
_LIGHT_VERBS = """
ask asked asking bring brought call check come done find found gave get gets getting give given go
goes going gone got keep kept know knew known let like look looked looking put said saw say says see
seen send sends sending sent set show speak spoke spoken start take taken talk talked talking tell
tells telling think thought told took try tried trying use used want wanted went work
"""
_TIME = """
today tonight tomorrow yesterday day days week weeks month months year years morning afternoon
evening noon end close quarter fortnight weekend hour hours minute minutes time
"""
STOP_WORDS = frozenset((*f"{_FUNCTION} {_LIGHT_VERBS} {_TIME}".split(), *WEEKDAYS, *MONTHS))

_LOOSE_WORDS = """
change changes feel help helps hold lead leave live meet meets move moves new old part place play
plays point run runs side start starts turn turns walk walks way ways
"""
_LOOSE = frozenset(_LOOSE_WORDS.split())
"""Words of so many uses that one of them alone points at nothing."""

_KIN = {
    "mam": "mother",
    "mom": "mother",
    "mum": "mother",
    "mummy": "mother",
    "dad": "father",
    "daddy": "father",
    "lad": "son",
    "boy": "son",
    "girl": "daughter",
    "nan": "grandmother",
    "gran": "grandmother",
    "granny": "grandmother",
    "kid": "child",
    "kids": "child",
    "children": "child",
    "hubby": "husband",
}
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_LETTERS = 3
"""Shorter words carry too little."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of one turn with the stems of its content words.

    Attributes:
        turn: The turn.
        start: First character.
        end: One past the last character.
        stems: What it is about.
    """

    turn: Turn
    start: int
    end: int
    stems: frozenset[str]

    @property
    def text(self) -> str:
        """The words."""
        return self.turn.text[self.start : self.end]

    def quote(self) -> Quote:
        """The words as evidence."""
        return Quote(self.turn.n, self.start, self.end, self.text)


def stems(text: str, leave_out: Iterable[str] = ()) -> frozenset[str]:
    """The stems of a text's content words.

    Args:
        text: Any text.
        leave_out: Names and other words that say nothing here.
    """
    skipped = {_plain(word) for name in leave_out for word in _WORD.findall(name)}
    words = {_plain(word) for word in _WORD.findall(text)}
    return frozenset(
        _stem(word) for word in words - skipped if len(word) >= _LETTERS and word not in STOP_WORDS
    )


def names_of_things(text: str, leave_out: Iterable[str] = ()) -> frozenset[str]:
    """Words that point at one matter even alone: as they stand, only plurals made singular.

    Args:
        text: Any text.
        leave_out: Names and other words that say nothing here.
    """
    skipped = {_plain(word) for name in leave_out for word in _WORD.findall(name)}
    words = {_plain(word) for word in _WORD.findall(text)} - skipped - STOP_WORDS - _LOOSE
    return frozenset(_singular(word) for word in words if len(word) >= _LETTERS)


def sentences(turns: Iterable[Turn], leave_out: Iterable[str] = ()) -> tuple[Sentence, ...]:
    """Every sentence of some turns, in order."""
    skipped = tuple(leave_out)
    return tuple(
        Sentence(turn, start, end, stems(turn.text[start:end], skipped))
        for turn in turns
        for start, end in _spans(turn.text)
    )


def touching(wanted: frozenset[str], among: Sequence[Sentence]) -> Sentence | None:
    """The sentence, or two that follow each other, that come to what is wanted.

    Args:
        wanted: Stems of what was planned, promised or told.
        among: The sentences to look in.

    Returns:
        The first that shares two content words (one, if that is all there is), best before
        earliest; None if there is none.
    """
    need = min(ENOUGH_WORDS, len(wanted))
    if not need:
        return None
    best, most = None, need - 1
    for sentence in among:
        shared = len(wanted & sentence.stems)
        if shared > most:
            best, most = sentence, shared
    return best or _pair(wanted, among, need)


def _pair(wanted: frozenset[str], among: Sequence[Sentence], need: int) -> Sentence | None:
    for one, two in pairwise(among):
        both = wanted & (one.stems | two.stems)
        if one.turn is two.turn and len(both) >= need:
            return Sentence(one.turn, one.start, two.end, one.stems | two.stems)
    return None


def _spans(text: str) -> list[tuple[int, int]]:
    found = []
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        said = text[start:end]
        start += len(said) - len(said.lstrip())
        end -= len(said) - len(said.rstrip())
        if start < end:
            found.append((start, end))
    return found


def _plain(word: str) -> str:
    bare = word.casefold().replace("’", "'").strip("'-")
    return bare.split("'", maxsplit=1)[0]


def _singular(word: str) -> str:
    word = _KIN.get(word, word)
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def _stem(word: str) -> str:
    """A word without its ending; rough, but the same for the forms of one word."""
    word = _KIN.get(word, word)
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        kept = word[: -len(ending)]
        if word.endswith(ending) and len(kept) >= _LETTERS and not word.endswith(("ss", "us")):
            word = _undoubled(kept) + instead if ending in {"ing", "ed"} else kept + instead
            break
    if word.endswith(("xe", "che", "she", "sse")):
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > _LETTERS else word


def _undoubled(word: str) -> str:
    doubled = len(word) > _LETTERS and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if doubled else word
