"""`coach repair`: after a breach, four steps and amends with a day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.cli import records_json
from coach.cli.as_text import day, wrap
from coach.cli.commitments import line
from coach.cli.desk import Command, WrongUsage
from coach.cli.inputs import day_of
from coach.domain.errors import CoachError
from coach.domain.repair import Step

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from coach.cli.desk import Desk
    from coach.domain.person import Person
    from coach.domain.repair import Repair
    from coach.services.repair import RepairPage

STEPS = [step.value for step in Step]


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "person", metavar="PERSON", nargs="?", help="whose trust was hurt (else all open plans)"
    )
    does = parser.add_mutually_exclusive_group()
    does.add_argument("--open", metavar="TEXT", help="begin a plan: what you did, plainly")
    does.add_argument("--write", metavar="STEP", choices=STEPS, help="write down a step's words")
    does.add_argument("--said", metavar="STEP", choices=STEPS, help="tick a step: said today")
    does.add_argument("--amend", metavar="TEXT", help="promise what puts it right; needs --due")
    does.add_argument("--close", action="store_true", help="close the plan, once amends are kept")
    parser.add_argument("--words", metavar="TEXT", default="", help="the words of the step")
    parser.add_argument("--due", metavar="DAY", help="the day of the amends: 2026-11-27, fri")
    parser.add_argument("--plan", metavar="ID", help="which plan, where more than one is open")
    parser.add_argument("--json", action="store_true", help="print the plans as a JSON array")


def _repair(arguments: Namespace, desk: Desk) -> int:
    _check(arguments)
    person = desk.parts.people.find(arguments.person) if arguments.person else None
    if person is not None and _changes(arguments):
        pages = _change(arguments, person, desk)
    else:
        pages = desk.parts.repairs.pages(person)
        if arguments.plan:
            pages = (_chosen(pages, arguments.plan),)
    if arguments.json:
        print(json.dumps([records_json.repair(one) for one in pages]), file=desk.out)
    elif pages:
        desk.say("\n\n".join("\n".join(_lines(one)) for one in pages))
    else:
        desk.say(_none(arguments, person))
    return 0


def _check(arguments: Namespace) -> None:
    """Say what does not go together.

    Raises:
        WrongUsage: If something needed is missing, or something given has no use.
    """
    step = arguments.write or arguments.said
    problem = ""
    if not arguments.person and (_changes(arguments) or arguments.plan):
        problem = "Whose trust? Give the person: coach repair PERSON …"
    elif (arguments.amend is None) != (arguments.due is None):
        problem = "Amends need both: --amend TEXT and --due DAY."
    elif arguments.write and not arguments.words:
        problem = f"Give the words: --write {step} --words TEXT."
    elif arguments.words and not step:
        problem = "--words belongs to a step: --write STEP or --said STEP."
    if problem:
        raise WrongUsage(problem)


def _changes(arguments: Namespace) -> bool:
    asked = (arguments.open, arguments.write, arguments.said, arguments.amend)
    return arguments.close or any(one is not None for one in asked)


def _change(arguments: Namespace, person: Person, desk: Desk) -> tuple[RepairPage, ...]:
    """Do what is asked; gives back the plan as it stands, nothing once it is closed."""
    repairs = desk.parts.repairs
    if arguments.open is not None:
        changed = repairs.open(person, arguments.open)
    else:
        plan = _chosen(repairs.pages(person), arguments.plan, person).repair
        if arguments.close:
            repairs.close(plan)
            return ()
        changed = _advance(arguments, plan, desk)
    return tuple(one for one in repairs.pages(person) if one.repair.id == changed.id)


def _advance(arguments: Namespace, plan: Repair, desk: Desk) -> Repair:
    from coach.services.repair import hedge_in

    repairs = desk.parts.repairs
    if arguments.amend is not None:
        due = day_of(arguments.due, desk, past=False)
        return repairs.add_amends(plan, arguments.amend, due)
    step = Step(arguments.write or arguments.said)
    if hedge := hedge_in(step, arguments.words):
        desk.tell(f"coach: “{hedge}” moves the fault. How does it sound without?")
    if arguments.write:
        return repairs.prepare(plan, step, arguments.words)
    return repairs.take(plan, step, arguments.words)


def _chosen(
    pages: Sequence[RepairPage], plan_id: str | None, person: Person | None = None
) -> RepairPage:
    """The plan meant.

    Raises:
        CoachError: If there is none, or more than one and no id says which.
    """
    fits = [one for one in pages if plan_id in {None, one.repair.id}]
    if len(fits) == 1:
        return fits[0]
    if plan_id:
        raise CoachError(f"There is no open plan “{plan_id}” with them. Nothing was changed.")
    if not fits:
        name = person.name if person else "PERSON"
        raise CoachError(f"There is no open plan. Begin one: coach repair “{name}” --open “I …”.")
    ids = ", ".join(one.repair.id for one in fits)
    raise CoachError(f"More than one plan is open ({ids}); say which with --plan ID.")


def _none(arguments: Namespace, person: Person | None) -> str:
    if arguments.close:
        return "The plan is closed."
    if person is None:
        return "No repair plan is open."
    return f"No plan is open with {person.name}. To begin one: --open “I …”, what you did, plainly."


def _lines(page: RepairPage) -> Iterator[str]:
    plan = page.repair
    yield wrap(f"{plan.id}  {page.name}: {plan.breach} ({day(plan.opened_on)})", "", "       ")
    for step in Step:
        taken = plan.taken(step)
        sign = "x" if taken and taken.on else " "
        words = f": {taken.words}" if taken else ""
        said = f" (said {day(taken.on)})" if taken and taken.on else ""
        yield wrap(f"[{sign}] {step.value}{words}{said}", "  ", "      ")
    for one in page.amends:
        yield wrap(f"{line(one)}", "  amends  ", "          ")
    if page.ask:
        yield wrap(f"Next: {page.ask}", "  ", "  ")


COMMANDS = (Command("repair", "mend a breach: four steps, amends with a day", _arguments, _repair),)
