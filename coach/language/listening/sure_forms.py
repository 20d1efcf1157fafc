"""Questions by wordings that ask wherever they stand: "tell me about", "is that right"."""

from __future__ import annotations

from coach.language.listening.phrases import phrases
from coach.language.listening.question_forms import Form
from coach.language.listening.question_words import EMBEDDERS
from coach.language.text import words

_AFTER_SUBJECT = words("i we he she they you it that what how n't who which")
_FILE = "questions"


def sure_forms(tokens: tuple[str, ...]) -> tuple[Form, ...]:
    """The wordings of `questions.txt` in a run of lower-case words, in order; kinds "sure-…"."""
    line = f" {' '.join(tokens)} "
    found = []
    for kind in phrases(_FILE).names():
        for match in phrases(_FILE)[kind].finditer(line):
            at = line[: match.start()].count(" ") - 1
            if not _is_told(tokens, at, kind):
                opens = kind == "tell" or (kind == "subject" and tokens[at] == "what")
                found.append(Form(at, f"sure-{kind}", opens))
    return tuple(sorted(found, key=lambda form: (form.at, form.kind)))


def _is_told(tokens: tuple[str, ...], at: int, kind: str) -> bool:
    """Whether the word before makes a statement of it: "I do you know what", "knows what helps"."""
    before = tokens[at - 1] if at else ""
    if kind == "inverted":
        return before in _AFTER_SUBJECT
    return kind == "subject" and before in EMBEDDERS - {"and"}
