"""Questions in a turn: where they stand, and whether they open the talk up or ask for a fact."""

from __future__ import annotations

from dataclasses import dataclass

from coach.language.listening.question_forms import Form, forms
from coach.language.listening.words import Sentence, sentences

OPEN, CLOSED = "open-question", "closed-question"
SURENESS = {
    "wh": 0.93,
    "subject": 0.92,
    "about": 0.88,
    "measure": 0.97,
    "object": 0.85,
    "inverted": 0.88,
    "inside": 0.85,
    "negated": 0.8,
    "tag": 0.65,
    "tell": 0.9,
    "wonder": 0.6,
    "any": 0.9,
    "short": 0.8,
}
"""How often a form was coded as a question on AnnoMI without marks; with "?" it is surer."""
_FORMAL = frozenset(("wonder", "tag"))


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its characters in the turn, whether it is open, and how sure, 0 to 1."""

    start: int
    end: int
    is_open: bool
    sureness: float


def find_questions(text: str) -> tuple[Question, ...]:
    """The questions of a turn in order, one a sentence; several in one without punctuation."""
    found: list[Question] = []
    for sentence in sentences(text):
        found.extend(_in_sentence(sentence))
    return tuple(found)


def _in_sentence(sentence: Sentence) -> list[Question]:
    marked = forms(sentence.tokens)
    if not marked and not sentence.asks:
        return []
    if not marked:
        return [Question(sentence.start, sentence.end, is_open=False, sureness=0.73)]
    if sentence.asks or len(sentence.tokens) < 40:
        start = _first_character(sentence, marked)
        sure = 0.95 if sentence.asks else max(SURENESS[form.kind] for form in marked)
        return [Question(start, sentence.end, _is_open(marked), sure)]
    return [_alone(sentence, form) for form in marked]


def _first_character(sentence: Sentence, marked: tuple[Form, ...]) -> int:
    return sentence.start if sentence.asks else sentence.words[marked[0].at].start


def _alone(sentence: Sentence, form: Form) -> Question:
    """A question somewhere in a long run of words: it is given the next dozen words."""
    last = sentence.words[min(form.at + 12, len(sentence.words) - 1)]
    start = sentence.words[form.at].start
    return Question(start, last.end, form.is_open, SURENESS[form.kind])


def _is_open(marked: tuple[Form, ...]) -> bool:
    kinds = {form.kind for form in marked}
    return any(form.is_open for form in marked) and not (kinds == {"measure"})
