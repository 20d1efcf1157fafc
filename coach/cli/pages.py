"""`coach prep` and `coach review`: the page before a talk, and the week."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli import records_json
from coach.cli.as_text import wrap
from coach.cli.desk import Command, WrongUsage
from coach.cli.inputs import day_of
from coach.domain.conversation import Kind
from coach.domain.week import read_week

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from coach.cli.desk import Desk


def _prep_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="name, first name or initials")
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in Kind],
        default=Kind.ONE_TO_ONE.value,
        help="kind of talk",
    )
    parser.add_argument(
        "--date", metavar="DAY", help="day of the talk: 2026-11-26, fri (else today)"
    )
    parser.add_argument("--markdown", action="store_true", help="print it as Markdown")


def _review_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--week", metavar="WEEK", help="like 2026-W47 (else this week)")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="print it as Markdown, without names")
    form.add_argument(
        "--html", action="store_true", help="print it as one HTML file with plots, without names"
    )
    form.add_argument("--json", action="store_true", help="print its figures as a JSON object")


def _prep(arguments: Namespace, desk: Desk) -> int:
    from coach.services.prepare import as_markdown

    person = desk.parts.people.find(arguments.person)
    day = day_of(arguments.date, desk, past=False) if arguments.date else None
    page = as_markdown(desk.parts.prepare.page(person, Kind(arguments.kind), day))
    _print(page, desk, raw=arguments.markdown)
    return 0


def _review(arguments: Namespace, desk: Desk) -> int:
    from coach.services.review_sheet import as_html, as_markdown

    span = read_week(arguments.week) if arguments.week else None
    if arguments.week and span is None:
        raise WrongUsage(f"“{arguments.week}” is not a week; write it like 2026-W47.")
    page = desk.parts.reviews.page(span)
    if arguments.json:
        print(json.dumps(records_json.review(page), ensure_ascii=False), file=desk.out)
        return 0
    if arguments.html:
        print(as_html(page), end="", file=desk.out)
        return 0
    _print(as_markdown(page, names=not arguments.markdown), desk, raw=arguments.markdown)
    return 0


def _print(markdown: str, desk: Desk, *, raw: bool) -> None:
    """Print a sheet as it is, or as a person reads it in a terminal."""
    desk.say(markdown.rstrip() if raw else "\n".join(_lines(markdown)))


def _lines(markdown: str) -> Iterator[str]:
    for line in markdown.rstrip().split("\n"):
        if line.startswith(("- ", "> ")):
            yield wrap(line, "  ", "    ")
        else:
            yield wrap(line.lstrip("# ")) if line.strip() else ""


COMMANDS = (
    Command("prep", "print the page for a talk to come", _prep_arguments, _prep),
    Command("review", "print the week", _review_arguments, _review),
)
