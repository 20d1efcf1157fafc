"""Hints: where somebody lets a trouble show without naming a feeling.

No single word makes a hint. Many weak signs are added up, each from a wide list of words or from
the place of the turn in the exchange; how much each counts stands in `hints.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coach.domain.conversation import Role, Turn
from coach.language.listening.cues import CONCERN, EMOTION, IMPLICIT, Cue, find_cues
from coach.language.listening.phrases import phrases
from coach.language.listening.question_forms import forms
from coach.language.listening.replies import (
    CONTINUERS,
    acknowledges,
    advises,
    argues,
    empathises,
    is_backchannel,
    minimises,
    switches,
    turns_to_self,
)
from coach.language.listening.stakes import is_plain
from coach.language.listening.statements import content_stems, stem
from coach.language.listening.weights import Tables
from coach.language.listening.words import Sentence, sentences, words_of
from coach.language.text import words

_FILE = "hints"
_ANSWERS = ("soothes", "puts-off", "defends", "own-story", "names-it", "concedes", "stays")
"""Sections of `answers.txt`: what the other side's turn before has done."""
_WEIGHTY = ("feels", "trouble", "body", "watched", "done-to", "found-out", "own-stake", "softened")
"""Signs with one of which somebody who opens a talk has come for a reason."""
_WHOLE = ("resigned", "sardonic", "interjection")
"""Sections that say most where they are nearly all of a turn."""
SHORT, _ECHO = 8, 10
"""Words of a turn that is hardly more than a reaction, and of one that may give back words."""
_EMPTY = CONTINUERS | words(
    """
    a an the and but so well then or is are was were be it 's that this of to in on for at by with
    you i we he she they me my your his her do does did have has had not n't no yes sir madam ma am
    chef boss sorry thank thanks too also there what all just very one
    """
)
_NO = frozenset(
    ("not", "n't", "no", "nobody", "never", "nothing", "none", "neither", "nor", "nowt")
)
_BROKEN = (
    "...",
    "…",
    "—",
    "–",
    "--",
    " so.",
    " but.",
    " and.",
    " though.",
    " or.",
    " just.",
    " anyway.",
)


HINTED = 0.31
"""How surely trouble must show in a turn to be taken as a hint (a choice)."""
UNTOLD = 0.25
"""How surely trouble showed before a turn that nothing came before: as in most turns (a choice)."""


@dataclass(frozen=True)
class Before:
    """What a turn is read against.

    Attributes:
        theirs: The last turn of the other side; empty at the start.
        asked: Whether it ended in a question.
        unheard: How plainly trouble showed in the speaker's own turn before it, 0 to 1.
    """

    theirs: str = ""
    unheard: float = UNTOLD

    @cached_property
    def waved(self) -> bool:
        """Whether it plays down, argues, advises, turns to its own story or goes elsewhere."""
        ways = (minimises, argues, advises, turns_to_self, switches)
        return any(way(self.theirs) for way in ways)

    @cached_property
    def received(self) -> bool:
        """Whether it takes up what was said, by its words."""
        return acknowledges(self.theirs) or empathises(self.theirs)

    @property
    def asked(self) -> bool:
        """Whether the other side's last turn asks something at its end."""
        return self.theirs.rstrip().endswith("?")


def hint_signs(text: str, before: Before) -> dict[str, float]:
    """Signs of trouble that shows in a turn, from 0 to 1.

    Args:
        text: The turn.
        before: What it answers.
    """
    parts = sentences(text)
    tokens = words_of(text)
    own = phrases(_FILE).names()
    found = {name: counted(_FILE, name, text) for name in own}
    cues = _felt(text, parts)
    kinds = {cue.kind for cue in cues}
    found |= {
        "feels": float(EMOTION in kinds),
        "worries": float(CONCERN in kinds),
        "gives-in": float(IMPLICIT in kinds),
        "plain": float(any(is_plain(text, cue.start, cue.end) for cue in cues)),
        "denies": min(2.0, sum(one in _NO for one in tokens)) / 2,
        "long": min(40, len(tokens)) / 40,
        "asks": float(parts[-1].asks if parts else False),
        "asks-all": float(bool(parts) and all(part.asks for part in parts)),
        "breaks-off": float(text.rstrip().lower().endswith(_BROKEN) or "..." in text[:-3]),
        "cries-out": float("!" in text),
        "numbers": float(any(one[0].isdigit() for one in tokens)),
        "continues": float(is_backchannel(text)),
    }
    found |= _joined(parts, found) | _after(tokens, found, before)
    return found


_NOT_FELT = ("not-plain", "joking", "mended")
"""Sections of `cues.txt`: opinions, memories, ifs and jokes in words of feeling."""


def _felt(text: str, parts: Sequence[Sentence]) -> list[Cue]:
    """The cues of a turn, but for sentences in which words of feeling say something else."""
    known = phrases("cues")
    unsure = [one for one in parts if any(known.says(name, one.line) for name in _NOT_FELT)]
    return [
        cue
        for cue in find_cues(text)
        if not any(one.start <= cue.start < one.end for one in unsure)
    ]


def _joined(parts: Sequence[Sentence], found: Mapping[str, float]) -> dict[str, float]:
    """Signs that say more together than each alone."""
    return {
        "self-and-trouble": float(
            any(_says(part, "self") and (_says(part, "trouble") or _no(part)) for part in parts)
        ),
        "long-and-trouble": found["how-long"]
        * float(
            any(found[name] for name in ("trouble", "denies", "too-much", "watched", "done-to"))
        ),
        "stake-and-trouble": float(
            bool(found["own-stake"]) and bool(found["trouble"] or found["denies"])
        ),
        "unheeded": float(
            bool(found["said-before"]) and bool(found["how-long"] or found["found-out"])
        ),
    }


def _after(tokens: tuple[str, ...], found: Mapping[str, float], before: Before) -> dict[str, float]:
    """Signs that a turn has from its place: what it answers, and how."""
    theirs = words_of(before.theirs)
    shares = bool(content_stems(tokens) & content_stems(theirs))
    told = bool(before.theirs) and not before.asked
    back = _given_back(tokens, theirs)
    weighs = any(found[name] for name in _WEIGHTY)
    signs = {
        "opens-with": float(not before.theirs and weighs),
        "answers": float(before.asked),
        "unheard": before.unheard,
        "waved": float(before.waved),
        "received": float(before.received),
        "unheard-and-waved": before.unheard * before.waved,
        "unheard-and-received": before.unheard * before.received,
        "shares": float(shares and told),
        "gives-back": back * told,
        "gives-back-asked": back * before.asked,
        "gives-back-all": float(back == 1.0 and told),
        "rebuts": float(bool(found["denies"]) and shares and told),
        "stands-up-to": float(bool(found["stands-up"]) and told and (shares or before.waved)),
        "told": float(told),
    }
    for name, amount in answer_signs(before.theirs).items():
        signs[f"after-{name}"] = amount
    for name in ("soothes", "puts-off"):
        signs[f"back-after-{name}"] = signs["gives-back"] * signs[f"after-{name}"]
    for name in _WHOLE:
        signs[f"told-{name}"] = float(told and bool(found[name]))
    return signs


def counted(file: str, name: str, text: str) -> float:
    """How much of a section of a file of wordings a turn holds: 0, one half, or 1 from two on."""
    pattern = phrases(file)[name]
    hits = sum(1 for part in sentences(text) for _ in pattern.finditer(part.line))
    return min(2, hits) / 2


def answer_signs(text: str) -> dict[str, float]:
    """What a reply does with trouble, by its words, 0 to 1 each."""
    return {name: counted("answers", name, text) for name in _ANSWERS}


def _says(part: Sentence, name: str) -> bool:
    return phrases(_FILE).says(name, part.line)


def _no(part: Sentence) -> bool:
    return any(one in _NO for one in part.tokens)


def _given_back(tokens: tuple[str, ...], theirs: Sequence[str]) -> float:
    """Share of the words of a short statement that are the other side's own."""
    kept = {stem(one) for one in tokens if one not in _EMPTY}
    if not kept or len(tokens) > _ECHO or forms(tokens):
        return 0.0
    return len(kept & {stem(one) for one in theirs}) / len(kept)


def troubles(turns: Sequence[Turn], tables: Tables) -> tuple[float, ...]:
    """How surely trouble shows in each turn of a talk, 0 to 1; 0 where it is not the other's.

    Args:
        turns: The talk, roles cast.
        tables: Shipped tables.
    """
    return _troubles(tuple(turns), tables)


@lru_cache(maxsize=2)
def _troubles(turns: tuple[Turn, ...], tables: Tables) -> tuple[float, ...]:
    """Kept for the talk at hand: asked for when its turns are labelled and when they are judged."""
    found: list[float] = []
    theirs, last = "", UNTOLD
    for turn in turns:
        if turn.role is Role.OTHER:
            last = troubled(turn.text, Before(theirs, last), tables)
            found.append(last)
            continue
        found.append(0.0)
        theirs = turn.text if turn.role is Role.LEADER else theirs
    return tuple(found)


def troubled(text: str, before: Before, tables: Tables) -> float:
    """How surely trouble shows in a turn, 0 to 1."""
    model = "hint-short" if is_short(text) else "hint"
    return tables.models[model].sureness(hint_signs(text, before))


def is_short(text: str) -> bool:
    """Whether a turn is hardly more than a reaction: then its place says more than its words."""
    return len(words_of(text)) <= SHORT


def place_of(text: str) -> tuple[int, int]:
    """The sentence in which most signs of trouble stand."""
    parts = sentences(text)
    if not parts:
        return 0, len(text)
    best = max(parts, key=_weight)
    return best.start, best.end


_TELLING = (
    "trouble",
    "body",
    "watched",
    "said-before",
    "how-long",
    "too-much",
    "own-stake",
    "found-out",
    "at-stake",
    "resigned",
    "sardonic",
    "not-about",
)


def _weight(part: Sentence) -> tuple[int, int]:
    return sum(_says(part, name) for name in _TELLING) + _no(part), -part.start
