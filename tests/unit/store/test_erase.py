"""Erased is erased: in records, texts, older versions, snapshots and quarantine."""

import errno
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach.domain.commitment import Change, State
from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.domain.finding import Quote, Verdict
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import KeptFinding, Reply
from coach.domain.repair import Repair, Step, StepTaken
from coach.domain.review import Review
from coach.store import shelf
from coach.store.doctor import examine
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
    return [path for path in paths if NAME.lower().encode() in path.read_bytes().lower()]


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
    assert erased.hidden == {}
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


@pytest.fixture
def spoken_of(full):
    """What is about somebody else names them too, in every kind of record and in small letters."""
    said = f"as {NAME.upper()} said"
    quote = Quote(1, 0, len(said), said)
    found = KeptFinding("open-question", Verdict.STRENGTH, 0, 0.8, (quote,), "Asked.", shown=True)
    full.save(replace(full.people()[-1], note=f"works with {NAME}"))
    full.save(
        talk("s1", findings=(found,), replies=(Reply("Who?", f"{NAME}’s team"),)),
        talk("s2"),
        texts={"s1": f"lunch with {NAME.lower()}\nand more", "s2": "the quill of a feather"},
    )
    full.save(replace(promise("s3", f"ask {NAME}"), history=(Change(DAY, State.PROMISED, NAME),)))
    full.save(kept(promise("s4", f"thank {NAME}")), fact("s5", f"married to {NAME}"))
    full.save(Prep("s6", "sam", DAY, Kind.CAREER, asks=(f"How is {NAME}?",)))
    full.save(Review("2026-W47", DAY, focus=f"if {NAME} objects"))
    full.save(Repair("s7", "sam", DAY, "late", (StepTaken(Step.APOLOGISE, f"Sorry, {NAME}"),)))
    return full


def test_with_mentions_nothing_on_disk_holds_the_name_in_any_case(spoken_of, folder, opens):
    erased = erase_person(spoken_of, "quill", [NAME])
    assert naming(folder) == []
    again = opens()
    assert again.text("s1") == "lunch with someone\nand more"
    assert again.text("s2") == "the quill of a feather"
    kept_talk = again.reflection("s1")
    assert kept_talk.findings[0].quotes[0].text == "as someone said"
    assert kept_talk.replies[0].text == "someone’s team"
    assert again.commitment("s3").what == "ask someone"
    assert again.commitment("s3").history[0].note == "someone"
    assert again.people()[0].note == "works with someone"
    assert again.reviews()[0].focus == "if someone objects"
    assert set(erased.hidden.values()) == {1}
    assert set(erased.hidden) == {
        *("people", "conversations", "commitments-open", "commitments-done"),
        *("facts", "preps", "reviews", "repairs"),
    }
    assert examine(again) == []


def test_without_mentions_what_is_about_others_stays_as_it_is(spoken_of, opens):
    erase_person(spoken_of, "quill")
    assert opens().text("s1") == f"lunch with {NAME.lower()}\nand more"
    assert opens().commitment("s3").what == f"ask {NAME}"


@pytest.mark.parametrize("hide", [(), (NAME,)], ids=["records", "mentions"])
def test_cut_off_anywhere_it_goes_on_at_the_next_start(hide, spoken_of, folder, opens, tmp_path):
    before = holds(spoken_of)
    spoken_of.close()
    shutil.copytree(folder, tmp_path / "copy")
    with FaultyDisk(folder) as disk:
        erase_person(opens(), "quill", hide)
    after = holds(opens())
    left = len(naming(folder))
    assert bool(left) is not bool(hide)
    resumed = 0
    for at in range(1, len(disk.calls), 4):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "copy", folder)
        window = opens()
        with FaultyDisk(folder, at), pytest.raises(PowerCut):
            erase_person(window, "quill", hide)
        again = opens()
        found = holds(again)
        assert found in (before, after)
        assert (found == after) == (len(naming(folder)) == left)
        resumed += any("erasure" in notice for notice in again.notices())
        again.close()
    assert resumed > 5


def test_a_damaged_text_of_somebody_else_does_not_keep_anybody_from_being_erased(
    spoken_of, folder, opens
):
    spoken_of.database.files.snapshots.forget_all()
    for name in ("s1", "t1"):
        (folder / "texts" / name).write_bytes(f"damaged, {NAME}".encode())
    erase_person(spoken_of, "quill", [NAME])
    assert any("text of talk s1 was damaged" in notice for notice in spoken_of.notices())
    assert "quill" not in {person.id for person in opens().people()}
    assert opens().commitment("s3").what == "ask someone"


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_an_erasure_that_cannot_be_finished_yet_keeps_nobody_from_their_journal(
    error, full, folder, opens, monkeypatch
):
    def refuse(storage):
        raise OSError(error, "refused")

    with monkeypatch.context() as patch:
        patch.setattr("coach.store.erase._forget_copies", refuse)
        with pytest.raises(CoachError, match="is not finished"):
            erase_person(full, "quill")
        again = opens()
        assert [person.id for person in again.people()] == ["sam"]
        assert "could not be finished yet" in again.notices()[0]
    assert "is now finished" in opens().notices()[0]
    assert naming(folder) == []
