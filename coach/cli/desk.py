"""Where a command works: the services, the streams, and whether someone is there to answer."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from coach.services.keeping_ports import JournalFolder
    from coach.services.parts import Parts
    from coach.services.ports import Clock

MAX_READ = 64_000_000
"""Bytes read of one input at most; the importers refuse well below that."""

_CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


_NOBODY = (
    "There is nobody to answer, so nothing was kept; add --yes to keep everything "
    "found, or open the app with “coach”."
)


class WrongUsage(CoachError):  # noqa: N818 - said to the person, with exit code 2
    """An argument makes no sense."""


def _no_folder(_: Path | None) -> JournalFolder:
    raise CoachError("There is no journal folder here.")


@dataclass(frozen=True, slots=True)
class House:
    """What the command line is built on, handed in by the composition root.

    Attributes:
        open_parts: Builds the services over the journal in a folder; None for the usual one.
        open_app: Runs the app over the journal in a folder.
        open_demo: Runs the app on a made-up journal.
        clock: Today.
        journal_folder: The folder of a journal that is not open; None for the usual one.
        borrow_parts: Builds the services for a command that keeps nothing: over the journal if
            it is there and can be opened unasked, else over an empty one. As `open_parts` if
            left out.
    """

    open_parts: Callable[[Path | None], Parts]
    open_app: Callable[[Path | None], None]
    open_demo: Callable[[], None]
    clock: Clock
    journal_folder: Callable[[Path | None], JournalFolder] = _no_folder
    borrow_parts: Callable[[Path | None], Parts] | None = None


class Desk:
    """One run of one command."""

    def __init__(self, house: House, folder: Path | None, *, keeps: bool = True) -> None:
        """Prepare a run; nothing is opened yet.

        Args:
            house: What to run on.
            folder: The journal's folder; None for the usual one.
            keeps: Whether the command needs the journal; else its services may stand on an
                empty one.
        """
        self.house = house
        self.folder = folder
        self._keeps = keeps
        self._told: set[str] = set()
        self._begun = False
        self.out: TextIO = sys.stdout
        self.err: TextIO = sys.stderr

    @cached_property
    def parts(self) -> Parts:
        """The services, opened when first needed."""
        if not self._keeps and self.house.borrow_parts:
            return self.house.borrow_parts(self.folder)
        self._begun = (
            self.house.journal_folder is not _no_folder and not self.journal_folder.exists()
        )
        return self.house.open_parts(self.folder)

    @property
    def journal_folder(self) -> JournalFolder:
        """The folder of the journal, for what is done while the journal is not open."""
        return self.house.journal_folder(self.folder)

    def tell_notices(self) -> None:
        """Say once what the journal had to recover, if it was opened."""
        if "parts" in self.__dict__:
            for notice in self.parts.keeping.notices():
                if notice not in self._told:
                    self.tell(f"coach: {notice}")
                    self._told.add(notice)

    def tell_begun(self) -> None:
        """Say where there was no journal before, and is still nobody in it: it may be elsewhere."""
        if self._begun and not self.parts.journal.people():
            self.tell(
                f"coach: There was no journal in {self.journal_folder.path}, so this is a new "
                "and empty one. If yours is elsewhere, --data-dir or COACH_HOME names it."
            )

    def has_told(self, notice: str) -> None:
        """Take down that a notice was said in another way."""
        self._told.add(notice)

    @property
    def answers(self) -> bool:
        """Whether someone sits at a terminal and can be asked."""
        return sys.stdin is not None and sys.stdin.isatty()

    def say(self, text: str = "") -> None:
        """Print for a person; what could steer the terminal is taken out."""
        print(text.translate(_CONTROLS), file=self.out)

    def tell(self, text: str) -> None:
        """Print one line beside the output: a problem or a question."""
        self.out.flush()
        print(text.translate(_CONTROLS), file=self.err)

    def ask(self, question: str, nobody: str = _NOBODY) -> str:
        """Ask and read the answer, without outer space.

        Args:
            question: What to ask.
            nobody: What to say where nobody answers.

        Raises:
            CoachError: If there is nobody to answer; silence is never consent.
        """
        self.out.flush()
        print(question.translate(_CONTROLS), end=" ", file=self.err, flush=True)
        answer = sys.stdin.readline() if sys.stdin else ""
        if not answer:
            print(file=self.err)
            raise CoachError(nobody)
        return answer.strip()

    def yes(self, question: str) -> bool:
        """Ask a yes-or-no question; Enter is yes."""
        while (answer := self.ask(f"{question} [Y/n]").casefold()) not in {"", "y", "yes"}:
            if answer in {"n", "no"}:
                return False
        return True

    def read(self, name: str) -> bytes:
        """The bytes of a file, or of standard input for "-".

        Raises:
            CoachError: If it is not there or cannot be read.
        """
        if name == "-":
            return stdin_bytes().read(MAX_READ)
        with open_file(name) as file:
            return file.read(MAX_READ)


def stdin_bytes() -> BinaryIO:
    """Standard input as bytes; where there is none, nothing."""
    return getattr(sys.stdin, "buffer", None) or io.BytesIO()


def open_file(name: str) -> BinaryIO:
    """A file opened for reading.

    Raises:
        CoachError: If it is not there, is a folder, or may not be read.
    """
    path = Path(name)
    try:
        if path.is_dir():
            raise CoachError(f"“{name}” is a folder; give coach a file in it.")
        return path.open("rb")
    except FileNotFoundError:
        raise CoachError(f"There is no file “{name}”; check the name.") from None
    except PermissionError:
        raise CoachError(f"You may not read “{name}”; check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name is not a file's"
        raise CoachError(f"“{name}” cannot be read: {reason}.") from None


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        name: What is typed.
        tip: One line on what it does.
        arguments: Declares its arguments.
        run: Does it; gives the exit code.
        keeps: Whether it needs the journal; one that only reads what it is given does not.
    """

    name: str
    tip: str
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Desk], int]
    keeps: bool = True
