"""`coach erase`: a person, gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.cli.as_text import wrap
from coach.cli.counting import Counting
from coach.cli.data_words import counted, listed, need_journal
from coach.cli.desk import Command
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.cli.desk import Desk
    from coach.domain.person import Person
    from coach.services.keeping import About
    from coach.services.keeping_ports import Erased


_BY_TABLE = {
    "people": "person",
    "conversations": "reflection",
    "commitments-open": "commitment",
    "commitments-done": "commitment",
    "facts": "fact",
    "preps": "prep",
    "repairs": "repair",
    "reviews": "review",
}
_NOBODY = "There is nobody to type the name, so nothing was erased; add --yes if you are sure."


def _erase_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="name, first name or initials")
    parser.add_argument("--yes", action="store_true", help="do not ask for the name")


def _erase(arguments: Namespace, desk: Desk) -> int:
    need_journal(desk)
    person = desk.parts.people.find(arguments.person)
    about = desk.parts.keeping.about(person)
    if not arguments.yes and not _sure(person, about, desk):
        raise CoachError("That was not the name, so nothing was erased.")
    with Counting(desk, "people") as progress:
        erased, still = desk.parts.keeping.erase(person, progress)
    desk.say(wrap(_gone(erased)))
    if any(still.records.values()):
        names = " or ".join(f"“{name}”" for name in still.names)
        desk.say(
            wrap(
                f"What is about others stayed, and {names} still stands in "
                f"{listed(still.records)} of it. “coach search” lists the talks."
            )
        )
    desk.say(wrap("Backups and exports that you made are yours to delete."))
    return 0


def _sure(person: Person, about: About, desk: Desk) -> bool:
    counts = {
        "reflection": about.talks,
        "commitment": about.promises,
        "fact": about.facts,
        "prep": about.preps,
        "repair": about.repairs,
    }
    desk.tell(
        f"This erases {person.name} for good: {listed(counts)}, with every older copy. "
        "It cannot be undone."
    )
    typed = desk.ask(f"Type the name “{person.name}” to go on:", _NOBODY)
    return " ".join(typed.split()).casefold() == person.name.casefold()


def _gone(erased: Erased) -> str:
    counts: dict[str, int] = {}
    for table, count in erased.records.items():
        kind = _BY_TABLE.get(table, table)
        counts[kind] = counts.get(kind, 0) + count
    texts = counted(erased.texts, "text", "texts")
    copies = counted(erased.copies, "older copy", "older copies")
    return f"Erased for good: {listed(counts)}; {texts}; {copies}."


COMMANDS = (Command("erase", "erase a person for good", _erase_arguments, _erase),)
