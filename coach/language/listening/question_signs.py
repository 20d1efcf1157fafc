"""Signs that a turn asks: forms with and without a question mark, and what speaks against."""

from __future__ import annotations

import re
from collections.abc import Mapping

from coach.language.listening.question_forms import forms
from coach.language.listening.statements import STEM
from coach.language.listening.sure_forms import sure_forms
from coach.language.listening.words import Sentence, sentences

_MARKS = re.compile(r"[.?!,;]")
_LEAD = r"^ (?:(?:so|and|okay|ok|yeah|right|but|then|oh|well|mm-hmm|mm) )*"
_SO_YOU = re.compile(
    _LEAD + r"you (?:'re|'ve|are|have|were|feel|felt|want|know|think|like|said|just|would|do|did"
    r"|can|could|'d|really) "
)
_IT_IS = re.compile(_LEAD + r"(?:it|that|this|there|they|he|she)(?: 's| is| was| are| were|) ")


def is_marked(text: str) -> bool:
    """Whether a turn has any punctuation, so that a missing question mark means something."""
    return _MARKS.search(text) is not None


def question_signs(text: str, reply: Mapping[str, float]) -> dict[str, float]:
    """Signs of asking in one turn, from 0 to 1.

    Names end in "?" where the sentence has the mark, in "." where it has another, and in nothing
    where the turn has no punctuation at all.

    Args:
        text: The turn.
        reply: Its signs as a reply (`statements.features`); those that bear on asking are used.
    """
    found: dict[str, float] = {}
    marked = is_marked(text)
    parts = sentences(text)
    for sentence in parts:
        for name in _of_sentence(sentence, marked=marked):
            found[name] = 1.0
    found["ends-asking"] = float(bool(parts) and parts[-1].asks)
    found |= {f"reply-{name}": reply.get(name, 0.0) for name in _OF_REPLY}
    if "statement?" in found:
        found |= {f"statement-{name}?": reply.get(name, 0.0) for name in _OF_STATEMENT}
    return found


def open_signs(text: str) -> dict[str, float]:
    """Signs that a turn that asks wants more than a yes, a no or a fact; from 0 to 1."""
    parts = sentences(text)
    line = "".join(part.line for part in parts)
    found: dict[str, float] = {}
    for part in parts:
        for form in (*forms(part.tokens), *sure_forms(part.tokens)):
            kind = form.kind.removeprefix("sure-")
            found[f"{'open' if form.is_open else 'closed'}-{kind}"] = 1.0
    found |= {f"says-{word}": float(f" {word} " in line) for word in _TELLING}
    found["asks-openly"] = float(_OPENLY.search(line) is not None)
    found["how-many"] = float(_HOW_MANY.search(line) is not None)
    found["length"] = min(60, len(line.split())) / 60
    asked = [part for part in parts if part.asks]
    if asked:
        last = forms(asked[-1].tokens)
        opens = any(form.is_open for form in last)
        found["last-open"] = float(opens)
        found["last-closed"] = float(bool(last) and not opens)
        found["last-plain"] = float(not last)
        found["last-short"] = float(len(asked[-1].tokens) <= 5)
        found["last-starts-wh"] = float(_STARTS_WH.match(asked[-1].line) is not None)
    return found


_OF_REPLY = (
    "two-words",
    "no-statement",
    "shares-word",
    "feeling-you",
    "stem",
    "they-asked",
    "long",
    "starts-well",
    "you-mind",
    "opening",
    "i-share",
    "said-little",
    "my-or-we",
    "acknowledges",
)
_OF_STATEMENT = (
    "shares-word",
    "feeling-you",
    "you-mind",
    "starts-so",
    "starts-you",
    "stem",
    "said-little",
    "said-much",
    "synonym",
    "they-asked",
    "up-to-seven",
)
_TELLING = ("what", "how", "why", "think", "about", "or", "right", "if")
_OPENLY = re.compile(
    r" (?:what|how|why|tell me|describe|wondering|curious|say more|talk about|walk me) "
)
_HOW_MANY = re.compile(r" how (?:many|much|often|long|old|far|important|confident|ready|likely) ")
_STARTS_WH = re.compile(r" (?:(?:so|and|but|okay|well|then|now) )*(?:what|how|why|tell) ")


def _of_sentence(sentence: Sentence, *, marked: bool) -> list[str]:
    end = "?" if sentence.asks else "." if marked else ""
    kinds = {form.kind for form in forms(sentence.tokens)}
    kinds |= {form.kind for form in sure_forms(sentence.tokens)}
    names = [f"{kind}{end}" for kind in kinds]
    plain = not kinds - {"tag", "inside", "negated"}
    if sentence.asks:
        names.append("mark")
        if plain:
            names += ["statement?", *_kinds_of_statement(sentence)]
    if len(kinds) >= 2:
        names.append(f"two-forms{end}")
    return names


def _kinds_of_statement(sentence: Sentence) -> list[str]:
    line, count = sentence.line, len(sentence.tokens)
    tests = {
        "statement-stem?": STEM.search(line) is not None,
        "statement-so-you?": _SO_YOU.search(line) is not None,
        "statement-it?": _IT_IS.search(line) is not None,
        "statement-one-word?": count <= 1,
        "statement-two-words?": count == 2,
        "statement-short?": 3 <= count <= 6,
        "statement-long?": count > 14,
        "statement-and?": line.startswith((" and ", " or ", " but ")),
        "statement-i?": " i " in line,
    }
    return [name for name, is_so in tests.items() if is_so]
