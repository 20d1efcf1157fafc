"""The journal as it was on each of the last days, on blocks of its own.

A snapshot is a real copy: a hard link to a live file would rot with it. What has not changed
since the day before is linked to that day's copy, so a day costs only what changed. Texts are
written once, so one copy of each serves all days; every day has a list of those it needs.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.files import forget, make_private_folder, write_new
from coach.store.format import is_whole
from coach.store.problems import reason

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.store.places import Places

KEEP_DAYS = 14
"""Snapshots kept: a damage unnoticed for two weeks of work is rare, and a day costs little."""

_LIST = "texts.txt"
_UNDER_WAY = ".under-way"


class Snapshots:
    """Takes and keeps daily snapshots; every method is called with the lock held."""

    def __init__(self, places: Places, today: Callable[[], date]) -> None:
        self._places = places
        self._today = today

    def due(self) -> bool:
        """Whether there is something to copy and it was not yet copied today."""
        return self._places.contents.exists() and not self._day(self._today()).exists()

    def take(self) -> None:
        """Copy the journal as it is now, in place of an earlier copy of today.

        Raises:
            OSError: If the disk refuses; earlier snapshots are as they were.
        """
        under_way = self._places.snapshots / _UNDER_WAY
        shutil.rmtree(under_way, ignore_errors=True)
        before = self._places.days()
        make_private_folder(under_way / "tables")
        try:
            for path in self._places.whole():
                kept = [day / path.relative_to(self._places.folder) for day in before[:1]]
                _copy(path, under_way / path.relative_to(self._places.folder), kept)
            names = self._copy_texts()
            listed = under_way / _LIST
            listed.write_text("\n".join(names), encoding="utf-8")
            listed.chmod(0o600)
        except BaseException:
            shutil.rmtree(under_way, ignore_errors=True)
            raise
        day = self._day(self._today())
        shutil.rmtree(day, ignore_errors=True)
        under_way.rename(day)
        self._prune()

    def take_or_tell(self, tell: Callable[[str], None]) -> None:
        """The same; where the disk refuses, that is told and nothing else suffers from it."""
        try:
            self.take()
        except OSError as problem:
            tell(
                f"Today's safety copy of the journal could not be made: {reason(problem)}. "
                "Your saves go on as usual."
            )

    def forget_all(self) -> None:
        """Take every snapshot away: after an erasure no copy of the past may stay."""
        for path in self._places.snapshots.iterdir():
            shutil.rmtree(path)

    def _day(self, day: date) -> Path:
        return self._places.snapshots / day.isoformat()

    def _copy_texts(self) -> list[str]:
        pool = self._places.text_copies
        make_private_folder(pool)
        known = _listed(pool)
        texts = _listed(self._places.texts)
        for name, like in texts.items():
            if known.get(name) != like:
                _copy(self._places.texts / name, pool / name, [])
        return sorted(texts)

    def _prune(self) -> None:
        for old in self._places.days()[KEEP_DAYS:]:
            shutil.rmtree(old)
        needed: set[str] = set()
        for day in self._places.days():
            with contextlib.suppress(OSError):
                needed.update((day / _LIST).read_text(encoding="utf-8").split("\n"))
        for path in self._places.text_copies.iterdir():
            if path.name not in needed:
                path.unlink()


def _listed(folder: Path) -> dict[str, tuple[int, int]]:
    with os.scandir(folder) as entries:
        return {one.name: _like(one.stat()) for one in entries if not one.name.startswith(".")}


def _like(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


def _copy(path: Path, copy: Path, earlier: list[Path]) -> None:
    """Copy a file with its time; or link an earlier copy of the very same file.

    A damaged file is not copied: what there was before stays. Nothing is synced: a copy that a
    power cut tears fails its checksum, and the day before serves.
    """
    status = path.stat()
    like = [one for one in earlier if one.exists() and _like(one.stat()) == _like(status)]
    blob = b"" if like else path.read_bytes()
    if like or not is_whole(blob):
        for one in like or earlier:
            if one.exists():
                copy.hardlink_to(one)
        return
    passing = write_new(copy.parent, blob, sync=False)
    try:
        os.utime(passing, ns=(status.st_atime_ns, status.st_mtime_ns))
        passing.replace(copy)
    except BaseException:
        forget(passing)
        raise
