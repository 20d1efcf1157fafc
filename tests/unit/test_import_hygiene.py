"""Opening the app or a command loads only what it needs."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("coach.__main__", "textual"),
        ("coach.__main__", "spacy"),
        ("coach.__main__", "tinydb"),
        ("coach.tui.app", "spacy"),
        ("coach.tui.screens.reflect", "spacy"),
        ("coach.cli", "spacy"),
        ("coach.cli", "textual"),
        ("coach.importing.formats", "spacy"),
        ("coach.services.parts", "textual"),
        ("coach.language.analyser", "textual"),
    ],
)
def test_importing_a_layer_leaves_the_others_unloaded(module: str, absent: str) -> None:
    code = f"import sys, {module}; sys.exit({absent!r} in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr[-500:] or f"{module} loads {absent}"
