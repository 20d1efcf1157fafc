"""Uptake: how much a reply builds on what was just said."""

from __future__ import annotations

import re

from coach.language.listening.question_forms import forms
from coach.language.listening.replies import acknowledges, empathises, is_backchannel
from coach.language.listening.statements import content_stems, stem
from coach.language.listening.weights import Tables
from coach.language.listening.words import sentences, words_of

_WHY = re.compile(
    r" (?:why|how (?:do|did|come|would|could|does|is|was)|what (?:do|did|makes|made) (?:you|it)"
    r"|explain) "
)
_ANAPHOR = re.compile(r" (?:that|it|this|those|these|they|them|so|then) ")
_YOU = re.compile(r" (?:you|your|yours) ")


def shared_stems(reply: str, said: str, tables: Tables) -> frozenset[str]:
    """Content stems of the reply that stand in what was said, by word or by synonym."""
    theirs = content_stems(words_of(said))
    sets = {tables.synonyms[one] for one in theirs if one in tables.synonyms}
    return frozenset(
        one
        for one in content_stems(words_of(reply))
        if one in theirs or tables.synonyms.get(one) in sets
    )


def uptake_signs(reply: str, said: str, tables: Tables) -> dict[str, float]:
    """What a reply shows of uptake: signs from 0 to about 3."""
    mine, theirs = words_of(reply), words_of(said)
    line = f" {' '.join(mine)} "
    both = {stem(word) for word in mine} & {stem(word) for word in theirs}
    rare = sum(tables.rarity.get(one, tables.rarest) for one in both)
    lines = sentences(reply)
    asks = any(s.asks or forms(s.tokens) for s in lines)
    return {
        "overlap": min(30.0, rare) / 10,
        "synonym": float(bool(shared_stems(reply, said, tables))),
        "question": float(asks),
        "why": float(_WHY.search(line) is not None),
        "anaphor": float(_ANAPHOR.search(line) is not None),
        "you": float(_YOU.search(line) is not None),
        "short": float(len(mine) <= 4),
        "reply-length": min(60, len(mine)) / 20,
        "said-length": min(60, len(theirs)) / 20,
        "receives": float(is_backchannel(reply) or acknowledges(reply) or empathises(reply)),
    }
