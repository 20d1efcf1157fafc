"""Promises as people say them: results ("it'll be with you"), maybes, silent conditions."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.promises.acts import is_act
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene, first_word, skip_adverbs

_I = re.IGNORECASE

_TO_YOU = re.compile(
    r"\b(?:it|that|this|there|those|they|he|she|you|(?:the|a|your|that|my) [\w' "
    r"-]{2,30}?)(?:'ll| will|ll) (?:all )?(?:be|come|go|land|reach|hit|get)\b"
    r".{0,40}?\b(?:with you|on your (?:desk|side)|in your (?:inbox|hands?|pigeonhole"
    r"|mailbox|tray)|in yours|to you|from me|from my (?:side|end))\b",
    _I,
)
_HEADED = re.compile(
    r"\b(?:goes|going|go) (?:out|over|off|up|in|on|to|into)\b|(?:'s| is|'re| are) (?:in"
    r"|on) your \w+"
    r"|\byou (?:find|get|have) (?:it|that|them|a|the) .{0,30}?\b(?:in your|on your|from me)\b"
    r"|\bcomes? (?:from me|to you|your way)\b|\b(?:is|are|gets?) \w+ (?:out |off |up )?by me\b",
    _I,
)
"""Where a thing goes, said in the present; with a day it is promised."""
_SCHEDULED = re.compile(
    (
        r"\b(?:meeting|launch|train|flight|bus|school|he|she|they|we|consultation|live|wrong"
        r"|well|home|holiday|leave)\b"
    ),
    _I,
)
_DONE_BY = re.compile(
    (
        r"\b(?:it|that|this|those|all of it|everything)(?:'ll| will|ll) be (?:all )?(?:done"
        r"|sorted|up|ready|out|in|there|fixed|finished|over|sent|gone|back|live|clear"
        r"|cleared)\b"
    ),
    _I,
)
_THERE = re.compile(r"\bthere(?:'ll| will|ll) be (?:a|an|some|the|something|no)\b", _I)
_GOING = re.compile(
    (
        r"\b(?:is|'s|are|was) going (?:out |over |across |off )?(?:to \w+ )?from my (?:side"
        r"|end)\b|\b(?:it|that)(?:'s| is|s) coming with me\b"
    ),
    _I,
)
_GRANT = re.compile(
    (
        r"\byours is\b|\bgo(?:es)? (?:in|to|into|out)\b|\bgets? done\b|\bgoing in from me\b|"
        r"\byou(?:'re| are|re) (?:the first|down for|off|in\b|on\b|out of|clear of|getting|covered)"
        r"|\b(?:it|that|the \w+)(?:'s| is) yours\b"
    ),
    _I,
)
_MAYBE = re.compile(
    (
        r"^\W*(?:(?:i guess|i suppose|well|yeah|ok|okay|hm+|maybe|i)[,.]?\s+){0,3}(?:might"
        r"|may|could) (?:just |well |always |even )?(?:give (?:it|that|him|her|them) a "
        r"(?:\w+)|try|have a (?:\w+ )?(?:go|look|think|word)|look (?:at|into)|take a look|do "
        r"that|holler|ask|see)\b"
    ),
    _I,
)
_FUTURE_LATER = re.compile(
    (
        r"\b(?:dark|raining|cold|hot|winter|christmas|over by|there'll be (?:no|some) "
        r"(?:point|chance))\b"
    ),
    _I,
)


def read_result(scene: Scene) -> Found | None:
    """As in "It'll be with you by Friday", "there'll be an answer from me tomorrow"."""
    if not scene.state.talk:
        return None
    text = scene.clause.text
    dated = scene.state.dated
    patterns = [_TO_YOU, _GOING]
    if dated:
        patterns += [_DONE_BY, _THERE]
        patterns += [] if _SCHEDULED.search(text) else [_HEADED]
    for pattern in patterns:
        match = pattern.search(text)
        if match and not _FUTURE_LATER.search(text) and " n't" not in text and " not " not in text:
            act = scene.clause.start + match.start()
            start = (
                scene.words[first_word(scene.words)].start
                if first_word(scene.words) < len(scene.words)
                else act
            )
            return Found(min(start, act), scene.clause.end, Party.LEADER, "will", act)
    return None


def read_granted(scene: Scene) -> Found | None:
    """As in "If they agree, you're down for it": the speaker grants it, if."""
    if not scene.state.talk or not scene.state.condition:
        return None
    match = _GRANT.search(scene.clause.text)
    if match is None:
        return None
    start = scene.clause.start
    act = start + match.start()
    return Found(start, scene.clause.end, Party.LEADER, "if then", act, Firmness.CONDITIONAL)


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
