"""Tables in notes: which column owns, which dates, which names the act."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.promises.cast import Cast, Party

_OWNER = re.compile(
    (
        r"^(?:owner|who|by whom|responsible|resp|lead|assignee|assigned(?: to)?|person|name"
        r"|action owner|dri)$"
    ),
    re.IGNORECASE,
)
_STATUS = re.compile(r"^(?:status|done\??|state|rag)$", re.IGNORECASE)
_DONE = re.compile(
    r"^(?:done|complete|completed|closed|yes|y|x|✓|✔|✅|dropped|parked|cancelled|n/a)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:action|what|task|item|due|when|by when|by|deadline|date|next step|topic"
    r"|issue|#|note|to do)s?$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[\s|:+-]+$")


@dataclass(frozen=True, slots=True)
class Columns:
    """What a header row says: which cell owns and which tells the status; -1 for none."""

    owner: int = -1
    status: int = -1


def cells_of(line: str) -> list[str]:
    """The cells of a table row; fewer than two if the line is no row."""
    body = line.strip()
    if body.count("|") >= 2 or (body.count("|") == 1 and re.search(r"\S\s+\|\s+\S", body)):
        return [cell.strip(" *_") for cell in body.strip("|").split("|")]
    if "\t" in body:
        return [cell.strip(" *_") for cell in body.split("\t") if cell.strip()]
    spaced = re.split(r"(?<![\s.,;:?!])\s{3,}", body)
    return [cell.strip(" *_") for cell in spaced] if len(spaced) >= 3 else []


def is_rule(line: str) -> bool:
    """Whether the line only draws the table ("|---|---|")."""
    return bool(_RULE.match(line)) and ("-" in line or "|" in line)


def header_of(cells: list[str]) -> Columns | None:
    """The columns, if this row is a header."""
    owner = next((i for i, cell in enumerate(cells) if _OWNER.match(cell)), -1)
    status = next((i for i, cell in enumerate(cells) if _STATUS.match(cell)), -1)
    heads = sum(_HEAD.match(cell) is not None for cell in cells)
    if owner >= 0 or heads >= 2:
        return Columns(owner, status)
    return None


def row_owner(cells: list[str], columns: Columns | None, cast: Cast) -> Party | None:
    """Who owns a row: the owner column, else the one cell that is a name and nothing else."""
    if (
        columns is not None
        and 0 <= columns.status < len(cells)
        and _DONE.match(cells[columns.status])
    ):
        return None
    if columns is not None and 0 <= columns.owner < len(cells):
        return _party(cells[columns.owner], cast)
    named = [_party(re.split(r"[:–—-]\s+", cell)[-1], cast) for cell in cells]
    owners = [party for party in named if party in {Party.LEADER, Party.OTHER}]
    return owners[0] if len(owners) == 1 else None


def _party(cell: str, cast: Cast) -> Party | None:
    head = re.split(r",|\bif\b|\bonce\b|\(", cell)[0]
    words = [word for word in re.findall(r"[\w'-]+", head) if word.lower() not in {"and", "with"}]
    if not words or len(words) > 3:
        return None
    party = Party.LEADER if words[0].lower() in {"me", "i"} else cast.party(words[0])
    if party is None and words[0].lower() in cast.others | cast.leader:
        party = Party.OTHER if words[0].lower() in cast.others else Party.LEADER
    return party
