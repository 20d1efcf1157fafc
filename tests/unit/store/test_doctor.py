"""The doctor finds what is wrong, puts right what is safe, and says the rest."""

import contextlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.errors import CoachError
from coach.store.backup import back_up, restore
from coach.store.doctor import examine
from coach.store.erase import erase_person
from coach.store.filing import TALKS, as_document
from coach.store.journal import lock_journal
from coach.store.looking import look_over
from coach.store.repository import TinyJournal
from coach.store.storage import JournalStorage
from tests.faults.disk import FaultyDisk, PowerCut
from tests.faults.saves import DAY, fact, holds, kept, leave, promise, talk


def told(journal: TinyJournal) -> str:
    return " ".join(symptom.told for symptom in examine(journal))


def state(folder: Path) -> dict[Path, tuple[int, int, bytes]]:
    """Every file and folder of a journal: its permissions, its time and what is in it."""
    return {
        path: (
            path.stat().st_mode,
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (folder, *folder.rglob("*"))
    }


def looked(folder: Path, secret: str | None = None) -> list[str]:
    """What a look finds, which changes no byte, no time and no permission."""
    before = state(folder)
    found = look_over(folder, secret, clock=lambda: DAY)
    assert state(folder) == before
    assert not any(symptom.mended for symptom in found)
    return [symptom.told for symptom in found]


def test_a_sound_journal_has_nothing(journal):
    assert examine(journal) == []


def test_open_permissions_are_closed(journal, folder):
    (folder / "tables" / "people.json").chmod(0o644)
    folder.chmod(0o755)
    (symptom,) = examine(journal)
    assert symptom.mended
    assert "other users" in symptom.told
    assert examine(journal) == []
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_damaged_table_is_mended_and_told(journal, folder):
    before = holds(journal)
    journal.save(fact("f1"), fact("f2"))
    (folder / "tables" / "facts.json").write_bytes(b"x")
    assert "“facts” was damaged and was recovered" in told(journal)
    assert holds(journal) == before
    assert examine(journal)  # the notice stays for this session
    assert (folder / "quarantine" / "facts.json.1").read_bytes() == b"x"


def test_a_text_lost_for_good_is_told(journal, folder):
    (folder / "texts" / "t1").unlink()
    assert "text of talk t1 was missing and was recovered" in told(journal)
    assert journal.text("t1") == "chase HR"
    (folder / "texts" / "t1").unlink()
    (folder / "snapshots" / "texts" / "t1").unlink()
    assert "The text of talk t1 is gone" in told(journal)
    with pytest.raises(CoachError, match="was missing"):
        journal.text("t1")


def test_a_text_of_no_talk_is_put_aside(journal, folder):
    (folder / "texts" / "t9").write_bytes((folder / "texts" / "t1").read_bytes())
    assert "t9" in told(journal)
    (folder / "texts" / "t1").replace(folder / "texts" / "t1")
    stray = [path.name for path in (folder / "texts").iterdir()]
    assert "t1" in stray


def test_records_of_nobody_are_told_and_kept(journal):
    journal.save(replace(fact("f5"), person_id="ghost"))
    assert "1 record belongs to somebody who is not in the journal (id ghost)" in told(journal)
    assert len(journal.facts()) == 2


def test_a_wrong_list_of_talks_is_made_anew(journal, folder):
    logs = journal.talk_logs()
    with journal.database.transaction():
        journal.database.table(TALKS).truncate()
    assert journal.talk_logs() == {}
    assert "list of talks is wrong about 2 talks" in " ".join(looked(folder))
    assert journal.talk_logs() == {}
    assert examine(journal)[0].mended
    assert journal.talk_logs() == logs
    assert examine(journal) == []


def test_a_promise_both_open_and_kept_is_kept_once(journal):
    journal.save(kept(promise("p1")))
    with journal.database.transaction():
        journal.database.table("commitments-open").put([as_document(promise("p1"))])
    assert "1 promise twice in the journal; the newer one was kept" in told(journal)
    assert [one.id for one in journal.commitments()] == []
    assert examine(journal) == []


def test_a_synced_folder_is_told(opens, tmp_path):
    assert "looks synced" in told(opens(at=tmp_path / "Dropbox" / "coach"))


def test_a_look_at_a_sound_journal_finds_nothing_also_beside_an_open_window(journal, folder):
    assert looked(folder) == []
    journal.close()
    assert looked(folder) == []


def test_a_look_says_what_is_damaged_and_whether_there_is_a_copy(journal, folder, opens):
    journal.save(fact("f1"), fact("f2"))
    before = holds(journal)
    journal.close()
    (folder / "tables" / "facts.json").write_bytes(b"x")
    (folder / "texts" / "t1").unlink()
    (folder / "texts" / "t2").write_bytes(b"")
    (folder / "tables" / "people.json").chmod(0o644)
    said = " ".join(looked(folder))
    assert "“facts” was damaged and can be recovered from a copy" in said
    assert "text of talk t1 was missing and can be recovered" in said
    assert "text of talk t2 was damaged and can be recovered" in said
    assert "can be read by other users" in said
    again = opens()
    assert all(symptom.mended for symptom in examine(again))
    assert holds(again)["texts"] == before["texts"]


def test_a_look_at_a_table_without_a_good_copy_and_at_a_list_that_is_gone(journal, folder):
    journal.close()
    for path in (*folder.glob("contents*"), *folder.glob("snapshots/*/contents*")):
        path.unlink()
    assert looked(folder) == ["The list of tables is missing; it can be made again."]
    shutil.rmtree(folder / "snapshots")
    for path in folder.glob("tables/people.json*"):
        path.write_bytes(b"junk")
    assert "“people” was damaged and there is no good copy" in " ".join(looked(folder))


@pytest.mark.parametrize("at", range(3, 40, 4))
def test_a_look_after_a_crash_at_any_call_changes_nothing(at, journal, folder, opens):
    journal.save(promise("p8"))
    before = holds(journal)
    with FaultyDisk(folder, at), contextlib.suppress(PowerCut):
        journal.save(talk("t9"), promise("p9"), texts={"t9": "new"})
    leave(journal)
    said = looked(folder)
    again = opens()
    if holds(again) != before and said:
        assert "went down during a save. Nothing is lost" in " ".join(said)
    assert again.notices() == ()


def test_what_a_crash_left_half_done_is_said(journal, folder, opens, tmp_path):
    back_up(journal.database.files, tmp_path / "coach.backup")
    with FaultyDisk(folder, 12), pytest.raises(PowerCut):
        erase_person(journal, "sam")
    leave(journal)
    assert any("erasure was cut short" in one for one in looked(folder))
    opens().close()
    assert looked(folder) == []
    with FaultyDisk(folder, 40), pytest.raises(PowerCut):
        restore(folder, tmp_path / "coach.backup")
    assert looked(folder) == [
        "A restore was cut short. Nothing is lost: the next start of coach finishes it."
    ]


def test_a_look_at_a_locked_journal_needs_its_passphrase(journal, folder, monkeypatch):
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})
    lock_journal(folder, "four words are best", clock=lambda: DAY, show=lambda key: None)
    with pytest.raises(CoachError, match="passphrase"):
        looked(folder)
    assert looked(folder, "four words are best") == []
    (folder / "key.json").write_bytes(b"")
    assert any("its copy is good" in one for one in looked(folder, "four words are best"))


def test_a_journal_that_is_looked_at_cannot_be_saved_to(journal, folder):
    storage = JournalStorage(folder, today=lambda: DAY, looks=True)
    with pytest.raises(CoachError, match="to be read only"), storage.transaction():
        pass
    storage.close()
