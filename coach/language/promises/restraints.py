"""Promises not to do something, told apart from refusals."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import STATES
from coach.language.promises.reading import Found, Scene, skip_adverbs
from coach.language.promises.verbs import ING_FORMS, PAST_FORMS

_REFUSALS = words_in(
    """
    give approve pay fund support accept agree allow sign back commit promise buy join attend
    apologise apologize take do work make get be have put extend lower change move cover come need
    """
)
"""After "won't": a refusal or a fact rather than a restraint that one promises."""


_ASKED_NOT = re.compile(r"\b(?:not to|stop|leave (?:it|that|him|her)|without)\b", re.IGNORECASE)
"""Before "I won't": the restraint was asked for."""
_LASTING = frozenset({"again", "anymore", "without", "ever"})
_NEVER_BORNE = words_in("stand tolerate abide swallow budge bother pretend deny")
"""After "won't": what one does not put up with."""


_KEPT = words_in(
    """
    mention tell say share raise repeat breathe chase push bring do let cc copy name quote pass
    post send discuss record write ask
    """
)
"""After a bare "won't": what a writer promises to keep from; the rest is another's refusal."""


def read_restraint(
    scene: Scene, party: Party, start: int, verb: int, *, told: bool, named: bool
) -> Found | None:
    """As in "I won't raise it" binds; "I won't sign it" refuses.

    Args:
        scene: The clause.
        party: Who will not.
        start: Where the words begin.
        verb: The place of the verb after "not".
        told: Whether it is reported.
        named: Whether its subject stands in the words; a bare "won't do it" may be anybody's.
    """
    low = scene.low(verb)
    lasting = any(word.low in _LASTING for word in scene.words)
    kept = told or lasting or (low in _KEPT and scene.low(verb - 1) != "never")
    trait = party is Party.OTHER and not kept
    unnamed = not (named or lasting or told or low in _KEPT)
    if (
        trait
        or unnamed
        or _is_complaint(scene, verb)
        or (low in _REFUSALS and not (named or lasting or told))
    ):
        return None
    alone = not low.isalpha()
    asked_not = scene.clause.opener == "so" or _ASKED_NOT.search(scene.state.sentence) is not None
    refused = (low in _REFUSALS and not told and not lasting) or (
        alone and not (told or asked_not or scene.state.reporter)
    )
    if party is Party.OTHER and (low in _REFUSALS or (alone and not told)):
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


def _is_complaint(scene: Scene, verb: int) -> bool:
    """As in "I won't be spoken to like that", "I'm not going to sleep": what one bears or feels."""
    low, following = scene.low(verb), scene.low(skip_adverbs(scene.words, verb + 1))
    if low == "be":
        again = any(word.low == "again" for word in scene.words)
        return following not in ING_FORMS and (following in PAST_FORMS or not again)
    if low == "have":
        return following in {"people", "anyone", "anybody", "it", "that", "this", "them", "staff"}
    if low == "put":
        return following == "up"
    if low == "sit":
        return following in {"and", "by", "back"}
    return low in _NEVER_BORNE | STATES
