"""Every kind of file in the journal folder, damaged in every way; alone, or with its older self."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from coach.domain.errors import CoachError
from coach.domain.fact import Fact
from coach.store import shelf
from coach.store.repository import TinyJournal
from tests.faults.saves import DAY, SAM, fact, holds, leave, on_disk, opened, promise, talk

Harm = Callable[[bytes], bytes | None]

HARMS: dict[str, Harm] = {
    "empty": lambda blob: b"",
    "half": lambda blob: blob[: len(blob) // 2],
    "header only": lambda blob: blob.partition(b"\n")[0] + b"\n",
    "zeros": lambda blob: b"\0" * len(blob),
    "noise": lambda blob: os.urandom(len(blob)),
    "one bit": lambda blob: blob[:-20] + bytes([blob[-20] ^ 1]) + blob[-19:],
    "a bit of the header": lambda blob: blob[:12] + bytes([blob[12] ^ 1]) + blob[13:],
    "something after it": lambda blob: blob + b"}",
    "other JSON": lambda blob: b"[1,2]",
    "another encoding": lambda blob: blob.decode().encode("utf-16"),
    "gone": lambda blob: None,
}

FILES = {
    "a small table": "tables/people.json",
    "a large table": "tables/facts.json",
    "late changes": "tables/facts.late.json",
    "open promises": "tables/commitments-open.json",
    "a year of talks": "tables/conversations-2025.json",
    "the list of talks": "tables/talks.json",
    "the count of ids": "tables/ids.json",
    "the list of tables": "contents.json",
    "the record of an earlier save": "redo/*",
    "a text": "texts/t3",
}

FACTS = 12


def begun(folder: Path) -> None:
    """Two days of saves, with a snapshot of the first."""
    template = folder.with_name(f"{folder.name}-template")
    if not template.exists():
        before, shelf.LATE_FROM = shelf.LATE_FROM, 400
        _begin(template)
        shelf.LATE_FROM = before
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)


def _begin(folder: Path) -> None:
    for n, on in enumerate((DAY, date(2026, 11, 21))):
        journal = opened(folder, on)
        journal.save(SAM)
        for at in range(FACTS * n // 2, FACTS * (n + 1) // 2):
            journal.save(fact(journal.new_id(), f"fact {at} {'x' * 80}"))
            journal.save(promise(f"p{at}"), talk(f"t{at}", date(2025, 1, 1 + at)))
            journal.save(texts={f"t{at}": f"note {at}"})
        leave(journal)


def damage_everything(folder: Path) -> Counter[str]:
    """Damage each file in each way; tell what became of it."""
    out: Counter[str] = Counter()
    begun(folder)
    whole = on_disk(folder)
    for what, name in FILES.items():
        for how, harm in HARMS.items():
            for both in (False, True):
                begun(folder)
                here = f"{what}, {how}{', and its older version' if both else ''}"
                out[_outcome(folder, name, harm, here, whole, both=both)] += 1
    return out


def _outcome(
    folder: Path, name: str, harm: Harm, here: str, whole: dict[str, Any], *, both: bool
) -> str:
    name = next(folder.glob(name)).relative_to(folder).as_posix()
    paths = [folder / name, *([folder / f"{name}.bak"] if both else [])]
    for path in paths:
        if path.exists():
            _harm(path, harm)
    before, shelf.LATE_FROM = shelf.LATE_FROM, 400
    try:
        journal = opened(folder, date(2026, 11, 21))
        found = holds(journal)
        journal.save(fact(journal.new_id(), "one more"))
        if on_disk(folder)["facts"] != [*_added(journal, found), *found["facts"]]:
            return f"BAD: {here}: a save afterwards is lost"
    except CoachError as problem:
        return f"BAD: {here}: {problem}" if not both else "refused with a sentence"
    except Exception as problem:
        return f"BAD: {here}: {problem!r}"
    finally:
        shelf.LATE_FROM = before
    return _judged(found, whole, here, told=bool(journal.notices()), both=both)


def _added(journal: TinyJournal, found: dict[str, Any]) -> list[Fact]:
    return [one for one in journal.facts() if one not in found["facts"]]


def _judged(
    found: dict[str, Any], whole: dict[str, Any], here: str, *, told: bool, both: bool
) -> str:
    if not found["people"] or not found["facts"] or not found["talks"]:
        return f"BAD: {here}: something is empty"
    if found == whole:
        return "whole again and told" if told else "whole, nothing to tell"
    if not told:
        return f"BAD: {here}: loses without a word"
    lost = max(len(whole[kind]) - len(found[kind]) for kind in ("facts", "promises", "talks"))
    if not both and lost > 1:
        return f"BAD: {here}: loses {lost}"
    return f"recovered and told, at most {max(lost, 1)} lost"


def _harm(path: Path, harm: Harm) -> None:
    blob = path.read_bytes()
    path.unlink()  # an older version may be another name of the same file
    harmed = harm(blob)
    if harmed is not None:
        path.write_bytes(harmed)
