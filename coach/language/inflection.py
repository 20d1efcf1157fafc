"""English inflection, from base form to every form: regular by rule, irregular by list.

Rules name a verb once (`~send`); expanding it when the rule is read spares the tagger at work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_VOWELS = "aeiou"
_SIBILANT = re.compile(r"(s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLES = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][^aeiouwxy]$")


def read_irregular(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Read "be: am is are …" lines; everything after the colon belongs to the base form."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines:
        base, colon, forms = line.partition(":")
        if colon:
            table[base.strip()] = tuple(forms.split())
    return table


def inflect(word: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every form of a verb (and with it a noun's plural), the base form first.

    Args:
        word: The base form, in lower case.
        irregular: Forms that replace the regular ones, base form left out.
    """
    if word in irregular:
        return tuple(dict.fromkeys((word, *irregular[word])))
    if _CONSONANT_Y.search(word):
        return (word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    plural = f"{word}es" if _SIBILANT.search(word) else f"{word}s"
    if word.endswith("ie"):
        return (word, plural, f"{word}d", f"{word[:-2]}ying")
    if word.endswith("e"):
        stem = word if word.endswith(("ee", "oe", "ye")) else word[:-1]
        return (word, plural, f"{word}d", f"{stem}ing")
    forms = [word, plural, f"{word}ed", f"{word}ing"]
    if _DOUBLES.search(word):
        doubled = word + word[-1]
        forms = [*forms[:2], f"{doubled}ed", f"{doubled}ing"]
        if sum(letter in _VOWELS for letter in word) > 1:  # visit, but refer: stress decides
            forms += [f"{word}ed", f"{word}ing"]
    return tuple(forms)
