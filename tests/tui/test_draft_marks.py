"""Marks lie on the very words they are about, whatever the text and however it is edited."""

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.conversation import Mode
from coach.domain.finding import Label
from coach.domain.rule import Level, Rule, Who
from coach.tui.widgets.draft_marks import (
    Lines,
    Mark,
    Sign,
    carry,
    letters,
    marks_of,
    sign_of,
)

TEXTS = st.text(alphabet="ab\n é\U0001f642", max_size=40)


@st.composite
def marked_texts(draw):
    text = draw(TEXTS)
    spans = draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5)
    )
    return text, [Mark(min(span), max(span), "r", Sign.CUE) for span in spans]


@given(marked_texts())
def test_the_stretches_of_a_mark_are_its_words_without_the_line_ends(case):
    text, marks = case
    lines = text.split("\n")
    for mark in marks:
        rows = Lines(text).stretches([mark])
        drawn = "".join(
            lines[row][one.start : one.end] for row in sorted(rows) for one in rows[row]
        )
        assert drawn == text[mark.start : mark.end].replace("\n", "")


@given(TEXTS, st.integers(0, 50))
def test_a_place_is_the_row_and_column_of_its_character(text, offset):
    row, column = Lines(text).place(offset)
    lines = text.split("\n")
    assert sum(len(line) + 1 for line in lines[:row]) + column == min(offset, len(text))


@given(marked_texts(), st.data())
def test_a_mark_carried_over_an_edit_still_lies_on_the_same_words(case, data):
    old, marks = case
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    new = old[:start] + data.draw(TEXTS) + old[end:]
    words = {old[mark.start : mark.end] for mark in marks}
    for mark in carry(marks, old, new):
        assert 0 <= mark.start <= mark.end <= len(new)
        assert new[mark.start : mark.end] in words


def test_typing_before_a_mark_moves_it_and_typing_inside_drops_it():
    old = "He is worn out today"
    mark = Mark(6, 14, "emotion-cue", Sign.CUE)
    assert carry([mark], old, "Yes. " + old) == [Mark(11, 19, "emotion-cue", Sign.CUE)]
    assert carry([mark], old, "He is worn-out today") == []


def test_the_margin_names_the_most_pressing_two_marks_that_open_on_a_row():
    text = "a promise and a cue and something good"
    rows = Lines(text).stretches(
        [
            Mark(2, 9, "x", Sign.PROMISE),
            Mark(16, 19, "y", Sign.CUE),
            Mark(34, 38, "z", Sign.GOOD),
        ]
    )
    assert letters(rows[0], 0, 100) == "CP"
    assert letters(rows[0], 20, 100) == "G"


def test_a_mark_over_two_lines_is_named_once():
    rows = Lines("one two\nthree").stretches([Mark(4, 13, "x", Sign.GOOD)])
    assert [letters(rows[row], 0, 100) for row in (0, 1)] == ["G", ""]


def _rule(
    rule_id: str, family: str, severity: int, *, shown: bool = True, who: Who = Who.LEADER
) -> Rule:
    return Rule(rule_id, family, Level.TURN, (Mode.NOTES,), who, severity, shown=shown)


def test_each_kind_of_rule_has_its_own_letter_and_labels_that_feed_others_have_none():
    assert sign_of(_rule("emotion-cue", "listening", 0, who=Who.OTHER)) is Sign.CUE
    assert sign_of(_rule("missed-cue", "listening", 3)) is Sign.WATCH
    assert sign_of(_rule("commitment-vague", "commitment", 1)) is Sign.PROMISE
    assert sign_of(_rule("personal-question", "personal", 0)) is Sign.LIFE
    assert sign_of(_rule("open-question", "listening", 0)) is Sign.GOOD
    assert sign_of(_rule("minimising-reply", "listening", 2)) is Sign.WATCH
    assert sign_of(_rule("backchannel", "listening", 0, shown=False)) is None


def test_labels_without_a_sign_or_without_words_leave_no_mark():
    labels = [Label(0, 3, "known"), Label(3, 6, "unknown"), Label(4, 4, "known")]
    assert marks_of(labels, {"known": Sign.GOOD}, shift=10) == [Mark(10, 13, "known", Sign.GOOD)]
