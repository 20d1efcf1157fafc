"""Guides: the guided questions for each kind of talk, shipped ones and the user's own over them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.domain.prompt import MEMORY_KEYS, OCCASIONS, Guide, GuideProblem, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from importlib.resources.abc import Traversable

    Files = Callable[[], Iterable[tuple[str, Traversable]]]

TOP_KEYS = frozenset({"occasion", "kind", "title", "seed", "source", "question"})
QUESTION_KEYS = frozenset({"ask", "memory", "hint", "if_then"})
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class _Loaded:
    guides: dict[tuple[str, Kind | None], Guide]
    problems: tuple[GuideProblem, ...]


class _BrokenError(Exception):
    """A prompt file that cannot be used; holds the one problem that stopped it."""

    def __init__(self, key: str, problem: str, question: int | None = None) -> None:
        super().__init__(problem)
        self.key = key
        self.problem = problem
        self.question = question


class Guides:
    """Finds the questions to ask.

    Args:
        shipped: Gives the files that come with coach, as (name, file).
        own: Gives the user's own files; one for the same occasion and kind replaces the shipped.
    """

    def __init__(self, shipped: Files, own: Files = tuple) -> None:
        self._layers = (shipped, own)
        self._loaded: _Loaded | None = None

    def get(self, occasion: str, kind: Kind | None = None) -> Guide:
        """The questions for an occasion and kind of talk.

        Raises:
            CoachError: If no readable file has them.
        """
        found = self._all().guides.get((occasion, kind))
        if found is None:
            what = f"{occasion} of a {kind.value} talk" if kind else occasion
            raise CoachError(
                f"There are no questions for the {what}. "
                "A file in your prompts folder can add them."
            )
        return found

    def all(self) -> tuple[Guide, ...]:
        """Every guide, by occasion and kind."""
        guides = self._all().guides.values()
        return tuple(sorted(guides, key=lambda one: (one.occasion, one.kind or "")))

    def problems(self) -> tuple[GuideProblem, ...]:
        """What is wrong with prompt files; the rest of them works."""
        return self._all().problems

    def _all(self) -> _Loaded:
        if self._loaded is None:
            self._loaded = _load([entry for layer in self._layers for entry in layer()])
        return self._loaded


def _load(files: Iterable[tuple[str, Traversable]]) -> _Loaded:
    guides: dict[tuple[str, Kind | None], Guide] = {}
    problems: list[GuideProblem] = []
    for name, file in files:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            problems.append(GuideProblem(name, None, "", "cannot be read as UTF-8 text"))
            continue
        guide = read_guide(name, text)
        if isinstance(guide, GuideProblem):
            problems.append(guide)
        else:
            guides[guide.occasion, guide.kind] = guide
    return _Loaded(guides, tuple(problems))


def read_guide(name: str, text: str) -> Guide | GuideProblem:
    """Read one prompt file; what comes back instead says what is wrong and where."""
    try:
        return _guide(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        found = _AT_LINE.search(said)
        at = int(found[1]) if found else text.count("\n") + 1
        return GuideProblem(name, at, "", f"not valid TOML: {_AT_LINE.sub('', said)}")
    except _BrokenError as error:
        line = _line_of(text, error.key, error.question)
        return GuideProblem(name, line, error.key, error.problem)


def _guide(data: dict[str, Any]) -> Guide:
    _only(data, TOP_KEYS)
    occasion = _text(data, "occasion", needed=True)
    if occasion not in OCCASIONS:
        raise _BrokenError("occasion", f"must be one of {', '.join(OCCASIONS)}")
    questions = data.get("question")
    if not isinstance(questions, list) or not questions:
        raise _BrokenError("question", "needs at least one [[question]] block")
    return Guide(
        occasion=occasion,
        kind=_kind(data, occasion),
        title=_text(data, "title", needed=True),
        questions=tuple(_question(one, number) for number, one in enumerate(questions)),
        seed=_text(data, "seed"),
        source=_text(data, "source"),
    )


def _kind(data: dict[str, Any], occasion: str) -> Kind | None:
    said = _text(data, "kind")
    if occasion == "review":
        if said:
            raise _BrokenError("kind", "the weekly review has none")
        return None
    try:
        return Kind(said)
    except ValueError:
        raise _BrokenError("kind", f"must be one of {', '.join(Kind)}") from None


def _question(data: object, number: int) -> Question:
    if not isinstance(data, dict):
        raise _BrokenError("question", "must be a [[question]] block", number)
    _only(data, QUESTION_KEYS, number)
    memory = data.get("memory", [])
    if not isinstance(memory, list) or not all(key in MEMORY_KEYS for key in memory):
        raise _BrokenError("memory", f"must be a list out of {', '.join(MEMORY_KEYS)}", number)
    closing = data.get("if_then", False)
    if not isinstance(closing, bool):
        raise _BrokenError("if_then", "must be true or false", number)
    return Question(
        ask=_text(data, "ask", number, needed=True),
        memory=tuple(memory),
        hint=_text(data, "hint", number),
        if_then=closing,
    )


def _text(
    data: dict[str, Any], key: str, question: int | None = None, *, needed: bool = False
) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise _BrokenError(key, "must be text in quotes", question)
    if needed and not value.strip():
        raise _BrokenError(key, "is missing", question)
    return value.strip()


def _only(data: dict[str, Any], known: frozenset[str], question: int | None = None) -> None:
    for key in data:
        if key not in known:
            raise _BrokenError(
                key, f"is not known here; known are {', '.join(sorted(known))}", question
            )


def _line_of(text: str, key: str, question: int | None) -> int | None:
    """The line a key stands on; the block's first line where the key is missing."""
    lines = text.splitlines()
    starts = [n for n, line in enumerate(lines, 1) if re.match(r"\s*\[\[\s*question\s*\]\]", line)]
    first, last = 1, starts[0] if starts else len(lines)
    if question is not None and question < len(starts):
        first = starts[question]
        last = starts[question + 1] - 1 if question + 1 < len(starts) else len(lines)
    pattern = re.compile(rf"\s*\"?{re.escape(key)}\"?\s*=")
    for number in range(first, last + 1):
        if number <= len(lines) and pattern.match(lines[number - 1]):
            return number
    return first if question is not None else None
