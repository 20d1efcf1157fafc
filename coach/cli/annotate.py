"""`coach annotate`: turns as JSON Lines in, labels as JSON Lines out, in a stream."""

from __future__ import annotations

import json
from collections import deque
from typing import TYPE_CHECKING

from coach.cli import as_json
from coach.cli.desk import Command, open_file, stdin_bytes
from coach.cli.lines import Broken, Said, read_lines
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

    from coach.cli.desk import Desk

WINDOW = 2000
"""Turns of one conversation read at a time, more than a talk of two hours has."""
CONTEXT = 12
"""Turns read again before a later window, so that it knows what was said just before."""
_EVERY = 500
_LOOK_BACK = 200  # turns; no one speaks longer than that without another

_OTHER_ROLE = {Role.LEADER: Role.OTHER, Role.OTHER: Role.LEADER}


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="turns as JSON Lines; - for standard input")


def _annotate(arguments: Namespace, desk: Desk) -> int:
    if arguments.file == "-":
        good, bad = _stream(read_lines(stdin_bytes()), desk)
    else:
        with open_file(arguments.file) as file:
            good, bad = _stream(read_lines(file), desk)
    if not good:
        raise CoachError("No line could be read; each needs JSON with “doc”, “turn” and “text”.")
    if bad:
        desk.tell(f"coach: {bad} of {good + bad} lines could not be read; their answers say why.")
    return 0


def _stream(lines: Iterable[Said | Broken], desk: Desk) -> tuple[int, int]:
    """Answer every line; returns how many could be read and how many could not."""
    good = bad = 0
    before: deque[Said] = deque(maxlen=CONTEXT)
    for group in _groups(lines):
        said = [line for line in group if isinstance(line, Said)]
        if not said or not before or before[-1].doc != said[0].doc:
            before.clear()
        answers = iter(_labels(list(before), said, desk))
        for line in group:
            answer = (
                {"doc": None, "turn": None, "error": line.error}
                if isinstance(line, Broken)
                else next(answers)
            )
            print(json.dumps(answer, ensure_ascii=True), file=desk.out)
        desk.out.flush()
        before.extend(said)
        good, bad = good + len(said), bad + len(group) - len(said)
        _progress(good + bad, desk)
    if good + bad >= _EVERY and desk.err.isatty():
        desk.tell("")
    return good, bad


def _groups(lines: Iterable[Said | Broken]) -> Iterator[list[Said | Broken]]:
    """Lines of one conversation together, as many as a window holds."""
    group: list[Said | Broken] = []
    doc: object = None
    named = False
    for line in lines:
        other = isinstance(line, Said) and named and line.doc != doc
        if group and (other or len(group) >= WINDOW):
            yield group
            group, named = [], False
        group.append(line)
        if isinstance(line, Said):
            doc, named = line.doc, True
    if group:
        yield group


def _labels(before: list[Said], said: list[Said], desk: Desk) -> list[as_json.Json]:
    if not said:
        return []
    turns: list[Turn] = []
    wanted: dict[int, Said] = {}
    for number, given in enumerate([*before, *said]):
        heard = given.prev_text.strip()
        if heard and heard != _last_of_another(turns, given):
            role = _OTHER_ROLE.get(given.role, Role.UNKNOWN)
            turns.append(Turn(len(turns) + 1, None, role, given.prev_text))
        turns.append(Turn(len(turns) + 1, given.speaker, given.role, given.text))
        if number >= len(before):
            wanted[len(turns)] = given
    talk = Conversation(Mode.TRANSCRIPT, tuple(turns), desk.house.clock())
    found = desk.parts.coaching.analyser().annotate(talk)
    return [
        as_json.labels(line.doc, line.turn, one)
        for one in found
        if (line := wanted.get(one.turn.n))
    ]


def _last_of_another(turns: list[Turn], line: Said) -> str:
    """What somebody else said last, where the conversation so far has it."""
    for turn in reversed(turns[-_LOOK_BACK:]):
        if (turn.speaker, turn.role) != (line.speaker, line.role):
            return turn.text.strip()
    return ""


def _progress(count: int, desk: Desk) -> None:
    if count >= _EVERY and desk.err.isatty():
        print(f"\r{count:,} lines", end="", file=desk.err, flush=True)


COMMANDS = (
    Command(
        "annotate", "label every turn of a JSON Lines file", _arguments, _annotate, keeps=False
    ),
)
