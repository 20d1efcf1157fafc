"""What one reply does with what was voiced: gives space, takes it away, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.domain.conversation import Role
from coach.domain.finding import LabelledTurn
from coach.language.floor import comes_back, cuts_in, overlaps, says_any
from coach.language.listening import replies
from coach.language.listening.statements import content_stems
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import sentences, words_of

FULL, ELSEWHERE, CLOSED, PLAIN, LINKED = 0.9, 0.8, 0.6, 0.5, 0.2
"""How much space a reply takes: a reducing pattern; words of another subject; an unlinked closed
question; an unlinked statement; a reply that shares a word or points back."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a leader's turn does with what was voiced.

    Attributes:
        at: Index of the turn.
        gives_space: It takes the matter up or leaves the floor.
        reduces: The positive sign of space taken away: "minimising-reply", "yes-but",
            "advice-too-soon", "topic-switch", "one-upping", "interruption", "argues"; else empty.
        weight: How much space it takes away, 0 to 1.
    """

    at: int
    gives_space: bool
    reduces: str
    weight: float


def weigh(turns: Sequence[LabelledTurn], at: int, i: int, *, reduced: bool) -> Reply:
    """What leader turn `i` does with what was voiced in turn `at`.

    Args:
        turns: The talk.
        at: Index of the turn that voices something.
        i: Index of the leader's turn.
        reduced: Whether an earlier reply took space away; then a question no longer gives it
            back, only words that take up what was said.
    """
    said, labelled = turns[at].turn.text, turns[i]
    text = labelled.turn.text
    if replies.is_backchannel(text):
        return Reply(i, gives_space=False, reduces="", weight=LINKED)
    linked = is_linked(text, said)
    reduces = _reduced_by(turns, i, said, linked=linked)
    if not reduces and _gives_space(labelled, said, linked=linked, reduced=reduced):
        return Reply(i, gives_space=True, reduces="", weight=0.0)
    if reduces:
        new_words = reduces == "topic-switch" and not replies.switches(text)
        weight = ELSEWHERE if new_words else FULL
        return Reply(i, gives_space=False, reduces=reduces, weight=weight)
    if linked or len(words_of(text)) < 4:
        return Reply(i, gives_space=False, reduces="", weight=LINKED)
    weight = CLOSED if labelled.has("closed-question") else PLAIN
    return Reply(i, gives_space=False, reduces="", weight=weight)


_POINTING = (" that ", " it ", " this ", " you said ", " you mentioned ", " you were saying ")


def is_linked(reply: str, said: str) -> bool:
    """Whether a reply shares a content word or a synonym, or points back ("that", "you said")."""
    if shared_stems(reply, said, shipped_tables()):
        return True
    return says_any(words_of(reply)[:10], _POINTING)


def leaves_the_floor(turns: Sequence[LabelledTurn], i: int) -> bool:
    """Whether turn `i` is a continuer after which they speak on: five words or more.

    It gives no answer yet, so the turns after it decide.
    """
    return (
        replies.is_backchannel(turns[i].turn.text)
        and i + 1 < len(turns)
        and turns[i + 1].turn.role is not Role.LEADER
        and len(turns[i + 1].turn.text.split()) >= 5
    )


_TAKES_UP = (
    "paraphrase-check",
    "empathy-statement",
    "acknowledgement",
    "apology-owned",
    "needs-first-question",
    "invite-concerns",
)
_SURE_REFLECTION, _LIKELY_REFLECTION = 0.75, 0.6


def takes_up(labelled: LabelledTurn) -> bool:
    """Whether a reply takes up what was said in so many words."""
    text = labelled.turn.text
    if labelled.has(*_TAKES_UP) or replies.parks_with_time(text) or comes_back(text):
        return True
    return any(
        label.id == "reflection-complex" and label.score >= _SURE_REFLECTION
        for label in labelled.labels
    )


def _gives_space(labelled: LabelledTurn, said: str, *, linked: bool, reduced: bool) -> bool:
    text = labelled.turn.text
    if takes_up(labelled):
        return True
    shares = bool(shared_stems(text, _NAMES.sub(" ", said), shipped_tables()) - _NUMBERS)
    if labelled.has("reflection-simple") and (shares or (not reduced and "you" in words_of(text))):
        sure = max(one.score for one in labelled.labels if one.id == "reflection-simple")
        return shares or sure >= _LIKELY_REFLECTION
    moves_on = replies.switches(text)
    if reduced or moves_on:
        return (
            not (reduced and moves_on)
            and shares
            and (labelled.has("open-question") or _asks_of(labelled, said))
        )
    if labelled.has("personal-question") or _promises_on(labelled, said):
        return True
    if _asks_openly(labelled):
        said_words = words_of(text)
        return linked or "you" in said_words or len(content_stems(said_words)) <= 1
    return labelled.has("closed-question") and (_asks_of(labelled, said) or _asks_on(text))


_FOR_THEM = (" that ", " it ", " this ", " them ", " those ", " off you ", " for you ", " myself ")


def _promises_on(labelled: LabelledTurn, said: str) -> bool:
    """Whether a turn promises something about what was said, not just anything."""
    text, tables = labelled.turn.text, shipped_tables()
    promised = [text[one.start : one.end] for one in labelled.labels if one.id == "commitment-firm"]
    return any(
        says_any(words_of(words), _FOR_THEM) or bool(shared_stems(words, said, tables) - _NUMBERS)
        for words in promised
    )


_SURE_QUESTION = 0.6
"""How sure an open question without its mark must be to give space (a choice)."""


def _asks_openly(labelled: LabelledTurn) -> bool:
    """Whether a turn asks an open question: marked, or surely worded as one."""
    text = labelled.turn.text
    return any(
        one.id == "open-question"
        and (one.score >= _SURE_QUESTION or "?" in text[one.start : one.end + 1])
        for one in labelled.labels
    )


def _asks_of(labelled: LabelledTurn, said: str) -> bool:
    """Whether one of the closed questions itself shares a word with what was said."""
    text, tables = labelled.turn.text, shipped_tables()
    asked = (text[one.start : one.end] for one in labelled.labels if one.id == "closed-question")
    return any(shared_stems(question, said, tables) - _NUMBERS for question in asked)


_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
"""A name in common says nothing of a common subject."""
_NUMBERS = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)
"""Numbers in common say nothing of a common subject."""


_ASKS_ON = 10
"""Words of a whole turn that may ask on with no more than "that" or "it"."""


def _asks_on(text: str) -> bool:
    """Whether a short turn asks on by pointing back: "Is it the nights?", "Since when is that?"."""
    words = words_of(text)
    return (
        len(words) <= _ASKS_ON
        and says_any(words, _POINTING)
        and not says_any(words, (" you know ",))
    )


def _reduced_by(turns: Sequence[LabelledTurn], i: int, said: str, *, linked: bool) -> str:
    """The sign of space taken away that applies first; the plainest come first."""
    labelled = turns[i]
    signs = (
        ("yes-but", _cancels(labelled)),
        ("one-upping", _turns_to_self(labelled)),
        ("interruption", cuts_in(turns, i) and overlaps(turns, i)),
        ("topic-switch", _only_a_formula(labelled, said)),
    )
    for name, applies in signs:
        if applies:
            return name
    return "" if takes_up(labelled) else _passes_by(labelled, said, linked=linked)


def _passes_by(labelled: LabelledTurn, said: str, *, linked: bool) -> str:
    """What a reply does instead, where nothing in it takes up what was said."""
    text = labelled.turn.text
    asks = labelled.has("open-question")
    signs = (
        ("minimising-reply", labelled.has("minimising-reply") or replies.minimises(text)),
        ("advice-too-soon", _advises(labelled) and not _asked_for_advice(said)),
        ("argues", (replies.argues(text) or _denies(text, said)) and not asks),
        ("topic-switch", not linked and _leaves_subject(labelled)),
    )
    return next((name for name, applies in signs if applies), "")


def _denies(text: str, said: str) -> bool:
    """Whether the first sentence says "not" right before a word of theirs: "she wasn't late"."""
    first = sentences(text)[:1]
    tokens = first[0].tokens if first and not first[0].asks else ()
    theirs = content_stems(words_of(said))
    return any(
        one in ("n't", "not") and bool(content_stems(tokens[i + 1 : i + 3]) & theirs)
        for i, one in enumerate(tokens)
    )


def _cancels(labelled: LabelledTurn) -> bool:
    return labelled.has("yes-but") and not labelled.has("open-question")


def _turns_to_self(labelled: LabelledTurn) -> bool:
    return replies.turns_to_self(labelled.turn.text)


def _only_a_formula(labelled: LabelledTurn, said: str) -> bool:
    """Whether a change of subject comes behind a few words of assent: "I get it. Did you …"."""
    parts = sentences(labelled.turn.text)
    if len(parts) < 2 or labelled.has("empathy-statement", "paraphrase-check", "apology-owned"):
        return False
    rest = labelled.turn.text[parts[1].start :]
    moves = replies.switches(rest) and not shared_stems(rest, said, shipped_tables())
    return len(parts[0].words) <= _FORMULA and moves


_FORMULA = 5
"""Words that may stand before a change of subject and still be no more than a formula."""


def _advises(labelled: LabelledTurn) -> bool:
    return labelled.has("advice-form") or replies.advises(labelled.turn.text)


_WANTS_ADVICE = (
    " what should i ",
    " what would you do ",
    " any advice ",
    " what do you think ",
    " how do i ",
    " should i ",
)


def _asked_for_advice(said: str) -> bool:
    return says_any(words_of(said), _WANTS_ADVICE)


def _leaves_subject(labelled: LabelledTurn) -> bool:
    """Whether a reply carries a marker of a new subject, or brings words of its own."""
    text = labelled.turn.text
    if replies.switches(text):
        return True
    if labelled.has("open-question"):
        return False
    tokens = words_of(text)
    return bool(content_stems(tokens)) and not {"you", "your", "yours"} & set(tokens)
