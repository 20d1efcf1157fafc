"""An analysis as JSON: a public contract, documented in the README; `FORMAT` is its version."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.commitment import FoundCommitment
    from coach.domain.conversation import Speaker
    from coach.domain.due import Due
    from coach.domain.fact import FoundFact
    from coach.domain.finding import Analysis, Finding, LabelledTurn, Measures

    Json = dict[str, object]

FORMAT = 1


def analysis(found: Analysis) -> Json:
    """One analysis, as `coach check --json` prints it."""
    talk = found.conversation
    warnings = dict.fromkeys((*talk.warnings, *found.warnings))
    texts = {turn.n: turn.text for turn in talk.turns}
    return {
        "format": FORMAT,
        "mode": talk.mode.value,
        "date": talk.date.isoformat(),
        "kind": talk.kind.value,
        "speakers": [_speaker(one) for one in talk.speakers()],
        "turns": [_turn(one) for one in found.turns],
        "findings": [_finding(one) for one in found.findings],
        "commitments": [_found_commitment(one) for one in found.commitments],
        "facts": [_found_fact(one, texts[one.turn]) for one in found.facts],
        "measures": measures(found.measures),
        "warnings": list(warnings),
    }


def labels(doc: object, turn: object, found: LabelledTurn) -> Json:
    """One turn's labels, as `coach annotate` prints them; of a repeated label the best score."""
    scores: dict[str, float] = {}
    for label in found.labels:
        scores[label.id] = max(scores.get(label.id, 0.0), _score(label.score))
    ids = list(scores)
    if found.heard is not None:
        scores["heard"] = _score(found.heard)
    return {"doc": doc, "turn": turn, "labels": ids, "scores": scores}


def _speaker(one: Speaker) -> Json:
    return {"name": one.name, "role": one.role.value, "words": one.words, "turns": one.turns}


def _turn(found: LabelledTurn) -> Json:
    turn = found.turn
    return {
        "n": turn.n,
        "speaker": turn.speaker,
        "role": turn.role.value,
        "text": turn.text,
        "labels": [
            {"id": one.id, "start": one.start, "end": one.end, "score": _score(one.score)}
            for one in found.labels
        ],
    }


def _finding(one: Finding) -> Json:
    measured = one.precision
    return {
        "id": one.id,
        "family": one.family,
        "verdict": one.verdict.value,
        "severity": one.severity,
        "confidence": _score(one.confidence),
        "shown": one.shown,
        "quotes": [
            {"turn": words.turn, "start": words.start, "end": words.end, "text": words.text}
            for words in one.quotes
        ],
        "say": one.say,
        "try": one.try_,
        "seed": one.seed,
        "source": one.source,
        "precision": (
            {"right": measured.right, "of": measured.of, "on": measured.on} if measured else None
        ),
    }


def _found_commitment(one: FoundCommitment) -> Json:
    return {
        "turn": one.turn,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "owner": one.owner.value,
        "who": one.who,
        "to": one.to,
        "firmness": one.firmness.value,
        "due": due(one.due),
    }


def _found_fact(one: FoundFact, turn: str) -> Json:
    """A fact; its text is the turn's own words, without the question that memory puts before it."""
    return {
        "turn": one.turn,
        "start": one.start,
        "end": one.end,
        "about": one.about,
        "text": turn[one.start : one.end],
        "sensitive": one.sensitive,
        "confidential": one.confidential,
        "ask_after": iso(one.ask_after),
    }


def measures(one: Measures) -> Json:
    """The numbers of a talk; null where the text cannot tell."""
    return {
        "leader_share": _share(one.leader_share),
        "questions": one.questions,
        "open_share": _share(one.open_share),
        "reflections": one.reflections,
        "longest_turn_words": one.longest_turn_words,
    }


def due(when: Due | None) -> Json | None:
    """A due time with the days it may mean."""
    if when is None:
        return None
    return {
        "phrase": when.phrase,
        "earliest": iso(when.earliest),
        "latest": iso(when.latest),
        "kind": when.kind.value,
        "assumed": when.assumed,
    }


def iso(day: date | None) -> str | None:
    """A day like "2026-11-19"."""
    return day.isoformat() if day else None


def _share(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _score(value: float) -> float:
    return round(value, 3)
