"""What follows a decision of others in notes: "if the bank agrees he runs the stall".

After "if" the plain present is mostly how somebody is; it is a promise where the condition is one
event that others bring about, and the act a piece of work.
"""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.listening.personal import mentions_life
from coach.language.listening.words import words_of
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.reading import Found, Scene
from coach.language.promises.verbs import BASE_VERBS, THIRD_FORMS

_I = re.IGNORECASE

_DECIDED = re.compile(
    r"^\W*(?:(?:and|but|so|then) )?(?:if|once|provided|as long as|when) (?!(?:he|she|i)\b)"
    r"[^,;]{2,50}?\b(?:"
    r"agrees?|ok(?:ay)?s?|okays|approves?|confirms?|signs?(?: off)?|pays?|say(?:s)? (?:yes|ok|so)"
    r"|nods?"
    r"|accepts?|gives?(?: in)?|funds?|backs?|allows?|lets?|bites?|buys?|orders?|books?|grants?"
    r"|clears?|passes|comes? (?:through|off|in|back|good)|come through|goes (?:through|ahead)"
    r"|takes? (?:it"
    r"|the|up)|wants? (?:it|the|one|them)|shows? up|turns? up|visits?|calls? back|arrives?|lands?"
    r"|delivers?|comes?(?= *$| (?:he|she|round|by)\b)|releases?|renews?|wins?|answers?|repl(?:y"
    r"|ies)|green-?lights?)\b",
    _I,
)
"""A decision or an arrival that others bring about."""
_USUAL = re.compile(
    r"\b(?:every|each|always|usually|often|never|whenever|\w+days|anyone|anybody|someone|somebody"
    r"|doctors?|gp|surgeon|consultant|hospital|weather|court|people|customers?|you|guests?|kids?"
    r"|children)\b",
    _I,
)
_DOES = re.compile(
    r"(?:^|[\s,])(?:then )?(?P<who>he|she|(?-i:[A-Z])\w*) (?P<verb>(?:re-?)?[a-z]+) "
    r"(?:(?:up|out|over|on|off|in|back) )?(?:the|a|an|all|both|two|three|four|my|our|their|this"
    r"|that"
    r"|these|those|it|them|one|[a-z]+ing|sat\w*|sun\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|\d+)\b",
    _I,
)
_FELT = words_in(
    """
    gets goes is was has feels looks seems wants needs likes loves hates fears thinks knows says
    tells keeps becomes loses wins throws blames ignores hears sees finds misses gives makes
    get go be have feel look seem want need like love hate fear think know say tell keep become
    lose win throw blame ignore hear see find miss give make
    """
)
"""After these, how somebody takes it; "makes" and "gives" are read elsewhere."""
_WORK = words_in("takes does runs leads opens closes moves covers starts turns hosts chairs")


def read_done_if(scene: Scene) -> Found | None:
    """As in "If the owner agrees she leads the tour": work that hangs on others' decision."""
    state, text = scene.state, scene.clause.text
    condition = _condition(scene)
    if state.talk or not condition or state.third:
        return None
    told = _DOES.search(text, max(0, len(condition) - 1) if text.startswith(condition) else 0)
    if told is None or scene.cast.party(told.group("who")) is not Party.OTHER:
        return None
    verb = told.group("verb").lower()
    known = verb in THIRD_FORMS or verb in BASE_VERBS or verb in _WORK or verb.startswith("re-")
    if not known or verb in _FELT or _is_life(text[told.start() :]):
        return None
    place = scene.clause.start + told.start("who")
    act = scene.clause.start + told.start("verb")
    return Found(place, scene.clause.end, Party.OTHER, "if then", act, Firmness.CONDITIONAL)


def _condition(scene: Scene) -> str:
    """The words of the decision, before the clause or at its head; empty if there is none."""
    for words in (scene.state.condition, scene.clause.text):
        match = _DECIDED.match(words)
        if match is not None and not _USUAL.search(match.group()) and not _is_life(match.group()):
            return match.group()
    return ""


def _is_life(text: str) -> bool:
    return bool(OWN_LIFE.search(text)) or mentions_life(f" {' '.join(words_of(text))} ")


_FIRST = re.compile(
    r"(?:^|[\s,])(?:then )?(?P<who>he|she|(?-i:[A-Z])\w*)(?:'s|'ll be| is| will be) "
    r"(?:the )?(?:(?:very )?(?:first|next|one|only)(?: (?:one|name|person|man|woman|lad|girl"
    r"|in line))?"
    r") (?:that |who |whom )?i(?:'ll| will|'m)? (?:put|send|ask|ring|call|move|promote|train|pick"
    r"|train|take|bring|sign|nominate|name|hire|back|recommend|book|choose|upgrade)(?:ting|ing)?\b",
    _I,
)


def read_first_if(scene: Scene) -> Found | None:
    """As in "if the money comes he's the first one I send": the leader's word, on a condition."""
    if scene.state.talk or not _condition(scene):
        return None
    told = _FIRST.search(scene.clause.text)
    if told is None or scene.cast.party(told.group("who")) is not Party.OTHER:
        return None
    place = scene.clause.start + told.start("who")
    return Found(place, scene.clause.end, Party.LEADER, "granted", place, Firmness.CONDITIONAL)


_SPARED = re.compile(
    r"^\W*(?:so |and |ok )?no more (?P<thing>[\w' /-]{3,40}?) for (?P<who>him|her|(?-i:[A-Z])\w*)"
    r"(?P<after>\W*$|[ ,]+(?:from|until|till|this|next|after|before|on|at)\b.*)",
    _I,
)
_IMPOSED = re.compile(
    r"\b(?:\w+ )?(?:doubles?|shifts?|nights?|lates?|earlies|weekends?|overtime|call-?outs?|on-?call"
    r"|closes|closings?|openings?|opens|cover(?:ing|s)?|split(?:s| shifts)?|back-to-backs?|rounds?"
    r"|lone working|standbys?|runs?|duty|duties|sundays?|saturdays?|fridays?|mondays?|tuesdays?"
    r"|wednesdays?"
    r"|thursdays?|bank holidays?|lifting|loading|driving|cleaning|inductions?|trainees?|agency"
    r"|minutes"
    r"|extras?|errands?|complaints|tables?|sections?|clinics?|wards?|sleep-?ins?|wake-?ins?)\W*$",
    _I,
)


def read_spared(scene: Scene) -> Found | None:
    """As in "No more night shifts for her": what the leader takes off the other."""
    if scene.state.talk or scene.state.reporter is Party.OTHER:
        return None
    told = _SPARED.match(scene.clause.text)
    if told is None or _IMPOSED.search(told.group("thing")) is None:
        return None
    if scene.cast.party(told.group("who")) is not Party.OTHER:
        return None
    start = scene.clause.start
    return Found(start, scene.clause.end, Party.LEADER, "restraint", start)
