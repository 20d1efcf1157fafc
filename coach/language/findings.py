"""Findings for a person: made from rules and evidence, ordered, and at most three shown first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from coach.domain.conversation import Turn
from coach.domain.finding import Finding, Quote, Verdict
from coach.domain.rule import Precision, Rule, belief

MOST_SHOWN = 3
LEAST_PRAISE = 0.6
"""Praise of a rule that was right less often is not shown first: misplaced, it costs trust (a
choice)."""
NOTES_CAP = 0.6
"""Most a finding in a note may be sure: what a note leaves out is weak evidence."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a finding, before its rule gives it words.

    Attributes:
        rule: The rule's id.
        verdict: Miss, uncertain, nudge or strength.
        confidence: 0 to 1.
        quotes: The words it rests on.
        reason: Why they led here.
        exchange: What it belongs to; of one exchange only one finding is shown.
        say: Words instead of the rule's own, where the occasion gives better ones.
        severity: Instead of the rule's own.
        weight: For ordering strengths among themselves; one without any is never shown first.
        try_: Another wording made of their own words, instead of the rule's.
    """

    rule: str
    verdict: Verdict
    confidence: float
    quotes: tuple[Quote, ...]
    reason: str
    exchange: int | None = None
    say: str = ""
    severity: int | None = None
    weight: float = 1.0
    try_: str = ""


class Rules:
    """The rules in force, by id; a finding whose rule is absent or off is not made."""

    def __init__(
        self, rules: Iterable[Rule], measured: Mapping[str, Precision] | None = None
    ) -> None:
        self._rules = {rule.id: rule for rule in rules if not rule.off}
        self._measured = measured or {}

    def get(self, rule_id: str) -> Rule | None:
        """A rule in force."""
        return self._rules.get(rule_id)

    def all(self) -> Sequence[Rule]:
        """Every rule in force."""
        return tuple(self._rules.values())

    def finding(self, evidence: Evidence) -> Finding | None:
        """Give evidence the words of its rule; None if the rule is off.

        What went well needs no other wording, so praise carries only what its evidence brings.
        """
        rule = self._rules.get(evidence.rule)
        if rule is None:
            return None
        return Finding(
            id=rule.id,
            family=rule.family,
            verdict=evidence.verdict,
            severity=rule.severity if evidence.severity is None else evidence.severity,
            confidence=round(min(1.0, evidence.confidence), 3),
            quotes=evidence.quotes,
            reason=evidence.reason,
            say=evidence.say or rule.say,
            try_=evidence.try_ or ("" if evidence.verdict is Verdict.STRENGTH else rule.try_),
            seed=rule.seed,
            source=rule.source,
            precision=self._measured.get(rule.id),
        )


def quote(turn: Turn, start: int = 0, end: int | None = None) -> Quote:
    """Quote characters of a turn, without blanks around them."""
    stop = len(turn.text) if end is None else end
    text = turn.text[start:stop]
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    return Quote(turn.n, start + lead, start + lead + len(text), text)


def choose(
    evidence: Sequence[Evidence], rules: Rules, *, spoken: bool = False
) -> tuple[Finding, ...]:
    """Make the findings and mark those shown first: a strength, then the weightiest.

    Never two on one exchange or on the same words; strengths and faults are never netted.

    Args:
        evidence: What was seen, in no particular order.
        rules: The rules, with how often each was right.
        spoken: Whether it comes from a transcript, on which rules were measured; a strength
            then counts as much as its rule has been right.
    """
    made = [(one, finding) for one in evidence if (finding := rules.finding(one)) is not None]
    shown = _first_three(made, spoken=spoken)
    ordered = sorted(
        range(len(made)),
        key=lambda i: (
            i not in shown,
            shown.index(i) if i in shown else 0,
            _first_quote(made[i][1]),
        ),
    )
    return tuple(replace(made[i][1], shown=i in shown) for i in ordered)


def _first_quote(finding: Finding) -> tuple[int, int, str]:
    first = finding.quotes[0] if finding.quotes else None
    return (first.turn, first.start, finding.id) if first else (10**9, 0, finding.id)


def _first_three(made: Sequence[tuple[Evidence, Finding]], *, spoken: bool) -> list[int]:
    trust = [belief(finding.precision) if spoken else 1.0 for _, finding in made]
    strengths = [
        i
        for i, (one, _) in enumerate(made)
        if one.verdict is Verdict.STRENGTH and one.weight > 0 and trust[i] >= LEAST_PRAISE
    ]
    strengths.sort(key=lambda i: -made[i][0].weight * made[i][1].confidence * trust[i])
    faults = [i for i, (_, finding) in enumerate(made) if _may_be_shown(finding)]
    faults.sort(key=lambda i: (-_press(made[i][1]), _first_quote(made[i][1])))
    chosen = strengths[:1]
    for i in faults:
        if len(chosen) < MOST_SHOWN and not any(_same_matter(made[i], made[j]) for j in chosen):
            chosen.append(i)
    return chosen


def _may_be_shown(finding: Finding) -> bool:
    return finding.verdict is not Verdict.STRENGTH and finding.severity > 0


_SURER = {Verdict.MISS: 1.3, Verdict.UNCERTAIN: 1.0, Verdict.NUDGE: 0.9}


def _press(finding: Finding) -> float:
    return finding.severity * finding.confidence * _SURER.get(finding.verdict, 1.0)


def _same_matter(one: tuple[Evidence, Finding], two: tuple[Evidence, Finding]) -> bool:
    if one[0].exchange is not None and one[0].exchange == two[0].exchange:
        return True
    if one[1].id == two[1].id and one[0].verdict is not Verdict.MISS:
        return True
    return any(
        a.turn == b.turn and a.start < b.end and b.start < a.end
        for a in one[1].quotes
        for b in two[1].quotes
    )
