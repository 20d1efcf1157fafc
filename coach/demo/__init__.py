"""A made-up journal to try coach with: six people, ten weeks, every state a promise can be in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.demo.filling import fill_demo

if TYPE_CHECKING:
    from datetime import date

    from coach.services.parts import Parts

__all__ = ["fill", "fill_demo"]


def fill(parts: Parts, today: date) -> None:
    """Put the made-up journal into the empty one behind `parts`."""
    fill_demo(parts.journal, today)
