"""How fast the engine reads, beside the bare model on the same text in the same run.

Run it with `python -m tests.bench.engine`. It prints, for an hour of talk (9,000 words), seconds
for `nlp.pipe` of the full model over the turns and for a whole analysis, their quotient, and the
milliseconds that the marks of a 300-word note take once everything is warm.

The talk comes from shared meeting transcripts where they are there, else from the rules' own
examples, which are denser in hits than any talk and so the harder test.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.language.analyser import RuleAnalyser, build
from coach.language.pipeline import MODELS

if TYPE_CHECKING:
    from spacy.language import Language

HOUR = 9_000
NOTE = 300
SHARED = Path(__file__).parents[2].parent / "shared"
CORPUS = SHARED / "corpora" / "transcripts"
NOTES = SHARED / "samples" / "notes.jsonl"


def main() -> None:
    """Measure and print."""
    analyser = build()
    analyser.rules()
    for name, turns in (("examples", _from_examples(analyser)), ("meetings", _from_corpus())):
        if turns:
            _report(name, analyser, turns)
    _report_marks(analyser)


def _report(name: str, analyser: RuleAnalyser, turns: tuple[Turn, ...]) -> None:
    talk = Conversation(Mode.TRANSCRIPT, turns, date(2026, 1, 5), leader="A", other="B")
    words = sum(len(turn.text.split()) for turn in turns)
    nlp = _full_model()
    texts = [turn.text for turn in turns]
    analyser.analyse(talk)
    list(nlp.pipe(texts[:50]))
    bare = _seconds(lambda: list(nlp.pipe(texts)))
    ours = _seconds(lambda: analyser.analyse(talk))
    print(
        f"{name}: {words} words, {len(turns)} turns: bare nlp.pipe {bare:.2f} s, "
        f"analysis {ours:.2f} s, quotient {ours / bare:.2f}"
    )


def _report_marks(analyser: RuleAnalyser) -> None:
    note = _sample_note() or _note_of_examples(analyser)
    analyser.marks(note)
    taken = [_seconds(lambda: analyser.marks(note), times=1) * 1000 for _ in range(20)]
    print(
        f"marks of a note of {len(note.split())} words: median {statistics.median(taken):.1f} ms, "
        f"worst of 20 {max(taken):.1f} ms"
    )


def _sample_note() -> str:
    """Sample notes one after another until there are 300 words; empty where there are none."""
    if not NOTES.is_file():
        return ""
    text = ""
    for line in NOTES.read_text("utf-8").splitlines():
        text = f"{text}{json.loads(line)['text']}\n"
        if len(text.split()) >= NOTE:
            break
    return text


def _note_of_examples(analyser: RuleAnalyser) -> str:
    examples = [text for rule in analyser.rules() for text in rule.match if "/" not in text]
    return " ".join(" ".join(examples).split()[:NOTE])


def _seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """The fastest of some runs: the one least disturbed by others."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _full_model() -> Language:
    import spacy
    from spacy.util import is_package

    return spacy.load(next(name for name in MODELS if is_package(name.replace("_", "-"))))


def _from_examples(analyser: RuleAnalyser) -> tuple[Turn, ...]:
    texts = [
        text
        for rule in analyser.rules()
        for text in (*rule.match, *rule.skip)
        if " / " not in text and "[" not in text
    ]
    return _cut([(texts[at % len(texts)], at % 2 == 0) for at in range(HOUR)])


def _from_corpus() -> tuple[Turn, ...]:
    lines: list[tuple[str, bool]] = []
    for file in sorted(CORPUS.glob("*/*.txt")):
        for line in file.read_text("utf-8").splitlines():
            speaker, colon, text = line.partition(":")
            if colon and text.strip():
                lines.append((text.strip(), speaker.startswith(("Leader", "PM"))))
    return _cut(lines)


def _cut(lines: list[tuple[str, bool]]) -> tuple[Turn, ...]:
    """Turns from the beginning of `lines` until an hour is full."""
    turns: list[Turn] = []
    words = 0
    for text, leads in lines:
        if words >= HOUR:
            break
        words += len(text.split())
        role, name = (Role.LEADER, "A") if leads else (Role.OTHER, "B")
        turns.append(Turn(len(turns) + 1, name, role, text))
    return tuple(turns)


if __name__ == "__main__":
    main()
