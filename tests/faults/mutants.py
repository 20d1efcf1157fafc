"""Do the fault tests bite? The store is broken on purpose, and they must complain."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from coach.domain.errors import CoachError
from coach.store import files, redo, shelf
from coach.store.current import Current
from coach.store.redo import Redo
from coach.store.shelf import Shelf
from tests.faults.every_call import errors_at_every_call, power_cut_at_every_call
from tests.faults.saves import SAVES, fact, opened

Check = Callable[[Path], list[str]]


def _cuts(name: str) -> Check:
    save = next(save for save in SAVES if save.name == name)

    def check(folder: Path) -> list[str]:
        return [one for one in power_cut_at_every_call(save, folder, 3) if one.startswith("BAD")]

    return check


def _errors(name: str) -> Check:
    save = next(save for save in SAVES if save.name == name)

    def check(folder: Path) -> list[str]:
        return [one for one in errors_at_every_call(save, folder, 2) if one.startswith("BAD")]

    return check


def _windows(folder: Path) -> list[str]:
    one, two = opened(folder), opened(folder)
    one.save(fact("f1"))
    two.facts()
    one.save(fact("f2"))
    return [] if len(two.facts()) == 2 else ["BAD: a window does not see the other's save"]


def _nothing(*args: Any, **kwargs: Any) -> None:
    return None


def _unsynced_decide(self: Redo, moves: Any) -> Path:
    with patch.object(redo, "sync_folder", _nothing):
        return _real_decide(self, moves)


def _record_stays(self: Redo, moves: Any) -> Path:
    with patch.object(redo, "forget", _nothing):
        return _real_decide(self, moves)


def _undecided(self: Redo, moves: Any) -> Path:
    return self._places.redo / "00000001"


def _apply_undecided(self: Redo, record: Path, moves: Any) -> None:
    for move in moves:
        redo._place(move, None)


def _unsettled(self: Redo, moves: Any) -> None:
    for record in self._records():
        record.unlink()
    files.sync_folder(self._places.redo)


def _keeps_failed_save(self: Current, decided: Any, gathered: Any) -> None:
    self._redo.apply(decided.record, decided.moves)
    for name, table in decided.after.items():
        self._keep(name, table)


_real_decide = Redo.decide
_TALK = "a talk with its text, a promise and a fact"

MUTANTS: dict[str, tuple[list[Any], Check]] = {
    "a record is not synced": ([patch.object(files, "sync_file", _nothing)], _cuts(_TALK)),
    "the name of a record is not synced": (
        [patch.object(Redo, "decide", _unsynced_decide)],
        _cuts(_TALK),
    ),
    "there is no record": (
        [patch.object(Redo, "decide", _undecided), patch.object(Redo, "apply", _apply_undecided)],
        _cuts(_TALK),
    ),
    "what a crash tore is not put in place again": (
        [patch.object(Redo, "replay", _nothing)],
        _cuts(_TALK),
    ),
    "records go before their files are on disk": (
        [patch.object(Redo, "_settle", _unsettled)],
        _cuts("a talk that settles"),
    ),
    "a refused save stays on record": (
        [patch.object(Redo, "decide", _record_stays), patch.object(files, "forget", _nothing)],
        _errors(_TALK),
    ),
    "a refused step is forgotten": (
        [patch.object(Current, "land", _keeps_failed_save)],
        _errors(_TALK),
    ),
    "another window is not looked at": (
        [patch.object(Shelf, "stamps", lambda self, name: (None, None))],
        _windows,
    ),
    "changes are not applied": (
        [patch.object(shelf, "_merged", lambda rows, changes: dict(rows))],
        _windows,
    ),
}


@contextmanager
def no_waiting_for_the_disk() -> Iterator[None]:
    """The disk is simulated; the real one need not be waited for."""
    with patch.object(os, "fsync", _nothing):
        yield


def caught(name: str, folder: Path) -> bool:
    """Whether the tests complain about a broken store, and not about the sound one."""
    broken, check = MUTANTS[name]
    with ExitStack() as stack:
        for change in broken:
            stack.enter_context(change)
        try:
            return bool(check(folder))
        except (AssertionError, CoachError):
            return True
