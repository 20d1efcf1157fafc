"""A save, failed at every file-system call in turn, and cut off at every one."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

from coach.domain.errors import CoachError
from coach.store import redo, shelf
from coach.store.repository import TinyJournal
from tests.faults.disk import FaultyDisk, PowerCut
from tests.faults.saves import Save, begun, holds, leave, on_disk, opened

ERRORS = (errno.ENOSPC, errno.EIO)


@contextmanager
def _sizes(save: Save) -> Iterator[None]:
    with (
        patch.object(shelf, "LATE_FROM", save.late_from),
        patch.object(shelf, "LATE_UP_TO", save.late_up_to),
        patch.object(redo, "SETTLE_RECORDS", save.settle),
    ):
        yield


def measure(save: Save, folder: Path) -> tuple[dict[str, Any], dict[str, Any], int]:
    """What the journal holds before and after a save, and how many calls it takes."""
    with _sizes(save):
        begun(folder)
        journal = opened(folder, save.on)
        with FaultyDisk(folder) as disk:
            _earlier(save, journal, disk)
            before = holds(journal)
            save.do(journal)
        after = holds(journal)
        journal.close()
    assert before != after
    return before, after, len(disk.calls)


def errors_at_every_call(save: Save, folder: Path, seldom: int = 1) -> Counter[str]:
    """Fail each call; what was told must be what is there, in memory and on disk.

    Args:
        save: The save.
        folder: Where to keep the journal.
        seldom: 1 for each error at each call, 2 for one of them in turn.
    """
    before, after, calls = measure(save, folder)
    out: Counter[str] = Counter()
    for at in range(1, calls + 1):
        for error in ERRORS[at % seldom :: seldom]:
            with _sizes(save):
                out[_error_at(save, folder, at, error, before, after)] += 1
    return out


def _earlier(save: Save, journal: TinyJournal, disk: FaultyDisk) -> None:
    if save.earlier:
        disk.armed = False
        save.earlier(journal)
        disk.begin_here()


def _error_at(
    save: Save, folder: Path, at: int, error: int, before: dict[str, Any], after: dict[str, Any]
) -> str:
    begun(folder)
    journal = opened(folder, save.on)
    holds(journal)
    told = False
    with FaultyDisk(folder, at, error) as disk:
        _earlier(save, journal, disk)
        try:
            save.do(journal)
        except CoachError:
            told = True
    here = f"{errno.errorcode[error]} at {disk.calls[at - 1].replace(str(folder), '')}"
    wanted = before if told else after
    try:
        return _error_outcome(journal, save, folder, wanted, after, here, told=told)
    finally:
        leave(journal)


def _error_outcome(
    journal: TinyJournal,
    save: Save,
    folder: Path,
    wanted: dict[str, Any],
    after: dict[str, Any],
    here: str,
    *,
    told: bool,
) -> str:
    if holds(journal) != wanted:
        return f"BAD memory: {here}, told={told}"
    if on_disk(folder, save.on) != wanted:
        return f"BAD disk: {here}, told={told}"
    if told and list(folder.rglob(".new-*")):
        return f"BAD left over: {here}"
    save.do(journal)
    if holds(journal) != after or on_disk(folder, save.on) != after:
        return f"BAD second try: {here}"
    return "failed, told, and unchanged" if told else "saved all the same"


def power_cut_at_every_call(save: Save, folder: Path, seldom: int = 1) -> Counter[str]:
    """Cut the power at each call, on every disk that may come of it; then after the save."""
    before, after, calls = measure(save, folder)
    image = folder.with_name(f"{folder.name}-image")
    out: Counter[str] = Counter()
    cut: set[int] = set()
    for at in [*range(1, calls + 1), -1]:
        begun(folder)
        journal = opened(folder, save.on)
        holds(journal)
        with FaultyDisk(folder, at) as disk, _sizes(save), suppress(PowerCut):
            _earlier(save, journal, disk)
            save.do(journal)
        leave(journal)
        cut_off, after_it = (seldom, cut), (max(1, seldom // 4), set[int]())
        for what, left in disk.images(image, *(cut_off if at != -1 else after_it)):
            said = _after_cut(left, save, before, after, acknowledged=at == -1)
            here = disk.calls[at - 1].replace(str(folder), "") if at != -1 else "the end"
            out[said if not said.startswith("BAD") else f"{said}: at {here}, {what}"] += 1
    return out


def _after_cut(
    left: Path, save: Save, before: dict[str, Any], after: dict[str, Any], *, acknowledged: bool
) -> str:
    journal = None
    try:
        journal = opened(left, save.on)
        found = holds(journal)
        if journal.notices():
            return f"BAD alarm ({journal.notices()})"
        if found != after and (acknowledged or found != before):
            return "BAD lost" if acknowledged else "BAD half"
        with _sizes(save):
            save.do(journal)
        if on_disk(left, save.on) != after:
            return "BAD next save"
    except Exception as problem:
        return f"BAD refused ({problem!r})"
    finally:
        if journal is not None:
            leave(journal)
    return "whole" if found == after else "not begun"
