"""Requests and offers from the command line: kept open until somebody answers."""

from __future__ import annotations

import pytest

from coach.domain.commitment import State


@pytest.fixture
def team(coach):
    """A journal that knows Sam."""
    coach.kept()
    return coach


def test_what_they_asked_waits_and_a_yes_with_a_day_makes_it_a_promise(team):
    asked = team("asked", "Sam", "a second monitor", "--json").data
    assert (asked["state"], asked["person"]) == ("asked", "Sam")
    assert "a second monitor (asked)" in team("commitments").out
    assert team("answer", asked["id"], "yes", "tomorrow").code == 0
    promise = team.journal.commitment(asked["id"])
    assert promise.state is State.PROMISED
    assert promise.due.latest.isoformat() == "2026-11-20"


def test_an_offer_is_declined_with_its_reason_or_countered(team):
    offer = team("offered", "Sam", "Friday off", "--json").data["id"]
    countered = team("answer", offer, "instead Monday off")
    assert countered.out.startswith("Countered: ")
    assert "Monday off (countered)" in countered.out
    declined = team("answer", offer, "no", "because", "the audit is then", "--json").data
    assert declined["state"] == "declined"


def test_a_bare_no_and_an_answer_to_nothing_change_nothing(team):
    offer = team("offered", "Sam", "Friday off", "--json").data["id"]
    ran = team("answer", offer, "no")
    assert (ran.code, "comes with its reason" in ran.err) == (1, True)
    assert team.journal.commitment(offer).state is State.OFFERED
    assert team("answer", "nope", "yes").code == 1
    assert team("asked", "Nobody known", "a thing").code == 1
