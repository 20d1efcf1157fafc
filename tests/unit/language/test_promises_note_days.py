"""Days and owners as leaders' notes write them, and what only looks like a promise."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.noted import LEADER, OTHER, owners, read


@pytest.mark.parametrize(
    "note",
    [
        "Sam was in tears. The copier had jammed. I sat down with him and we talked for an hour.",
        "I said the whole yard is stretched and it'd ease off after Easter.",
        "I told her it'd get easier next month.",
        "notes\n- launch pushed to 14 Dec, legal still reading\n- ok",
        "notes\n- order delayed to 3 Jan, supplier blames customs\n- ok",
        "notes\n4 S flagged: the lift again, three people have come to him\n- ok",
        "He's decided to step down as head of sixth form in July, his mother in Cork is ill.",
        "She plans to retire in March.",
    ],
)
def test_news_comfort_and_a_step_in_one_s_life_are_no_promises(note):
    assert read(note) == []


@pytest.mark.parametrize(
    ("note", "owner"),
    [
        ("I said it'd be fixed by Tuesday.", LEADER),
        ("- launch the pilot on the 30th", LEADER),
        ("it falls to me to tell the board", LEADER),
        ("He's decided to move the stock to bay 4 on Monday.", OTHER),
        ("He'll leave the keys at reception on Friday.", OTHER),
        ("She'll break down the move into five tickets by Thursday.", OTHER),
        ("He said no. I'll try again on Monday.", LEADER),
    ],
)
def test_near_it_promises_stay(note, owner):
    assert owners(note) == [owner]


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("> I take it up with Prof. Dahl before the 24. and report back", date(2026, 11, 24)),
        ("- I ring Capt. Moss by Tue", date(2026, 11, 24)),
        ("I ring Sr. Agnes about the lunch before the 2nd", date(2026, 12, 2)),
        ("- I order the bags by 3. December", date(2026, 12, 3)),
        ("- I take the drawings to St. Anne's on Monday", date(2026, 11, 23)),
        ("I'll pay invoice No. 12 by Friday.", date(2026, 11, 20)),
        ("I'll cover NYE.", date(2026, 12, 31)),
        ("I'll bring it up tues standup", date(2026, 11, 24)),
        ("We agreed the order goes to Hull on Friday, she'll own that.", date(2026, 11, 20)),
    ],
)
def test_a_title_a_dotted_day_and_a_session_keep_the_day_with_its_promise(note, day):
    (one,) = read(note)
    assert one.due is not None
    assert one.due.latest == day
    assert one.text == note.lstrip(">- ")


def test_a_second_act_of_the_same_sentence_shares_its_day():
    first, second = read("I'll print the badges tomorrow and post her the spare.")
    assert first.due is not None
    assert second.due is not None
    assert second.due.latest == first.due.latest
    _, third = read("I'll write it up on Friday and I'll get it printed.")
    assert third.due is None


def test_a_condition_that_is_met_in_the_next_words_binds():
    (one,) = read("I'll swap his rota, if he's happy with that. He is.")
    assert one.firmness is Firmness.FIRM
    (open_one,) = read("I'll swap his rota, if he's happy with that. He was quiet.")
    assert open_one.firmness is Firmness.CONDITIONAL


@pytest.mark.parametrize("sign", ["--", ">>", "-"])
def test_any_sign_may_open_a_line(sign):
    assert owners(f"notes\n{sign} S: 40 calls a day from mon\n{sign} quiet") == [OTHER]


def test_who_leads_is_told_after_the_plan():
    assert owners("He'd like the huddle back. Trying it from Monday, he runs it.") == [OTHER]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("- fete 12 June, S does the tombola, me the teas", [OTHER, LEADER]),
        ("- me the risk form, Sam the tents, Friday", [LEADER, OTHER]),
        ("notes\n- vet bill due, me sorting\n- fine", [LEADER]),
        ("MOT is up on 9 Jan, he books it, i drive", [OTHER, LEADER]),
        ("notes\n- S sends me the sizes\n- fine", [OTHER]),
        ("who signs? - dunno, ask Legal, answer by Fri", [LEADER]),
        ("He wanted two extra beds, I said he can have one from Monday.", [LEADER]),
        ("- S does a good job, me the moaning", []),
        ("he talks, I listen", []),
        ("he starts early, I finish late", []),
        ("notes\n- S gives me the creeps\n- S sends me ten emails a day", []),
        ("I said you can have a think.", []),
        ("- dunno, he left early", []),
    ],
)
def test_shared_work_needs_no_verb_of_promising(note, expected):
    assert owners(note) == expected


def test_a_bracket_keeps_its_own_quote_and_takes_no_neighbour_s_day():
    first, second = read("- coffee with the board (me to send invite), Sam brings slides Thurs")
    assert (first.text, first.due) == ("coffee with the board (me to send invite)", None)
    assert second.due is not None


def test_a_put_off_is_vague():
    (one,) = read("told him I'd see")
    assert one.firmness is Firmness.VAGUE


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("can Luc do lates? - yes from 1/12", [LEADER]),
        ("Offered him the van for the weekend, he accepted.", [LEADER]),
        ("Grant report: S the figures, me the text, due 14 Dec.", [OTHER, LEADER]),
        ("He'll break in the new starter next week.", [OTHER]),
        ("- boiler - not sure, ring the fitter by Mon", [LEADER]),
        ("Offered her tea, she took it.", []),
        ("I offered a later start, he said no.", []),
        ("could we get a fan? yes but not now", []),
    ],
)
def test_what_is_asked_for_and_granted_or_looked_up_is_somebody_s(note, expected):
    assert owners(note) == expected


def test_before_then_is_the_day_named_in_the_same_sentence():
    _, one = read(
        "Agreed the lists go by 2 December, he'll see to that, and I'd check them before then."
    )
    assert one.due is not None
    assert one.due.latest == date(2026, 12, 2)
