"""Answers about one's life: short ones too, by the question or the thread that they follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.domain.conversation import Role
from coach.domain.finding import Label, LabelledTurn
from coach.language.listening import replies
from coach.language.listening.personal import (
    Told,
    asks_of_life,
    asks_of_mood,
    disclosures,
    is_asked_of_life,
    is_private,
    is_sensitive,
    mentions_life,
)
from coach.language.listening.question_words import AUXILIARIES, BE, WH
from coach.language.listening.words import Sentence, sentences, words_of
from coach.language.measures import QUESTIONS
from coach.language.text import words

STAYS_FOR = 2
"""Answers after something told of their life that may still be about it (a choice)."""
LONGEST = 2
"""Sentences of an answer that are kept: what comes after them drifts (a choice)."""
_ELLIPTIC = 5
"""Words up to which a question has no subject of its own: "Where is that?" (a choice)."""


def life_told(turns: Sequence[LabelledTurn]) -> dict[int, tuple[Told, ...]]:
    """What the other tells of their life, by the place of the turn in `turns`.

    A sentence that tells of it by its own words counts anywhere. Behind a question about kin,
    home, health or an event of theirs the answer counts, however short; so does what answers a
    question that stays with whom or what was told of.
    """
    return _thread(turns)[0]


def with_life_asked(turns: Sequence[LabelledTurn]) -> tuple[LabelledTurn, ...]:
    """The turns, with those labelled in which the leader asks on about what was told of a life.

    "Which school?" is a personal question only behind "my son has his exam".
    """
    stays = _thread(turns)[1]
    return tuple(_as_asked(one) if at in stays else one for at, one in enumerate(turns))


def _as_asked(labelled: LabelledTurn) -> LabelledTurn:
    asks = [one for one in labelled.labels if one.id in QUESTIONS]
    if not asks or labelled.has("personal-question"):
        return labelled
    label = Label(asks[-1].start, asks[-1].end, "personal-question", _STAYED)
    return replace(labelled, labels=tuple(sorted((*labelled.labels, label))))


_STAYED = 0.7
"""How sure a question is personal by what it stays with (a choice)."""


def _thread(turns: Sequence[LabelledTurn]) -> tuple[dict[int, tuple[Told, ...]], set[int]]:
    """What is told of a life, by place, and where the leader's question stays with it."""
    found: dict[int, tuple[Told, ...]] = {}
    stays: set[int] = set()
    left, asked, stayed = 0, False, False
    for at, labelled in enumerate(turns):
        text = labelled.turn.text
        if labelled.turn.role is Role.LEADER:
            unmarked = _asks_unmarked(labelled)
            asked = asks_of_life(text) or _asks_of_more_than_mood(labelled) or unmarked
            asked = asked and _A_MEAL.search(text) is None
            stayed = _stays_with_it(text, left)
            stays |= {at} if stayed or unmarked else set()
            continue
        if labelled.turn.role is not Role.OTHER:
            continue
        told = disclosures(text)
        if not told and (asked or (stayed and not _PROMISES_OR_ASKS.search(text))):
            told = _answer(text)
        if not told and at and _AFTER_NAMED.search(turns[at - 1].turn.text):
            told = tuple(one for one in _answer(text) if _names_life(text, one))
            stays |= {at - 1} if told else set()
        left = STAYS_FOR if told or _asks_of_own_life(text) else left - 1
        asked = stayed = False
        if told:
            found[at] = told
    return found, stays


def _asks_of_more_than_mood(labelled: LabelledTurn) -> bool:
    """Whether a personal question is more than "how are you?": most answers to that say nothing."""
    text = labelled.turn.text
    asked = [text[one.start : one.end] for one in labelled.labels if one.id == "personal-question"]
    return any(not asks_of_mood(one) for one in asked)


def _asks_unmarked(labelled: LabelledTurn) -> bool:
    """Whether a question without its mark ends a turn about their life: "… baby, when's it due"."""
    text = labelled.turn.text
    if "?" in text or not any(one.id in QUESTIONS for one in labelled.labels):
        return False
    return bool(_YOURS & set(words_of(text))) and is_asked_of_life(text)


def _names_life(text: str, told: Told) -> bool:
    return any(mentions_life(one.line) for one in sentences(text[told.start : told.end]))


def _asks_of_own_life(text: str) -> bool:
    """Whether a question of theirs names an event of their life: leave dates, a school run."""
    return any(one.asks and mentions_life(one.line) for one in sentences(text))


def _stays_with_it(text: str, left: int) -> bool:
    """Whether a question goes on about whom or what was told of: "how's she", "oh, where?"."""
    if left <= 0:
        return False
    every = sentences(text)
    asking = [one for one in every if one.asks or len(every) == 1]
    if not asking:
        return False
    last = asking[-1]
    after = " ".join(text[one.start : one.end] for one in every if one.start > last.start)
    if _goes_elsewhere(last) or replies.switches(after):
        return False
    of_them = bool(_OF_THEM & set(last.tokens))
    return of_them or (left == STAYS_FOR and _is_elliptic(last))


def _goes_elsewhere(question: Sentence) -> bool:
    """Whether a question speaks of work or closes what was before: "right, what else?"."""
    leaves = bool((_AT_WORK | _MOVES_ON) & set(question.tokens))
    return leaves or question.tokens[:1] in _NEXT or not is_private(question.line)


def _is_elliptic(question: Sentence) -> bool:
    """Whether a short question leaves out whom it is about: "Where is that?", "Since when?"."""
    tokens = question.tokens
    begins = tokens[0] in WH | AUXILIARIES | BE or len(tokens) <= 2
    if _WOULD & set(tokens) or tokens[-1] == "right":
        return False
    return question.asks and len(tokens) <= _ELLIPTIC and begins and not {"you", "i"} & set(tokens)


def _answer(text: str) -> tuple[Told, ...]:
    """The first sentences of an answer that say something; none of one that turns to work."""
    kept: list[Sentence] = []
    for one in sentences(text):
        if one.asks or _AT_WORK & set(one.tokens) or not is_private(one.line):
            break
        if _says_something(one):
            kept.append(one)
        if len(kept) == LONGEST:
            break
    if not kept:
        return ()
    sensitive = any(is_sensitive(one.line) for one in kept)
    return (Told(kept[0].start, kept[-1].end, sensitive),)


def _says_something(sentence: Sentence) -> bool:
    return bool(set(sentence.tokens) - _PLEASANT)


_WOULD = words("would could should might 'd make need help change want")
"""Words of a question that looks for a remedy: it leaves the life for the work."""
_MOVES_ON = words("so your thing else next other pending second anyway")
_NEXT = (("right",), ("ok",), ("okay",), ("now",), ("good",), ("great",))
"""Words at the head of a question that close what was before."""
_PROMISES_OR_ASKS = re.compile(r"\?|\b(?:I|we)(?:['’]ll| will)\b", re.IGNORECASE)
_A_MEAL = re.compile(
    r"\b(?:eat|eaten|ate|fed|lunch|breakfast|dinner|(?:a|your|any) break|tea|coffee|cuppa|sandwich"
    r"|snack|water)\b",
    re.IGNORECASE,
)
"""Care for the moment: kind to ask, but no answer to it is worth remembering."""
_AFTER_NAMED = re.compile(r"\bhow(?:['’]s| is| are) (?-i:[A-Z])\w+\b[^?]*\?\s*\Z", re.IGNORECASE)
"""A question after somebody by name: kin or colleague, the answer must tell."""
_YOURS = words("you your")
_OF_THEM = words("he she they him her them his hers their due")
_AT_WORK = words(
    """
    report deck rota project ticket client deadline numbers budget draft audit shift handover
    invoice meeting team sprint release customer customers contract training review boss
    manager file stock roster email spreadsheet desk
    """
)
_PLEASANT = words(
    """
    a ah all alright and aye bit bless but cheers course did do does doing em er fine for good
    god grand great ha he her him i is it lovely mm much n't no not oh ok okay okey of 's
    right sure so she thank thanks that the them they to too very was well were will would
    yeah yep yes you your me know see sound 'm 're 've 'll are am be been just suppose think
    ask asking bad really same ta tell there here now can could now yet hear hope
    such as got not way wow seriously honestly kidding serious joking
    """
)
"""Words of an answer that gives nothing away: "Ah, grand, thanks.", "He is, yeah."."""
