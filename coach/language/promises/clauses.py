"""Sentences and clauses: where one act ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coach.language.dues import find_times
from coach.language.dues.grammar import REMEMBERED
from coach.language.dues.words import words_in
from coach.language.promises.lexicon import CONDITIONERS, REPORTING
from coach.language.promises.openings import opens
from coach.language.promises.text import Word, words_of
from coach.language.promises.verbs import BASE_VERBS, THIRD_FORMS


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its words.

    Attributes:
        start: First character.
        end: One past the last character.
        text: The words as one string.
        words: The words with their places.
        opener: The word that joins it to the one before, lower case, or empty.
    """

    start: int
    end: int
    text: str
    words: list[Word]
    opener: str = ""


_JOINS = words_in(
    """
    and but so then while whereas because although though or plus + - – — ( ) / :
    """
)


def clauses_of(text: str, offset: int) -> list[Clause]:
    """Cut one sentence into clauses, each from its first word to before the next."""
    return list(_clauses_of(text, offset))


@lru_cache(maxsize=REMEMBERED)
def _clauses_of(text: str, offset: int) -> list[Clause]:
    words = words_of(text, offset)
    if not words:
        return []
    cuts = [0, *(i for i in range(1, len(words)) if _starts_clause(words, i))]
    cuts = sorted({*cuts, *_after_condition(words, text), *_after_bracket(words, cuts)})
    cuts = _merged(words, sorted({*cuts, *_second_acts(words, cuts, text, offset)}), text, offset)
    found: list[Clause] = []
    for at, following in zip(cuts, [*cuts[1:], len(words)], strict=True):
        last = following
        while last > at + 1 and words[last - 1].low in {",", "-", "–", "—", "(", "and"}:
            last -= 1
        start, end = words[at].start, words[last - 1].end
        joint = at + (words[at].low in {")", ","} and at + 1 < last)
        opener = words[joint].low if words[joint].low in _JOINS | CONDITIONERS else ""
        piece = text[start - offset : end - offset]
        found.append(Clause(start, end, piece, words[at:last], opener))
    return found


_CONDITION_OPENS = re.compile(
    r"^\W*(?:(?:and|but|so|well|look|now|ok|okay)[,]?\s+){0,3}"
    r"(?:if|unless|provided|assuming|should (?!i\b|we\b|you\b)|in (?:the )?case"
    r"|the (?:day|minute|moment|week) (?=they|he|she|it|the))\b",
    re.IGNORECASE,
)


def _after_condition(words: list[Word], text: str) -> Iterator[int]:
    """Where the consequence begins: after the first comma of a sentence that opens with "if"."""
    if _CONDITION_OPENS.match(text):
        commas = (at for at in range(3, len(words) - 2) if words[at].low == ",")
        yield from (at for at in commas if words[at + 1].low not in {"though", "then", "say"})


def _after_bracket(words: list[Word], cuts: list[int]) -> Iterator[int]:
    """Where the line goes on after a clause in brackets: "coffee (me to book), Sam brings ..."."""
    for at in cuts:
        if words[at].low == "(":
            closed = next((k for k in range(at, len(words)) if words[k].low == ")"), len(words))
            if closed + 2 < len(words):
                yield closed + 1


def _merged(words: list[Word], cuts: list[int], text: str, offset: int) -> list[int]:
    """Leave a time phrase that leads in with the clause it belongs to ("By Friday he'll ...")."""
    kept = [cuts[0]]
    for place, at in enumerate(cuts[1:], 1):
        after = words[cuts[place + 1]].start if place + 1 < len(cuts) else words[-1].end
        if _is_only_time(text[words[at].start - offset : after - offset]):
            continue
        lead = text[words[kept[-1]].start - offset : words[at].start - offset].strip(" ,")
        times = find_times(lead, events=False)
        lead = re.sub(
            r"[, ]+(?:though|then|so|now|again|either way)$", "", lead, flags=re.IGNORECASE
        )
        if not (times and times[0].start <= 4 and times[-1].end >= len(lead) - 1):
            kept.append(at)
        elif kept[-1] != 0 or at == cuts[-1]:
            continue
    return kept


def _is_only_time(piece: str) -> bool:
    """Whether a piece after a comma holds a time and no more (", this afternoon")."""
    bare = _AND_ON.sub("", piece).strip(" ,.;!-–—")
    if not piece.startswith(",") or not bare or len(bare) > _TIME_ALONE:
        return False
    times = find_times(bare, events=False)
    return bool(times) and times[0].start == 0 and times[-1].end >= len(bare)


_AND_ON = re.compile(r"[\s,]+(?:and|but|so)\s*$", re.IGNORECASE)
_TIME_ALONE = 30
"""Characters of a time phrase that stands alone."""


def _second_acts(words: list[Word], cuts: list[int], text: str, offset: int) -> Iterator[int]:
    """Where "and" or a comma brings a second deliverable: the first has had its own time."""
    for at in range(2, len(words) - 1):
        if words[at + 1].low == "to" and words[at].low in {"and", "+"}:
            if at + 2 < len(words) and words[at + 2].low in BASE_VERBS:
                yield at
            continue
        if words[at + 1].low not in BASE_VERBS:
            continue
        if words[at].low in {",", "/"} and words[0].low in BASE_VERBS:
            yield at
        elif words[at].low in {"and", "+", "then"}:
            begun = max(cut for cut in cuts if cut <= at)
            before = text[words[begun].start - offset : words[at].start - offset]
            after = text[words[at].start - offset :]
            person = at + 2 < len(words) and words[at + 2].low in {
                "you",
                "him",
                "her",
                "them",
                "me",
            }
            if _reports_back(words, at + 1):
                continue
            if _has_time(before) and (person or _has_time(after)):
                yield at


def _reports_back(words: list[Word], at: int) -> bool:
    """As in "... and let me know": the same deliverable, told."""
    lows = [word.low for word in words[at : at + 3]]
    if lows[:1] == ["tell"] and len(lows) > 2 and lows[2] in {"what", "how"}:
        ends = {word.low for word in words[at + 3 : at + 6]}
        return bool(ends & {"say", "says", "said", "decides", "decide", "thinks", "goes", "comes"})
    if lows[:1] == ["let"] and len(lows) > 2 and lows[2] in {"know", "no", "have"}:
        return True
    return lows[:2] in _BACKS or lows[:1] in [
        ["report"],
        ["revert"],
        ["confirm"],
        ["shout"],
        ["update"],
    ]


_BACKS = [
    ["get", "back"],
    ["come", "back"],
    ["report", "back"],
    ["feed", "back"],
    ["circle", "back"],
    ["give", "me"],
]


def _has_time(text: str) -> bool:
    return any(
        time.shape not in {"event", "soon"} and not time.lead.startswith("for")
        for time in find_times(text)
    )


def _starts_clause(words: list[Word], at: int) -> bool:
    """Whether a new clause begins at word `at`."""
    low, before = words[at].low, words[at - 1].low
    if low in CONDITIONERS and before not in _ASKS_IF:
        asked = any(word.low in {"ask", "asking", "asks"} for word in words[max(0, at - 5) : at])
        return at > 1 and not asked
    if low == "with" and at + 2 < len(words) and words[at + 2].low.endswith("ing"):
        return words[at + 1].low in {"me", "him", "her"} or words[at + 1].text[:1].isupper()
    inside = "(" in {word.low for word in words[:at]}
    if low in _JOINS or low == ",":
        reminds = before in {"forget", "remember"}
        tells = low == ":" and at >= 3 and len(words) - at > 5 and not (inside or reminds)
        opened = not reminds and (opens(words, at + 1, joined=True) or _then_gets(words, at))
        return tells or (opened and not _joins_subjects(words, at))
    if before in _JOINS | {","}:
        return False
    resumes = _resumes(words, at) and at + 1 < len(words)
    return resumes or _follows_condition(words, at) or _speaks_up(words, at)


_ASKS_IF = frozenset(
    {
        "even",
        "see",
        "check",
        "ask",
        "asked",
        "out",
        "know",
        "me",
        "him",
        "her",
        "as",
        "only",
        "sure",
    }
)


def _resumes(words: list[Word], at: int) -> bool:
    """Whether a spoken filler marks a fresh start: "oh", "um and"."""
    following = words[min(at + 1, len(words) - 1)].low
    spoken = words[at].low in {"oh", "anyway"} and not words[at].text.isupper()
    return spoken or (words[at].low in {"uh", "um"} and following in _RESUMES)


def _follows_condition(words: list[Word], at: int) -> bool:
    """Whether a consequence begins without a comma: "if they pay I'm buying one"."""
    if words[at].low not in {"i", "he", "she", "we"} or at < 3 or at + 1 >= len(words):
        return False
    if words[at - 1].low in {"that", ",", "one", "first", "next", "person"} | CONDITIONERS:
        return False
    marks = (k for k in range(at - 1, -1, -1) if words[k].low in CONDITIONERS | {","})
    opened = next(marks, -1)
    told = opened >= 0 and at - opened >= 3 and words[opened].low in CONDITIONERS
    has = (
        words[at + 1].low in {"has", "gets"} and words[at - 1].low not in _NO_START_AFTER | _LEARNS
    )
    follows = {"'m", "'s", "'ll", "'d", "will", "am", "is"} | BASE_VERBS | THIRD_FORMS.keys()
    return told and (has or words[at + 1].low.removeprefix("re-") in follows)


def _then_gets(words: list[Word], at: int) -> bool:
    """As in "if they pay then Joan gets the post"."""
    if words[at].low != "then" or at < 3 or at + 2 >= len(words):
        return False
    asked = any(word.low in CONDITIONERS for word in words[:at])
    named = words[at + 1].text[:1].isupper() or words[at + 1].low in {"he", "she"}
    return asked and named and words[at + 2].low in THIRD_FORMS.keys() | {"has", "gets", "keeps"}


_LEARNS = words_in(
    "see sees say says know knows agree agrees find finds show shows sure feel feels"
)
"""Before "she has": what is seen or said, not what follows."""


_NO_START_AFTER = words_in(
    """
    if when what once how where who which unless until before after whatever as like than
    """
) | words_in("me him her think hope course expect bet guess suspect imagine fear doubt reckon")


def _speaks_up(words: list[Word], at: int) -> bool:
    """Machine transcripts have no commas: a pronoun with a future opens a clause by itself."""
    if words[at].low not in {"i", "he", "she", "we", "they"} or at + 1 >= len(words):
        return False
    following, before = words[at + 1].low, words[at - 1].low
    going = at + 2 < len(words) and words[at + 2].low in {"gonna", "going"}
    tells = at >= 5 and following in {"told", "asked", "said", "mentioned"}
    ahead = (
        tells or following in {"'ll", "will"} or (following in {"'m", "'s", "am", "is"} and going)
    )
    told = before == "that" and words[at - 2].low in REPORTING | {"sure", "hope", "know"}
    return ahead and not told and before not in REPORTING | _NO_START_AFTER


def _joins_subjects(words: list[Word], at: int) -> bool:
    """As in "Sam and I will ..." is one subject, not two clauses."""
    return (
        words[at].low == "and"
        and at + 1 < len(words)
        and words[at + 1].low in {"i", "he", "she", "they"}
        and at > 0
        and words[at - 1].text[:1].isupper()
        and at <= 2
    )


_RESUMES = words_in("what and so she he they i we the but then")
