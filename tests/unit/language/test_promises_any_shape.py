"""Promises in shapes nobody listed: the general test, and yeses to requests of any shape."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.talks import promises_in as read


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The bus money is finished.", "Mi a go talk to the bursar this evening."),
        ("The tyre is finished.", "I organise you another one before Friday."),
        ("The pallet is broken.", "I order it."),
        ("The hotel still wants the list.", "This I take over."),
        ("The boy's late every morning.", "I'm taking him off that run."),
        ("Three audits, I'm drowning.", "I'm taking the Cork one off you."),
        ("My leave is still pending.", "I am approving it now only."),
        ("The wall is down at the burn.", "I'll be across with the posts Saturday morning."),
        ("My pay's short eighty.", "I'll cut you a check for the difference tomorrow."),
        ("The pump's had it.", "I'll flick Murray a text and get him round."),
        ("Is the order ready?", "I'll have 'em fired for Tuesday."),
        ("Can you loop legal in on that?", "Yep, pinging them now."),
        ("Who's minding the desk Saturday?", "I'm minding it."),
        ("Nobody has picked up the retry bug.", "I can grab that one."),
        ("My shoulder's not right.", "I'm getting you in with the nurse."),
        ("The skip's still on the ramp.", "I'll have it shifted."),
        ("Nobody from HR has called me.", "I'm calling them when we hang up."),
    ],
)
def test_a_deed_that_looks_ahead_is_promised_in_any_shape(said, answer):
    (one,) = read(f"Ruth: {said}", f"Sam: {answer}")
    assert (one.who, one.firmness) == ("Sam", Firmness.FIRM)


@pytest.mark.parametrize(
    "line",
    [
        "Sam: I do the allotment on a Sunday, then I make the dinner.",
        "Sam: I'm writing the report still, it's dragging.",
        "Sam: I'm wearing the green on Saturday.",
        "Sam: I'm in Cardiff Thursday, home Friday.",
        "Sam: I'd ring them tomorrow in your shoes.",
        "Sam: If I was in charge I'd sack the lot of them tomorrow.",
        "Sam: They're moving us to the new building on Monday.",
        "Sam: He'll drop them round tomorrow.",
        "Sam: I'll swing for him, so help me.",
        "Sam: I'll give you that, it was a good day.",
        "Sam: I'll tell her nothing.",
        "Sam: I work Tuesdays, I do the ironing on a Wednesday.",
    ],
)
def test_habit_diary_wish_and_oath_stay_no_promise(line):
    assert read("Ruth: Go on.", line) == []


@pytest.mark.parametrize(
    ("request_", "yes"),
    [
        ("Could you ring the county before Tuesday? They never answer us.", "Go on then."),
        ("Any way you could take the early on Saturday?", "Yup."),
        ("Can the bundle be with counsel tonight?", "It can."),
        ("Sunday you come, please.", "Sunday is my cousin's do, but okay."),
        ("Then get it written down on one of them sheets.", "Aye, when I've had my dinner."),
        ("Anyone for the early on Sunday?", "Stick me down."),
        ("Who's doing the float?", "That'd be me."),
        ("Get that van taxed before somebody stops you.", "Tomorrow, promise."),
        ("Are you going to say anything to them?", "I am. First thing."),
        ("Did you get on to the tax office?", "I did not, but I will, first thing Monday."),
        ("Would you ever show Niamh the stock system?", "I would, of course."),
        ("You'll keep me posted?", "Every Friday."),
        ("Would you be up for talking to the new starters?", "Yeah, go on, I'd enjoy that."),
        ("Could I ask you to sit with the trainee?", "Of course you could. All day?"),
        ("The deposit needs paying by the first.", "It'll be paid."),
    ],
)
def test_a_yes_of_any_shape_takes_up_a_request_of_any_shape(request_, yes):
    (one,) = read(f"Ruth: {request_}", f"Sam: {yes}")
    assert (one.who, one.firmness) == ("Sam", Firmness.FIRM)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Could you do Saturday?", "Hm. Saturday's tricky."),
        ("Can you get it done by Friday?", "In your dreams."),
        ("Can you hear me all right?", "Yeah, fine."),
        ("Can you tell me what happened?", "Sure. He shouted at me."),
        ("I need you to listen for a second.", "Okay."),
        ("Are you going to the wedding on Saturday?", "I am."),
        ("Will you have another biscuit?", "I will, go on."),
        ("Will it rain?", "It will."),
        ("When's the baby due?", "Next month."),
        ("Remember me to your mother.", "I will of course."),
        ("How do you get it so thin?", "I roll it twice and I leave it overnight."),
        ("Can I ask you something?", "Sure, go on."),
        ("Do you think they'll close us?", "They will."),
    ],
)
def test_an_answer_about_life_mind_or_the_talk_takes_up_nothing(said, answer):
    assert read(f"Ruth: {said}", f"Sam: {answer}") == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Just the actions from last time?", "Rollback doc, me only, by Friday."),
        ("We're out of oat milk again.", "Oat milk's mine to sort."),
        ("Where's the call sheet?", "Nine tonight it's in everybody's inbox."),
        ("And the wedding crowd?", "They'll have a ring off me this evening."),
        ("And the kids' menu?", "On my list for tomorrow."),
    ],
)
def test_things_owned_and_things_that_land_by_a_day_are_promised(said, answer):
    (one,) = read(f"Ruth: {said}", f"Sam: {answer}")
    assert one.firmness is Firmness.FIRM


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I can't do another Sunday.", "From next month you're Monday to Friday."),
        ("The guests complain about the noise.", "No more karaoke after ten."),
    ],
)
def test_terms_are_the_leader_s_to_lay_down(said, answer):
    assert [one.who for one in read(f"Sam: {said}", f"Ruth: {answer}")] == ["Ruth"]
    assert read(f"Ruth: {said}", f"Sam: {answer}") == []


def test_a_gift_on_a_condition_is_conditional():
    (one,) = read("Sam: Do I get the five days?", "Ruth: If they give me the nod they're yours.")
    assert one.firmness is Firmness.CONDITIONAL


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I'll bring it the morra.", date(2026, 11, 19)),
        ("I'll send it by kesho.", date(2026, 11, 19)),
        ("I'll post it the day.", date(2026, 11, 18)),
        ("I'll send it next tomorrow.", date(2026, 11, 20)),
        ("I'll send it a fortnight from today.", date(2026, 12, 2)),
        ("I'll fix it by dark.", date(2026, 11, 18)),
    ],
)
def test_days_in_regional_words_are_due_days(words, day):
    (one,) = read(f"Sam: {words}")
    assert one.due is not None
    assert one.due.latest == day


def test_a_condition_in_others_hands_makes_the_promise_conditional():
    (one,) = read("Sam: Long as it's the right width, I'll have it running by Saturday.")
    assert one.firmness is Firmness.CONDITIONAL


def test_a_deal_makes_an_exchange_firm():
    one, two = read("Sam: I'll take your Sunday if you take my Tuesday.", "Ruth: Deal.")
    assert (one.firmness, two.firmness) == (Firmness.FIRM, Firmness.FIRM)
