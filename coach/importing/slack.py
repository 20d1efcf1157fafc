"""Slack: an exported channel, a list of messages as JSON."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from coach.importing.cues import Cue, Format, Talk, clean
from coach.importing.source import Record, text_of

if TYPE_CHECKING:
    from coach.importing.source import Source

_MENTION = re.compile(r"<@(\w{1,20})(?:\|([^<>]{1,60}))?>")


def _fits(source: Source) -> bool:
    records = source.records
    return bool(records) and all({"type", "ts"} <= record.value.keys() for record in records[:20])


def _read(source: Source) -> Talk:
    spoken = sorted(
        (record for record in source.records if not record.value.get("subtype")), key=_when
    )
    names = {text_of(record.value.get("user")): _name(record) for record in spoken}
    cues = [_cue(record, names) for record in spoken]
    ids = sum(user == name for user, name in names.items())
    unsure = ("people are named by their Slack ids only",) if ids else ()
    return Talk(cues, date=_day(spoken), warnings=unsure, joined=False)


def _cue(record: Record, names: dict[str, str]) -> Cue:
    def mention(found: re.Match[str]) -> str:
        return "@" + (found[2] or names.get(found[1], found[1]))

    text = clean(_MENTION.sub(mention, text_of(record.value.get("text"))))
    return Cue(names.get(text_of(record.value.get("user"))) or None, text, record.where)


def _name(record: Record) -> str:
    """The name an export gives with the message, else the id."""
    profile = record.value.get("user_profile")
    given = profile if isinstance(profile, dict) else {}
    name = text_of(given.get("display_name")) or text_of(given.get("real_name"))
    return clean(name) or text_of(record.value.get("user"))


def _when(record: Record) -> float:
    try:
        when = float(text_of(record.value.get("ts")) or "0")
    except ValueError:
        return 0.0
    return when if 0 <= when < 1e11 else 0.0


def _day(records: list[Record]) -> date | None:
    when = max(map(_when, records), default=0.0)
    return datetime.fromtimestamp(when, UTC).date() if when else None


SLACK = Format("Slack export", _fits, _read)
