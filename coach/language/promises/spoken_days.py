"""What speakers give on a day in words of no work: "those are mine as of Monday"."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene
from coach.language.promises.verbs import BASE_VERBS

_I = re.IGNORECASE

_I_AM = r"\bi(?:'m| am|m) (?:also |then )?"
_ON_A_DAY = re.compile(
    _I_AM + r"(?:coming (?:along )?with you|riding (?:along )?with (?:you|him|her|them))\b"
    r"|" + _I_AM + r"getting (?:the|your|our|a|their|him|her|them|somebody|someone|(?-i:[A-Z])\w+)"
    r" (?:[\w'-]+ ){0,3}?on the (?:phone|line|horn|blower|radio)\b"
    r"|" + _I_AM + r"waiting for you (?:at|by|in|outside|in front of) "
    r"|\b(?:it|that|those|these|they|both|(?:both|all|all \w+|each) of (?:it|that|those|them|these)"
    r"|(?:the|that|those|these) [\w' -]{2,30}?)(?:'s|'re| is| are) (?:all |now )?mine,?"
    r" (?:as of|from|starting)\b"
    r"|\b(?:it|that|there)(?:'s| is) (?:a|an) (?:clear |straight |plain |firm )?"
    r"(?:yes or (?:a )?no|answer|decision|reply)\b[^.?!]{0,40}? from me\b"
    r"|\byou (?:receive|get|have|hear) (?:it |that |them )?from (?:me|my hand)\b",
    _I,
)
_OWN_TIME = re.compile(
    r"\b(?:home|pub|bar|cinema|church|mosque|temple|match|concert|party|wedding|lake|beach"
    r"|holiday|market|shops?|bikes?|horses?|dinner|drinks?)\b",
    _I,
)
_NOT_SO = re.compile(r"\b(?:not|never|usually|always|already|still)\b|n't\b", _I)
_LATER_LOOK = re.compile(
    r"^\W*(?:(?:and|so|well|but|yeah|yes|okay|ok|then),? )*(?P<may>i could (?:have a (?:\w+ )?look|"
    r"take a (?:\w+ )?look|look) (?:at|into|over|through|on|upon) (?:it|that|them|this|those)\b"
    r"(?=[^.?!]{0,3}(?:when|once|after)\b(?![^.?!]*\b(?:was|were|had)\b)))",
    _I,
)
"""Put off to an event: no more than a maybe."""
_MAYBE_SEE = re.compile(r"\bmaybe i (?:see|check|ask|find out) (?:if|whether)\b", _I)
_WITH_ANOTHER = re.compile(
    r"(?:^|[\s,])(?:me (?P<who>and (?-i:[A-Z])[\w-]+(?:'ll| will) (?P<act>\w+)))",
    _I,
)
_THEN_DO = re.compile(r"^[^.?!,]{0,40}? and (?P<next>\w+) (?:the|that|this|those|it|them|your)\b")
_DOES_IT = re.compile(r"^ (?:the|that|this|those|it|them|your)\b")
_GOING = frozenset({"go", "come", "head", "drive", "pop", "get", "climb", "run"})


def read_on_a_day(scene: Scene) -> Found | None:
    """As in "Saturday I am coming with you to the depot", "those are mine as of Monday"."""
    state, text = scene.state, scene.clause.text
    if not state.talk or scene.clause.opener in {"because", "while", "although", "until"}:
        return None
    if _NOT_SO.search(text) or _OWN_TIME.search(state.sentence):
        return None
    match = _ON_A_DAY.search(text) if state.dated else None
    if match is not None:
        return _given(scene, match.start())
    return _with_another(scene) if state.dated else None


def _with_another(scene: Scene) -> Found | None:
    """As in "me and Dora will go up Thursday and check the valve"."""
    whole = scene.state.sentence
    match = _WITH_ANOTHER.search(whole)
    if match is None or f"{match.group('who')} " not in f"{scene.clause.text} ":
        return None
    act, rest = match.group("act").lower(), whole[match.end() :]
    follows = _THEN_DO.match(rest) if act in _GOING else _DOES_IT.match(rest)
    work = follows.groupdict().get("next", act) if follows is not None else ""
    if work.lower() not in BASE_VERBS:
        return None
    return _given(scene, scene.clause.text.find(match.group("who")))


def read_put_off_look(scene: Scene) -> Found | None:
    """As in "I could look at it when the exams are over", "maybe I see if I apply"."""
    if not scene.state.talk:
        return None
    match = _MAYBE_SEE.search(scene.clause.text)
    if match is None:
        at = scene.state.sentence.find(scene.clause.text)
        match = _LATER_LOOK.match(scene.state.sentence[max(at, 0) :])
    if match is None or scene.state.sentence.rstrip().endswith("?"):
        return None
    return _given(scene, match.start(), Firmness.VAGUE)


def _given(scene: Scene, at: int, firmness: Firmness | None = None) -> Found:
    start = scene.clause.start
    return Found(start, scene.clause.end, Party.LEADER, "given", start + at, firmness)
