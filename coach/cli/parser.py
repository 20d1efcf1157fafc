"""The words after `coach`, taken apart."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from coach.cli.menu import WHERE, command, to_load

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """What the words ask for.

    Raises:
        SystemExit: If they ask for help or make no sense; what there is to say is said.
    """
    return _parser(to_load(words)).parse_args(words)


class _Version(argparse.Action):
    """Prints the installed version; it is looked up only when asked for."""

    def __call__(self, *_: object, **__: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"coach {version('coach')}")
        except PackageNotFoundError:
            print("coach (not installed)")
        raise SystemExit(0)


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
