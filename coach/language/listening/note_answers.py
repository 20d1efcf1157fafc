"""How a leader's note answers what weighed: by help, by words that leave it, or by story only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.language.listening.note_actors import LEADER, OTHER, UNKNOWN
from coach.language.listening.note_reading import Clause
from coach.language.listening.phrases import phrases

NEAR = 2
"""Clauses after a silence within which regret or a change of subject undoes it (a choice)."""


def with_answers(text: str, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Clauses of a note, each read again beside those around it.

    What merely tells how a talk went is no reply; a silence that was regretted or used to move on
    was none for the other's sake; what the leader granted or did at once helped; and words that
    the leader regrets in the next clause turned away.

    Args:
        text: The note.
        clauses: Its clauses, in order.
    """
    found = [_told_only(one) for one in clauses]
    for at, one in enumerate(found):
        found[at] = _as_help(text, found, at)
        if _is_silence(one) and _came_to_nothing(found, at):
            found[at] = replace(found[at], received=False, deflected=True)
        if speaks(one) and _is_explained(found, at):
            found[at] = replace(found[at], deflected=True)
        if speaks(one) and any(_rues(c) for c in found[at + 1 : at + 2]):
            found[at] = replace(found[at], deflected=not found[at].helped)
    return tuple(found)


_STORY = re.compile(
    r"^ (?:(?:and|but|so|then|all|apparently) )*(?:it|this|that|things?|all|there"
    r"|(?:the|a|an|his|her|their|our|my|whole) (?:\w+ ){1,3}?)"
    r"(?: all| just| only| really)? ?(?:started|began|went|came|kicked|blew|got|turned|moved|ran"
    r"|happened|had|was|were|has|is|'s|broke|dragged|carried)(?= )"
)
"""A clause about how things went: its subject is a thing, and nobody says it."""
_SAID = re.compile(
    r" (?:said|say|says|told|tell|replied|answered|responded|explained|argued|assured"
    r"|reassured|reckoned|(?:goes|went) (?:oh|ah|yeah|yes|no|well|ok|right|look|but|it|that)) "
)
_LAUGHED = re.compile(r"^ (?:and |then )*we (?:\w+ )?(?:laughed|giggled|chuckled|joked) (?!it off)")
"""Both of them laughed: that turns nobody away."""
_TIME_RAN_OUT = re.compile(r" (?:time|parked|skipped|left (?:it|there|that)) ")


def _told_only(one: Clause) -> Clause:
    """A clause that nobody is said to have acted in, without what it seems to do."""
    line = one.words.line
    if _LAUGHED.match(line):
        return replace(one, deflected=False)
    if one.actor != UNKNOWN or not (one.deflected or one.advised):
        return one
    if _STORY.match(line) and not _TIME_RAN_OUT.search(line):
        return replace(one, deflected=False, advised=False)
    return one


def speaks(one: Clause) -> bool:
    """Whether a clause gives words of the leader's."""
    return one.actor == LEADER and _SAID.search(one.words.line) is not None


def is_reply(one: Clause) -> bool:
    """Whether a clause gives an answer of the leader's, of whatever worth."""
    return one.helped or one.received or (speaks(one) and not one.asked)


def _as_help(text: str, clauses: Sequence[Clause], at: int) -> Clause:
    """A clause marked as help: something granted, offered, or done about it on the same line."""
    one = clauses[at]
    if one.actor not in (LEADER, UNKNOWN) or one.gap:
        return one
    line = one.words.line
    known = phrases("notes")
    granted = known.says("granted", line) and not known.says("grudged", line)
    done = known.says("done-about-it", line) and _beside_cue(text, clauses, at)
    if not (granted or done):
        return one
    return replace(one, helped=True, advised=False, deflected=False)


def _beside_cue(text: str, clauses: Sequence[Clause], at: int) -> bool:
    before = clauses[max(0, at - NEAR) : at]
    return any(c.cue is not None and "\n" not in text[c.end : clauses[at].start] for c in before)


_SILENCE = re.compile(
    r" (?:did n't (?:\w+ )?(?:push|press|rush|say|ask|dig|probe|pry|follow|go)"
    r"|(?:kept|stayed|was) (?:quiet|silent|my mouth)|said nothing|left it"
    r"|let (?:it|that) (?:go|be|lie))"
)


def _is_silence(one: Clause) -> bool:
    return one.received and _SILENCE.search(one.words.line) is not None


def _came_to_nothing(clauses: Sequence[Clause], at: int) -> bool:
    """Whether a silence was regretted, or the leader used it to go on to something else."""
    if phrases("notes").says("own-turn", clauses[at].words.line):
        return True
    for one in clauses[at + 1 : at + 1 + NEAR]:
        if one.gap or (one.actor == LEADER and one.deflected):
            return True
        if one.actor == OTHER or one.received or one.openly:
            return False
    return False


def _rues(one: Clause) -> bool:
    return one.gap and phrases("notes").says("rued", one.words.line)


_A_FACT = re.compile(
    r" (?:said|told (?:him|her|them|\w+)) (?:that )?(?:the|our|those|these|there|they|it) "
    r"(?:\w+ ){0,3}?(?:is|are|'s|'re|was|were|has|have|locks?|works?|runs?|needs?|goes|go)(?= )"
)
_KIND = re.compile(
    r" (?:will|'ll|would|'d|gets?|getting|being|going|sorry|right|fair|unfair|wrong|hard|tough"
    r"|rough|awful|n't|not|sorted|fixed|coming|ordered|booked|paid|ok|okay|proud|safe|his|her|their"
    r"|he|she) "
)
"""Words with which a plain statement may be comfort, agreement or a remedy."""


def _is_explained(clauses: Sequence[Clause], at: int) -> bool:
    """Whether right after a plain worry the leader stated a fact: "told her the cameras are on"."""
    if at == 0 or clauses[at].helped or clauses[at].received:
        return False
    before, line = clauses[at - 1], clauses[at].words.line
    if before.cue is None or before.cue.kind == "implicit-cue":
        return False
    said = _A_FACT.search(line)
    return said is not None and _KIND.search(line[said.end() - 1 :]) is None
