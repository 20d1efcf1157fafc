"""All services in one place, as the app and the commands receive them; each is built when used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from coach.services.after_talk import AfterTalk
    from coach.services.answer import Answers
    from coach.services.check import Check
    from coach.services.coaching import Coaching
    from coach.services.follow_up import Promises
    from coach.services.guides import Guides
    from coach.services.keeping import Keeping
    from coach.services.keeping_ports import Files
    from coach.services.people import People
    from coach.services.ports import Clock, Journal, Reader
    from coach.services.prepare import Prepare
    from coach.services.reflect import Reflect
    from coach.services.remember import Memory
    from coach.services.repair import Repairs
    from coach.services.review import Reviews
    from coach.services.rules import Rules
    from coach.services.standings import Standings
    from coach.services.tell import Tell
    from coach.services.today import Today


class Parts:
    """What coach can do.

    A service's module is loaded when the service is first asked for: opening the app needs two
    of them, and loading all would be a third of the time until Today is filled.

    Args:
        journal: The leader's records.
        coaching: The engine.
        read: Turns bytes into turns.
        clock: Tells the day.
        own_prompts: The user's own folder of prompts; it need not exist.
        files: What the journal is kept in; None if it is kept nowhere.
    """

    def __init__(
        self,
        journal: Journal,
        coaching: Coaching,
        read: Reader,
        clock: Clock,
        own_prompts: Traversable | None = None,
        files: Files | None = None,
    ) -> None:
        self.clock = clock
        self.journal = journal
        self.coaching = coaching
        self._read = read
        self._own_prompts = own_prompts
        self._files = files

    @cached_property
    def check(self) -> Check:
        """Reads talks and notes and keeps nothing."""
        from coach.services.check import Check

        return Check(self._read, self.coaching, self.journal, self.clock, self.standings)

    @cached_property
    def reflect(self) -> Reflect:
        """Keeps talks."""
        from coach.services.reflect import Reflect

        return Reflect(self.journal)

    @cached_property
    def people(self) -> People:
        """Finds, adds, changes and shows people."""
        from coach.services.people import People

        return People(self.journal, self.clock)

    @cached_property
    def promises(self) -> Promises:
        """The ledger."""
        from coach.services.follow_up import Promises

        return Promises(self.journal, self.clock)

    @cached_property
    def memory(self) -> Memory:
        """What people told about themselves."""
        from coach.services.remember import Memory

        return Memory(self.journal, self.clock)

    @cached_property
    def today(self) -> Today:
        """What wants attention now."""
        from coach.services.today import Today

        return Today(self.journal, self.clock)

    @cached_property
    def standings(self) -> Standings:
        """What the leader's answers have made of each rule."""
        from coach.services.standings import Standings

        return Standings(self.journal, self.clock)

    @cached_property
    def rules(self) -> Rules:
        """What coach looks for."""
        from coach.services.rules import Rules

        return Rules(self.coaching, self.journal, self.clock, self.standings)

    @cached_property
    def guides(self) -> Guides:
        """The questions that guide a prep, a reflection and a review."""
        from coach.data import files_under, shipped
        from coach.services.guides import Guides

        own = self._own_prompts
        return Guides(
            lambda: files_under(shipped("prompts"), ".toml"),
            lambda: files_under(own, ".toml") if own else (),
        )

    @cached_property
    def prepare(self) -> Prepare:
        """The page before a talk."""
        from coach.services.prepare import Prepare

        return Prepare(self.journal, self.guides, self.clock)

    @cached_property
    def after_talk(self) -> AfterTalk:
        """What a talk means beside what was known."""
        from coach.services.after_talk import AfterTalk

        return AfterTalk(self.journal, self.coaching, self.clock, self.standings)

    @cached_property
    def reviews(self) -> Reviews:
        """The week."""
        from coach.services.review import Reviews

        return Reviews(self.journal, self.guides, self.clock)

    @cached_property
    def repairs(self) -> Repairs:
        """Plans to mend what was broken."""
        from coach.services.repair import Repairs

        return Repairs(self.journal, self.clock)

    @cached_property
    def tell(self) -> Tell:
        """What is to be said where a promise moves."""
        from coach.services.tell import Tell

        return Tell(self.journal, self.clock)

    @cached_property
    def answers(self) -> Answers:
        """What others asked for, and the answers to it."""
        from coach.services.answer import Answers

        return Answers(self.journal, self.clock)

    @cached_property
    def keeping(self) -> Keeping:
        """The journal as files."""
        from coach.services.keeping import Keeping

        return Keeping(self.journal, self._files)


def assemble(
    journal: Journal,
    coaching: Coaching,
    read: Reader,
    clock: Clock,
    own_prompts: Traversable | None = None,
    files: Files | None = None,
) -> Parts:
    """Put the services together over one journal, one engine, one reader and one clock."""
    return Parts(journal, coaching, read, clock, own_prompts, files)
