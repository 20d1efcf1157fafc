"""Records of the journal and the rule book as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.cli.as_json import due, iso, measures
from coach.domain.repair import Step
from coach.domain.standing import Standing

if TYPE_CHECKING:
    from coach.cli.as_json import Json
    from coach.domain.commitment import Commitment
    from coach.domain.fact import Fact
    from coach.domain.reflection import Reflection
    from coach.domain.rule import ExampleResult, Rule, RuleProblem
    from coach.domain.touch import Touch
    from coach.services.follow_up import Entry
    from coach.services.people import PersonPage
    from coach.services.repair import RepairPage
    from coach.services.review import ReviewPage


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
        "last_talk": iso(one.last),
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


def repair(page: RepairPage) -> Json:
    """A repair plan with its four steps and its amends."""
    plan, after = page.repair, page.repair.next_step()
    taken = {step: plan.taken(step) for step in Step}
    return {
        "id": plan.id,
        "person": page.name,
        "breach": plan.breach,
        "opened_on": plan.opened_on.isoformat(),
        "steps": [
            {
                "step": step.value,
                "words": one.words if one else "",
                "said_on": iso(one.on) if one else None,
            }
            for step, one in taken.items()
        ],
        "amends": [_commitment(one) for one in page.amends],
        "next": after.value if after else None,
    }


def rule(one: Rule, standing: Standing | None = None) -> Json:
    """One rule, with what the leader's answers have made of it."""
    said = standing or Standing()
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
        "answers": {"so": said.agreed, "not_this": said.refused, "place": said.place.value},
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


def _commitment(one: Commitment) -> Json:
    return {
        "id": one.id,
        "owner": one.owner.value,
        "what": one.what,
        "quote": one.quote,
        "firmness": one.firmness.value,
        "due": due(one.due),
        "state": one.state.value,
        "made_on": one.made_on.isoformat(),
        "closed_on": iso(one.closed_on),
    }


def _talk(one: Reflection) -> Json:
    return {
        "id": one.id,
        "date": one.date.isoformat(),
        "kind": one.kind.value,
        "mode": one.mode.value,
        "measures": measures(one.measures),
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
        "ask_after": iso(one.ask_after),
        "asked_on": iso(one.asked_on),
    }
