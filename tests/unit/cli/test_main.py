"""The real thing: the command line over the real journal, reader and engine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coach.__main__ import data_folder, main, open_parts, today
from coach.cli.desk import House
from coach.cli.run import run
from coach.domain.commitment import Owner
from tests.unit.cli.conftest import TALK
from tests.unit.cli.test_check import BAD

CHECKOUT = Path(__file__).parents[3]
SAMPLES = CHECKOUT.parent / "shared" / "samples"

LEADERS = {
    "t1.zoom.vtt": "Dana",
    "t1.fireflies.json": "Dana",
    "t2.teams.vtt": "Renee Castellanos",
    "t2.teams.docx": "Renee",
    "t3.whisperx.json": "SPEAKER_01",
    "t3.whisperx.srt": "SPEAKER_01",
    "t4.otter.txt": "Samira",
    "t5.plain.txt": "Graham",
    "t6.meet.txt": "Theo",
    "t6.granola.md": "",
}


@pytest.fixture
def journal(tmp_path, monkeypatch):
    """A journal with a person and a promise in it."""
    folder = tmp_path / "journal"
    monkeypatch.setenv("COACH_HOME", str(folder))
    parts = open_parts(None)
    sam = parts.people.add("Sam")
    parts.promises.add(sam.id, "ring the agency", Owner.LEADER)
    parts.keeping.close()
    return folder


@pytest.fixture(scope="module")
def shared_parts(tmp_path_factory):
    """One engine for all tests here: it takes a while to load."""
    return open_parts(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def coach(shared_parts, capsys):
    house = House(lambda _: shared_parts, lambda _: None, lambda: None, today)

    def call(*words: str) -> tuple[int, str, str]:
        code = run(words, house)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", [["check"], ["reflect", "--with", "Sam", "--yes"]])
@pytest.mark.parametrize("kind", [*BAD, "speakerless", "missing", "folder"])
def test_bad_input_leaves_the_journal_as_it_was(journal, tmp_path, capsys, kind, command):
    file = tmp_path / "input"
    if kind in BAD:
        file.write_bytes(BAD[kind][0])
    elif kind == "speakerless":
        file.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nhello there\n")
    elif kind == "folder":
        file.mkdir()
    before = contents(journal)

    code = main([*command, str(file)])
    printed = capsys.readouterr()

    assert (code, printed.out) == (1, "")
    assert printed.err.startswith("coach: ")
    assert printed.err.count("\n") == 1
    assert contents(journal) == before


def test_the_ledger_survives_from_one_run_to_the_next(journal, capsys):
    assert main(["commitments", "--json"]) == 0
    (promise,) = json.loads(capsys.readouterr().out)
    assert (promise["person"], promise["what"]) == ("Sam", "ring the agency")

    assert main(["done", promise["id"]]) == 0
    assert main(["commitments", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == []


def test_no_command_opens_a_socket_from_a_talk_to_a_kept_promise(coach, tmp_path):
    """The fixture that forbids sockets stands in conftest."""
    talk = tmp_path / "talk.txt"
    talk.write_text(TALK)
    turns = tmp_path / "turns.jsonl"
    turns.write_text('{"doc": 1, "turn": 1, "role": "leader", "text": "How are you?"}\n')

    for words in (
        ["check", str(talk), "--me", "Dana"],
        ["annotate", str(turns)],
        ["reflect", str(talk), "--with", "Sam", "--me", "Dana", "--date", "2026-11-19", "--yes"],
        ["people"],
        ["person", "Sam"],
        ["rules", "list"],
        ["rules", "show", "open-question"],
        ["rules", "try", "How are you?"],
        ["demo"],
        [],
    ):
        code, _, err = coach(*words)
        assert (code, err) == (0, ""), words
    _, out, _ = coach("commitments", "--json")
    mine, theirs = sorted(json.loads(out), key=lambda one: one["owner"])
    assert (mine["owner"], mine["due"]["latest"]) == ("leader", "2026-11-20")
    assert theirs["owner"] == "other"
    for words in (
        ["renegotiate", mine["id"], "--due", "+7", "--why", "agency shut"],
        ["done", mine["id"]],
        ["drop", theirs["id"]],
    ):
        code, _, err = coach(*words)
        assert (code, err) == (0, ""), words


def talk_behind(file: str) -> dict[str, Any]:
    rows = (SAMPLES / "transcripts.jsonl").read_text("utf-8").splitlines()
    return next(talk for talk in map(json.loads, rows) if talk["id"] == file[:2])


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not beside this checkout")
@pytest.mark.parametrize("file", LEADERS)
def test_check_gives_the_turns_of_every_export_with_the_leader_known(coach, file):
    me = ["--me", LEADERS[file]] if LEADERS[file] else []
    code, out, _ = coach("check", str(SAMPLES / "fixtures" / file), *me, "--json")
    data, right = json.loads(out), talk_behind(file)

    assert code == 0
    assert [turn["text"] for turn in data["turns"]] == [turn["text"] for turn in right["turns"]]
    wrong = [
        turn["n"]
        for turn, said in zip(data["turns"], right["turns"], strict=True)
        if turn["role"] != "unknown"
        and (turn["role"] == "leader") != (said["speaker"] == right["leader"])
    ]
    assert wrong == []
    for finding in data["findings"]:
        for quote in finding["quotes"]:
            text = data["turns"][quote["turn"] - 1]["text"]
            assert text[quote["start"] : quote["end"]] == quote["text"]
    for found in (*data["commitments"], *data["facts"]):
        text = data["turns"][found["turn"] - 1]["text"]
        assert text[found["start"] : found["end"]] == found["text"]


def test_the_folder_is_as_chosen_else_from_the_environment_else_the_usual(monkeypatch, tmp_path):
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "env"))
    assert data_folder(tmp_path / "chosen") == tmp_path / "chosen"
    assert data_folder(None) == tmp_path / "env"
    monkeypatch.delenv("COACH_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert tmp_path in data_folder(None).parents


def test_screens_need_a_terminal(journal, capsys):
    for words in ([], ["demo"]):
        assert main(words) == 1
        assert "needs a terminal" in capsys.readouterr().err


def started(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "coach", *words],
        cwd=CHECKOUT,
        env={**os.environ, "COACH_HOME": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("words", [["people"], ["--help"]])
def test_a_reader_who_has_seen_enough_is_no_error(journal, words):
    with started(journal, *words) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="signals work otherwise there")
def test_ctrl_c_leaves_without_a_trace(journal, tmp_path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    # Tests started in the background ignore Ctrl-C, and what they start would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        listening = started(journal, "annotate", str(fifo))
    finally:
        signal.signal(signal.SIGINT, before)
    with listening as process:
        with fifo.open("wb"):  # opens once the command has opened it too, so it is listening
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == 130
        assert process.stderr
        assert process.stderr.read() == b""
