"""`coach asked`, `offered`, `answer`: what waits for a yes, a reasoned no or a counter-offer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli import records_json
from coach.cli.commitments import line
from coach.cli.desk import Command
from coach.services.follow_up import Entry

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.cli.desk import Desk
    from coach.domain.commitment import Commitment


def _begin_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="name, first name or initials")
    parser.add_argument("what", metavar="TEXT", help="what it is, in a few words")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _answer_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="as “coach commitments” prints it")
    parser.add_argument(
        "words", metavar="ANSWER", nargs="+", help="yes fri, no because …, or instead …"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _asked(arguments: Namespace, desk: Desk) -> int:
    person = desk.parts.people.find(arguments.person)
    one = desk.parts.answers.asked(person.id, arguments.what)
    return _say(f"{person.name} asked", one, arguments, desk)


def _offered(arguments: Namespace, desk: Desk) -> int:
    person = desk.parts.people.find(arguments.person)
    one = desk.parts.answers.offered(person.id, arguments.what)
    return _say(f"You offered {person.name}", one, arguments, desk)


def _answer(arguments: Namespace, desk: Desk) -> int:
    one = desk.parts.answers.give(arguments.id, " ".join(arguments.words))
    return _say(one.state.value.capitalize(), one, arguments, desk)


def _say(head: str, one: Commitment, arguments: Namespace, desk: Desk) -> int:
    if arguments.json:
        names = {touch.person.id: touch.person.name for touch in desk.parts.people.all()}
        entry = Entry(one, names.get(one.person_id, ""), overdue=False, due=False)
        print(json.dumps(records_json.commitment(entry), ensure_ascii=False), file=desk.out)
    else:
        desk.say(f"{head}: {line(one)}")
    return 0


COMMANDS = (
    Command("asked", "keep what somebody asked of you", _begin_arguments, _asked),
    Command("offered", "keep what you offered somebody", _begin_arguments, _offered),
    Command("answer", "answer a request or an offer", _answer_arguments, _answer),
)
