"""The composition root: builds the parts and hands them to the command line or the app."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli.desk import House
from coach.cli.run import run
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.services.parts import Parts
    from coach.services.ports import Analyser, Clock


def main(argv: Sequence[str] | None = None) -> int:
    """Run coach.

    Args:
        argv: The words after `coach`; None for those of this process.

    Returns:
        The exit code: 0 done, 1 could not do it, 2 wrong usage.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a character shows its number
            stream.reconfigure(errors="backslashreplace")
    return run(argv, House(open_parts, open_app, open_demo, today))


def today() -> date:
    """The day it is where this machine is."""
    return datetime.now().astimezone().date()


def data_folder(chosen: Path | None) -> Path:
    """The journal's folder: as chosen, else COACH_HOME, else the platform's for a person's data."""
    if chosen is not None:
        return chosen.expanduser()
    if home := os.environ.get("COACH_HOME"):
        return Path(home).expanduser()
    from platformdirs import user_data_path

    return user_data_path("coach", appauthor=False)


def open_parts(chosen: Path | None, *, clock: Clock = today) -> Parts:
    """The services over the journal in a folder; the engine is built when first needed."""
    from coach.importing.formats import read
    from coach.services.coaching import Coaching
    from coach.services.parts import assemble
    from coach.store.journal import open_journal

    folder = data_folder(chosen)
    journal = open_journal(folder, clock=clock)
    coaching = Coaching(lambda: build_analyser(folder, day_first=journal.settings().day_first))
    return assemble(journal, coaching, read, clock, folder / "prompts")


def build_analyser(folder: Path, *, day_first: bool) -> Analyser:
    """The language engine with the shipped rules and the user's own in the folder's `rules`."""
    from coach.language.analyser import build

    return build(folder / "rules", day_first=day_first)


def open_app(chosen: Path | None) -> None:
    """The app over the journal in a folder, which it opens once its first frame is painted.

    Raises:
        SystemExit: With code 1, if it had to stop; it has said why.
    """
    _need_terminal()
    from coach.tui.app import CoachApp

    app = CoachApp(lambda: open_parts(chosen))
    app.run()
    if app.return_code:
        raise SystemExit(app.return_code)


def open_demo() -> None:
    """The app on a made-up journal in a folder that is thrown away afterwards."""
    _need_terminal()
    from tempfile import TemporaryDirectory

    from coach.demo import fill
    from coach.tui.app import CoachApp

    with TemporaryDirectory(prefix="coach-demo-") as folder:
        parts = open_parts(Path(folder))
        fill(parts, today())
        CoachApp(parts, demo=True).run()


def _need_terminal() -> None:
    """Refuse to open screens where there is no terminal to show them.

    Raises:
        CoachError: If standard input or output is not a terminal.
    """
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise CoachError(
            "The app needs a terminal; in a script use a command, “coach --help” lists them."
        )


if __name__ == "__main__":
    raise SystemExit(main())
