"""Work that must not hold up the screen, nor quitting."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.dom import DOMNode

Result = TypeVar("Result")


def behind(node: DOMNode, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
    """Do `work` on a thread of its own and hand its result to `then` on the screen's.

    A daemon thread, because Textual waits for its own threads when the app quits. What goes
    wrong is said in a toast; `then` is not called.
    """

    def run() -> None:
        try:
            result = work()
        except CoachError as error:
            node.call_later(_say, node, str(error))
        except Exception as error:
            # Whatever it is, the journal can still be used.
            said = f"coach cannot read by its rules just now ({type(error).__name__})."
            node.call_later(_say, node, f"{said} Your journal is safe; `coach doctor` may help.")
        else:
            node.call_later(then, result)

    Thread(target=run, name="behind", daemon=True).start()


def _say(node: DOMNode, words: str) -> None:
    node.app.notify(words, severity="error", markup=False, timeout=12)
