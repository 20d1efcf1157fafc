"""The app: its places, its colours, and what happens when something goes wrong."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from traceback import extract_tb
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from coach.domain.errors import CoachError
from coach.tui.behind import behind
from coach.tui.places import HOME, PLACES, bindings
from coach.tui.theme import DARK, LIGHT
from coach.tui.undo import Undo

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.command import Provider

    from coach.domain.person import Person
    from coach.services.parts import Parts


def _commands() -> type[Provider]:
    from coach.tui.commands import Commands

    return Commands


LEAVE_SECONDS = 8
"""How long a second ctrl+q leaves without the words that are not kept."""


class CoachApp(App[None]):
    """The coach in a terminal.

    Args:
        parts: The services.
        demo: Whether this is the made-up journal; the line at the top says so.
    """

    TITLE = "coach"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as App declares it
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(),
        Binding("question_mark", "help", "Help", id="help", tooltip="Every key of this screen"),
        Binding("f1", "help", "Help", show=False, priority=True, id="always.help"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="quit"),
        Binding(
            "q", "quit", "Quit", show=False, id="quit.letter", tooltip="Leave coach; all is saved"
        ),
    ]

    def __init__(self, parts: Parts, *, demo: bool = False) -> None:
        self.parts = parts
        self.undo = Undo()
        self._leaving = False
        super().__init__()
        self.sub_title = "demo" if demo else ""
        for place in PLACES:
            self.add_mode(place.mode, partial(place.build, parts))

    def on_mount(self) -> None:
        """Show Today, then load the language engine behind it."""
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        self.switch_mode(HOME.mode)
        if not self.parts.journal.settings().welcomed:
            self.call_after_refresh(self.action_welcome)
        self.call_after_refresh(self._warm_up)

    def _warm_up(self) -> None:
        behind(self, self.parts.coaching.analyser, lambda _: None)

    async def action_go(self, mode: str) -> None:
        """Go to a place; from a page above it, back to its first.

        A window in front is closed if it only asks or shows; any other has to be left first. So
        has a screen that holds words not kept.
        """
        from coach.tui.screens.page import Page

        if isinstance(self.screen, ModalScreen):
            if not self.screen.has_class("passing"):
                return
            await self.pop_screen()

        if mode != self.current_mode:
            await self.switch_mode(mode)
            return
        while len(self.screen_stack) > 1 and isinstance(self.screen, Page):
            await self.pop_screen()
        if len(self.screen_stack) > 1:
            await self.screen.run_action("back")

    async def action_quit(self) -> None:
        """Leave; asked for once more where words would be lost."""
        unkept = [
            mode
            for mode, stack in self._screen_stacks.items()
            if any(getattr(screen, "unkept", False) for screen in stack)
        ]
        if not unkept or self._leaving:
            self.exit()
            return
        self._leaving = True
        self.set_timer(LEAVE_SECONDS, self._stay)
        await self.switch_mode(unkept[0])
        self.notify(
            "These words are not kept yet: ^s keeps them. ctrl+q once more leaves without them.",
            severity="warning",
            timeout=LEAVE_SECONDS,
        )

    def _stay(self) -> None:
        self._leaving = False

    def action_help(self) -> None:
        """Show every key of the screen in front."""
        from coach.tui.screens.help import Help

        self.push_screen(Help(self.screen))

    def action_welcome(self) -> None:
        """Take the first steps, or take them again."""
        from coach.tui.screens.welcome import WelcomeScreen

        self.push_screen(WelcomeScreen(self.parts))

    def open_person(self, person_id: str) -> None:
        """Open a person's page over the screen in front."""
        from coach.tui.screens.person import PersonScreen

        self.push_screen(PersonScreen(self.parts, person_id))

    def reflect_on(self, person: Person | None) -> None:
        """Start a reflection over the screen in front, with a person where given."""
        from coach.tui.screens.reflect import ReflectScreen

        self.push_screen(ReflectScreen(self.parts, person))

    def _handle_exception(self, error: Exception) -> None:
        """Leave with one sentence: a traceback with its local variables would show notes."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.exit(return_code=1, message=farewell(error))


def farewell(error: Exception) -> str:
    """What a person reads when coach had to stop; never any words of a note."""
    if isinstance(error, CoachError):
        return str(error)
    frames = extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "coach" in PurePath(frame.filename).parts] or frames
    where = f" in {PurePath(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else ""
    return (
        f"Something inside coach went wrong ({type(error).__name__}{where}) and it had to stop. "
        "Your journal is safe: all that was kept is kept. Start coach again to go on."
    )
