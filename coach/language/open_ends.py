"""Evidence of requests in a talk that nobody answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.domain.commitment import Owner
from coach.domain.conversation import Role
from coach.domain.finding import Label, LabelledTurn, Verdict
from coach.language.exchanges import PLAIN_REQUEST
from coach.language.findings import Evidence
from coach.language.judged_talk import Talk
from coach.language.listening import replies
from coach.language.quoting import quote_clause, quote_opening
from coach.language.request_answers import is_answered, is_content

ANSWERS_WITHIN = 3
"""Leader turns in which a request may be answered."""
_DIRECT = re.compile(
    r"\b(?:(?:can|could|would|will) (?:you|someone|somebody|anyone)|(?:can|could|may) (?:i|we)"
    r"|need you to|would you mind|any chance (?:that |of )?you)\b"
    r"(?! (?:please )?(?:believe|see|hear|imagine|tell|say|explain|remember|mean|think|know))",
    re.IGNORECASE,
)


_TOLD_OF = re.compile(
    r"\b(?:i|he|she|they|we) (?:\w+ )?(?:said|asked|told|says|goes|went|was like|were like)\b"
    r"[^.?!]*\W*$",
    re.IGNORECASE,
)
"""A request that stands in a story was put to somebody else."""


def unanswered(talk: Talk) -> Iterator[Evidence]:
    """Requests to the leader that the next turns answer in no way."""
    promised = {found.turn for found in talk.commitments if found.owner is Owner.LEADER}
    for at, labelled in enumerate(talk.turns):
        asked = [one for one in labelled.labels if _is_request(one)]
        if labelled.turn.role is not Role.OTHER or not asked:
            continue
        window = talk.leader_after(at, ANSWERS_WITHIN)
        wanted = " ".join(labelled.turn.text[one.start : one.end] for one in asked)
        if not window or is_answered(wanted, window, promised) or _contents(talk, at):
            continue
        best = max(asked, key=lambda label: label.score)
        yield _request(talk, at, best, window)


def _contents(talk: Talk, at: int) -> bool:
    """Whether the one who asked thanks for the very next reply."""
    after = talk.turns[at + 1 : at + 3]
    roles = [one.turn.role for one in after]
    return roles == [Role.LEADER, Role.OTHER] and is_content(after[1].turn.text)


def _is_request(label: Label) -> bool:
    return label.id == "request-to-leader" and label.score >= PLAIN_REQUEST


def _request(talk: Talk, at: int, label: Label, window: Sequence[LabelledTurn]) -> Evidence:
    turn = talk.turns[at].turn
    asked = quote_clause(turn, label.start, label.end)
    direct = _DIRECT.search(turn.text[label.start : label.end]) is not None
    direct = direct and _TOLD_OF.search(turn.text[: label.end]) is None
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
