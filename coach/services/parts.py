"""All services in one place, as the app and the commands receive them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.services.check import Check
from coach.services.follow_up import Promises
from coach.services.people import People
from coach.services.reflect import Reflect
from coach.services.remember import Memory
from coach.services.rules import Rules
from coach.services.today import Today

if TYPE_CHECKING:
    from coach.services.coaching import Coaching
    from coach.services.ports import Clock, Journal, Reader


@dataclass(frozen=True, slots=True)
class Parts:
    """What coach can do."""

    clock: Clock
    journal: Journal
    coaching: Coaching
    check: Check
    reflect: Reflect
    people: People
    promises: Promises
    memory: Memory
    today: Today
    rules: Rules


def assemble(journal: Journal, coaching: Coaching, read: Reader, clock: Clock) -> Parts:
    """Put the services together over one journal, one engine, one reader and one clock."""
    return Parts(
        clock=clock,
        journal=journal,
        coaching=coaching,
        check=Check(read, coaching, journal, clock),
        reflect=Reflect(journal),
        people=People(journal, clock),
        promises=Promises(journal, clock),
        memory=Memory(journal, clock),
        today=Today(journal, clock),
        rules=Rules(coaching, journal),
    )
