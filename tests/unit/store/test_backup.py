"""A backup brings the journal back; a bad one changes nothing."""

import contextlib
import shutil

import pytest

from coach.domain.errors import CoachError
from coach.store.backup import back_up, restore
from coach.store.journal import lock_journal
from tests.faults.disk import FaultyDisk, PowerCut
from tests.faults.saves import DAY, fact, holds


@pytest.fixture
def backup(journal, tmp_path):
    back_up(journal.database.files, tmp_path / "safe" / "coach.backup")
    return tmp_path / "safe" / "coach.backup"


def test_a_backup_restored_is_the_journal_as_it_was(journal, backup, folder, opens):
    before = holds(journal)
    journal.save(fact("f9", "came later"))
    later = holds(journal)
    done = restore(folder, backup)
    assert holds(opens()) == before
    assert done.texts == 2
    assert done.replaced is not None
    assert holds(opens(at=done.replaced)) == later


def test_it_can_be_restored_where_there_is_no_journal_or_a_broken_one(
    journal, backup, folder, opens, tmp_path
):
    before = holds(journal)
    done = restore(tmp_path / "new" / "place", backup)
    assert done.replaced is None
    assert holds(opens(at=tmp_path / "new" / "place")) == before
    for path in (folder / "tables").iterdir():
        path.write_bytes(b"junk")
    restore(folder, backup)
    assert holds(opens()) == before


def test_a_backup_is_private_and_one_file_and_never_overwrites(journal, backup, folder):
    assert backup.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in backup.parent.iterdir()] == ["coach.backup"]
    for place in (backup, folder / "inside.backup"):
        with pytest.raises(CoachError, match="Nothing was written"):
            back_up(journal.database.files, place)


def test_a_backup_of_a_locked_journal_stays_locked(journal, folder, opens, tmp_path, monkeypatch):
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})
    before = holds(journal)
    lock_journal(folder, "four words are best", clock=lambda: DAY, show=lambda key: None)
    file = tmp_path / "sealed.backup"
    back_up(opens("four words are best").database.files, file)
    assert b"chase HR" not in file.read_bytes()
    shutil.rmtree(folder)
    restore(folder, file)
    assert holds(opens("four words are best")) == before


def test_a_damaged_backup_is_refused_and_the_journal_stays(journal, backup, folder, opens):
    before = holds(journal)
    whole = backup.read_bytes()
    places = range(0, len(whole), max(1, len(whole) // 40))
    refused = 0
    for bad in [*(whole[:at] for at in places), *(_flipped(whole, at) for at in places)]:
        backup.write_bytes(bad)
        accepted = False
        with contextlib.suppress(CoachError):
            accepted = bool(restore(folder, backup))
        refused += not accepted
        assert holds(opens()) == before
    assert refused > len(places)


def _flipped(blob: bytes, at: int) -> bytes:
    return blob[:at] + bytes([blob[at] ^ 255]) + blob[at + 1 :]


def test_a_restore_cut_off_anywhere_leaves_the_old_journal_or_the_new(
    journal, backup, folder, opens, tmp_path
):
    before = holds(journal)
    journal.save(fact("f9", "came later"))
    later = holds(journal)
    journal.close()
    shutil.copytree(folder, tmp_path / "copy")
    with FaultyDisk(folder) as disk:
        restore(folder, backup)
    outcomes = []
    for at in range(1, len(disk.calls) + 1):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "copy", folder)
        with FaultyDisk(folder, at), pytest.raises(PowerCut):
            restore(folder, backup)
        outcomes.append(holds(opens()))
    assert all(found in (before, later) for found in outcomes)
    assert outcomes[0] == later
    assert outcomes[-1] == before
