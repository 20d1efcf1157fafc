"""`coach commitments`, `done`, `renegotiate`, `drop`: the ledger of promises."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli import records_json
from coach.cli.as_text import due, wrap
from coach.cli.desk import Command
from coach.cli.inputs import day_of
from coach.domain.commitment import Owner
from coach.services.answer import WAITING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from coach.cli.desk import Desk
    from coach.domain.commitment import Commitment
    from coach.services.follow_up import Entry


def line(one: Commitment) -> str:
    """A promise on one line: id, what, when, and how it stands if it is closed."""
    stands = due(one.due) if one.is_open and one.state not in WAITING else one.state.value
    return f"{one.id}  {one.what} ({stands})"


def _list_arguments(parser: ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--open", action="store_true", help="what is open, both ways (the default)")
    which.add_argument("--due", action="store_true", help="what is due or late")
    which.add_argument("--theirs", action="store_true", help="what others promised you")
    which.add_argument("--all", action="store_true", help="the closed ones too")
    parser.add_argument("--json", action="store_true", help="print a JSON array")
    private_argument(parser)


def private_argument(parser: ArgumentParser) -> None:
    """Declare the wish to see what is kept out of sight."""
    parser.add_argument(
        "--private", action="store_true", help="show what is sensitive or confidential too"
    )


def _list(arguments: Namespace, desk: Desk) -> int:
    chosen = _chosen(arguments, desk)
    entries = [one for one in chosen if arguments.private or not one.commitment.confidential]
    if arguments.json:
        print(json.dumps([records_json.commitment(one) for one in entries]), file=desk.out)
        return 0
    if not chosen:
        desk.say("Nothing due." if arguments.due else "No promises.")
    for entry in entries:
        desk.say(wrap(_entry(entry), "", "       "))
    if hidden := len(chosen) - len(entries):
        desk.say(out_of_sight(hidden))
    return 0


def out_of_sight(count: int) -> str:
    """How many records were left out, and how to see them."""
    return f"{count} more kept out of sight; --private shows {'it' if count == 1 else 'them'}"


def _chosen(arguments: Namespace, desk: Desk) -> Sequence[Entry]:
    promises = desk.parts.promises
    if arguments.due:
        return promises.due()
    if arguments.theirs:
        return promises.open(Owner.OTHER)
    return promises.every() if arguments.all else promises.open()


def _entry(entry: Entry) -> str:
    one = entry.commitment
    way = f"{entry.name} → you" if one.owner is Owner.OTHER else f"you → {entry.name}"
    late = "  LATE" if entry.overdue else ""
    return f"{line(one)}  {way}{late}"


def _id_argument(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="as “coach commitments” prints it")


def _new_day_arguments(parser: ArgumentParser) -> None:
    _id_argument(parser)
    parser.add_argument("--due", metavar="DAY", required=True, help="the new day: 2026-11-27, fri")
    parser.add_argument("--why", metavar="TEXT", default="", help="what you will tell them")
    parser.add_argument(
        "--tell", metavar="DAY", help="the day you will; it becomes a promise of its own"
    )


def _drop_arguments(parser: ArgumentParser) -> None:
    _id_argument(parser)
    parser.add_argument("--why", metavar="TEXT", default="", help="what you will tell them")


def _done(arguments: Namespace, desk: Desk) -> int:
    desk.say(f"Done: {line(desk.parts.promises.done(arguments.id))}")
    return 0


def _renegotiate(arguments: Namespace, desk: Desk) -> int:
    day = day_of(arguments.due, desk, past=False)
    tell_on = day_of(arguments.tell, desk, past=False) if arguments.tell else None
    words = arguments.why
    question = desk.parts.tell.ask(arguments.id)
    if not words and desk.answers:
        words = desk.ask(question)
    if words or tell_on:
        moved, reminder = desk.parts.tell.renegotiate(arguments.id, day, words, tell_on)
    else:  # a script need not say; the leader is reminded all the same
        moved, reminder = desk.parts.promises.renegotiate(arguments.id, day), None
        desk.tell(f"coach: {question} --why keeps it.")
    desk.say(f"New day: {line(moved)}")
    if reminder:
        desk.say(f"To tell: {line(reminder)}")
    return 0


def _drop(arguments: Namespace, desk: Desk) -> int:
    desk.say(f"Dropped: {line(desk.parts.promises.drop(arguments.id, arguments.why))}")
    return 0


COMMANDS = (
    Command("commitments", "list promises, yours and theirs", _list_arguments, _list),
    Command("done", "mark a promise as kept", _id_argument, _done),
    Command("renegotiate", "give a promise a new day", _new_day_arguments, _renegotiate),
    Command("drop", "close a promise that will not be kept", _drop_arguments, _drop),
)
