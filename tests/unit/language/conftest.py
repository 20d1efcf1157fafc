from __future__ import annotations

from pathlib import Path

import pytest

from coach.language.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A rules folder with one word list and no rule."""
    lists = tmp_path / "shipped" / "lists"
    lists.mkdir(parents=True)
    (lists / "mood.txt").write_text("# moods\nglad\nover the moon\n", "utf-8")
    (lists / "irregular.txt").write_text("go: goes went gone going\n", "utf-8")
    return tmp_path / "shipped"
