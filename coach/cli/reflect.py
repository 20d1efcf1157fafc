"""`coach reflect`: analyse a talk and keep it, with the promises and facts the leader confirms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.cli import as_text
from coach.cli.desk import Command
from coach.cli.inputs import about, about_arguments, conversation
from coach.domain.commitment import Firmness, Owner
from coach.domain.conversation import Mode
from coach.domain.errors import CoachError
from coach.services.reflect import (
    Confirmed,
    ConfirmedCommitment,
    ConfirmedFact,
    has_taken_place,
    said_once,
    told_once,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from coach.cli.desk import Desk
    from coach.domain.commitment import FoundCommitment
    from coach.domain.fact import Fact
    from coach.domain.finding import Analysis
    from coach.domain.person import Person
    from coach.domain.recall import Outcome


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="notes or transcript; - for standard input")
    parser.add_argument(
        "--with", dest="other", metavar="PERSON", required=True, help="whom the talk was with"
    )
    about_arguments(parser)
    parser.add_argument(
        "--yes", action="store_true", help="keep every commitment with an owner, and every fact"
    )


def _reflect(arguments: Namespace, desk: Desk) -> int:
    asked = not arguments.yes
    if asked and arguments.file == "-":
        raise CoachError(
            "The talk comes in where your answers would, so nothing was kept; "
            "add --yes, or give coach a file."
        )
    known = about(arguments, desk, other=arguments.other)
    person = _known_person(arguments.other, desk)
    if person is not None:
        known = replace(known, other=person.name)
    talk, chosen = conversation(desk.read(arguments.file), known, desk)
    has_taken_place(talk.date, desk.parts.clock())
    analysis = desk.parts.check.analyse(talk)
    if person is not None:
        analysis = desk.parts.after_talk.enrich(person, analysis)
    desk.say(as_text.analysis(analysis))
    desk.say()
    confirmed = _ask(analysis, desk) if asked else _everything(analysis)
    again = _asked_again(person, analysis, desk, ask=asked)
    person = person or _new_person(arguments.other, desk, ask=asked)
    prep = desk.parts.after_talk.prep_for(person, analysis)
    planned = desk.parts.after_talk.planned(person, analysis, prep)
    confirmed = replace(confirmed, asked=tuple(again), prep_id=prep.id if prep else None)
    desk.parts.reflect.keep(person, analysis, confirmed)
    for line in _planned(planned):
        desk.say(line)
    if talk.mode is Mode.TRANSCRIPT and (chosen or arguments.me) and talk.leader:
        desk.parts.check.remember_me(talk.leader)
    desk.say(_kept(person, analysis, confirmed))
    return 0


def _known_person(name: str, desk: Desk) -> Person | None:
    """The person of that name; None if nobody has it.

    Raises:
        CoachError: If more than one person goes by it, or it is empty.
    """
    if not name.strip():
        raise CoachError("A person needs a name; nothing was kept.")
    found = desk.parts.people.named(name)
    if found is None and any(one.person.goes_by(name) for one in desk.parts.people.all()):
        return desk.parts.people.find(name)
    return found


def _new_person(name: str, desk: Desk, *, ask: bool) -> Person:
    if ask and not desk.yes(f"“{name}” is not in your journal yet. Add them?"):
        raise CoachError("Nothing was kept; run it again with the name as the journal has it.")
    return desk.parts.reflect.newcomer(name, desk.parts.clock())


def _everything(analysis: Analysis) -> Confirmed:
    return Confirmed(
        commitments=tuple(
            ConfirmedCommitment.of(one) for one in said_once(analysis.commitments) if _is_owned(one)
        ),
        facts=tuple(ConfirmedFact.of(one) for one in told_once(analysis.facts)),
    )


def _ask(analysis: Analysis, desk: Desk) -> Confirmed:
    commitments = [
        kept
        for one in said_once(analysis.commitments)
        if one.firmness is not Firmness.DECLINED and (kept := _ask_commitment(one, desk))
    ]
    facts = [
        ConfirmedFact.of(one)
        for one in told_once(analysis.facts)
        if desk.yes(f"Remember {as_text.fact(one)}?")
    ]
    return Confirmed(commitments=tuple(commitments), facts=tuple(facts))


def _ask_commitment(one: FoundCommitment, desk: Desk) -> ConfirmedCommitment | None:
    if not desk.yes(f"Keep {as_text.commitment(one)}?"):
        return None
    kept = ConfirmedCommitment.of(one)
    if one.owner is Owner.UNKNOWN and not desk.yes("Is it yours to do?"):
        kept = replace(kept, owner=Owner.OTHER)
    return kept


def _is_owned(one: FoundCommitment) -> bool:
    return one.owner is not Owner.UNKNOWN and one.firmness is not Firmness.DECLINED


def _asked_again(person: Person | None, analysis: Analysis, desk: Desk, *, ask: bool) -> list[Fact]:
    """What the leader asked about again, as far as they say so."""
    found = desk.parts.after_talk.asked(person, analysis) if person else ()
    return [
        one.fact
        for one in found
        if not ask or desk.yes(f"Note that you asked about “{_shown(one.fact)}”?")
    ]


def _shown(fact: Fact) -> str:
    """A fact's words, unless they are to stay out of sight."""
    return "something private" if fact.sensitive or fact.confidential else fact.text


def _planned(outcomes: tuple[Outcome, ...]) -> Iterator[str]:
    """What was planned, and the words that show that the talk came to it."""
    if outcomes:
        yield "Planned"
    for one in outcomes:
        sign, shown = ("+", f": “{one.quote.text}”") if one.quote else ("-", "")
        yield as_text.wrap(f"{sign} {one.text}{shown}", "  ", "    ")


def _kept(person: Person, analysis: Analysis, confirmed: Confirmed) -> str:
    what = ["the talk"]
    for number, one in ((len(confirmed.commitments), "commitment"), (len(confirmed.facts), "fact")):
        if number:
            what.append(f"{number} {one}{'s' if number > 1 else ''}")
    left = len(said_once(analysis.commitments)) - len(confirmed.commitments)
    rest = f" {left} commitment{'s' if left > 1 else ''} left out." if left else ""
    return f"Kept with {person.name}: {', '.join(what)}.{rest}"


COMMANDS = (
    Command(
        "reflect", "read notes or a transcript and keep what you confirm", _arguments, _reflect
    ),
)
