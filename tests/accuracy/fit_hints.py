"""Fits `rules/weights/hints.toml` on the made-up talks whose authors labelled every turn.

    python -m tests.accuracy.fit_hints [PATH…] [--dry]

The talks of `FILES` are always read; each PATH is another file of the same shape. Three ridge
logistic regressions: whether trouble shows in a turn (long turns and short ones apart), and whether
the reply to trouble leaves it alone. What is printed is cross-fitted by talk.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from coach.domain.conversation import Role
from coach.domain.finding import LabelledTurn
from coach.language.analyser import build
from coach.language.listening.hints import UNTOLD, Before, hint_signs, is_short
from coach.language.passing_by import first_answer, unheard_signs
from tests.accuracy.corpora import conversations
from tests.accuracy.corpora_data import rows
from tests.accuracy.fit_listening import TARGET as LISTENING
from tests.accuracy.fit_listening import Signs, fold, logistic, section, table
from tests.accuracy.samples import conversation_of, gold_turns, records

TARGET = LISTENING.with_name("hints.toml")
FILES = (
    "transcripts",
    "talks_1",
    "talks_2",
    *(f"authors/talks_{one}" for one in "ijkl"),
    "authors/excerpts_a",
    "authors/excerpts_b",
)
RIDGE = 8.0
"""A choice: some 1,000 turns for some 50 signs."""
ROUNDS = 3
"""Times over, since how surely trouble showed in the turn before is itself a sign."""
FEWEST = 0.5
"""How often a sign must have fired, in turns, to be given a weight."""


@dataclass
class Spoken:
    """A turn of the other's as its author labelled it, and how surely trouble shows in it."""

    doc: str
    turns: tuple[LabelledTurn, ...]
    at: int
    theirs: str
    is_cue: bool
    is_missed: bool
    before: int | None
    trouble: float = UNTOLD

    @property
    def text(self) -> str:
        return self.turns[self.at].turn.text


def spoken(paths: list[str]) -> list[Spoken]:
    engine = build()
    found: list[Spoken] = []
    for path in paths:
        for record in records(path):
            if "turns" not in record or not (record.get("labels") or record.get("expected")):
                continue
            turns = engine.analyse(conversation_of(record)).turns
            found.extend(_of_talk(f"{path} {record['id']}", turns, gold_turns(record), len(found)))
    return found


def _of_talk(
    doc: str, turns: tuple[LabelledTurn, ...], gold: dict[str, set[int]], first: int
) -> Iterator[Spoken]:
    cues = gold.get("cue_explicit", set()) | gold.get("cue_implicit", set())
    theirs, made = "", 0
    for at, labelled in enumerate(turns):
        turn = labelled.turn
        if turn.role is Role.LEADER:
            theirs = turn.text
            continue
        before = first + made - 1 if made else None
        made += 1
        yield Spoken(
            doc, turns, at, theirs, turn.n in cues, turn.n in gold.get("missed", set()), before
        )


@dataclass
class Beside:
    """Signs from the corpora, with what their labels say: they count little, and keep it sober."""

    signs: Signs
    y: np.ndarray
    counts: np.ndarray


NEUTRAL, CLIENT, COUNSEL = 0.1, 0.3, 0.2
"""How much an everyday turn, a client's neutral turn and a counsellor's reply count beside a turn
of the made-up talks (choices: with more, hints are lost; with less, counsel gets false ones)."""
OF_EACH = 1500
"""Turns of each corpus, evenly spread."""


def everyday() -> list[tuple[str, str, bool, float]]:
    """Turns of meetings, lessons, everyday talk and clients who talk of no change.

    Returns:
        Text, what was said before, whether it voices trouble, and how much it counts.
    """
    found: list[tuple[str, str, bool, float]] = []
    for corpus in ("ami", "mrda", "dailydialog"):
        known = [one for one in rows(corpus) if len(one["text"].split()) > 3]
        known = [
            one
            for one in known
            if "emotion_any" not in one["label"] or "emotion_cue" in one["label"]
        ]
        for one in known[:: max(1, len(known) // OF_EACH)]:
            cue = "emotion_cue" in one["label"]
            found.append((one["text"], one["prev_text"], cue, NEUTRAL))
    found += [(one["prev_text"], "", False, NEUTRAL) for one in rows("uptake")]
    found += [
        (one["text"], one["prev_text"], False, CLIENT)
        for one in rows("annomi")
        if one["role"] == "other" and one.get("talk") == "neutral"
    ]
    return found


def counsel() -> Beside:
    """Replies of counsellors: a reading-back or an open question hears; neither leaves it."""
    signs: Signs = []
    y: list[bool] = []
    by_doc: dict[str, list[LabelledTurn]] = {}
    gold: dict[tuple[str, int], set[str]] = {}
    engine = build()
    for keys, talk in conversations(rows("annomi"), str):
        by_doc[keys[0][0]] = list(engine.annotate(talk))
    for row in rows("annomi"):
        place = sum(1 for doc, _ in gold if doc == row["doc"])
        gold[row["doc"], place] = set(row["label"])
    for doc, turns in by_doc.items():
        for at in range(len(turns) - 1):
            after = gold[doc, at + 1]
            if turns[at].turn.role is not Role.OTHER or first_answer(turns, at) != at + 1:
                continue
            if len(turns[at].turn.text.split()) >= 8 and after & HEARS_OR_NOT:
                signs.append(unheard_signs(turns, at, at + 1))
                y.append("missed" in after)
    return Beside(signs, np.array(y), np.full(len(y), COUNSEL))


HEARS_OR_NOT = frozenset(("reflection", "question_open", "missed"))


def fitted(
    signs: Signs, y: np.ndarray, docs: list[str], beside: Beside
) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Signs, their weights, and sums cross-fitted by talk."""
    names, x = table([*signs, *beside.signs])
    x, extra = x[: len(y)], x[len(y) :]
    kept = [i for i in range(len(names)) if x[:, i].sum() >= FEWEST]
    names, x, extra = [names[i] for i in kept], x[:, kept], extra[:, kept]
    folds = np.array([fold(doc) for doc in docs])
    cross = np.zeros(len(y))
    for k in range(5):
        one = _learn(x[folds != k], y[folds != k], extra, beside)
        cross[folds == k] = x[folds == k] @ one[:-1] + one[-1]
    return names, _learn(x, y, extra, beside), cross


def _learn(x: np.ndarray, y: np.ndarray, extra: np.ndarray, beside: Beside) -> np.ndarray:
    return logistic(
        np.vstack([x, extra]),
        np.concatenate([y, beside.y]),
        RIDGE,
        np.concatenate([np.ones(len(y)), beside.counts]),
    )


def figures(name: str, sure: np.ndarray, y: np.ndarray, cuts: tuple[float, ...]) -> None:
    for cut in cuts:
        yes = sure >= cut
        right = (yes & y).sum()
        print(f"{name} from {cut:.2f}: P {right / max(1, yes.sum()):.2f} R {right / y.sum():.2f}")


def sigmoid(x: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))))


def hints(said: list[Spoken]) -> list[str]:
    texts: dict[str, str] = {}
    plain = everyday()
    aside = [hint_signs(text, Before(before)) for text, before, _, _ in plain]
    aside_short = np.array([is_short(text) for text, *_ in plain], dtype=bool)
    aside_y = np.array([cue for *_, cue, _ in plain], dtype=bool)
    aside_counts = np.array([count for *_, count in plain])
    short = np.array([is_short(one.text) for one in said])
    for _ in range(ROUNDS):
        signs = [
            hint_signs(
                one.text,
                Before(one.theirs, UNTOLD if one.before is None else said[one.before].trouble),
            )
            for one in said
        ]
        for name, part, other in (
            ("hint", ~short, ~aside_short),
            ("hint-short", short, aside_short),
        ):
            chosen = np.flatnonzero(part)
            beside = Beside(
                [aside[i] for i in np.flatnonzero(other)],
                aside_y[other],
                aside_counts[other],
            )
            names, weights, cross = fitted(
                [signs[i] for i in chosen],
                np.array([said[i].is_cue for i in chosen]),
                [said[i].doc for i in chosen],
                beside,
            )
            texts[name] = section(name, names, weights, 0.0)
            for i, one in zip(chosen, sigmoid(cross), strict=True):
                said[i].trouble = float(one)
    return list(texts.values())


def unheard(said: list[Spoken]) -> str:
    answers = [(one, first_answer(one.turns, one.at)) for one in said]
    known = [(one, i) for one, i in answers if i is not None]
    signs = [unheard_signs(one.turns, one.at, i) for one, i in known]
    cues = [i for i, (one, _) in enumerate(known) if one.is_cue]
    y = np.array([one.is_missed for one, _ in known])
    names, weights, cross = fitted(
        [signs[i] for i in cues], y[cues], [known[i][0].doc for i in cues], counsel()
    )
    print(f"cues whose reply is told right: {((cross >= 0) == y[cues]).mean():.2f}")
    sums = np.array(
        [sum(one.get(n, 0.0) * w for n, w in zip(names, weights, strict=False)) for one in signs]
    )
    sums += weights[-1]
    sums[cues] = cross
    both = sigmoid(sums) * np.array([one.trouble for one, _ in known])
    figures("passed over", both, y, (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55))
    return section("unheard", names, weights, 0.0)


HEADER = """\
# How much each sign counts for hints of trouble (in long turns and in short ones) and for replies
# that leave trouble alone. Written by `python -m tests.accuracy.fit_hints`: ridge logistic
# regressions on made-up talks whose authors labelled every turn, with turns of meetings, lessons,
# everyday talk and counselling beside them that count little. Signs are described in
# coach/language/listening/hints.py and coach/language/passing_by.py.
"""


def main() -> None:
    given = [one for one in sys.argv[1:] if not one.startswith("--")]
    said = spoken([*FILES, *given])
    texts = hints(said)
    y = np.array([one.is_cue for one in said])
    figures("hint", np.array([one.trouble for one in said]), y, (0.3, 0.4, 0.5, 0.6, 0.7))
    texts.append(unheard(said))
    if "--dry" not in sys.argv:
        TARGET.write_text(HEADER + "\n" + "\n".join(texts), encoding="utf-8")


if __name__ == "__main__":
    main()
