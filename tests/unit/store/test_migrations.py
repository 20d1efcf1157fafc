"""A journal of any past version opens; a newer one is refused."""

import errno
import shutil
from pathlib import Path

import pytest

from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.store import format as form
from coach.store import shelf
from coach.store.archive import import_journal
from coach.store.backup import read_through, restore
from coach.store.doctor import Symptom, examine
from coach.store.erase import erase_person
from coach.store.exporting import export_journal
from coach.store.journal import lock_journal, open_journal, unlock_journal
from coach.store.looking import look_over
from coach.store.migrations import STEPS
from coach.store.repository import TinyJournal
from tests.faults.disk import FaultyDisk, PowerCut
from tests.faults.saves import DAY, SAM, fact, holds, kept, promise, talk

FIXTURES = Path(__file__).parent / "journals"


@pytest.mark.parametrize("version", range(1, form.SCHEMA + 1))
def test_there_is_a_journal_of_every_version_and_it_opens(version, tmp_path):
    """Made once with `python -m tests.unit.store.journals`, never again for that version."""
    folder = tmp_path / "journal"
    shutil.copytree(FIXTURES / f"schema-{version}", folder)
    journal = open_journal(folder, clock=lambda: DAY)
    found = holds(journal)
    assert [person.name for person in found["people"]] == ["Ana Lima", "Sam Ro"]
    assert found["texts"] == {"t1": "Told Sam I'd chase HR.\nHe was glad.", "t2": "Ana: Naïve?"}
    assert [promise.id for promise in found["promises"]] == ["p1", "p2"]
    assert found["talks"][0].findings[0].quotes[0].text == "chase HR"
    assert journal.preps()[0].kind is Kind.CAREER
    assert journal.repairs()[0].amends == ("p1",)
    assert journal.reviews()[0].focus
    assert found["settings"].me == ("Dana",)
    journal.save(fact("f9"))
    assert len(journal.notices()) == (version < form.SCHEMA)
    assert len(open_journal(folder, clock=lambda: DAY).facts()) == len(found["facts"]) + 1


def test_there_is_a_step_away_from_every_past_version():
    assert set(STEPS) == set(range(1, form.SCHEMA))


# A step made up here, as there is none yet: facts learn to shout, promises count what they say.


def shout(kind, said):
    taken.append((kind, said["id"]))
    if kind == "fact":
        return {**said, "text": f"{said['text']}!"}
    return {**said, "what": f"{said['what']} (1)"} if kind == "commitment" else said


taken: list[tuple[str, str]] = []


@pytest.fixture
def old(tmp_path):
    """A journal of the first version, with a table large enough to have late changes."""
    folder = tmp_path / "journal"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelf, "LATE_FROM", 300)
        journal = open_journal(folder, clock=lambda: DAY)
        journal.save(SAM, talk("t1"), promise("p1"), kept(promise("p2")), texts={"t1": "note"})
        journal.save(*(fact(f"f{n}", f"tea {n}") for n in range(5)))
        journal.save(fact("f1", "cake"))
        assert (folder / "tables" / "facts.late.json").exists()
        journal.close()
    return folder


@pytest.fixture
def _second_version(old, monkeypatch):
    taken.clear()
    monkeypatch.setattr(form, "SCHEMA", 2)
    monkeypatch.setitem(STEPS, 1, shout)


def words(journal: TinyJournal) -> list[str]:
    facts = [one.text for one in journal.facts()]
    return sorted(facts + [one.what for one in journal.commitments(only_open=False)])


BEFORE = ["cake", "chase HR", "chase HR", "tea 0", "tea 2", "tea 3", "tea 4"]
AFTER = ["cake!", "chase HR (1)", "chase HR (1)", "tea 0!", "tea 2!", "tea 3!", "tea 4!"]


@pytest.mark.usefixtures("_second_version")
def test_each_step_is_taken_once_when_the_journal_is_opened_and_the_backup_is_as_it_was(
    old, opens, tmp_path, monkeypatch
):
    journal = opens(at=old)
    assert words(journal) == AFTER
    assert journal.text("t1") == "note"
    # f1 stands in the large file and, newer, in the late changes; all else stands once.
    assert [one for one in set(taken) if taken.count(one) > 1] == [("fact", "f1")]
    assert ("commitment", "p2") in taken
    (told,) = journal.notices()
    assert "before-form-2.backup" in told
    for path in (old / "tables").glob("*.json"):
        assert b'"schema":2' in path.read_bytes()
    assert examine(journal) == [Symptom(told, mended=True)]
    journal.save(fact("f9", "new"))

    taken.clear()
    again = opens(at=old)
    assert words(again) == sorted([*AFTER, "new"])
    assert taken == []
    assert again.notices() == ()

    monkeypatch.setattr(form, "SCHEMA", 1)
    restore(tmp_path / "then", old / "backups" / "before-form-2.backup")
    assert words(opens(at=tmp_path / "then")) == BEFORE


@pytest.mark.usefixtures("_second_version")
def test_cut_off_anywhere_the_journal_is_as_it_was_or_as_it_is_to_be(old, opens, tmp_path):
    shutil.copytree(old, tmp_path / "copy")
    with FaultyDisk(old) as disk:
        opens(at=old)
    seen = set()
    for at in range(1, len(disk.calls), 2):
        shutil.rmtree(old)
        shutil.copytree(tmp_path / "copy", old)
        with FaultyDisk(old, at), pytest.raises(PowerCut):
            opens(at=old)
        done = {b'"schema":2' in path.read_bytes() for path in (old / "tables").glob("*.json")}
        decided = any((old / "redo").glob("0*"))
        seen.add((frozenset(done), decided))
        again = opens(at=old)
        assert words(again) == AFTER
        assert read_through(old / "backups" / "before-form-2.backup")
        again.close()
        assert list((old / "backups").iterdir()) == [old / "backups" / "before-form-2.backup"]
    assert (frozenset({False}), False) in seen
    assert (frozenset({False, True}), True) in seen  # renames under way, the record has it all


@pytest.mark.usefixtures("_second_version")
def test_a_full_disk_leaves_the_journal_as_it_was(old, opens, monkeypatch):
    before = contents_of(old)
    with FaultyDisk(old) as disk:
        opens(at=old)
    written = next(n for n, call in enumerate(disk.calls, start=1) if "backups" in call) + 2
    shutil.rmtree(old / "backups")
    for path in list(contents_of(old)):
        (old / path).unlink()
    for path, blob in before.items():
        (old / path).write_bytes(blob)
    with FaultyDisk(old, written, errno.ENOSPC), pytest.raises(CoachError, match="no room"):
        opens(at=old)
    assert contents_of(old) == before


def contents_of(folder: Path) -> dict[str, bytes]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.mark.usefixtures("_second_version")
def test_a_step_that_fails_changes_nothing_and_says_so(old, opens, monkeypatch):
    monkeypatch.setitem(STEPS, 1, lambda kind, said: said["nonsense"])
    tables = {path: path.read_bytes() for path in (old / "tables").iterdir()}
    with pytest.raises(CoachError, match=r"\(KeyError\)\. Nothing was changed"):
        opens(at=old)
    assert {path: path.read_bytes() for path in (old / "tables").iterdir()} == tables


@pytest.mark.usefixtures("_second_version")
def test_steps_are_taken_in_order(old, opens, monkeypatch):
    monkeypatch.setattr(form, "SCHEMA", 3)
    monkeypatch.setitem(
        STEPS,
        2,
        lambda kind, said: {**said, "text": f"{said['text']}?"} if kind == "fact" else said,
    )
    assert "cake!?" in words(opens(at=old))
    assert opens(at=old).notices() == ()


@pytest.mark.usefixtures("_second_version")
def test_an_older_copy_that_comes_back_later_takes_the_steps_when_it_is_read(old, opens):
    older = (old / "tables" / "commitments-open.json").read_bytes()
    journal = opens(at=old)
    journal.close()
    (old / "tables" / "commitments-open.json").write_bytes(older)
    again = opens(at=old)
    assert words(again) == AFTER
    again.save(promise("p9", "new"))
    assert b'"schema":2' in (old / "tables" / "commitments-open.json").read_bytes()
    assert words(again) == sorted([*AFTER, "new"])


def test_an_older_export_takes_the_steps_when_it_is_imported(old, opens, tmp_path, monkeypatch):
    export_journal(opens(at=old), tmp_path / "out")
    monkeypatch.setattr(form, "SCHEMA", 2)
    monkeypatch.setitem(STEPS, 1, shout)
    other = opens(at=tmp_path / "other")
    import_journal(other, tmp_path / "out")
    assert words(other) == AFTER


@pytest.mark.usefixtures("_second_version")
def test_a_locked_journal_is_brought_up_to_date_and_its_backup_stays_locked(
    old, opens, monkeypatch
):
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})
    monkeypatch.setattr(form, "SCHEMA", 1)
    lock_journal(old, "four words are best", clock=lambda: DAY, show=lambda key: None)
    monkeypatch.setattr(form, "SCHEMA", 2)
    assert words(opens("four words are best", at=old)) == AFTER
    assert b"cake" not in (old / "backups" / "before-form-2.backup").read_bytes()
    unlock_journal(old, "four words are best", clock=lambda: DAY)
    assert list((old / "backups").iterdir()) == []


@pytest.mark.usefixtures("_second_version")
def test_erasing_takes_the_backup_in_the_folder_too(old, opens):
    journal = opens(at=old)
    erase_person(journal, "sam")
    assert list((old / "backups").iterdir()) == []


@pytest.mark.usefixtures("_second_version")
def test_a_newer_journal_is_refused_in_a_sentence_and_not_touched(old, opens, monkeypatch):
    opens(at=old).close()
    before = contents_of(old)
    monkeypatch.setattr(form, "SCHEMA", 1)
    with pytest.raises(CoachError, match=r"saved by a newer coach\. Update coach to open it"):
        opens(at=old)
    assert contents_of(old) == before


@pytest.mark.usefixtures("_second_version")
def test_a_look_says_that_it_will_be_brought_up_to_date(old):
    before = contents_of(old)
    (symptom,) = look_over(old, None, clock=lambda: DAY)
    assert "An earlier coach wrote this journal" in symptom.told
    assert contents_of(old) == before
