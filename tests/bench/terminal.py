"""A program on a terminal of its own, 80 by 24, as a person starts it; POSIX only."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).parents[2]


class Terminal:
    """Runs Python on a pseudo-terminal and watches what it paints.

    Args:
        arguments: What follows `python`.
        compiled: Folder for compiled modules, so that they are there from the second start on,
            as on a person's machine, whatever this one is set to.
    """

    def __init__(self, *arguments: str, compiled: str) -> None:
        self.began = time.perf_counter()
        self._pid, self._handle = pty.fork()
        if self._pid == 0:
            os.chdir(ROOT)
            os.environ["TERM"] = "xterm-256color"
            os.environ["PYTHONPYCACHEPREFIX"] = compiled
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.execv(sys.executable, [sys.executable, *arguments])
        fcntl.ioctl(self._handle, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._seen = b""
        self._ended = False

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._ended:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._handle)

    def until(self, words: str, limit: float = 30) -> float:
        """Wait for words on the screen; seconds since the start."""
        while words.encode() not in self._seen:
            if time.perf_counter() - self.began > limit or not self._read(limit):
                raise TimeoutError(f"“{words}” never came:\n{self._seen[-2000:]!r}")
        return time.perf_counter() - self.began

    def press(self, keys: str) -> None:
        """Type keys."""
        os.write(self._handle, keys.encode())

    def until_gone(self, limit: float = 30) -> float:
        """Wait for the program to end; seconds from the call."""
        began = time.perf_counter()
        while time.perf_counter() - began < limit:
            self._read(0.005)
            if os.waitpid(self._pid, os.WNOHANG)[0]:
                self._ended = True
                return time.perf_counter() - began
        raise TimeoutError("the program did not end")

    def _read(self, limit: float) -> bool:
        ready, _, _ = select.select([self._handle], [], [], limit)
        if not ready:
            return False
        try:
            self._seen += os.read(self._handle, 65536)
        except OSError:  # the other end is closed
            time.sleep(0.002)
            return False
        return True
