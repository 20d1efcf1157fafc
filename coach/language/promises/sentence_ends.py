"""Where sentences end in notes and talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from coach.language.dues.grammar import REMEMBERED
from coach.language.dues.words import MONTH

_ABBREVIATIONS = (
    r"(?<!\b[A-Z])(?<!\bv)(?<!\bvs)(?<!a\.m)(?<!p\.m)(?<!e\.g)(?<!i\.e)(?<!\betc)(?<!\bas"
    r"sess)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bapprox)(?<!\bdept)(?<!\bin"
    r"c)(?<!\best)(?<!\bsolr)(?<!\bdept)(?<!\bgovt)(?<!\bmgr)(?<!\bdir)(?<!\basst)(?<!\bacct)(?<!\bref)"
)
_SENTENCE = re.compile(
    _ABBREVIATIONS
    + (
        r"\.+[)\"']*\s+|(?<=\b[A-Z])\.\s+(?=(?:He|She|They|I|We|Will|Told|Said|Ring|Stop"
        r"|Find|Ask|Call|Chase|Check|Send|Book|Email|Speak|Agreed|Also|But|And|So|The|My|His"
        r"|Her|It|Needs?|Wants?|Asked)\b)|[!?;]+[)\"']*\s+|\s\|\|?\s|\s•\s|\n|\x1f|\s(?=\(\d\)\s)"
        r"|(?<=[.:;,])\s(?=\d\)\s)"
    )
)


def sentences_of(text: str, offset: int = 0) -> Iterator[tuple[int, str]]:
    """Cut text at sentence ends, semicolons and in-line numbers; places count from `offset`."""
    return iter(_sentences_of(text, offset))


@lru_cache(maxsize=REMEMBERED)
def _sentences_of(text: str, offset: int) -> tuple[tuple[int, str], ...]:
    return tuple(_cut(text, offset))


def _cut(text: str, offset: int) -> Iterator[tuple[int, str]]:
    place = 0
    for match in _SENTENCE.finditer(text):
        if "(" in match.group() or _open_bracket(text, place, match.start()):
            continue
        if _goes_on(text, place, match):
            continue
        end = match.start() + len(match.group().rstrip())
        if text[place:end].strip():
            yield _trimmed(text, place, end, offset)
        place = match.end()
    if text[place:].strip():
        yield _trimmed(text, place, len(text), offset)


_TITLE = re.compile(
    r"\b(?:Prof|Capt|Cpt|Cmdr|Cdr|Sgt|Cpl|Maj|Col|Lt|Gen|Adm|Rev|Revd|Fr|St|Ste|Hon|Insp|Supt|Sen"
    r"|Gov|Cllr|Mme|Mlle|Sra|Sr|Bro|Hr|Ing|Dott|Pte|Const|Ald|Amb|Det|Messrs|Br)$"
)
"""Before a full stop and a capital: a person or a place is named."""
_COUNTS = re.compile(
    r"\b(?:No|Nos|Nr|pp?|vol|ch|fig|ext|tel|max|min|par|sec|ca|cf)$", re.IGNORECASE
)
"""Before a full stop and a number."""
_A_DAY = re.compile(
    r"\b(?:the|by|on|before|b4|until|till?|from|after|since|for|due) (?:0?[1-9]|[12]\d|3[01])$",
    re.IGNORECASE,
)
"""Before a full stop and a word in small letters or a month: a day as much of Europe writes it."""
_MONTH = re.compile(MONTH + r"\b", re.IGNORECASE)


def _goes_on(text: str, place: int, match: re.Match[str]) -> bool:
    """Whether the full stop belongs to a title, a number or a day, so that the sentence goes on."""
    if _DOTTED_DAY.search(text, max(0, match.start() - 6), match.end() + 1):
        return True
    if not match.group().startswith(". "):
        return False
    before, following = text[place : match.start()], text[match.end() : match.end() + 12]
    if _TITLE.search(before):
        return following[:1].isupper()
    if _COUNTS.search(before):
        return following[:1].isdigit()
    low = following[:1].islower() or _MONTH.match(following) is not None
    return low and _A_DAY.search(before) is not None


_DOTTED_DAY = re.compile(r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\. [a-z]")
"""A day as written in German within a sentence: "on 22.10. and then"."""


def _open_bracket(text: str, start: int, end: int) -> bool:
    """Whether a bracket is open at `end`; one that closes within the next words holds."""
    piece = text[start:end]
    if piece.count("(") <= piece.count(")"):
        return False
    return text[end : end + 60].find(")") >= 0


def _trimmed(text: str, start: int, end: int, offset: int) -> tuple[int, str]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return offset + start + lead, piece.strip()
