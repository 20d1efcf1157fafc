"""How often each rule is right, and how often it speaks where there is nothing to say.

    python -m tests.accuracy.rule_figures [--rule ID…] [--findings] [--read 20] [--seed 1] [--write]

For every rule: hits; hits and estimated false alarms per 1,000 sentences of neutral talk (meetings
and lessons); right of how many, by the labels of a corpus where one means the same, else by hits
read one by one (`hand_read.toml`). `--findings` counts whole findings, as shown, on recorded talks.
`--read` prints that many hits of a rule that nobody has judged yet. `--write` writes
`rules/measured.toml`, which the app and `coach check --json` show.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from coach.domain.rule import Level, Precision, Rule
from coach.language.analyser import build
from tests.accuracy.rule_figures_hits import NEUTRAL, NEUTRAL_TALKS, SAMPLES, Fired, Hit, fire
from tests.accuracy.rule_figures_judged import (
    FINDINGS,
    ON_TURNS,
    SAME_THING,
    Judged,
    figure,
    judged_hits,
)

MEASURED = Path(__file__).parents[2] / "rules" / "measured.toml"
FEWEST = 5
"""Hits that must have been judged before a figure is told to anybody."""
MOST_FALSE = 2.0
"""False alarms per 1,000 neutral sentences that a shown rule may have (the project's limit)."""
LEAST_RIGHT = 0.75


def hits_of(rule: str, fired: Fired) -> list[Hit]:
    """What a rule's figure counts: its findings as shown on whole talks, or its labels on turns."""
    if rule in FINDINGS:
        shown = {one for one in fired.findings if one.rule == rule and one.shown}
        said = fired.labels if rule in ON_TURNS else ()
        return sorted(shown | {one for one in said if one.rule == rule and one.corpus == SAMPLES})
    names = (rule, *SAME_THING.get(rule, ()))
    return sorted(one for one in fired.labels if one.rule in names)


def neutral_rate(rule: str, fired: Fired) -> float:
    """Hits per 1,000 sentences that a leader's rule reads in neutral talk."""
    corpora = NEUTRAL_TALKS if rule in FINDINGS else NEUTRAL
    count = sum(one.corpus in corpora for one in hits_of(rule, fired))
    return 1000 * count / max(1, sum(fired.sentences[corpus] for corpus in corpora))


def line(rule: Rule, fired: Fired, precision: Precision | None) -> str:
    rate = neutral_rate(rule.id, fired)
    count = len(hits_of(rule.id, fired))
    shown = "shown" if rule.shown and (rule.severity or rule.level is not Level.TURN) else "input"
    start = f"{rule.id:24}{rule.severity:2d} {shown:6}{count:7d}{rate:9.2f}"
    if precision is None:
        return f"{start}{'-':>9}{'not judged':>14}"
    share = precision.right / precision.of
    false = rate * (1 - share)
    remark = ""
    if rule.severity and rule.shown:
        remark += "  below .75" if share < LEAST_RIGHT else ""
        remark += "  too many false alarms" if false > MOST_FALSE else ""
    right = f"{precision.right:6d}/{precision.of:<5d}{share:5.2f}"
    return f"{start}{false:9.2f}{right}  {precision.on}{remark}"


def table(rules: Iterable[Rule], fired: Fired, judged: Judged) -> dict[str, Precision]:
    """Print every rule's line; return the figures worth telling."""
    print(f"{'rule':24}{'sev':>2} {'':6}{'hits':>6}{'/1000':>9}{'false':>9}{'right/of':>11}")
    figures = {}
    for rule in rules:
        precision = figure(rule.id, hits_of(rule.id, fired), fired, judged)
        print(line(rule, fired, precision))
        if precision is not None and precision.of >= FEWEST:
            figures[rule.id] = precision
    return figures


def write(figures: dict[str, Precision], file: Path = MEASURED) -> None:
    """Write the figures for the app."""
    head = (
        "# How often each rule was right (written by `tests.accuracy.rule_figures`).\n"
        "# By the labels of a public corpus where one means the same, else read one by one.\n"
    )
    entries = [
        f'[{rule}]\nright = {one.right}\nof = {one.of}\non = "{one.on}"\n'
        for rule, one in sorted(figures.items())
    ]
    file.write_text("\n".join([head, *entries]), encoding="utf-8")


def whole_findings(fired: Fired) -> None:
    """Print findings as shown, by rule and kind of talk."""
    print(f"talks: {dict(fired.talks)}")
    shown = Counter((one.rule, one.verdict) for one in fired.findings if one.shown)
    made = Counter((one.rule, one.verdict) for one in fired.findings)
    for (rule, verdict), count in sorted(made.items()):
        print(f"{rule:24}{verdict:11}made{count:6d}   shown{shown[rule, verdict]:6d}")


def unread(hits: Sequence[Hit], judged: Judged, count: int, seed: int) -> None:
    """Print hits that nobody has judged, with what was said around them."""
    waiting = [one for one in hits if judged.verdict(one) is None]
    for one in sorted(random.Random(seed).sample(waiting, min(count, len(waiting)))):
        print(f"{one.place} {one.verdict}\n    {one.context}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rule", nargs="*", default=[])
    parser.add_argument("--findings", action="store_true")
    parser.add_argument("--read", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if given.write and given.rule:
        parser.error("--write measures every rule; leave --rule out")
    engine = build()
    rules = [rule for rule in engine.rules() if not given.rule or rule.id in given.rule]
    fired = fire(engine, corpora=not given.findings)
    if given.findings:
        whole_findings(fired)
        return
    judged = judged_hits()
    figures = table([rule for rule in rules if rule.level is not Level.WEEK], fired, judged)
    for rule in rules if given.read else ():
        print(f"== {rule.id}")
        unread(hits_of(rule.id, fired), judged, given.read, given.seed)
    if given.write:
        write(figures)
        print(f"{len(figures)} figures written to {MEASURED.name}")


if __name__ == "__main__":
    main()
