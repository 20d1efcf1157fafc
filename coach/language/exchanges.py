"""Exchanges: something voiced, and what the leader's next turns do with it.

A miss needs a positive sign that space was reduced. Shared words clear a reply; their absence alone
never convicts (on rated lessons, no shared word meant low uptake in 18 of 100 exchanges only).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.domain.conversation import Role
from coach.domain.finding import Label, LabelledTurn, Verdict
from coach.language.listening import replies
from coach.language.listening.cues import has_bad_news
from coach.language.listening.statements import content_stems
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import words_of

CUES = ("emotion-cue", "concern-cue", "implicit-cue")
WINDOW = 2
"""Leader turns that may take a cue up: the next, and one more for "mm … go on" (VR-CoDES: one)."""
UNFOLDS = 60
"""Words after which the other is taken to have had the room to unfold the point."""
MISS, UNCERTAIN = 0.60, 0.35
"""Products of cue and reply from which a reply counts as a miss, or as worth a second look."""
FIRST, AGAIN, BAD_NEWS = 0.15, 0.2, 0.6
"""What is added for the first cue of a talk and for one that comes back; weight of bad news."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a leader's turn does with what was voiced.

    Attributes:
        at: Index of the turn.
        gives_space: It takes the matter up or leaves the floor.
        reduces: Which finding it points to: "minimising-reply", "yes-but", "advice-too-soon",
            "topic-switch", "one-upping", "interruption"; empty without a positive sign.
        weight: How much space it takes away, 0 to 1.
    """

    at: int
    gives_space: bool
    reduces: str
    weight: float


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


def exchanges(turns: Sequence[LabelledTurn], quality: float = 1.0) -> tuple[Exchange, ...]:
    """Judge every cue of a talk against the leader's next turns.

    Args:
        turns: Labelled turns in order, roles cast.
        quality: 1 for named speakers, 0.8 without punctuation, 0.6 for guessed speakers.
    """
    found: list[Exchange] = []
    voiced: list[frozenset[str]] = []
    for at, labelled in enumerate(turns):
        cue = _strongest_cue(labelled)
        if cue is None:
            continue
        stems = content_stems(words_of(labelled.turn.text))
        again = any(len(stems & earlier) >= 2 for earlier in voiced)
        amount = min(1.0, cue.score + (AGAIN if again else 0.0) + (0.0 if voiced else FIRST))
        voiced.append(stems)
        found.append(_judged(turns, at, cue, amount, quality, again=again))
    return tuple(found)


def _strongest_cue(labelled: LabelledTurn) -> Label | None:
    if labelled.turn.role is not Role.OTHER:
        return None
    cues = [label for label in labelled.labels if label.id in CUES]
    told = [label for label in labelled.labels if label.id == "disclosure"]
    if told and has_bad_news(labelled.turn.text):
        first = told[0]
        cues.append(Label(first.start, first.end, "disclosure", BAD_NEWS))
    return max(cues, key=lambda label: (label.score, -label.start), default=None)


def _judged(
    turns: Sequence[LabelledTurn],
    at: int,
    cue: Label,
    amount: float,
    quality: float,
    *,
    again: bool,
) -> Exchange:
    window = list(_window(turns, at))
    heard = any(reply.gives_space for reply in window)
    deciding = max(window, key=lambda reply: (reply.weight, -reply.at), default=None)
    if deciding is None or heard:
        return Exchange(at, cue, deciding, heard, 0.0, None, again)
    product = amount * deciding.weight * quality
    verdict = None
    if product >= MISS and deciding.reduces and cue.id != "implicit-cue":
        verdict = Verdict.MISS
    elif product >= UNCERTAIN:
        verdict = Verdict.UNCERTAIN
    return Exchange(at, cue, deciding, heard, round(product, 3), verdict, again)


def _window(turns: Sequence[LabelledTurn], at: int) -> Iterator[Reply]:
    """The leader turns that can still take up the cue of turn `at`."""
    left = WINDOW
    first = True
    for i in range(at + 1, len(turns)):
        turn = turns[i].turn
        if turn.role is not Role.LEADER:
            if i > at + 1 and len(turn.text.split()) > UNFOLDS:
                return
            continue
        reply = weigh(turns, at, i, first=first)
        if first and len(words_of(turn.text)) < 4:
            left += 1
        yield reply
        first = False
        left -= 1
        if left <= 0:
            return


def weigh(turns: Sequence[LabelledTurn], at: int, i: int, *, first: bool) -> Reply:
    """What leader turn `i` does with what was voiced in turn `at`."""
    said, labelled = turns[at].turn.text, turns[i]
    text = labelled.turn.text
    linked = is_linked(text, said)
    if replies.is_backchannel(text):
        return Reply(i, _they_go_on(turns, i), "", 0.0)
    reduces = _reduced_by(turns, i, said, linked=linked, first=first)
    if _gives_space(labelled, said, linked=linked) and reduces not in (
        "yes-but",
        "minimising-reply",
    ):
        return Reply(i, True, "", 0.0)
    if reduces:
        return Reply(i, False, reduces, 0.9 if reduces != "topic-switch" else 0.8)
    if linked or len(words_of(text)) < 4:
        return Reply(i, False, "", 0.2)
    return Reply(i, False, "", 0.6 if labelled.has("closed-question") else 0.5)


def is_linked(reply: str, said: str) -> bool:
    """Whether a reply shares a content word, or a synonym of one, or points back ("that", "you said")."""
    if shared_stems(reply, said, shipped_tables()):
        return True
    words = words_of(reply)[:10]
    line = f" {' '.join(words)} "
    pointing = (" that ", " it ", " this ", " you said ", " you mentioned ", " you were saying ")
    return any(phrase in line for phrase in pointing)


def _they_go_on(turns: Sequence[LabelledTurn], i: int) -> bool:
    """A continuer gives space only if they speak on: five words or more."""
    return (
        i + 1 < len(turns)
        and turns[i + 1].turn.role is not Role.LEADER
        and len(turns[i + 1].turn.text.split()) >= 5
    )


_SPACE = (
    "paraphrase-check",
    "empathy-statement",
    "acknowledgement",
    "reflection-complex",
    "apology-owned",
)


def _gives_space(labelled: LabelledTurn, said: str, *, linked: bool) -> bool:
    text = labelled.turn.text
    if labelled.has(*_SPACE, "needs-first-question", "invite-concerns"):
        return True
    if labelled.has("reflection-simple") and (linked or " you" in f" {text.lower()}"):
        return not labelled.has("advice-form") and not replies.advises(text)
    if labelled.has("open-question") and not replies.advises(text):
        return linked or not replies.switches(text)
    if labelled.has("closed-question") and linked and not replies.advises(text):
        return not replies.switches(text)
    if replies.parks_with_time(text) or labelled.has("commitment-firm", "personal-question"):
        return True
    return _comes_back(text)


def _comes_back(text: str) -> bool:
    line = f" {' '.join(words_of(text))} "
    phrases = (
        " cut across you ",
        " interrupted you ",
        " you were saying ",
        " go on ",
        " you said ",
        " carry on ",
    )
    return any(phrase in line for phrase in phrases)


def _reduced_by(
    turns: Sequence[LabelledTurn], i: int, said: str, *, linked: bool, first: bool
) -> str:
    labelled = turns[i]
    text = labelled.turn.text
    received = labelled.has("acknowledgement", "empathy-statement", "paraphrase-check")
    if labelled.has("yes-but"):
        return "yes-but"
    if not received and (labelled.has("minimising-reply") or replies.minimises(text)):
        return "minimising-reply"
    if _cuts_in(turns, i):
        return "interruption"
    asks = labelled.has("open-question", "closed-question")
    if not received and not asks and (labelled.has("me-too-shift") or replies.turns_to_self(text)):
        return "one-upping"
    wanted = _asked_for_advice(said)
    if (
        first
        and not received
        and not wanted
        and (labelled.has("advice-form") or replies.advises(text))
    ):
        return "advice-too-soon"
    if not received and not linked and _leaves_subject(labelled):
        return "topic-switch"
    return ""


def _asked_for_advice(said: str) -> bool:
    line = f" {' '.join(words_of(said))} "
    asked = (
        " what should i ",
        " what would you do ",
        " any advice ",
        " what do you think ",
        " how do i ",
        " should i ",
    )
    return any(phrase in line for phrase in asked)


def _leaves_subject(labelled: LabelledTurn) -> bool:
    """Whether a reply carries a marker of a new subject, or brings words of its own."""
    text = labelled.turn.text
    if replies.switches(text):
        return True
    if labelled.has("open-question"):
        return False
    return bool(content_stems(words_of(text))) and " you " not in f" {' '.join(words_of(text))} "


def _cuts_in(turns: Sequence[LabelledTurn], i: int) -> bool:
    """Whether turn `i` starts before the other has finished, and takes the floor."""
    if i == 0 or turns[i - 1].turn.role is not Role.OTHER:
        return False
    before, turn = turns[i - 1].turn, turns[i].turn
    broken = before.text.rstrip().endswith(("—", "–", "-", "…", "..."))
    overlapped = (
        before.end is not None and turn.start is not None and before.end - turn.start >= OVERLAP
    )
    if not (broken or overlapped) or len(words_of(turn.text)) < 3:
        return False
    helps = _comes_back(turn.text) or turn.text.rstrip().endswith("?")
    return not helps and not replies.is_backchannel(turn.text)


OVERLAP = 0.5
"""Seconds of speech at once from which a start counts as cutting in."""


def interruptions(turns: Sequence[LabelledTurn]) -> tuple[int, ...]:
    """Indices of leader turns that cut in on the other."""
    return tuple(
        i
        for i, labelled in enumerate(turns)
        if labelled.turn.role is Role.LEADER and _cuts_in(turns, i)
    )
