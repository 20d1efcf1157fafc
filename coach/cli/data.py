"""The data is yours: export, import, backup, restore, erase, search, doctor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli.as_json import iso
from coach.cli.as_text import day, wrap
from coach.cli.counting import Counting
from coach.cli.desk import Command
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from coach.cli.as_json import Json
    from coach.cli.desk import Desk
    from coach.domain.person import Person
    from coach.services.keeping import About, Found
    from coach.services.keeping_ports import Erased, Files

_NAMES = {
    "person": ("person", "people"),
    "reflection": ("talk", "talks"),
    "commitment": ("promise", "promises"),
    "fact": ("fact", "facts"),
    "prep": ("prep", "preps"),
    "repair": ("repair plan", "repair plans"),
    "review": ("review", "reviews"),
}
"""What a leader calls a type of record, one and many, in the order in which they are listed."""
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


def counted(count: int, one: str, many: str) -> str:
    """A number of things, in words."""
    return f"{count:,} {one if count == 1 else many}"


def _listed(counts: Mapping[str, int]) -> str:
    """Numbers of records by type, in words; settings and types without a name are not told."""
    known = [(kind, counts.get(kind, 0)) for kind in _NAMES]
    said = [counted(count, *_NAMES[kind]) for kind, count in known if count]
    return ", ".join(said) or "nothing"


def need_journal(desk: Desk) -> Files:
    """The files of the journal that there is; a command that only reads makes no new one.

    Raises:
        CoachError: If there is none.
    """
    folder = desk.journal_folder
    if not folder.exists():
        raise CoachError(
            f"There is no journal in {folder.path}. Nothing was done; --data-dir names another "
            "folder, and “coach” alone begins a journal."
        )
    return desk.parts.keeping.files


def _folder_argument(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="what “coach export” wrote")


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")
    parser.add_argument(
        "--confidential",
        action="store_true",
        help="take along what is sensitive or confidential too",
    )
    parser.epilog = (
        "Writes journal.jsonl, one record a line with the texts of your talks, "
        "and a page for each person. All of it is in clear."
    )


def _export(arguments: Namespace, desk: Desk) -> int:
    files = need_journal(desk)
    with Counting(desk, "tables") as progress:
        done = files.export(
            arguments.folder, confidential=arguments.confidential, progress=progress
        )
    desk.say(wrap(f"Exported to {arguments.folder}: {_listed(done.records)}."))
    if any(done.left_out.values()):
        desk.say(
            wrap(
                f"Left out as sensitive or confidential: {_listed(done.left_out)}; "
                "--confidential takes them along."
            )
        )
    if desk.journal_folder.is_locked():
        desk.say(wrap("Your journal is under a passphrase; the export is not."))
    return 0


def _import(arguments: Namespace, desk: Desk) -> int:
    if not arguments.folder.exists():
        raise CoachError(f"There is no “{arguments.folder}”. Nothing was imported.")
    with Counting(desk, "bytes") as progress:
        done = desk.parts.keeping.files.take_in(arguments.folder, progress=progress)
    desk.say(wrap(f"Brought in: {_listed(done.added)}."))
    if any(done.same.values()):
        desk.say(wrap(f"There already: {_listed(done.same)}."))
    if any(done.kept.values()):
        desk.say(
            wrap(f"Different in your journal, and left as they are there: {_listed(done.kept)}.")
        )
    return 0


def _file_argument(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="one file, best on another disk")


def _backup(arguments: Namespace, desk: Desk) -> int:
    files = need_journal(desk)
    with Counting(desk, "files") as progress:
        done = files.back_up(arguments.file, progress=progress)
    texts = counted(done.texts, "text of a talk", "texts of talks")
    desk.say(wrap(f"Backed up to {arguments.file} and read back: {texts} and all records."))
    if desk.journal_folder.is_locked():
        desk.say(wrap("It opens with the passphrase that your journal has now."))
    return 0


def _restore(arguments: Namespace, desk: Desk) -> int:
    done = desk.journal_folder.restore(arguments.file)
    texts = counted(done.texts, "text of a talk", "texts of talks")
    desk.say(wrap(f"Restored from {arguments.file}: {texts} and all records."))
    if done.replaced:
        desk.say(wrap(f"The journal that was here is kept in {done.replaced}."))
    return 0


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
                f"{_listed(still.records)} of it. “coach search” lists the talks."
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
        f"This erases {person.name} for good: {_listed(counts)}, with every older copy. "
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
    return f"Erased for good: {_listed(counts)}; {texts}; {copies}."


def _search_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="words as they stand in a note, any case")
    parser.add_argument("--json", action="store_true", help="print a JSON array")


def _search(arguments: Namespace, desk: Desk) -> int:
    need_journal(desk)
    found = []
    with Counting(desk, "texts") as progress:
        for one in desk.parts.keeping.search(arguments.text, progress):
            found.append(one)
            if not arguments.json:
                progress.clear()
                desk.say(_found(one))
    if arguments.json:
        print(json.dumps([_as_json(one) for one in found], ensure_ascii=False), file=desk.out)
    elif not found:
        desk.say("Nothing found.")
    return 0


def _found(one: Found) -> str:
    when = f"{day(one.talk.date)}, {one.talk.kind.value}" if one.talk else "a talk without a day"
    times = f" ({one.hit.times:,} times)" if one.hit.times > 1 else ""
    return f"{one.name}, {when}{times}\n{wrap(f'… {one.hit.around} …', '  ', '  ')}"


def _as_json(one: Found) -> Json:
    return {
        "talk": one.hit.reflection_id,
        "person": one.name,
        "date": iso(one.talk.date) if one.talk else None,
        "kind": one.talk.kind.value if one.talk else None,
        "times": one.hit.times,
        "start": one.hit.start,
        "around": one.hit.around,
    }


def _doctor_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--repair", action="store_true", help="put right what can be without any risk"
    )


def _doctor(arguments: Namespace, desk: Desk) -> int:
    files = need_journal(desk)
    with Counting(desk, "files") as progress:
        found = list(files.examine(repair=arguments.repair, progress=progress))
    for one in found:
        desk.has_told(one.told)
        desk.say(wrap(f"{'Put right' if one.mended else 'Found'}: {one.told}", "", "  "))
    left = sum(not one.mended for one in found)
    if not left:
        desk.say("All is well now." if found else "All is well.")
        return 0
    how = "" if arguments.repair else " “coach doctor --repair” puts right what it safely can."
    desk.say(f"{left} {'thing is' if left == 1 else 'things are'} not right.{how}")
    return 1


COMMANDS = (
    Command("export", "write the journal out for you to read", _export_arguments, _export),
    Command("import", "bring in what an export wrote", _folder_argument, _import),
    Command("backup", "write the journal into one file", _file_argument, _backup),
    Command("restore", "put a backup in the place of the journal", _file_argument, _restore),
    Command("erase", "erase a person for good", _erase_arguments, _erase),
    Command("search", "find words in all your notes", _search_arguments, _search),
    Command("doctor", "check that the journal is sound", _doctor_arguments, _doctor),
)
