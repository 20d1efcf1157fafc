"""A yes told without its request: "said yes to chairing it", "got him to agree to a buddy"."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.nominal import party_of
from coach.language.promises.reading import Found, Scene

_I = re.IGNORECASE

_TAKEN_ON = re.compile(
    r"(?:^|[\s,(])(?:(?P<who>i|he|she|they|(?-i:[A-Z])\w*|[a-z]+) )?(?:have |has "
    r"|'ve )?(?:(?:said|says) "
    r"(?:yes|yeah|ok|okay) to|signed up (?:to|for)|put (?:myself|himself|herself) (?:down|forward)"
    r" (?:to|for)|is down (?:to|for)|am down (?:to|for)|(?:took|has taken|have taken|takes) "
    r"(?:it |this |that )?(?:up)?on (?:my|him|her)self to|took on|has taken on|have "
    r"taken on|takes on|is taking on)\s+"
    r"(?P<act>(?!disagree|differ|that\b|every|any(?:body|one|thing)\b|all\b|people)\w+)",
    _I,
)
_GRANTED = re.compile(
    r"(?:^|[\s,(])(?:i )?told (?:him|her|them|(?-i:[A-Z])\w*|[a-z]+) (?:yes|ok|okay|fine)\s"
    r"(?:to|for)\s+(?P<act>\w+)",
    _I,
)
_BROUGHT_TO = re.compile(
    r"\b(?:got|persuaded|convinced|talked) (?P<who>him|her|(?-i:[A-Z])\w*|[a-z]+) (?:to (?:agree"
    r"|commit|promise|sign up)"
    r"(?: to| for)?|into) (?P<act>\w+)",
    _I,
)
_RELIED_ON = re.compile(
    r"\b(?:can|could) (?:count|rely|depend|lean) on (?P<who>me|him|her)\b (?:for|to) (?P<act>\w+)",
    _I,
)


_CUES = words_in(
    "yes yeah ok okay fine signed put down took taken takes taking got persuaded convinced talked"
    " count rely depend lean"
)
"""Without one of these nobody said yes."""


def read_agreed_to_do(scene: Scene) -> Found | None:
    """As in "Said yes to chairing it": a yes to a thing asked for, or given to it."""
    text = scene.clause.text
    if scene.lows.isdisjoint(_CUES) or OWN_LIFE.search(text):
        return None
    for pattern in (_TAKEN_ON, _GRANTED, _BROUGHT_TO, _RELIED_ON):
        match = pattern.search(text)
        party = _bound(scene, pattern, match) if match is not None else None
        if match is not None and party in {Party.LEADER, Party.OTHER}:
            start = scene.clause.start + match.start()
            act = scene.clause.start + match.start("act")
            return Found(start, scene.clause.end, party, "undertook", act)
    return None


def _bound(scene: Scene, pattern: re.Pattern[str], match: re.Match[str]) -> Party | None:
    if pattern is _GRANTED:
        return Party.LEADER
    who = match.group("who")
    if who and who.lower() in _JOINS:
        who = None
    return party_of(scene, who) if who else (scene.state.subject or scene.state.default)


_JOINS = frozenset({"and", "but", "so", "then", "also", "have", "has", "just"})


_GETS = re.compile(
    r"(?:^|[\s,;:(–-])(?P<lead>so |ok |okay |fine,? |deal:? |agreed:? )?(?P<who>he|she"
    r"|(?-i:[A-Z])\w*) gets (?P<what>(?:the|a|an"
    r"|his|her|it|that|one|two|three|first|last|every|all|\d+|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)days?)\b"
    r"(?! (?:sense|feeling|impression|headache|migraine|cold|fright"
    r"|taxi|idea|joke|point|bus|train|tram|hump|message|picture|blame"
    r"|lot|bit"
    r"|wrong|right|done|all)\b)[^.;]*)",
    _I,
)


_MAY_HAVE = re.compile(
    r"\b(?:i )?(?:said|told (?:him|her|them|(?-i:[A-Z])\w*))(?: ok| okay| yes| fine"
    r"| sure)?,?"
    r" (?:that )?(?P<who>you|he|she|they)(?: can|'s welcome to| could)"
    r" (?:have|take|keep|borrow) (?:the|an?|it|that"
    r"|one|two|three|four|five|six|half|both|all|ours?|mine|my|his|her|him|\d+|(?-i:[A-Z])\w*)\b"
    r"(?! (?:point|think|moment|chat|seat|break|look|breather|rest|word|easy|or leave|up|out"
    r"|slow|with me|to|time|mick|blame|credit|horse|chance|guess)\b)(?<!ll time)",
    _I,
)
"""As in "I said you can have one": asked for, and given by the one who may give it."""


_OFFERED = re.compile(
    r"^\W*(?:and |but |so )?(?:i )?offered (?:him|her|them|(?-i:[A-Z])\w*|an?|the|my|one|two|three"
    r"|half|\d+)\b(?! (?:to|(?:an? |some )?(?:tea|coffee|water|drink|cuppa|biscuit|tissues?|chair"
    r"|seat|lift|hand|hug|bed|brew))\b)",
    _I,
)
_TAKEN = re.compile(
    r"[,;.–—-] (?:and |which )?(?:he|she|they)(?:'s| has)? (?:took (?:it|that|them|me up|one)|taken"
    r" (?:it|that|them)|accepted|said yes|jumped at|agreed)\b",
    _I,
)


def _is_taken(scene: Scene) -> bool:
    """As in "Offered Lena on Mondays til March, she took it": what is offered and taken is due."""
    begun = scene.state.sentence.find(scene.clause.text)
    after = scene.state.sentence[begun + len(scene.clause.text) - 1 :] if begun >= 0 else ""
    return _OFFERED.match(scene.clause.text) is not None and _TAKEN.search(after) is not None


def _given(scene: Scene) -> Found | None:
    if _is_taken(scene):
        return Found(
            scene.clause.start, scene.clause.end, Party.LEADER, "granted", scene.clause.start
        )
    match = _MAY_HAVE.search(scene.clause.text)
    if match is None or scene.words[0].low in {"he", "she", "they"}:
        return None
    led = match.group().lower().startswith("i ")
    if not led and match.start() > _ITS_START:
        return None  # "Sam said you can have one"
    start = scene.clause.start + match.start()
    return Found(start, scene.clause.end, Party.LEADER, "granted", start)


_ITS_START = 2
"""Characters, such as a bullet, that may stand before the first word of a clause."""


def read_grant(scene: Scene) -> Found | None:
    """As in "So he gets it: Fridays off": what the other is to get is the leader's to give."""
    if scene.state.talk:
        return None
    given = _given(scene)
    if given is not None:
        return given
    match = _GETS.search(scene.clause.text)
    if match is None or scene.cast.party(match.group("who")) is not Party.OTHER:
        return None
    if not (match.group("lead") or scene.state.dated or scene.state.condition):
        return None
    start = scene.clause.start + match.start("who")
    return Found(start, scene.clause.end, Party.LEADER, "granted", start)
