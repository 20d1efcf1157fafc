"""The door of a journal under a passphrase: nothing of it shows before it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from coach.domain.errors import CoachError
from coach.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

Opened = TypeVar("Opened")

LOCKED = "Your journal is locked."
HINT = "enter opens it. Your recovery key opens it, too."
TRYING = "Opening …"


class UnlockScreen(ModalScreen[Opened], Generic[Opened]):
    """Asks for the passphrase until it opens; gives back what was opened.

    Args:
        enter: Tries a passphrase; raises `CoachError` with the sentence to show.
    """

    CSS_PATH = "unlock.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", key_display="enter", id="unlock.open"),
        Binding("escape", "app.quit", "Leave coach", id="unlock.leave"),
    ]

    field = getters.query_one(Input)
    said = getters.query_one("#said", Static)

    def __init__(self, enter: Callable[[str], Opened]) -> None:
        self._enter = enter
        self._trying = False
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the field with the last answer under it."""
        with Vertical(classes="door"):
            yield Static(LOCKED, id="locked")
            yield Input(password=True, placeholder="Passphrase")
            yield Static(HINT, id="said", markup=False)
        yield Keys()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        if self._trying or not event.value:
            return
        self._trying = True
        self._say(TRYING)
        # Stretching a passphrase takes a moment: show first that it was heard.
        self.call_after_refresh(self._try, event.value)

    @on(Input.Changed)
    def _typing(self, event: Input.Changed) -> None:
        """A new attempt: the last answer has been read."""
        if event.value and not self._trying:
            self._say(HINT)

    def _try(self, secret: str) -> None:
        try:
            opened = self._enter(secret)
        except CoachError as error:
            self.field.value = ""
            self.field.focus()
            self._say(str(error), wrong=True)
        else:
            self.dismiss(opened)
        finally:
            self._trying = False

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.said.update(words)
        self.said.set_class(wrong, "-wrong")
