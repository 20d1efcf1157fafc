"""What a leader puts into the journal is there again, where it belongs."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Kind, Mode
from coach.domain.due import Due, DueKind
from coach.domain.fact import Fact
from coach.domain.finding import Measures, Verdict
from coach.domain.person import Person
from coach.domain.reflection import KeptFinding, Reflection
from coach.domain.review import Review
from coach.domain.settings import Settings
from coach.store.ids import LETTERS, place_of, spell
from coach.store.journal import open_journal
from coach.store.repository import TinyJournal

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "some" / "journal"


def opened(folder: Path) -> TinyJournal:
    return open_journal(folder, clock=lambda: TODAY)


@pytest.fixture
def journal(folder):
    journal = opened(folder)
    yield journal
    journal.close()


def talk(id_: str, on: date, person: str = "sam", **more: Any) -> Reflection:
    return Reflection(id_, person, on, Kind.ONE_TO_ONE, Mode.NOTES, Measures(3), **more)


def promise(id_: str, due: date | None = None) -> Commitment:
    when = Due("then", due, due, DueKind.DAY) if due else None
    firm, promised = Firmness.FIRM, State.PROMISED
    return Commitment(id_, "sam", Owner.LEADER, "chase HR", "", firm, when, promised, TODAY)


def done(commitment: Commitment, on: date) -> Commitment:
    return replace(commitment, state=State.DONE, history=(Change(on, State.DONE),))


def test_a_new_journal_is_empty_and_has_default_settings(journal):
    assert journal.people() == []
    assert journal.reflections() == []
    assert journal.settings() == Settings()
    assert journal.text("nothing") == ""
    assert journal.notices() == ()


def test_everything_is_there_after_a_restart(journal, folder):
    sam = Person("sam", "Sam Ro", TODAY, aliases=("S",))
    told = Fact("f1", "sam", "Recital on Friday", TODAY, ask_after=TODAY)
    journal.save(sam, talk("t1", TODAY), promise("p1"), told, texts={"t1": "Told S\r\nI'd …"})
    journal.save(Settings(me=("Dana",)), Review("2026-W47", TODAY, focus="if … then I will …"))
    journal.close()
    again = opened(folder)
    assert again.people() == [sam]
    assert again.reflection("t1") == talk("t1", TODAY)
    assert again.text("t1") == "Told S\r\nI'd …"
    assert again.commitments() == [promise("p1")]
    assert again.facts(person_id="sam") == [told]
    assert again.settings().me == ("Dana",)
    assert again.reviews()[0].id == "2026-W47"


def test_talks_come_newest_first_over_the_years_and_by_person(journal):
    days = [date(2024, 5, 1), date(2026, 1, 2), date(2025, 12, 31), date(2026, 1, 2)]
    journal.save(*(talk(f"t{n}", day) for n, day in enumerate(days)))
    journal.save(talk("other", date(2026, 3, 1), person="ana"))
    assert [one.id for one in journal.reflections(person_id="sam")] == ["t3", "t1", "t2", "t0"]
    assert [one.id for one in journal.reflections(since=date(2026, 1, 2))] == ["other", "t3", "t1"]


def test_a_talk_moved_to_another_year_and_person_is_there_once(journal):
    journal.save(talk("t1", date(2026, 1, 1)), texts={"t1": "note"})
    journal.save(talk("t1", date(2025, 12, 31), person="ana"))
    assert [one.person_id for one in journal.reflections()] == ["ana"]
    assert journal.reflections(person_id="sam") == []
    assert set(journal.talk_logs()) == {"ana"}
    assert journal.text("t1") == "note"


def test_talk_logs_tell_count_last_seven_days_and_whether_a_cue_was_passed_over(journal):
    cue = KeptFinding("missed-cue", Verdict.MISS, 3, 0.8, (), "…", shown=True)
    for day in range(1, 10):
        journal.save(talk(f"t{day}", date(2026, 3, day)))
    assert journal.talk_logs()["sam"].count == 9
    assert journal.talk_logs()["sam"].days == tuple(date(2026, 3, day) for day in range(9, 2, -1))
    assert not journal.talk_logs()["sam"].ended_on_cue
    journal.save(talk("t9", date(2026, 3, 9), findings=(cue,)))
    assert journal.talk_logs()["sam"].ended_on_cue
    assert journal.talk_logs()["sam"].count == 9
    journal.remove([talk("t9", date(2026, 3, 9))])
    assert journal.talk_logs()["sam"].count == 8
    assert not journal.talk_logs()["sam"].ended_on_cue


def test_promises_come_by_due_date_undated_last(journal):
    journal.save(
        promise("c"), promise("b", due=date(2026, 12, 1)), promise("a", due=date(2026, 11, 25))
    )
    assert [one.id for one in journal.commitments()] == ["a", "b", "c"]


def test_a_kept_promise_leaves_the_open_ones_and_can_be_taken_up_again(journal):
    journal.save(promise("p1"), promise("p2"))
    journal.save(done(promise("p1"), date(2025, 6, 1)))
    assert [one.id for one in journal.commitments()] == ["p2"]
    assert journal.commitment("p1").state is State.DONE
    journal.save(done(promise("p1"), date(2026, 6, 1)))  # the day was wrong
    assert [one.id for one in journal.commitments(only_open=False)] == ["p1", "p2"]
    since = date(2026, 1, 1)
    assert len(journal.commitments(only_open=False, closed_since=since)) == 2
    assert len(journal.commitments(only_open=False, closed_since=date(2026, 7, 1))) == 1
    journal.save(promise("p1"))
    assert [one.id for one in journal.commitments(only_open=False)] == ["p1", "p2"]


def test_what_is_removed_is_gone_with_its_text(journal, folder):
    journal.save(talk("t1", TODAY), promise("p1"), texts={"t1": "note"})
    journal.remove([talk("t1", TODAY), done(promise("p1"), TODAY)])
    assert journal.reflections() == []
    assert journal.reflection("t1") is None
    assert journal.commitments() == []
    assert journal.text("t1") == ""
    assert list((folder / "texts").iterdir()) == []


def test_a_text_may_come_after_its_talk(journal):
    journal.save(talk("t1", TODAY))
    assert journal.text("t1") == ""
    journal.save(texts={"t1": "later"})
    assert journal.text("t1") == "later"


def test_ids_are_short_typable_and_never_given_twice(journal, folder):
    first = [journal.new_id() for _ in range(100)]
    second = opened(folder)
    ids = [*first, *(second.new_id() for _ in range(100))]
    assert len(set(ids)) == 200
    assert all(len(one) == 5 and set(one) <= set(LETTERS) for one in ids)


def test_the_row_of_ids_has_no_repeats_and_can_be_read_back():
    size = len(LETTERS) ** 5
    places = [*range(2000), *range(size - 1000, size + 1000)]
    assert len({spell(place) for place in places}) == len(places)
    assert [place_of(spell(place)) for place in places] == places
    assert place_of("sam") is None


def test_files_are_private_and_so_are_the_folders_made_for_them(journal, folder):
    journal.save(talk("t1", TODAY), texts={"t1": "note"})
    journal.save(talk("t1", TODAY, prep_id="p"), texts={"t1": "other note"})
    for path in [folder, folder.parent, *folder.rglob("*")]:
        wanted = 0o700 if path.is_dir() else 0o600
        assert path.stat().st_mode & 0o777 == wanted, path
