"""The places of the app: one line each is all it takes to add a screen."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from textual.screen import Screen

    from coach.services.parts import Parts


@dataclass(frozen=True, slots=True)
class Place:
    """A screen that a key leads to from everywhere.

    Attributes:
        mode: Name of the mode it lives in; its pushed screens stay with it.
        title: What a person sees.
        key: The letter that leads there when no text field has the focus.
        function_key: The key that always leads there.
        screen: "module:Class"; loaded when first visited, built with the parts alone.
        tip: One sentence on what one does there.
    """

    mode: str
    title: str
    key: str
    function_key: str
    screen: str
    tip: str

    def build(self, parts: Parts) -> Screen[object]:
        """Load the screen's module and make the screen."""
        module, _, name = self.screen.partition(":")
        made: Screen[object] = getattr(import_module(module), name)(parts)
        return made


_SCREENS = "coach.tui.screens"
PLACES = (
    Place("today", "Today", "t", "f2", f"{_SCREENS}.today:TodayScreen", "What wants attention"),
    Place("prep", "Prep", "b", "f7", f"{_SCREENS}.prep:PrepScreen", "Before a talk"),
    Place("reflect", "Reflect", "r", "f3", f"{_SCREENS}.reflect:ReflectScreen", "After a talk"),
    Place("people", "People", "p", "f4", f"{_SCREENS}.people:PeopleScreen", "Who you talk with"),
    Place(
        "commitments",
        "Commitments",
        "c",
        "f5",
        f"{_SCREENS}.commitments:CommitmentsScreen",
        "Promises, yours and theirs",
    ),
    Place(
        "review", "Review", "k", "f8", f"{_SCREENS}.week:WeekScreen", "Look back, choose a focus"
    ),
    Place("rules", "Rules", "u", "f6", f"{_SCREENS}.rules:RulesScreen", "What coach looks for"),
)
HOME = PLACES[0]


def bindings() -> list[Binding]:
    """A letter and a function key for each place; the keys stand at the top of every screen."""
    letters = [
        Binding(
            place.key,
            f"app.go('{place.mode}')",
            place.title,
            show=False,
            id=f"go.{place.mode}",
            tooltip=place.tip,
        )
        for place in PLACES
    ]
    always = [
        Binding(
            place.function_key,
            f"app.go('{place.mode}')",
            place.title,
            show=False,
            priority=True,
            id=f"always.{place.mode}",
            tooltip=f"{place.tip}, also while you type",
        )
        for place in PLACES
    ]
    return letters + always
