"""Tables in notes: which column owns, which dates, which names the act."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

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
    r"^(?:all |already |now )?(?:done|complete|completed|closed|finished|sorted|sent|yes|y|x|✓|✔|✅"
    r"|dropped|parked|cancelled|n/a|doing it already|in place|ongoing|happening)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"^(?:action|what|task|item|next step|topic|issue|#|note|to do|thing)s?$", re.IGNORECASE
)
_WHEN = re.compile(
    r"^(?:due(?: date| by)?|when|by when|by|deadline|date|eta|until|target|for when)$",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\s+(?:/|-|–|—|>|→|->|;|,|:)\s+|\s*;\s+|,\s+")
"""What thumbs put between cells where no bar stands."""
_RULE = re.compile(r"^[\s|:+-]+$")


@dataclass(frozen=True, slots=True)
class Columns:
    """What a header row says: which cell owns, tells the status, dates; -1 for none.

    Attributes:
        owner: The cell with the owner.
        status: The cell that tells how far it is.
        when: The cell with the day.
        mark: What stands between the cells, where it is no bar.
    """

    owner: int = -1
    status: int = -1
    when: int = -1
    mark: str = ""


def cells_of(line: str) -> list[str]:
    """The cells of a table row; fewer than two if the line is no row."""
    body = line.strip()
    if body.count("|") >= 2 or (body.count("|") == 1 and re.search(r"\S\s+\|\s+\S", body)):
        return [cell.strip(" *_") for cell in body.strip("|").split("|")]
    if "\t" in body:
        return [cell.strip(" *_") for cell in body.split("\t") if cell.strip()]
    spaced = re.split(r"(?<![\s.,;:?!])\s{3,}", body)
    return [cell.strip(" *_") for cell in spaced] if len(spaced) >= 3 else []


def loose_header(line: str) -> Columns | None:
    """The columns of a header without bars: "who / what / when"."""
    mark = _LOOSE.search(line.strip())
    if mark is None or len(line) > 60:
        return None
    cells = [cell.strip(" *_") for cell in line.strip().split(mark.group())]
    named = all(one.match(cell) for cell in cells for one in [_any_head(cell)])
    if len(cells) < 2 or not named:
        return None
    columns = header_of(cells)
    return replace(columns, mark=mark.group()) if columns is not None else None


def _any_head(cell: str) -> re.Pattern[str]:
    return next((one for one in (_OWNER, _WHEN, _STATUS) if one.match(cell)), _HEAD)


def loose_cells(line: str, columns: Columns) -> list[str]:
    """The cells of a row under a header without bars; none if it is no such row."""
    cells = [cell.strip(" *_") for cell in line.strip().split(columns.mark)]
    return cells if len(cells) > 1 else []


def is_rule(line: str) -> bool:
    """Whether the line only draws the table ("|---|---|")."""
    return bool(_RULE.match(line)) and ("-" in line or "|" in line)


def header_of(cells: list[str]) -> Columns | None:
    """The columns, if this row is a header."""
    owner = next((i for i, cell in enumerate(cells) if _OWNER.match(cell)), -1)
    status = next((i for i, cell in enumerate(cells) if _STATUS.match(cell)), -1)
    when = next((i for i, cell in enumerate(cells) if _WHEN.match(cell)), -1)
    heads = sum((_HEAD.match(cell) or _WHEN.match(cell)) is not None for cell in cells)
    if owner >= 0 or heads >= 2:
        return Columns(owner, status, when)
    return None


def when_of(cells: list[str], columns: Columns | None) -> str:
    """The words in which a row's day stands; empty where no cell is known to hold it."""
    if columns is not None and 0 <= columns.when < len(cells):
        return cells[columns.when]
    return ""


def row_owner(cells: list[str], columns: Columns | None, cast: Cast) -> Party | None:
    """Who owns a row: the owner column, else the one cell that is a name and nothing else."""
    known = columns is not None and 0 <= columns.status < len(cells)
    told = [cells[columns.status]] if known and columns is not None else cells[1:]
    if any(_DONE.match(cell) for cell in told):
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
