"""Words of a stretch of text with their places, and the folding that keeps every place."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FOLD = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "\u00a0": " ", "\t": " "}
)

_WORD = re.compile(
    r"(?:can|wo|sha|[^\W\d_]+?)(?=n't\b)|n't\b|'(?:ll|d|s|m|re|ve)\b"
    r"|[^\W\d_]+(?:[-&][^\W\d_]+)*(?:/(?!\d)[^\W\d_]+(?=\s))?|\d+(?:[./:]\d+)*(?:st|nd"
    r"|rd|th|am|pm|k|%)?\b|->|=>|[^\w\s*]",
    re.IGNORECASE,
)

_RUN_TOGETHER = {
    "lemme": ("let", "me"), "ill": ("i", "'ll"),
    "il": ("i", "'ll"), "im": ("i", "'m"), "ive": ("i", "'ve"),
    "id": ("i", "'d"), "youll": ("you", "'ll"), "theyll": ("they", "'ll"),
    "therell": ("there", "'ll"), "itll": ("it", "'ll"), "thatll": ("that", "'ll"),
    "hed": ("he", "'d"),
    "theyd": ("they", "'d"), "youd": ("you", "'d"),
    "hes": ("he", "'s"), "shes": ("she", "'s"), "youre": ("you", "'re"),
    "theyre": ("they", "'re"), "wont": ("wo", "n't"), "dont": ("do", "n't"),
    "cant": ("can", "n't"), "didnt": ("did", "n't"), "doesnt": ("does", "n't"),
    "isnt": ("is", "n't"), "wasnt": ("was", "n't"), "wouldnt": ("would", "n't"),
    "shouldnt": ("should", "n't"), "couldnt": ("could", "n't"), "hasnt": ("has", "n't"),
    "havent": ("have", "n't"), "hadnt": ("had", "n't"),
}  # fmt: skip
"""Contractions typed without their apostrophe, as machines and thumbs write them."""

_WORDS_TOO = {"hell": ("he", "'ll"), "shell": ("she", "'ll"), "shed": ("she", "'d")}
_BEFORE_VERB = re.compile(
    r" (?:also |just |then |probably |be |have |do |get |give |send |ring |call |talk |speak |look"
    r" |bring |come |take |tell |let |sort |need |try |put |find |see |make |check )",
    re.IGNORECASE,
)
"""After these spellings of other words: "hell be there" is "he'll be there"."""
_SHORT = {
    "wd": "would", "wld": "would", "cld": "could", "shd": "should", "wil": "will", "wll": "will",
    "&": "and", "n": "and", "abt": "about", "w": "with", "shall": "will", "cannot": "can't",
    "gona": "gonna", "goin": "going", "bc": "because", "cos": "because", "cuz": "because",
    "coz": "because", "chk": "check", "f/u": "follow-up", "mite": "might", "fu": "follow-up",
    "msg": "message", "fwd": "forward", "spk": "speak", "arr": "arrange", "disc": "discuss",
    "tlk": "talk", "promisd": "promised", "agrd": "agreed", "til": "until", "till": "until",
    "telt": "told", "tellt": "told", "gie": "give", "hae": "have", "gunna": "gonna",
    "gon": "gonna", "finna": "gonna", "imma": "gonna", "b4": "before", "gotta": "got-to",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place.

    Attributes:
        low: Lower case, common short forms written out.
        text: As written.
        start: First character.
        end: One past the last character.
    """

    low: str
    text: str
    start: int
    end: int


_DROPPED_G = re.compile(r"(?<=[^\W\d_]{3}in)'(?!\w)")
"""As in "gettin'": the mark has the letter's place."""


def fold(text: str) -> str:
    """Straighten quotes and odd spaces; every character keeps its place."""
    return _DROPPED_G.sub("g", text.translate(_FOLD))


_DICTATED = {
    "new paragraph": "\n", "new line": "\n", "full stop": ".", "question mark": "?",
    "period": ".", "comma": ",", "semicolon": ";", "colon": ":", "dash": " - ",
}  # fmt: skip
_DICTATED_MARK = re.compile(r"\s(?:" + "|".join(_DICTATED) + r")(?=\s|$)", re.IGNORECASE)


def undictate(text: str) -> str:
    """Put marks where a dictating person said them; every character keeps its place.

    A text counts as dictated if it says at least three marks and uses next to none itself.
    """
    spoken = len(_DICTATED_MARK.findall(text))
    if spoken < 3 or len(re.findall(r"[.,;?!](?=\s|$)", text)) > spoken // 2:
        return text
    return _DICTATED_MARK.sub(
        lambda match: _DICTATED[match.group().strip().lower()].ljust(len(match.group())), text
    )


def words_of(text: str, offset: int = 0) -> list[Word]:
    """Split `text` into words and marks; "I'll" is two words, "ill" before a verb likewise."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        low, start, end = match.group().lower(), match.start() + offset, match.end() + offset
        parts = _RUN_TOGETHER.get(low)
        if low in _WORDS_TOO and _BEFORE_VERB.match(text, match.end()):
            parts = _WORDS_TOO[low]
        if parts and not (low == "id" and match.group().isupper()):
            cut = start + len(parts[0])
            found.append(Word(parts[0], match.group()[: len(parts[0])], start, cut))
            found.append(Word(parts[1], match.group()[len(parts[0]) :], cut, end))
        else:
            short = low if match.group() == "N" else _SHORT.get(low, low)
            found.append(Word(short, match.group(), start, end))
    return found


_QUOTED = re.compile(r'"[^"\n]*"|(?<![\w\'])\'(?=[\w*])(?:[^\'\n]|\'(?=\w))*\'(?!\w)')


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words: where the marks stand and what is inside."""

    start: int
    end: int
    inside: str


def quotes_in(text: str) -> tuple[Quote, ...]:
    """Quoted stretches of folded text, marks included in the places."""
    return tuple(
        Quote(match.start(), match.end(), match.group()[1:-1]) for match in _QUOTED.finditer(text)
    )


def mask_quotes(text: str) -> str:
    """Blank out quoted words, so that another's words are not read as the writer's."""
    return _QUOTED.sub(lambda match: '"' + "~" * (len(match.group()) - 2) + '"', text)
