"""How records written by earlier versions of coach become today's.

A step takes one document from its version to the next. `coach.store.upgrade` takes all of them
when a journal is opened; a table that comes back later from an older copy takes them when it is
read, and so does an old export when it is imported.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from coach.store import filing
from coach.store import format as form
from coach.store.records import CODECS
from coach.store.tables import RawChanges, to_bytes

Document = dict[str, Any]
Step = Callable[[str, Document], Document]
"""From the type of a record ("fact", as in an export) and a document to the document one version
on. What is not a record comes under the name of its table."""

STEPS: dict[int, Step] = {}
"""The step that leads away from each version; the first version, 1, is still today's."""


def migrate(table: str, version: int, rows: RawChanges) -> RawChanges:
    """Bring the rows of a table up to date.

    Args:
        table: Its name.
        version: The version it was written in.
        rows: Its rows; None for one taken out.
    """
    if version == form.SCHEMA:
        return rows
    kind = filing.type_in(table)
    name = CODECS[kind].name if kind else table
    return {
        key: row and to_bytes(moved_on(name, json.loads(row), version)) for key, row in rows.items()
    }


def moved_on(kind: str, document: Document, version: int) -> Document:
    """Bring one document up to date.

    Args:
        kind: The type of record.
        document: As it was written.
        version: The version it was written in.
    """
    for at in range(version, form.SCHEMA):
        document = STEPS[at](kind, document)
    return document
