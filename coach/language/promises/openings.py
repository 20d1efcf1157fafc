"""What can open a clause after a joining word."""

from __future__ import annotations

from coach.language.dues.words import words_in
from coach.language.promises.lexicon import ADVERBS, REPORTING
from coach.language.promises.text import Word
from coach.language.promises.verbs import BASE_VERBS, ING_FORMS, THIRD_FORMS

SUBJECTS = words_in("i he she they we you it this that there")
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
_LEADS = words_in(
    """
    from by on next this tomorrow today tonight monday tuesday wednesday thursday friday
    starting then
    """
)
_ASIDES = words_in(
    """
    gather think hope believe hear suppose says say reckon understand imagine presume
    """
)


def opens(words: list[Word], at: int, *, joined: bool) -> bool:
    """Whether what stands at `at`, after a joining word, is a clause of its own."""
    while at < len(words) and words[at].low in ADVERBS | {"and", "but", "so", "that", "also"}:
        if words[at].low == "that" and at + 1 < len(words) and words[at + 1].low in _FINITE:
            break
        at += 1
    if at >= len(words):
        return False
    first = words[at]
    if first.low in _STARTERS - {"to"}:
        return joined
    if first.low in SUBJECTS:
        return _subject_opens(words, at)
    after = words[at + 1].low if at + 1 < len(words) else ""
    if first.low in ING_FORMS and after in _OBJECT_WORDS and at and words[at - 1].low in _DASHES:
        return True
    led = first.low in _LEADS and any(
        words[ahead].low in {"i", "he", "she"}
        for ahead in range(at + 1, min(at + 5, len(words) - 1))
    )
    return led or _name_opens(words, at)


def _subject_opens(words: list[Word], at: int) -> bool:
    """A pronoun opens a clause unless it only interrupts one (", I gather,")."""
    following = words[at + 1].low if at + 1 < len(words) else ""
    aside = at + 2 < len(words) and words[at + 2].low == "," and following in _ASIDES
    resumed = following == "," and any(word.low == "," for word in words[at + 3 : at + 8])
    return (following not in {",", "."} or resumed) and not aside


def _name_opens(words: list[Word], at: int) -> bool:
    """A name or "me" opens a clause before a verb, a colon or "to do"."""
    first, capital = words[at], words[at].text[:1].isupper()
    following = words[at + 1].low if at + 1 < len(words) else ""
    after = words[at + 2].low if at + 2 < len(words) else ""
    if following == ":" and (first.low in {"me", "him", "her"} or capital):
        return True
    if following in THIRD_FORMS and (after in _OBJECT_WORDS or (capital and after in _DAY_WORDS)):
        return True
    if following == "." and capital and after:
        return after in THIRD_FORMS or _has_finite(words, at + 2)
    initials = first.text.isupper() and len(first.text) <= 3
    if (first.low == "me" or initials) and (following in ING_FORMS or following == "i"):
        return True
    return (capital or first.low == "me") and _has_finite(words, at + 1)


_DASHES = frozenset({"-", "–", "—"})
_DAY_WORDS = frozenset({"by", "before", "tomorrow", "today", "tonight", "on", "next", "this"})
_OBJECT_WORDS = frozenset({"the", "a", "his", "her", "my", "it", "him", "me"})


def _has_finite(words: list[Word], at: int) -> bool:
    """Whether a finite verb or "to do" follows a name."""
    if at >= len(words):
        return False
    low = words[at].low
    if low == "to":
        return at + 1 < len(words) and words[at + 1].low in BASE_VERBS
    return low in _FINITE or low in REPORTING
