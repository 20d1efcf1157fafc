"""What a dated "-ing" after a comma undertakes: "she has the count, turning it in Monday".

And rules laid down from now on: "from now on no slide leaves without her ok".
"""

from __future__ import annotations

import re

from coach.language.dues import find_times
from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.reading import Found, Scene, first_word
from coach.language.promises.verbs import ING_FORMS

_I = re.IGNORECASE

_TRAILING = re.compile(
    r"^\W*(?:(?:and|so|but) )?(?P<who>i|he|she|(?-i:[A-Z])\w*)(?:'ve|'s|'m| has| have| is| am"
    r"| got| made| did| drafted| wrote|\b)[^,;]{0,60}[,;–—-]\s+"
    r"(?P<act>(?P<verb>\w+ing) (?:it|them|this|that|those|these|the \w+|my \w+|(?:all|both)(?: of"
    r" (?:it|them))?|one|some|a \w+)\b(?! (?:was|is|has|had))[^,;]*)",
    _I,
)
_NEVER = words_in(
    """
    being feeling thinking hoping wondering waiting wanting needing living saying telling
    asking making keeping leaving having losing missing hearing using finding including
    seeing doing mentioning showing noting meaning blaming visiting
    """
)
_TURNING_IN = words_in("turning bringing handing passing dropping giving taking getting setting")
_GONE = re.compile(r"\b(?:yesterday|last|ago|already|was|were|all (?:day|week))\b", _I)


def read_trailing_act(scene: Scene) -> Found | None:
    """As in "I've three at home, bringing them in tomorrow": the subject carries over."""
    if scene.state.talk or not scene.state.dated or scene.state.third:
        return None
    told = _TRAILING.match(scene.clause.text)
    if told is None or _GONE.search(scene.clause.text):
        return None
    party, verb = scene.cast.party(told.group("who")), told.group("verb").lower()
    works = (verb in ING_FORMS or verb in _TURNING_IN) and verb not in _NEVER
    ahead = bool(find_times(told.group("act"), events=False))
    if party not in {Party.LEADER, Party.OTHER} or not works or not ahead:
        return None
    if party is Party.OTHER and OWN_LIFE.search(told.group("act")):
        return None
    words = scene.words
    start = words[first_word(words)].start
    return Found(
        start, scene.clause.end, party, "present + date", scene.clause.start + told.start("act")
    )


_RULE = re.compile(
    r"^\W*(?:(?:and|so) )?(?:from (?:now|today|monday|tomorrow|here) on(?:wards?)?,?|going"
    r" forwards?,?|as of (?:now|today)) (?P<act>(?:no|nothing|not (?:a|one)) [^.;]*?"
    r"\b(?:without|before|until|unless) [^.;]*?\b(?P<whose>his|her|him|she|he|my|me|i|us)\b[^.;]*)",
    _I,
)


def read_rule(scene: Scene) -> Found | None:
    """As in "From now on no slide leaves without her ok": the leader binds the team."""
    if scene.state.talk:
        return None
    told = _RULE.match(scene.clause.text)
    if told is None or scene.state.reporter is Party.OTHER or scene.state.third:
        return None
    if told.group("whose").lower() in {"my", "me", "i", "us"}:
        return None
    start = scene.clause.start
    return Found(start, scene.clause.end, Party.LEADER, "restraint", start + told.start("act"))


_CONSEQUENCE = re.compile(
    r"^\W*(?:then |so )?(?P<who>he|she|(?-i:[A-Z])\w*) (?:has|gets|keeps|is back in|goes back to"
    r"|takes back|gets back|has back)\b"
    r" (?:(?:his|her|the|a|an|first|that|it|two|three|every|one|more|extra|back)\b)[^.;]*",
    _I,
)


def read_given_if(scene: Scene) -> Found | None:
    """As in "If the freeze lifts she has her post back": what the other then gets is given."""
    if scene.state.talk or not scene.state.condition:
        return None
    told = _CONSEQUENCE.match(scene.clause.text)
    if told is None or scene.cast.party(told.group("who")) is not Party.OTHER:
        return None
    if OWN_LIFE.search(told.group()) or _FEELS.search(told.group()):
        return None
    begun = scene.clause.start + told.start("who")
    return Found(begun, scene.clause.end, Party.LEADER, "granted", begun)


_FEELS = re.compile(
    r"\b(?:sense|feeling|point|right|chance of|a (?:go|look|think|chat|word|moan)|problem|row"
    r"|panic|idea|blame"
    r"|bus|train|tram|taxi|hump|headache|migraine|worry"
    r"|to (?:go|leave|stay|pay|do|work|start|wait))\b",
    _I,
)


_HAS_IT = re.compile(
    r"^\W*(?P<who>he|she|(?-i:[A-Z])\w*)(?:'ll)? (?:has|have|will have) "
    r"(?:it|them|that|this|both) (?:ready )?(?:for|by)\b"
    r"|^\W*(?:so |and )?(?P<who2>he|she|(?-i:[A-Z])\w*)(?:'s having| is having| has"
    r"| will have) (?:it|them"
    r"|(?:the|that|this|both|all the|an?|two|three|four|[0-9]+) (?!\w+ (?:by"
    r"|for)\b)[\w' -]{2,40}?) (?:all )?"
    r"(?:done|ready|finished|sorted|written|typed|drafted|printed|copied|packed|built|cleaned"
    r"|sent|signed|filed|posted|updated|counted|checked|fixed|set up|complete|completed|in"
    r"|laid out|up and running|cut|cooked|prepped|baked|labelled|stocked|tidied) (?:by"
    r"|before) (?!the time)",
    _I,
)


def read_has_it_for(scene: Scene) -> Found | None:
    """As in "Villa 7, she has it for the 29th", "He's having the plan done by noon": due."""
    if scene.state.talk or not scene.state.dated or scene.state.third:
        return None
    told = _HAS_IT.search(_AFTER_THING.sub("", scene.clause.text))
    who = (told.group("who") or told.group("who2")) if told is not None else ""
    if not who or scene.cast.party(who) is not Party.OTHER:
        return None
    if OWN_LIFE.search(scene.clause.text):
        return None
    start = scene.words[first_word(scene.words)].start
    return Found(start, scene.clause.end, Party.OTHER, "present + date", start)


_AFTER_THING = re.compile(r"^(?:[\w'/&-]+ ){1,6}?[\w'/&-]+, (?=(?:he|she)\b)", _I)
