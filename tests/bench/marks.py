"""How long a writer waits for marks: from a key in a 300-word note to the marks on the screen.

Run with `python -m tests.bench.marks`. It drives the real app over a new journal in a temporary
folder with the real engine, types a key, and waits until the marks for the text as it then
stands have been drawn. Milliseconds; the engine's own share is processor time, which other work
on the machine does not stretch.
"""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

from coach.__main__ import open_parts
from coach.domain.settings import Settings
from coach.tui.app import CoachApp
from coach.tui.screens.reflect import ReflectScreen
from coach.tui.screens.reflect_reading import Marked

if TYPE_CHECKING:
    from textual.message import Message

    from coach.services.parts import Parts

WORDS = 300
KEYS = 40
LIMIT = 100
SENTENCES = (
    "We went over the plan for the spring release and who covers which part of it. ",
    "She is worried that the vendor will be late again and feels left alone with it. ",
    "I asked what would help and she said a clear date would do. ",
    "I'll write to the vendor tomorrow and she will send me the list by Friday. ",
    "Her brother is moving house and she spent the weekend carrying boxes. ",
)


def note() -> str:
    """A note of 300 words."""
    words = ("".join(SENTENCES) * 6).split()[:WORDS]
    return " ".join(words) + " "


async def measure(parts: Parts, keys: int = KEYS) -> list[float]:
    """Type keys into the note one by one; the milliseconds until marks were drawn after each."""
    app = CoachApp(parts)
    waits: list[float] = []
    drawn = asyncio.Event()

    def hook(message: Message) -> None:
        if isinstance(message, Marked):
            drawn.set()

    async with app.run_test(size=(80, 24), message_hook=hook) as pilot:
        await pilot.pause(0.2)
        app.reflect_on(parts.people.add("Ines Moreau"))
        await pilot.pause(0.2)
        screen = app.screen
        assert isinstance(screen, ReflectScreen)
        draft = screen.desk.draft
        draft.insert(note())
        while not draft.marks:
            await pilot.pause(0.1)
        await pilot.pause(2)
        for _ in range(keys):
            drawn.clear()
            waits.append(await _one_key(screen, drawn))
            await pilot.pause(0.15)
    return waits


async def _one_key(screen: ReflectScreen, drawn: asyncio.Event) -> float:
    """Insert a letter as a key does; the time until marks for the new text stand on the screen."""
    start = perf_counter()
    screen.desk.draft.insert("a")
    await drawn.wait()
    painted = asyncio.Event()
    screen.call_after_refresh(painted.set)
    await painted.wait()
    return (perf_counter() - start) * 1000


def engine_share(parts: Parts) -> float:
    """Milliseconds of processor time that the engine needs for the marks of the note."""
    engine = parts.coaching.analyser()
    needed = []
    for letters in range(1, 10):
        text = note() + "a" * letters
        start = thread_time()
        engine.marks(text, "Ines Moreau")
        needed.append((thread_time() - start) * 1000)
    return median(needed)


def main() -> int:
    """Print the figures; 1 if half of the marks come later than the limit."""
    with TemporaryDirectory() as folder:
        parts = open_parts(Path(folder), clock=lambda: date(2026, 11, 22))
        parts.journal.save(Settings(welcomed=True))
        parts.rules.all()
        waits = sorted(asyncio.run(measure(parts)))
        share = engine_share(parts)
    slow = waits[round(len(waits) * 0.95) - 1]
    print(
        f"marks on a {WORDS}-word note, {len(waits)} keys, in ms: half within {median(waits):.0f},"
        f" 95 % within {slow:.0f}, the longest {waits[-1]:.0f} (limit {LIMIT});"
        f" the engine computes {share:.0f} of them"
    )
    return 0 if median(waits) <= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
