"""Grounds: how good the reasons are for saying that a reply passed something over."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from coach.domain.conversation import Role
from coach.domain.finding import Label, LabelledTurn
from coach.language.listening import replies
from coach.language.listening.cues import words_for
from coach.language.listening.phrases import phrases
from coach.language.listening.stakes import is_plain, is_strain, tells_of_loss
from coach.language.listening.statements import content_stems
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import Sentence, sentences, words_of
from coach.language.reply_weighing import Reply, takes_up

EXPLICIT = ("emotion-cue", "concern-cue")
REPLIES, SHORT = 2, 9
"""Leader turns that may still ask on; words of a question that asks on without a word of theirs."""
READS_BACK = 0.6
"""How sure a reading-back must be to speak against a miss."""
_ANAPHORS = frozenset(("that", "it", "this", "those", "they", "them", "he", "she", "so", "then"))
_ASKS_FOR_MORE = (
    " and what ",
    " what happened ",
    " how come ",
    " how so ",
    " in what way ",
    " since when ",
    " say more ",
    " say something more ",
    " tell me more ",
    " tell me about ",
    " talk to me ",
    " what else ",
    " what is it about ",
    " what 's it like ",
    " try to think back ",
    " you mean ",
)


class Ground(IntEnum):
    """How sure a passed-over cue is: not worth a word, worth a second look, sure."""

    NONE = 0
    WEAK = 1
    SURE = 2


def ground(
    turns: Sequence[LabelledTurn], at: int, cue: Label, reply: Reply, *, meeting: bool
) -> Ground:
    """How good the grounds are for saying that `reply` passed over the cue of turn `at`.

    Args:
        turns: The talk.
        at: Index of the turn that voices something.
        cue: The label that voices it.
        reply: The deciding reply.
        meeting: More than two voices: the reply may be meant for somebody else.
    """
    said, answer = turns[at].turn.text, turns[reply.at]
    moves_on = replies.switches(answer.turn.text)
    if (meeting and not moves_on) or not reply.reduces or _asked_on(turns, at, said):
        return Ground.NONE
    if _takes_it_up(answer, said, moves_on=moves_on):
        return Ground.NONE
    taken_away = moves_on or _takes_space(answer, said, reply.reduces)
    outright = cue.id in EXPLICIT and taken_away and is_plain(said, cue.start, cue.end)
    if meeting:
        return Ground.WEAK if outright else Ground.NONE
    at_once = cue.id in HINTS and _first_full(turns, at) == reply.at
    turned_away = at_once and _is_turned_away(answer.turn.text, said, plain=cue.id in EXPLICIT)
    strained = moves_on and (tells_of_loss(said) or is_strain(said, cue.start, cue.end))
    return Ground.SURE if outright or turned_away or strained else Ground.NONE


def _takes_it_up(answer: LabelledTurn, said: str, *, moves_on: bool) -> bool:
    """Whether a reply gives back how it is with them, or what they said."""
    if _is_about_them(answer, said):
        return True
    return not moves_on and reads_back(answer) and not _tells_what_to_do(answer)


HINTS = (*EXPLICIT, "implicit-cue")


def _first_full(turns: Sequence[LabelledTurn], at: int) -> int | None:
    """Index of the first leader turn after `at` that is more than a continuer."""
    for i in range(at + 1, len(turns)):
        turn = turns[i].turn
        if turn.role is Role.LEADER and not replies.is_backchannel(turn.text):
            return i
    return None


def _turns_away_twice(reply: str, said: str) -> bool:
    """Whether a reply plays down or argues and then goes elsewhere, or asks of another subject.

    Two signs of space taken away: enough even where what was voiced was no more than a hint.
    """
    parts = sentences(reply)
    at = next((i for i, one in enumerate(parts) if replies.switches(_text(reply, one))), None)
    if at is None or shared_stems(reply[parts[at].start :], said, shipped_tables()):
        return False
    before = " ".join(_text(reply, one) for one in parts[: at + 1])
    waves_off = replies.minimises(before) or replies.argues(before)
    return waves_off or any(one.asks for one in parts[at:])


def _is_turned_away(reply: str, said: str, *, plain: bool) -> bool:
    return _turns_away_twice(reply, said) or (plain and _waves_off(reply))


def _waves_off(reply: str) -> bool:
    """Whether the first words of a reply play down what was voiced, or argue with it."""
    first = [_text(reply, one) for one in sentences(reply)[:WAVE]]
    return any(replies.minimises(one) or replies.argues(one) for one in first)


WAVE = 2
"""Sentences at the head of a reply in which a wave of the hand stands (a choice)."""


def _text(reply: str, part: Sentence) -> str:
    return reply[part.start : part.end]


def reads_back(labelled: LabelledTurn) -> bool:
    """Whether a reply gives back what was said, by its labels."""
    return any(
        label.id.startswith("reflection-") and label.score >= READS_BACK
        for label in labelled.labels
    )


def _is_about_them(answer: LabelledTurn, said: str) -> bool:
    """Whether a reply, whatever else, gives back how it is with them: "you" and their matter."""
    text = answer.turn.text
    if replies.minimises(text) or sum(word in _THEM for word in words_of(text)) < ABOUT_THEM:
        return False
    line = f" {' '.join(words_of(text))} "
    shared = bool(shared_stems(text, said, shipped_tables())) and not replies.advises(text)
    return phrases("replies").says("gives-back", line) or shared


_THEM = frozenset(("you", "your", "yours", "yourself"))
ABOUT_THEM = 2
"""Times that a reply must say "you" to be about them (a choice)."""


def _tells_what_to_do(answer: LabelledTurn) -> bool:
    first = sentences(answer.turn.text)[:1]
    if replies.minimises(answer.turn.text):
        return True
    return answer.has("advice-form", "minimising-reply") or any(
        replies.advises(answer.turn.text[one.start : one.end]) for one in first
    )


def _takes_space(answer: LabelledTurn, said: str, reduces: str) -> bool:
    if reduces == "minimising-reply":
        return any(not one.asks for one in sentences(answer.turn.text))
    if reduces != "topic-switch":
        return True
    words = words_of(answer.turn.text)
    full = len(words) >= 4 and len(content_stems(words)) >= 2
    return full and not shared_stems(answer.turn.text, said, shipped_tables())


def _asked_on(turns: Sequence[LabelledTurn], at: int, said: str) -> bool:
    """Whether one of the next replies asks about what was said, or takes it up in words."""
    near = _near(turns, at, said)
    return any(asks_on(one, said) for one in near) or any(
        takes_up(one) and not replies.switches(one.turn.text) for one in near
    )


def _near(turns: Sequence[LabelledTurn], at: int, said: str) -> list[LabelledTurn]:
    """The next full replies, until the other has gone on to another matter."""
    found: list[LabelledTurn] = []
    for one in turns[at + 1 :]:
        text = one.turn.text
        if one.turn.role is Role.LEADER:
            if not replies.is_backchannel(text):
                found.append(one)
        elif found and goes_elsewhere(text, said):
            break
        if len(found) == REPLIES:
            break
    return found


ANOTHER_MATTER = 4
"""Content words that make another matter (a choice)."""


def goes_elsewhere(text: str, said: str) -> bool:
    """Whether what the other says next is another matter: words enough, none of them old."""
    if shared_stems(text, said, shipped_tables()):
        return False
    return len(content_stems(words_of(text))) >= ANOTHER_MATTER


def asks_on(labelled: LabelledTurn, said: str) -> bool:
    """Whether a reply holds a question about what was said, however short."""
    text = labelled.turn.text
    line = f" {' '.join(words_of(text))} "
    if any(wording in line for wording in _ASKS_FOR_MORE):
        return True
    if any(one.id == "open-question" and _asks_them(text, one) for one in labelled.labels):
        return True
    asked = [one for one in labelled.labels if one.id in ("open-question", "closed-question")]
    return any(_is_linked(words_for(text[one.start : one.end], 0), said) for one in asked)


def _asks_them(text: str, label: Label) -> bool:
    """Whether an open question asks about them, or about what they said."""
    asked = text[label.start : label.end]
    line = f" {' '.join(words_of(asked))} "
    return " you " in line and " you know what " not in line and not replies.switches(asked)


_OWN_NEED = frozenset(("i", "we"))
"""Who asks "when can I have it?" asks for themselves."""


def _is_linked(question: Sentence, said: str) -> bool:
    asked = " ".join(question.tokens)
    if replies.advises(asked) or replies.switches(asked) or _OWN_NEED & set(question.tokens):
        return False
    points = len(question.words) <= SHORT and any(one in _ANAPHORS for one in question.tokens)
    return points or bool(shared_stems(asked, said, shipped_tables()))
