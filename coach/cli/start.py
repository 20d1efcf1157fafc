"""`coach demo`: the app on a made-up journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.cli.desk import Command

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.cli.desk import Desk


def _no_arguments(parser: ArgumentParser) -> None:
    parser.epilog = "Nothing of yours is touched; what you do in the demo is thrown away."


def _demo(_: Namespace, desk: Desk) -> int:
    desk.house.open_demo()
    return 0


COMMANDS = (Command("demo", "try the app on a made-up journal", _no_arguments, _demo),)
