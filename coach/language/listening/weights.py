"""Fitted numbers: how much each sign counts. Small files that a person can read and change."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable

from coach.data import shipped


@dataclass(frozen=True)
class Weights:
    """A weighted sum of signs.

    Attributes:
        constant: What counts without any sign.
        cut: The sum from which the answer is yes.
        terms: Weight of each sign.
    """

    constant: float
    cut: float
    terms: Mapping[str, float]

    def total(self, signs: Mapping[str, float]) -> float:
        """The weighted sum of `signs`; unknown signs count nothing."""
        total = self.constant
        for name, value in signs.items():
            if value:
                total += value * self.terms.get(name, 0.0)
        return total

    def says_yes(self, signs: Mapping[str, float]) -> bool:
        """Whether the sum reaches the cut."""
        return self.total(signs) >= self.cut

    def sureness(self, signs: Mapping[str, float]) -> float:
        """How sure the answer yes is, 0 to 1, one half at the cut."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.total(signs) - self.cut))))


@dataclass(frozen=True, eq=False)
class Tables:
    """Everything fitted or listed that listening needs.

    Attributes:
        models: Weights by name.
        rarity: How rare a word stem is in talk (inverse document frequency); absent ones are rare.
        synonyms: Number of the synonym set of a stem.
    """

    models: Mapping[str, Weights]
    rarity: Mapping[str, float]
    synonyms: Mapping[str, int]

    @cached_property
    def rarest(self) -> float:
        """The rarity of a stem that the table does not hold."""
        return max(self.rarity.values(), default=6.0)


@lru_cache(maxsize=1)
def shipped_tables() -> Tables:
    """The tables that come with coach."""
    return read_tables(shipped("rules") / "weights")


def read_tables(folder: Traversable) -> Tables:
    """Read the files of weights, `rarity.toml` and `synonyms.txt` from a folder."""
    models = tomllib.loads((folder / "listening.toml").read_text("utf-8"))
    models |= tomllib.loads((folder / "at_work.toml").read_text("utf-8"))
    models |= tomllib.loads((folder / "hints.toml").read_text("utf-8"))
    rarity = tomllib.loads((folder / "rarity.toml").read_text("utf-8"))
    sets = (folder / "synonyms.txt").read_text("utf-8").splitlines()
    return Tables(
        {name: _weights(model) for name, model in models.items()},
        {stem: float(bits) for bits, stems in rarity.items() for stem in str(stems).split()},
        read_synonyms(sets),
    )


def _weights(model: Mapping[str, object]) -> Weights:
    terms = model.get("weights", {})
    assert isinstance(terms, dict)
    return Weights(
        float(str(model["constant"])),
        float(str(model.get("cut", 0.0))),
        {str(name): float(value) for name, value in terms.items()},
    )


def read_synonyms(lines: list[str]) -> dict[str, int]:
    """Number the synonym sets: one set a line, words apart by blanks, `#` begins a comment."""
    from coach.language.listening.statements import stem

    found: dict[str, int] = {}
    for number, line in enumerate(lines):
        for word in line.partition("#")[0].split():
            found.setdefault(stem(word.lower()), number)
    return found
