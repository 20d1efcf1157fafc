"""A promise without a day of its own takes the one just named; an unwilling yes is vague."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.talks import promises_in as read


def days_of(*lines: str) -> list[date | None]:
    return [one.due.latest if one.due else None for one in read(*lines)]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Ruth: Drop the keys in tomorrow, I'll get copies cut for you."], date(2026, 11, 19)),
        (["Ruth: Send me the draft on Friday. I'll mark it up for you."], date(2026, 11, 20)),
        (["Ruth: Have it here on the 27th. I'll cover your Friday."], date(2026, 11, 27)),
        (["Ruth: When do they go out?", "Sam: Tuesday. I'll post them."], date(2026, 11, 24)),
        (["Ruth: When's the stock due?", "Sam: Thirtieth. I'll order it."], date(2026, 11, 30)),
        (
            ["Ruth: You on for it?", "Sam: Saturday is it? Yeah, I'll bring the drill."],
            date(2026, 11, 21),
        ),
        (["Sam: Tomorrow, then. I'll send her the forms."], date(2026, 11, 19)),
        (["Ruth: Can you bring the log in on Monday? I'll sign it for you."], date(2026, 11, 23)),
        (["Ruth: Hand it in by Thursday, I'll send it off to them."], date(2026, 11, 19)),
        (["Ruth: Leave the laptop here on Friday, I'll wipe it for you."], date(2026, 11, 20)),
    ],
)
def test_the_day_in_the_words_before_holds_for_the_promise(lines: list[str], day: date):
    assert days_of(*lines) == [day]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ruth: He was off on Friday. I'll send him the notes."],
        ["Ruth: She's away tomorrow. I'll email her the form."],
        ["Ruth: We missed it on Monday. I'll ring them about it."],
        ["Ruth: They never came last Tuesday. I'll chase them."],
        ["Ruth: Bring it in, I'll sign it for you."],
        ["Ruth: It's the same every Thursday, honestly. I'll speak to her."],
        ["Ruth: My train was cancelled on Monday. I'll send you the slides."],
        ["Ruth: You usually send it on Friday. I'll send Ann the list."],
        ["Ruth: I saw the Monday report and it was good. I'll email you the numbers."],
        ["Ruth: Don't come in on Sunday. I'll ask Joe for the keys."],
    ],
)
def test_a_day_of_something_else_is_no_due_time(lines: list[str]):
    assert days_of(*lines) == [None]


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (
            [
                "Ruth: I'll talk to Ann on Friday.",
                "Sam: Good.",
                "Ruth: I'll ring you once I've spoken to Ann.",
            ],
            [date(2026, 11, 20), date(2026, 11, 20)],
        ),
        (
            [
                "Ruth: I'll call Leeds tomorrow.",
                "Sam: OK.",
                "Ruth: I'll email you after I talk to Joe.",
            ],
            [date(2026, 11, 19), None],
        ),
    ],
)
def test_what_follows_another_promise_has_its_day(lines: list[str], days: list[date | None]):
    assert days_of(*lines) == days


def test_telling_how_it_went_is_never_left_without_the_day():
    told = days_of("Ruth: I'll talk to Leeds tomorrow and I'll tell you what they say.")
    assert set(told) == {date(2026, 11, 19)}


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Can you get me the list by Friday?", "I can try."),
        ("Could you cover the desk on Monday?", "I suppose so."),
        ("Would you take the late call for me on Friday?", "I guess I could."),
        ("Could you write it up for them?", "I can give it a go."),
        ("So can we say forty a day?", "I'll try. It depends on the van."),
        ("Shall we aim for ninety?", "I'll do my best."),
        ("Risk form done on it?", "Risk form, yeah, at some point."),
        ("Is the rota finished?", "Eventually."),
        ("Can you ring the supplier today?", "If I must."),
        ("Please send Joe the figures.", "When I get a minute."),
    ],
)
def test_a_try_or_an_unwilling_yes_is_vague(asked: str, answer: str):
    (one,) = read(f"Ruth: {asked}", f"Sam: {answer}")
    assert (one.who, one.firmness) == ("Sam", Firmness.VAGUE)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Was it the bus again?", "I suppose so."),
        ("Did it hurt?", "I guess so."),
        ("Do you like it here?", "I suppose so."),
        ("Is that what she meant?", "I guess so."),
        ("Will it get better?", "Eventually."),
        ("Does it ever stop?", "At some point."),
        ("So he walked out?", "I can try to remember."),
        ("How was the weekend?", "I'll try anything once."),
        ("Are you worried?", "I suppose I am."),
        ("Were they late?", "I guess."),
    ],
)
def test_a_guess_is_no_promise(asked: str, answer: str):
    assert read(f"Ruth: {asked}", f"Sam: {answer}") == []


def test_leave_wished_for_and_given_is_a_promise():
    (one,) = read(
        "Sam: If I could have the two weeks at home, that would be enough.", "Ruth: Take them."
    )
    assert one.who == "Ruth"


def test_leave_given_stands_beside_another_promise():
    found = read(
        "Sam: If I could work from home for two weeks, that would do.",
        "Ruth: Take them. I'll speak to the office.",
    )
    assert [one.who for one in found] == ["Ruth", "Ruth"]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("What if you left at four, and I did your Friday calls?", "I'll start this week."),
        ("How about I take your Thursdays?", "I like it. I'll begin tomorrow."),
        ("Shall I do the morning walk?", "Really, I'll start on Monday."),
        ("What if I took the first slot?", "I don't mind. I'll do it this week."),
        ("Suppose I drove you there?", "I'm going to do it tomorrow anyway. I'll do it tomorrow."),
    ],
)
def test_an_offer_is_stood_by_with_the_day_it_starts(before: str, words: str):
    assert "Ruth" in [
        one.who for one in read(f"Ruth: {before}", "Sam: You can't.", f"Ruth: {words}")
    ]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("I got the new job.", "I'll start this week."),
        ("How did I miss that?", "I'll start this week, they say."),
        ("What if I was wrong?", "I'll start this week."),
        ("What if they knew?", "I'll begin this week."),
        ("My course is on again.", "I'll start next week."),
        ("What if I did your calls?", "I'll start from the top."),
        ("What if I had no car?", "I'll start this week."),
        ("Do you like it?", "I'll begin next week."),
        ("How about a walk?", "I'll start in a minute."),
        ("Say I lost it, what then?", "I'll start this week."),
    ],
)
def test_a_start_without_an_offer_is_news(before: str, words: str):
    assert read(f"Ruth: {before}", "Sam: Oh.", f"Ruth: {words}") == []


def test_how_somebody_is_addressed_takes_no_day_away():
    assert days_of(
        "Ruth: Let me have the memo.", "Sam: You'll have it tomorrow morning, boss."
    ) == [date(2026, 11, 19)]
