"""Evidence of the leader's promises that were left open: without a day, or without a plain yes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Turn
from coach.domain.finding import Quote, Verdict
from coach.language.another_wording import with_day
from coach.language.dues import find_times
from coach.language.findings import Evidence, quote
from coach.language.quoting import bare

SURE = 0.8
"""How sure a promise must be before a missing day is worth a word."""
MOST_QUOTED = 3
NEXT_TURNS = 2
"""Turns after a promise in which its day may be named."""
_UNDERTAKES = re.compile(r"\b(?:i|we)(?:['’]ll| will| am going to|['’]m going to)\b", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"\b(?:now|here|ever|make sure|next (?:week|month|quarter|year)"
    r"|when|once|after|before|until|as soon as|if|fight"
    r"|just (?:show|share|read|say|check|look|grab|pull|close)|not|never|won['’]t"
    r"|own (?:that|it|this)|always|be honest|admit|tell you|explain|start by|stop you)\b",
    re.IGNORECASE,
)
"""What is done on the spot, waits for an event, or is a stance rather than an act."""

_ON_THE_SPOT = re.compile(
    r"\W*(?:just |quickly |also |then )?(?:put|write(?! to)|note|mark|tick|type|log|add|say|read"
    r"|keep|leave|take (?:that|it) (?:out|off)|skip|cut|call it|show|share|repeat|explain|stop"
    r"|pause|go (?:over|through)|start|tell you|give you|get (?:it|that|them) out|pass|open"
    r"|bring (?:up|in) (?:some|a|the)|we'll see|see how)\b",
    re.IGNORECASE,
)
"""What a hand does while the mouth speaks: forms, minutes, words."""
_HANGS = re.compile(
    r"\b(?:if|unless|once|when(?:ever)?|as soon as|in case|depends?|depending)\b", re.IGNORECASE
)
_IS_TIMED = re.compile(
    r"\b(?:now|then|straight away|right away|immediately|at once|as soon as|asap|first thing"
    r"|before|after|until|till|by the time|at (?:lunch|break|the|our|your|\d|half|quarter))\b",
    re.IGNORECASE,
)
"""Says when in words that need be no day."""


def open_promises(
    turns: Mapping[int, Turn],
    commitments: Sequence[FoundCommitment],
    talk: date,
    cap: float = 1.0,
) -> Iterator[Evidence]:
    """The leader's promises without a day, and the vague ones: one nudge each.

    Args:
        turns: The turns by number.
        commitments: What was promised.
        talk: The day of the talk.
        cap: The most these may be sure.
    """
    spoken = cap == 1.0
    mine = [one for one in commitments if one.owner is Owner.LEADER and one.turn in turns]
    undated = [
        one
        for one in mine
        if is_undated(one, spoken=spoken) and not (spoken and _timed_around(turns, one))
    ]
    vague = [one for one in mine if _is_vague(one)]
    if undated:
        sure = min(cap, undated[0].confidence * 0.7)
        again = with_day(undated[0], talk, spoken=spoken)
        yield _undated(_quotes(turns, undated), len(undated), sure, again, spoken=spoken)
    if vague:
        asked = "Is it a yes?" if vague[0].due else "Is it a yes, and by when?"
        sure = min(cap, vague[0].confidence * 0.6)
        yield _vague(_quotes(turns, vague), len(vague), sure, asked)


def _is_vague(found: FoundCommitment) -> bool:
    if found.firmness is not Firmness.VAGUE or found.confidence < SURE:
        return False
    return _ON_THE_SPOT.match(found.what) is None


def is_undated(found: FoundCommitment, *, spoken: bool) -> bool:
    """Whether a promise is firm, without a day, and not kept by the time it is spoken.

    Args:
        found: A promise.
        spoken: In a talk the words must undertake something ("I'll …"); a note is terser.
    """
    if found.firmness is not Firmness.FIRM or found.due is not None or found.confidence < SURE:
        return False
    if _AT_ONCE.search(found.text) or any(True for _ in find_times(found.text)):
        return False
    if not spoken:
        return len(found.what.split()) > 1
    undertakes = _UNDERTAKES.search(found.text) is not None and len(found.what.split()) > 2
    return undertakes and _ON_THE_SPOT.match(found.what) is None


def _timed_around(turns: Mapping[int, Turn], found: FoundCommitment) -> bool:
    """Whether the words around a promise say when, or what it waits for.

    The coach tells the leader that none of them does, so any time at all counts.
    """
    after = [turns[found.turn + i].text for i in range(NEXT_TURNS + 1) if found.turn + i in turns]
    said = " ".join([after[0][found.start :], *after[1:]])
    before = " ".join(
        turns[found.turn - i].text for i in range(NEXT_TURNS, 0, -1) if found.turn - i in turns
    )
    asked = _HANGS.search(f"{before} {after[0][: found.start]}")
    return bool(asked or _IS_TIMED.search(said) or find_times(said))


def _quotes(turns: Mapping[int, Turn], found: Sequence[FoundCommitment]) -> tuple[Quote, ...]:
    return tuple(quote(turns[one.turn], one.start, one.end) for one in found[:MOST_QUOTED])


def _undated(
    quotes: tuple[Quote, ...], count: int, sure: float, again: str, *, spoken: bool
) -> Evidence:
    one = count == 1
    if one:
        say = "This promise has no day yet. When could they expect it?"
    else:
        say = f"{count} of your promises have no day yet. Which comes first, and when?"
    where = (
        "Neither its sentence nor the next turns name one." if spoken else "Your note names none."
    )
    return Evidence(
        "commitment-undated", Verdict.NUDGE, sure, quotes, where, say=say, severity=1, try_=again
    )


def _vague(quotes: tuple[Quote, ...], count: int, sure: float, asked: str) -> Evidence:
    named = "One next step is" if count == 1 else f"{count} next steps are"
    return Evidence(
        "commitment-vague",
        Verdict.NUDGE,
        sure,
        quotes,
        "It sounds like a next step, but not yet like a plain yes.",
        say=f"{named} still loose: “{bare(quotes[0].text)}”. {asked}",
        severity=1,
    )
