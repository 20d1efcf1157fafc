"""What every place has in common: the line at the top, the keys below, reading again on return."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ClassVar, Concatenate, ParamSpec, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from coach.domain.errors import CoachError
from coach.tui.places import HOME
from coach.tui.widgets.keys import Keys
from coach.tui.widgets.masthead import Masthead
from coach.tui.words import new_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from textual.app import ComposeResult
    from textual.widget import Widget

    from coach.domain.person import Person
    from coach.services.parts import Parts
    from coach.tui.app import CoachApp

P = ParamSpec("P")
Node = TypeVar("Node", bound=DOMNode)


def tells(
    action: Callable[Concatenate[Node, P], None],
) -> Callable[Concatenate[Node, P], None]:
    """Let an action say in a toast what could not be done, instead of ending the app."""

    @wraps(action)
    def told(node: Node, /, *args: P.args, **kwargs: P.kwargs) -> None:
        try:
            action(node, *args, **kwargs)
        except CoachError as error:
            node.app.notify(str(error), severity="warning", markup=False, timeout=8)

    return told


class Page(Screen[None]):
    """A screen over the services; subclasses give `body` and `reload`."""

    AUTO_FOCUS: ClassVar[str | None] = "Rows"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False, id="back", tooltip="Back to where you were"),
    ]

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        super().__init__()

    @property
    def coach(self) -> CoachApp:
        """The app this page belongs to."""
        return cast("CoachApp", self.app)

    def person(self, person_id: str) -> Person | None:
        """Somebody by id; None if they are not in the journal."""
        people = self.parts.journal.people()
        return next((person for person in people if person.id == person_id), None)

    def read_day(self, words: str) -> date:
        """The day typed into a field.

        Raises:
            CoachError: If the words name no day, or one that has passed.
        """
        day_first = self.parts.journal.settings().day_first
        return new_day(words, self.parts.clock(), day_first=day_first)

    def compose(self) -> ComposeResult:
        """Lay out the line at the top, the page's own, and the keys."""
        yield Masthead(self.parts.clock())
        yield from self.body()
        yield Keys()

    def body(self) -> Iterable[Widget]:
        """The page's own widgets."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read everything shown from the services again."""
        raise NotImplementedError

    @tells
    def on_screen_resume(self) -> None:
        """Another screen may have changed what this one shows."""
        self.reload()

    async def action_back(self) -> None:
        """Go back one screen, or to Today from where there is none."""
        if len(self.app.screen_stack) > 1:
            await self.app.pop_screen()
        else:
            await self.run_action(f"app.go('{HOME.mode}')")
