"""How far a long command is: a line beside the output that takes itself away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

    from coach.cli.desk import Desk


class Counting:
    """Shows “120 of 400 files” at a terminal; elsewhere nothing.

    Args:
        desk: Where the command works.
        what: What is counted, in the plural.
    """

    def __init__(self, desk: Desk, what: str) -> None:
        self._desk = desk
        self._what = what
        self._width = 0

    def __call__(self, done: int, total: int) -> None:
        """Say how much is done of how much there is."""
        if self._desk.err.isatty():
            line = f"{done:,} of {total:,} {self._what}"
            print(f"\r{line}", end="", file=self._desk.err, flush=True)
            self._width = len(line)

    def __enter__(self) -> Counting:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        if self._width:
            print(f"\r{' ' * self._width}\r", end="", file=self._desk.err, flush=True)
            self._width = 0
