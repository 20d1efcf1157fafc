"""How a note says that each concern was received: taken up, helped, turned away, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.domain.finding import Label, Verdict
from coach.language.exchanges import Exchange
from coach.language.findings import NOTES_CAP
from coach.language.listening.note_actors import LEADER
from coach.language.listening.note_answers import is_reply
from coach.language.listening.note_reading import Clause
from coach.language.listening.phrases import phrases
from coach.language.reply_weighing import Reply

STEP_AWAY = 0.01
"""What each clause between a concern and its reply takes from the weight: it only orders them."""
AHEAD = 4
"""Clauses after a cue in which a note would tell how it was received."""


def received_in(
    at: int, text: str, clauses: Sequence[Clause], taken_on: Sequence[tuple[int, bool]]
) -> Iterator[Exchange]:
    """Each cue of a note and how the next clauses say it was received.

    Args:
        at: The note's turn.
        text: The note.
        clauses: The note, clause by clause.
        taken_on: Where the leader's promises begin, and whether they are meant: any answers a cue
            soon before it, and only a plain one takes it up.
    """
    for i, one in enumerate(clauses):
        if one.cue is not None:
            yield _received(at, text, clauses, i, taken_on)


def _received(
    at: int, text: str, clauses: Sequence[Clause], i: int, taken_on: Sequence[tuple[int, bool]]
) -> Exchange:
    one = clauses[i]
    assert one.cue is not None
    after = clauses[i + 1 : _until(text, clauses, i)]
    turned = next((c for c in after if c.advised or c.deflected), None)
    heard = _is_heard(text, one, after, turned) or _is_helped(after, turned, taken_on)
    label = Label(one.start, max(one.end, one.cue.end), one.cue.kind, one.cue.strength)
    amount = min(NOTES_CAP, one.cue.strength * (0.9 if turned else 0.6))
    reply = None
    if turned is not None:
        # of two concerns with one reply, the one next to it
        amount -= STEP_AWAY * (clauses.index(turned) - i)
        reduces = "advice-too-soon" if turned.advised else "topic-switch"
        reply = Reply(clauses.index(turned), gives_space=False, reduces=reduces, weight=0.9)
    silent = heard or _is_answered(one, after, turned, taken_on)
    # Absence is weak evidence in a note: a hint that nothing answers stays silent.
    silent = silent or (turned is None and one.cue.kind == "implicit-cue")
    verdict = None if silent else Verdict.UNCERTAIN
    return Exchange(at, label, reply, heard, 0.0 if heard else round(amount, 3), verdict)


def _until(text: str, clauses: Sequence[Clause], i: int) -> int:
    """Up to where an answer may stand: a few clauses on, or on the line until the next concern."""
    end = i + 1 + AHEAD
    for at in range(end, len(clauses)):
        if "\n" in text[clauses[i].end : clauses[at].start] or clauses[at].cue is not None:
            return end
        if any(c.cue is not None or c.deflected or c.advised for c in clauses[i + 1 : at]):
            return end
        if clauses[at].openly or (clauses[at].received and not _is_elsewhere(clauses[at])):
            return at + 1
    return end


def _is_heard(text: str, one: Clause, after: Sequence[Clause], turned: Clause | None) -> bool:
    """Whether the leader took a concern up in words, before or beside what turned away."""
    left = turned is not None and turned.actor == LEADER
    return one.received or any(
        (c.received and not (left and _is_elsewhere(c))) or (c.asked and not c.gap)
        for c in after
        if turned is None or c.start <= turned.start or "\n" not in text[turned.end : c.start]
    )


def _is_elsewhere(one: Clause) -> bool:
    """Whether a clause thanks or nods without touching what was said."""
    return phrases("notes").says("received-else", one.words.line)


def _is_helped(
    after: Sequence[Clause], turned: Clause | None, taken_on: Sequence[tuple[int, bool]]
) -> bool:
    """Whether help or a promise is the leader's first answer to a concern."""
    for c in after:
        if c is turned or c.cue is not None:
            return False
        if c.helped or (
            c.actor == LEADER and any(meant and c.start <= t < c.end for t, meant in taken_on)
        ):
            return True
    return False


def _is_answered(
    one: Clause,
    after: Sequence[Clause],
    turned: Clause | None,
    taken_on: Sequence[tuple[int, bool]],
) -> bool:
    """Whether the note holds an answer, of whatever kind, beside what turned away."""
    until = after[-1].end if after else one.end
    aside = (0, 0) if turned is None else (turned.start, turned.end)
    if any(one.start < t < until and not aside[0] <= t < aside[1] for t, _ in taken_on):
        return True
    if turned is not None:
        return False
    settled = any(phrases("notes").says("resolved", c.words.line) for c in after[:1])
    return settled or any(is_reply(c) or c.gap for c in after)
