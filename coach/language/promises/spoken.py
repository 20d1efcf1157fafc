"""Promises as people say them: "let me come back to you", "what I can do is", "might try"."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.promises.acts import is_act
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene, skip_adverbs

_I = re.IGNORECASE

_MAYBE = re.compile(
    (
        r"^\W*(?:(?:i guess|i suppose|well|yeah|ok|okay|hm+|maybe|i)[,.]?\s+){0,3}(?:might"
        r"|may|could) (?:just |well |always |even )?(?:give (?:it|that|him|her|them) a "
        r"(?:\w+)|try|have a (?:\w+ )?(?:go|look|think|word)|look (?:at|into)|take a look|do "
        r"that|holler|ask|see)\b"
    ),
    _I,
)


def read_maybe(scene: Scene) -> Found | None:
    """As in "Might give it a go": taken up, and left open."""
    if not scene.state.talk:
        return None
    match = _MAYBE.match(scene.clause.text)
    if match is None:
        return None
    start = scene.clause.start
    return Found(start, scene.clause.end, Party.LEADER, "might", start, Firmness.VAGUE)


def read_what_i_do(scene: Scene) -> Found | None:
    """As in "What I can do is ask them on Monday"."""
    for at in range(len(scene.words) - 4):
        opens = scene.low(at) == "what" and scene.low(at + 1) == "i"
        if (
            opens
            and scene.low(at + 2) in {"can", "will", "'ll", "could"}
            and scene.low(at + 3) == "do"
        ):
            verb = skip_adverbs(scene.words, at + 4 + (scene.low(at + 4) in {"is", "'s"}))
            if is_act(scene, verb):
                start = scene.words[at].start
                return Found(start, scene.clause.end, Party.LEADER, "will", scene.words[verb].start)
    return None


def read_let_me(scene: Scene) -> Found | None:
    """As in "Let me take that away and come back to you on Thursday"."""
    lows = [word.low for word in scene.words]
    for at in range(len(lows) - 2):
        if lows[at : at + 2] != ["let", "me"] or not is_act(scene, at + 2):
            continue
        back = any(
            lows[k : k + 2] in (["get", "back"], ["come", "back"]) for k in range(at, len(lows))
        )
        if back or (
            scene.state.dated
            and lows[at + 2] not in {"know", "start", "ask", "say", "give", "tell"}
        ):
            start = scene.words[at].start
            return Found(start, scene.clause.end, Party.LEADER, "will", scene.words[at + 2].start)
    return None


_POSSIBLE = re.compile(
    r"\bwhat (?:might|could|would) be possible is\b"
    r"|\bi (?:could|might|may) (?:maybe|eventually|possibly|perhaps|even|probably) (?P<act>\w+)",
    _I,
)


def read_possible(scene: Scene) -> Found | None:
    """As in "I could maybe help you out": held out, not promised."""
    match = _POSSIBLE.search(scene.clause.text) if scene.state.talk else None
    if match is None:
        return None
    start = scene.clause.start + match.start()
    return Found(start, scene.clause.end, Party.LEADER, "might", start, Firmness.VAGUE)
