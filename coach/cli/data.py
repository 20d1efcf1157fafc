"""The data is yours: export, import, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli.as_text import wrap
from coach.cli.counting import Counting
from coach.cli.data_words import counted, listed, need_journal
from coach.cli.desk import Command
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.cli.desk import Desk


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
    desk.say(wrap(f"Exported to {arguments.folder}: {listed(done.records)}."))
    if any(done.left_out.values()):
        desk.say(
            wrap(
                f"Left out as sensitive or confidential: {listed(done.left_out)}; "
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
    desk.say(wrap(f"Brought in: {listed(done.added)}."))
    if any(done.same.values()):
        desk.say(wrap(f"There already: {listed(done.same)}."))
    if any(done.kept.values()):
        desk.say(
            wrap(f"Different in your journal, and left as they are there: {listed(done.kept)}.")
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


COMMANDS = (
    Command("export", "write the journal out for you to read", _export_arguments, _export),
    Command("import", "bring in what an export wrote", _folder_argument, _import),
    Command("backup", "write the journal into one file", _file_argument, _backup),
    Command("restore", "put a backup in the place of the journal", _file_argument, _restore),
)
