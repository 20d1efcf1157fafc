"""A line of a note and the section it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from coach.language.promises.cast import Party


@dataclass(frozen=True, slots=True)
class Section:
    """What the nearest heading says about the lines under it.

    Attributes:
        owner: For whom the lines are, if the heading tells.
        actions: Whether the heading announces things to do.
        closed: Whether what stands under it is done, parked or only dates.
    """

    owner: Party | None = None
    actions: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a note without its bullet and owner.

    Attributes:
        start: First character of the line's content, its owner included.
        body: First character after bullet, checkbox and leading owner.
        end: One past the last character.
        text: The words from `body` to `end`.
        section: What the heading above says.
        listed: Whether it has a bullet, number or checkbox.
        box: "x" ticked, " " open, empty for no checkbox.
        owner: Who stands at the front ("Me: ...") or the end ("... (S)"), if anybody.
        edge: "front", "back" or empty.
        heads: Whether the line is itself a label with a colon ("Actions: ...").
        when: The cell of a table row that holds its day; empty for none.
        label: The words before `body`, where an owner stood in front.
        title: Whether it is the first line and names the talk rather than tells of it.
        opens: Whether the name in front says whom the talk was with, not whose the line is.
    """

    start: int
    body: int
    end: int
    text: str
    section: Section
    listed: bool = False
    box: str = ""
    owner: Party | None = None
    edge: str = ""
    heads: bool = False
    title: bool = False
    label: str = ""
    when: str = ""
    opens: bool = False
