"""The menu: every command is where it says, and none is loaded but the one called."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import coach.cli
from coach.cli.menu import WHERE, command
from coach.cli.run import run


def test_every_command_that_there_is_stands_in_the_menu() -> None:
    there = {
        one.name: module.name
        for module in pkgutil.iter_modules(coach.cli.__path__)
        for one in getattr(import_module(f"coach.cli.{module.name}"), "COMMANDS", ())
    }
    assert there == WHERE


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--he"]])
def test_help_says_of_every_command_what_it_does(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words, None) == 0  # type: ignore[arg-type]  # help needs no house
    printed = " ".join(capsys.readouterr().out.split())
    for name in WHERE:
        assert f"{name} {command(name).tip}" in printed


@pytest.mark.parametrize("name", WHERE)
def test_each_command_helps_with_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"], None) == 0  # type: ignore[arg-type]
    printed = " ".join(capsys.readouterr().out.split())
    assert printed.startswith(f"usage: coach {name}")
    assert command(name).tip[1:] in printed


def test_a_command_that_is_none_is_answered_with_all_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["chek"], None) == 2  # type: ignore[arg-type]
    printed = capsys.readouterr().err
    assert all(f"'{name}'" in printed for name in WHERE)


@pytest.mark.parametrize("words", [[], ["--version"], ["demo"]], ids=["app", "version", "demo"])
def test_the_app_waits_for_no_command(words: list[str]) -> None:
    program = (
        "import sys\n"
        "from coach.__main__ import main\n"
        f"main({words!r})\n"
        "print(*(name for name in sys.modules if name.startswith('coach.cli.')))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
        stdin=subprocess.DEVNULL,
    )
    modules = set(ended.stdout.splitlines()[-1].split())
    assert "coach.cli.run" in modules
    assert ("coach.cli.parser" in modules) is bool(words)
    commands = {f"coach.cli.{module}" for name, module in WHERE.items() if name not in words}
    assert not modules & commands
