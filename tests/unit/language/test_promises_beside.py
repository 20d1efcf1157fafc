"""What stands beside a promise in a note: its day in the next words, doubts about other things."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from tests.unit.language.noted import LEADER, OTHER, owners, read


def dues(note: str) -> list[date | None]:
    return [one.due.latest if one.due else None for one in read(note)]


@pytest.mark.parametrize(
    "note",
    [
        "I told him I'd go over the plan with him. We'll do that Monday at 10.",
        "I said I'd walk her round the site. We're doing that on Monday.",
        "I'll ring the school for him. Doing that Monday.",
        "She'll rewrite the rota. She's going to do it on Monday.",
        "I'll introduce her to the buyers. It's happening Monday.",
        "I'll call his old manager. I'll do it Monday, 9am.",
        "I said I'd sit in with her. That'll be Monday.",
        "I will go through the claim with him. We do it on Monday.",
        "He'll check the alarms. He'll start that on Monday.",
        "I'll check the fire doors with her. So we'll do that Monday.",
    ],
)
def test_the_day_of_a_promise_may_stand_in_the_next_sentence(note):
    assert date(2026, 11, 23) in dues(note)


@pytest.mark.parametrize(
    "note",
    [
        "I told him I'd go over the plan with him. We did that last Monday with Ann.",
        "I'll ring the school for him. Monday was awful.",
        "I'll ring the school for him. Could we do that on Monday?",
        "She'll rewrite the rota. Her sister arrives on Monday.",
        "I'll call his old manager. They do the bins on Monday.",
        "I'll call his old manager. Monday's shift is short.",
        "He'll check the alarms. It broke on Monday.",
        "He'll check the alarms. The audit starts on Monday.",
        "I said I'd sit in with her. She said Monday had been fine.",
        "I'll send the form before that. It is a long one.",
    ],
)
def test_another_sentence_s_day_stays_its_own(note):
    assert date(2026, 11, 23) not in dues(note)


@pytest.mark.parametrize(
    "note",
    [
        "His last day is 30 November. He will hand over the keys before that.",
        "The audit is on the 30th of November. I'll get her the files before then.",
        "She is off from 30 November. She'll finish the handover before that.",
        "Visit is 30/11. I'll call the landlord before that.",
        "Board meets 30 November. I said I'd write the paper before that date.",
    ],
)
def test_before_that_means_the_day_named_in_the_sentence_before(note):
    (one,) = read(note)
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 30)
    assert one.due.phrase in note


@pytest.mark.parametrize(
    "note",
    [
        "I can't promise you that but I'll take it to the board on Monday.",
        "I told her I couldn't promise that, but I'd ask payroll by Friday.",
        "Can't guarantee the extra shift but I'll speak to Ann on Friday.",
        "I cannot promise the rise but I will write the case by Friday.",
        "I can't promise him that, but I'll call the client tomorrow.",
    ],
)
def test_what_follows_no_promise_of_another_thing_is_a_plain_promise(note):
    assert [(one.firmness, one.due is not None) for one in read(note)] == [(Firmness.FIRM, True)]


@pytest.mark.parametrize(
    "note",
    [
        "I'll ask payroll, can't promise anything.",
        "I can't promise anything but I'll ask payroll.",
        "I'll talk to Ann but I can't guarantee it.",
        "No promises, but I'll ask Ann.",
        "I said I'd ask, not promising though.",
    ],
)
def test_a_promise_without_a_word_given_stays_vague(note):
    assert [one.firmness for one in read(note)] == [Firmness.VAGUE]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("by 4.30 on Wednesdays", "clock weekday"),
        ("by 4.30", "clock"),
        ("before 5.15 every Friday", "clock weekday"),
        ("by 30.11", "slashes"),
        ("by 4.12", "slashes"),
        ("on 22.10. and then", "slashes"),
        ("at 4.12", ""),
    ],
)
def test_a_dotted_number_is_an_hour_where_no_month_fits(text, shape):
    shapes = [one.shape for one in find_times(text, events=False)]
    assert shapes == shape.split()


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Needed cover. She can do Saturday the 28th.", [OTHER]),
        ("She cn do sat not sun - son's recital.", [OTHER]),
        ("Sam can cover the late on Friday.", [OTHER]),
        ("He says he can work Sunday the 29th.", [OTHER]),
        ("asked could she shadow the theatre team. said yes, start Mon w/ Ann", [LEADER]),
        ("asked if he could visit the other depot. said yes", [LEADER]),
        ("She'll have a word and tell me what they said.", [OTHER]),
        ("I'll ring her on Sunday as she asked.", [LEADER]),
        ("I come to her review on 24.11. and bring the plan.", [LEADER]),
        ("She will go into his class on Mondays.", [OTHER]),
        ("She can do Saturdays.", []),
        ("He said he could do Tuesday but I said no.", []),
        ("She can take Monday off.", []),
        ("Asked whether she can do Saturday.", []),
        ("She can't do Saturday.", []),
        ("He can do a rota in ten minutes.", []),
        ("He's running the Turkey Dash on Sunday for his nan.", []),
        ("me: yes, I see it too, it is too quiet.", []),
        ("She's not doing the raffle again, told me straight.", []),
        ("Private: she goes to Lagos for two weeks in August.", []),
        ("- don't know yet if that's payroll or us", []),
        ("Any day but Friday: she can do either.", []),
    ],
)
def test_who_is_bound_by_the_words_of_a_note(note, expected):
    assert owners(note) == expected


def test_a_look_at_swapping_a_day_is_no_plain_promise_for_that_day():
    (one,) = read("Told her I'd look at swapping the 27th for her.")
    assert one.firmness is Firmness.VAGUE
    assert one.due is None


def test_a_promise_and_the_news_of_it_are_one():
    (one,) = read("I'll take it to Ann on Monday and tell her what she says either way.")
    assert one.text.endswith("either way.")
    assert one.due is not None
