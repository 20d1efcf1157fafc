"""Where the shipped rules and prompts are: beside the package, or inside it in a wheel."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    Kind = Literal["rules", "prompts"]


def shipped(kind: Kind) -> Traversable:
    """The folder of shipped rules or prompts.

    It may lie inside a zip, so read it with `read_text`, never with `open`.
    """
    packaged = files("coach") / "_data" / kind
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / kind


def files_under(folder: Traversable, suffix: str) -> Iterator[tuple[str, Traversable]]:
    """Every file below `folder` whose name ends in `suffix`, as (relative name, file), by name.

    A folder that does not exist, or may not be read, has no files.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda found: found.name) if folder.is_dir() else []
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            for name, file in files_under(entry, suffix):
                yield f"{entry.name}/{name}", file
        elif entry.name.endswith(suffix):
            yield entry.name, entry
