"""Whose words they are, what is no promise at all, and notes without marks or capitals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.commitment import Firmness, Owner
from coach.language.promises.run_on import BREAK, unrun
from tests.unit.language.noted import owners, read
from tests.unit.language.talks import DAY


@pytest.mark.parametrize(
    "note",
    [
        "Sam said: I'll send it by Friday.",
        "He said ok, I'll ring them.",
        "She goes I'll have it with you Friday",
        "Sam was like fine I'll talk to payroll then",
        "his words: I'll tidy the store by Monday",
    ],
)
def test_what_sam_says_without_quotation_marks_binds_sam(note):
    assert owners(note) == [Owner.OTHER]


@pytest.mark.parametrize(
    "note",
    [
        "He said: I don't feel safe here any more",
        "Sam said: I'm not going to feel better until the rota changes",
        "she said - I won't be able to sleep if this carries on",
        "He goes I'm going to lose it one day",
        "her words: I'm gonna burn out",
        "The union man said: I'll be asking for the minutes.",
        "told him I won't be spoken to like that",
        "I told them I'm not going to be made a fool of",
        "I won't have people shouted at on the ward",
        "Sam handed in notice!!! going to St Marys",
        "He's leaving. Going to Aldi as a team leader",
        "won't do the extra shift and fair enough",
        "doesn't want weekends any more, won't budge",
        "told him sorry, that's on me",
        "oh sure I'll write everybody's appraisals as well shall I",
        "answer = knackered",
        "he'll have a scan on Friday",
        "she'll have an interview on Tuesday",
        "- he's sorting himself out",
    ],
)
def test_feelings_complaints_and_news_are_no_promises(note):
    assert owners(note) == []


@pytest.mark.parametrize(
    "note",
    [
        "escalate to matron today - did it at 3pm",
        "ring HR - done, spoke to Kelly",
        "email the union rep (did it before lunch)",
        "chase the agency today. Did that at 2.",
        "- put her with Nic on fridays",
        "- put in a counter offer but prob no chance",
    ],
)
def test_what_was_done_is_not_still_to_do(note):
    assert owners(note) == []


@pytest.mark.parametrize(
    "note",
    [
        "I can't promise anything but I'll ask the matron.",
        "no promises but I'll have a word with Dave",
        "I told him I'd noodle on it.",
    ],
)
def test_no_word_given_is_no_more_than_a_maybe(note):
    (one,) = read(note)
    assert one.firmness is Firmness.VAGUE


@pytest.mark.parametrize(
    ("note", "due"),
    [
        ("I'll ring her tomorrow", date(2026, 11, 19)),
        ("I'll see her Friday to go through it", date(2026, 11, 20)),
        ("sam to send me v4 thurs eob", date(2026, 11, 19)),
        ("me: take the renders off her, doing it this aft", DAY),
        ("demo for the board: Sam, 10.12., 3 slides", date(2026, 12, 10)),
        ("I'll give her Tuesdays as well", None),
    ],
)
def test_the_day_is_that_of_the_act(note, due):
    (one,) = read(note)
    assert (one.due.latest if one.due else None) == due


@pytest.mark.parametrize(
    ("note", "what"),
    [
        ("(said I'd) leave it with me", "leave it with me"),
        ("I owe Sam an apology", "an apology"),
        ("Told her to leave the parking with me", "leave the parking with me"),
    ],
)
def test_the_act_is_said_without_its_frame(note, what):
    (one,) = read(note)
    assert one.what == what


def test_the_heading_is_no_part_of_the_words():
    (one,) = read("Still to do: me - ring IT")
    assert one.text == "me - ring IT"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("TODO ring OH / email payroll", [Owner.LEADER, Owner.LEADER]),
        ("SP to complete datix asap", [Owner.OTHER]),
        ("Sam to not swap shifts", [Owner.OTHER]),
        ("Sam not to swap shifts without telling me", [Owner.OTHER]),
        ("keeps asking for feedback on the deck... PROMISED by weds", [Owner.LEADER]),
        ("Me: new headset + take him off the night list", [Owner.LEADER, Owner.LEADER]),
        ("- so: me on the front desk from Monday", [Owner.LEADER]),
        ("Draft to me by Friday", [Owner.OTHER]),
        ("Written feedback to her by Tuesday", [Owner.LEADER]),
        ("New checklist: my side, for him to read by Monday", [Owner.LEADER]),
        ("From now on I don't cc her boss", [Owner.LEADER]),
        ("if the bid lands i'm hiring her a second pair of hands", [Owner.LEADER]),
        ("If it goes wrong again I give her a nod", [Owner.LEADER]),
        ("She may also talk to the trustees about it", [Owner.OTHER]),
        ("It remains for me to confirm it in writing.", [Owner.LEADER]),
        ("Sam gets the parking. Talk with her Thursday", []),
        ("- him: spec by Fri / me: budget", [Owner.OTHER, Owner.LEADER]),
        ("Someone should talk to payroll", []),
        ("I'm going to Leeds on Friday", []),
    ],
)
def test_shorthand_names_its_owner(note, expected):
    assert owners(note) == expected


def test_in_a_note_without_capitals_one_letter_may_be_a_name():
    note = "sam / tues / canteen\n\ns to send me v4 thurs\nif clem signs, s books it for fri"
    assert owners(note) == [Owner.OTHER, Owner.OTHER]


def test_a_run_on_note_is_read_statement_by_statement():
    note = (
        "so that's sam sorted she's going to sit with me in site reviews from thursday and she'll"
        " finish her portfolio by monday and me I'm bringing her up with Nadia on friday"
        " I told her as much but it takes time he asked about the tablet and I said no"
    )
    assert owners(note) == [Owner.OTHER, Owner.OTHER, Owner.LEADER]


@given(st.text(max_size=400))
def test_breaks_stand_only_where_spaces_stood(text):
    cut = unrun(text)
    assert len(cut) == len(text)
    assert all(a == b or (b == BREAK and a == " ") for a, b in zip(text, cut, strict=True))
