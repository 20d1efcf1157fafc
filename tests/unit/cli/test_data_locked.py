"""A journal under a passphrase: set, used, changed, taken off, and refused in one sentence."""

from __future__ import annotations

import re

import pytest

from coach.store import sealing
from tests.unit.cli.conftest import TALK
from tests.unit.cli.kept_journal import Home, everything, files, naming

WORDS = "four words are best"
OTHER = "another four good words"
KEY = re.compile(r"^  ([0-9A-Z-]{64})$", re.MULTILINE)


@pytest.fixture
def home(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})
    for variable in ("COACH_PASSPHRASE", "COACH_NEW_PASSPHRASE"):
        monkeypatch.delenv(variable, raising=False)
    made = Home(tmp_path / "journal", monkeypatch, capsys)
    made.fill()
    return made


@pytest.fixture
def locked(home):
    home.before = everything(home)
    home.passphrases(WORDS, WORDS)
    ran = home("lock", typed="y\n")
    assert ran.code == 0
    assert ran.err == "Nothing is encrypted yet. Have you written it down? [y/N] "
    (home.key,) = KEY.findall(ran.out)
    return home


def test_locked_read_and_unlocked_it_is_the_same_journal(locked, monkeypatch):
    assert naming(locked.folder, "zephyr") == []
    locked.passphrases(WORDS)
    assert "Ines Vidal" in locked("people", typed="").told

    locked.passphrases(WORDS)
    ran = locked("unlock", typed="y\n")
    assert ran.code == 0
    assert everything(locked) == locked.before
    assert naming(locked.folder, "zephyr")


def test_the_recovery_key_opens_it_too(locked):
    locked.passphrases(locked.key)
    assert "Ines Vidal" in locked("people", typed="").told
    locked.passphrases(locked.key, OTHER, OTHER)
    assert locked("lock", "--change", typed="").code == 0
    locked.passphrases(OTHER)
    assert locked("people", typed="").code == 0


@pytest.mark.parametrize("answer", ["n\n", "\n", None])
def test_nothing_is_encrypted_before_the_recovery_key_is_written_down(home, answer, monkeypatch):
    before = files(home.folder)
    monkeypatch.setenv("COACH_PASSPHRASE", WORDS)
    ran = home("lock", typed=answer)
    assert ran.code == 1
    assert KEY.findall(ran.out)
    assert "othing was encrypted" in ran.err
    assert files(home.folder) == before


def test_a_script_that_keeps_what_is_printed_says_so(home, monkeypatch):
    monkeypatch.setenv("COACH_PASSPHRASE", WORDS)
    ran = home("lock", "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.index(KEY.findall(ran.out)[0]) < ran.out.index("Your journal is encrypted.")
    assert naming(home.folder, "zephyr") == []


def test_stopped_half_way_it_says_how_it_goes_on_and_it_does(home, monkeypatch):
    before = everything(home)
    monkeypatch.setenv("COACH_PASSPHRASE", WORDS)
    rewrite = sealing._rewrite
    done: list[object] = []

    def stopped(path, cipher):
        if len(done) == 4:
            raise KeyboardInterrupt
        done.append(path)
        rewrite(path, cipher)

    monkeypatch.setattr(sealing, "_rewrite", stopped)
    ran = home("lock", typed="y\n")
    assert ran.code == 130
    assert "Nothing is lost" in ran.err
    assert naming(home.folder, "zephyr")
    (key,) = KEY.findall(ran.out)

    monkeypatch.setattr(sealing, "_rewrite", rewrite)
    monkeypatch.setenv("COACH_PASSPHRASE", key)
    assert home("people").code == 0
    assert naming(home.folder, "zephyr") == []
    monkeypatch.setenv("COACH_PASSPHRASE", WORDS)
    assert home("unlock", "--yes").code == 0
    assert everything(home) == before


@pytest.mark.parametrize("words", [["lock", "--yes"], ["unlock"], ["lock", "--change"]])
def test_a_wrong_folder_is_said_and_not_made(home, tmp_path, words):
    ran = home(*words, typed="", at=tmp_path / "typo")
    assert (ran.code, ran.out) == (1, "")
    assert "no journal in" in ran.err
    assert not (tmp_path / "typo").exists()


def test_a_wrong_passphrase_is_one_sentence(locked):
    for words in (["people"], ["unlock"], ["lock", "--change"], ["export", "nowhere"]):
        locked.passphrases("not this one", OTHER, OTHER)
        ran = locked(*words, typed="y\n")
        assert (ran.code, ran.out) == (1, ""), words
        assert ran.err.splitlines()[-1].endswith(
            "That passphrase does not open this journal. Nothing was changed; try again."
        )
    locked.passphrases(WORDS)
    assert locked("people", typed="").code == 0


def test_a_script_gives_it_in_the_environment_or_is_told_how(locked, monkeypatch):
    ran = locked("people")
    assert (ran.code, ran.out) == (1, "")
    assert "COACH_PASSPHRASE" in ran.err
    assert ran.err.count("\n") == 1

    monkeypatch.setenv("COACH_PASSPHRASE", WORDS)
    assert "Ines Vidal" in locked("people").told
    monkeypatch.setenv("COACH_NEW_PASSPHRASE", OTHER)
    assert locked("lock", "--change").code == 0
    assert locked("people").code == 1
    monkeypatch.setenv("COACH_PASSPHRASE", OTHER)
    assert locked("unlock", "--yes").code == 0
    assert everything(locked) == locked.before


def test_reading_a_talk_needs_no_passphrase(locked, tmp_path):
    talk = tmp_path / "talk.txt"
    talk.write_text(TALK)
    ran = locked("check", talk, "--me", "Dana")
    assert (ran.code, ran.err) == (0, "")
    assert locked("rules", "list").code == 0


def test_the_backup_stays_locked_and_the_export_says_that_it_is_not(locked, tmp_path, monkeypatch):
    monkeypatch.setenv("COACH_PASSPHRASE", WORDS)
    file = tmp_path / "spare" / "coach.backup"
    assert "passphrase" in locked("backup", file).told
    assert naming(file.parent, "zephyr") == []
    assert "the export is not" in locked("export", tmp_path / "out").told

    assert locked("restore", file, at=tmp_path / "other").code == 0
    assert "Ines Vidal" in locked("people", at=tmp_path / "other").told


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("short", "short"), "at least 8"),
        ((WORDS, OTHER), "not the same"),
        (("", ""), "No passphrase"),
    ],
)
def test_a_passphrase_that_will_not_do_changes_nothing(home, typed, said):
    before = everything(home)
    home.passphrases(*typed)
    ran = home("lock", typed="")
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert everything(home) == before


def test_what_makes_no_sense_is_said(home, locked):
    home.passphrases(OTHER, OTHER)
    assert "already" in home("lock", typed="").err
    home.passphrases(WORDS)
    assert home("unlock", "--yes", typed="").code == 0
    for words in (["unlock", "--yes"], ["lock", "--change"]):
        ran = home(*words, typed="")
        assert (ran.code, ran.out) == (1, "")
        assert "no passphrase" in ran.err


@pytest.mark.parametrize("answer", ["\n", "n\n", None])
def test_silence_does_not_take_it_off(locked, answer, monkeypatch):
    monkeypatch.setenv("COACH_PASSPHRASE", WORDS)
    ran = locked("unlock", typed=answer)
    assert ran.code == 1
    assert "passphrase stays" in ran.err
    assert naming(locked.folder, "zephyr") == []


def test_ctrl_c_at_the_question_leaves_without_a_word(locked, monkeypatch):
    def stopped(prompt, stream):
        raise KeyboardInterrupt

    monkeypatch.setattr("coach.cli.passphrase.getpass", stopped)
    ran = locked("people", typed="")
    assert (ran.code, ran.out, ran.err) == (130, "", "")
