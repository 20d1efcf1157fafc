"""Asking for the passphrase of a journal, or finding it in the environment."""

from __future__ import annotations

import os
import sys
from getpass import getpass

from coach.domain.errors import CoachError

VARIABLE = "COACH_PASSPHRASE"
"""Holds the passphrase where nobody sits at a terminal."""
NEW_VARIABLE = "COACH_NEW_PASSPHRASE"
"""Holds the one that takes its place."""


def passphrase() -> str:
    """The passphrase that the journal has.

    Raises:
        CoachError: If there is none in the environment and nobody to type it.
    """
    return given() or _typed("Passphrase of your journal: ", VARIABLE)


def given() -> str | None:
    """The passphrase in the environment."""
    return os.environ.get(VARIABLE) or None


def new_passphrase(*, replacing: bool = False) -> str:
    """A passphrase to come: from the environment, else typed twice.

    Args:
        replacing: Whether it takes the place of another.

    Raises:
        CoachError: If nobody is there to type it, or the two differ.
    """
    variable = NEW_VARIABLE if replacing else VARIABLE
    if known := os.environ.get(variable):
        return known
    first = _typed("New passphrase, four or five words: ", variable)
    if _typed("The same again: ", variable) != first:
        raise CoachError("The two were not the same. Nothing was changed; try again.")
    return first


def _typed(prompt: str, variable: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise CoachError(
            "A passphrase is needed and nobody is here to type it. Nothing was changed; "
            f"run it in a terminal, or put the passphrase into the variable {variable}."
        )
    try:
        typed = getpass(prompt, stream=sys.stderr)
    except EOFError:
        raise CoachError("No passphrase was typed. Nothing was changed.") from None
    if not typed:
        raise CoachError("No passphrase was typed. Nothing was changed.")
    return typed
