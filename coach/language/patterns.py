"""One way of one line of shorthand, ready to try: what wakens it, its spaCy form, its edges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from coach.language.guards import NEGATIONS, OPENERS
from coach.language.shorthand import Edge, Is
from coach.language.text import words

if TYPE_CHECKING:
    from collections import Counter

    from spacy.matcher import Matcher
    from spacy.vocab import Vocab

    from coach.language.pipeline import Passage, Sentence
    from coach.language.shorthand import Line, Step

MOST_LITERALS = 12
"""A pattern that stands for no more plain phrases than this is matched as phrases."""

_NOT_IN_A_GAP = sorted(NEGATIONS | {".", "!", "?", ";", "\n"})
_CLAUSE_MARKS = frozenset({",", ";", ":", "-", "...", "(", '"', "'", "*"})
_TRAILING = frozenset({".", "!", "?", "...", ",", ")", '"', "'", "then", "though", "mate"})


@dataclass(slots=True)
class Pattern:
    """One way of one line, with what it takes to try it."""

    rule: str
    line: Line
    steps: tuple[Step, ...]
    cancels: bool
    needs: tuple[frozenset[str], ...]
    matcher: Matcher | None = None
    shadow: Matcher | None = None

    def by_words(self, vocab: Vocab) -> Matcher:
        """A matcher that looks at words only; where a part of speech is asked for, any will do.

        For a pattern of plain words that is all there is to it. For another it is the cheap test
        that decides whether a sentence is worth tagging.
        """
        if self.shadow is None:
            self.shadow = _matcher(vocab, self.rule, [_word_spec(step) for step in self.steps])
        return self.shadow

    def by_tags(self, vocab: Vocab) -> Matcher:
        """A matcher for tagged tokens."""
        if self.matcher is None:
            self.matcher = _matcher(vocab, self.rule, [_tag_spec(step) for step in self.steps])
        return self.matcher


def pattern_of(rule: str, line: Line, steps: tuple[Step, ...], *, cancels: bool) -> Pattern:
    """A way of a rule's line as a pattern; `cancels` for a line of `unless`."""
    needs = tuple(step.values for step in steps if step.kind is Is.WORD and not step.optional)
    return Pattern(rule, line, steps, cancels, needs)


_EVERYWHERE = words(
    "i you it the a to and that of is 's in not we do was have be for on so what are they "
    "my he this with but me just will can get if like your all know about there at or one , "
    ". ? !"
)


def weight(word: str, common: Counter[str]) -> int:
    """How likely a word is to waken a pattern in vain: common words cost most."""
    return (1000 if word in _EVERYWHERE else 1) + common[word]


def _matcher(vocab: Vocab, key: str, specs: list[dict[str, object]]) -> Matcher:
    from spacy.matcher import Matcher

    matcher = Matcher(vocab)
    matcher.add(key, [specs])
    return matcher


def _word_spec(step: Step) -> dict[str, object]:
    values = sorted(step.values)
    spec: dict[str, object] = {}
    if step.kind is Is.ANY:
        spec = {"NORM": {"NOT_IN": _NOT_IN_A_GAP}}
    elif step.kind is Is.WORD:
        spec = {"NORM": values[0] if len(values) == 1 else {"IN": values}}
    if step.optional:
        spec["OP"] = "?"
    return spec


def _tag_spec(step: Step) -> dict[str, object]:
    spec = _word_spec(step)
    if step.kind in {Is.POS, Is.TAG}:
        spec[step.kind.name] = {"IN": sorted(step.values)}
    return spec


def begins(passage: Passage, sentence: Sentence, edge: Edge, at: int) -> bool:
    """Whether token `at` lies where a pattern must begin, discourse markers aside."""
    if edge is Edge.NONE:
        return True
    if edge is Edge.TURN:
        return all(norm in OPENERS or norm.isspace() for norm in passage.norms[:at])
    while at > sentence.start:
        norm = passage.norms[at - 1]
        if norm in _CLAUSE_MARKS:
            return True
        if norm not in OPENERS:
            return False
        at -= 1
    return True


def ends(passage: Passage, sentence: Sentence, edge: Edge, at: int) -> bool:
    """Whether token `at` lies where a pattern must end, closing marks aside."""
    if edge is Edge.NONE:
        return True
    last = len(passage.norms) if edge is Edge.TURN else sentence.end
    return all(norm in _TRAILING or norm.isspace() for norm in passage.norms[at:last])


def literal(way: tuple[Step, ...]) -> bool:
    """Whether a way is plain words without choice, gap or option."""
    return all(step.kind is Is.WORD and len(step.values) == 1 and not step.optional for step in way)


def spelled_out(way: tuple[Step, ...], most: int) -> list[tuple[Step, ...]]:
    """A way as plain phrases if that makes at most `most` of them, else the way itself."""
    size = 1
    for step in way:
        if step.kind is not Is.WORD:
            return [way]
        size *= len(step.values) + step.optional
        if size > most:
            return [way]
    options: list[list[tuple[Step, ...]]] = []
    for step in way:
        single: list[tuple[Step, ...]] = [
            (replace(step, values=frozenset({value}), optional=False),)
            for value in sorted(step.values)
        ]
        options.append([*single, ()] if step.optional else single)
    return [tuple(step for part in parts for step in part) for parts in product(*options)]
