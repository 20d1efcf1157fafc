"""Who is bound by "will": the one who acts, the one who said so, or the one who gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from coach.language.dues import find_times
from coach.language.promises.assurances import assurer
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import SETTLED_REPORT
from coach.language.promises.reading import Scene, subject_before
from coach.language.promises.results import RECEIVING


@dataclass(frozen=True, slots=True)
class Future:
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


def owner_of(scene: Scene, future: Future) -> Party | None:
    """Who is bound, given who acts and who said so."""
    state, party = scene.state, future.party
    given = party is Party.OTHER and (gets_from_me(scene, future.verb) or _is_handed(scene, future))
    if given or (party is Party.LEADER and future.direct and state.quoting):
        return Party.LEADER if given else Party.OTHER
    if party is None:
        return _left_out(scene, future)
    if future.reporter is Party.THIRD or (scene.low(future.place) == "you" and not state.talk):
        gives = future.direct and scene.low(future.verb + 1) in {"me", "us"}
        return Party.OTHER if gives and future.reporter is not Party.THIRD else Party.THIRD
    new_statement = future.direct and scene.clause.opener not in {"and", "that"}
    if not future.report or (future.direct and party is Party.LEADER) or new_statement:
        return Party.THIRD if party is Party.OTHER and state.third else party
    return _reported_owner(scene, party, future)


def _is_handed(scene: Scene, future: Future) -> bool:
    """As in "She'll have the slides on Monday": what one receives is the leader's to give."""
    if (
        scene.low(future.verb) not in {"have", "get", "see"}
        or not scene.state.dated
        or scene.state.talk
    ):
        return False
    at = next(
        (k + 1 for k, word in enumerate(scene.words) if k > future.verb and word.low in _THINGS), 0
    )
    if at != future.verb + 2 or at >= len(scene.words):
        return False
    times = find_times(scene.clause.text, events=False)
    return any(
        one.start <= scene.words[at].start - scene.clause.start <= one.end
        and one.end >= len(scene.clause.text.rstrip(" .")) - 1
        for one in times
    )


_THINGS = frozenset({"it", "them", "this", "that", "those", "one"})


def _left_out(scene: Scene, future: Future) -> Party:
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


def gets_from_me(scene: Scene, verb: int) -> bool:
    """As in "She'll have my answer by Friday" binds the leader."""
    if scene.low(verb) not in RECEIVING:
        return False
    rest = [word.low for word in scene.words[verb + 1 :]]
    sent = any(pair in (("from", "me"), ("off", "me")) for pair in pairwise(rest))
    return "my" in rest[:2] or sent


def _reported_owner(scene: Scene, party: Party, future: Future) -> Party | None:
    reporter, report = future.reporter, future.report
    if scene.state.third and party is Party.OTHER:
        return Party.THIRD
    if party is Party.LEADER:
        settled = reporter is not Party.OTHER or report in SETTLED_REPORT
        return Party.LEADER if settled else None
    if party is Party.OTHER:
        return _told_of_other(scene, future)
    return _told_of_thing(scene, party, future)


def _told_of_thing(scene: Scene, party: Party, future: Future) -> Party | None:
    """Who is bound by what was said of a thing: "told her it'd be sorted by Friday"."""
    reporter, report = future.reporter, future.report
    if party is Party.THIRD and scene.low(future.verb) == "be":
        return assurer(scene, future.verb, reporter, report)
    if party is Party.IT and _EASES.match(_words_from(scene, future.verb)):
        return None
    if party is Party.IT and reporter in {Party.LEADER, None} and scene.state.dated:
        return Party.LEADER if report in {"told", "said", "promised"} else None
    return party


_EASES = re.compile(
    r"(?:all |just |soon |probably |surely |slowly )*(?:calm|ease|settle|improve|blow over|pass\b"
    r"|quiet|slow down|die down|lighten|level|even out|cool|work (?:itself )?out|sort itself|come"
    r" (?:good|right|together|round)|pick up|change\b|turn (?:out|round|around)|clear up|get"
    r" (?:\w+er\b|less|more|there)|go (?:away|back|quiet|better)|look (?:up|better|different)|feel"
    r"|be (?:all |so |much |a (?:bit|lot) |far )*(?:fine|ok|okay|alright|all right|right|over\b"
    r"|good|grand|well|calm|quiet|different|\w+er\b|less|worth|like (?:this|that)|back to normal))",
    re.IGNORECASE,
)
"""What is said to happen by itself: a comfort, no act ("it'd calm down after Christmas")."""


def _words_from(scene: Scene, at: int) -> str:
    if at >= len(scene.words):
        return ""
    return scene.clause.text[scene.words[at].start - scene.clause.start :]


def _told_of_other(scene: Scene, future: Future) -> Party | None:
    """Who is bound by "I told her she'd ...": the leader, if she is to receive something."""
    to_them = future.reporter is None and _tells_them(scene, future)
    teller = Party.LEADER if to_them else future.reporter
    if teller is not Party.LEADER or future.report in SETTLED_REPORT:
        return Party.OTHER
    receives = scene.low(future.verb) in RECEIVING
    if receives and future.report in {"told", "said", "promised"}:
        return Party.LEADER
    return Party.OTHER if _by_pronoun(scene, future.report) else None


def _tells_them(scene: Scene, future: Future) -> bool:
    """As in "Told him he'd have it Friday": the leader tells, unnamed."""
    after = scene.low(future.told_at + 1) if future.told_at >= 0 else ""
    return future.report in {"told", "promised"} and after in {"him", "her", "them"}


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
