"""Trouble that shows without a word of feeling, and what the next reply does with it."""

from __future__ import annotations

import pytest

from coach.domain.finding import Verdict
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def missed(engine: RuleAnalyser, *lines: str) -> bool:
    findings = engine.analyse(talk(*lines)).findings
    return any(one.id == "missed-cue" and one.verdict is Verdict.MISS for one in findings)


PASSED_OVER = [
    (
        "O: Eleven years I've run that depot, and I read about the closure in the local paper.",
        "L: These things get out. Have you finished the tyre order?",
    ),
    (
        "O: They gave my patients to the locum, and I only heard it from the porter.",
        "L: It's the board that decides those things. Anyway, the audit.",
    ),
    (
        "O: I've not slept right since the pallet came down beside me.",
        "L: Happens to everyone in this trade. Now, the Friday load.",
    ),
    (
        "O: I had to tell thirty people there was no pay, and me with nothing to say to them.",
        "L: The bank will open tomorrow. Where is the truck?",
    ),
    (
        "O: Since the merger nobody even says good morning to me on that floor.",
        "L: Everybody's busy. Did you see the new rota?",
    ),
]


@pytest.mark.parametrize("lines", PASSED_OVER)
def test_trouble_that_is_waved_off_is_found_though_no_feeling_is_named(
    engine: RuleAnalyser, lines: tuple[str, ...]
) -> None:
    assert missed(engine, *lines, "O: Yes.")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (PASSED_OVER[0][0], "L: In the paper. You should have heard that from me, I'm sorry."),
        (PASSED_OVER[1][0], "L: So nobody asked you, and then you heard it in the corridor."),
        (PASSED_OVER[2][0], "L: What happens when you lie there?"),
        (
            "O: The whole class laughed when he said it, and I just stood there with the chalk.",
            "L: That's a horrible place to stand, with all of them laughing.",
        ),
    ],
)
def test_trouble_that_is_taken_up_is_no_miss(engine: RuleAnalyser, said: str, answer: str) -> None:
    assert not missed(engine, said, answer, "O: Yes.")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("O: I told the supplier we need it by Friday and he said yes.", "L: And the boxes?"),
        (
            "O: They moved the delivery to Thursday, so I shifted the crew.",
            "L: Everybody does that this week. Next, the crane.",
        ),
        (
            "O: The old boiler died in the night, the plumber's there now.",
            "L: These things happen.",
        ),
        ("O: I've been on nights this month, back on days from Monday.", "L: Right. Monday, then."),
        ("O: Every Friday I do the stock count and send it to Leeds.", "L: Use the new form."),
    ],
)
def test_business_with_counts_and_days_is_no_trouble(
    engine: RuleAnalyser, said: str, answer: str
) -> None:
    assert not missed(engine, "L: What else is on the list?", said, answer, "O: Okay.")
