"""Two windows on one journal, and windows that are killed."""

import errno
import threading

import pytest

from coach.store.problems import BusyError
from tests.faults.disk import FaultyDisk
from tests.faults.saves import SAM, fact, holds, opened, promise, talk
from tests.faults.windows import killed, two_processes

NEVER = ("lost", "lost promises", "wrong texts", "wrong count", "notices", "raised", "half")


def test_two_processes_lose_none_of_their_saves(tmp_path):
    found = two_processes(tmp_path / "journal", 60)
    assert found["acknowledged"] == 120
    assert not {name: found[name] for name in NEVER if found[name]}


def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path):
    found = killed(tmp_path / "journal", 8)
    assert found["acknowledged"] > 8
    assert not {name: found[name] for name in (*NEVER, "left over") if found[name]}


def test_each_window_sees_the_saves_of_the_other_at_once(tmp_path):
    one, two = opened(tmp_path / "journal"), opened(tmp_path / "journal")
    one.save(SAM, promise("p1"))
    assert two.people() == [SAM]
    two.save(promise("p2"), talk("t1"), texts={"t1": "from two"})
    assert [found.id for found in one.commitments()] == ["p1", "p2"]
    assert one.text("t1") == "from two"
    one.remove([promise("p1")])
    assert holds(one) == holds(two)


def test_a_window_that_saves_keeps_the_other_waiting_only_so_long(tmp_path, monkeypatch):
    monkeypatch.setattr("coach.store.storage.LOCK_WAIT", 0.1)
    one = opened(tmp_path / "journal")
    two = opened(tmp_path / "journal")
    two.database.files.lock._wait = 0.1
    with one.database.transaction(), pytest.raises(BusyError, match="Another coach window"):
        two.save(SAM)
    two.save(SAM)
    assert one.people() == [SAM]


def test_threads_of_one_window_neither_lose_saves_nor_see_half_of_one(tmp_path):
    journal = opened(tmp_path / "journal")
    journal.save(SAM)
    torn = []

    def save(name):
        for n in range(15):
            journal.save(promise(f"{name}{n}"), fact(f"{name}{n}"))

    def look():
        for _ in range(60):
            with journal.database.files.lock.thread:
                if len(journal.commitments()) != len(journal.facts()):
                    torn.append(1)

    threads = [threading.Thread(target=save, args=(name,)) for name in "abc"]
    threads.append(threading.Thread(target=look))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(journal.commitments()) == len(journal.facts()) == 45
    assert not torn


def test_a_save_that_fails_half_way_through_leaves_nothing_in_memory(tmp_path):
    journal = opened(tmp_path / "journal")
    journal.save(SAM)

    def fail() -> None:
        with journal.database.transaction():
            journal.save(fact("f1"), talk("t1"), texts={"t1": "x"})
            assert journal.facts()
            raise KeyError("the form was wrong")

    with pytest.raises(KeyError):
        fail()
    assert journal.facts() == []
    assert journal.text("t1") == ""


def test_a_save_the_disk_kept_from_its_place_is_finished_by_the_other_window(tmp_path):
    one, two = opened(tmp_path / "journal"), opened(tmp_path / "journal")
    one.save(SAM)
    one.save(promise("p0"))  # the snapshot of the day is made with this one
    with FaultyDisk(tmp_path / "journal", 6, errno.EIO):
        one.save(fact("f1"), promise("p1"))
    assert "Nothing is lost" in one.notices()[0]
    assert [found.id for found in two.facts()] == ["f1"]
    two.save(fact("f2"))
    assert {found.id for found in one.facts()} == {"f1", "f2"}
    assert holds(one) == holds(two)
