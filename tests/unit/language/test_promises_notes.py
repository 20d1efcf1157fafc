"""What a leader's note is taken to promise, and by whom."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.commitment import Firmness, Owner
from tests.unit.language.noted import owners, said_in


@pytest.mark.parametrize(
    "note",
    [
        "Told him I'd have a word with Joan.",
        "told sam id get back to him by weds",
        "I've agreed to cover her clinic on the 24th.",
        "Will find out about the bursary.",
        "I need to chase IT.",
        "I'm to ring occupational health in the morning.",
        "Owe him feedback on the doc.",
        "Parking form: me, Tues",
        "training room = me, next wed",
        "Send deck (me, Fri)",
        "Me → OH referral",
        "From me: references by Friday.",
        "It falls to me to tell the union.",
        "The minutes will be circulated by me on Thursday.",
        "Tomorrow I brief the board on hiring.",
        "I said leave it with me.",
        "Promised not to tell the team.",
        "I told her she'd have the contract by Friday.",
        "He asked if I could speak to finance. Said I would.",
        "Can I get her a mentor? Yes - I'll ask Lena this week.",
        "ACTIONS\n- chase estates\n",
        "| Action | Owner | Due |\n|---|---|---|\n| Send deck | Me | Fri |",
    ],
)
def test_the_leader_took_it_on(note):
    assert owners(note) == [Owner.LEADER]


@pytest.mark.parametrize(
    "note",
    [
        "Sam will get me the numbers by Thursday.",
        "S to post the parcel by Fri",
        "She's to give me a shout when the van is fixed.",
        "He committed to writing up the postmortem by Friday.",
        "Sam took an action to rewrite the runbook.",
        "Owes me the parking form.",
        "Sam says he will revert by Monday.",
        "Asked her to send me the draft by Friday; she said yes.",
        'Sam: "I\'ll get it to you by Friday"',
        "Left it with him to come back with three options by Friday.",
        "HERS\n- stock list for Christmas\n",
        "Price list (S) by 24/11",
        "Next week Tuesday he shows me the draft.",
        "Sam's job is to count the stock by Friday.",
        "The risk assessment is to be completed by Sam before the trip.",
    ],
)
def test_the_other_took_it_on(note):
    assert owners(note) == [Owner.OTHER]


@pytest.mark.parametrize(
    "note",
    [
        "HR will confirm the new policy by Friday.",
        "Tom promised to send the budget next week.",
        "He said his team will deliver by Friday.",
        "I'd love to get her on the course.",
        "He should talk to Joan.",
        "Someone needs to own the wiki.",
        "I asked him to send the report. He changed the subject.",
        "If I'd known I would have sent cover.",
        "He sent the report on Monday.",
        "He'd promised to send it last week and hasn't.",
        "I said I'd join the call. Scratch that, I'm on leave.",
        "Team meeting Thursday 10am.",
        "Sam on leave from Monday.",
        "She'll be gutted if it falls through.",
        "No promises on pay.",
        "I said I'd noticed he'd been off his food since May.",
        "Told her I'd heard good things from the depot.",
        "# Sam 1:1, 12.11\n\n- slow forklift. nobody wants it\n- wants a new radio. said no",
        "agreed\n* cover for Lena → open, nobody\n* spare keys: unassigned",
        "* lobby carpet. Fitters out sick",
        "Pay banding: I owe him an answer since March.",
        "Mondays he shops for his nan.",
        "he always says Friday, and it never comes.",
        "he always delivers by Friday.",
        "Fire drill's in the diary for the 24th, 2pm.",
        "Not going to chase this.",
        "Yeah right, he'll definitely turn up on time.",
        "Asked when she would finish the audit; she didn't know.",
        "He joked he'd eat his hat if we shipped by Friday.",
        "I offered to swap; she said no thanks.",
        'The agency said "we\'ll send someone by Friday".',
        "Who will chair in January? No idea.",
        "[x] Me: ask Legal",
        "She's running the marathon on Sunday.",
    ],
)
def test_nobody_of_the_two_took_it_on(note):
    assert owners(note) == []


def test_two_deliverables_are_two_and_one_told_back_is_one():
    assert owners("Sam to own, me to sponsor.") == [Owner.OTHER, Owner.LEADER]
    assert owners("I'll check with estates and let her know by Thursday.") == [Owner.LEADER]


def test_the_words_the_act_and_the_day_are_handed_over():
    (one,) = said_in("Good chat. Told Sam I'd ask HR about parking by Fri.")
    assert one.text == "Told Sam I'd ask HR about parking by Fri."
    assert one.what == "ask HR about parking by Fri"
    assert one.who == "Ruth Hale"
    assert one.to == "Sam Price"
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("note", "firmness"),
    [
        ("I'll think about it.", Firmness.VAGUE),
        ("Will try to get her on the course.", Firmness.VAGUE),
        ("If the budget comes through I'll hire an analyst.", Firmness.CONDITIONAL),
        ("Will send her the form once HR sign off.", Firmness.CONDITIONAL),
        ("I won't approve the overtime.", Firmness.DECLINED),
        ("I won't mention it to anyone.", Firmness.FIRM),
        ("I offered to proofread it and she accepted.", Firmness.FIRM),
        ("She offered to mentor the new starter.", Firmness.VAGUE),
    ],
)
def test_how_binding_the_words_are(note, firmness):
    (one,) = said_in(note)
    assert one.firmness is firmness


def test_a_day_that_belongs_to_something_else_is_no_due_day():
    (one,) = said_in("I promised to find a driver for the Sunday night.")
    assert one.due is None or one.due.latest is None


PIECES = st.one_of(
    st.sampled_from(["Sam", "I", "he", "me", "will", "'ll", "to", "send", "by", "Friday", "if"]),
    st.sampled_from([":", "-", "→", "=", "(", ")", "|", ".", ",", "?", "told", "agreed", "\n"]),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_any_note_can_be_read_and_its_words_are_its_own(note):
    for one in said_in(note):
        assert note[one.start : one.end] == one.text
        assert one.start < one.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_no_text_breaks_it(note):
    assert said_in(note) == said_in(note)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Lease query over to me.", Owner.LEADER),
        ("Ball's in my court on the bay.", Owner.LEADER),
        ("Pencilled myself in to shadow the late shift.", Owner.LEADER),
        ("I have it in hand to get the gate fixed by Friday.", Owner.LEADER),
        ("Back to him by Weds with a yes or no.", Owner.LEADER),
        ("Me on the hook for the hall.", Owner.LEADER),
        ("Said to him leave the bank to me.", Owner.LEADER),
        ("The grant form I'll have back to him Tuesday.", Owner.LEADER),
        ("Ring the landlord re the boiler tomorrow.", Owner.LEADER),
        ("(me) renew the permits", Owner.LEADER),
        ("Over to Sam for the site survey, end of week.", Owner.OTHER),
        ("Sam gets me the stock list Tues.", Owner.OTHER),
        ("The incident write-up is hers, due Monday.", Owner.OTHER),
        ("Sam is taking the handover from here.", Owner.OTHER),
        ("She's having a go at the template by Wednesday.", Owner.OTHER),
        ("Sam pencilled to do the induction on 1 Dec.", Owner.OTHER),
        ("Agreed that Sam takes the minutes from next week.", Owner.OTHER),
        ("Sam says she can turn the drawings round by Tuesday.", Owner.OTHER),
        ("Asked her to tidy the cage before stocktake - she will.", Owner.OTHER),
        ("New starter pack? Sam on it.", Owner.OTHER),
    ],
)
def test_work_that_changes_hands_in_a_few_words_has_its_owner(line, owner):
    assert set(owners("1:1 with Sam. Busy week. " + line)) == {owner}


@pytest.mark.parametrize(
    "line",
    [
        "It isn't on me to fix the commute.",
        "Sam owes his brother money.",
        "S → much calmer this month",
        "Action films are his thing.",
        "Pencil sharpener broken again.",
        "She's on the case load list still.",
        "I wonder whether she will stay.",
        "They go to Leeds next week.",
        "The move to Leeds was down to her last time.",
        "Call centre noise bothers her.",
    ],
)
def test_the_same_words_used_otherwise_hand_nothing_over(line):
    assert [one for one in said_in("Notes Sam\n" + line) if one.firmness is Firmness.FIRM] == []
