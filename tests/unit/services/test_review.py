"""The weekly review: counted from records, kind about people, safe to hand on."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from coach.domain.errors import CoachError
from coach.domain.finding import Quote, Verdict
from coach.domain.reflection import Answer, Reply
from coach.domain.review import Happened, Review
from coach.domain.week import read_week, week_span
from coach.services.review import Reviews
from coach.services.review_lines import beside
from coach.services.review_sheet import as_html, as_markdown
from tests.fakes import MemoryJournal
from tests.unit.services.test_prepare import GUIDES
from tests.unit.services.week_records import FRIDAY, WEEK, finding, talk
from tests.unit.services.world import MONDAY, days, fact, person, promise

INES = person()


@pytest.fixture
def journal():
    return MemoryJournal(INES)


@pytest.fixture
def reviews(journal):
    return Reviews(journal, GUIDES, lambda: FRIDAY)


# listening


def test_cues_are_added_up_and_a_waved_off_cue_does_not_count(journal, reviews):
    missed = finding("missed-cue", Verdict.MISS, 3, "I'm tired")
    journal.save(
        talk(MONDAY, missed, cues=3, cues_heard=2, personal_questions=1),
        talk(FRIDAY, replace(missed, answer=Answer.NOT_THIS), cues=2, cues_heard=1),
        talk(MONDAY - days(1), cues=9, cues_heard=9),
    )
    found = reviews.page().figures
    assert (found.heard.cues, found.heard.heard, found.heard.passed_over) == (4, 3, 1)
    assert found.personal == 1
    assert len(found.talks) == 2


def test_the_moment_to_play_again_is_the_weightiest_and_not_one_waved_off(journal, reviews):
    light = finding("closed-question", Verdict.NUDGE, 1, "Done?")
    heavy = finding("missed-cue", Verdict.MISS, 3, "I'm tired")
    waved = replace(finding("blame", Verdict.MISS, 3, "You"), answer=Answer.NOT_THIS)
    same = replace(heavy, id="topic-switch", severity=2)
    journal.save(
        talk(MONDAY, replace(light, quotes=(Quote(5, 0, 5, "Done?"),)), heavy, same, waved)
    )
    found = reviews.page().figures.moments
    assert [one.finding.id for one in found] == ["missed-cue", "closed-question"]


# trend and focus


def test_no_line_is_drawn_below_five_talks(journal, reviews):
    journal.save(*(talk(MONDAY - days(7 * n), personal_questions=1) for n in range(4)))
    assert reviews.page().trend is None
    journal.save(talk(MONDAY - days(28), personal_questions=1))
    assert reviews.page().trend.say == (
        "In the last four weeks you asked 4 personal questions in 4 talks; "
        "in the four before, 1 in 1."
    )


def test_the_line_is_about_listening_where_enough_was_voiced(journal, reviews):
    journal.save(*(talk(MONDAY - days(7 * n), cues=2, cues_heard=n % 2) for n in range(8)))
    line = reviews.page().trend
    assert line.title == "Concerns taken up"
    assert line.say == (
        "In the last four weeks you took up 2 of 8 concerns; in the four before, 2 of 8."
    )
    assert line.points[-1].week == WEEK.id


def test_last_weeks_focus_comes_back_with_what_the_counts_say(journal, reviews):
    journal.save(
        Review("2026-W36", MONDAY - days(3), focus="If I promise, then I will name a day."),
        talk(MONDAY - days(4), cues=2, cues_heard=0),
        talk(MONDAY, cues=3, cues_heard=3),
        promise("undated", made=MONDAY - days(4)),
        promise("dated", made=MONDAY, due=FRIDAY),
    )
    focus = reviews.page().focus
    assert focus.text == "If I promise, then I will name a day."
    assert [(line.text, line.state) for line in focus.counts] == [
        ("Talks: 1", "the week you chose it: 1"),
        ("Concerns taken up: 3 of 3", "the week you chose it: 0 of 2"),
        ("Personal questions: 0", "the week you chose it: 0"),
        ("Promises with a day: 1 of 1", "the week you chose it: 0 of 1"),
    ]


# writing and handing on


def test_a_review_is_kept_and_shown_again(journal, reviews):
    with pytest.raises(CoachError, match="Nothing was saved"):
        reviews.save(WEEK, [Reply("Which?", " ")])
    reviews.save(WEEK, [Reply("Who could you tell it to?", "Mel")], "If a, then b.", Happened.YES)
    sheet = as_markdown(reviews.page())
    assert "Mel" in sheet
    assert "If a, then b." in sheet
    assert "Yes." in sheet


def test_a_week_that_has_not_begun_is_refused(reviews):
    with pytest.raises(CoachError, match="not begun"):
        reviews.page(week_span(MONDAY + days(7)))


@pytest.mark.parametrize("typed", ["2026-W37", "2026-w37", "2026W37", " 2026-W37 "])
def test_a_week_is_read_as_people_type_it(typed):
    assert read_week(typed) == WEEK


@pytest.mark.parametrize("typed", ["", "37", "2026-W54", "2026-W0", "week 3", "W3", "2026-W3x"])
def test_what_names_no_week_is_none(typed):
    assert read_week(typed) is None


def test_private_records_stay_out_and_are_counted(journal, reviews):
    journal.save(
        fact("In treatment", sensitive=True, learned=MONDAY),
        fact("Looking elsewhere", confidential=True, learned=MONDAY),
        replace(promise("Cover the clinic", due=MONDAY - days(9)), confidential=True),
        fact("Plays chess", learned=MONDAY),
    )
    page = reviews.page()
    for sheet in (as_markdown(page, names=True), as_html(page)):
        assert "Plays chess" in sheet
        assert not any(word in sheet for word in ("treatment", "elsewhere", "clinic"))
        assert "3 private" in sheet


def test_a_file_that_may_travel_names_nobody_gone_quiet(journal):
    reviews = Reviews(journal, GUIDES, lambda: MONDAY + days(60))
    page = reviews.page()
    on_screen = [line.text for line in beside(page, 3)]
    assert on_screen == ["You have not talked with Ines yet. Anything you would like to ask?"]
    assert "1 person has gone quiet" in as_markdown(page)
    assert "Ines" not in as_html(page)


def test_the_html_file_needs_nothing_else_and_trusts_no_text(journal, reviews):
    journal.save(
        *(talk(MONDAY - days(7 * n), cues=2, cues_heard=1) for n in range(8)),
        promise("<script>alert(1)</script> & more", due=MONDAY - days(9)),
    )
    html = as_html(reviews.page())
    assert html.count("<svg") == 2
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert not re.search(r"https?:|src=|href=|url\(|@import", html)


def test_a_week_without_anything_still_has_its_eight_questions(reviews):
    sheet = as_markdown(reviews.page())
    assert sheet.count("\n## ") == 8
    assert "0 talks" in sheet


def test_the_plots_leave_out_what_did_not_occur_and_name_the_ends_of_their_scale(journal, reviews):
    assert "No promise was due." in as_html(reviews.page())
    journal.save(
        *(talk(MONDAY - days(7 * n), cues=4, cues_heard=1) for n in range(8)),
        promise("the rota", due=MONDAY - days(9)),
    )
    html = as_html(reviews.page())
    plots = [ElementTree.fromstring(one) for one in re.findall(r"<svg.*?</svg>", html)]
    bars, line = (["".join(text.itertext()) for text in one.iter("text")] for one in plots)
    assert bars == ["overdue", "1"]
    assert {"all", "none"} <= set(line)
    assert "2026-W37: 4 of 16" in line


def test_a_week_with_nothing_to_count_says_so_beside_the_focus(journal, reviews):
    journal.save(Review("2026-W36", MONDAY - days(3), focus="If a, then b."))
    said = [(line.text, line.state) for line in reviews.page().focus.counts]
    assert ("Concerns taken up: none voiced", "the week you chose it: none voiced") in said
    assert ("Promises with a day: none made", "the week you chose it: none made") in said
