"""The app: its places, its colours, and what happens when something goes wrong."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event, Paste
from textual.screen import ModalScreen, Screen

from coach.domain.errors import CoachError
from coach.services.door import Door
from coach.tui.behind import behind
from coach.tui.farewell import farewell
from coach.tui.pasting import as_shown
from coach.tui.places import HOME, PLACES, Place, bindings
from coach.tui.screens.opening import OpeningScreen
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


WAKING = "I said I'd look into it."
NOTICES_SECONDS = 5
"""How often the app looks whether the journal had to recover something."""
NOTICE_STAYS = 20
"""Seconds that such a sentence can be read; it comes once."""
LEAVE_SECONDS = 8
"""How long a second ctrl+q leaves without the words that are not kept."""


class CoachApp(App[None]):
    """The coach in a terminal.

    Args:
        parts: The services, or what opens them, or the door of a journal that may be locked.
            They are opened once the first frame is painted, and a `CoachError` of that ends the
            app with its sentence; a wrong passphrase can be typed again.
        demo: Whether this is the made-up journal; the line at the top says so.
    """

    TITLE = "coach"
    DEFAULT_MODE = "opening"
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

    def __init__(self, parts: Parts | Callable[[], Parts] | Door, *, demo: bool = False) -> None:
        self._parts: Parts | None = None
        self._door: Door | None = None
        if callable(parts):
            self._door = Door(lambda: False, lambda _: parts())
        elif isinstance(parts, Door):
            self._door = parts
        else:
            self._parts = parts
        self._told = 0
        self._shut = False
        self.undo = Undo()
        self._leaving = False
        super().__init__()
        self.sub_title = "demo" if demo else ""
        self.add_mode(self.DEFAULT_MODE, OpeningScreen)
        for place in PLACES:
            self.add_mode(place.mode, partial(self._build, place))
        # Before the stylesheet is read: a change of colours later reads it all again.
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    @property
    def parts(self) -> Parts:
        """The services; they are there once `is_open`."""
        assert self._parts is not None
        return self._parts

    @property
    def is_open(self) -> bool:
        """Whether the journal has been opened."""
        return self._parts is not None

    @property
    def can_lock(self) -> bool:
        """Whether there is a passphrase that would open the journal again."""
        return self._door is not None and self._door.is_locked()

    async def on_mount(self) -> None:
        """Go to Today; where the journal is still to be opened, paint first."""
        if self.is_open:
            await self._go_home()
        else:
            self.call_after_refresh(self._open_journal)

    def on_unmount(self) -> None:
        """Let the process end at once.

        The engine is over a hundred thousand objects; Python would search them all for cycles
        before it ends, which is half of the time that quitting takes.
        """
        if not self.is_headless:
            gc.freeze()

    async def _open_journal(self) -> None:
        assert self._door is not None
        if self._door.is_locked():
            from coach.tui.screens.unlock import UnlockScreen

            await self.push_screen(UnlockScreen(self._door.enter), self._entered)
            return
        await self._entered(self._door.enter(None))

    async def _entered(self, parts: Parts | None) -> None:
        self._parts = parts
        await self._go_home()

    async def _go_home(self) -> None:
        if self.parts.journal.settings().light:
            self.theme = LIGHT.name
        await self.switch_mode(HOME.mode)
        self.call_after_refresh(self._begin)

    def _build(self, place: Place) -> Screen[object]:
        screen = place.build(self.parts)
        # New, so its styles are as they should be: without this Textual reads every stylesheet
        # again before it shows the screen, a tenth of a second.
        screen._css_update_count = self._css_update_count  # noqa: SLF001
        return screen

    def _begin(self) -> None:
        """Welcome a new user; load the language engine behind the screen."""
        if not self.parts.journal.settings().welcomed:
            self.action_welcome()
        self._warm_up()
        self._tell_notices()
        self.set_interval(NOTICES_SECONDS, self._tell_notices)

    def _tell_notices(self) -> None:
        """Say once each what the journal had to recover, at the start or since."""
        notices = self.parts.keeping.notices()
        for notice in notices[self._told :]:
            self.notify(notice, severity="warning", markup=False, timeout=NOTICE_STAYS)
        self._told = len(notices)

    def _warm_up(self) -> None:
        behind(self, self._wake, lambda _: None)

    def _wake(self) -> None:
        """Have the engine read a few words, so that what it loads on first use is there."""
        analyser = self.parts.coaching.analyser()
        analyser.rules()
        analyser.marks(WAKING)

    async def action_go(self, mode: str) -> None:
        """Go to a place; from a page above it, back to its first.

        A window in front is closed if it only asks or shows; any other has to be left first. So
        has a screen that holds words not kept.
        """
        if not self.is_open or self._shut:
            return
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
        if not self._shut:
            await self.switch_mode(unkept[0])
        self.notify(
            "These words are not kept yet: ^s keeps them. ctrl+q once more leaves without them.",
            severity="warning",
            timeout=LEAVE_SECONDS,
        )

    def _stay(self) -> None:
        self._leaving = False

    def action_colours(self) -> None:
        """Change between the colours for dark and for light terminals, and remember it."""
        light = self.theme != LIGHT.name
        self.theme = LIGHT.name if light else DARK.name
        try:
            self.parts.journal.save(replace(self.parts.journal.settings(), light=light))
        except CoachError as error:
            self.notify(str(error), severity="warning", markup=False)

    def action_command_palette(self) -> None:
        """Offer everything by name; behind a locked door there is nothing to offer."""
        if self.is_open and not self._shut:
            super().action_command_palette()

    def action_lock(self) -> None:
        """Show nothing of the journal until its passphrase is typed again."""
        if self._door is None or self._shut or not self.can_lock:
            return
        from coach.tui.screens.unlock import UnlockScreen

        def again(_: None) -> None:
            self._shut = False

        door = self._door
        self._shut = True
        self.push_screen(UnlockScreen(lambda typed: door.enter(typed).keeping.close()), again)

    async def on_event(self, event: Event) -> None:
        """Take out of pasted text what no screen can show."""
        if isinstance(event, Paste):
            event.text = as_shown(event.text)
        await super().on_event(event)

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

    def prepare_for(self, person: Person) -> None:
        """Prepare a talk with a person, over the screen in front."""
        from coach.tui.screens.prep_sheet import PrepSheet

        self.push_screen(PrepSheet(self.parts, person))

    def _handle_exception(self, error: Exception) -> None:
        """Leave with one sentence: a traceback with its local variables would show notes."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.exit(return_code=1, message=farewell(error))
