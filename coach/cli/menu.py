"""Every command by name, and where it is: a command's module is loaded when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.cli.desk import Command

WHERE = {
    "demo": "start",
    "check": "check",
    "annotate": "annotate",
    "reflect": "reflect",
    "prep": "pages",
    "review": "pages",
    "people": "people",
    "person": "people",
    "commitments": "commitments",
    "done": "commitments",
    "renegotiate": "commitments",
    "drop": "commitments",
    "asked": "offers",
    "offered": "offers",
    "answer": "offers",
    "repair": "repair",
    "rules": "rules",
    "export": "data",
    "import": "data",
    "backup": "data",
    "restore": "data",
    "erase": "data_erase",
    "search": "data_look",
    "doctor": "data_look",
    "lock": "locking",
    "unlock": "locking",
}
"""Each command's module in `coach.cli`, in the order of the help."""


def command(name: str) -> Command:
    """Load a command."""
    commands: tuple[Command, ...] = import_module(f"coach.cli.{WHERE[name]}").COMMANDS
    return next(one for one in commands if one.name == name)


def to_load(words: Sequence[str]) -> frozenset[str]:
    """The commands that some words on the command line may call; all, where help is asked for."""
    if any(word == "-h" or (word[:3] == "--h" and "--help".startswith(word)) for word in words):
        return frozenset(WHERE)
    return frozenset(WHERE).intersection(words)
