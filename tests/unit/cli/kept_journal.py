"""A real journal in a folder, and coach run on it as a person runs it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coach.__main__ import main, open_parts
from coach.domain.commitment import Owner
from coach.domain.conversation import Kind, Mode
from coach.domain.fact import Fact
from coach.domain.finding import Measures
from coach.domain.reflection import Reflection
from coach.services.parts import Parts
from tests.unit.cli.conftest import Ran, Typed

DAY = date(2026, 11, 19)
NOTE = "Ines asked about the zephyr project.\nI'll send the plan on Friday. Tomas may help."
OTHER_NOTE = "Tomas is glad. Ines Vidal helps him with the harbour figures."
SECRET = "sees a heart specialist"


class Heard(Ran):
    """What a command said."""

    @property
    def told(self) -> str:
        """Its output on one line, wherever the terminal broke it."""
        return " ".join(self.out.split())


@dataclass
class Home:
    """A folder that the command line works on.

    Calls take the words after `coach`; `typed` is what a person at a terminal answers.
    """

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(
        self, *words: str | Path, typed: str | None = None, at: Path | None = None
    ) -> Heard:
        stdin = Typed((typed or "").encode(), terminal=typed is not None)
        self.monkeypatch.setattr("sys.stdin", stdin)
        self.capsys.readouterr()
        code = main(["--data-dir", str(at or self.folder), *map(str, words)])
        printed = self.capsys.readouterr()
        return Heard(code, printed.out, printed.err)

    def passphrases(self, *given: str) -> None:
        """What will be typed where a passphrase is asked for, one after the other."""
        answers = iter(given)
        self.monkeypatch.setattr(
            "coach.cli.passphrase.getpass", lambda prompt, stream: next(answers)
        )

    def parts(self, at: Path | None = None) -> Parts:
        return open_parts(at or self.folder, clock=lambda: DAY)

    def fill(self) -> None:
        """Two people, a talk with each, a promise, and a plain and a sensitive fact."""
        parts = self.parts()
        ines, tomas = parts.people.add("Ines Vidal"), parts.people.add("Tomas")
        for person, note in ((tomas, OTHER_NOTE), (ines, NOTE)):
            talk = Reflection(
                parts.journal.new_id(),
                person.id,
                DAY,
                Kind.ONE_TO_ONE,
                Mode.NOTES,
                Measures(len(note.split())),
            )
            parts.journal.save(talk, texts={talk.id: note})
        parts.promises.add(ines.id, "send the plan", Owner.LEADER)
        parts.journal.save(
            Fact(parts.journal.new_id(), ines.id, "her son sails", DAY),
            Fact(parts.journal.new_id(), ines.id, SECRET, DAY, sensitive=True),
        )
        parts.keeping.close()


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with what is in it."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def naming(folder: Path, words: str) -> list[str]:
    """The files of a folder in which the words stand."""
    return [name for name, blob in files(folder).items() if words.encode() in blob]


def everything(home: Home, at: Path | None = None) -> dict[str, Any]:
    """All that a leader has in a journal."""
    parts = home.parts(at)
    journal = parts.journal
    talks = journal.reflections()
    found = {
        "settings": journal.settings(),
        "people": journal.people(),
        "talks": sorted(talks, key=lambda one: one.id),
        "texts": {talk.id: journal.text(talk.id) for talk in talks},
        "promises": journal.commitments(only_open=False),
        "facts": sorted(journal.facts(), key=lambda one: one.id),
    }
    parts.keeping.close()
    return found


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
