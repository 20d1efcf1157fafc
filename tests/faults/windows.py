"""Two processes at once, and processes killed at any moment."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from coach.store.repository import TinyJournal
from tests.faults.saves import SAM, opened

_SAVER = """
import os, sys
from pathlib import Path
from tests.faults.saves import fact, kept, opened, promise, talk
folder, name, first, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
journal = opened(folder)
for n in range(first, first + count):
    mine = f"{name}{n}"
    journal.save(talk(mine), promise(mine), fact(mine, "x" * 300), texts={mine: f"note {mine}"})
    if n % 3 == 0:
        journal.save(kept(promise(mine)))
    os.write(1, f"{n}\\n".encode())
"""


def _start(folder: Path, name: str, first: int, count: int) -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _SAVER, str(folder), name, str(first), str(count)]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def two_processes(folder: Path, saves: int) -> Counter[str]:
    """Two windows save so many talks each; every one of them must be there."""
    opened(folder).save(SAM)
    both = [_start(folder, name, 0, saves) for name in "ab"]
    out: Counter[str] = Counter()
    wanted: set[str] = set()
    for name, process in zip("ab", both, strict=True):
        said, problems = process.communicate()
        wanted |= {f"{name}{n}" for n in said.decode().split()}
        out["raised"] += bool(problems)
        if problems:
            out[problems.decode().splitlines()[-1]] += 1
    out["acknowledged"] = len(wanted)
    journal = opened(folder)
    out["lost"] = len(wanted - {talk.id for talk in journal.reflections()})
    out["lost promises"] = len(wanted - {one.id for one in journal.commitments(only_open=False)})
    out["wrong texts"] = sum(journal.text(one) != f"note {one}" for one in wanted)
    out["wrong count"] = journal.talk_logs()["sam"].count - len(wanted)
    out["notices"] = len(journal.notices())
    return out


def killed(folder: Path, trials: int, seed: int = 5) -> Counter[str]:
    """Kill a saving process at a random moment, again and again, on one growing journal."""
    opened(folder).save(SAM)
    chance = random.Random(seed)
    out: Counter[str] = Counter()
    first = 0
    for _ in range(trials):
        process = _start(folder, "k", first, 10**6)
        assert process.stdout
        told = process.stdout.readline()
        time.sleep(chance.random() * 0.1)
        os.kill(process.pid, signal.SIGKILL)
        said, problems = process.communicate()
        acknowledged = [int(n) for n in (told + said).split()]
        out["raised"] += bool(problems)
        out["acknowledged"] += len(acknowledged)
        out["killed within a save"] += _is_within_a_save(folder)
        out.update(_after_kill(folder, first, acknowledged[-1]))
        first = acknowledged[-1] + 2
    return out


def _is_within_a_save(folder: Path) -> bool:
    return any(not one.name.endswith(".done") for one in (folder / "redo").iterdir())


def _after_kill(folder: Path, first: int, last: int) -> Counter[str]:
    journal = opened(folder)
    talks = {talk.id for talk in journal.reflections()}
    promises = {one.id for one in journal.commitments(only_open=False)}
    facts = {one.id for one in journal.facts()}
    wanted = {f"k{n}" for n in range(first, last + 1)}
    after = f"k{last + 1}"
    out: Counter[str] = Counter()
    out["lost"] = len(wanted - talks) + len(wanted - promises) + len(wanted - facts)
    out["half"] = len({after in talks, after in promises, after in facts, _has(journal, after)}) - 1
    out["wrong texts"] = sum(journal.text(one) != f"note {one}" for one in wanted)
    out["notices"] = len(journal.notices())
    out["left over"] = len(list(folder.rglob(".new-*")))
    journal.close()
    return out


def _has(journal: TinyJournal, text_id: str) -> bool:
    return journal.text(text_id) == f"note {text_id}"
