"""One run of the command line: which command, and what becomes of it when it fails."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from coach.cli.desk import Desk, WrongUsage
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from coach.cli.desk import House

DONE, FAILED, WRONG = 0, 1, 2
INTERRUPTED = 130
"""What shells give a program that was stopped with Ctrl-C."""


def run(argv: Sequence[str] | None, house: House) -> int:
    """Run one command.

    Args:
        argv: The words after `coach`; None for those of this process.
        house: What to run it on.

    Returns:
        0 done, 1 could not do it (one sentence on standard error), 2 wrong usage, 130 stopped.
    """
    try:
        code = _parse_and_run(argv, house)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever was reading has seen enough
        _silence()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _parse_and_run(argv: Sequence[str] | None, house: House) -> int:
    words = sys.argv[1:] if argv is None else argv
    if (app := _asks_for_app(words)) is not None:
        return _run(None, Desk(house, app[0]))
    from coach.cli.parser import parsed

    try:
        arguments = parsed(words)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else WRONG
    desk = Desk(house, getattr(arguments, "data_dir", None), keeps=arguments.keeps)
    try:
        return _run(arguments, desk)
    finally:
        desk.tell_notices()


def _asks_for_app(words: Sequence[str]) -> tuple[Path | None] | None:
    """The folder to open the app on, if the words ask for nothing else.

    For the most usual start the parser is not loaded: it would hold up the first frame.
    """
    match list(words):
        case []:
            return (None,)
        case ["--data-dir", folder] if not folder.startswith("-"):
            return (Path(folder),)
    return None


def _run(arguments: argparse.Namespace | None, desk: Desk) -> int:
    try:
        if arguments is None or arguments.run is None:
            desk.house.open_app(desk.folder)
            return DONE
        code: int = arguments.run(arguments, desk)
        desk.tell_begun()
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except WrongUsage as error:
        desk.tell(f"coach: {error}")
        return WRONG
    except CoachError as error:
        desk.tell(f"coach: {error}")
        return FAILED
    except Exception as error:
        desk.tell(f"coach: {_unexpected(error)}")
        return FAILED
    return code


def _unexpected(error: Exception) -> str:
    """A sentence for a fault of coach's own: its kind and place, never the text it met."""
    frames = extract_tb(error.__traceback__)
    place = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return (
        f"Something went wrong inside coach ({type(error).__name__}{place}). "
        "What was saved before is safe; please report this."
    )


def _silence() -> None:
    """Send what is left to nowhere, so that closing the streams does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(nowhere, stream.fileno())
        except (OSError, ValueError):
            continue
    os.close(nowhere)
