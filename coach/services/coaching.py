"""Holds the language engine, which takes a second to load, and builds it once."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.services.ports import Analyser


class Coaching:
    """Builds the engine when it is first needed, once."""

    def __init__(self, build: Callable[[], Analyser]) -> None:
        self._build = build
        self._built: Analyser | None = None
        self._lock = Lock()

    def analyser(self) -> Analyser:
        """The engine; waits for it while it loads."""
        with self._lock:
            if self._built is None:
                self._built = self._build()
            return self._built
