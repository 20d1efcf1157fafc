"""Exchanges: something voiced, and what the leader's next turns do with it.

A miss needs a positive sign that space was reduced. Shared words clear a reply; their absence alone
never convicts (on rated lessons, no shared word meant low uptake in 18 of 100 exchanges only).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.domain.conversation import Role
from coach.domain.finding import Label, LabelledTurn, Verdict
from coach.language.grounds import Ground, goes_elsewhere, ground
from coach.language.listening.cues import has_bad_news
from coach.language.listening.hints import HINTED, troubles
from coach.language.listening.stakes import tells_of_loss
from coach.language.listening.statements import content_stems
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import words_of
from coach.language.passing_by import unheard
from coach.language.receiving import is_attentive, is_received
from coach.language.reply_weighing import Reply, leaves_the_floor, takes_up, weigh

CUES = ("emotion-cue", "concern-cue", "implicit-cue")
WINDOW, LATE = 2, 3
"""Leader turns that may take a cue up: the next, and one more for "mm … go on" (VR-CoDES: one);
and a third, if it takes up in so many words what was said."""
UNFOLDS = 60
"""Words after which the other is taken to have had the room to unfold the point."""
MISS, UNCERTAIN = 0.60, 0.35
"""The least weight of a miss; product of cue and reply that is worth a second look."""
PASSED, LEFT = 0.25, 0.50
"""How surely trouble must show and be left alone, and be left alone if it shows, for a miss where
no single sign is plain (choices)."""
FIRST, AGAIN, BAD_NEWS = 0.15, 0.2, 0.6
"""What is added for the first cue of a talk and for one that comes back; weight of bad news."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A cue and the reply that decides about it.

    Attributes:
        cue_at: Index of the other's turn.
        cue: The label that voices it.
        reply: The deciding leader turn; None if the talk ended first.
        heard: Whether some reply in the window gave space.
        amount: Cue times reply, 0 to 1.
        verdict: Miss or uncertain; None to stay silent.
        again: Whether the same matter was voiced before.
    """

    cue_at: int
    cue: Label
    reply: Reply | None
    heard: bool
    amount: float
    verdict: Verdict | None
    again: bool = False
    ground: Ground = Ground.NONE


def exchanges(
    turns: Sequence[LabelledTurn], quality: float = 1.0, *, meeting: bool = False
) -> tuple[Exchange, ...]:
    """Judge every cue of a talk against the leader's next turns.

    Args:
        turns: Labelled turns in order, roles cast.
        quality: 1 for named speakers, 0.8 without punctuation, 0.6 for guessed speakers.
        meeting: Whether there are more than two voices.
    """
    found: list[Exchange] = []
    voiced: list[frozenset[str]] = []
    tables = shipped_tables()
    shown = troubles([one.turn for one in turns], tables) if not meeting else ()
    attentive = is_attentive(turns)
    for at, labelled in enumerate(turns):
        cue = _strongest_cue(labelled)
        if cue is None:
            continue
        stems = content_stems(words_of(labelled.turn.text))
        again = any(len(stems & earlier) >= 2 for earlier in voiced)
        amount = min(1.0, cue.score + (AGAIN if again else 0.0) + (0.0 if voiced else FIRST))
        voiced.append(stems)
        one = _judged(turns, at, cue, amount * quality, again=again, meeting=meeting)
        hinted = bool(shown) and shown[at] >= HINTED and not (one.heard or attentive)
        surely = unheard(turns, at, tables) if hinted else 0.0
        left = shown[at] * surely * quality if surely >= LEFT else 0.0
        one = _passed(one, left, labelled) if left >= PASSED else one
        found.append(_received(one) if one.verdict and is_received(turns, at) else one)
    return tuple(found)


def _received(one: Exchange) -> Exchange:
    """An exchange looked at once more: taken up after all, whatever else the reply did."""
    return replace(one, verdict=None, heard=True, ground=Ground.NONE)


def _passed(one: Exchange, left: float, labelled: LabelledTurn) -> Exchange:
    """An exchange whose trouble, all signs added up, was left alone."""
    known = one.reply is None or one.verdict is Verdict.MISS
    if known or _asks_for_something(labelled, one.cue):
        return one
    return replace(one, verdict=Verdict.MISS, amount=max(MISS, round(left, 3)), ground=Ground.SURE)


def _strongest_cue(labelled: LabelledTurn) -> Label | None:
    if labelled.turn.role is not Role.OTHER:
        return None
    cues = [label for label in labelled.labels if label.id in CUES]
    told = [label for label in labelled.labels if label.id == "disclosure"]
    text = labelled.turn.text
    if (told and has_bad_news(text)) or tells_of_loss(text):
        first = told[0] if told else Label(0, len(text), "disclosure")
        cues.append(Label(first.start, first.end, "disclosure", BAD_NEWS))
    return max(cues, key=_plainness, default=None)


def _plainness(cue: Label) -> tuple[float, bool, int]:
    """How sure a cue is; a hint stands behind a feeling, a later cue behind an earlier one."""
    return (cue.score, cue.id != "implicit-cue", -cue.start)


def _judged(
    turns: Sequence[LabelledTurn],
    at: int,
    cue: Label,
    amount: float,
    *,
    again: bool,
    meeting: bool,
) -> Exchange:
    window = list(_window(turns, at))
    taken_up = next((reply for reply in window if reply.gives_space), None)
    deciding = taken_up or _deciding(window)
    if deciding is None or taken_up is not None:
        return Exchange(at, cue, deciding, taken_up is not None, 0.0, None, again)
    product = amount * deciding.weight
    reason = ground(turns, at, cue, deciding, meeting=meeting)
    verdict = None
    if reason is Ground.SURE and not _asks_for_something(turns[at], cue):
        verdict, product = Verdict.MISS, max(product, MISS)
    elif product >= UNCERTAIN:
        verdict = Verdict.UNCERTAIN
    heard = False
    return Exchange(at, cue, deciding, heard, round(product, 3), verdict, again, reason)


def _shares(turns: Sequence[LabelledTurn], at: int, i: int) -> bool:
    """Whether a reply that follows a newer cue still speaks of this one."""
    return bool(shared_stems(turns[i].turn.text, turns[at].turn.text, shipped_tables()))


def _deciding(window: Sequence[Reply]) -> Reply | None:
    """The first reply that takes space away; where none does, the one that gives least."""
    reducing = next((reply for reply in window if reply.reduces), None)
    return reducing or max(window, key=lambda reply: (reply.weight, -reply.at), default=None)


def _asks_for_something(labelled: LabelledTurn, cue: Label) -> bool:
    """A plain request wants an answer first; whether it got one is judged elsewhere.

    A feeling voiced outright is still to be heard.
    """
    return any(
        label.id == "request-to-leader" and label.score >= PLAIN_REQUEST and cue.id != "emotion-cue"
        for label in labelled.labels
    )


PLAIN_REQUEST = 0.8
"""How sure a request must be to be judged as one."""


def _window(turns: Sequence[LabelledTurn], at: int) -> Iterator[Reply]:
    """The leader turns that can still take up the cue of turn `at`."""
    seen, most = 0, WINDOW
    reduced = newer = False
    for i in range(at + 1, len(turns)):
        turn = turns[i].turn
        if turn.role is not Role.LEADER:
            newer = newer or turns[i].has("emotion-cue", "concern-cue")
            newer = newer or (reduced and goes_elsewhere(turn.text, turns[at].turn.text))
            if i > at + 1 and len(turn.text.split()) > UNFOLDS:
                return
            continue
        if leaves_the_floor(turns, i):
            continue
        seen += 1
        if seen == 1 and len(words_of(turn.text)) < 4:
            most += 1
        if seen <= most:
            reply = weigh(turns, at, i, reduced=reduced)
            reduced = reduced or bool(reply.reduces)
            if not (newer and reply.gives_space) or _shares(turns, at, i):
                yield reply
        elif takes_up(turns[i]) and not newer:
            yield Reply(i, gives_space=True, reduces="", weight=0.0)
        if seen >= max(most, LATE):
            return
