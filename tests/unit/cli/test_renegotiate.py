"""Moving a promise from the command line: what will you tell them, and when?"""

from __future__ import annotations

import pytest

from coach.domain.commitment import State


@pytest.fixture
def promise(coach):
    """A promise of the leader's to Sam."""
    coach.kept()
    return next(
        one["id"] for one in coach("commitments", "--json").data if one["owner"] == "leader"
    )


def noted(coach, promise: str) -> str:
    return str(coach.journal.commitment(promise).history[-1].note)


def test_at_a_terminal_it_is_asked_for(coach, promise):
    ran = coach("renegotiate", promise, "--due", "+7", typed="the agency is shut\n", terminal=True)
    assert ran.code == 0
    assert "What will you tell Sam, and when?" in ran.err
    assert noted(coach, promise) == "the agency is shut"


def test_a_script_moves_it_without_words_and_is_reminded(coach, promise):
    ran = coach("renegotiate", promise, "--due", "+7")
    assert ran.code == 0
    assert "What will you tell Sam, and when? --why keeps it." in ran.err
    assert coach.journal.commitment(promise).state is State.RENEGOTIATED


def test_the_day_to_tell_them_is_a_promise_of_its_own(coach, promise):
    ran = coach("renegotiate", promise, "--due", "+7", "--why", "agency shut", "--tell", "tomorrow")
    assert ran.code == 0
    assert "To tell: " in ran.out
    found = coach("commitments", "--json").data
    (telling,) = [one for one in found if one["what"].startswith("Tell Sam")]
    assert "agency shut" in telling["what"]
    assert telling["due"]["latest"] == "2026-11-20"


def test_a_day_to_tell_them_that_is_no_day_moves_nothing(coach, promise):
    ran = coach("renegotiate", promise, "--due", "+7", "--why", "shut", "--tell", "someday")
    assert ran.code == 2
    assert coach.journal.commitment(promise).state is State.PROMISED
