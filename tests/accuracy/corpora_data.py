"""Reads the public corpora as coach would see them."""

from __future__ import annotations

import importlib.util
import json
import re
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).parents[2].parent / "shared"
CORPORA = SHARED / "corpora"
FILES = {
    "annomi": "unstated/annomi.jsonl",
    "mrda": "unstated/mrda.jsonl",
    "swda": "nc/swda.jsonl",
    "dailydialog": "nc/dailydialog.jsonl",
    "ami": "open/ami.jsonl",
    "uptake": "open/uptake.jsonl",
}
Row = dict[str, Any]


def rows(corpus: str) -> list[Row]:
    """The records of a corpus; empty where the folder of its licence was left out."""
    file = CORPORA / FILES[corpus]
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


@lru_cache(maxsize=1)
def scorer() -> ModuleType:
    """The scorer that lies beside the corpora."""
    spec = importlib.util.spec_from_file_location("corpora_score", CORPORA / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def label_map() -> dict[str, list[str]]:
    """coach's label id to the corpora's labels."""
    loaded: dict[str, list[str]] = json.loads((CORPORA / "labelmap.json").read_text("utf-8"))
    return loaded


def bared(text: str) -> str:
    """Text as a raw machine transcript has it: lower case, no punctuation."""
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9' ]", " ", text.replace("’", "'").lower())).strip()
