"""How the journal grows: `python -m tests.bench.store [TALKS…]`, by default 100, 1k, 10k and 25k.

Every figure is taken in a process of its own, the files pushed out of the page cache before;
SQLite (WAL, synchronous FULL) saves the same records on the same disk in the same run.
"""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from coach.data import files_under, shipped
from coach.services.guides import Guides
from coach.services.people import People
from coach.services.review import Reviews
from coach.services.today import Today
from coach.store.journal import open_journal
from coach.store.records import CODECS
from coach.store.repository import TinyJournal
from coach.store.search import search_texts
from tests.bench.store_journal import TODAY, MadeUp, build

SIZES = (100, 1_000, 10_000, 25_000)
SAVES = 200
LIMITS = {
    "save p50 ms": 10,
    "× SQLite": 10,
    "Today ms": 150,
    "person ms": 150,
    "review ms": 500,
    "peak MB": 150,
    "search s": 3,
}


def opened(folder: Path) -> TinyJournal:
    return open_journal(folder, clock=lambda: TODAY)


def forget_pages(folder: Path) -> None:
    """Push a folder's files out of memory, so that the disk is read."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def today(folder: Path, talks: int) -> dict[str, float]:
    """What the first screen needs, from nothing."""
    forget_pages(folder)
    began = time.perf_counter()
    journal = opened(folder)
    page = Today(journal, lambda: TODAY).page()
    assert page.talks >= talks
    return {"Today ms": _ms(began), "Today MB": _peak()}


def review(folder: Path, talks: int) -> dict[str, float]:
    """The week's review, from nothing."""
    forget_pages(folder)
    guides = Guides(lambda: files_under(shipped("prompts"), ".toml"))
    began = time.perf_counter()
    page = Reviews(opened(folder), guides, lambda: TODAY).page()
    assert page.figures.talks
    return {"review ms": _ms(began), "review MB": _peak()}


def person(folder: Path, talks: int) -> dict[str, float]:
    """The page of the person talked with most, looked at first and again."""
    forget_pages(folder)
    journal = opened(folder)
    journal.people()
    logs = journal.talk_logs()
    most = max(logs, key=lambda one: logs[one].count)
    people = People(journal, lambda: TODAY)
    took = []
    for _ in range(5):
        began = time.perf_counter()
        assert len(people.page(most).talks) == logs[most].count
        took.append(_ms(began))
    again = sorted(took[1:])[2]
    return {"person ms": took[0], "again ms": again, "their talks": logs[most].count}


def saving(folder: Path, talks: int) -> dict[str, float]:
    """Reflections saved one by one, by coach and by SQLite in turn."""
    made = MadeUp(talks)
    journal = opened(folder)
    base = sqlite3.connect(folder.parent / "sqlite.db", isolation_level=None)
    base.execute("pragma synchronous=full")
    ours, theirs = [], []
    for n in range(1, SAVES + 1):
        entry = made.entry(-n, "x")
        began = time.perf_counter()
        journal.save_new(entry.talk, *entry.others, texts={entry.talk.id: entry.text})
        ours.append(_ms(began))
        began = time.perf_counter()
        base.execute("begin immediate")
        _insert(base, entry)
        base.execute("commit")
        theirs.append(_ms(began))
    ours, theirs = sorted(ours[5:]), sorted(theirs[5:])
    return {
        "save p50 ms": ours[len(ours) // 2],
        "save p99 ms": ours[int(len(ours) * 0.99)],
        "SQLite p50 ms": theirs[len(theirs) // 2],
        "× SQLite": ours[len(ours) // 2] / theirs[len(theirs) // 2],
        "peak MB": _peak(),
    }


def search(folder: Path, talks: int) -> dict[str, float]:
    """Words that are in no text, so that every text is read."""
    forget_pages(folder)
    journal = opened(folder)
    told = []
    began = time.perf_counter()
    found = list(search_texts(journal, "zanzibar", lambda done, _: told.append(done)))
    assert not found
    assert told[-1] >= talks
    return {"search s": _ms(began) / 1000, "search MB": _peak()}


PARTS = {one.__name__: one for one in (today, person, review, saving, search)}


def fill_sqlite(path: Path, talks: int) -> None:
    made = MadeUp(talks)
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("pragma journal_mode=wal")
    base.execute("create table record (kind, id primary key, person, day, said)")
    base.execute("create index by_person on record (person, day)")
    base.execute("create table text (id primary key, said)")
    base.execute("begin")
    for n in range(talks):
        _insert(base, made.entry(n))
    base.execute("commit")
    base.close()


def _insert(base: sqlite3.Connection, entry) -> None:
    for record in (entry.talk, *entry.others):
        said = json.dumps(CODECS[type(record)].out(record))
        row = (CODECS[type(record)].name, record.id, record.person_id, "", said)
        base.execute("insert into record values (?, ?, ?, ?, ?)", row)
    base.execute("insert into text values (?, ?)", (entry.talk.id, entry.text))


def _ms(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _peak() -> float:
    """Most memory this process held, in MB; `ru_maxrss` would count its parent's as well."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measured(part: str, folder: Path, talks: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.store", "--part", part, str(folder), str(talks)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def main(sizes: list[int]) -> int:
    print("talks   " + "  ".join(LIMITS))
    held = True
    for talks in sizes:
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as root:
            folder = Path(root) / "journal"
            build(folder, talks)
            fill_sqlite(Path(root) / "sqlite.db", talks)
            found: dict[str, float] = {}
            for part in PARTS:
                found |= _measured(part, folder, talks)
            found["peak MB"] = max(
                found["peak MB"], found["Today MB"], found["search MB"], found["review MB"]
            )
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        print(f"{talks:6}  " + "  ".join(f"{found[name]:{len(name)}.1f}" for name in LIMITS))
        rest = {name: round(value, 1) for name, value in found.items() if name not in LIMITS}
        print(f"        {size / 1e6:.0f} MB on disk; {rest}", flush=True)
        held &= all(found[name] <= limit for name, limit in LIMITS.items())
    print("limits  " + "  ".join(f"{limit:{len(name)}}" for name, limit in LIMITS.items()))
    print("All held." if held else "Not all held.")
    return 0 if held else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--part"]:
        print(json.dumps(PARTS[sys.argv[2]](Path(sys.argv[3]), int(sys.argv[4]))))
    else:
        sys.exit(main([int(size) for size in sys.argv[1:]] or list(SIZES)))
