"""Scores coach's labels on the public corpora against the bars of the project.

    python -m tests.accuracy.corpora [--task question] [--corpus annomi] [--odd] [--errors 20]

`question` on MRDA is scored with its punctuation stripped, since a "?" there follows the tag; bare
AnnoMI is lower-cased and stripped of all punctuation.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import LabelledTurn
from coach.language.analyser import RuleAnalyser, build
from tests.accuracy.corpora_data import CORPORA, Row, bared, label_map, rows, scorer

Key = tuple[str, int]
SOME_DAY = date(2026, 1, 5)
ROLES = {"leader": Role.LEADER, "other": Role.OTHER}


@dataclass(frozen=True)
class Task:
    name: str
    corpus: str
    label: str
    bar: float
    aim: float
    bare: bool = False
    scorer_task: str = ""


TASKS = (
    Task("question", "annomi", "question", 0.89, 0.93),
    Task("question, bare", "annomi", "question", 0.76, 0.82, bare=True, scorer_task="question"),
    Task("question, bare", "mrda", "question", 0.0, 0.0, bare=True, scorer_task="question"),
    Task("question", "ami", "question", 0.0, 0.0),
    Task("question", "swda", "question", 0.0, 0.0),
    Task("question", "dailydialog", "question", 0.0, 0.0),
    Task("question_type", "annomi", "", 0.77, 0.82),
    Task("reflection", "annomi", "reflection", 0.68, 0.76),
    Task("reflection", "mrda", "reflection", 0.35, 0.45),
    Task("reflection", "swda", "reflection", 0.15, 0.25),
    Task("ack", "mrda", "ack", 0.80, 0.85),
    Task("ack", "swda", "ack", 0.0, 0.0),
    Task("ack", "ami", "ack", 0.0, 0.0),
    Task("missed_annomi", "annomi", "missed", 0.63, 0.72),
    Task("request", "mrda", "request", 0.38, 0.50),
    Task("request", "dailydialog", "request", 0.55, 0.65),
    Task("request", "ami", "request", 0.0, 0.0),
    Task("emotion_cue", "dailydialog", "emotion_cue", 0.32, 0.40),
    Task("commitment", "ami", "commitment", 0.45, 0.55),
    Task("commitment", "mrda", "commitment", 0.27, 0.40),
)


def conversations(
    found: list[Row], change: Callable[[str], str]
) -> Iterator[tuple[list[Key], Conversation]]:
    by_doc: dict[str, list[Row]] = {}
    for row in found:
        by_doc.setdefault(row["doc"], []).append(row)
    for doc, group in by_doc.items():
        if group[0]["corpus"] == "uptake":
            for row in group:
                turns = (
                    Turn(1, "C", Role.OTHER, change(row["prev_text"])),
                    Turn(2, "T", Role.LEADER, change(row["text"])),
                )
                yield (
                    [(doc, -1), (doc, row["turn"])],
                    Conversation(Mode.TRANSCRIPT, turns, SOME_DAY),
                )
            continue
        spoken = tuple(
            Turn(i + 1, row["speaker"], ROLES.get(row["role"], Role.UNKNOWN), change(row["text"]))
            for i, row in enumerate(group)
        )
        yield [(doc, row["turn"]) for row in group], Conversation(Mode.TRANSCRIPT, spoken, SOME_DAY)


def annotated(engine: RuleAnalyser, corpus: str, *, bare: bool) -> dict[Key, LabelledTurn]:
    found: dict[Key, LabelledTurn] = {}
    change = bared if bare else str
    for keys, conversation in conversations(rows(corpus), change):
        found.update(zip(keys, engine.annotate(conversation), strict=True))
    return found


def scored(
    task: Task, turns: dict[Key, LabelledTurn], keep: Callable[[str], bool]
) -> tuple[dict[str, Any], list[Row]]:
    score = scorer()
    mapping = label_map()
    name = task.scorer_task or task.name
    chosen = [r for r in score.select(rows(task.corpus), name) if keep(r["doc"])]
    predicted = {
        key: {name for label in turn.labels for name in mapping.get(label.id, ())}
        for key, turn in turns.items()
    }
    if name == "question_type":
        predicted = {key: _one_type(turn) for key, turn in turns.items()}
    result: dict[str, Any] = score.score(chosen, predicted, name, boot=1)
    wrong = []
    for row in chosen:
        key = (row["doc"], row["turn"])
        want, got = task.label in row["label"], task.label in predicted.get(key, set())
        if want != got:
            wrong.append({**row, "error": "-" if want else "+"})
    return result, wrong


def _one_type(turn: LabelledTurn) -> set[str]:
    if turn.has("open-question"):
        return {"question_open"}
    return {"question_closed"}


def uptake(engine: RuleAnalyser) -> float:
    turns = annotated(engine, "uptake", bare=False)
    data = rows("uptake")
    heard = [turns[(r["doc"], r["turn"])].heard or 0.0 for r in data]
    return float(scorer().spearman(heard, [r["value"] for r in data]))


def sessions(turns: dict[Key, LabelledTurn]) -> dict[str, float]:
    """How well a session's numbers tell good listeners from poor ones (area under the curve)."""
    quality = {}
    with (CORPORA / "transcripts" / "annomi_sessions.csv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            quality[line["doc"]] = line["mi_quality"] == "high"
    values: dict[str, dict[str, float]] = {}
    for doc in quality:
        mine = [t for (d, _), t in turns.items() if d == doc and t.turn.role is Role.LEADER]
        replies = [t for t in mine if t.missed is not None]
        count = max(1, len(replies))
        values[doc] = {
            "few missed": -sum(t.has("missed-cue") for t in replies) / count,
            "mean missed": -sum(t.missed or 0.0 for t in replies) / count,
            "mean heard": sum(t.heard or 0.0 for t in replies) / count,
            "reflections": sum(t.has("reflection-simple", "reflection-complex") for t in mine)
            / max(1, len(mine)),
        }
    auc = scorer().auc
    return {
        name: float(
            auc(
                [v[name] for d, v in values.items() if quality[d]],
                [v[name] for d, v in values.items() if not quality[d]],
            )
        )
        for name in next(iter(values.values()))
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--task")
    parser.add_argument("--corpus")
    parser.add_argument("--odd", action="store_true", help="only odd AnnoMI documents")
    parser.add_argument("--errors", type=int, default=0)
    given = parser.parse_args()
    engine = build()
    cache: dict[tuple[str, bool], dict[Key, LabelledTurn]] = {}
    print(f"{'task':18}{'corpus':13}{'gold':>6}{'P':>7}{'R':>7}{'F1':>7}{'bar':>7}{'aim':>7}")
    for task in TASKS:
        if (given.task and given.task not in task.name) or (
            given.corpus and task.corpus != given.corpus
        ):
            continue
        bare = task.bare or (task.corpus == "mrda" and task.name == "question")
        turns = cache.setdefault((task.corpus, bare), {})
        if not turns:
            turns.update(annotated(engine, task.corpus, bare=bare))

        def keep(doc: str, *, only_odd: bool = given.odd and task.corpus == "annomi") -> bool:
            return not only_odd or int(doc[-3:]) % 2 == 1

        result, wrong = scored(task, turns, keep)
        one = (
            result[task.label]
            if task.label
            else {"F1": result["_macro"]["F1"], "P": 0, "R": 0, "gold": 0}
        )
        print(
            f"{task.name:18}{task.corpus:13}{one['gold']:6d}{one['P']:7.3f}{one['R']:7.3f}{one['F1']:7.3f}"
            f"{task.bar:7.2f}{task.aim:7.2f}{'' if one['F1'] >= task.bar else '  below the bar'}"
        )
        for row in wrong[:: max(1, len(wrong) // given.errors)] if given.errors else ():
            print(f"    {row['error']} {row['prev_text'][-90:]!r} | {row['text'][-200:]!r}")
    if not given.task or given.task in "uptake":
        print(f"uptake (Spearman of heard): {uptake(engine):.3f}  bar 0.52 aim 0.58")
    if ("annomi", False) in cache:
        for name, value in sessions(cache[("annomi", False)]).items():
            print(f"session AUC, {name}: {value:.3f}  bar 0.85 aim 0.92")


if __name__ == "__main__":
    main()
