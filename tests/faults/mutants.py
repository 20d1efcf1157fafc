"""Do the fault tests bite? The store is broken on purpose, and they must complain."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

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


def _unsynced_decide(self: Redo, moves: Any, drops: Any) -> None:
    fresh = files.write_new(self._places.folder, self._record(moves, drops))
    fresh.replace(self._places.redo)
    files.sync_folder(self._places.folder)


def _forgetful_apply(self: Redo, moves: Any, drops: Any) -> None:
    _real_apply(self, moves, drops)
    self._unsettled = set()


def _record_stays(self: Redo, moves: Any, drops: Any) -> None:
    self._sync(self._unsettled | {move.fresh.parent for move in moves})
    fresh = files.write_new(self._places.folder, self._record(moves, drops))
    fresh.replace(self._places.redo)
    files.sync_folder(self._places.folder)


def _apply_in_place(self: Redo, moves: Any, drops: Any) -> None:
    for move in moves:
        if move.fresh.exists():
            handle = os.open(move.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.write(handle, move.fresh.read_bytes())
            os.fsync(handle)
            os.close(handle)
            move.fresh.unlink()
    _real_apply(self, [], drops)


def _keeps_failed_save(self: Current, decided: Any, gathered: Any) -> None:
    self._redo.apply(decided.moves, decided.drops)
    for name, table in decided.after.items():
        self._keep(name, table)


_real_apply = Redo.apply
_TALK = "a talk with its text, a promise and a fact"
_TWO = "settings just after a talk"

MUTANTS: dict[str, tuple[Any, Check]] = {
    "a file is not synced": (patch.object(files, "sync_file", _nothing), _cuts(_TALK)),
    "a folder is not synced": (patch.object(redo, "sync_folder", _nothing), _cuts(_TALK)),
    "there is no redo record": (patch.object(Redo, "decide", _nothing), _cuts(_TALK)),
    "the record comes before what it names": (
        patch.object(Redo, "decide", _unsynced_decide),
        _cuts(_TALK),
    ),
    "the last save is not settled before the next": (
        patch.object(Redo, "apply", _forgetful_apply),
        _cuts(_TWO),
    ),
    "files are written in place": (patch.object(Redo, "apply", _apply_in_place), _cuts(_TALK)),
    "a refused save stays on record": (patch.object(Redo, "decide", _record_stays), _errors(_TALK)),
    "a refused rename is forgotten": (
        patch.object(Current, "land", _keeps_failed_save),
        _errors(_TALK),
    ),
    "another window is not looked at": (
        patch.object(Shelf, "stamps", lambda self, name: (None, None)),
        _windows,
    ),
    "late changes are not applied": (
        patch.object(shelf, "_merged", lambda rows, changes: dict(rows)),
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
    with broken:
        try:
            return bool(check(folder))
        except AssertionError:
            return True
