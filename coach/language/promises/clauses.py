"""Sentences and clauses: where one act ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.language.dues import find_times
from coach.language.dues.words import words_in
from coach.language.promises.lexicon import ADVERBS, CONDITIONERS, REPORTING
from coach.language.promises.text import Word, words_of
from coach.language.promises.verbs import BASE_VERBS, ING_FORMS, THIRD_FORMS

_ABBREVIATIONS = (
    r"(?<!\b[A-Z])(?<!\bv)(?<!\bvs)(?<!a\.m)(?<!p\.m)(?<!e\.g)(?<!i\.e)(?<!\betc)(?<!\bas"
    r"sess)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bapprox)(?<!\bno)(?<!\bdept)(?<!\bin"
    r"c)(?<!\best)"
)
_SENTENCE = re.compile(
    _ABBREVIATIONS
    + (
        r"\.+[)\"']*\s+|(?<=\b[A-Z])\.\s+(?=(?:He|She|They|I|We|Will|Told|Said|Ring|Stop"
        r"|Find|Ask|Call|Chase|Check|Send|Book|Email|Speak|Agreed|Also|But|And|So|The|My|His"
        r"|Her|It|Needs?|Wants?|Asked)\b)|[!?;]+[)\"']*\s+|\s\|\|?\s|\s•\s|\n|\s(?=\(\d\)\s)"
        r"|(?<=[.:;,])\s(?=\d\)\s)"
    )
)


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


def sentences_of(text: str, offset: int = 0) -> Iterator[tuple[int, str]]:
    """Cut text at sentence ends, semicolons and in-line numbers; places count from `offset`."""
    place = 0
    for match in _SENTENCE.finditer(text):
        if "(" in match.group() or _open_bracket(text, place, match.start()):
            continue
        end = match.start() + len(match.group().rstrip())
        if text[place:end].strip():
            yield _trimmed(text, place, end, offset)
        place = match.end()
    if text[place:].strip():
        yield _trimmed(text, place, len(text), offset)


def _open_bracket(text: str, start: int, end: int) -> bool:
    """Whether a bracket is open at `end`; one that closes within the next words holds."""
    piece = text[start:end]
    if piece.count("(") <= piece.count(")"):
        return False
    return 0 <= text[end : end + 60].find(")")


def _trimmed(text: str, start: int, end: int, offset: int) -> tuple[int, str]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return offset + start + lead, piece.strip()


SUBJECTS = words_in("i he she they we you it this that there")
_JOINS = words_in(
    """
    and but so then while whereas because although though or plus + - – — ( ) / :
    """
)
_FINITE = words_in(
    """
    will 'll wo would 'd 's 'm 're is am are was were has have had can could should might may
    going gonna to needs need must promised agreed said told asked offered got
    """
)
_STARTERS = words_in(
    """
    will 'll going gonna promised agreed offered said told asked need must to
    """
)


def clauses_of(text: str, offset: int) -> list[Clause]:
    """Cut one sentence into clauses, each from its first word to before the next."""
    words = words_of(text, offset)
    if not words:
        return []
    cuts = [0, *(i for i in range(1, len(words)) if _starts_clause(words, i))]
    cuts = _merged(words, sorted({*cuts, *_second_acts(words, cuts, text, offset)}), text, offset)
    found: list[Clause] = []
    for at, following in zip(cuts, [*cuts[1:], len(words)], strict=True):
        last = following
        while last > at + 1 and words[last - 1].low in {",", "-", "–", "—", "("}:
            last -= 1
        start, end = words[at].start, words[last - 1].end
        joint = at + (words[at].low in {")", ","} and at + 1 < last)
        opener = words[joint].low if words[joint].low in _JOINS | CONDITIONERS else ""
        piece = text[start - offset : end - offset]
        found.append(Clause(start, end, piece, words[at:last], opener))
    return found


def _merged(words: list[Word], cuts: list[int], text: str, offset: int) -> list[int]:
    """Leave a time phrase that leads in with the clause it belongs to ("By Friday he'll ...")."""
    kept = [cuts[0]]
    for at in cuts[1:]:
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


def _second_acts(words: list[Word], cuts: list[int], text: str, offset: int) -> Iterator[int]:
    """Where "and" or a comma brings a second deliverable: the first has had its own time."""
    for at in range(2, len(words) - 1):
        if words[at + 1].low == "to" and words[at].low in {"and", "+"}:
            if at + 2 < len(words) and words[at + 2].low in BASE_VERBS:
                yield at
            continue
        if words[at + 1].low not in BASE_VERBS:
            continue
        if words[at].low == "," and words[0].low in BASE_VERBS:
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
    if low in CONDITIONERS and before not in {
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
    }:
        return at > 1
    if low == "with" and at + 2 < len(words) and words[at + 2].low.endswith("ing"):
        return words[at + 1].low in {"me", "him", "her"} or words[at + 1].text[:1].isupper()
    if low in _JOINS or low == ",":
        return _opens(words, at + 1, joined=True) and not _joins_subjects(words, at)
    if before in _JOINS | {","}:
        return False
    if low in {"oh", "anyway"} or (
        low in {"uh", "um"} and words[min(at + 1, len(words) - 1)].low in _RESUMES
    ):
        return at + 1 < len(words) and before != ","
    if low in {"i", "he", "she", "we"} and before not in {"that", ","} and at > 3:
        opened = next(
            (
                k
                for k in range(at - 1, -1, -1)
                if words[k].low in CONDITIONERS or words[k].low == ","
            ),
            -1,
        )
        if (
            opened >= 0
            and at - opened > 3
            and words[opened].low in CONDITIONERS
            and before not in CONDITIONERS
        ):
            return at + 1 < len(words) and words[at + 1].low in {
                "'m",
                "'ll",
                "'d",
                "will",
                "ship",
                "send",
                "do",
            }
    # Machine transcripts have no commas: a pronoun with a future opens a clause by itself.
    return (
        low in {"i", "he", "she", "we", "they"}
        and at + 1 < len(words)
        and (
            words[at + 1].low in {"'ll", "will"}
            or (
                words[at + 1].low in {"'m", "'s", "am", "is"}
                and at + 2 < len(words)
                and words[at + 2].low in {"gonna", "going"}
            )
        )
        and before not in REPORTING
        and not (before == "that" and words[at - 2].low in REPORTING | {"sure", "hope", "know"})
        and before
        not in {
            "if",
            "when",
            "what",
            "once",
            "how",
            "where",
            "who",
            "which",
            "unless",
            "until",
            "before",
            "after",
            "whatever",
            "me",
            "him",
            "her",
            "think",
            "hope",
            "course",
        }
    )


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
_ASIDES = words_in(
    """
    gather think hope believe hear suppose says say reckon understand imagine presume
    """
)
_LEADS = words_in(
    """
    from by on next this tomorrow today tonight monday tuesday wednesday thursday friday
    starting then
    """
)


def _opens(words: list[Word], at: int, *, joined: bool) -> bool:
    while at < len(words) and words[at].low in ADVERBS | {"and", "but", "so", "that", "also"}:
        if words[at].low == "that" and at + 1 < len(words) and words[at + 1].low in _FINITE:
            break
        at += 1
    if at >= len(words):
        return False
    first = words[at]
    if first.low in _LEADS:
        for ahead in range(at + 1, min(at + 5, len(words) - 1)):
            if words[ahead].low in {"i", "he", "she"}:
                return True
    if first.low in _STARTERS - {"to"}:
        return joined
    following = words[at + 1].low if at + 1 < len(words) else ""
    if following == ":" and (first.low in {"me", "him", "her"} or first.text[:1].isupper()):
        return True
    if first.low in SUBJECTS:
        aside = at + 2 < len(words) and words[at + 2].low == "," and following in _ASIDES
        resumed = following == "," and any(word.low == "," for word in words[at + 3 : at + 8])
        return (following not in {",", "."} or resumed) and not aside
    after = words[at + 2].low if at + 2 < len(words) else ""
    if following in THIRD_FORMS and after in {"the", "a", "his", "her", "my", "it", "him", "me"}:
        return True
    if first.low == "me" and following in ING_FORMS:
        return True
    if following == "." and at + 2 < len(words) and first.text[:1].isupper():
        return words[at + 2].low in THIRD_FORMS or _has_finite(words, at + 2)
    if first.text[:1].isupper() or first.low == "me":
        return _has_finite(words, at + 1)
    return False


def _has_finite(words: list[Word], at: int) -> bool:
    """Whether a finite verb or "to do" follows a name."""
    if at >= len(words):
        return False
    low = words[at].low
    if low == "to":
        return at + 1 < len(words) and words[at + 1].low in BASE_VERBS
    return low in _FINITE or low in REPORTING
