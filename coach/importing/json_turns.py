"""Turns as JSON: one object a line, a list of them, or an object that holds the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.conversation import Role
from coach.domain.errors import CoachError
from coach.importing.clock import day_in
from coach.importing.cues import Cue, Format, Talk
from coach.importing.source import Record, records_in, seconds_of, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.importing.source import Source

_ROLES = {"leader": Role.LEADER, "other": Role.OTHER}


def _turns(source: Source) -> Sequence[Record]:
    if source.whole is not None and isinstance(source.whole.get("turns"), list):
        return records_in(source.whole["turns"], "turn")
    return source.records


def _fits(source: Source) -> bool:
    turns = _turns(source)
    return bool(turns) and all(
        isinstance(turn.value.get("text"), str) and {"speaker", "role"} & turn.value.keys()
        for turn in turns[:20]
    )


def _read(source: Source) -> Talk:
    turns = _turns(source)
    docs = {text_of(turn.value.get("doc")) for turn in turns}
    if len(docs) > 1:
        raise CoachError(
            f"The file holds {len(docs)} conversations; "
            "use “coach annotate” for many at once, or give coach one of them."
        )
    day = day_in(text_of(source.whole.get("date"))) if source.whole else None
    return Talk([_cue(turn) for turn in turns], date=day, joined=False)


def _cue(turn: Record) -> Cue:
    value = turn.value
    if not isinstance(value.get("text"), str):
        raise CoachError(f"On {turn.where} there is no text; every turn needs “text”.")
    role = text_of(value.get("role"))
    return Cue(
        text_of(value.get("speaker")).strip() or role.strip().capitalize() or None,
        text_of(value["text"]),
        turn.where,
        seconds_of(value.get("start")),
        seconds_of(value.get("end")),
        _ROLES.get(role, Role.UNKNOWN),
    )


JSON_TURNS = Format("Turns as JSON", _fits, _read)
"""Kept turn by turn and character by character, as offsets count in the text as given."""
