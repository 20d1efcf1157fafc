"""What becomes of rule files, the user's own and broken ones included."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.domain.rule import OnGuard
from coach.language.pipeline import Pipeline
from coach.language.rulebook import Rulebook, load_rulebook

RULE = """
summary = "Somebody is glad."
severity = 0
find = ["i am ..1 @mood"]
match = ["I am glad.", "I'm so glad.", "I'm over the moon.", "well I am glad"]
skip = ["You are glad.", "I am here.", "Glad tidings.", "I am not glad."]
say = "Good."
[guards]
question = "drop"
"""


def put(folder: Path, name: str, text: str = RULE) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.fixture
def load(folder: Path, tmp_path: Path, pipeline: Pipeline):
    def load(own: Path | None = None) -> Rulebook:
        return load_rulebook(folder, own, pipeline.norms)

    return load


def test_a_rule_file_becomes_a_rule(folder, load):
    put(folder, "joy/glad.toml")
    book = load()
    (rule,) = book.rules
    assert (rule.id, rule.family, rule.say) == ("glad", "joy", "Good.")
    assert rule.guards.question is OnGuard.DROP
    assert not book.problems


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('say = "Good."', 'sai = "Good."'), "sai: no such key"),
        (("severity = 0", "severity = 7"), "severity: must be 0, 1, 2 or 3"),
        (("severity = 0", 'severity = 0\nlevel = "word"'), "level: must be one of turn"),
        (("severity = 0", 'severity = 0\nwho = "me"'), "who: must be one of leader"),
        (("severity = 0", 'severity = 0\nmode = ["mail"]'), "mode: “mail”"),
        (('question = "drop"', 'question = "maybe"'), "question: must be one of drop"),
        (('question = "drop"', 'irony = "drop"'), "guards.irony: no such guard"),
        (("@mood", "@moods"), "find: there is no word list “moods”"),
        (("i am ..1", "(i am ..1"), "find: “(i am ..1 @mood” opens a bracket"),
        (('summary = "Somebody is glad."', ""), "summary: missing"),
        (('say = "Good."', "say = 3"), "say: must be text in quotes"),
        (('"Glad tidings.", ', ""), "skip: 3 examples; a rule needs 4"),
        (('say = "Good."', 'say = "Good.'), "no TOML"),
        (('say = "Good."', 'say = "Good."\nid = "happy"'), "id: must be the file's name"),
    ],
)
def test_a_problem_names_file_rule_and_key(folder, load, change, told):
    put(folder, "joy/glad.toml", RULE.replace(*change))
    (problem,) = load().problems
    assert problem.file == "joy/glad.toml"
    assert problem.rule == "glad"
    assert told in problem.problem


def test_a_broken_file_leaves_the_others_working(folder, load):
    put(folder, "joy/glad.toml")
    put(folder, "joy/sad.toml", "not toml at all [")
    book = load()
    assert [rule.id for rule in book.rules] == ["glad"]
    assert len(book.problems) == 1


def test_a_file_that_is_no_text_is_named_and_left_out(folder, load):
    put(folder, "joy/glad.toml")
    (folder / "joy" / "noise.toml").write_bytes(b"\xff\xfe\x00\x01")
    assert "UTF-8" in str(load().problems[0])


def test_two_files_of_one_id_are_a_problem(folder, load):
    put(folder, "joy/glad.toml")
    put(folder, "mirth/glad.toml")
    assert "another file has this id" in str(load().problems[0])


def test_the_users_rule_replaces_the_shipped_one(folder, load, tmp_path):
    put(folder, "joy/glad.toml")
    own = tmp_path / "own"
    put(
        own,
        "glad.toml",
        RULE.replace('"Good."', '"Mine."').replace("severity", 'family = "joy"\nseverity'),
    )
    assert load(own).rule("glad").say == "Mine."


def test_a_broken_rule_of_the_users_leaves_the_shipped_one(folder, load, tmp_path):
    put(folder, "joy/glad.toml")
    own = tmp_path / "own"
    put(own, "joy/glad.toml", RULE.replace("i am", "(i am"))
    book = load(own)
    assert book.rule("glad").say == "Good."
    assert len(book.problems) == 1


def test_off_mutes_a_shipped_rule(folder, load, tmp_path):
    put(folder, "joy/glad.toml")
    own = tmp_path / "own"
    put(own, "glad.toml", "off = true\n")
    book = load(own)
    assert book.rule("glad").off
    assert not book.in_force()


def test_the_users_words_are_added_to_a_shipped_list(folder, load, tmp_path):
    own = tmp_path / "own"
    put(own, "lists/mood.txt", "chuffed\n")
    assert load(own).lists["mood"] == ("glad", "over the moon", "chuffed")


def test_a_folder_that_does_not_exist_has_no_rules(folder, load, tmp_path):
    assert load(tmp_path / "nowhere").rules == ()


def test_measured_precision_is_read_by_rule(folder, load):
    put(folder, "measured.toml", '[glad]\nright = 9\nof = 10\non = "a corpus"\n')
    measured = load().measured["glad"]
    assert (measured.right, measured.of, measured.on) == (9, 10, "a corpus")
