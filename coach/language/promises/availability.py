"""A day somebody can work, told in a note: "she can do sat not sun"."""

from __future__ import annotations

import re

from coach.language.dues import find_times
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene, first_word

_I = re.IGNORECASE

_CAN = re.compile(
    r"^\W*(?P<who>\w+)(?:'s| has)? (?:says? (?:he|she|they) |said (?:he|she|they) )?"
    r"(?:can|cn|could|is free to|is able to) (?P<act>do|cover|work|come in|make|take)\b"
    r"(?: (?:on|the|a|an|both|all(?: of)?|early|late))* ?(?P<rest>.+)$",
    _I,
)
_RECURS = re.compile(r"days\b|\b(?:every|each|any|most|some|either|or|if|only when|unless)\b", _I)
"""No one day: a habit, a choice or a condition."""
_NOT_TAKEN = re.compile(r"\bbut (?:i|we|that|it)\b|\boff\b", _I)
"""The day was turned down, or is one's own."""
_TAIL = 12
"""Characters before the day ("the early "), at most."""


def read_available(scene: Scene) -> Found | None:
    """As in "She can do Saturday": the other's word for a day that was asked about."""
    if scene.state.talk or not scene.state.dated or scene.state.third:
        return None
    told = None if _NOT_TAKEN.search(scene.state.sentence) else _CAN.match(scene.clause.text)
    if told is None or scene.cast.party(told.group("who")) is not Party.OTHER:
        return None
    begun = told.start("rest")
    times = [one for one in find_times(scene.clause.text, events=False) if one.end > begun]
    near = bool(times) and times[0].start - begun <= _TAIL and times[0].lead != "by"
    if not near or _RECURS.search(told.group("rest")):
        return None
    words = scene.words
    at = first_word(words)
    act = scene.clause.start + told.start("act")
    return Found(words[at].start, scene.clause.end, Party.OTHER, "undertook", act)
