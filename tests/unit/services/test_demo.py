"""The made-up journal is true to itself, on whatever day it is opened."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.data import files_under, shipped
from coach.demo import fill_demo
from coach.demo.found import Found, read_found
from coach.demo.story import Talk, read_story
from coach.domain.commitment import FoundCommitment, Owner, State
from coach.domain.day import read_day
from coach.domain.finding import Analysis
from coach.domain.review import week_of
from coach.services.guides import Guides
from coach.services.today import Today
from tests.fakes import MemoryJournal
from tests.unit.services import remake_demo

MONDAY = date(2026, 11, 16)
A_WEEK = [MONDAY + timedelta(days=number) for number in range(7)]
NEW_YEAR = [date(2027, 1, 1), date(2027, 1, 4), date(2028, 2, 29)]


def demo(today: date) -> MemoryJournal:
    journal = MemoryJournal()
    fill_demo(journal, today)
    return journal


@pytest.fixture(params=[*A_WEEK, *NEW_YEAR], ids=str)
def day(request):
    return request.param


def test_six_people_and_ten_weeks_of_talks(day):
    journal = demo(day)
    talks = journal.reflections()
    assert len(journal.people()) == 6
    assert len(talks) >= 30
    assert {talk.person_id for talk in talks} == {person.id for person in journal.people()}
    assert 60 <= (talks[0].date - talks[-1].date).days <= 70
    assert all(journal.text(talk.id) for talk in talks)


def test_nothing_in_it_lies_in_the_future(day):
    journal = demo(day)
    promises = journal.commitments(only_open=False)
    assert all(talk.date < day for talk in journal.reflections())
    assert all(change.on <= day for one in promises for change in one.history)
    assert all(fact.asked_on <= day for fact in journal.facts() if fact.asked_on)
    assert all(review.written_on < day for review in journal.reviews())
    assert all(step.on <= day for repair in journal.repairs() for step in repair.steps if step.on)


def test_what_happened_to_a_promise_is_told_in_the_order_it_happened(day):
    for promise in demo(day).commitments(only_open=False):
        days = [change.on for change in promise.history]
        assert days == sorted(days)
        assert promise.history[-1].state is promise.state


def test_every_part_of_today_has_something_to_show(day):
    page = Today(demo(day), lambda: day).page()
    assert page.overdue
    assert page.due
    assert page.soon
    assert page.undated
    assert page.theirs
    assert page.to_ask
    assert page.quiet
    assert page.to_reflect
    assert page.focus


def test_owen_is_the_one_who_has_gone_quiet_longest(day):
    assert Today(demo(day), lambda: day).page().quiet[0].person.name == "Owen Hughes"


def test_promises_come_in_every_state_a_leader_meets(day):
    promises = demo(day).commitments(only_open=False)
    states = {change.state for one in promises for change in one.history}
    assert states >= {
        State.PROMISED,
        State.DONE,
        State.RENEGOTIATED,
        State.DROPPED,
        State.DECLINED,
        State.COUNTERED,
    }
    assert {one.owner for one in promises} == {Owner.LEADER, Owner.OTHER}


def test_words_of_promises_and_facts_stand_in_their_talk():
    for talk in read_story().talks:
        for told in (*talk.promises, *talk.facts):
            assert told["quote"] in talk.text, talk.key
            assert told.get("phrase", "") in talk.text, talk.key


def test_some_of_it_is_sensitive_and_some_told_in_confidence():
    facts = demo(MONDAY).facts()
    assert any(fact.sensitive for fact in facts)
    assert any(fact.confidential for fact in facts)


def test_it_answers_questions_that_the_guides_really_ask():
    guides = Guides(lambda: files_under(shipped("prompts"), ".toml"))
    journal = demo(MONDAY)
    for prep in journal.preps():
        asked = {question.ask for question in guides.get("prep", prep.kind).questions}
        assert {reply.question for reply in prep.replies} <= asked
        assert prep.if_then.startswith("If ")
        assert ", then I will " in prep.if_then
    asked = {question.ask for question in guides.get("review").questions}
    for review in journal.reviews():
        assert {reply.question for reply in review.replies} <= asked
        assert ", then I will " in review.focus
        assert review.id == week_of(review.written_on)


def test_preps_and_reflections_know_each_other():
    journal = demo(MONDAY)
    talks = {talk.id: talk for talk in journal.reflections()}
    for prep in journal.preps():
        if prep.reflection_id:
            assert talks[prep.reflection_id].prep_id == prep.id
            assert talks[prep.reflection_id].date == prep.day


def test_the_repair_plan_points_at_its_amends():
    journal = demo(MONDAY)
    (repair,) = journal.repairs()
    amends = [journal.commitment(one) for one in repair.amends]
    assert len(amends) == 3
    assert all(one and one.owner is Owner.LEADER for one in amends)


def test_it_holds_no_word_of_the_sample_notes():
    samples = Path(__file__).parents[4] / "shared" / "samples"
    if not samples.is_dir():
        pytest.skip("the sample notes are not beside this checkout")
    ours = [line for talk in read_story().talks for line in talk.text.splitlines()]
    theirs = "\n".join(path.read_text("utf-8") for path in samples.glob("*.jsonl"))
    assert not [line for line in ours if len(line.split()) > 6 and line in theirs]


@pytest.fixture(scope="module")
def engine():
    from coach.language.analyser import build

    return build()


def test_its_findings_are_what_the_engine_finds_in_those_words(engine):
    assert _as_seen(remake_demo.found(engine)) == _as_seen(read_found()), (
        "The rules read the made-up talks differently now. Look at what changed, then run "
        "`python -m tests.unit.services.remake_demo`."
    )


def _as_seen(found: dict[str, Found]) -> dict[str, Found]:
    """What a person sees; how sure a rule is shifts with every new measurement."""
    return {
        key: replace(one, findings=tuple(replace(f, confidence=0.0) for f in one.findings))
        for key, one in found.items()
    }


def test_its_promises_say_what_the_engine_reads_in_their_words(engine):
    for key, analysis in remake_demo.analyses(engine).items():
        talk = next(one for one in read_story().talks if one.key == key)
        for told, found in _overlapping(talk, analysis):
            assert found.owner == told["owner"], told["quote"]
            if found.due and found.due.latest and found.due.phrase == told.get("phrase"):
                due = read_day(told["due"], analysis.conversation.date)
                assert found.due.latest == due, told["quote"]


def test_a_late_promise_that_a_talk_passes_over_is_among_its_findings():
    found = {one.id for one in read_found()["darren/1"].findings}
    assert "overdue-unmentioned" in found


def _overlapping(talk: Talk, analysis: Analysis) -> list[tuple[dict[str, str], FoundCommitment]]:
    pairs = []
    for told in talk.promises:
        for found in analysis.commitments:
            text = next(turn.text for turn in analysis.conversation.turns if turn.n == found.turn)
            start = text.find(told["quote"])
            if 0 <= start < found.end and found.start < start + len(told["quote"]):
                pairs.append((told, found))
    return pairs
