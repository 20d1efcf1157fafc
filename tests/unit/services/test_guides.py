"""Guided questions: every kind has them, the user's own win, and a broken file is named."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.data import files_under, shipped
from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.domain.prompt import Guide, GuideProblem
from coach.services.guides import Guides, read_guide

GOOD = """\
occasion = "prep"
kind = "career"
title = "Career, our way"

[[question]]
ask = "What would they do for free?"
memory = ["facts"]

[[question]]
ask = "And then?"
"""


@pytest.fixture
def guides():
    return Guides(lambda: files_under(shipped("prompts"), ".toml"))


def with_own(folder: Path) -> Guides:
    return Guides(
        lambda: files_under(shipped("prompts"), ".toml"), lambda: files_under(folder, ".toml")
    )


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("occasion", ["prep", "reflect"])
def test_every_kind_of_talk_has_its_own_questions(guides, occasion, kind):
    guide = guides.get(occasion, kind)
    assert len(guide.questions) >= 4
    assert guide.seed
    assert guide.source
    assert all(question.ask[-1] in "?…." or question.if_then for question in guide.questions)


@pytest.mark.parametrize("kind", list(Kind))
def test_a_prep_ends_in_one_if_then_line(guides, kind):
    questions = guides.get("prep", kind).questions
    assert [question.if_then for question in questions].count(True) == 1
    assert questions[-1].if_then


@pytest.mark.parametrize("kind", list(Kind))
def test_a_reflection_opens_with_what_went_well(guides, kind):
    assert "went well" in guides.get("reflect", kind).questions[0].ask


def test_the_week_has_eight_questions_and_one_focus(guides):
    questions = guides.get("review").questions
    assert len(questions) == 8
    assert sum(question.if_then for question in questions) == 1


def test_shipped_prompts_have_nothing_wrong(guides):
    assert guides.problems() == ()
    assert len(guides.all()) == 19


def test_a_file_of_the_users_replaces_the_shipped_one(tmp_path):
    (tmp_path / "mine.toml").write_text(GOOD, encoding="utf-8")
    guides = with_own(tmp_path)
    assert guides.get("prep", Kind.CAREER).title == "Career, our way"
    assert guides.get("prep", Kind.CONFLICT).title == "Conflict"


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "says"),
    [
        ('title = "Career, our way"', "title = Career", 3, "", "not valid TOML"),
        ('kind = "career"', 'kind = "carer"', 2, "kind", "must be one of"),
        ('occasion = "prep"', 'occasion = "before"', 1, "occasion", "prep, reflect, review"),
        ('memory = ["facts"]', 'memory = ["gossip"]', 7, "memory", "facts"),
        ('ask = "And then?"', 'aks = "And then?"', 10, "aks", "not known"),
        ('ask = "And then?"', "ask = 3", 10, "ask", "in quotes"),
        ('ask = "And then?"', 'hint = "no question"', 9, "ask", "missing"),
        ('title = "Career, our way"', 'title = ""', 3, "title", "missing"),
    ],
)
def test_a_broken_file_is_named_with_line_and_key_and_the_rest_works(
    tmp_path, old, new, line, key, says
):
    assert old in GOOD
    (tmp_path / "mine.toml").write_text(GOOD.replace(old, new), encoding="utf-8")
    guides = with_own(tmp_path)
    (problem,) = guides.problems()
    assert (problem.file, problem.line, problem.key) == ("mine.toml", line, key)
    assert says in str(problem)
    assert guides.get("prep", Kind.CAREER).title == "Career talk"


def test_a_file_that_is_no_text_is_named_too(tmp_path):
    (tmp_path / "photo.toml").write_bytes(b"\xff\xfe\x00")
    assert "photo.toml" in str(with_own(tmp_path).problems()[0])


def test_missing_questions_are_told_in_a_sentence():
    with pytest.raises(CoachError, match="prompts folder"):
        Guides(tuple).get("prep", Kind.CAREER)


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
def test_any_text_is_a_guide_or_a_named_problem(text):
    assert isinstance(read_guide("x.toml", text), Guide | GuideProblem)


toml_values = st.recursive(
    st.none().map(lambda _: True) | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["occasion", "kind", "title", "question"]), toml_values))
def test_any_shape_of_toml_is_a_guide_or_a_named_problem(shape):
    lines = [f"{key} = {_toml(value)}" for key, value in shape.items()]
    text = "\n".join(lines)
    tomllib.loads(text)
    assert isinstance(read_guide("x.toml", text), Guide | GuideProblem)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(letter):08x}" for letter in value) + '"'
    return str(value)
