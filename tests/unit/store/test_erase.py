"""Erased is erased: in records, texts, older versions, snapshots and quarantine."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.repair import Repair
from coach.store import shelf
from coach.store.erase import erase_person
from tests.faults.disk import FaultyDisk, PowerCut
from tests.faults.saves import DAY, fact, holds, kept, promise, talk

NAME = "Quillfeather"


@pytest.fixture
def full(journal, folder, monkeypatch):
    """A journal in which one person stands in every kind of file."""
    monkeypatch.setattr(shelf, "LATE_FROM", 200)
    for on in (DAY, date(2024, 2, 2)):
        quill = talk(f"q{on.year}", on, person="quill")
        journal.save(quill, texts={quill.id: f"with {NAME}"})
    journal.save(Person("quill", NAME, DAY), replace(fact("qf"), person_id="quill", text=NAME))
    for id_ in ("qp1", "qp2"):
        journal.save(replace(promise(id_, NAME), person_id="quill"))
    journal.save(kept(replace(promise("qp2", NAME), person_id="quill")))
    journal.save(Prep("qr", "quill", DAY, Kind.CAREER, if_then=NAME))
    journal.save(Repair("qx", "quill", DAY, NAME))
    journal.save(replace(promise("p7"), conversation_id="q2024"))
    journal.database.files.snapshots.take()
    (folder / "quarantine" / "people.json.1").write_text(NAME)
    return journal


def naming(folder: Path) -> list[Path]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in paths if NAME.encode() in path.read_bytes()]


def test_nothing_in_the_folder_names_them_and_all_others_are_untouched(full, folder, opens):
    assert len(naming(folder)) > 8
    others = full.people()[1:], full.reflections(person_id="sam"), full.facts(person_id="sam")
    erased = erase_person(full, "quill")
    assert naming(folder) == []
    again = opens()
    assert (again.people(), again.reflections(), again.facts()) == others
    assert set(again.talk_logs()) == {"sam"}
    assert again.commitment("p7").conversation_id is None
    assert erased.texts == 2
    assert erased.records["conversations"] == 2
    assert erased.records["commitments-open"] == 1
    assert erased.records["commitments-done"] == 1
    assert "2 texts" in str(erased)
    assert again.notices() == ()


def test_one_fresh_snapshot_is_made_of_what_is_left(full, folder):
    erase_person(full, "quill")
    assert [day.name for day in (folder / "snapshots").glob("20*")] == [DAY.isoformat()]
    assert (folder / "snapshots" / "texts" / "t1").exists()


def test_somebody_unknown_is_not_erased(full, folder):
    before = holds(full)
    with pytest.raises(CoachError, match="no such person"):
        erase_person(full, "nobody")
    assert holds(full) == before


def test_cut_off_anywhere_it_goes_on_at_the_next_start(full, folder, opens, tmp_path):
    before = holds(full)
    full.close()
    shutil.copytree(folder, tmp_path / "copy")
    with FaultyDisk(folder) as disk:
        erase_person(opens(), "quill")
    after = holds(opens())
    resumed = 0
    for at in range(1, len(disk.calls), 3):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "copy", folder)
        window = opens()
        with FaultyDisk(folder, at), pytest.raises(PowerCut):
            erase_person(window, "quill")
        again = opens()
        found = holds(again)
        assert found in (before, after)
        assert (found == after) == (naming(folder) == [])
        resumed += any("erasure" in notice for notice in again.notices())
    assert resumed > 5
