"""A leader's own word in a note: one that was not kept, and one that was owned up to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.domain.conversation import Turn
from coach.domain.finding import Verdict
from coach.language.findings import NOTES_CAP, Evidence, quote
from coach.language.listening.note_actors import LEADER, OTHER
from coach.language.listening.note_reading import Clause
from coach.language.quoting import bare

NEAR = 3
"""Clauses after a broken word in which owning up to it belongs to it (a choice)."""
_SAID_SO = re.compile(
    r" (?:said|told \w+|promised(?: \w+)?|keep saying|kept saying|keep promising) (?:\w+ )?"
    r"(?:i|we) (?:'d|would|'ll|will) "
)
_NOT_DONE = re.compile(
    r"^ (?:(?:and|but|which) )*(?:i |we )?(?:still )?(?:did n't|did not|have n't|had n't|never did"
    r"|never|forgot)(?: yet| of course| either)? $"
)
_BROKEN = re.compile(
    r" (?:i (?:just )?never (?:rang|called|phoned|got|wrote|came|replied|answered|followed|sent"
    r"|went) (?:back|round|up|him|her|them|it|to)"
    r"|i (?:'d |had )?(?:forgot|forgotten) to (?:order|send|ring|call|book|do|write|tell|reply"
    r"|chase|sign|pay|bring|post|answer|get back|come back|pass)"
    r"|i (?:had n't|have n't|did n't) (?:read|answered|replied to|opened) (?:it|them|any|his|her)"
    r")(?= )"
)
_OWNED = re.compile(
    r" (?:owned (?:up|it)|apologi[sz]ed|sorry|sorry 'd|admitted (?:it|that)|held my hands up"
    r"|my (?:fault|mistake|bad)) "
)


def of_own_word(turn: Turn, clauses: Sequence[Clause], at: int) -> Iterator[Evidence]:
    """What a clause shows of a word that the leader did not keep.

    Owned up to soon after, it earns praise; else it is asked about.

    Args:
        turn: The note.
        clauses: Its clauses.
        at: Which of them.
    """
    here = clauses[at]
    if here.actor == OTHER:
        return
    end = _where_broken(turn.text, clauses, at)
    if end is None:
        return
    words = quote(turn, here.start, clauses[end].end)
    if any(_OWNED.search(c.words.line) for c in clauses[end : end + 1 + NEAR] if c.actor != OTHER):
        yield Evidence(
            "reported-act",
            Verdict.STRENGTH,
            NOTES_CAP,
            (words,),
            "Your note says what you had left undone, and that you owned up to it.",
            say="You owned up to this. What will show them that it counts?",
            weight=0.9,
        )
        return
    yield Evidence(
        "open-loop",
        Verdict.NUDGE,
        NOTES_CAP,
        (words,),
        "Your note says that you had not done it.",
        say=f"You noted “{bare(words.text)}”. What could you tell them about it, and by when?",
        severity=2,
        try_="I said I would, and I haven't yet. Let me name a day now.",
    )


def _where_broken(text: str, clauses: Sequence[Clause], at: int) -> int | None:
    """The last clause of a word that was not kept and begins in clause `at`; None if none does."""
    here = clauses[at]
    if here.actor == LEADER and _BROKEN.search(here.words.line):
        return at
    after = clauses[at + 1 : at + 2]
    if not after or not _SAID_SO.search(here.words.line):
        return None
    one_line = "\n" not in text[here.end : after[0].start]
    return at + 1 if one_line and _NOT_DONE.match(after[0].words.line) else None
