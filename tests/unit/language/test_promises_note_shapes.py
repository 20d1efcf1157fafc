"""Owners named by layout: tables without bars, names in front, days in their own cell."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.noted import LEADER, OTHER, owners, read


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("who / what / when\nSP / stock count / 25th\nme / parking letter / Fri", [OTHER, LEADER]),
        ("Owner | Item | ETA\nSam | clean-up | 27th\nSam | slides | closed on the call", [OTHER]),
        ("who - what - by\nSam - rota - Mon\nestates - boiler - Tues", [OTHER]),
    ],
)
def test_a_table_needs_no_bars_and_done_rows_are_left_out(note, expected):
    assert owners(note) == expected


def test_the_day_of_a_row_stands_in_its_own_cell():
    (one,) = read("who | what | when\nme | her leave 7/12-11/12, told her yes | tomorrow")
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 19)


def test_the_note_s_own_date_tells_which_number_is_the_month():
    (one,) = read(
        "6/3 Sam, dock office\nwho | what | when\nme | new battery | 6/9", date(2026, 6, 3)
    )
    assert one.due is not None
    assert one.due.latest == date(2026, 6, 9)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- me re-label the samples Thurs", [LEADER]),
        ("- SP incident report for the finger, to the regulator by Fri", [OTHER]),
        ("- stock count in bay 4 me friday", [LEADER]),
        ("- Me in with year 8 next Tuesday", [LEADER]),
        ("- slab pour thurs 5am, SP running it", [OTHER]),
        ("- budget tracker – SP, Weds", [OTHER]),
        ("Fire log, me, first thing tomorrow.", [LEADER]),
        ("No emails from me after six.", [LEADER]),
        ("- Me: no more chasing him at weekends", [LEADER]),
        ("No promises from me on pay.", []),
        ("- me on the train, Tuesday the 8th", []),
        ("- me ring the agency, done 10am", []),
        ("- badges – reception, as ever", []),
        ("- Me: nervous", []),
        ("- Handbook: needs an owner", []),
    ],
)
def test_a_name_at_the_front_or_end_owns_the_line(line, expected):
    assert owners("1:1 Sam\n" + line) == expected


def test_a_title_with_a_name_owns_nothing_below():
    assert owners("SP 18.11\nstaff do 25th\nparking – front desk, always has") == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("So I'm going along with her on the 27th, that's agreed.", [LEADER]),
        ("So I'm walking her through the forms Tuesday after lunch.", [LEADER]),
        ("I'm asking Deb if she'd take him.", [LEADER]),
        ("She's doing the morning of the 30th for Kit.", [OTHER]),
        ("She's starting the cell counts Monday.", [OTHER]),
        ("She for her part is not shouting at anybody again.", [OTHER]),
        ("If they turn it down I'll extend her trial.", [LEADER]),
        ("I told her to log it every time and she nodded.", [OTHER]),
        ("She'd maybe sketch two or three options.", [OTHER]),
        ("I said let me check the budget.", [LEADER]),
        ("If the numbers hold, the second class is hers.", [OTHER]),
        ("Slides are done bar one, she'll have them tomorrow morning.", [LEADER]),
        ("She's moving house on Friday.", []),
        ("She's flying to Lagos on Friday.", []),
        ("She's struggling with Fridays.", []),
        ("I'm feeling it by Friday every week.", []),
        ("Tom says he's doing the rota on Friday.", []),
        ("Joan (payroll) says she'll squeeze him in.", []),
        ("I nearly said I'd take her night shift.", []),
        ("I did say I'd cook if we won it, we lost, so no dinner.", []),
        ("Won't touch the cover, flat no.", []),
        ("The printer will reply by Monday. Yeah right.", []),
        ("Told him to write to the landlord himself, he just laughed.", []),
    ],
)
def test_the_present_looks_ahead_where_a_day_or_an_act_says_so(note, expected):
    assert owners(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("I book the minibus, she sorts the tents.", [LEADER, OTHER]),
        ("She does the risk assessment this time round.", [OTHER]),
        ("Me: can you take minutes? Sam: sure.", [OTHER]),
        ("Me: are you ok? Sam: getting there.", []),
        ("She asked whether someone could look at the heating; I said I would.", [LEADER]),
        ("She finally agreed, after some to and fro, to hand over two accounts.", [OTHER]),
        ("Before anything else I need to get the locks changed.", [LEADER]),
        ("She flies Monday, deck to me Tuesday evening.", [OTHER]),
        ("Told her she'd have an answer Friday.", [LEADER]),
        ("She says yes to being fire marshal.", [OTHER]),
        ("Spread thin: says yes to anybody who asks.", []),
        ("Up to Sam now to book it.", [OTHER]),
        ("Got Sam to agree to a buddy.", [OTHER]),
        ("My promise: no surprises in the appraisal.", [LEADER]),
        ("She'll be at the clinic every Tuesday from now on.", [OTHER]),
        ("She'll figure it out.", []),
        ("I expect she'll push back.", []),
        ("She won't drive the 38, never has.", []),
        ("She's covering for Deb at the moment.", []),
        ("I'm seeing the dentist on Monday.", []),
        ("I manage the team, she runs the desk.", []),
        ("I always chase them and she never replies.", []),
    ],
)
def test_work_is_shared_out_in_plain_words(note, expected):
    assert owners(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("So she gets it: Fridays two till three, from this week.", [LEADER]),
        ("She gets tired by Friday.", []),
        ("Sam's turn to open tomorrow.", [OTHER]),
        ("- Sam: recruits four people, not just her mates", [OTHER]),
        ("- Sam: wants more money by Friday", []),
        ("Perhaps she'd also write the post-mortem.", [OTHER]),
        ("- refresher - booking her on tmrw", [LEADER]),
        ("- leave for feb - hr have it", []),
        ("Goal: get home by six", []),
        ("I type this on the train.", []),
        ("If a miracle happens she gets her own office.", []),
        ("So: chair, lamp, desk", []),
    ],
)
def test_grants_turns_and_parts(note, expected):
    assert owners("1:1 Sam\n" + note) == expected


def test_the_day_said_last_counts_where_it_is_put_right():
    (one,) = read("I will say sorry tomorrow, no, not tomorrow, Tuesday.")
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 24)


@pytest.mark.parametrize(
    "note",
    [
        "Pat in payroll says leave it with her.",
        "No way am I signing that by Friday.",
        "She still owes me the report from August.",
        "She said back in June that she would retrain.",
        "Said she'd do it when pigs fly.",
        "I offered to take the call. She waved me off.",
        "She volunteered for the panel, then thought better of it.",
        "I do her appraisal in January as a rule.",
        "The team look to her on Mondays.",
        "We get on, I'll say that.",
    ],
)
def test_what_lapsed_was_waved_off_or_is_a_rule_is_no_promise(note):
    assert owners(note) == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("I'm on to the theatre about the heating first thing Monday.", [LEADER]),
        ("Told her give me till Friday to do the sums.", [LEADER]),
        ("Gave her till Friday to find cover.", [OTHER]),
        ("She might do a Saturday here and there.", [OTHER]),
        ("I circulate minutes tomorrow. She rings the council.", [LEADER, OTHER]),
        ("I have a word with desk 2.", [LEADER]),
        ("I go with her to the valuation.", [LEADER]),
        ("Couriers booked, both done by her last week.", []),
        ("My view: I don't know.", []),
        ("I'm asking Kit on reception if he'd train her.", [LEADER]),
    ],
)
def test_the_plain_present_says_what_comes_next(note, expected):
    assert owners("1:1 Sam\n" + note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("She asked me to put in a word with the dean, and I won't.", []),
        ("She asked me not to tell the team, so I won't.", [LEADER]),
        ("She swore she wouldn't.", [OTHER]),
        ("- expecting sam's draft monday", [OTHER]),
        ("- expecting rain monday", []),
        ("- back to sam w/ an answer on overtime", [LEADER]),
    ],
)
def test_short_answers_and_what_is_waited_for(note, expected):
    assert owners("1:1 Sam\n" + note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("I'm to see the bank Monday about her roof.", [LEADER]),
        ("I pay for the callout out of my own cost code.", [LEADER]),
        ("Sam in turn is to put it to the students.", [OTHER]),
        ("She wants an answer and I'm the one to get it.", [LEADER]),
        ("Sam's the one bringing the samples over.", [OTHER]),
        ("She was the one who told me.", []),
        ("Sam to check every one before Friday. Groaned, will do it.", [OTHER]),
        ("She's down to one good trainer.", []),
    ],
)
def test_who_is_the_one(note, expected):
    assert owners("1:1 Sam\n" + note) == expected


def test_an_offer_that_was_taken_in_the_same_breath_is_firm():
    (one,) = read("I offered to write to the council, which she said yes to.")
    assert one.firmness is Firmness.FIRM
