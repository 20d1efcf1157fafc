"""One writer at a time, across windows and threads."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.files import PRIVATE_FILE
from coach.store.problems import BusyError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAUSE = 0.0005
"""Seconds between two tries: about as long as a window that saves without a break lets go of the
lock. With 4 ms, on a busy machine, the other one waited in vain (`python -m tests.faults windows`).
"""


class Lock:
    """A lock file. Held again by the same thread it costs nothing; a crash frees it.

    Attributes:
        thread: What a read holds, so that it sees no half of another thread's save.
    """

    def __init__(self, path: Path, wait: float, *, looks: bool = False) -> None:
        """Open the lock file.

        Args:
            path: The file; created if missing, never removed.
            wait: Seconds to wait for another window before giving up.
            looks: Create nothing: where there is no file there is nobody to wait for.
        """
        self._alone = looks and not path.exists()
        flags = os.O_RDONLY if looks else os.O_RDWR | os.O_CREAT
        self._handle = -1 if self._alone else os.open(path, flags, PRIVATE_FILE)
        self._wait = wait
        self.thread = threading.RLock()
        self._depth = 0
        self._owner: int | None = None

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock.

        Raises:
            BusyError: If another window kept it for longer than the wait.
        """
        with self.thread:
            if self._depth == 0 and not self._alone:
                self._acquire()
                self._owner = threading.get_ident()
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0 and not self._alone:
                    self._owner = None
                    _unlock(self._handle)

    @property
    def is_open(self) -> bool:
        """Whether it was not given back."""
        return self._handle >= 0

    def mine(self) -> bool:
        """Whether this thread holds it."""
        return self._owner == threading.get_ident()

    def close(self) -> None:
        """Give the file back; done twice it does no harm."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            os.close(handle)

    def _acquire(self) -> None:
        give_up = time.monotonic() + self._wait
        while not _try_lock(self._handle):
            if time.monotonic() > give_up:
                raise BusyError(
                    "Another coach window is saving. Nothing was changed here; "
                    "try again in a moment."
                )
            time.sleep(_PAUSE)


if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, 0, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
