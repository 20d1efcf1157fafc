"""The palette: places, people, and a few commands, by name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Provider

from coach.domain.errors import CoachError
from coach.tui.places import PLACES
from coach.tui.screens.mending import mend
from coach.tui.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.command import Hits

    from coach.tui.app import CoachApp


class Commands(Provider):
    """Finds what the words typed into the palette may mean."""

    async def discover(self) -> Hits:
        """Offer everything but the people before anything is typed."""
        for name, tip, run in self._fixed():
            yield DiscoveryHit(name, run, help=tip)

    async def search(self, query: str) -> Hits:
        """Offer what fits the words."""
        matcher = self.matcher(query)
        for name, tip, run in (*self._fixed(), *self._people()):
            score = matcher.match(name)
            if score:
                yield Hit(score, matcher.highlight(name), run, help=tip)

    @property
    def _coach(self) -> CoachApp:
        from coach.tui.app import CoachApp

        assert isinstance(self.app, CoachApp)
        return self.app

    def _fixed(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        coach = self._coach
        for place in PLACES:
            tip = f"{place.tip} ({place.key} or {place.function_key.upper()})"
            yield place.title, tip, partial(coach.action_go, place.mode)
        other = "dark" if coach.theme == LIGHT.name else "light"
        yield f"Colours: {other}", f"For a {other} terminal; remembered", coach.action_colours
        yield "Help", "Every key of this screen (?)", coach.action_help
        yield "First steps", "Your name, one person, a first note", coach.action_welcome
        if coach.can_lock:
            yield "Lock", "Show nothing until the passphrase is typed again", coach.action_lock
        yield "Quit", "Leave coach; everything kept is saved", coach.action_quit

    def _people(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        try:
            people = self._coach.parts.journal.people()
        except CoachError:
            return
        for person in people:
            yield (
                person.name,
                "Open their page",
                partial(self._coach.open_person, person.id),
            )
            yield (
                f"Prepare a talk with {person.name}",
                "What is open, promised and told, beside a few questions",
                partial(self._coach.prepare_for, person),
            )
            yield (
                f"Reflect on a talk with {person.name}",
                "Write down how it went",
                partial(self._coach.reflect_on, person),
            )
            yield (
                f"Repair trust with {person.name}",
                "What you did, and four steps that mend it",
                partial(mend, self._coach, person),
            )
