"""Things with an address, posts taken and new habits: "draft to me by Fri", "me on the desk"."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.reading import Found, Scene, first_word, skip_adverbs
from coach.language.promises.verbs import (
    ALSO_NOUNS,
    BASE_VERBS,
    ING_FORMS,
    PAST_FORMS,
    THIRD_FORMS,
)

_I = re.IGNORECASE

_TO_ONE = re.compile(
    r"[^\W_](?: back| over| across| up)? (?:to|(?P<with>with)) (?P<who>me|him|her|(?-i:[A-Z])\w*)\b"
    r"(?=\s*(?:$|[,(–—-]|by\b|on\b|for\b|before\b|due\b|no later|until\b|this\b|next\b|first\b"
    r"|end\b"
    r"|eo[dwmb]\b|co[bp]\b|(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|today|tonight)\w*\b|\d|the \d))",
    _I,
)
_TELLS = re.compile(
    r"\b(?:is|was|are|were|isn't|wasn't|has|had|have|got|came|went|will|would|shall|wants?|needs?"
    r"|heard|said|asked|told|spoke|talked|talk|meeting|call|chat|lunch|coffee|visit|1:1|121|catch"
    r"|interview|session|appointment|training|trip|did|does|do|feels?|seems?|owes?|due)\b",
    _I,
)
_POST = re.compile(
    r"^\W*(?:so|ok|and|then|plan|agreed)?\W*(?:it'?s |it is |that's |it'll be )?(?P<who>me|him"
    r"|her|(?-i:[A-Z])\w*|[a-z]) on (?:the "
    r"|to )?"
    r"(?!the\b|to\b|leave|holiday|annual|nights|lates|earlies|days|call|shift|form|track|top|time"
    r"|board|site|edge|train|bus|plane|ferry|road|way|phone"
    r"|a course|sick|mat|paternity|maternity|secondment|probation|and off|about|my|his|her|off)\w+",
    _I,
)
_COMES = re.compile(
    r"\b(?P<who>i|he|she|(?-i:[A-Z])\w*)(?:(?:'s|'m| is| am)(?: coming| back)?|(?= in (?:at|early"
    r"|by))) (?:in|over|round|back"
    r"|up|down|out|with me)\b"
    r"[^,.;]{0,30}? to (?P<act>[a-z]+)\b",
    _I,
)
NOW_ON = re.compile(
    r"\b(?:from (?:now|here|today|tomorrow|monday|next (?:week|month|time)|this (?:week|point))"
    r"(?: on(?:wards?)?| forward)?|going forward|in future|henceforth|this time(?: round)?"
    r"|next time(?: round)?"
    r"|in the meantime|until then|till then|until further notice|for the time being)\b[, ]*",
    _I,
)


def read_addressed(scene: Scene) -> Found | None:
    """As in "Draft to me by Friday" (the other's) and "feedback to her, Tues" (the leader's)."""
    match = _TO_ONE.search(scene.clause.text)
    if match is None or not scene.state.dated or scene.state.talk:
        return None
    head = _thing_before(scene, match.start())
    receiver = _receiver(scene, match.group("who"))
    if head < 0 or receiver is None or (match.group("with") and receiver is not Party.LEADER):
        return None
    party = receiver.across
    start = scene.words[head].start
    return Found(start, scene.clause.end, party, "to do", start) if party is not None else None


def _thing_before(scene: Scene, place: int) -> int:
    """Where the thing begins that is addressed at `place`; -1 if no mere thing stands there."""
    text = scene.clause.text
    cut = max(0, *(text.rfind(mark, 0, place) + 1 for mark in (", ", ": ", "- ", "– ")))
    begun = scene.clause.start + cut
    head = next((k for k, word in enumerate(scene.words) if word.start >= begun), 0)
    head = first_word(scene.words, head)
    told = _TELLS.search(text[cut:]) or OWN_LIFE.search(text[cut:])
    before = re.search(r"([a-z]+)\W*$", text[: place + 1], _I)
    if before is not None and before.group(1).lower() in _LEANS:
        return -1
    if head >= len(scene.words) or told or scene.low(head) in _NO_HEADS:
        return -1
    return -1 if _bids_or_tells(scene, head) else head


_LEANS = words_in(
    "look looks turn turns go goes come comes talk talks listen listens belong belongs matter"
    " matters speak speaks used close open due next thanks sorry nice kind rude unfair down up over"
)
"""Before "to her": no thing that is handed over."""
_NO_HEADS = frozenset({"i", "he", "she", "they", "we", "it", "that", "this", "who", "what", "if"})


def _receiver(scene: Scene, word: str) -> Party | None:
    low = word.lower()
    if low in {"me", "him", "her"}:
        return Party.LEADER if low == "me" else Party.OTHER
    return scene.cast.party(word)


_QUALITIES = frozenset({"written", "typed", "signed", "revised", "updated", "finished", "final"})
"""Participles before a thing, which tell of its state."""


def _bids_or_tells(scene: Scene, head: int) -> bool:
    """Whether the words begin with a verb, or with a third person's name."""
    low = scene.low(head)
    if low in _QUALITIES:
        return False
    if low in PAST_FORMS or low in ING_FORMS or low in BASE_VERBS - ALSO_NOUNS:
        return True
    named = scene.cast.party(scene.words[head].text) if head < len(scene.words) else None
    return named is Party.THIRD and scene.low(head + 1) in {"'s", "to", "and"}


def read_post(scene: Scene) -> Found | None:
    """As in "So: me on the front desk from Monday": a post that somebody takes."""
    state = scene.state
    if state.talk or not (state.dated or state.listed or state.actions):
        return None
    match = _POST.match(scene.clause.text)
    if match is None or OWN_LIFE.search(scene.clause.text):
        return None
    party = _receiver(scene, match.group("who"))
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    start = scene.clause.start + match.start("who")
    return Found(start, scene.clause.end, party, "present + date", start)


def read_new_habit(scene: Scene) -> Found | None:
    """As in "From now on I don't cc her boss", "going forward he logs it himself"."""
    opening = NOW_ON.search(scene.clause.text)
    if opening is None:
        return None
    place = scene.clause.start + opening.end()
    at = next((k for k, word in enumerate(scene.words) if word.start >= place), len(scene.words))
    party = scene.cast.party(scene.words[at].text) if at < len(scene.words) else None
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    verb = skip_adverbs(scene.words, at + 1)
    forms = BASE_VERBS if party is Party.LEADER else THIRD_FORMS
    kept = scene.low(verb) in {"do", "does"} and scene.low(verb + 1) in {"n't", "not"}
    if not (kept or scene.low(verb) in forms):
        return None
    start = scene.words[at].start
    return Found(start, scene.clause.end, party, "habit", scene.words[verb].start)


def read_comes_to(scene: Scene) -> Found | None:
    """As in "He's in early tomorrow to do the stocks"."""
    if not scene.state.dated or scene.state.talk:
        return None
    match = _COMES.search(scene.clause.text)
    if match is None or match.group("act").lower() not in BASE_VERBS:
        return None
    party = scene.cast.party(match.group("who"))
    if party not in {Party.LEADER, Party.OTHER} or OWN_LIFE.search(scene.clause.text):
        return None
    start = scene.clause.start + match.start()
    return Found(
        start, scene.clause.end, party, "present + date", scene.clause.start + match.start("act")
    )
