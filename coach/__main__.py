"""The composition root: builds the parts and hands them to the command line or the app."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import passphrase
from coach.cli.desk import House
from coach.cli.run import run
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coach.domain.conversation import Mode
    from coach.domain.reading import Reading
    from coach.on_disk import ShutFolder
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
    with ExitStack() as after:
        house = House(
            closed_by(after, partial(open_parts, secret=passphrase.passphrase)),
            open_app,
            open_demo,
            today,
            journal_folder,
            closed_by(after, borrow_parts),
        )
        return run(argv, house)


def closed_by(
    after: ExitStack, opens: Callable[[Path | None], Parts]
) -> Callable[[Path | None], Parts]:
    """The same, and what was opened is closed at the end."""

    def opened(chosen: Path | None) -> Parts:
        parts = opens(chosen)
        after.callback(parts.keeping.close)
        return parts

    return opened


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


def journal_folder(chosen: Path | None, *, clock: Clock = today) -> ShutFolder:
    """The journal's folder, with the journal in it not open."""
    from coach.on_disk import ShutFolder

    return ShutFolder(data_folder(chosen), clock)


def open_parts(
    chosen: Path | None,
    *,
    clock: Clock = today,
    secret: Callable[[], str | None] = passphrase.given,
) -> Parts:
    """The services over the journal in a folder; the engine is built when first needed.

    Args:
        chosen: The folder; None for the usual one.
        clock: Tells the day.
        secret: Gives the passphrase or the recovery key; asked only where one is needed.

    Raises:
        CoachError: If the journal cannot be opened.
    """
    from coach.on_disk import JournalFiles
    from coach.services.coaching import Coaching
    from coach.services.parts import assemble
    from coach.store.journal import open_journal

    shut = journal_folder(chosen, clock=clock)
    folder = shut.path
    known = secret() if shut.is_locked() else None
    journal = open_journal(folder, clock=clock, passphrase=known)
    coaching = Coaching(lambda: build_analyser(folder, day_first=journal.settings().day_first))
    return assemble(journal, coaching, read, clock, folder / "prompts", JournalFiles(journal))


def borrow_parts(chosen: Path | None) -> Parts:
    """The services for a command that keeps nothing.

    They stand on the journal if it is there and opens without asking, else on an empty one: to
    check a note, nobody needs a journal or its passphrase, and no folder is made.
    """
    shut = journal_folder(chosen)
    if shut.exists() and (passphrase.given() or not shut.is_locked()):
        return open_parts(chosen)

    from coach.services.coaching import Coaching
    from coach.services.empty_journal import EmptyJournal
    from coach.services.parts import assemble

    journal = EmptyJournal()
    coaching = Coaching(lambda: build_analyser(shut.path, day_first=journal.settings().day_first))
    return assemble(journal, coaching, read, today, shut.path / "prompts")


def read(data: bytes, *, mode: Mode | None = None) -> Reading:
    """Read a file; the formats are loaded when the first is read."""
    from coach.importing import formats

    return formats.read(data, mode=mode)


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
    from coach.services.door import Door
    from coach.tui.app import CoachApp

    app = CoachApp(Door(partial(_needs_passphrase, chosen), partial(_enter, chosen)))
    app.run()
    if app.is_open:
        app.parts.keeping.close()
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


def _needs_passphrase(chosen: Path | None) -> bool:
    return not passphrase.given() and journal_folder(chosen).is_locked()


def _enter(chosen: Path | None, secret: str | None) -> Parts:
    return open_parts(chosen, secret=lambda: secret or passphrase.given())


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
