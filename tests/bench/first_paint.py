"""How long until the first screen: coach against an empty Textual app, in one run.

Run with `python -m tests.bench.first_paint [runs]`. Every start is a new process on a terminal of
its own; the clock runs from the start of the process until its words stand on the screen: for
the empty app its only word, for coach the line at the top in its first frame, then a promise on
Today out of a journal on disk. Starts alternate, so that a busy machine slows both alike; medians
are compared.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from statistics import median

from coach.__main__ import open_parts
from coach.domain.commitment import Owner
from tests.bench.terminal import Terminal

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("painted")
Empty().run()
"""
BAR = 1.3


def small_journal(folder: str) -> None:
    """Write a journal with two people and two promises."""
    parts = open_parts(Path(folder))
    parts.journal.save(replace(parts.journal.settings(), welcomed=True))
    for name, what in (("Marcus Lee", "send the figures"), ("Priya Raman", "read the draft")):
        parts.promises.add(parts.people.add(name).id, what, Owner.LEADER)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    empty: list[float] = []
    first: list[float] = []
    filled: list[float] = []
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        small_journal(folder)
        for _ in range(runs + 1):
            with Terminal("-c", EMPTY, compiled=compiled) as terminal:
                empty.append(terminal.until("painted"))
            with Terminal("-m", "coach", "--data-dir", folder, compiled=compiled) as terminal:
                first.append(terminal.until("Commitments"))
                filled.append(terminal.until("Marcus"))
    bare = median(empty[1:])  # the first of each compiles
    print(f"empty Textual app     {bare * 1000:5.0f} ms")
    for name, times, bar in (("first frame", first, f"  bar {BAR}"), ("Today filled", filled, "")):
        ours = median(times[1:])
        print(f"coach, {name:14} {ours * 1000:5.0f} ms  {ours / bare:.2f} times{bar}")


if __name__ == "__main__":
    main()
