"""The long fault tests: `python -m tests.faults`, or with the names of some of its parts.

Prints what was tried and what came of it; ends with 1 if anything was lost, halved or hidden.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.damage import damage_everything
from tests.faults.every_call import errors_at_every_call, power_cut_at_every_call
from tests.faults.machine import TwoWindows
from tests.faults.mutants import MUTANTS, caught, no_waiting_for_the_disk
from tests.faults.saves import SAVES
from tests.faults.windows import killed, two_processes

KILLS = 300
SAVES_EACH = 2000
STORIES = 300
HARMLESS = ("acknowledged", "killed within a save")


def every_call(folder: Path) -> int:
    bad = 0
    with no_waiting_for_the_disk():
        for save in SAVES:
            for way in (errors_at_every_call, power_cut_at_every_call):
                bad += _print(f"{save.name}: {way.__name__}", way(save, folder / save.name[:9]))
    return bad


def killing(folder: Path) -> int:
    return _print(f"{KILLS} kills", killed(folder / "journal", KILLS), HARMLESS)


def windows(folder: Path) -> int:
    found = two_processes(folder / "journal", SAVES_EACH)
    return _print(f"two processes, {SAVES_EACH} saves each", found, HARMLESS)


def damage(folder: Path) -> int:
    return _print("damage", damage_everything(folder / "journal"))


def machine(folder: Path) -> int:
    how = settings(
        max_examples=STORIES,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    with no_waiting_for_the_disk():
        run_state_machine_as_test(TwoWindows, settings=how)
    return _print(
        "two windows against a model", Counter({"stories as the model has them": STORIES})
    )


def mutants(folder: Path) -> int:
    found: Counter[str] = Counter()
    with no_waiting_for_the_disk():
        for at, name in enumerate(MUTANTS):
            seen = caught(name, folder / f"journal-{at}")
            found[f"caught: {name}" if seen else f"BAD not caught: {name}"] += 1
    return _print("stores broken on purpose", found)


def _print(title: str, found: Counter[str], harmless: tuple[str, ...] | None = None) -> int:
    """Print a count; the number of things in it that must not be."""
    print(title)
    bad = 0
    for what, times in found.items():
        wrong = times and (what.startswith("BAD") if harmless is None else what not in harmless)
        bad += bool(wrong)
        print(f"  {'! ' if wrong else '  '}{times:6} {what}")
    return bad


PARTS: dict[str, Callable[[Path], int]] = {
    "every-call": every_call,
    "killed": killing,
    "windows": windows,
    "damage": damage,
    "machine": machine,
    "mutants": mutants,
}


def main(wanted: list[str]) -> int:
    bad = 0
    for name in wanted or PARTS:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            bad += PARTS[name](Path(folder))
        print(f"  {name}: {time.monotonic() - began:.0f} s\n", flush=True)
    print("All held." if not bad else f"{bad} did not hold.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
