"""All services in one place, as the app and the commands receive them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.data import files_under, shipped
from coach.services.after_talk import AfterTalk
from coach.services.answer import Answers
from coach.services.check import Check
from coach.services.follow_up import Promises
from coach.services.guides import Guides
from coach.services.keeping import Keeping
from coach.services.people import People
from coach.services.prepare import Prepare
from coach.services.reflect import Reflect
from coach.services.remember import Memory
from coach.services.repair import Repairs
from coach.services.review import Reviews
from coach.services.rules import Rules
from coach.services.tell import Tell
from coach.services.today import Today

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from coach.services.coaching import Coaching
    from coach.services.keeping import Files
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
    guides: Guides
    prepare: Prepare
    after_talk: AfterTalk
    reviews: Reviews
    repairs: Repairs
    tell: Tell
    answers: Answers
    keeping: Keeping


def assemble(
    journal: Journal,
    coaching: Coaching,
    read: Reader,
    clock: Clock,
    own_prompts: Traversable | None = None,
    files: Files | None = None,
) -> Parts:
    """Put the services together over one journal, one engine, one reader and one clock.

    Args:
        journal: The leader's records.
        coaching: The engine.
        read: Turns bytes into turns.
        clock: Tells the day.
        own_prompts: The user's own folder of prompts; it need not exist.
        files: What the journal is kept in; None if it is kept nowhere.
    """
    guides = Guides(
        lambda: files_under(shipped("prompts"), ".toml"),
        lambda: files_under(own_prompts, ".toml") if own_prompts else (),
    )
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
        guides=guides,
        prepare=Prepare(journal, guides, clock),
        after_talk=AfterTalk(journal, coaching, clock),
        reviews=Reviews(journal, guides, clock),
        repairs=Repairs(journal, clock),
        tell=Tell(journal, clock),
        answers=Answers(journal, clock),
        keeping=Keeping(journal, files),
    )
