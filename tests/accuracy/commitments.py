"""How well commitments are found: `python -m tests.accuracy.commitments [FILE…]`.

Files are names in the shared samples (`notes`, `notes_1` …); `--errors` lists what went wrong. A
hit needs the right owner and a span that overlaps by half of the shorter one. `--log` appends the
figures to `first_contact.toml`: use it once for a file, before its errors are read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from coach.domain.commitment import Firmness, FoundCommitment
from coach.language.promises import find_commitments
from tests.accuracy.commitment_samples import (
    SAMPLES,
    Expected,
    Sample,
    read_samples,
    samples_folder,
)

LOG = Path(__file__).with_name("first_contact.toml")


@dataclass
class Score:
    """Counts for one file."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    dated: int = 0
    dated_right: int = 0
    misdated: int = 0
    undated: int = 0
    traps: int = 0
    traps_firm: int = 0
    firmness_right: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    def add(self, other: Score) -> None:
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def overlaps(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two spans share half of the shorter one."""
    shared = min(one[1], two[1]) - max(one[0], two[0])
    return shared * 2 >= min(one[1] - one[0], two[1] - two[0]) > 0


def score_sample(sample: Sample) -> Score:
    found = list(find_commitments(sample.conversation, day_first=sample.day_first))
    score = Score()
    live = [one for one in found if one.firmness is not Firmness.DECLINED]
    pairs = _match(sample.expected, live)
    taken = {id(hit) for _, hit in pairs}
    for expected, hit in pairs:
        _count_hit(score, sample, expected, hit)
    for expected in sample.expected:
        if not expected.optional and not any(one is expected for one, _ in pairs):
            score.missed += 1
            score.errors.append(f"{sample.id} MISSED {expected.owner} «{expected.quote}»")
    for hit in live:
        if id(hit) not in taken and not _excused(sample, hit):
            score.wrong += 1
            score.errors.append(f"{sample.id} WRONG {hit.owner} {hit.firmness} «{hit.text}»")
    for trap in sample.traps:
        score.traps += 1
        firing = [
            one
            for one in found
            if one.firmness is Firmness.FIRM
            and one.turn == trap.turn
            and overlaps(trap.span, (one.start, one.end))
            and id(one) not in taken
        ]
        if firing:
            score.traps_firm += 1
            score.errors.append(f"{sample.id} TRAP «{trap.quote}» read as «{firing[0].text}»")
    return score


def _excused(sample: Sample, hit: FoundCommitment) -> bool:
    return any(
        one.optional and one.turn == hit.turn and overlaps(one.span, (hit.start, hit.end))
        for one in sample.expected
    )


def _match(
    expected: Iterable[Expected], found: list[FoundCommitment]
) -> list[tuple[Expected, FoundCommitment]]:
    pairs: list[tuple[Expected, FoundCommitment]] = []
    used: set[int] = set()
    for one in expected:
        if one.optional:
            continue
        fits = [
            hit
            for hit in found
            if id(hit) not in used
            and hit.turn == one.turn
            and overlaps(one.span, (hit.start, hit.end))
            and (one.owner is None or hit.owner == one.owner)
        ]
        if fits:
            best = max(
                fits, key=lambda hit: min(hit.end, one.span[1]) - max(hit.start, one.span[0])
            )
            used.add(id(best))
            pairs.append((one, best))
    return pairs


def _count_hit(score: Score, sample: Sample, expected: Expected, hit: FoundCommitment) -> None:
    score.right += 1
    score.firmness_right += hit.firmness == expected.firmness
    if hit.firmness != expected.firmness:
        score.errors.append(
            f"{sample.id} FIRMNESS {hit.firmness} for {expected.firmness} «{hit.text}»"
        )
    latest = hit.due.latest if hit.due else None
    if expected.due is not None:
        score.dated += 1
        score.dated_right += latest == expected.due
    else:
        score.undated += 1
        score.misdated += latest is not None
    if latest != expected.due:
        phrase = hit.due.phrase if hit.due else None
        score.errors.append(
            f"{sample.id} DUE {latest} ({phrase}) for {expected.due} «{expected.quote}»"
            f" in «{hit.text}» [{sample.conversation.date}]"
        )


def report(name: str, score: Score) -> str:
    share = score.dated_right / max(1, score.dated)
    found = f"({score.right} right, {score.wrong} wrong, {score.missed} missed)"
    return (
        f"{name:12} P {score.precision:.2f} R {score.recall:.2f} {found}"
        f"  due {share:.2f} ({score.dated_right}/{score.dated})"
        f"  dated without cause {score.misdated}/{score.undated}"
        f"  firmness {score.firmness_right}/{score.right}"
        f"  traps firm {score.traps_firm}/{score.traps}"
    )


def log(name: str, score: Score, day: date) -> None:
    """Append one first-contact entry."""
    entry = (
        f'\n[[contact]]\non = {day.isoformat()}\nfile = "{name}"\nwhat = "commitments"\n'
        f"precision = {score.precision:.3f}\nrecall = {score.recall:.3f}\n"
        f"right = {score.right}\nwrong = {score.wrong}\nmissed = {score.missed}\n"
        f"due_right = {score.dated_right}\ndue_of = {score.dated}\n"
        f"traps_firm = {score.traps_firm}\ntraps = {score.traps}\n"
    )
    with LOG.open("a", encoding="utf-8") as file:
        file.write(entry)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--log", action="store_true")
    options = parser.parse_args(arguments)
    if not samples_folder().exists():
        print(f"No samples at {samples_folder()}: nothing to measure.")
        return 1
    total = Score()
    for name in options.files or SAMPLES:
        score = Score()
        for sample in read_samples(name):
            score.add(score_sample(sample))
        print(report(name, score))
        if options.errors:
            print(*(f"  {line}" for line in score.errors), sep="\n")
        if options.log:
            log(name, score, date.today())  # noqa: DTZ011
        total.add(score)
    print(report("together", total))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
