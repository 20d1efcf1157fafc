"""Whose a line is: the name of the talk, owners in brackets, leave that is given."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.noted import LEADER, OTHER, owners, read


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Sam - pallets short, dock 3 closed till the 30th. Calm about it.", []),
        ("Sam: turnover up 4%, churn 2%, audit on Tuesday. Nothing to worry about.", []),
        ("Sam: I'm to stop ringing him on his day off. He was fed up.", [LEADER]),
        ("Sam - quick one. Panel on Weds? he can't. Fine. I do it.", [LEADER]),
        ("Sam - stock count by Friday. Good mood.", [OTHER]),
        ("Sam: rota draft Mon. Me: chase payroll by Weds.", [OTHER, LEADER]),
        ("Sam: I'll get the slides over by Thursday.", [OTHER]),
    ],
)
def test_a_name_that_opens_a_note_says_whom_the_talk_was_with(note, expected):
    assert owners(note) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Stock take: he, tomorrow morning.", [OTHER]),
        ("Invoice run: his, Fri", [OTHER]),
        ("Rota (his, Mon), badges (mine, Tues)", [OTHER, LEADER]),
        ("Me: nothing outstanding.", []),
        ("Sam - line 2 down to 61, costs up, audit on the 28th.\nMe: nothing pending.", []),
        ("Sam: his mum's choir sings at the cathedral 12 Dec, all of us invited.", []),
        ("Sam: site visit by the council on the 1st, all booked.", []),
    ],
)
def test_a_pronoun_owns_a_thing_and_news_owns_nothing(line, expected):
    assert owners(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("He grouts it tonight.", [OTHER]),
        ("She laminates the signs tomorrow.", [OTHER]),
        ("He sleeps badly tonight, as every night.", []),
        ("Draft lease she posts if the bank agrees.", [OTHER]),
        ("No idea what she wants if they merge.", []),
        ("Told him the council would hear from me first thing Monday.", [LEADER]),
        ("The auditors would hear from head office on Friday.", []),
        ("Going back to him on that tomorrow.", [LEADER]),
        ("Handbook: emailing him the pages later.", [LEADER]),
        ("I owe him that form from March, still.", []),
        ("Thought afterwards: I jump in too fast.", []),
        ("he'll bring us all a goat haha", []),
    ],
)
def test_the_present_binds_where_it_looks_ahead(line, expected):
    assert owners(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Half day Weds: yes.", [LEADER]),
        ("Late start: ok from Monday.", [LEADER]),
        ("he wants Thursday off, said yes", [LEADER]),
        ("Happy with the team: yes.", []),
        ("Late start: yes but not before Easter.", []),
    ],
)
def test_leave_that_is_given_is_the_leader_s(line, expected):
    assert owners(line) == expected


def test_a_hanging_condition_makes_it_conditional():
    (one,) = read("Draft lease she posts if the bank agrees.")
    assert one.firmness is Firmness.CONDITIONAL


@pytest.mark.parametrize(
    ("note", "due"),
    [
        ("3.12 Sam\nMe: desk plan by 3.20", date(2026, 3, 20)),
        ("Sam\nMe: badges by 3/14", date(2026, 3, 14)),
        ("Sam\nMe: badges by 4/3", date(2026, 4, 3)),
        ("Sam\nMe: badges by 3/4", date(2026, 4, 3)),
    ],
)
def test_dates_are_read_in_the_order_the_note_writes_them(note, due):
    (one,) = read(note, date(2026, 3, 12))
    assert one.due is not None
    assert one.due.latest == due
