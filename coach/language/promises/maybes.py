"""No more than a maybe: "He might have a look", "let me think", "she'd see"."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.promises.cast import Party
from coach.language.promises.nominal import party_of
from coach.language.promises.reading import Found, Scene, reporter_before

_I = re.IGNORECASE

_MIGHT = re.compile(
    (
        r"\b(?P<who>i|he|she|they|(?-i:[A-Z])\w*) (?:might could|might|may|could(?! (?:ask|ring"
        r"|call|email|send|bring|join|shadow|apply))) (?:well |just "
        r"|even "
        r"|also )?(?:get (?:a)?round to|have a (?:wee |quick |little |proper )?(?:go|look"
        r"|think|word|stab|crack)|take a (?:look|stab)|look (?:at|into)|give it a (?:go|try)"
        r"|see (?:if|what|whether)|try|come back to (?:me|him|her)|(?:speak|talk) (?:to|with)|ask"
        r"|do (?:a|an|the|some|one)|poke|tinker|play|help|ring|phone|call|email|drop|pop|chat"
        r"|raise|apply|put (?:in|him"
        r"|her|my|his)|send|bring"
        r"|volunteer"
        r"|sign up|shadow|join|sit in|get (?:him|her|it|me) \w+)\b"
    ),
    _I,
)
_SOFT = re.compile(
    r"^\W*(?:and |but |so )?(?P<who>he|she|i|(?-i:[A-Z])\w*)(?:'d"
    r"| would) (?:have a (?:\w+ )?(?:think|look|go|ponder)"
    r"|think (?:about|on|over)|sleep on|consider|mull|give it (?:a|some) (?:go|thought)|see (?:if"
    r"|what|how))\b"
    r"|^\W*(?P<maybe>he|she|i|(?-i:[A-Z])\w*)(?:'d| would|'ll| will) (?:maybe|perhaps|possibly) \w+"
    r"|^\W*(?:perhaps|maybe|possibly) (?P<perhaps>he|she|i|(?-i:[A-Z])\w*)(?:'d|'ll| would| will"
    r"| could| might)"
    r" (?:also |even )?(?!be\b|have been)\w+"
    r"|^\W*(?:i |he |she )?(?:might|may) be able to \w+",
    _I,
)
"""Told without its "said": "She'd have a think about it"; a chance and no more."""
_WHETHER = re.compile(r"\b(?:whether|if|wonder\w*|asked|how|when|unless)\b", _I)
_MAYS = frozenset({"might", "may"})
_TRIES = frozenset({"try", "have", "look", "see"})


_LET_ME = re.compile(
    r"\blet me (?:think|see|look|check|have a (?:think|look)|sleep on|mull)\b(?! (?:finish|if i"
    r" understand)\b)",
    _I,
)


def read_let_me(scene: Scene) -> Found | None:
    """As in "I said let me look into dates": the leader puts off, no more."""
    match = _LET_ME.search(scene.clause.text)
    if match is None or scene.state.talk:
        return None
    reporter, report = reporter_before(scene, len(scene.words))[:2]
    if report and reporter is Party.OTHER:
        return None
    start = scene.clause.start
    return Found(start, scene.clause.end, Party.LEADER, "might", start, Firmness.VAGUE)


def read_might(scene: Scene) -> Found | None:
    """As in "He might have a look at some point": no more than a maybe."""
    match = _MIGHT.search(scene.clause.text)
    if match is not None and _WHETHER.search(scene.clause.text[: match.start()]):
        return None
    if match is not None:
        start, party = scene.clause.start + match.start(), party_of(scene, match.group("who"))
    elif not scene.state.talk and (soft := _SOFT.search(scene.clause.text)):
        start, who = (
            scene.clause.start,
            soft.group("who") or soft["maybe"] or soft["perhaps"] or scene.low(0),
        )
        party = party_of(scene, who) if who not in _MAYS else scene.state.subject
        party = party or scene.state.default
    elif scene.low(0) in {"might", "may"} and scene.low(1) in _TRIES and not scene.state.talk:
        start, party = scene.clause.start, scene.state.subject or scene.state.default
    else:
        return None
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    return Found(start, scene.clause.end, party, "might", start, Firmness.VAGUE)
