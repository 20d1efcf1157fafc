"""Whose words a note gives: quotations, "He said: …", and whom a question was put to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language.listening.phrases import phrases
from coach.language.listening.words import Sentence
from coach.language.text import words

_QUOTED = re.compile(r"\"([^\"\n]{3,200})\"|(?<![a-z0-9])'([^\n]{3,200}?)'(?![a-z])")
_SAYS = words("said says replied answered me went goes")
_ASKED_WHOM = re.compile(r"\b[Aa]sked ([A-Z]\w+)")
_TOLD = words("said says admitted mentioned")
_THIRD = words("he she they s/he")


def leads_to_speech(tokens: tuple[str, ...], between: str) -> bool:
    """Whether a clause of the other's brings in what they said: "He said: …".

    Args:
        tokens: The words of the clause.
        between: What stands between it and the next clause.
    """
    return ":" in between and bool(_SAYS & set(tokens))


def tells_what_they_said(tokens: tuple[str, ...]) -> bool:
    """Whether a clause with nobody named as speaker gives the other's words: "said she …"."""
    return len(tokens) > 1 and tokens[0] in _TOLD and tokens[1] in _THIRD


def asks_someone_else(piece: str, other: str | None) -> bool:
    """Whether a clause asks somebody by name who is not the other, or a department."""
    asked = _ASKED_WHOM.search(piece)
    if asked is None:
        return False
    return asked[1].casefold() not in other.casefold().split() if other else asked[1].isupper()


def quotes(piece: str) -> Iterator[tuple[int, str]]:
    """Quoted words and where they begin."""
    plain = piece.translate(str.maketrans("’‘“”", "''\"\""))
    for match in _QUOTED.finditer(plain):
        yield (match.start(1), match[1]) if match[1] else (match.start(2), match[2])


def doubts_a_word(piece: str) -> bool:
    """Whether a happy word or an assurance stands in quotation marks: he is "thrilled", "fine"."""
    return _DOUBTED.search(piece) is not None or _ASSURED.search(piece) is not None


_ASSURED = re.compile(
    r"[\"“][^\"”]*\b(?:i['’]?m (?:\w+ )?(?:fine|good|grand|ok|okay|alright)"
    r"|it['’]?s (?:\w+ )?(?:fine|nothing|all fine)|no no|forget (?:it|i))\b[^\"”]*[\"”]",
    re.IGNORECASE,
)


_DOUBTED = re.compile(
    r"[\"“'‘](?:so |just |absolutely |totally |really |super )?(?:thrilled|delighted|happy|fine"
    r"|excited|grand|great|ok|okay|over the moon|chuffed|pleased|honou?red|lucky|grateful|helpful)"
    r"[,.]?[\"”'’](?!\w)",
    re.IGNORECASE,
)


def is_pointed(said: Sentence) -> bool:
    """Whether a quotation is a whole remark: more than a name, an agreement, a plan or praise.

    Few words that a leader thinks worth writing down as they were said are about the weather.
    """
    if len(said.words) < REMARK or phrases("notes").says("plain-quote", said.line):
        return False
    return not said.asks or any(token in _SELF for token in said.tokens)


REMARK = 3
"""Words from which a quotation is a remark (a choice)."""
_SELF = words("i me my mine we us our")


def is_remark(said: Sentence) -> bool:
    """Whether a word or two judge a thing rather than a person: "mad", "bit rubbish"."""
    return len(said.words) <= _TWO and any(token in _OF_THINGS for token in said.tokens)


_TWO = 2
_OF_THINGS = words("mad crap rubbish awful horrible terrible rough disappointing worrying mental")
