"""Terse ways in which a note says who does what: trailing acts, rules, grants, handing back."""

from __future__ import annotations

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.noted import LEADER, OTHER, owners, read


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("She has the stock sheet, handing it in Monday", [OTHER]),
        ("I've two spare laptops at home, bringing them in tomorrow", [LEADER]),
        ("He's got the quotes, sending them Friday", [OTHER]),
        ("- Fair: Sam does the stall, I do tables + lights", [OTHER, LEADER]),
        ("- Sam does the stall on Friday, I do the float", [OTHER, LEADER]),
        ("- Sam: holiday form back to me by the 30th", [OTHER]),
        ("- Sam: laptop over to IT by Friday", [OTHER]),
        ("- Quote for the crane -> SP out by 27/11", [OTHER]),
        ("Cabin 4 linen, she has it for the 29th", [OTHER]),
        ('- Report not in. Now says "will try by Wed"', [OTHER]),
        ("She has the stock sheet, reading it on the train", []),
        ("He had a cold last week, giving it to everyone on Monday", []),
        ("She has twins, taking them to her mum on Friday", []),
        ("- Sam: back on Friday", []),
        ("- Sam: holiday from Friday", []),
        ("- Sam: out by five most days", []),
        ("She has it on good authority", []),
        ('- Report not in. Poster says "will close on Wed"', []),
        ("me: yes, I see it too by now", []),
        ("She knows the system, I do too", []),
    ],
)
def test_the_one_who_acts_is_found_in_terse_words(note, expected):
    assert owners(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("From now on no order goes out without her ok.", [LEADER]),
        ("And from now on nothing on pay is said before he has seen it.", [LEADER]),
        ("Going forward, no rota is posted until she has signed it.", [LEADER]),
        ("No more cuts to her team from my side.", [LEADER]),
        ("If the freeze is lifted she has her old grade back.", [LEADER]),
        ("If Ann gives us a second post then Sam gets first pick.", [LEADER]),
        ("If they approve it, he gets the second screen.", [LEADER]),
        ("Asked about the Friday off, I said yes.", [LEADER]),
        ("She asked can she leave early on the 24th, I said yes fine.", [LEADER]),
        ("Asked can leave on 30th be given, wedding, I said yes given.", [LEADER]),
        ("From now on no parking without a permit.", []),
        ("He says from now on nothing leaves without his ok.", []),
        ("No news from her side.", []),
        ("If it rains she gets a headache.", []),
        ("If he asks, she has a point.", []),
        ("If I see she has time.", []),
        ("I asked about the Friday off, I said yes it was nice.", []),
        ("She asked about the day off sick, I said ok to that being logged.", []),
        ("Asked about the holiday. She said yes it was great.", []),
        ("If the train is late he gets the bus.", []),
        ("He asked if he should tell the team about Friday, I said yes.", []),
        ("Asked whether the late shift was bad, I said ok no more of that.", []),
        ("If she has time she has a go at it.", []),
    ],
)
def test_what_the_leader_gives_or_lays_down_is_the_leader_s(note, expected):
    assert owners(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Would he lock up on the 27th? Yes unless his match moves.", Firmness.CONDITIONAL),
        ("Would he lock up on the 27th? Yes.", Firmness.FIRM),
        ("He'll look into it when there is time.", Firmness.VAGUE),
        ("I'll see if something can be done.", Firmness.VAGUE),
        ("I'll look at moving the shift for her.", Firmness.VAGUE),
        ("I'll look at the scoring sheet by Friday.", Firmness.FIRM),
        ("If they lift it she has her post back.", Firmness.CONDITIONAL),
    ],
)
def test_conditions_and_doubts_after_a_yes_count(note, expected):
    assert [one.firmness for one in read(note)] == [expected]


def test_a_meeting_s_weekday_is_no_due_day():
    (one,) = read("Told him I'd stop reading the numbers out in the Monday huddle.")
    assert one.due is None
