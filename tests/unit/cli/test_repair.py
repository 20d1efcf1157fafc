"""Mending a breach from the command line: open a plan, take its steps, promise amends, close it."""

from __future__ import annotations

import pytest


@pytest.fixture
def sam(coach):
    """A journal with Sam in it."""
    coach.parts().people.add("Sam Hill")
    return coach


@pytest.fixture
def plan(sam):
    """A plan with Sam, just begun."""
    assert sam("repair", "sam", "--open", "I told the team about his leave").code == 0
    return sam


def test_a_plan_is_begun_and_shows_its_four_steps_and_the_next_question(sam):
    ran = sam("repair", "sam", "--open", "I told the team about his leave")
    assert ran.code == 0
    assert "Sam Hill: I told the team about his leave" in ran.out
    for step in ("acknowledge", "apologise", "responsibility", "amends"):
        assert f"[ ] {step}" in ran.out
    assert "Next: What did you do, plainly" in ran.out
    assert sam("repair").out == sam("repair", "Sam").out == ran.out


def test_a_step_is_written_down_first_and_ticked_once_it_was_said(plan):
    plan("repair", "sam", "--write", "apologise", "--words", "I am sorry I told them")
    assert "[ ] apologise: I am sorry I told them" in plan("repair", "sam").out
    ran = plan("repair", "sam", "--said", "apologise")
    assert "[x] apologise: I am sorry I told them (said Thu 19 Nov 2026)" in ran.out


def test_a_step_without_words_is_not_ticked(plan):
    ran = plan("repair", "sam", "--said", "acknowledge")
    assert ran.code == 1
    assert "Nothing was saved" in ran.err
    assert "[ ] acknowledge" in plan("repair", "sam").out


def test_an_apology_that_moves_the_fault_is_kept_and_said(plan):
    ran = plan("repair", "sam", "--said", "apologise", "--words", "sorry if that hurt you")
    assert ran.code == 0
    assert "“if” moves the fault" in ran.err


def test_amends_have_a_day_come_to_the_ledger_and_keep_the_plan_open_until_kept(plan):
    ran = plan("repair", "sam", "--amend", "tell the team I was wrong", "--due", "+3")
    assert ran.code == 0
    assert "tell the team I was wrong (due Sun 22 Nov 2026)" in ran.out
    (promise,) = plan("commitments", "--json").data
    assert promise["due"]["latest"] == "2026-11-22"
    ran = plan("repair", "sam", "--close")
    assert ran.code == 1
    assert "still open" in ran.err
    plan("done", promise["id"])
    assert "closed" in plan("repair", "sam", "--close").out
    assert "No plan is open with Sam Hill" in plan("repair", "sam").out


def test_a_script_reads_the_plan_as_json(plan):
    plan("repair", "sam", "--said", "acknowledge", "--words", "I named his leave")
    ran = plan("repair", "sam", "--amend", "ring him", "--due", "fri", "--json")
    (data,) = ran.data
    assert data["person"] == "Sam Hill"
    assert data["opened_on"] == "2026-11-19"
    assert data["steps"][0] == {
        "step": "acknowledge",
        "words": "I named his leave",
        "said_on": "2026-11-19",
    }
    assert data["steps"][1] == {"step": "apologise", "words": "", "said_on": None}
    assert [one["what"] for one in data["amends"]] == ["ring him"]
    assert data["next"] == "apologise"
    plan("done", data["amends"][0]["id"])
    assert plan("repair", "sam", "--close", "--json").data == []


def test_where_two_plans_are_open_it_must_be_said_which(plan):
    plan("repair", "sam", "--open", "I forgot our talk")
    first, second = (one["id"] for one in plan("repair", "sam", "--json").data)
    words = ("--said", "acknowledge", "--words", "I forgot it")
    ran = plan("repair", "sam", *words)
    assert ran.code == 1
    assert first in ran.err
    assert second in ran.err
    assert plan("repair", "sam", *words, "--plan", first).code == 0
    assert plan("repair", "sam", "--plan", "nope").code == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 0, "No plan is open with Sam Hill"),
        (["--said", "amends"], 1, "Begin one"),
        (["--open", " "], 1, "Nothing was saved"),
        (["--amend", "x"], 2, "--due"),
        (["--due", "fri"], 2, "--amend"),
        (["--write", "apologise"], 2, "--words"),
        (["--words", "sorry"], 2, "--said"),
        (["--said", "hug"], 2, "invalid choice"),
        (["--said", "amends", "--close"], 2, "not allowed"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_saved(sam, words, code, said):
    before = sam.journal.saves
    ran = sam("repair", "sam", *words)
    assert ran.code == code
    assert said in ran.out + ran.err
    assert sam.journal.saves == before


@pytest.mark.parametrize(
    ("words", "code"), [(["Nobody"], 1), (["--open", "x"], 2), (["--plan", "x"], 2)]
)
def test_a_plan_is_somebodys(sam, words, code):
    assert sam("repair", *words).code == code


def test_amends_on_a_day_gone_by_or_on_no_day_are_refused(plan):
    assert plan("repair", "sam", "--amend", "ring", "--due", "2026-11-01").code == 1
    assert plan("repair", "sam", "--amend", "ring", "--due", "someday").code == 2
    assert plan("commitments", "--json").data == []
