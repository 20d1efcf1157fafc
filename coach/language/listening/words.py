"""Words of spoken text with their places: tags, fillers and false starts taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coach.language.text import words

_SAME_LENGTH = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "—": "-", "–": "-"})
_TAG = re.compile(r"\[[^\]\n]{0,60}\]|\((?:laughs?|laughter|sighs?|pause|inaudible|crosstalk)\)")
_WORD = re.compile(
    r"n't\b|'(?:s|re|ve|d|ll|m|em|cause)\b|[a-z]+(?=n't\b)|[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,:/]\d+)*"
)
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n+")
_SHORT = words(
    """
    mr mrs ms dr prof st vs etc e.g i.e approx re no fig dept
    """
)
_FILLERS = words(
    """
    uh um er erm uhm ehm ah-um em hm
    """
)
_MAY_REPEAT = words(
    """
    very really so that had no yeah yes bye ha long many much
    """
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case and its characters in the text; contractions are split ("do", "n't")."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of a turn.

    Attributes:
        start: First character in the turn's text.
        end: One past its last character.
        words: Its words without fillers and false starts.
        asks: Whether it ends in a question mark.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    asks: bool

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words alone."""
        return tuple(word.text for word in self.words)

    @cached_property
    def line(self) -> str:
        """The words in one line, a blank before and after each, for searching."""
        return f" {' '.join(self.tokens)} "


def level(text: str) -> str:
    """`text` in lower case with plain quotes and without tags, character for character."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    plain = lowered.translate(_SAME_LENGTH)
    return _TAG.sub(lambda found: " " * len(found[0]), plain)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Split a turn into its sentences; one without punctuation is one sentence."""
    plain = level(text)
    found: list[Sentence] = []
    start = 0
    for end, asks in _ends(plain):
        words = _clean([Word(m[0], m.start(), m.end()) for m in _WORD.finditer(plain, start, end)])
        if words or asks:
            lead = len(plain[start:end]) - len(plain[start:end].lstrip())
            found.append(Sentence(start + lead, end, tuple(words), asks))
        start = end
    return tuple(found)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """All words of a turn in one run."""
    return tuple(token for sentence in sentences(text) for token in sentence.tokens)


def _ends(plain: str) -> list[tuple[int, bool]]:
    """Where sentences end, and whether with a question mark."""
    ends: list[tuple[int, bool]] = []
    for mark in _END.finditer(plain):
        before = plain[: mark.start()].rsplit(None, 1)
        if mark[0] == "." and before and before[-1].lstrip("(\"'") in _SHORT:
            continue
        ends.append((mark.end(), "?" in mark[0]))
    if not ends or ends[-1][0] < len(plain):
        ends.append((len(plain), plain.rstrip(" \t\"')-").endswith("?")))
    return ends


_RUN_TOGETHER = {
    "im": ("i", "'m"),
    "ive": ("i", "'ve"),
    "dont": ("do", "n't"),
    "doesnt": ("does", "n't"),
    "didnt": ("did", "n't"),
    "cant": ("ca", "n't"),
    "couldnt": ("could", "n't"),
    "wont": ("wo", "n't"),
    "wouldnt": ("would", "n't"),
    "shouldnt": ("should", "n't"),
    "isnt": ("is", "n't"),
    "arent": ("are", "n't"),
    "aint": ("is", "n't"),
    "ain't": ("is", "n't"),
    "wasnt": ("was", "n't"),
    "werent": ("were", "n't"),
    "hasnt": ("has", "n't"),
    "havent": ("have", "n't"),
    "hadnt": ("had", "n't"),
    "its": ("it", "'s"),
    "thats": ("that", "'s"),
    "whats": ("what", "'s"),
    "hows": ("how", "'s"),
    "wheres": ("where", "'s"),
    "whos": ("who", "'s"),
    "theres": ("there", "'s"),
    "heres": ("here", "'s"),
    "shes": ("she", "'s"),
    "hes": ("he", "'s"),
    "youre": ("you", "'re"),
    "youve": ("you", "'ve"),
    "youll": ("you", "'ll"),
    "theyre": ("they", "'re"),
    "theyve": ("they", "'ve"),
    "weve": ("we", "'ve"),
    "itll": ("it", "'ll"),
    "thatll": ("that", "'ll"),
    "lets": ("let", "'s"),
}
"""Contractions as machine transcripts and quick typists write them, without the apostrophe."""


def _apart(word: Word) -> tuple[Word, ...]:
    parts = _RUN_TOGETHER.get(word.text)
    if parts is None:
        return (word,)
    middle = word.start + len(parts[0])
    return Word(parts[0], word.start, middle), Word(parts[1], middle, word.end)


def _clean(words: list[Word]) -> list[Word]:
    """Take out fillers, cut-off beginnings ("w-what") and repeated runs ("can you can you")."""
    kept = [
        part
        for word in words
        if word.text not in _FILLERS
        for part in _apart(_without_stutter(word))
    ]
    for size in (4, 3, 2, 1):
        kept = _without_repeats(kept, size)
    return kept


def _without_stutter(word: Word) -> Word:
    parts = word.text.split("-")
    if len(parts) > 1 and len(parts[0]) <= 3 and all(parts[-1].startswith(p) for p in parts[:-1]):
        return Word(parts[-1], word.end - len(parts[-1]), word.end)
    return word


def _without_repeats(words: list[Word], size: int) -> list[Word]:
    texts = [word.text for word in words]
    kept: list[Word] = []
    i = 0
    while i < len(words):
        run = texts[i : i + size]
        again = len(run) == size and run == texts[i + size : i + 2 * size]
        if again and not (size == 1 and run[0] in _MAY_REPEAT):
            i += size
            continue
        kept.append(words[i])
        i += 1
    return kept
