"""What was agreed, and what follows if: "we agreed I call", "if they pay, I'm buying one"."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.acts import is_bare_verb
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene, first_word, skip_adverbs
from coach.language.promises.verbs import BASE_VERBS, ING_FORMS, THIRD_FORMS

AUX = frozenset({"am", "is", "are", "'m", "'s", "'re"})
STATUS_S = words_in(
    """
    thinks wants says needs knows feels reckons likes hopes works goes meets ends looks
    travels moves means stays comes seems gets takes does asks loves runs leads lands opens
    closes wishes turns retires
    """
)
STATUS_ING = words_in(
    """
    working going waiting looking thinking trying moving staying sitting struggling meeting
    feeling starting leaving learning
    """
)
"""Verbs whose present tells how things are."""


_BOUND = words_in("takes goes meets gets runs leads moves opens closes stays leaves")
"""Of these, what was agreed binds: "agreed that she takes the minutes"."""


def _is_ing(low: str) -> bool:
    return low in ING_FORMS or (len(low) > 5 and low.endswith("ing") and not low.endswith("thing"))


_SETTLERS = words_in(
    """
    agreed agree promised promises fixed settled left deal plan arranged decided landed shook
    """
)
_DOERS = frozenset({"i", "he", "she"})
_BETWEEN = frozenset({"we", "that", "it", "with", ":", "is", "the", "was", "on"})


def read_agreed(scene: Scene) -> Found | None:
    """As in "We agreed that I call them", "Deal: he does the audit, I find cover"."""
    state, words = scene.state, scene.words
    begun = at = first_word(words)
    while scene.low(at) in _SETTLERS | _BETWEEN or (
        scene.low(at) in {"she", "he", "i"} and scene.low(at + 1) in _SETTLERS
    ):
        at += 1
    settled = next(
        (
            k
            for k, word in enumerate(words)
            if word.low in {"landed", "agreed", "settled", "decided"}
        ),
        -1,
    )
    if settled >= at:
        at = settled + 1
        while scene.low(at) in _BETWEEN:
            at += 1
    if scene.low(begun) == "with" and state.undertaken is not None:
        at, settled = begun + 1, begun
    here = settled >= 0 or any(word.low in _SETTLERS for word in words[begun:at])
    if not (here or state.report in _SETTLERS or state.agreed) or at >= len(words):
        return None
    state.agreed = True
    at = next((k for k in range(at, min(at + 4, len(words))) if scene.low(k) in _DOERS), at)
    party = scene.cast.party(words[at].text)
    verb = skip_adverbs(words, at + 1)
    travels = (
        scene.low(verb) in {"go", "goes"}
        and words[verb + 2 : verb + 3]
        and (words[verb + 1].low == "to" and words[verb + 2].text[:1].isupper())
    )
    if travels and party is Party.OTHER:
        return None
    denied = scene.low(verb + 1) in {"n't", "not"} and not here
    told = scene.low(verb) in (STATUS_S - _BOUND) | _SEEING
    if party not in {Party.LEADER, Party.OTHER} or told or denied:
        return None
    if _is_ing(scene.low(verb)) and scene.low(verb) not in STATUS_ING:
        return Found(words[at].start, scene.clause.end, party, "agreed", words[verb].start)
    inflected = scene.low(at) == "undersigned" or (party is Party.OTHER and scene.low(at) != "they")
    if not (scene.low(verb) in THIRD_FORMS if inflected else scene.low(verb) in BASE_VERBS):
        return None
    return Found(words[at].start, scene.clause.end, party, "agreed", words[verb].start)


_SEEING = frozenset({"see", "know", "think", "agree", "mean", "hear", "get", "guess", "feel"})
"""After "yes, I": a view, not an act."""
_WOULD_IF = re.compile(r"\b(?:as long as|provided|providing|on condition|only if)\b", re.IGNORECASE)


def read_if_then(scene: Scene) -> Found | None:
    """As in "If they pay, I'm buying one"; "I'd sign it as long as ..."."""
    state, words = scene.state, scene.words
    at = first_word(words)
    party = scene.cast.party(words[at].text) if at < len(words) else None
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    verb = at + 1 + (scene.low(at + 1) == ".")
    if scene.low(verb) in {"'d", "would"} and _WOULD_IF.search(scene.clause.text + state.sentence):
        verb += 1
        fits = is_bare_verb(scene, verb)
    elif not state.condition:
        return None
    elif scene.low(verb) in AUX:
        verb += 1
        fits = scene.low(verb) in ING_FORMS and scene.low(verb) not in STATUS_ING
    else:
        inflected = (
            scene.low(verb) in THIRD_FORMS
            if party is Party.OTHER
            else scene.low(verb) in BASE_VERBS
        )
        fits = inflected and scene.low(verb) not in STATUS_S
    if not fits:
        return None
    return Found(
        words[at].start, scene.clause.end, party, "if then", words[verb].start, Firmness.CONDITIONAL
    )
