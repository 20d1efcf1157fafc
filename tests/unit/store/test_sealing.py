"""A journal under a passphrase can be read by nobody without it, and is lost to no crash."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from coach.domain.errors import CoachError
from coach.domain.person import Person
from coach.store.journal import change_passphrase, lock_journal, open_journal, unlock_journal
from coach.store.places import Places
from coach.store.problems import LockedError
from tests.faults.disk import FaultyDisk, PowerCut
from tests.faults.saves import DAY, fact, holds, talk

WORDS = "four words are best"
MARKER = "zanzibarophone"


@pytest.fixture(autouse=True)
def _cheap_guesses(monkeypatch):
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})


def clock():
    return DAY


def lock(folder: Path, words: str, show=lambda key: None) -> None:
    lock_journal(folder, words, clock=clock, show=show)


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def unlock(folder: Path, words: str) -> None:
    unlock_journal(folder, words, clock=clock)


def recovery_of(folder: Path) -> str:
    """Lock the journal; the recovery key that was shown."""
    shown: list[str] = []
    lock(folder, WORDS, shown.append)
    (key,) = shown
    return key


@pytest.fixture
def marked(journal, folder):
    """A journal whose every kind of file holds the marker."""
    journal.save(
        Person("ana", f"Ana {MARKER}", DAY), fact("f2", MARKER), talk("t3"), texts={"t3": MARKER}
    )
    journal.save(fact("f2", f"{MARKER} again"))
    damaged = folder / "quarantine" / "facts.json.1"
    damaged.write_bytes(f"half a file with {MARKER}".encode())
    journal.database.files.snapshots.take()
    assert naming(folder) > 4
    return holds(journal)


def naming(folder: Path) -> int:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return sum(MARKER.encode() in path.read_bytes() for path in paths)


def test_under_a_passphrase_no_file_holds_a_word_of_the_notes(marked, folder, opens):
    lock(folder, WORDS)
    assert naming(folder) == 0
    again = opens(WORDS)
    assert holds(again) == marked
    again.save(fact("f3", MARKER), talk("t4"), texts={"t4": MARKER * 2})
    again.database.files.snapshots.take()
    assert naming(folder) == 0
    assert not [path for path in folder.rglob("*") if "ana" in path.name.lower()]


def test_nothing_in_clear_is_written_even_for_a_moment(journal, folder, opens, monkeypatch):
    lock(folder, WORDS)
    again = opens(WORDS)
    written = []

    real = os.write

    def write(handle, data):
        written.append(bytes(data))
        return real(handle, data)

    monkeypatch.setattr(os, "write", write)
    again.save(fact("f3", MARKER), talk("t4"), texts={"t4": MARKER})
    assert written
    assert not any(MARKER.encode() in blob for blob in written)


def test_a_wrong_or_missing_passphrase_opens_nothing_and_changes_nothing(journal, folder, opens):
    lock(folder, WORDS)
    assert Places(folder).is_locked()
    before = everything_in(folder)
    for wrong in (None, "", "four words are worst", WORDS.upper()):
        with pytest.raises(LockedError, match="passphrase"):
            open_journal(folder, clock=clock, passphrase=wrong)
    assert everything_in(folder) == before


def test_the_recovery_key_opens_it_however_it_was_written_down(journal, folder, opens):
    kept = holds(journal)
    recovery = recovery_of(folder)
    assert holds(opens(recovery)) == kept
    assert holds(opens(recovery.lower().replace("-", " ").replace("0", "o"))) == kept


def test_the_passphrase_can_be_changed_with_the_old_one_or_the_recovery_key(journal, folder, opens):
    kept = holds(journal)
    recovery = recovery_of(folder)
    change_passphrase(folder, WORDS, "another passphrase", clock=clock)
    with pytest.raises(LockedError):
        opens(WORDS)
    assert holds(opens("another passphrase")) == kept
    change_passphrase(folder, recovery, "a third passphrase", clock=clock)
    assert holds(opens("a third passphrase")) == kept
    with pytest.raises(LockedError, match="8 letters"):
        change_passphrase(folder, recovery, "short", clock=clock)
    assert holds(opens("a third passphrase")) == kept


def test_taken_off_again_everything_is_in_clear_and_there(marked, folder, opens):
    lock(folder, WORDS)
    unlock(folder, WORDS)
    assert not Places(folder).is_locked()
    assert holds(opens()) == marked
    assert (folder / "quarantine" / "facts.json.1").read_bytes().startswith(b"half a file")


def test_locking_twice_or_unlocking_an_open_journal_is_refused(journal, folder):
    with pytest.raises(CoachError, match="not under a passphrase"):
        unlock(folder, WORDS)
    lock(folder, WORDS)
    with pytest.raises(LockedError):
        lock(folder, WORDS)


def test_a_window_that_was_open_before_the_lock_saves_nothing_in_clear(journal, folder):
    lock(folder, WORDS)
    with pytest.raises(LockedError, match="open coach again"):
        journal.save(fact("f9", MARKER))
    with pytest.raises(LockedError, match="open coach again"):
        journal.facts()
    assert naming(folder) == 0


@pytest.mark.parametrize("way", [lock, unlock], ids=["locking", "unlocking"])
def test_cut_off_anywhere_it_is_finished_at_the_next_start(way, journal, folder, opens, tmp_path):
    kept = holds(journal)
    if way is unlock:
        lock(folder, WORDS)
    shutil.copytree(folder, tmp_path / "before")
    with FaultyDisk(folder) as disk:
        way(folder, WORDS)
    assert len(disk.calls) > 60
    for at in range(1, len(disk.calls), 9):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "before", folder)
        with FaultyDisk(folder, at), pytest.raises(PowerCut):
            way(folder, WORDS)
        again = opens(WORDS if Places(folder).is_locked() else None)
        assert holds(again) == kept
        assert again.notices() == ()
        again.close()


def test_the_recovery_key_is_shown_before_anything_is_changed(journal, folder, opens):
    kept = holds(journal)
    journal.close()
    before = everything_in(folder)
    seen: list[dict[Path, bytes]] = []

    def not_now(key):
        seen.append(everything_in(folder))
        raise CoachError("no pen")

    with pytest.raises(CoachError, match="no pen"):
        lock(folder, WORDS, not_now)
    assert seen == [before]
    assert not Places(folder).is_locked()
    assert holds(opens()) == kept


def test_a_lock_cut_off_half_way_opens_with_the_recovery_key_that_was_shown(marked, folder, opens):
    shown: list[str] = []
    with FaultyDisk(folder, 60), pytest.raises(PowerCut):
        lock(folder, WORDS, shown.append)
    assert naming(folder) > 0
    assert holds(opens(shown[0])) == marked
    assert naming(folder) == 0


def test_a_disk_that_fills_up_half_way_is_told_and_the_rest_is_done_later(marked, folder, opens):
    with (
        FaultyDisk(folder, 60, errno.ENOSPC),
        pytest.raises(CoachError, match=r"not all encrypted yet: the disk is full\. Free some"),
    ):
        lock(folder, WORDS)
    assert holds(opens(WORDS)) == marked
    assert naming(folder) == 0


def test_the_key_file_is_kept_twice(journal, folder, opens):
    kept = holds(journal)
    lock(folder, WORDS)
    (folder / "key.json").write_bytes(b"\0" * 100)
    assert holds(opens(WORDS)) == kept
    (folder / "key.json").unlink()
    assert holds(opens(WORDS)) == kept
    for name in ("key.json", "key.json.bak"):
        (folder / name).write_bytes(b"")
    with pytest.raises(CoachError, match="key file"):
        opens(WORDS)


def test_a_file_moved_to_another_name_or_changed_by_a_bit_is_not_believed(journal, folder, opens):
    lock(folder, WORDS)
    texts = folder / "texts"
    one, two = (texts / "t1").read_bytes(), (texts / "t2").read_bytes()
    (texts / "t1").write_bytes(two)
    (texts / "t2").write_bytes(one[:-1] + bytes([one[-1] ^ 1]))
    again = opens(WORDS)
    for text in ("t1", "t2"):
        with pytest.raises(CoachError, match="damaged"):
            again.text(text)
