"""`coach people` and `coach person`: who is in the journal, and one person's page."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.cli import records_json
from coach.cli.as_text import day, wrap
from coach.cli.commitments import line, out_of_sight, private_argument
from coach.cli.desk import Command

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from coach.cli.desk import Desk
    from coach.domain.fact import Fact
    from coach.domain.touch import Touch
    from coach.services.people import PersonPage

_TALKS_SHOWN = 8


def _people_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print a JSON array")


def _person_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="name, first name or initials")
    parser.add_argument("--json", action="store_true", help="print a JSON object")
    private_argument(parser)


def _people(arguments: Namespace, desk: Desk) -> int:
    everybody = desk.parts.people.all()
    if arguments.json:
        print(json.dumps([records_json.touch(one) for one in everybody]), file=desk.out)
        return 0
    if not everybody:
        desk.say("Nobody yet. “coach reflect FILE --with NAME” or the app brings people in.")
    width = max((len(one.person.name) for one in everybody), default=0)
    for one in everybody:
        desk.say(f"{one.person.name:<{width}}  {one.person.relation:<11}  {_last(one)}")
    return 0


def _last(one: Touch) -> str:
    if one.last is None:
        return "no talk yet"
    quiet = "  (gone quiet)" if one.quiet else ""
    return f"last spoke {day(one.last)}{quiet}"


def _person(arguments: Namespace, desk: Desk) -> int:
    found = desk.parts.people.find(arguments.person)
    whole = desk.parts.people.page(found.id)
    page = whole if arguments.private else _open(whole)
    if arguments.json:
        print(json.dumps(records_json.person(page)), file=desk.out)
        return 0
    sections = list(_sections(page))
    if hidden := _size(whole) - _size(page):
        sections.append(out_of_sight(hidden))
    desk.say("\n\n".join(sections))
    return 0


def _open(page: PersonPage) -> PersonPage:
    """The page without what is sensitive or confidential."""
    return replace(
        page,
        yours=tuple(one for one in page.yours if not one.confidential),
        theirs=tuple(one for one in page.theirs if not one.confidential),
        closed=tuple(one for one in page.closed if not one.confidential),
        facts=tuple(one for one in page.facts if not (one.sensitive or one.confidential)),
    )


def _size(page: PersonPage) -> int:
    return len(page.yours) + len(page.theirs) + len(page.closed) + len(page.facts)


def _sections(page: PersonPage) -> Iterator[str]:
    yield f"{page.person.name}, {page.person.relation}\n{_last(page.touch)}"
    yield from _list("You promised", [line(one) for one in page.yours])
    yield from _list("They promised", [line(one) for one in page.theirs])
    yield from _list("What they told you", [_fact(one) for one in page.facts])
    yield from _list(
        "Talks", [f"{day(talk.date)}  {talk.kind.value}" for talk in page.talks[:_TALKS_SHOWN]]
    )


def _fact(one: Fact) -> str:
    ask = f" (ask after {day(one.ask_after)})" if one.ask_after and not one.asked_on else ""
    return f"{one.text}{ask}"


def _list(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield "\n".join([title, *(wrap(one, "  - ", "    ") for one in lines)])


COMMANDS = (
    Command("people", "list the people you keep in touch with", _people_arguments, _people),
    Command("person", "show one person's page", _person_arguments, _person),
)
