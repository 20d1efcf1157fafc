"""Lines that share work out without a verb: "pitch 1 Dec, Y does boards, me the numbers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from coach.language.promises.candidates import Candidate
from coach.language.promises.cast import Cast, Party
from coach.language.promises.layout_lines import Line
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.unmeant import FINISHED, HYPOTHETICAL, WISH

_CUT = re.compile(r"\s*[,;:]\s+(?:and |then )?|\s+/\s+|\s+[–—-]\s+|\s+(?:and|&|\+)\s+(?=me\s)")
_PART = re.compile(
    r"(?P<who>me|him|her|he|she|[A-Z]\w*|[a-z])\.?\s+(?P<verb>(?:does|do|doing|takes?|has"
    r"|brings?|covers?|writes?|makes?|books?|drafts?|runs?|handles?|sorts?)\s+)?"
    r"(?P<the>(?:the|a|an|his|her|my|our|all|both|half"
    r"|two|three|\d+)\s+)?"
    r"(?P<thing>[a-z][\w'/-]*)"
    r"(?:\s[\w'/&-]+){0,5}\W*"
)
_DOING = re.compile(
    r"(?P<thing>[^,;]{3,60}?)(?:\s*[,;]|\s+[–—-])\s+(?P<who>me|he|she|[A-Z]\w*|[a-z])\.? "
    r"(?:is |am )?(?:doing|sorting|handling|chasing|covering|drafting|leading|organi[sz]ing"
    r"|preparing"
    r"|writing|fixing|finishing|on)(?: (?:it|this|that|these|them|both))?\W*"
)
_TELLS = re.compile(r"\b(?:is|was|are|were|said|says|asked|told|late|off|ill|sick|fine|ok)\b")


def shared_out(line: Line, cast: Cast) -> list[Candidate]:
    """Each one's part of a line that names both with what is theirs; none if it is no such line.

    Args:
        line: The line.
        cast: Who is who.
    """
    text = line.text
    ruled_out = line.section.closed or line.title or line.owner is Party.THIRD
    if ruled_out or any(one.search(text) for one in (OWN_LIFE, FINISHED, HYPOTHETICAL, WISH)):
        return []
    parts = list(_parts(line, cast))
    both = {one.party for one in parts} == {Party.LEADER, Party.OTHER}
    told = line.section.actions or bool(find_times(line.text, events=False))
    if both and told and any(text[one.start - line.body :].startswith("me ") for one in parts):
        return parts
    match = _DOING.fullmatch(text) if line.listed else None
    party = _party(match.group("who"), cast) if match else None
    if match is None or party is None or _TELLS.search(match.group("thing")):
        return []
    act = line.body + match.start("thing")
    return [Candidate(line.start, line.end, act, party, Firmness.FIRM, text)]


def _parts(line: Line, cast: Cast) -> Iterator[Candidate]:
    """The stretches between commas that say who has what."""
    begun = 0
    for cut in [*_CUT.finditer(line.text), None]:
        end = cut.start() if cut else len(line.text)
        piece = line.text[begun:end]
        match = _PART.fullmatch(piece)
        party = _party(match.group("who"), cast) if match else None
        if match is not None and party is not None and _has_thing(match):
            start = line.body + begun
            times = piece if find_times(piece, events=False) else line.text
            act = start + match.start("thing")
            yield Candidate(start, line.body + end, act, party, Firmness.FIRM, times)
        begun = cut.end() if cut else end


def _has_thing(match: re.Match[str]) -> bool:
    """Whether a thing follows the name, with its article or after "does"."""
    return bool(match.group("the") or match.group("verb")) and not _TELLS.search(match.group())


def _party(word: str, cast: Cast) -> Party | None:
    party = Party.LEADER if word.lower() == "me" else cast.party(word)
    return party if party in {Party.LEADER, Party.OTHER} and word.lower() != "i" else None
