"""Promises as people say them: "let me come back to you", "what I can do is", "might try"."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.promises.acts import is_act
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene, skip_adverbs
from coach.language.promises.verbs import BASE_VERBS

_I = re.IGNORECASE

_MAYBE = re.compile(
    (
        r"^\W*(?:(?:i guess|i suppose|well|yeah|ok|okay|hm+|maybe|i)[,.]?\s+){0,3}(?:might"
        r"|may|could) (?:just |well |always |even )?(?:give (?:it|that|him|her|them) a "
        r"(?:\w+)|try|have a (?:\w+ )?(?:go|look|think|word)|look (?:at|into)|take a look"
        r"|check (?:(?:it|that|them) )?out"
        r"|pop (?:in|along|down)|go along|sign up|do "
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


_LOOKS_INTO = re.compile(
    r"let me (?:just )?(?:see what (?:i|we) can|see (?:if|whether) i can (?!get this"
    r"|find (?:it|my)|remember|recall|ask|think|explain|see)|(?:talk|speak) (?:to|with)"
    r" (?!you\b|me\b|my(?:self)?\b)|check with (?!you)|find out (?:who|what|when|how|from"
    r"|whether|if|about)|look into|ask"
    r" (?!you\b|a\b|an\b|one|some|another|the (?:next|first)|about|this|that|it|why|what|how)"
    r"|chase|have a (?:word|think|chat)"
    r"|run (?:it|that|this) (?:by|past)|(?:think|chew|mull|ponder)"
    r" (?:about it|it over|that over|on (?:it|that))|sleep on"
    r"|take (?:it|that|this) (?:away|to|up)"
    r"|dig|sort (?:it|that) out|find (?:somebody|someone))",
    _I,
)
"""What "let me" asks leave for that is done after the talk."""


_MY_PLAN = re.compile(
    r"\bmy (?:plan|next step|first step|aim) (?:now )?(?:is|will be"
    r"|'s) to (?P<act>\w+)",
    _I,
)


def read_my_plan(scene: Scene) -> Found | None:
    """As in "My plan is to ask for a week's grace"."""
    match = _MY_PLAN.search(scene.clause.text) if scene.state.talk else None
    if match is None or match.group("act").lower() not in BASE_VERBS:
        return None
    start = scene.clause.start + match.start()
    act = scene.clause.start + match.start("act")
    return Found(start, scene.clause.end, Party.LEADER, "plan", act)


def read_let_me(scene: Scene) -> Found | None:
    """As in "Let me take that away and come back to you on Thursday"."""
    lows = [word.low for word in scene.words]
    for at in range(len(lows) - 2):
        if lows[at : at + 2] != ["let", "me"] or not is_act(scene, at + 2):
            continue
        back = any(
            lows[k : k + 2] in (["get", "back"], ["come", "back"]) for k in range(at, len(lows))
        )
        if (
            back
            or _LOOKS_INTO.match(scene.clause.text[scene.words[at].start - scene.clause.start :])
            or (
                scene.state.dated
                and lows[at + 2] not in {"know", "start", "ask", "say", "give", "tell"}
            )
        ):
            start = scene.words[at].start
            return Found(start, scene.clause.end, Party.LEADER, "will", scene.words[at + 2].start)
    return None


_WE_WILL_SEE = re.compile(
    r"\bwe(?:'ll| will) (?:see what (?:we|i) can do|look into (?:it|that)|sort (?:something|it"
    r"|that)(?: out)?|work something"
    r" out|take (?:it|that|this) up|find something|come back to (?:you|that) (?:on"
    r"|when|once))\b"
    r"|\bwe(?:'ll| will) (?:take up|look at|look into|sort out|come to|discuss) (?:at|when"
    r"|in due|another|later)\b",
    _I,
)
"""Said to somebody's request, as vague as a promise can be."""
_POSSIBLE = re.compile(
    r"\bwhat (?:might|could|would) be possible is\b"
    r"|\bi (?:could|might|may) (?:maybe|eventually|possibly|perhaps|even|probably) (?P<act>\w+)",
    _I,
)


def read_possible(scene: Scene) -> Found | None:
    """As in "I could maybe help you out": held out, not promised."""
    text = scene.clause.text
    match = (_POSSIBLE.search(text) or _WE_WILL_SEE.search(text)) if scene.state.talk else None
    if match is None:
        return None
    start = scene.clause.start + match.start()
    return Found(start, scene.clause.end, Party.LEADER, "might", start, Firmness.VAGUE)


_I_CAN = re.compile(r"\bi can (?:just |probably |easily |definitely |always )?(?P<act>\w+)", _I)
_I_MIGHT = re.compile(r"\bi (?:might|may) (?:just |even |well )?(?P<act>\w+)", _I)


def read_able(scene: Scene) -> Found | None:
    """As in "I can have it done by the tenth": asked for a day, what one can do is a promise."""
    state = scene.state
    if not (state.talk and state.dated):
        return None
    for pattern, frame, firmness in ((_I_CAN, "can", None), (_I_MIGHT, "might", Firmness.VAGUE)):
        match = pattern.search(scene.clause.text)
        if match is not None and match.group("act").lower() in BASE_VERBS | {"have"}:
            start = scene.clause.start + match.start()
            at = start if frame == "might" else scene.clause.start + match.start("act")
            return Found(start, scene.clause.end, Party.LEADER, frame, at, firmness)
    return None
