"""Looking through the journal: search its words, check that it is sound."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli.as_json import iso
from coach.cli.as_text import day, wrap
from coach.cli.counting import Counting
from coach.cli.data_words import need_folder, need_journal
from coach.cli.desk import Command
from coach.cli.passphrase import passphrase
from coach.domain.wording import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.cli.as_json import Json
    from coach.cli.desk import Desk
    from coach.services.keeping import Found


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
    return f"{one.name}, {when}{times}\n{wrap(one.hit.around, '  ', '  ')}"


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
    parser.epilog = "Without --repair it only looks: no byte of the journal is changed."


def _doctor(arguments: Namespace, desk: Desk) -> int:
    folder = need_folder(desk)
    with Counting(desk, "files") as progress:
        if arguments.repair:
            found = list(desk.parts.keeping.files.examine(progress=progress))
        else:
            secret = passphrase() if folder.is_locked() else None
            found = list(folder.look(secret, progress=progress))
    for one in found:
        desk.has_told(one.told)
        desk.say(wrap(f"{'Put right' if one.mended else 'Found'}: {one.told}", "", "  "))
    left = sum(not one.mended for one in found)
    if not left:
        desk.say("All is well now." if found else "All is well.")
        return 0
    if arguments.repair:
        desk.say(f"{counted(left, 'thing is', 'things are')} not right.")
    else:
        things = counted(left, "thing is", "things are")
        desk.say(
            wrap(
                f"{things} not right, and nothing was changed. “coach doctor --repair” puts right "
                "what it safely can."
            )
        )
    return 1


COMMANDS = (
    Command("search", "find words in all your notes", _search_arguments, _search),
    Command("doctor", "check that the journal is sound", _doctor_arguments, _doctor),
)
