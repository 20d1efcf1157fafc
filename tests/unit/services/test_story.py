"""The ten-week story: what came to the leader on the way, and reviews counted by hand."""

import pytest

from coach.domain.review import Happened
from coach.services.prepare import as_markdown
from coach.services.review import ReviewPage
from coach.services.review_sheet import as_markdown as review_markdown
from tests.unit.services.story import played, tuesday
from tests.unit.services.world import MONDAY


@pytest.fixture(scope="module")
def story():
    return played()


# what the leader saw on the way


def test_a_late_promise_and_a_thing_to_ask_came_to_today(story):
    assert story.ramp_due == ["Ask facilities about the loading ramp"]
    assert story.to_ask == ["Her daughter plays a recital"]


def test_the_prep_brought_both_to_the_page(story):
    assert "! You: Ask facilities about the loading ramp (late by 4 days)" in story.sheet
    assert "Her daughter plays a recital: how did it go?" in story.sheet


def test_after_the_talk_it_was_clear_what_came_up(story):
    assert {one.text: one.came_up for one in story.outcomes} == {
        "How did your daughter's recital go?": True,
        "Which shifts wear you out most?": False,
        "Ask facilities about the loading ramp": True,
    }


def test_asking_again_was_praised_and_is_no_longer_due(story):
    assert "remembered-detail" in {one.id for one in story.second.findings}
    (recital,) = story.coach.journal.facts(person_id=story.ines.id)
    assert recital.asked_on == tuesday(2)


def test_the_prep_knows_its_reflection(story):
    (prep,) = story.coach.journal.preps()
    assert prep.reflection_id == story.second.id


def test_what_was_to_be_told_and_the_amends_came_on_their_days(story):
    assert story.tell_due == [
        "Tell Lena that “Set up the scanner trial” moves: the scanners come a week later"
    ]
    assert story.amends_due == ["Give Sam his Fridays back"]
    assert story.coach.repairs.pages() == ()


def test_three_talks_without_a_question_about_her_were_noticed_once_due(story):
    talks = story.coach.journal.reflections(person_id=story.ines.id)
    noticed = [
        (talk.date - MONDAY).days // 7 + 1
        for talk in talks
        if any(one.id == "personal-absent" for one in talk.findings)
    ]
    assert noticed == [9, 8, 7]


# the reviews, by hand


def figures(page: ReviewPage) -> dict[str, object]:
    found = page.figures
    return {
        "talks": len(found.talks),
        "heard": (found.heard.heard, found.heard.cues),
        "personal": found.personal,
        "kept": len(found.ledger.kept),
        "late": len(found.ledger.late),
        "moved": len(found.ledger.renegotiated),
        "overdue": len(found.ledger.overdue),
        "made": (found.ledger.dated, len(found.ledger.made)),
        "received": len(found.ledger.received),
    }


def test_week_one(story):
    assert figures(story.week(1)) == {
        "talks": 2,
        "heard": (0, 1),
        "personal": 1,
        "kept": 1,
        "late": 0,
        "moved": 0,
        "overdue": 0,
        "made": (2, 2),
        "received": 1,
    }


def test_week_two_has_the_late_ramp_and_last_weeks_focus(story):
    page = story.week(2)
    assert figures(page) == {
        "talks": 1,
        "heard": (1, 1),
        "personal": 1,
        "kept": 0,
        "late": 1,
        "moved": 0,
        "overdue": 0,
        "made": (0, 0),
        "received": 0,
    }
    assert page.focus.text.startswith("If somebody sounds worn out")
    assert page.focus.counts[1].text == "Concerns taken up: 1 of 1"
    assert page.focus.counts[1].state == "the week you chose it: 0 of 1"


def test_week_three_moved_one_promise_and_made_one_to_tell(story):
    page = story.week(3)
    assert figures(page)["moved"] == 1
    assert figures(page)["made"] == (2, 2)
    assert page.hidden == 2


def test_week_four_kept_three(story):
    assert figures(story.week(4))["kept"] == 3


def test_a_quiet_week_is_a_quiet_week(story):
    assert figures(story.week(6)) == {
        "talks": 1,
        "heard": (1, 1),
        "personal": 0,
        "kept": 0,
        "late": 0,
        "moved": 0,
        "overdue": 0,
        "made": (0, 0),
        "received": 0,
    }


def test_week_ten(story):
    page = story.week(10)
    assert figures(page) == {
        "talks": 1,
        "heard": (1, 2),
        "personal": 1,
        "kept": 0,
        "late": 0,
        "moved": 0,
        "overdue": 0,
        "made": (1, 2),
        "received": 1,
    }
    assert page.figures.thanks == 1
    assert page.review.last_focus is Happened.PARTLY


def test_those_who_went_quiet_are_asked_after(story):
    assert [one.person.name for one in story.week(10).quiet] == ["Lena Vogt", "Sam Keogh"]
    today = story.coach.today.page()
    assert {one.person.name for one in today.quiet} == {"Lena Vogt", "Sam Keogh"}


def test_the_line_compares_only_with_the_own_past(story):
    page = story.week(10)
    assert page.trend.say == (
        "In the last four weeks you took up 4 of 5 concerns; in the four before, 3 of 3."
    )
    assert [(point.part, point.of) for point in page.trend.points] == [
        (1, 2),  # weeks 1 to 3
        (2, 3),  # 1 to 4
        (3, 3),  # 2 to 5
        (3, 3),  # 3 to 6
        (4, 4),  # 4 to 7
        (4, 4),  # 5 to 8
        (4, 4),  # 6 to 9
        (4, 5),  # 7 to 10
    ]
    assert story.week(3).trend is None, "four talks are too few"
    assert story.week(4).trend is not None


def test_what_was_told_in_confidence_stays_out_of_every_page(story):
    sheets = [
        review_markdown(story.week(3), names=True),
        as_markdown(story.coach.prepare.page(story.lena)),
    ]
    assert not any("results" in sheet or "Applied" in sheet for sheet in sheets)
    assert "results" in as_markdown(story.coach.prepare.page(story.lena, private=True))
