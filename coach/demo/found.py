"""What the engine found in the made-up talks, kept in a file so that the demo opens at once."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from coach.domain.finding import Measures, Quote, Verdict
from coach.domain.reflection import Answer, KeptFinding

if TYPE_CHECKING:
    from coach.domain.finding import Analysis

FILE = "found.json"


@dataclass(frozen=True, slots=True)
class Found:
    """The part of an analysis that a kept talk holds."""

    measures: Measures
    findings: tuple[KeptFinding, ...]
    labels: tuple[tuple[str, int], ...]


def found_in(analysis: Analysis) -> Found:
    """Take from an analysis what the journal keeps of it."""
    counted = Counter(label.id for turn in analysis.turns for label in turn.labels)
    return Found(
        measures=analysis.measures,
        findings=tuple(
            KeptFinding(
                one.id,
                one.verdict,
                one.severity,
                one.confidence,
                one.quotes,
                one.say,
                one.shown,
            )
            for one in analysis.findings
        ),
        labels=tuple(sorted(counted.items())),
    )


def read_found() -> dict[str, Found]:
    """What was found, by key of the talk."""
    data = json.loads((files("coach.demo") / FILE).read_text(encoding="utf-8"))
    return {key: _from_json(one) for key, one in data.items()}


def write_found(found: dict[str, Found]) -> str:
    """The text of the file; the same findings always give the same text."""
    data = {key: asdict(one) for key, one in sorted(found.items())}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _from_json(data: dict[str, Any]) -> Found:
    return Found(
        measures=Measures(**data["measures"]),
        findings=tuple(_finding(one) for one in data["findings"]),
        labels=tuple((label, count) for label, count in data["labels"]),
    )


def _finding(data: dict[str, Any]) -> KeptFinding:
    fields = dict(data)
    fields["verdict"] = Verdict(fields["verdict"])
    fields["answer"] = Answer(fields["answer"])
    fields["quotes"] = tuple(Quote(**quote) for quote in fields["quotes"])
    return KeptFinding(**fields)
