"""Fireflies: JSON with `sentences`, names by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.importing.clock import day_in
from coach.importing.cues import Cue, Format, Talk, clean
from coach.importing.source import Record, records_in, seconds_of, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.importing.source import Source


def _sentences(source: Source) -> Sequence[Record]:
    if source.whole is not None:
        return records_in(source.whole.get("sentences"), "sentence")
    return source.records


def _fits(source: Source) -> bool:
    sentences = _sentences(source)
    return bool(sentences) and {"speaker_name", "speaker_id"} <= sentences[0].value.keys()


def _read(source: Source) -> Talk:
    sentences = _sentences(source)
    names = {
        str(sentence.value.get("speaker_id")): name
        for sentence in sentences
        if (name := clean(text_of(sentence.value.get("speaker_name"))))
    }
    day = day_in(text_of(source.whole.get("dateString") or "")) if source.whole else None
    return Talk([_cue(sentence, names) for sentence in sentences], date=day)


def _cue(sentence: Record, names: dict[str, str]) -> Cue:
    value = sentence.value
    number = value.get("speaker_id")
    name = clean(text_of(value.get("speaker_name"))) or names.get(str(number))
    if name is None and number is not None:
        name = f"Speaker {number}"
    return Cue(
        name,
        clean(text_of(value.get("text")) or text_of(value.get("raw_text"))),
        sentence.where,
        seconds_of(value.get("start_time")),
        seconds_of(value.get("end_time")),
    )


FIREFLIES = Format("Fireflies transcript", _fits, _read)
"""Where the name is left out, the number still tells who it is."""
