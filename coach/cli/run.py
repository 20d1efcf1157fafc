"""One run of the command line: which command, and what becomes of it when it fails."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, NoReturn

from coach.cli.desk import Desk, WrongUsage
from coach.cli.menu import WHERE, command, to_load
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

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
    try:
        words = sys.argv[1:] if argv is None else argv
        arguments = _parser(to_load(words)).parse_args(words)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else WRONG
    desk = Desk(house, getattr(arguments, "data_dir", None), keeps=arguments.keeps)
    try:
        return _run(arguments, desk)
    finally:
        desk.tell_notices()


def _run(arguments: argparse.Namespace, desk: Desk) -> int:
    try:
        if arguments.run is None:
            desk.house.open_app(desk.folder)
            return DONE
        code: int = arguments.run(arguments, desk)
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


class _Version(argparse.Action):
    """Prints the installed version; it is looked up only when asked for."""

    def __call__(self, *_: object, **__: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"coach {version('coach')}")
        except PackageNotFoundError:
            print("coach (not installed)")
        raise SystemExit(DONE)


def _parser(loaded: Collection[str]) -> argparse.ArgumentParser:
    """A parser that knows every command by name, and all about those to be loaded."""
    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the folder of your journal (else COACH_HOME, else the usual place for data)",
    )
    parser = argparse.ArgumentParser(
        prog="coach",
        parents=[everywhere],
        description="A private conversation coach for people who lead people. "
        "Without a command it opens the app.",
    )
    parser.set_defaults(run=None, keeps=True)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name in WHERE:
        if name not in loaded:
            commands.add_parser(name)
            continue
        one = command(name)
        described = f"{one.tip[0].upper()}{one.tip[1:]}."
        with_it = commands.add_parser(
            name, parents=[everywhere], help=one.tip, description=described
        )
        one.arguments(with_it)
        with_it.set_defaults(run=one.run, keeps=one.keeps)
    return parser
