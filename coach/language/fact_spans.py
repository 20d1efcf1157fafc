"""Which stretch of a note's clause is the other's life: not the leader's half, no accusation."""

from __future__ import annotations

import re

from coach.language.listening.note_reading import Clause
from coach.language.listening.personal import mentions_life
from coach.language.listening.words import words_of

_RUN_ON = 22
"""Words of a clause from which it holds more than one thing (a choice)."""
_ASIDE = 9
"""Words up to which a stretch between commas is an aside (a choice)."""
_MINE = re.compile(r"\b(?:I|i|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us)\b")
_THEIRS = re.compile(r"\b(?:his|her|their) (?:\w+ ){0,2}?(?=(?:\w+['’]?s?)\b)", re.IGNORECASE)
_TURNS = re.compile(
    r"[,;]?\s\b(?:anyhow|anyway|any ?how|so I|and I|but I|then I|I (?:said|told|asked|says|goes))\b"
)
"""Where a run-on sentence turns back to the leader or to the next thing."""
_SPEAKER = re.compile(
    r"\W*(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sr)\b\.?|(?:a|the|one) "
    r"(?:parent|mother|father|customer|client|patient|relative|family|pupil|student)\b)"
    r"[^.!?\n]*?\b(?:says?|said|told|claims?|claimed|thinks|reckons|complain\w*|rang|wrote)\b",
    re.IGNORECASE,
)
_ACCUSES = re.compile(
    r"\b(?:alleg|accus|complain|grievance|den(?:y|ies|ied)\b)|\b(?:said|says|claims?) (?:that )?"
    r"(?:he|she|they) (?:told|called|swore|shouted|hit|pushed|grabbed|insulted|ignored)\b",
    re.IGNORECASE,
)


def is_disputed(text: str, clause: Clause) -> bool:
    """Whether a clause gives what somebody else says against them: no fact of their life."""
    said = text[clause.start : clause.end]
    return _SPEAKER.match(said) is not None or _ACCUSES.search(said) is not None


def aside(text: str, clause: Clause) -> tuple[int, int] | None:
    """A short stretch between commas that names their life in a clause that is the leader's."""
    said = text[clause.start : clause.end]
    at = clause.start
    for piece in re.split(r"([,;]|\s[-–—]\s)", said):
        start, at = at, at + len(piece)
        bare = piece.strip()
        whole = len(bare) == len(said.strip())
        if whole or _MINE.search(bare) or not 1 < len(bare.split()) <= _ASIDE:
            continue
        if mentions_life(f" {' '.join(words_of(bare))} ") and not _ASKS.match(bare):
            start += len(piece) - len(piece.lstrip())
            return start, start + len(bare)
    return None


_ASKS = re.compile(
    r"(?:and |then )?(?:ask|told|tell|said|explain|offer|suggest|check)\w*", re.IGNORECASE
)


def theirs_alone(text: str, clause: Clause) -> tuple[int, int]:
    """The clause without a leader's own first half, and without the next thing of a run-on."""
    start, end = clause.start, clause.end
    for found in _THEIRS.finditer(text, start, end):
        mine = _MINE.search(text, start, found.start())
        after = f" {' '.join(words_of(text[found.start() : end]))} "
        if mine and mentions_life(after) and not mentions_life(_line(text, start, found.start())):
            start = found.start()
            break
    if len(text[start:end].split()) > _RUN_ON:
        for turn in _TURNS.finditer(text, start + 1, end):
            if mentions_life(_line(text, start, turn.start())):
                end = turn.start()
                break
    return start, end


def _line(text: str, start: int, end: int) -> str:
    return f" {' '.join(words_of(text[start:end]))} "
