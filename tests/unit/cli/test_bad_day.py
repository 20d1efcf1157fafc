"""A leader on a bad day: whatever has gone wrong, one sentence says so, and what to do next."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from pathlib import Path
from typing import Any, NoReturn

import pytest

from coach.store.files import replace_file
from tests.faults.disk import FaultyDisk
from tests.unit.cli.kept_journal import Heard, Home, everything, files, lines, naming

READING = ["people", "commitments", "search harbour", "export OUT", "backup OUT", "doctor"]
WRITING = ["erase Ines --yes", "import EXPORT", "lock --yes", "restore BACKUP"]


@pytest.fixture
def home(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})
    monkeypatch.setenv("COACH_PASSPHRASE", "four words are best")
    made = Home(tmp_path / "journal", monkeypatch, capsys)
    made.fill()
    made("export", tmp_path / "export", "--texts")
    made("backup", tmp_path / "coach.backup")
    return made


def said(home: Home, words: str, tmp_path: Path, at: Path | None = None):
    """What a command answers; words in capitals are files of this test."""
    named = {"OUT": "out", "EXPORT": "export", "BACKUP": "coach.backup"}
    given = [str(tmp_path / named[word]) if word in named else word for word in words.split()]
    return home(*given, at=at)


def one_sentence(ran: Heard) -> str:
    assert ran.code == 1
    assert "Something went wrong inside" not in ran.err
    assert "Errno" not in ran.err
    last = ran.err.splitlines()[-1]
    assert last.startswith("coach: ")
    return last


class Refusing:
    """A file system that may be read and not written, below one folder."""

    def __init__(self, folder: Path, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
        real = {name: getattr(os, name) for name in ("open", "mkdir", "link", "rename", "replace")}
        changes = os.O_WRONLY | os.O_RDWR | os.O_CREAT

        def refuse(name: str) -> Any:
            def call(path: Any, *rest: Any, **more: Any) -> Any:
                inside = isinstance(path, (str, Path)) and str(path).startswith(str(folder))
                if inside and (name != "open" or rest[0] & changes):
                    raise OSError(code, os.strerror(code), str(path))
                return real[name](path, *rest, **more)

            return call

        for name in real:
            monkeypatch.setattr(os, name, refuse(name))


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
class TestReadOnly:
    @pytest.mark.parametrize("words", READING)
    def test_what_only_reads_still_works_and_says_that_nothing_can_be_saved(
        self, home, tmp_path, words, code, monkeypatch
    ):
        before = files(home.folder)
        Refusing(home.folder, code, monkeypatch)
        ran = said(home, words, tmp_path)
        if words != "doctor":
            assert ran.code == 0
            assert "Nothing can be saved to the journal" in ran.err
            assert ran.out
        assert files(home.folder) == before

    @pytest.mark.parametrize("words", WRITING)
    def test_what_writes_is_refused_in_a_sentence(self, home, tmp_path, words, code, monkeypatch):
        with (tmp_path / "export" / "journal.jsonl").open("r+") as file:
            exported = file.read().replace("send the plan", "another plan")
            file.seek(0)
            file.write(exported.replace('"id": "', '"id": "x'))
        before = files(home.folder)
        Refusing(home.folder, code, monkeypatch)
        ran = said(home, words, tmp_path)
        told = " ".join(ran.err.splitlines())
        assert ran.code == 1
        assert "inside coach" not in told
        assert "Nothing was" in told or "is as it was" in told
        assert files(home.folder) == before


def full(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


class TestFullDisk:
    @pytest.mark.parametrize("words", ["export OUT", "backup OUT"])
    def test_no_half_of_anything_is_left(self, home, tmp_path, words, monkeypatch):
        monkeypatch.setattr("coach.store.exporting.person_page", full)
        monkeypatch.setattr("coach.store.backup.sync_file", full)
        before = files(tmp_path)
        told = one_sentence(said(home, words, tmp_path))
        assert "the disk is full. Free some space and try again" in told
        assert "as it was" in told
        assert not (tmp_path / "out").exists()
        assert files(tmp_path) == before

    def test_a_person_can_be_erased_on_it(self, home, monkeypatch):
        """The first thing written finds no room, so the space kept back is given up for it."""
        reserve = home.folder / "reserve"
        reserve.write_bytes(b"kept back")

        def write(path, blob):
            return full() if reserve.exists() else replace_file(path, blob)

        monkeypatch.setattr("coach.store.erase.replace_file", write)
        assert home("erase", "Ines", "--yes").code == 0
        assert not reserve.exists() or reserve.read_bytes() != b"kept back"
        assert naming(home.folder, "zephyr") == []

    def test_where_there_is_no_room_even_for_that_nothing_is_erased(self, home, monkeypatch):
        (home.folder / "reserve").unlink(missing_ok=True)
        before = everything(home)
        monkeypatch.setattr("coach.store.erase.replace_file", full)
        told = one_sentence(home("erase", "Ines", "--yes"))
        assert "Nothing was erased: the disk is full. Free some space and try again" in told
        assert everything(home) == before

    def test_nothing_is_locked_by_half(self, home):
        before = everything(home)
        with FaultyDisk(home.folder, 5, errno.ENOSPC):
            ran = home("lock", "--yes")
        told = one_sentence(ran)
        assert "Nothing was encrypted" in told or "Nothing is lost" in told
        assert everything(home) == before


class TestWrongFolder:
    def test_a_file_in_its_place(self, home, tmp_path):
        (tmp_path / "file").write_text("mine")
        for at in (tmp_path / "file", tmp_path / "file" / "below"):
            told = one_sentence(home("people", at=at))
            assert "there is a file where its folder must be. Name another folder" in told
        assert (tmp_path / "file").read_text() == "mine"

    def test_a_journal_that_is_gone_is_not_taken_for_an_empty_one_without_a_word(
        self, home, tmp_path
    ):
        ran = home("people", at=tmp_path / "stick" / "journal")
        assert ran.code == 0
        assert "There was no journal in" in ran.err
        assert "--data-dir" in ran.err
        assert "There was no journal" not in home("people").err

    def test_a_folder_that_may_not_be_looked_into(self, home, monkeypatch):
        real = os.stat

        def stat(path, *rest, **more):
            if str(path).startswith(str(home.folder)):
                raise PermissionError(errno.EACCES, "Permission denied")
            return real(path, *rest, **more)

        monkeypatch.setattr(os, "stat", stat)
        for words in ("people", "doctor", "lock"):
            told = one_sentence(home(words))
            assert "may not read or write there. Check who owns the folder" in told

    def test_a_folder_that_goes_away_while_coach_is_open(self, home):
        parts = home.parts()
        shutil.rmtree(home.folder)
        for do in (parts.journal.people, lambda: parts.people.add("Ivo")):
            with pytest.raises(Exception, match="its folder is gone"):
                do()


class TestBadFiles:
    def test_half_of_an_export(self, home, tmp_path):
        file = tmp_path / "export" / "journal.jsonl"
        whole = file.read_bytes()
        assert lines(file)[-1] == {"type": "coach-export-end"}
        places = [0, 1, len(whole) // 3, len(whole) // 2, whole.rindex(b'{"type"'), len(whole) - 2]
        for at in places:
            file.write_bytes(whole[:at])
            told = one_sentence(home("import", tmp_path / "export", at=tmp_path / "other"))
            assert "Nothing was imported" in told
        assert [p for p in everything(home, tmp_path / "other").values() if p][1:] == []

    def test_half_of_a_backup(self, home, tmp_path):
        file = tmp_path / "coach.backup"
        file.write_bytes(file.read_bytes()[:3000])
        before = everything(home)
        assert "Nothing was changed" in one_sentence(home("restore", file))
        assert everything(home) == before

    def test_a_disk_that_reports_errors_while_reading(self, home, monkeypatch):
        real = Path.open

        def refuse(path, *rest, **more):
            if path.parent == home.folder / "tables":
                raise OSError(errno.EIO, "Input/output error")
            return real(path, *rest, **more)

        monkeypatch.setattr(Path, "open", refuse)
        before = files(home.folder / "texts")
        told = one_sentence(home("people"))
        assert "could not be read: the disk reported an error. Check the disk" in told
        assert files(home.folder / "texts") == before
        assert list((home.folder / "quarantine").iterdir()) == []


def test_another_window_that_saves_for_long(home, monkeypatch):
    monkeypatch.setattr("coach.store.storage.LOCK_WAIT", 0.05)
    handle = os.open(home.folder / "lock", os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        for words in ("people", "doctor"):
            told = one_sentence(home(words))
            assert "Another coach window is saving. Nothing was changed here; try again" in told
    finally:
        os.close(handle)
    assert home("people").code == 0
