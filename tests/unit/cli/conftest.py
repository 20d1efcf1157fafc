"""A command line on made-up parts: a journal in memory, a small engine, a fixed day."""

from __future__ import annotations

import io
import json
import socket
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coach.cli.desk import House
from coach.cli.run import run
from coach.importing.formats import read
from coach.services.coaching import Coaching
from coach.services.parts import Parts, assemble
from tests.unit.cli.fakes import MemoryJournal, WordEngine

TODAY = date(2026, 11, 19)
TALK = (
    "Dana: How is the move?\nSam: Fine. My son has trials on Friday.\n"
    "Dana: I'll ring the agency by Friday.\nSam: I'll send the list.\n"
)


@dataclass
class Ran:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class Typed(io.TextIOWrapper):
    """Standard input as a person types it, or as a pipe gives it."""

    def __init__(self, data: bytes, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@dataclass
class Line:
    """The command line under test."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]
    folder: Path
    engine: WordEngine = field(default_factory=WordEngine)
    journal: MemoryJournal = field(default_factory=MemoryJournal)
    opened: list[str] = field(default_factory=list)

    def parts(self, _: Path | None = None) -> Parts:
        return assemble(self.journal, Coaching(lambda: self.engine), read, lambda: TODAY)

    def __call__(self, *words: str, typed: str | bytes = b"", terminal: bool = False) -> Ran:
        data = typed.encode() if isinstance(typed, str) else typed
        self.monkeypatch.setattr("sys.stdin", Typed(data, terminal=terminal))
        house = House(
            self.parts,
            lambda folder: self.opened.append(f"app {folder}"),
            lambda: self.opened.append("demo"),
            lambda: TODAY,
        )
        code = run(words, house)
        printed = self.capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    def file(self, name: str, text: str | bytes) -> str:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    def kept(self) -> Ran:
        """Keep the usual talk with Sam."""
        return self(
            "reflect", self.file("talk.txt", TALK), "--with", "Sam", "--me", "Dana", "--yes"
        )


@pytest.fixture
def coach(monkeypatch, capsys, tmp_path):
    return Line(monkeypatch, capsys, tmp_path)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Nothing here may open a socket."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a command opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
