"""Questions in a turn: where they stand, and whether they open the talk up or ask for a fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coach.language.listening.question_forms import forms
from coach.language.listening.question_signs import is_marked, open_signs, question_signs
from coach.language.listening.question_words import OPENERS
from coach.language.listening.statements import features
from coach.language.listening.sure_forms import sure_forms
from coach.language.listening.weights import Tables
from coach.language.listening.words import Sentence, sentences

OPEN, CLOSED = "open-question", "closed-question"
_RUN = 40
"""Words in a sentence from which it is taken for a transcript without full stops."""
_REST = 14
"""Words that a question is given in such a run."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its characters in the turn, whether it is open, and how sure, 0 to 1."""

    start: int
    end: int
    is_open: bool
    sureness: float


def find_questions(
    text: str, tables: Tables, reply: Mapping[str, float] | None = None
) -> tuple[Question, ...]:
    """The questions of a turn in order.

    A turn of several questions counts as open or closed by what it mainly asks.

    Args:
        text: The turn.
        tables: Shipped tables.
        reply: Its signs as a reply, where what was said before it is known.
    """
    places = question_places(text)
    if not places:
        return ()
    signs = question_signs(text, reply or features(text, "", frozenset()))
    model = tables.models["question" if is_marked(text) else "question-bare"]
    if not model.says_yes(signs):
        return ()
    is_open = not _wants_a_number(text) and tables.models["open"].says_yes(open_signs(text))
    sure = round(model.sureness(signs), 3)
    return tuple(Question(start, end, is_open, sure) for start, end in places)


def question_places(text: str) -> list[tuple[int, int]]:
    """Where a turn may ask, by marks and forms alone: start and end characters."""
    return [
        place
        for sentence in sentences(text)
        if not all(token in OPENERS for token in sentence.tokens)
        for place in _places(sentence)
    ]


_COUNTED = (" how many ", " how old ", " what time ", " what day ", " what date ")


def _wants_a_number(text: str) -> bool:
    """Whether every form in it asks how many, how old or when by the clock."""
    parts = sentences(text)
    kinds = {form.kind for part in parts for form in forms(part.tokens)}
    counted = any(wording in part.line for part in parts for wording in _COUNTED)
    return counted and kinds == {"measure"}


def _places(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a sentence asks: as a whole, or in a run without full stops from each form on."""
    if sentence.asks and len(sentence.tokens) < _RUN:
        return [(sentence.start, sentence.end)]
    starts = sorted({form.at for form in (*forms(sentence.tokens), *sure_forms(sentence.tokens))})
    if not starts:
        return [(sentence.start, sentence.end)] if sentence.asks else []
    if len(sentence.tokens) < _RUN:
        return [(sentence.words[starts[0]].start, sentence.end)]
    places: list[tuple[int, int]] = []
    for at in starts:
        start = sentence.words[at].start
        end = sentence.words[min(at + _REST, len(sentence.words) - 1)].end
        if not places or start >= places[-1][1]:
            places.append((start, end))
    return places
