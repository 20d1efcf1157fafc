"""As in "will", "going to" and reported "would": the commonest way to look ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from coach.domain.commitment import Firmness
from coach.language.promises.acts import is_act
from coach.language.promises.assurances import assurer
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import NEGATIONS, PRESENT_IF, SETTLED_REPORT, TALK_FORMULA, WH
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
from coach.language.promises.results import RECEIVING, speaker_gives
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
    if low in {"will", "'ll", "wo", "sha"}:
        return "will", at, at + 1
    able = low == "can" and scene.state.dated and not scene.state.talk
    if able or low in {"'d", "would"}:
        return ("can" if able else "would"), at, at + 1
    if low in {"going", "gonna"}:
        verb = at + 2 if low == "going" and following == "to" else at + 1
        if low == "going" and following != "to":
            return None
        aux = at - 1
        while aux >= 0 and scene.low(aux) in NEGATIONS | {"definitely", "just", "still", "also"}:
            aux -= 1
        return "will", aux if scene.low(aux) in _AUX else at, verb
    if low in _AUX | {"was", "were"} and following == "to":
        return ("will" if low in _AUX else "was"), at, at + 2
    return None


@dataclass(frozen=True, slots=True)
class _Future:
    """A modal with what stands around it.

    Attributes:
        kind: "will", "would" or "was".
        verb: The place of its verb.
        negated: Whether it is negated.
        party: Its subject; None if left out.
        place: The subject's place.
        reporter: Who reports it, if it is reported.
        report: The reporting verb, or empty.
        told_at: The reporting verb's place in this clause; -1 for none.
    """

    kind: str
    verb: int
    negated: bool
    party: Party | None
    place: int
    reporter: Party | None
    report: str
    told_at: int

    @property
    def direct(self) -> bool:
        """Whether the clause itself says "will"."""
        return self.kind == "will" and self.told_at < 0


def _taken_in(scene: Scene, kind: str, aux: int, verb: int) -> _Future:
    words = scene.words
    negated = scene.low(verb) in NEGATIONS or scene.low(aux + 1) in NEGATIONS
    verb = skip_adverbs(words, verb + (scene.low(verb) in NEGATIONS))
    verb = verb + 1 if scene.low(verb) in NEGATIONS else verb
    party, place = subject_before(scene, aux)
    if party is None and scene.low(aux) in {"is", "are", "'s", "'re"}:
        party = Party.OTHER if scene.state.subject is Party.OTHER else Party.THIRD
    reporter, report, told_at = reporter_before(scene, place if party is not None else aux)
    if told_at < 0:
        reporter, report = scene.state.reporter, scene.state.report
    return _Future(kind, verb, negated, party, place, reporter, report, told_at)


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
    party = _owner(scene, future)
    return _bound(scene, future, party) if party in {Party.LEADER, Party.OTHER} else None


def _looks_ahead(scene: Scene, future: _Future) -> bool:
    """Whether "would" is a reported "will" and "was to" still stands."""
    if future.told_at >= 0:
        teller = subject_before(scene, future.told_at)[1]
        if _embedded(scene, teller, future.party):
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
        reported = (bool(future.report) or goes_on) and not scene.state.talk
        return reported and not low_participle(scene, future.verb)
    return True


def _bound(scene: Scene, future: _Future, party: Party) -> Found | None:
    """The reading, if what is bound is an act."""
    words, verb = scene.words, future.verb
    act, end = _place(scene, verb), scene.clause.end
    will = future.kind == "will"
    if will and scene.low(verb) in {'"', "~"} and not scene.state.talk:
        start = words[first_word(words)].start
        return Found(start, end, party, "will", act, Firmness.VAGUE)
    given = party is Party.LEADER and _gets_from_me(scene, verb)
    answered = will and scene.state.topic and not scene.low(verb).isalpha()
    if not (future.negated or given or answered or is_act(scene, verb)):
        return None
    if scene.state.talk and not given and TALK_FORMULA.match(_rest(scene, verb)):
        return None
    start = _start_of(scene, future)
    if future.negated:
        named = future.party is not None
        told = bool(future.report)
        return read_restraint(scene, party, start, verb, told=told, named=named)
    hedged = is_hedged(future.report) and party is Party.OTHER
    frame = "said would" if future.report else "will"
    return Found(start, end, party, frame, act, Firmness.VAGUE if hedged else None)


def _start_of(scene: Scene, future: _Future) -> int:
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
    return low in {"been", "had"} or (low in PAST_FORMS and low not in BASE_VERBS)


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


def _owner(scene: Scene, future: _Future) -> Party | None:
    """Who is bound, given who acts and who said so."""
    state, party = scene.state, future.party
    if party is Party.OTHER and _gets_from_me(scene, future.verb):
        return Party.LEADER
    if party is Party.LEADER and future.direct and state.quoting:
        return Party.OTHER
    if party is None:
        return _left_out(scene, future)
    if future.reporter is Party.THIRD:
        return Party.THIRD
    new_statement = future.direct and scene.clause.opener not in {"and", "that"}
    if not future.report or (future.direct and party is Party.LEADER) or new_statement:
        return Party.THIRD if party is Party.OTHER and state.third else party
    return _reported_owner(scene, party, future)


def _left_out(scene: Scene, future: _Future) -> Party:
    """Who acts where no subject stands."""
    state, both = scene.state, {Party.LEADER, Party.OTHER}
    if future.report and future.reporter is not None and future.reporter in both:
        return future.reporter
    if any(word.low in {"himself", "herself"} for word in scene.words):
        return Party.OTHER
    if state.third:
        return Party.THIRD
    carried = state.subject is not None and state.subject in both
    return state.subject if carried and state.subject is not None else state.default


def _gets_from_me(scene: Scene, verb: int) -> bool:
    """As in "She'll have my answer by Friday" binds the leader."""
    if scene.low(verb) not in RECEIVING:
        return False
    rest = [word.low for word in scene.words[verb + 1 :]]
    sent = any(pair in (("from", "me"), ("off", "me")) for pair in pairwise(rest))
    return "my" in rest[:2] or sent


def _reported_owner(scene: Scene, party: Party, future: _Future) -> Party | None:
    reporter, report = future.reporter, future.report
    if scene.state.third and party is Party.OTHER:
        return Party.THIRD
    if party is Party.LEADER:
        settled = reporter is not Party.OTHER or report in SETTLED_REPORT
        return Party.LEADER if settled else None
    if party is Party.OTHER:
        return _told_of_other(scene, future)
    return _told_of_thing(scene, party, future)


def _told_of_thing(scene: Scene, party: Party, future: _Future) -> Party | None:
    """Who is bound by what was said of a thing: "told her it'd be sorted by Friday"."""
    reporter, report = future.reporter, future.report
    if party is Party.THIRD and scene.low(future.verb) == "be":
        return assurer(scene, future.verb, reporter, report)
    if party is Party.IT and reporter in {Party.LEADER, None} and scene.state.dated:
        return Party.LEADER if report in {"told", "said", "promised"} else None
    return party


def _told_of_other(scene: Scene, future: _Future) -> Party | None:
    """Who is bound by "I told her she'd ...": the leader, if she is to receive something."""
    if future.reporter is not Party.LEADER or future.report in SETTLED_REPORT:
        return Party.OTHER
    receives = scene.low(future.verb) in RECEIVING
    if receives and future.report in {"told", "said", "promised"}:
        return Party.LEADER
    return Party.OTHER if _by_pronoun(scene, future.report) else None


def _by_pronoun(scene: Scene, report: str) -> bool:
    """As in "Said he'd ..." without a subject: he said it himself."""
    for at, word in enumerate(scene.words):
        if word.low == report and report in {
            "said",
            "says",
            "reckons",
            "thinks",
            "hopes",
            "confirmed",
        }:
            return subject_before(scene, at)[0] is None
    return False
