"""Finding rules in text: plain words first, parts of speech only where a rule could fire.

Every pattern keeps one set of words of which a sentence must hold one. An index over those sets
picks the few patterns worth trying in a sentence, so the cost does not grow with the rule book.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coach.domain.conversation import Mode
from coach.domain.finding import Label
from coach.language.guards import allows, look_around
from coach.language.patterns import (
    MOST_LITERALS,
    Pattern,
    begins,
    ends,
    literal,
    pattern_of,
    spelled_out,
    weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.matcher import Matcher, PhraseMatcher
    from spacy.tokens import Doc, Span

    from coach.domain.rule import Rule
    from coach.language.pipeline import Passage, Pipeline, Sentence
    from coach.language.rulebook import Rulebook


@dataclass(slots=True)
class _Found:
    """What the patterns found in one sentence: spans by rule, and rules cancelled."""

    spans: defaultdict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    cancelled: set[str] = field(default_factory=set)

    def add(self, pattern: Pattern, start: int, end: int) -> None:
        if pattern.cancels:
            self.cancelled.add(pattern.rule)
        else:
            self.spans[pattern.rule].add((start, end))


class RuleMatcher:
    """Finds the single-sentence rules of a rule book in text."""

    def __init__(self, book: Rulebook, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._rules: dict[str, Rule] = {rule.id: rule for rule in book.in_force() if rule.find}
        self._literals: list[Pattern] = []
        self._index: defaultdict[str, list[Pattern]] = defaultdict(list)
        self._phrases: PhraseMatcher | None = None
        self._collect(book)

    def labels(
        self,
        text: str,
        *,
        mode: Mode = Mode.TRANSCRIPT,
        only: frozenset[str] | None = None,
        quick: bool = False,
    ) -> tuple[Label, ...]:
        """Label one text.

        Args:
            text: A turn, a note or a sentence.
            mode: In notes, quoted and reported words count, for that is how the other speaks.
            only: Ids of the rules to look for; None for all.
            quick: Leave out rules that need parts of speech.

        Returns:
            Labels by first character; those of one rule never overlap.
        """
        return self.labels_in(self._pipeline.read(text), mode=mode, only=only, quick=quick)

    def labels_in(
        self,
        passage: Passage,
        *,
        mode: Mode = Mode.TRANSCRIPT,
        only: frozenset[str] | None = None,
        quick: bool = False,
    ) -> tuple[Label, ...]:
        """Label a passage that has been read already."""
        return self.labels_of((passage,), mode=mode, only=only, quick=quick)[0]

    def labels_of(
        self,
        passages: Sequence[Passage],
        *,
        mode: Mode = Mode.TRANSCRIPT,
        only: frozenset[str] | None = None,
        quick: bool = False,
    ) -> list[tuple[Label, ...]]:
        """Label many passages; the tagger sees what needs it in one batch."""
        found: list[list[_Found]] = []
        waiting: list[tuple[_Found, Passage, Sentence, list[Pattern]]] = []
        for passage in passages:
            spots = self._phrase_spots(passage)
            row = []
            for sentence in passage.sentences:
                mine = _Found()
                first = bisect_left(spots, sentence.start, key=_first_token)
                last = bisect_left(spots, sentence.end, key=_first_token)
                later = self._try_words(passage, sentence, spots[first:last], mine)
                row.append(mine)
                if later and not quick:
                    waiting.append((mine, passage, sentence, later))
            found.append(row)
        self._try_tags(waiting)
        return [
            tuple(sorted(self._keep(passage, row, mode, only)))
            for passage, row in zip(passages, found, strict=True)
        ]

    def _collect(self, book: Rulebook) -> None:
        wanted = [
            pattern_of(rule_id, line, steps, cancels=cancels)
            for rule_id in self._rules
            for cancels, lines in (
                (False, book.patterns[rule_id].find),
                (True, book.patterns[rule_id].unless),
            )
            for line in lines
            for way in line.alternatives
            for steps in spelled_out(way, MOST_LITERALS)
        ]
        common = Counter(word for pattern in wanted for need in pattern.needs for word in need)
        for pattern in wanted:
            if literal(pattern.steps):
                self._literals.append(pattern)
                continue
            anchor = min(pattern.needs, key=lambda need: sum(weight(w, common) for w in need))
            for word in sorted(anchor):
                self._index[word].append(pattern)

    def _phrase_matcher(self) -> PhraseMatcher:
        if self._phrases is None:
            from spacy.matcher import PhraseMatcher
            from spacy.tokens import Doc

            vocab = self._pipeline.blank.vocab
            phrases = PhraseMatcher(vocab, attr="NORM")
            for number, pattern in enumerate(self._literals):
                words = [next(iter(step.values)) for step in pattern.steps]
                phrases.add(str(number), [Doc(vocab, words=words)])
            self._phrases = phrases
        return self._phrases

    def _phrase_spots(self, passage: Passage) -> list[tuple[int, int, Pattern]]:
        if not self._literals:
            return []
        strings = self._pipeline.blank.vocab.strings
        spots = [
            (start, end, self._literals[int(strings[key])])
            for key, start, end in self._phrase_matcher()(passage.doc)
        ]
        return sorted(spots, key=_first_token)

    def _try_words(
        self,
        passage: Passage,
        sentence: Sentence,
        spots: Iterable[tuple[int, int, Pattern]],
        found: _Found,
    ) -> list[Pattern]:
        """Try the patterns of plain words; return those of others that tags could fulfil."""
        for start, end, pattern in spots:
            if end <= sentence.end and _lies_right(passage, sentence, pattern, start, end):
                found.add(pattern, start, end)
        words = set(passage.norms[sentence.start : sentence.end])
        later = []
        vocab = self._pipeline.blank.vocab
        span = None
        for pattern in self._candidates(words):
            span = span or passage.doc[sentence.start : sentence.end]
            for start, end in _spans(pattern.by_words(vocab), span, sentence.start):
                if not _lies_right(passage, sentence, pattern, start, end):
                    continue
                if pattern.line.tagged:
                    later.append(pattern)
                    break
                found.add(pattern, start, end)
        return later

    def _candidates(self, words: set[str]) -> list[Pattern]:
        tried: dict[int, Pattern] = {}
        for word in words & self._index.keys():
            for pattern in self._index[word]:
                if id(pattern) not in tried and not any(
                    words.isdisjoint(need) for need in pattern.needs
                ):
                    tried[id(pattern)] = pattern
        return list(tried.values())

    def _try_tags(self, waiting: list[tuple[_Found, Passage, Sentence, list[Pattern]]]) -> None:
        if not waiting:
            return
        docs = self._pipeline.tag(
            [passage.doc[sentence.start : sentence.end] for _, passage, sentence, _ in waiting]
        )
        vocab = self._pipeline.tagger.vocab
        for (found, passage, sentence, patterns), doc in zip(waiting, docs, strict=True):
            for pattern in patterns:
                for start, end in _spans(pattern.by_tags(vocab), doc, sentence.start):
                    if _lies_right(passage, sentence, pattern, start, end):
                        found.add(pattern, start, end)

    def _keep(
        self, passage: Passage, row: Sequence[_Found], mode: Mode, only: frozenset[str] | None
    ) -> Iterable[Label]:
        for sentence, found in zip(passage.sentences, row, strict=True):
            for rule_id, spans in found.spans.items():
                if rule_id in found.cancelled or (only is not None and rule_id not in only):
                    continue
                guards = self._rules[rule_id].guards
                kept = [
                    span
                    for span in spans
                    if allows(
                        guards,
                        look_around(passage, sentence, *span),
                        own_words=mode is Mode.TRANSCRIPT,
                    )
                ]
                for start, end in _merged(kept):
                    yield Label(*passage.chars(start, end), rule_id)


def _first_token(spot: tuple[int, int, Pattern]) -> int:
    return spot[0]


def _spans(matcher: Matcher, tokens: Doc | Span, offset: int) -> Iterable[tuple[int, int]]:
    """Where a matcher matches, in tokens of the passage."""
    return sorted({(offset + start, offset + end) for _, start, end in matcher(tokens)})


def _lies_right(
    passage: Passage, sentence: Sentence, pattern: Pattern, start: int, end: int
) -> bool:
    """Whether a match keeps to the edges that its line asks for."""
    return begins(passage, sentence, pattern.line.front, start) and ends(
        passage, sentence, pattern.line.back, end
    )


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans of one rule as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
