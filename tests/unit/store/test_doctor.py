"""The doctor finds what is wrong, puts right what is safe, and says the rest."""

import json
from dataclasses import replace

import pytest

from coach.domain.errors import CoachError
from coach.store.doctor import examine
from coach.store.filing import TALKS, as_document
from coach.store.repository import TinyJournal
from coach.store.search import search_texts
from tests.faults.saves import fact, holds, kept, promise, talk


def told(journal: TinyJournal, *, repair: bool = True) -> str:
    return " ".join(symptom.told for symptom in examine(journal, repair=repair))


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
    assert "1 records belong to somebody who is not in the journal (id ghost)" in told(journal)
    assert len(journal.facts()) == 2


def test_a_wrong_list_of_talks_is_made_anew(journal):
    logs = journal.talk_logs()
    with journal.database.transaction():
        journal.database.table(TALKS).truncate()
    assert journal.talk_logs() == {}
    assert "list of talks was wrong about 2" in told(journal, repair=False)
    assert journal.talk_logs() == {}
    assert examine(journal)[0].mended
    assert journal.talk_logs() == logs
    assert examine(journal) == []


def test_a_promise_both_open_and_kept_is_kept_once(journal):
    journal.save(kept(promise("p1")))
    with journal.database.transaction():
        journal.database.table("commitments-open").put([as_document(promise("p1"))])
    assert "1 promises were in the journal twice" in told(journal)
    assert [one.id for one in journal.commitments()] == []
    assert examine(journal) == []


def test_a_synced_folder_is_told(opens, tmp_path):
    assert "looks synced" in told(opens(at=tmp_path / "Dropbox" / "coach"))


def test_words_are_found_in_texts_of_any_case_newest_first(journal):
    journal.save(talk("t5"), texts={"t5": 'She said "Straße"\nthen CHASE hr, chase HR'})
    hits = list(search_texts(journal, "chase hr"))
    assert [(hit.reflection_id, hit.times) for hit in hits] == [("t5", 2), ("t1", 1)]
    assert "CHASE hr" in hits[0].around
    (hit,) = search_texts(journal, "STRASSE")
    assert hit.start == 10
    assert list(search_texts(journal, '"straße"\nthen'))
    assert list(search_texts(journal, "nowhere")) == []
    assert list(search_texts(journal, "  ")) == []


def test_a_search_tells_how_far_it_is(journal):
    seen = []
    list(search_texts(journal, "x", lambda done, total: seen.append((done, total))))
    assert seen[-1] == (2, 2)
    assert json.dumps(seen)
