"""`coach erase`: a person, gone for good."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from coach.cli.as_text import day, wrap
from coach.cli.counting import Counting
from coach.cli.data_words import NAMES, listed, need_journal
from coach.cli.desk import Command
from coach.domain.errors import CoachError
from coach.domain.naming import SOMEONE
from coach.domain.wording import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Mapping

    from coach.cli.desk import Desk
    from coach.domain.person import Person
    from coach.services.keeping import About
    from coach.services.keeping_ports import Erased
    from coach.services.mentions import Mentioned


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
_SHOWN = 8
"""Places that are listed: about what a leader reads before going on."""

_NOBODY = "There is nobody to type the name, so nothing was erased; add --yes if you are sure."


def _erase_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="name, first name or initials")
    parser.add_argument(
        "--mentions",
        action="store_true",
        help="put “someone” in the place of the name in what is about others, too",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask for the name")
    parser.epilog = (
        "Removes everything about a person, with every older copy, and first says where the name "
        "stands in what is about others. Backups and exports that you made are yours to delete."
    )


def _erase(arguments: Namespace, desk: Desk) -> int:
    need_journal(desk)
    keeping = desk.parts.keeping
    person = desk.parts.people.find(arguments.person)
    with Counting(desk, "texts") as progress:
        found = keeping.mentions(person, progress)
    hide = found.names if arguments.mentions else ()
    if not arguments.yes:
        _tell(person, keeping.about(person), found, desk, hides=bool(hide))
        typed = desk.ask(f"Type the name “{person.name}” to go on:", _NOBODY)
        if " ".join(typed.split()).casefold() != person.name.casefold():
            raise CoachError("That was not the name, so nothing was erased.")
    erased = keeping.erase(person, hide)
    desk.say(wrap(_gone(erased)))
    if hide and any(erased.hidden.values()):
        desk.say(wrap(f"“{SOMEONE}” now stands for the name in {_by_table(erased.hidden)}."))
    elif found.places:
        desk.say(wrap(f"What is about others stayed, and {_where(found)} of it:"))
        for line in _listing(found):
            desk.say(line)
    for folder in desk.journal_folder.replaced():
        desk.say(wrap(f"The journal that a restore put aside still has them: delete {folder}."))
    desk.say(wrap("Backups and exports that you made are yours to delete."))
    return 0


def _tell(person: Person, about: About, found: Mentioned, desk: Desk, *, hides: bool) -> None:
    """Say what will be gone, and where the name stands beyond that."""
    counts = {
        "reflection": about.talks,
        "commitment": about.promises,
        "fact": about.facts,
        "prep": about.preps,
        "repair": about.repairs,
    }
    desk.tell(
        wrap(
            f"This erases {person.name} for good: {listed(counts)}, with every older copy. "
            "It cannot be undone."
        )
    )
    if not found.places:
        return
    desk.tell(wrap(f"In what is about others, {_where(found)}:"))
    for line in _listing(found):
        desk.tell(line)
    if hides:
        desk.tell(f"“{SOMEONE}” will take the place of the name there.")
    else:
        desk.tell(wrap(f"That stays, unless you add --mentions: then it becomes “{SOMEONE}”."))


def _where(found: Mentioned) -> str:
    names = " or ".join(f"“{name}”" for name in found.names)
    return f"{names} stands in {listed(found.records)}"


def _listing(found: Mentioned) -> Iterator[str]:
    for place in found.places[:_SHOWN]:
        whose = f"{place.whose}, " if place.whose else ""
        yield wrap(f"{whose}{day(place.on)}, {NAMES[place.kind][0]}: {place.said}", "  ", "    ")
    more = len(found.places) - _SHOWN
    if more > 0:
        yield f"  and {more:,} more; “coach search” finds every talk."
    if found.in_capitals:
        names = " and ".join(f"“{name}”" for name in found.in_capitals)
        yield wrap(f"{names} counts only with a capital; in small letters it may be a word.")


def _by_table(counts: Mapping[str, int]) -> str:
    kinds: Counter[str] = Counter()
    for table, count in counts.items():
        kinds[_BY_TABLE.get(table, table)] += count
    return listed(kinds)


def _gone(erased: Erased) -> str:
    texts = counted(erased.texts, "text", "texts")
    copies = counted(erased.copies, "older copy", "older copies")
    return f"Erased for good: {_by_table(erased.records)}; {texts}; {copies}."


COMMANDS = (Command("erase", "erase a person for good", _erase_arguments, _erase),)
