"""From arguments and a file to a conversation: who leads, which day, which kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.cli.desk import WrongUsage
from coach.domain.conversation import Kind, Mode, likely_leader
from coach.domain.day import read_day
from coach.domain.errors import CoachError
from coach.services.check import About, LeaderUnknown

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from coach.cli.desk import Desk
    from coach.domain.conversation import Conversation


def about_arguments(parser: ArgumentParser) -> None:
    """Declare what the leader can say about a talk."""
    parser.add_argument("--me", metavar="NAME", help="your name, as the transcript has it")
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in Kind],
        default=Kind.ONE_TO_ONE,
        help="kind of talk",
    )
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="day of the talk: 2026-11-19, yesterday, fri (else as the file says, else today)",
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--notes", action="store_true", help="read it as your notes")
    shape.add_argument("--transcript", action="store_true", help="read it as a transcript")


def about(arguments: Namespace, desk: Desk, *, other: str | None) -> About:
    """What the arguments say about the talk.

    Raises:
        WrongUsage: If the day cannot be read.
    """
    mode = Mode.NOTES if arguments.notes else Mode.TRANSCRIPT if arguments.transcript else None
    day = day_of(arguments.date, desk, past=True) if arguments.date else None
    return About(me=arguments.me, other=other, kind=Kind(arguments.kind), date=day, mode=mode)


def day_of(text: str, desk: Desk, *, past: bool) -> date:
    """A day as typed.

    Raises:
        WrongUsage: If it names none.
    """
    day = read_day(text, desk.house.clock(), past=past)
    if day is None:
        raise WrongUsage(f"“{text}” is not a day; write it like 2026-11-19, fri or tomorrow.")
    return day


def conversation(data: bytes, known: About, desk: Desk) -> tuple[Conversation, str | None]:
    """Make a conversation of a file, asking who the leader is where nothing tells.

    Returns:
        The conversation, and the label the leader chose when asked.

    Raises:
        CoachError: If the file cannot be read, or nobody is there to ask.
    """
    try:
        talk = desk.parts.check.conversation(data, known)
    except LeaderUnknown as unknown:
        if not desk.answers:
            raise CoachError(_who(unknown, known.me)) from None
        chosen = _choose(unknown.speakers, desk)
        return desk.parts.check.conversation(data, replace(known, me=chosen)), chosen
    if known.me and talk.mode is Mode.TRANSCRIPT and not likely_leader(talk.turns, [known.me]):
        raise CoachError(_who(LeaderUnknown(s.name for s in talk.speakers()), known.me))
    return talk, None


def _who(unknown: LeaderUnknown, me: str | None) -> str:
    names = ", ".join(unknown.speakers)
    if me:
        return f"Nobody in the transcript is called “{me}”; its speakers are: {names}."
    return f"Which speaker is you? The speakers are: {names}; say it with --me NAME."


def _choose(speakers: tuple[str, ...], desk: Desk) -> str:
    for number, name in enumerate(speakers, start=1):
        desk.tell(f"  {number}  {name}")
    for _ in range(3):
        answer = desk.ask("Which of these is you? Number or name:")
        if answer.isdecimal() and 0 < int(answer) <= len(speakers):
            return speakers[int(answer) - 1]
        fits = [name for name in speakers if name.casefold().startswith(answer.casefold())]
        if answer and len(fits) == 1:
            return fits[0]
    raise CoachError("Without knowing which speaker is you, coach cannot read the talk.")
