"""What rules find in text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.data import shipped
from coach.domain.conversation import Mode
from coach.language.matching import RuleMatcher
from coach.language.pipeline import Pipeline
from coach.language.rulebook import load_rulebook

HEAD = 'summary = "s"\nseverity = 0\n'


@pytest.fixture
def finds(folder: Path, pipeline: Pipeline):
    def finds(text: str, *lines: str, unless: str = "", guards: str = "", mode=Mode.TRANSCRIPT):
        wanted = ", ".join(f"'{line}'" for line in lines)
        cancel = f"unless = ['{unless}']\n" if unless else ""
        (folder / "x").mkdir(exist_ok=True)
        (folder / "x" / "rule.toml").write_text(
            f"{HEAD}find = [{wanted}]\n{cancel}{guards}", "utf-8"
        )
        book = load_rulebook(folder, None, pipeline.norms)
        assert [p for p in book.problems if "examples" not in p.problem] == []
        labels = RuleMatcher(book, pipeline).labels(text, mode=mode)
        return [text[label.start : label.end] for label in labels]

    return finds


def test_the_quote_is_the_exact_words(finds):
    assert finds("Well, I’m really glad you came.", "i am ..1 glad") == ["I’m really glad"]


@pytest.mark.parametrize("text", ["I'm glad", "im glad", "I am glad", "I’m glad"])
def test_one_spelling_in_the_rule_finds_every_spelling_in_the_text(finds, text):
    assert finds(text, "i am glad") == [text]


def test_did_and_do_are_told_apart(finds):
    assert finds("You didn't call.", "you do not") == []
    assert finds("You didn't call.", "you did not") == ["You didn't"]


def test_overlapping_matches_of_one_rule_are_one_label(finds):
    assert finds("I am very glad indeed", "i am ..1 glad", "very glad indeed") == [
        "I am very glad indeed"
    ]


def test_a_match_never_crosses_a_sentence(finds):
    assert finds("There I am. Glad you came.", "i am ..2 glad") == []


def test_a_gap_does_not_jump_over_a_negation(finds):
    assert finds("I am really not glad", "i am ..3 glad") == []


def test_a_line_under_unless_cancels_the_rule_in_its_sentence_only(finds):
    text = "I am glad to go. I am glad."
    assert finds(text, "i am glad", unless="glad to go") == ["I am glad"]


def test_a_clause_begins_after_discourse_markers_and_commas(finds):
    assert finds("So, well, try it", "^ try") == ["try"]
    assert finds("If in doubt, try it", "^ try") == ["try"]
    assert finds("I will try it", "^ try") == []


def test_a_clause_ends_before_closing_marks(finds):
    assert finds("Thank you!", "thank you $") == ["Thank you"]
    assert finds("Thank you for that", "thank you $") == []


def test_a_whole_turn_can_be_asked_for(finds):
    assert finds("Oh. Right.", "^^ right $$") == ["Right"]
    assert finds("Right. We ship it.", "^^ right $$") == []


def test_parts_of_speech_are_looked_at_where_a_rule_asks(finds):
    assert finds("Could you please review it?", "you please <VERB>") == ["you please review"]
    assert finds("Would you please everyone?", "you please <VERB>") == []


def test_negation_drops_a_match_unless_the_rule_keeps_it(finds):
    assert finds("It's not that I am glad", "i am glad") == []
    assert finds("It's not that I am glad", "i am glad", guards='[guards]\nnegation = "keep"') == [
        "I am glad"
    ]


def test_quoted_words_count_in_notes_and_not_in_talk(finds):
    text = 'She said "I am glad" and left'
    assert finds(text, "i am glad") == []
    assert finds(text, "i am glad", mode=Mode.NOTES) == ["I am glad"]


def test_the_tagged_layer_loses_nothing_against_tagging_everything(pipeline: Pipeline):
    """Sentences are tagged only where a tagged pattern could fire; tag all and compare."""
    book = load_rulebook(shipped("rules"), None, pipeline.norms)
    matcher = RuleMatcher(book, pipeline)
    texts = [text for rule in book.rules for text in (*rule.match, *rule.skip) if ":" not in text]
    alone = [matcher.labels(text) for text in texts]
    together = matcher.labels_of([pipeline.read(text) for text in texts])
    assert alone == together


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_gets_labels_within_its_bounds(text: str):
    for label in _shipped_matcher().labels(text):
        assert 0 <= label.start < label.end <= len(text)


_made: list[RuleMatcher] = []


def _shipped_matcher() -> RuleMatcher:
    if not _made:
        pipeline = Pipeline()
        _made.append(RuleMatcher(load_rulebook(shipped("rules"), None, pipeline.norms), pipeline))
    return _made[0]
