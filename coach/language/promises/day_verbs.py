"""Verbs that no list knows: after "he" or "she" a word in -s is what somebody does that day."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.listening.personal import mentions_life
from coach.language.listening.words import words_of
from coach.language.promises.reading import Scene

_LIVED = words_in(
    """
    lives sleeps rides sings swims plays wears eats drinks smokes hates fears misses costs hurts
    dreads worries suffers loses earns cries owes prefers believes wins dies bleeds limps snores
    dances prays fasts skis surfs cycles jogs golfs sails camps fishes hikes gardens knits bakes
    paints acts graduates marries divorces emigrates flies sounds was does has goes always
    sometimes towards perhaps yes less unless whereas besides remains belongs deserves enjoys
    understands remembers forgets hears sees watches listens laughs smiles stares sits stands lies
    stinks thrives copes panics struggles sulks moans complains grumbles buries
    """
)
"""What one lives, feels or looks like; no piece of work, whatever day is named."""
_HABIT = re.compile(
    r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bevery\b|\beach\b", re.IGNORECASE
)
_SHORT = 3


def is_done_that_day(scene: Scene, verb: int) -> bool:
    """As in "he grouts it tonight": a word in -s right after "he" or "she", not of one's life."""
    low = scene.low(verb)
    if scene.low(verb - 1) not in {"he", "she"} or len(low) <= _SHORT or not low.isalpha():
        return False
    if not low.endswith("s") or low.endswith("ss") or low in _LIVED:
        return False
    text = scene.clause.text
    return _HABIT.search(text) is None and not mentions_life(f" {' '.join(words_of(text))} ")
