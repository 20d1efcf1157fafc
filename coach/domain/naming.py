"""What a person is called in the leader's notes, and where those names stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.domain.person import Person

SOMEONE = "someone"
"""Stands where the name of somebody stood who is erased."""

_SHORTEST = 2
"""Letters of a name that is looked for: one letter stands everywhere."""

_SURE = 4
"""Letters from which a name is found however it is written; shorter ones are often words."""

_WORDS_TOO = """
amber angel april august autumn bill bishop blue brook brown carol chance chase chip
christian clay cliff crystal daisy dale dawn dean drew earl faith fern forest frank gale
gene ginger glen grace grant gray green hale harmony heath heather holly honor hope hunter
iris ivory jack jade jasmine jean jewel judge june king lance lane laurel lily long love
lucky major marina mark marsh mason melody mercy merry miles misty noble norm olive park
patience pearl penny pepper pierce piper poppy porter price prudence queen rain reed rich
river robin rose ruby rusty sage sandy scarlet short sierra star stone storm summer sunny
tiger trinity unity victor violet virtue ward wells west white will willow winter wise wolf
wood wren young
"""
"""Names that are everyday words as well: in small letters they are taken for the word."""

_WORDS = frozenset(_WORDS_TOO.split())


def names_of(person: Person, everybody: Iterable[Person]) -> tuple[str, ...]:
    """What a person is called and nobody else is, the whole name first.

    Args:
        person: Who.
        everybody: All people of the journal.
    """
    others = [one for one in everybody if one.id != person.id]
    called = dict.fromkeys((person.name, person.name.split()[0], *person.aliases))
    return tuple(
        name
        for name in called
        if len(name) >= _SHORTEST and not any(one.goes_by(name) for one in others)
    )


class Named:
    """Finds names as words of their own, in any case where a name is no everyday word."""

    def __init__(self, names: Sequence[str]) -> None:
        """Look for names.

        Args:
            names: As `names_of` gives them.
        """
        self.names = tuple(names)
        ways = "|".join(_ways(name) for name in sorted(names, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<!\w)(?:{ways})(?!\w)") if names else None

    @property
    def in_capitals(self) -> tuple[str, ...]:
        """The names that are looked for with a capital only, as they may be words."""
        return tuple(name for name in self.names if _may_be_a_word(name))

    def first_in(self, text: str) -> tuple[int, int] | None:
        """Where the first of the names begins and ends in a text; None where none stands."""
        found = self._pattern.search(text) if self._pattern else None
        return found.span() if found else None

    def hidden(self, text: str) -> str:
        """The text with “someone” in the place of every name."""
        return self._pattern.sub(SOMEONE, text) if self._pattern else text


def _may_be_a_word(name: str) -> bool:
    return " " not in name and (len(name) < _SURE or name.casefold() in _WORDS)


def _ways(name: str) -> str:
    """The spellings of a name, as a pattern."""
    words = name.split()
    spelled = r"\s+".join(map(re.escape, words))
    if not _may_be_a_word(name):
        return f"(?i:{spelled})"
    return spelled if name.upper() == name else f"{spelled}|{re.escape(name.upper())}"
