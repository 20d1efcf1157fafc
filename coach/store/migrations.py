"""How records written by earlier versions of coach become today's.

A step takes the documents of one table from its version to the next. Files are read at any
version and written at the newest, each at its next save.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from coach.store.format import SCHEMA
from coach.store.tables import RawChanges, to_bytes

Document = dict[str, Any]
Step = Callable[[str, Document], Document]
"""From the table's name and a document to the document one version on."""

STEPS: Mapping[int, Step] = {}
"""The step that leads away from each version; the first version, 1, is still today's."""


def migrate(
    table: str,
    version: int,
    rows: RawChanges,
    steps: Mapping[int, Step] = STEPS,
    newest: int = SCHEMA,
) -> RawChanges:
    """Bring the rows of a table up to date.

    Args:
        table: Its name.
        version: The version it was written in.
        rows: Its rows; None for one taken out.
        steps: The step that leads away from each version.
        newest: The version wanted.
    """
    if version == newest:
        return rows
    return {key: row and _moved_on(table, row, version, steps, newest) for key, row in rows.items()}


def _moved_on(
    table: str, row: bytes, version: int, steps: Mapping[int, Step], newest: int
) -> bytes:
    document = json.loads(row)
    for at in range(version, newest):
        document = steps[at](table, document)
    return to_bytes(document)
