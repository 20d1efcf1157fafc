"""The rule shorthand: one line of it read into alternatives of token steps.

`rules/README.md` teaches it to people. In short: words in the order said, `a|b` either word,
`~get` every form of a word, `@feeling` a word list, `..3` up to three words in between,
`(of course)?` an optional phrase, `(a lot|hard)` one phrase or another, `<VERB>` and `<#VBD>` parts
of speech, `^` at the front for a clause's beginning and `^^` for the turn's, `$` and `$$` at the
back for their ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING

from coach.language.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_ALTERNATIVES = 400
"""Beyond this one line would cost more time than a rule deserves; it is better as two."""

LONGEST_GAP = 12

_PUNCTUATION = frozenset(",.!?;:-")
_ARTICLES = frozenset({"a", "an", "the"})
_SMALL_WORDS = words(
    "a an the my your his her its our their this that these those some any no each every "
    "one another all both i we you it he she they me us them him to with for in at as by of "
    "on from about into up down out off over here there and or but if so not is was are be"
)

_CLITICS = {"would": "'d", "had": "'d", "is": "'s", "has": "'s"}


class ShorthandError(ValueError):
    """A line that is not shorthand; the message tells its author what to mend."""


class Is(StrEnum):
    """What a step compares."""

    WORD = "word"
    ANY = "any"
    POS = "pos"
    TAG = "tag"


class Edge(StrEnum):
    """What a line must lie against."""

    NONE = "none"
    CLAUSE = "clause"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Step:
    """One token: what it may be, and whether it may be left out."""

    kind: Is
    values: frozenset[str] = frozenset()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of shorthand, read.

    Attributes:
        source: The line as its author wrote it.
        alternatives: Each a way to say it, step by step; any one is enough.
        front: Where it must begin.
        back: Where it must end.
        tagged: Whether it needs parts of speech.
    """

    source: str
    alternatives: tuple[tuple[Step, ...], ...]
    front: Edge = Edge.NONE
    back: Edge = Edge.NONE
    tagged: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What words mean to the shorthand.

    Attributes:
        norms: Splits words as the tokenizer does ("don't" is "do", "not").
        forms: Every form of a base form.
        lists: Word lists by name, entries as written.
    """

    norms: Callable[[str], tuple[str, ...]]
    forms: Callable[[str], tuple[str, ...]]
    lists: Mapping[str, tuple[str, ...]]


_Ways = list[tuple[Step, ...]]


def parse(source: str, lexicon: Lexicon) -> Line:
    """Read one line of shorthand.

    Raises:
        ShorthandError: If it is none; the message names the place.
    """
    body, front, back = _edges(source.strip())
    ways = _sequence(_items(body), lexicon)
    kept = [trimmed for way in ways if (trimmed := _without_outer_gaps(way))]
    if not kept or any(all(step.optional for step in way) for way in kept):
        raise ShorthandError(f"“{source}” could match nothing at all: it needs one word for sure")
    unique = tuple(dict.fromkeys(kept))
    tagged = any(step.kind in {Is.POS, Is.TAG} for way in unique for step in way)
    if not all(any(_names_word(step) for step in way) for way in unique):
        raise ShorthandError(f"“{source}” needs at least one word or list to look for")
    return Line(source, unique, front, back, tagged)


def _names_word(step: Step) -> bool:
    return step.kind is Is.WORD and not step.optional


def _edges(source: str) -> tuple[str, Edge, Edge]:
    front = back = Edge.NONE
    if source.startswith("^^"):
        source, front = source[2:].strip(), Edge.TURN
    elif source.startswith("^"):
        source, front = source[1:].strip(), Edge.CLAUSE
    if source.endswith("$$"):
        source, back = source[:-2].strip(), Edge.TURN
    elif source.endswith("$"):
        source, back = source[:-1].strip(), Edge.CLAUSE
    if not source:
        raise ShorthandError("the line is empty")
    if "^" in source or "$" in source:
        raise ShorthandError(f"“{source}”: ^ stands only at the front and $ only at the back")
    if "*" in source:
        raise ShorthandError(f"“{source}” has a *: use ..3 for up to three words")
    return source, front, back


def _items(body: str) -> list[str]:
    """Split at blanks outside brackets."""
    items, depth, current = [], 0, ""
    for char in body:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            raise ShorthandError(f"“{body}” closes a bracket that it never opened")
        if char.isspace() and depth == 0:
            items.append(current)
            current = ""
        else:
            current += char
    if depth:
        raise ShorthandError(f"“{body}” opens a bracket that it never closes")
    return [item for item in [*items, current] if item]


def _sequence(items: list[str], lexicon: Lexicon) -> _Ways:
    ways: _Ways = [()]
    for at, item in enumerate(items):
        _check_bars(item, items[at + 1] if at + 1 < len(items) else "")
        options = _item(item, lexicon)
        if len(ways) * len(options) > MOST_ALTERNATIVES:
            raise ShorthandError(
                f"“{' '.join(items)}” stands for more than {MOST_ALTERNATIVES} phrases: split it"
            )
        ways = [left + right for left, right in product(ways, options)]
    return ways


def _check_bars(item: str, following: str) -> None:
    """Find the commonest slip: a blank inside an alternation that has no brackets."""
    if item.startswith("("):
        return
    if item.startswith("|") or item.endswith("|") or following.startswith("|") or "||" in item:
        raise ShorthandError(f"“{item}”: no blank beside |; put phrases in brackets, (hard|a lot)")
    first, *rest = item.removeprefix("~").split("|")
    slip = bool(rest) and rest[-1] in _ARTICLES and bool(following)
    if slip and _SMALL_WORDS.isdisjoint({first, *rest[:-1]}):
        raise ShorthandError(
            f"“{item} {following}” has a blank inside an alternation: "
            f"put it in brackets, ({item} {following})"
        )


def _item(item: str, lexicon: Lexicon) -> _Ways:
    gap = re.fullmatch(r"\.\.(\d+)", item)
    if gap:
        size = int(gap[1])
        if not 1 <= size <= LONGEST_GAP:
            raise ShorthandError(f"“{item}”: a gap is ..1 to ..{LONGEST_GAP}")
        return [(Step(Is.ANY, optional=True),) * size]
    group = re.fullmatch(r"\((.*)\)(\??)", item)
    if group:
        ways = [way for part in _parts(group[1]) for way in _sequence(_items(part), lexicon)]
        return _together(ways, optional=bool(group[2]))
    if "(" in item or ")" in item:
        raise ShorthandError(f"“{item}”: a bracket needs a blank before and after it")
    optional = len(item) > 1 and item.endswith("?")
    return _atom(item[:-1] if optional else item, lexicon, optional=optional)


def _together(ways: _Ways, *, optional: bool) -> _Ways:
    """Alternatives with those of one sure word drawn into a single step."""
    words: set[str] = set()
    others: _Ways = []
    for way in ways:
        if len(way) == 1 and _names_word(way[0]):
            words |= way[0].values
        else:
            others.append(way)
    if not words:
        return [*others, ()] if optional else others
    if not others:
        return [(Step(Is.WORD, frozenset(words), optional),)]
    together: _Ways = [(Step(Is.WORD, frozenset(words)),), *others]
    return [*together, ()] if optional else together


def _parts(body: str) -> list[str]:
    """Split the inside of a bracket at its own bars."""
    parts, depth, current = [], 0, ""
    for char in body:
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append(current)
            current = ""
        else:
            current += char
    parts.append(current)
    if not all(part.strip() for part in parts):
        raise ShorthandError(f"“({body})” has an empty alternative")
    return parts


def _atom(atom: str, lexicon: Lexicon, *, optional: bool) -> _Ways:
    if atom.startswith("<"):
        return [(_part_of_speech(atom, optional=optional),)]
    inflected = atom.startswith("~")
    ways: _Ways = [
        tuple(Step(Is.WORD, _spellings(word)) for word in phrase)
        for name in atom.removeprefix("~").split("|")
        for phrase in _phrases(name, lexicon, inflected=inflected)
    ]
    return _together(ways, optional=optional)


def _spellings(word: str) -> frozenset[str]:
    """A word with the clitic that may stand for it: "I'd" for would and had, "it's" for is, has."""
    return frozenset({word, _CLITICS[word]} if word in _CLITICS else {word})


def _part_of_speech(atom: str, *, optional: bool) -> Step:
    shape = re.fullmatch(r"<(#?)([A-Z$]+(?:\|[A-Z$]+)*)>", atom)
    if not shape:
        raise ShorthandError(f"“{atom}” is no part of speech: write <VERB|NOUN> or <#VBD>")
    return Step(Is.TAG if shape[1] else Is.POS, frozenset(shape[2].split("|")), optional)


def _phrases(name: str, lexicon: Lexicon, *, inflected: bool) -> list[tuple[str, ...]]:
    """The token sequences that one alternative of an atom stands for."""
    if not name:
        raise ShorthandError("an alternation has an empty alternative")
    if name.startswith("@"):
        if name[1:] not in lexicon.lists:
            raise ShorthandError(f"there is no word list “{name[1:]}” in rules/lists")
        entries = lexicon.lists[name[1:]]
    elif name in _PUNCTUATION:
        return [(name,)]
    else:
        entries = (name,)
    found: list[tuple[str, ...]] = []
    for entry in entries:
        spelled = _forms_of(entry, lexicon) if inflected else [entry]
        found.extend(lexicon.norms(form) for form in spelled)
    return [phrase for phrase in dict.fromkeys(found) if phrase]


def _forms_of(entry: str, lexicon: Lexicon) -> list[str]:
    """Every form of an entry; of a phrase the first word is the one that changes."""
    head, _, tail = entry.partition(" ")
    return [f"{form} {tail}".strip() for form in lexicon.forms(head)]


def _without_outer_gaps(way: tuple[Step, ...]) -> tuple[Step, ...]:
    """A gap at an edge finds nothing more; it would only stretch the quote."""
    first, last = 0, len(way)
    while first < last and way[first].kind is Is.ANY:
        first += 1
    while last > first and way[last - 1].kind is Is.ANY:
        last -= 1
    return way[first:last]
