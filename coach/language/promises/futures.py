"""As in "will", "going to" and reported "would": the commonest way to look ahead."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.acts import is_act
from coach.language.promises.cast import Party
from coach.language.promises.future_owners import Future, gets_from_me, owner_of
from coach.language.promises.lexicon import NEGATIONS, OWN_LIFE, PRESENT_IF, TALK_FORMULA, WH
from coach.language.promises.plain_acts import is_there
from coach.language.promises.reading import (
    Found,
    Scene,
    first_word,
    is_hedged,
    reporter_before,
    skip_adverbs,
    subject_before,
)
from coach.language.promises.restraints import read_restraint
from coach.language.promises.results import speaker_gives
from coach.language.promises.stance import FORETOLD
from coach.language.promises.verbs import BASE_VERBS, PAST_FORMS

_AUX = frozenset({"am", "is", "are", "'m", "'s", "'re"})


def read_future(scene: Scene) -> Found | None:
    """Find an act that somebody will do, was said to do, or is to do."""
    for at in range(len(scene.words)):
        modal = _modal(scene, at)
        if modal is None:
            continue
        kind, aux, verb = modal
        found = _judge(scene, kind, aux, verb)
        if found is not None:
            return found
    return None


def _modal(scene: Scene, at: int) -> tuple[str, int, int] | None:
    """The kind of modal at `at`, where it begins, and where its verb should stand."""
    low, following = scene.low(at), scene.low(at + 1)
    pidgin = low == "go" and scene.low(at - 1) in {"i", "he", "she"} and following in BASE_VERBS
    if low in {"will", "'ll", "wo", "sha"} or pidgin:
        return "will", at, at + 1
    able = low == "can" and scene.state.dated and not scene.state.talk
    if able or low in {"'d", "would"}:
        return ("can" if able else "would"), at, at + 1
    going = low == "gonna" or (low in {"going", "fixing", "fixin"} and following == "to")
    creole = low == "go" and scene.state.talk and scene.low(at - 1) == "i"
    if going or (creole and following in BASE_VERBS):
        aux = at - 1
        while aux >= 0 and scene.low(aux) in NEGATIONS | {"definitely", "just", "still", "also"}:
            aux -= 1
        return "will", aux if scene.low(aux) in _AUX else at, at + 1 + (following == "to")
    if low in _AUX | {"was", "were"} and following == "to":
        return ("will" if low in _AUX else "was"), at, at + 2
    return None


def _taken_in(scene: Scene, kind: str, aux: int, verb: int) -> Future:
    words = scene.words
    negated = scene.low(verb) in NEGATIONS or scene.low(aux + 1) in NEGATIONS
    verb = skip_adverbs(words, verb + (scene.low(verb) in NEGATIONS))
    verb = verb + 1 if scene.low(verb) in NEGATIONS else verb
    party, place = subject_before(scene, aux)
    if scene.low(place) == "who" and scene.low(place - 2) in _AUX | {"was", "be"}:
        place -= 1  # "it is me who will speak to them"
        party = scene.cast.party(scene.words[place].text)
    if party is None and scene.low(aux) in {"is", "are", "'s", "'re"}:
        party = Party.OTHER if scene.state.subject is Party.OTHER else Party.THIRD
    reporter, report, told_at = reporter_before(scene, place if party is not None else aux)
    if told_at < 0:
        reporter, report = scene.state.reporter, scene.state.report
    return Future(kind, verb, negated, party, place, reporter, report, told_at)


def _judge(scene: Scene, kind: str, aux: int, verb: int) -> Found | None:
    future = _taken_in(scene, kind, aux, verb)
    if _embedded(scene, future.place, future.party):
        return None
    said_to_you = scene.state.talk and scene.low(future.place) == "you"
    if said_to_you and speaker_gives(scene, future.verb):
        start = scene.words[future.place].start
        act = _place(scene, future.verb)
        return Found(start, scene.clause.end, Party.LEADER, "will", act)
    if not _looks_ahead(scene, future):
        return None
    party = owner_of(scene, future)
    return _bound(scene, future, party) if party in {Party.LEADER, Party.OTHER} else None


def _looks_ahead(scene: Scene, future: Future) -> bool:
    """Whether "would" is a reported "will" and "was to" still stands."""
    if future.told_at >= 0:
        teller = subject_before(scene, future.told_at)[1]
        if _embedded(scene, teller, future.party):
            return False
    led = scene.low(future.place - 1 - (scene.low(future.place - 1) == "that"))
    if future.party is Party.OTHER and led in _EXPECTED:
        return False
    if future.kind == "can":
        reporting = future.report in {"says", "said", "reckons", "thinks"}
        told = reporting and future.reporter in {Party.OTHER, None}
        return told and future.party is Party.OTHER and not future.negated
    if future.kind == "was":
        return re.search(r"\bstill (?:stands?|holds?|on)\b", scene.state.sentence) is not None
    if future.kind == "would":
        goes_on = scene.state.undertaken is not None and scene.clause.opener == "and"
        goes_on = goes_on or PRESENT_IF.match(scene.state.condition) is not None
        goes_on = goes_on or _told_freely(scene, future)
        reported = (bool(future.report) or goes_on) and not scene.state.talk
        return reported and not low_participle(scene, future.verb)
    return True


def _told_freely(scene: Scene, future: Future) -> bool:
    """As in "She would send it by Friday": told as said, the "said" left out."""
    if not scene.state.dated or future.party not in {Party.LEADER, Party.OTHER} or future.negated:
        return False
    lows = {word.low for word in scene.words}
    return not lows & _IMAGINED and scene.clause.opener not in {"because", "so", "than"}


_EXPECTED = words_in(
    "expect bet guess suspect imagine suppose assume fear doubt worry afraid reckon"
)
"""Before "he'll": what one foresees, no word given."""
_IMAGINED = words_in(
    "if like love prefer rather have been never always usually often ideally normally wish"
    " be want need hope hate appreciate welcome"
)


def _attends(scene: Scene, act: str) -> bool:
    """As in "he'll be at college every Wednesday": to be somewhere on a day."""
    if scene.state.talk:
        return is_there(act)
    return _AT_PLACE.match(act) is not None and OWN_LIFE.search(act) is None


_AT_PLACE = re.compile(
    r"be (?:at|there\b|on site|in (?:early|at|for|by)|over|round|with (?:me|him|her|them|us))\b"
    r"(?! (?:leave|risk|home|odds|sea|peace|rest|a loss|it\b))",
    re.IGNORECASE,
)


def _bound(scene: Scene, future: Future, party: Party) -> Found | None:
    """The reading, if what is bound is an act."""
    words, verb = scene.words, future.verb
    act, end = _place(scene, verb), scene.clause.end
    will = future.kind == "will"
    if will and scene.low(verb) in {'"', "~"} and not scene.state.talk:
        start = words[first_word(words)].start
        return Found(start, end, party, "will", act, Firmness.VAGUE)
    given = party is Party.LEADER and gets_from_me(scene, verb)
    answered = will and scene.state.topic and not scene.low(verb).isalpha()
    attends = scene.state.dated and _attends(scene, _rest(scene, verb))
    if party is Party.OTHER and not future.report and FORETOLD.match(_rest(scene, verb)):
        return None
    sees = party is Party.LEADER and not scene.state.talk and _SEES.fullmatch(_rest(scene, verb))
    if not (sees or future.negated or given or answered or attends or is_act(scene, verb)):
        return None
    formula = scene.state.talk and TALK_FORMULA.match(_rest(scene, verb))
    if formula and not (given or attends):
        return None
    start = _start_of(scene, future)
    if future.negated:
        named = future.party is not None
        told = bool(future.report)
        return read_restraint(scene, party, start, verb, told=told, named=named)
    hedged = sees or (is_hedged(future.report) and party is Party.OTHER)
    frame = "said would" if future.report else "will"
    return Found(start, end, party, frame, act, Firmness.VAGUE if hedged else None)


_SEES = re.compile(r"(?:see|have a think|think)(?: about (?:it|that))?\W*", re.IGNORECASE)
"""As in "told him I'd see": a put-off, no more."""


def _start_of(scene: Scene, future: Future) -> int:
    """Where the words begin: at who tells it, at the subject, or at a thing named before it."""
    words, place = scene.words, future.place
    if future.told_at >= 0:
        teller, at = subject_before(scene, future.told_at)
        told = future.told_at
        return words[at if teller is not None and told > 0 and not future.negated else told].start
    lead = first_word(words)
    fronted = 0 < place <= 6 and all(word.low[0].isalnum() for word in words[lead:place])
    return words[lead if fronted and not future.negated else max(place, 0)].start


def low_participle(scene: Scene, verb: int) -> bool:
    """As in "I'd done" is "had done"."""
    low = scene.low(verb)
    past = low in PAST_FORMS or low in _SENSED or (low.endswith("ed") and len(low) > 4)
    return low in {"been", "had"} or (past and low not in BASE_VERBS)


_SENSED = words_in("heard felt known understood forgotten meant grown lost become fallen hurt")


def _rest(scene: Scene, at: int) -> str:
    if at >= len(scene.words):
        return ""
    return scene.clause.text[scene.words[at].start - scene.clause.start :]


def _place(scene: Scene, at: int) -> int:
    return scene.words[min(at, len(scene.words) - 1)].start


def _embedded(scene: Scene, place: int, party: Party | None) -> bool:
    """Whether the clause hangs in a question or condition: "asked when I'd ..."."""
    before = scene.low(place - 1) if party is not None else scene.low(place)
    if before == "that" and party is not None:
        before = scene.low(place - 2)
    if before in {"what", "all"} and scene.low(place) in {"i", "we"}:
        return False
    return before in WH or before in {"because", "until", "before", "after", "once", "than", "as"}
