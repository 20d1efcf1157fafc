"""As in "will", "going to" and reported "would": the commonest way to look ahead."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.acts import is_act
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import NEGATIONS, SETTLED_REPORT, TALK_FORMULA, WH
from coach.language.promises.reading import (
    Found,
    Scene,
    first_word,
    is_hedged,
    reporter_before,
    skip_adverbs,
    subject_before,
)
from coach.language.promises.verbs import BASE_VERBS, PAST_FORMS

_AUX = frozenset({"am", "is", "are", "'m", "'s", "'re"})
_REFUSALS = words_in(
    """
    give approve pay fund support accept agree allow sign back commit promise buy join attend
    take do work make get be have put extend lower change move cover come need
    """
)
"""After "won't": a refusal or a fact rather than a restraint that one promises."""


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
    if low in {"will", "'ll", "wo"}:
        return "will", at, at + 1
    if low in {"'d", "would"}:
        return "would", at, at + 1
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


def _judge(scene: Scene, kind: str, aux: int, verb: int) -> Found | None:
    words = scene.words
    negated = scene.low(verb) in NEGATIONS or scene.low(aux + 1) in NEGATIONS
    verb = skip_adverbs(words, verb + (scene.low(verb) in NEGATIONS))
    verb = verb + 1 if scene.low(verb) in NEGATIONS else verb
    party, place = subject_before(scene, aux)
    if party is None and scene.low(aux) in {"is", "are", "'s", "'re"}:
        party = Party.OTHER if scene.state.subject is Party.OTHER else Party.THIRD
    if _embedded(scene, place, party):
        return None
    if scene.state.talk and scene.low(place) == "you" and _speaker_gives(scene, verb):
        return Found(
            words[place].start, scene.clause.end, Party.LEADER, "will", _place(scene, verb)
        )
    reporter, report, told_at = reporter_before(scene, place if party is not None else aux)
    if told_at < 0:
        reporter, report = scene.state.reporter, scene.state.report
    if kind == "was" and not re.search(r"\bstill (?:stands?|holds?|on)\b", scene.state.sentence):
        return None
    if kind == "would" and low_participle(scene, verb):
        return None
    if kind == "would" and (not report or scene.state.talk):
        return None
    if told_at >= 0 and _embedded(scene, subject_before(scene, told_at)[1], party):
        return None
    party = _owner(scene, party, reporter, report, verb, direct=kind == "will" and told_at < 0)
    hinted = kind == "will" and scene.low(verb) in {'"', "~"} and not scene.state.talk
    if hinted and party in {Party.LEADER, Party.OTHER}:
        start = words[first_word(words)].start
        return Found(start, scene.clause.end, party, "will", _place(scene, verb), Firmness.VAGUE)
    given = party is Party.LEADER and _gets_from_me(scene, verb)
    answered = given or (kind == "will" and scene.state.topic and not scene.low(verb).isalpha())
    if party not in {Party.LEADER, Party.OTHER} or not (negated or answered or is_act(scene, verb)):
        return None
    start = words[told_at].start if told_at >= 0 else words[max(place, 0)].start
    if scene.state.talk and not given and TALK_FORMULA.match(_rest(scene, verb)):
        return None
    if negated:
        return _restraint(scene, party, start, verb, told=bool(report))
    if told_at > 0 and subject_before(scene, told_at)[0] is not None:
        start = words[subject_before(scene, told_at)[1]].start
    if told_at < 0 and 0 < place <= 6:
        lead = first_word(words)
        if all(word.low[0].isalnum() for word in words[lead:place]):
            start = words[lead].start
    firmness = Firmness.VAGUE if is_hedged(report) and party is Party.OTHER else None
    frame = "said would" if report else "will"
    return Found(start, scene.clause.end, party, frame, _place(scene, verb), firmness)


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


def _owner(
    scene: Scene,
    party: Party | None,
    reporter: Party | None,
    report: str,
    verb: int,
    *,
    direct: bool,
) -> Party | None:
    """Who is bound, given who acts and who said so; `direct` where the clause says it itself."""
    state = scene.state
    if party is Party.OTHER and _gets_from_me(scene, verb):
        return Party.LEADER
    if party is Party.LEADER and direct and state.quoting:
        return Party.OTHER
    if party is None:
        if report and reporter in {Party.LEADER, Party.OTHER}:
            return reporter
        if state.third:
            return Party.THIRD
        return state.subject if state.subject in {Party.LEADER, Party.OTHER} else state.default
    if reporter is Party.THIRD:
        return Party.THIRD
    new_statement = direct and scene.clause.opener not in {"and", "that"}
    if not report or (direct and party is Party.LEADER) or new_statement:
        return Party.THIRD if party is Party.OTHER and state.third else party
    return _reported_owner(scene, party, reporter, report, verb)


def _gets_from_me(scene: Scene, verb: int) -> bool:
    """As in "She'll have my answer by Friday" binds the leader."""
    if scene.low(verb) not in _RECEIVING:
        return False
    rest = [word.low for word in scene.words[verb + 1 :]]
    return "my" in rest[:2] or ("from" in rest and rest[rest.index("from") + 1 :][:1] == ["me"])


def _speaker_gives(scene: Scene, verb: int) -> bool:
    """In talk, "you'll have it by Friday" and "you'll hear it from me" bind the speaker."""
    if scene.low(verb) not in _RECEIVING:
        return False
    rest = [word.low for word in scene.words[verb + 1 :]]
    from_me = "from" in rest and rest[rest.index("from") + 1 :][:1] == ["me"]
    return from_me or "my" in rest[:2] or (scene.state.dated and rest[:1] != ["to"])


_RECEIVING = words_in("have get hear see receive")


def _reported_owner(
    scene: Scene, party: Party, reporter: Party | None, report: str, verb: int
) -> Party | None:
    settled = report in SETTLED_REPORT
    if reporter is Party.THIRD or (scene.state.third and party is Party.OTHER):
        return Party.THIRD
    if party is Party.LEADER:
        return None if reporter is Party.OTHER and not settled else Party.LEADER
    if party is Party.OTHER:
        if reporter is Party.LEADER and not settled:
            told = report in {"told", "said", "promised"} and scene.low(verb) in _RECEIVING
            return Party.LEADER if told else (Party.OTHER if _by_pronoun(scene, report) else None)
        return Party.OTHER
    if party is Party.THIRD and scene.low(verb) == "be":
        thing = scene.low(skip_adverbs(scene.words, verb + 1)) in _DELIVERED
        return (reporter or Party.LEADER) if thing and report in _ASSURING else None
    if party is Party.IT and reporter in {Party.LEADER, None} and scene.state.dated:
        return Party.LEADER if report in {"told", "said", "promised"} else None
    return party


_ASSURING = words_in(
    """
    told said promised assured assures guaranteed swore swears confirmed says
    """
)
_DELIVERED = words_in(
    """
    back with ready done there in sent sorted out fixed finished completed complete signed
    delivered dispatched drafted written submitted shipped cleared
    """
)


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


def _restraint(scene: Scene, party: Party, start: int, verb: int, *, told: bool) -> Found | None:
    """As in "I won't raise it" binds; "I won't approve it" refuses."""
    low = scene.low(verb)
    lasting = any(word.low in {"again", "anymore", "without", "ever"} for word in scene.words)
    refused = (low in _REFUSALS and not told and not lasting) or (
        not low and not scene.state.reporter and scene.state.talk
    )
    if party is Party.OTHER and (low in _REFUSALS or not low):
        return None
    firmness = Firmness.DECLINED if refused else None
    return Found(start, scene.clause.end, party, "restraint", _place(scene, verb), firmness)


def read_what_i_do(scene: Scene) -> Found | None:
    """As in "What I can do is take it to steering"."""
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
                return Found(start, scene.clause.end, Party.LEADER, "will", _place(scene, verb))
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
            return Found(start, scene.clause.end, Party.LEADER, "will", _place(scene, at + 2))
    return None
