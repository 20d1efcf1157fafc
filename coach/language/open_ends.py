"""Evidence of open ends in a talk: requests without an answer, promises without a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Role, Turn
from coach.domain.finding import Label, LabelledTurn, Quote, Verdict
from coach.language.another_wording import with_day
from coach.language.dues import find_times
from coach.language.exchanges import PLAIN_REQUEST
from coach.language.findings import Evidence, quote
from coach.language.judged_talk import Talk
from coach.language.listening import replies
from coach.language.quoting import bare, quote_clause, quote_opening
from coach.language.request_answers import is_answered

ANSWERS_WITHIN = 3
"""Leader turns in which a request may be answered."""
SURE = 0.8
"""How sure a promise must be before a missing day is worth a word."""
MOST_QUOTED = 3
_DIRECT = re.compile(
    r"\b(?:(?:can|could|would|will) (?:you|someone|somebody|anyone)|(?:can|could|may) (?:i|we)"
    r"|need you to|would you mind|any chance (?:that |of )?you)\b"
    r"(?! (?:please )?(?:believe|see|hear|imagine|tell|say|explain|remember|mean|think|know))",
    re.IGNORECASE,
)
_UNDERTAKES = re.compile(r"\b(?:i|we)(?:['’]ll| will| am going to|['’]m going to)\b", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"\b(?:now|here|ever|make sure|next (?:week|month|quarter|year)"
    r"|when|once|after|before|until|as soon as|if|fight"
    r"|just (?:show|share|read|say|check|look|grab|pull|close)|not|never|won['’]t"
    r"|own (?:that|it|this)|always|be honest|admit|tell you|explain|start by|stop you)\b",
    re.IGNORECASE,
)
"""What is done on the spot, waits for an event, or is a stance rather than an act."""


def unanswered(talk: Talk) -> Iterator[Evidence]:
    """Requests to the leader that the next turns answer in no way."""
    promised = {found.turn for found in talk.commitments if found.owner is Owner.LEADER}
    for at, labelled in enumerate(talk.turns):
        asked = [one for one in labelled.labels if _is_request(one)]
        if labelled.turn.role is not Role.OTHER or not asked:
            continue
        window = talk.leader_after(at, ANSWERS_WITHIN)
        wanted = " ".join(labelled.turn.text[one.start : one.end] for one in asked)
        if not window or is_answered(wanted, window, promised):
            continue
        best = max(asked, key=lambda label: label.score)
        yield _request(talk, at, best, window)


def _is_request(label: Label) -> bool:
    return label.id == "request-to-leader" and label.score >= PLAIN_REQUEST


def _request(talk: Talk, at: int, label: Label, window: Sequence[LabelledTurn]) -> Evidence:
    turn = talk.turns[at].turn
    asked = quote_clause(turn, label.start, label.end)
    direct = _DIRECT.search(turn.text[label.start : label.end]) is not None
    first = window[0].turn.text
    elsewhere = replies.switches(first) or replies.takes_leave(first)
    sure = direct and not talk.is_meeting and (elsewhere or len(window) == ANSWERS_WITHIN)
    return Evidence(
        "request-unanswered",
        Verdict.UNCERTAIN,
        0.55 + 0.1 * len(window),
        (asked, quote_opening(window[0].turn)),
        "What you said next holds no yes, no or day for it, as far as coach can read.",
        at,
        say=f"{turn.speaker or 'They'} asked: “{asked.text}” When will they hear from you?",
        severity=2 if sure else None,
        try_=f"You asked me: “{asked.text}” I haven't answered that yet. Let me do it now.",
    )


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
    mine = [one for one in commitments if one.owner is Owner.LEADER and one.turn in turns]
    undated = [one for one in mine if is_undated(one, spoken=cap == 1.0)]
    vague = [one for one in mine if one.firmness is Firmness.VAGUE and one.confidence >= SURE]
    if undated:
        sure = min(cap, undated[0].confidence * 0.7)
        spoken = cap == 1.0
        again = with_day(undated[0], talk, spoken=spoken)
        yield _undated(_quotes(turns, undated), len(undated), sure, again, spoken=spoken)
    if vague:
        asked = "Is it a yes?" if vague[0].due else "Is it a yes, and by when?"
        sure = min(cap, vague[0].confidence * 0.6)
        yield _vague(_quotes(turns, vague), len(vague), sure, asked)


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
    return not spoken or (
        _UNDERTAKES.search(found.text) is not None and len(found.what.split()) > 2
    )


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
