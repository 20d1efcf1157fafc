"""`coach check`: analyse, print, store nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli import as_json, as_text
from coach.cli.desk import Command
from coach.cli.inputs import about, about_arguments, conversation
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.cli.desk import Desk


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="notes or transcript; - for input")
    parser.add_argument("--with", dest="other", metavar="NAME", help="whom the talk was with")
    about_arguments(parser)
    parser.add_argument(
        "--why",
        action="store_true",
        help="end each finding with its rule, how often that was right, practice and source",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a file")


def _check(arguments: Namespace, desk: Desk) -> int:
    several = len(arguments.files) > 1
    known = about(arguments, desk, other=arguments.other)
    failed = False
    for number, name in enumerate(arguments.files):
        try:
            talk, _ = conversation(desk.read(name), known, desk)
            analysis = desk.parts.check.analyse(talk)
        except CoachError as error:
            desk.tell(f"coach: {name}: {error}" if several else f"coach: {error}")
            failed = True
            continue
        if arguments.json:
            print(json.dumps(as_json.analysis(analysis), ensure_ascii=False), file=desk.out)
        else:
            if number:
                desk.say()
            title = name if several else None
            desk.say(as_text.analysis(analysis, title=title, why=arguments.why))
    return int(failed)


COMMANDS = (
    Command(
        "check",
        "read notes or a transcript and say what stands out",
        _arguments,
        _check,
        keeps=False,
    ),
)
