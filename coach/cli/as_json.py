"""Records as JSON: public contracts, documented in the README; `FORMAT` is their version."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.commitment import Commitment, FoundCommitment
    from coach.domain.conversation import Speaker
    from coach.domain.due import Due
    from coach.domain.fact import Fact, FoundFact
    from coach.domain.finding import Analysis, Finding, LabelledTurn, Measures
    from coach.domain.reflection import Reflection
    from coach.domain.rule import ExampleResult, Rule, RuleProblem
    from coach.domain.touch import Touch
    from coach.services.follow_up import Entry
    from coach.services.people import PersonPage
    from coach.services.review import ReviewPage

    Json = dict[str, object]

FORMAT = 1


def analysis(found: Analysis) -> Json:
    """One analysis, as `coach check --json` prints it."""
    talk = found.conversation
    warnings = dict.fromkeys((*talk.warnings, *found.warnings))
    return {
        "format": FORMAT,
        "mode": talk.mode.value,
        "date": talk.date.isoformat(),
        "kind": talk.kind.value,
        "speakers": [_speaker(one) for one in talk.speakers()],
        "turns": [_turn(one) for one in found.turns],
        "findings": [_finding(one) for one in found.findings],
        "commitments": [_found_commitment(one) for one in found.commitments],
        "facts": [_found_fact(one) for one in found.facts],
        "measures": _measures(found.measures),
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


def commitment(entry: Entry) -> Json:
    """A promise in the ledger."""
    one = entry.commitment
    return {**_commitment(one), "person": entry.name, "overdue": entry.overdue}


def touch(one: Touch) -> Json:
    """A person and how long ago you spoke."""
    return {
        "id": one.person.id,
        "name": one.person.name,
        "relation": one.person.relation,
        "aliases": list(one.person.aliases),
        "last_talk": _iso(one.last),
        "days": one.days,
        "usual_gap": one.usual_gap,
        "quiet": one.quiet,
    }


def person(page: PersonPage) -> Json:
    """One person's page."""
    return {
        **touch(page.touch),
        "talks": [_talk(one) for one in page.talks],
        "yours": [_commitment(one) for one in page.yours],
        "theirs": [_commitment(one) for one in page.theirs],
        "closed": [_commitment(one) for one in page.closed],
        "facts": [_fact(one) for one in page.facts],
    }


def review(page: ReviewPage) -> Json:
    """A week's figures and what was written."""
    counted, ledger, written = page.figures, page.figures.ledger, page.review
    return {
        "week": page.span.id,
        "first": page.span.first.isoformat(),
        "last": page.span.last.isoformat(),
        "talks": len(counted.talks),
        "promises": {
            name: [_commitment(one) for one in some]
            for name, some in (
                ("kept", ledger.kept),
                ("late", ledger.late),
                ("overdue", ledger.overdue),
                ("renegotiated", ledger.renegotiated),
                ("dropped", ledger.dropped),
                ("made", ledger.made),
            )
        },
        "cues": {"voiced": counted.heard.cues, "heard": counted.heard.heard},
        "personal_questions": counted.personal,
        "thanks": counted.thanks,
        "quiet": [one.person.name for one in page.quiet],
        "trend": page.trend.say if page.trend else None,
        "replies": [{"question": one.question, "text": one.text} for one in written.replies]
        if written
        else [],
        "focus": written.focus if written else "",
    }


def rule(one: Rule) -> Json:
    """One rule."""
    return {
        "id": one.id,
        "family": one.family,
        "level": one.level.value,
        "modes": [mode.value for mode in one.modes],
        "who": one.who.value,
        "severity": one.severity,
        "summary": one.summary,
        "say": one.say,
        "try": one.try_,
        "seed": one.seed,
        "source": one.source,
        "find": list(one.find),
        "unless": list(one.unless),
        "match": list(one.match),
        "skip": list(one.skip),
        "todo": list(one.todo),
        "off": one.off,
    }


def problem(one: RuleProblem) -> Json:
    """Something wrong with a rule file."""
    return {"file": one.file, "rule": one.rule, "problem": one.problem}


def example(one: ExampleResult) -> Json:
    """An example of a rule and how it came out."""
    return {
        "rule": one.rule,
        "example": one.example,
        "expected": one.expected,
        "found": one.found,
        "known": one.known,
        "passed": one.passed,
    }


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
        "due": _due(one.due),
    }


def _found_fact(one: FoundFact) -> Json:
    return {
        "turn": one.turn,
        "start": one.start,
        "end": one.end,
        "about": one.about,
        "text": one.text,
        "sensitive": one.sensitive,
        "ask_after": _iso(one.ask_after),
    }


def _measures(one: Measures) -> Json:
    return {
        "leader_share": _share(one.leader_share),
        "questions": one.questions,
        "open_share": _share(one.open_share),
        "reflections": one.reflections,
        "longest_turn_words": one.longest_turn_words,
    }


def _commitment(one: Commitment) -> Json:
    return {
        "id": one.id,
        "owner": one.owner.value,
        "what": one.what,
        "quote": one.quote,
        "firmness": one.firmness.value,
        "due": _due(one.due),
        "state": one.state.value,
        "made_on": one.made_on.isoformat(),
        "closed_on": _iso(one.closed_on),
    }


def _talk(one: Reflection) -> Json:
    return {
        "id": one.id,
        "date": one.date.isoformat(),
        "kind": one.kind.value,
        "mode": one.mode.value,
        "measures": _measures(one.measures),
        "findings": [
            {"id": kept.id, "verdict": kept.verdict.value, "answer": kept.answer.value}
            for kept in one.findings
        ],
    }


def _fact(one: Fact) -> Json:
    return {
        "id": one.id,
        "text": one.text,
        "learned_on": one.learned_on.isoformat(),
        "sensitive": one.sensitive,
        "confidential": one.confidential,
        "ask_after": _iso(one.ask_after),
        "asked_on": _iso(one.asked_on),
    }


def _due(due: Due | None) -> Json | None:
    if due is None:
        return None
    return {
        "phrase": due.phrase,
        "earliest": _iso(due.earliest),
        "latest": _iso(due.latest),
        "kind": due.kind.value,
        "assumed": due.assumed,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _share(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _score(value: float) -> float:
    return round(value, 3)
