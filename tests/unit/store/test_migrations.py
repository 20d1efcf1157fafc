"""A journal of any past version opens; a newer one is refused."""

import shutil
from pathlib import Path

import pytest

from coach.domain.conversation import Kind
from coach.store import format as files
from coach.store.journal import open_journal
from coach.store.migrations import STEPS, migrate
from coach.store.tables import RawChanges
from tests.faults.saves import DAY, fact, holds

FIXTURES = Path(__file__).parent / "journals"


@pytest.mark.parametrize("version", range(1, files.SCHEMA + 1))
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
    assert journal.notices() == ()
    assert len(open_journal(folder, clock=lambda: DAY).facts()) == len(found["facts"]) + 1


def test_there_is_a_step_away_from_every_past_version():
    assert set(STEPS) == set(range(1, files.SCHEMA))


def test_steps_are_taken_in_order_and_each_once():
    steps = {
        1: lambda table, said: {**said, "path": [table, 1]},
        2: lambda table, said: {**said, "path": [*said["path"], 2]},
    }
    rows = {"1": b'{"id":"a"}', "2": None}
    moved = migrate("facts", 1, rows, steps, newest=3)
    assert moved == {"1": b'{"id":"a","path":["facts",1,2]}', "2": None}
    assert migrate("facts", 3, rows, steps, newest=3) == rows


def test_an_older_table_is_read_in_today_s_form_and_written_in_it(tmp_path, monkeypatch):
    folder = tmp_path / "journal"
    journal = open_journal(folder, clock=lambda: DAY)
    journal.save(fact("f1", "tea"), fact("f2", "cake"))
    journal.close()

    def shout(version: int, table: str, rows: RawChanges) -> RawChanges:
        changed = {key: row.replace(b"tea", b"TEA") if row else row for key, row in rows.items()}
        return changed if version == 1 and table == "facts" else rows

    monkeypatch.setattr(files, "SCHEMA", 2)
    monkeypatch.setattr("coach.store.shelf.SCHEMA", 2)
    monkeypatch.setattr(files.Header.__init__, "__defaults__", (0, 2, False))
    monkeypatch.setattr(
        "coach.store.storage.migrate", lambda table, version, rows: shout(version, table, rows)
    )
    again = open_journal(folder, clock=lambda: DAY)
    assert {one.text for one in again.facts()} == {"TEA", "cake"}
    assert {one.text for one in again.facts(person_id="sam")} == {"TEA", "cake"}
    again.save(fact("f3", "tea"))
    assert b'"schema":2' in (folder / "tables" / "facts.json").read_bytes()
    assert {one.text for one in again.facts()} == {"TEA", "cake", "tea"}
