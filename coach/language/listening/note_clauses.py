"""Where the clauses of a note stand: lines, bullets, sentences, and the joints of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language.listening.words import sentences
from coach.language.text import words

_BULLET = re.compile(r"^\s*(?:[-*•·>+]|\[[ xX]?\]|\d+[.)]|\(\d+\))+\s*")
_STOPS = re.compile(
    r";|\s[-–—=]+\s|\s*→\s*|,\s+(?:but|and|so|then|which|because|though|while)\s|\.\s|:\s",
    re.IGNORECASE,
)
_LEADER_DID = (
    r"(?:told|asked|reassured|thanked|advised|reminded|encouraged|suggested|explained|let|gave)"
    r" (?:him|her|them|if|how|what|why|whether|when|since|about|it|that|s)"
)
_PRONOUN = r"(?:i|he|she|they)"
_TAG = (
    rf"{_PRONOUN} (?:said|says|asked|thinks|reckons|admitted|added|responded|replied)\s*(?:[,.]|$)"
)
_STARTS = rf"(?:{_PRONOUN}|we)(?:['’]\w+)?\s+\w|moved on\b|{_LEADER_DID}\b"
_NEW_SUBJECT = re.compile(
    rf",?\s+(?:and|but|so|then|&|\+)\s+(?={_STARTS})"
    rf"|,\s+(?=(?!{_TAG}){_PRONOUN}(?:['’]\w+)?\s+\w|{_LEADER_DID}\b)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(rf"\s+(?={_PRONOUN}(?:['’]\w+)?\s+\w)", re.IGNORECASE)
_TIES = words(
    """
    that what when where who which because if whether how why as since after before until while
    than and or so but just only even all think thinks thought reckons know knew knows hope
    hopes swears swore guess feels felt feel wish means mean sure glad sorry like
    """
)
"""Words after which "he …" goes on with the clause it stands in."""
_ASKS_WHICH = ("what", "which", "whose", "how")
_SAYS = words("said say says told tell tells goes asked")
_NEAR = 3
RUN_ON = 30
"""Words from which a sentence without stops is taken for several, run together (a choice)."""
_SHORTEST = 6


def clause_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where clauses stand: lines, bullets, sentences, parts between strong commas and dashes.

    A new subject begins a clause ("… and she wants out"); so does what the leader did next
    ("…, told her to rest"). In a long sentence without stops each pronoun that is a subject does.
    """
    for line_start, line in _lines(text):
        bullet = _BULLET.match(line)
        offset = bullet.end() if bullet else 0
        for sentence in sentences(line[offset:]):
            base = line_start + offset + sentence.start
            piece = text[base : line_start + offset + sentence.end]
            at = 0
            for start, end in _cuts(piece):
                if start - at >= _SHORTEST:
                    yield _trim(text, base + at, base + start)
                    at = end
            if piece[at:].strip():
                yield _trim(text, base + at, base + len(piece))


def _cuts(piece: str) -> list[tuple[int, int]]:
    """Where one sentence comes apart: the characters between one clause and the next."""
    cuts = [cut.span() for pattern in (_STOPS, _NEW_SUBJECT) for cut in pattern.finditer(piece)]
    if len(piece.split()) > RUN_ON:
        for cut in _SUBJECT.finditer(piece):
            before = piece[: cut.start()].lower().split()
            asked = len(before) > 1 and before[-2] in _ASKS_WHICH  # "what number she'd take"
            if before and before[-1] not in _TIES and not (asked or _SAYS & set(before[-_NEAR:])):
                cuts.append(cut.span())
    quoted = [found.span() for found in _QUOTED.finditer(piece)]
    return sorted(
        (start, end)
        for start, end in set(cuts)
        if not any(a < start and end < b for a, b in quoted)
    )


_QUOTED = re.compile(
    r"[\"“][^\"“”\n]{3,200}[\"”]|(?<![\w'’])['‘][^'‘’\n]{3,60}(?:n['’]t[^'‘’\n]*)?['’](?![\w'’])"
)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(" \t,;-–—"))
    return start + lead, start + len(piece.rstrip(" \t,;-–—\n"))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line.rstrip("\r\n")
        at += len(line)
