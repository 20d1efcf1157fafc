"""The data is yours: export, import, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli.as_text import wrap
from coach.cli.counting import Counting
from coach.cli.data_words import listed, need_journal
from coach.cli.desk import Command
from coach.domain.errors import CoachError
from coach.domain.wording import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from coach.cli.desk import Desk
    from coach.services.keeping_ports import Exported


_TEXTS = ("text of a talk", "texts of talks")
_RECORDS = ("other record", "other records")


def _folder_argument(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="what “coach export” wrote")


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")
    parser.add_argument(
        "--texts",
        action="store_true",
        help="take along your notes and transcripts, and the words quoted from them",
    )
    parser.add_argument(
        "--confidential",
        action="store_true",
        help="take along what is sensitive or confidential too",
    )
    parser.epilog = (
        "Writes journal.jsonl, one record a line, and a page for each person, all of it in clear. "
        "Notes and transcripts stay behind unless you add --texts; what is sensitive or "
        "confidential, and its words wherever they stand, unless you add --confidential. With "
        "both, “coach import” brings everything back as it was."
    )


def _export(arguments: Namespace, desk: Desk) -> int:
    files = need_journal(desk)
    with Counting(desk, "tables and pages") as progress:
        done = files.export(
            arguments.folder,
            texts=arguments.texts,
            confidential=arguments.confidential,
            progress=progress,
        )
    texts = f", with {counted(done.texts, *_TEXTS)}" if done.texts else ""
    desk.say(wrap(f"Exported to {arguments.folder}: {listed(done.records)}{texts}."))
    for left in _left_out(done):
        desk.say(wrap(left))
    if not arguments.confidential:
        desk.say(wrap("Your own answers, preps and reviews are in it as you wrote them."))
    if desk.journal_folder.is_locked():
        desk.say(wrap("Your journal is under a passphrase; the export is not."))
    return 0


def _left_out(done: Exported) -> Iterator[str]:
    if done.texts_left_out:
        texts = counted(done.texts_left_out, *_TEXTS)
        yield f"Left out, unless you add --texts: {texts} and the words quoted from there."
    private: list[str] = []
    if any(done.left_out.values()):
        private.append(listed(done.left_out))
    if done.texts_withheld:
        private.append(f"{counted(done.texts_withheld, *_TEXTS)} in which such words stand")
    if private:
        yield (
            "Left out as sensitive or confidential, unless you add --confidential: "
            f"{', and '.join(private)}."
        )
    if done.masked:
        yield f"Such words are replaced by “[left out]” in {counted(done.masked, *_RECORDS)}."


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
    texts = counted(done.texts, *_TEXTS)
    desk.say(wrap(f"Backed up to {arguments.file} and read back: {texts} and all records."))
    if desk.journal_folder.is_locked():
        desk.say(wrap("It opens with the passphrase that your journal has now."))
    return 0


def _restore(arguments: Namespace, desk: Desk) -> int:
    done = desk.journal_folder.restore(arguments.file)
    texts = counted(done.texts, *_TEXTS)
    desk.say(wrap(f"Restored from {arguments.file}: {texts} and all records."))
    if done.replaced:
        desk.say(
            wrap(
                f"The journal that was here before is now in {done.replaced}, whole and readable "
                "as it was: delete that folder when you no longer want it."
            )
        )
    return 0


COMMANDS = (
    Command("export", "write the journal out for you to read", _export_arguments, _export),
    Command("import", "bring in what an export wrote", _folder_argument, _import),
    Command("backup", "write the journal into one file", _file_argument, _backup),
    Command("restore", "put a backup in the place of the journal", _file_argument, _restore),
)
