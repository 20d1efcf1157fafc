"""The rule that the README shows is a rule."""

from __future__ import annotations

from pathlib import Path

from coach.data import shipped
from coach.language.matching import RuleMatcher
from coach.language.pipeline import Pipeline
from coach.language.rulebook import load_rulebook


def test_the_rule_in_the_readme_works_as_it_says(tmp_path: Path, pipeline: Pipeline):
    readme = (shipped("rules") / "README.md").read_text("utf-8")
    shown = readme.split("```toml", 1)[1].split("```", 1)[0]
    (tmp_path / "commitment").mkdir()
    (tmp_path / "commitment" / "shown.toml").write_text(shown, "utf-8")
    book = load_rulebook(tmp_path, None, pipeline.norms)
    assert book.problems == ()
    matcher = RuleMatcher(book, pipeline)
    rule = book.rules[0]
    assert [text for text in rule.match if not matcher.labels(text)] == []
    assert [text for text in rule.skip if matcher.labels(text)] == []
