"""How long quitting takes, from the key to the end of the process, while spaCy loads and after.

Run with `python -m tests.bench.quit [runs]`. The key is pressed so many seconds after Today is
painted; the engine takes about a second from there.
"""

from __future__ import annotations

import sys
import tempfile
import time

from tests.bench.first_paint import small_journal
from tests.bench.terminal import Terminal

BAR = 0.5
DELAYS = (0.0, 0.1, 0.2, 0.4, 0.8, 4.0)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        small_journal(folder)
        quit_after(4, folder, compiled)  # compiles
        for delay in DELAYS:
            took = [quit_after(delay, folder, compiled) for _ in range(runs)]
            worst = max(worst, *took)
            shown = " ".join(f"{one * 1000:5.0f}" for one in took)
            print(f"{delay:4.1f} s after the first paint  {shown} ms")
    print(f"longest {worst * 1000:.0f} ms     bar {BAR * 1000:.0f} ms")


def quit_after(delay: float, folder: str, compiled: str) -> float:
    """Seconds from the key to the end."""
    with Terminal("-m", "coach", "--data-dir", folder, compiled=compiled) as terminal:
        terminal.until("Marcus")
        time.sleep(delay)
        terminal.press("q")
        return terminal.until_gone()


if __name__ == "__main__":
    main()
