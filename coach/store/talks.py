"""Reflections as they stand in a file."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from coach.domain.conversation import Kind, Mode
from coach.domain.finding import Measures, Quote, Verdict
from coach.domain.reflection import Answer, KeptFinding, Reflection
from coach.store.codec import Document, brief, replies_in, replies_out

# A page of a person reads thousands of these: a dict finds them five times as fast as the enum.
_KINDS = {kind.value: kind for kind in Kind}
_MODES = {mode.value: mode for mode in Mode}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
_ANSWERS = {answer.value: answer for answer in Answer}

_MEASURES = tuple(field.name for field in fields(Measures))


def reflection_out(talk: Reflection) -> Document:
    """A talk as it stands in a file."""
    return {
        "id": talk.id,
        "person_id": talk.person_id,
        "date": talk.date.isoformat(),
        "kind": talk.kind.value,
        "mode": talk.mode.value,
        "measures": _measures_out(talk.measures),
        **brief(
            {
                "findings": [_finding_out(found) for found in talk.findings],
                "replies": replies_out(talk.replies),
                "prep_id": talk.prep_id,
                "labels": [[label, count] for label, count in talk.labels],
            }
        ),
    }


def reflection_in(said: Document) -> Reflection:
    """A talk from a file."""
    return Reflection(
        id=said["id"],
        person_id=said["person_id"],
        date=date.fromisoformat(said["date"]),
        kind=_KINDS[said["kind"]],
        mode=_MODES[said["mode"]],
        measures=Measures(**said["measures"]),
        findings=tuple(_finding_in(found) for found in said.get("findings", ())),
        replies=replies_in(said.get("replies", [])),
        prep_id=said.get("prep_id"),
        labels=tuple((label, count) for label, count in said.get("labels", ())),
    )


def _measures_out(measures: Measures) -> dict[str, Any]:
    # A zero is a measurement and stays; None means that the text cannot tell.
    said = {name: getattr(measures, name) for name in _MEASURES}
    return {name: value for name, value in said.items() if value is not None}


def _finding_out(found: KeptFinding) -> Document:
    return {
        "id": found.id,
        "verdict": found.verdict.value,
        "severity": found.severity,
        "confidence": found.confidence,
        "quotes": [[quote.turn, quote.start, quote.end, quote.text] for quote in found.quotes],
        "say": found.say,
        **brief({"shown": found.shown}),
        "answer": found.answer.value,
    }


def _finding_in(said: Document) -> KeptFinding:
    return KeptFinding(
        id=said["id"],
        verdict=_VERDICTS[said["verdict"]],
        severity=said["severity"],
        confidence=said["confidence"],
        quotes=tuple(Quote(*quote) for quote in said["quotes"]),
        say=said["say"],
        shown=said.get("shown", False),
        answer=_ANSWERS[said["answer"]],
    )
