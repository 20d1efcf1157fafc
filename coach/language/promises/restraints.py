"""Promises not to do something, told apart from refusals."""

from __future__ import annotations

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene

_REFUSALS = words_in(
    """
    give approve pay fund support accept agree allow sign back commit promise buy join attend
    take do work make get be have put extend lower change move cover come need
    """
)
"""After "won't": a refusal or a fact rather than a restraint that one promises."""


def read_restraint(
    scene: Scene, party: Party, start: int, verb: int, *, told: bool
) -> Found | None:
    """As in "I won't raise it" binds; "I won't sign it" refuses."""
    low = scene.low(verb)
    lasting = any(word.low in {"again", "anymore", "without", "ever"} for word in scene.words)
    refused = (low in _REFUSALS and not told and not lasting) or (
        not low and not scene.state.reporter and scene.state.talk
    )
    if party is Party.OTHER and (low in _REFUSALS or not low):
        return None
    firmness = Firmness.DECLINED if refused else None
    return Found(
        start,
        scene.clause.end,
        party,
        "restraint",
        scene.words[min(verb, len(scene.words) - 1)].start,
        firmness,
    )
