"""Scores cues, missed concerns, personal facts and personal questions on the authors' samples.

    python -m tests.accuracy.samples [NAME…] [--errors] [--log]

NAME is a file of `../shared/samples` without its ending, `authors/NAME`, or a path. `--log` appends
the figures to `first_contact_listening.toml`: the first line of a file there is its first contact,
scored before anyone had read it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Analysis, Verdict
from coach.language.analyser import RuleAnalyser, build
from tests.accuracy.commitment_samples import file_of
from tests.accuracy.corpora_data import SHARED

SAMPLES = SHARED / "samples"
LOG = Path(__file__).parent / "first_contact_listening.toml"
EXPLICIT = ("emotion-cue", "concern-cue")
CUES = (*EXPLICIT, "implicit-cue")
Span = tuple[int, int]


@dataclass
class Tally:
    """Right, wrong and overlooked of one kind, with examples of the errors."""

    right: int = 0
    wrong: int = 0
    overlooked: int = 0
    found_right: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.overlooked += other.overlooked
        self.found_right += other.found_right
        self.errors += other.errors

    @property
    def precision(self) -> float:
        hits = self.found_right
        return hits / (hits + self.wrong) if hits + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.overlooked) if self.right + self.overlooked else 0.0


def same(a: Span, b: Span) -> bool:
    """Two spans are the same when they overlap by half of the shorter one."""
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    return overlap * 2 >= min(a[1] - a[0], b[1] - b[0]) > 0


def match(found: list[tuple[Span, str]], gold: list[tuple[Span, str]]) -> Tally:
    tally = Tally()
    for span, text in gold:
        if any(same(span, other) for other, _ in found):
            tally.right += 1
        else:
            tally.overlooked += 1
            tally.errors.append(f"- overlooked: {text}")
    for span, text in found:
        if any(same(span, other) for other, _ in gold):
            tally.found_right += 1
        else:
            tally.wrong += 1
            tally.errors.append(f"+ wrong: {text}")
    return tally


def match_turns(found: set[int], gold: set[int], allowed: set[int], texts: dict[int, str]) -> Tally:
    """Turn by turn; `allowed` turns are neither right nor wrong when found."""
    tally = Tally(
        len(found & gold),
        len(found - gold - allowed),
        len(gold - found),
        len(found & (gold | allowed)),
    )
    tally.errors += [f"- overlooked: {n} {texts.get(n, '')}" for n in sorted(gold - found)]
    tally.errors += [f"+ wrong: {n} {texts.get(n, '')}" for n in sorted(found - gold - allowed)]
    return tally


def records(name: str) -> Iterator[dict[str, Any]]:
    path = Path(name) if name.endswith(".jsonl") else file_of(name)
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def conversation_of(record: dict[str, Any]) -> Conversation:
    expected = record.get("expected") or {}
    day = date.fromisoformat(record.get("date") or expected.get("anchor_date") or "2026-11-19")
    leader = record.get("leader") or expected.get("leader")
    other = record.get("other") or expected.get("person")
    if "turns" not in record:
        turn = Turn(1, None, Role.LEADER, record["text"])
        return Conversation(Mode.NOTES, (turn,), day, leader=leader, other=other)
    turns = tuple(
        Turn(t["n"], t["speaker"], Role.LEADER if t["speaker"] == leader else Role.OTHER, t["text"])
        for t in record["turns"]
    )
    return Conversation(Mode.TRANSCRIPT, turns, day, leader=leader, other=other)


def _places(text: str, items: list[Any]) -> list[tuple[Span, str]]:
    spans = []
    for item in items:
        quote = item["quote"] if isinstance(item, dict) else item
        at = text.find(quote)
        if at >= 0:
            spans.append(((at, at + len(quote)), quote))
    return spans


def score_note(record: dict[str, Any], judged: Analysis) -> dict[str, Tally]:
    text = record["text"]
    gold = record.get("expected") or record
    labels = [label for turn in judged.turns for label in turn.labels]
    cues = [((one.start, one.end), text[one.start : one.end]) for one in labels if one.id in CUES]
    facts = [((one.start, one.end), text[one.start : one.end]) for one in judged.facts]
    wanted = gold.get("cues", gold.get("concerns", []))
    unheard = [cue for cue in wanted if not cue.get("acknowledged")]
    missed = [
        ((quote.start, quote.end), quote.text)
        for one in judged.findings
        if one.id == "missed-cue"
        for quote in one.quotes[:1]
    ]
    asked = record.get("personal_question_asked")
    if asked is None:
        asked = bool((gold.get("personal_questions") or {}).get("asked"))
    said = any(label.id == "personal-question" for label in labels)
    question = Tally(
        int(said and asked), int(said and not asked), int(asked and not said), int(said and asked)
    )
    if said != asked:
        question.errors.append(f"{'-' if asked else '+'} personal question in {record['id']}")
    return {
        "cues": match(cues, _places(text, wanted)),
        "passed over": match(missed, _places(text, unheard)),
        "facts": match(facts, _places(text, gold.get("personal_facts", []))),
        "personal question": question,
    }


_A_FLAGS = {
    "concern_explicit": "cue_explicit",
    "concern_implicit": "cue_implicit",
    "missed_concern": "missed",
    "personal_disclosure": "disclosure",
    "reflection": "hearing",
    "acknowledgement": "hearing",
    "personal_question": "personal_question",
    "personal_followup": "personal_question",
    "request": "request",
}


def gold_turns(record: dict[str, Any]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    if "labels" in record:
        for n, labels in record["labels"].items():
            for label in labels:
                found.setdefault(label, set()).add(int(n))
        found["missed"] = {one["cue_turn"] for one in record["missed"]}
        return found
    for flag in record["expected"]["by_turn"]:
        found.setdefault(_A_FLAGS.get(flag["flag"], flag["flag"]), set()).add(flag["turn"])
        if flag["flag"] == "missed_concern" and isinstance(flag.get("refers_to"), int):
            found.setdefault("missed-cue-turn", set()).add(flag["refers_to"])
    if "missed" in found:
        found["missed"] = found.get("missed-cue-turn") or {n - 1 for n in found["missed"]}
    return found


def score_talk(record: dict[str, Any], judged: Analysis) -> dict[str, Tally]:
    gold = gold_turns(record)
    texts = {t["n"]: t["text"][:150] for t in record["turns"]}
    leader = {t["n"] for t in record["turns"] if t["speaker"] == record["leader"]}
    got: dict[str, set[int]] = {}
    for turn in judged.turns:
        for label in turn.labels:
            got.setdefault(label.id, set()).add(turn.turn.n)
    explicit, implicit = gold.get("cue_explicit", set()), gold.get("cue_implicit", set())
    missed = {
        one.quotes[0].turn
        for one in judged.findings
        if one.id == "missed-cue" and one.verdict is Verdict.MISS
    }
    second = {one.quotes[0].turn for one in judged.findings if one.id == "missed-cue"}
    hearing = set().union(
        *(
            got.get(one, set())
            for one in (
                "reflection-simple",
                "reflection-complex",
                "acknowledgement",
                "empathy-statement",
                "paraphrase-check",
            )
        )
    )
    facts = {one.turn for one in judged.facts}
    asks = got.get("personal-question", set()) & leader
    unanswered = {one.quotes[0].turn for one in judged.findings if one.id == "request-unanswered"}
    near = {n + d for n in gold.get("missed", set()) for d in (-2, 2)}
    return {
        "explicit cues": match_turns(
            set().union(*(got.get(c, set()) for c in EXPLICIT)) - leader, explicit, implicit, texts
        ),
        "cues": match_turns(
            set().union(*(got.get(c, set()) for c in CUES)) - leader,
            explicit | implicit,
            set(),
            texts,
        ),
        "missed, as miss": match_turns(missed, gold.get("missed", set()), near, texts),
        "missed, any": match_turns(second, gold.get("missed", set()), near, texts),
        "hearing": match_turns(hearing & leader, gold.get("hearing", set()), set(), texts),
        "facts": match_turns(facts, gold.get("disclosure", set()), set(), texts),
        "personal question": match_turns(asks, gold.get("personal_question", set()), set(), texts),
        "requests": match_turns(
            got.get("request-to-leader", set()) - leader, gold.get("request", set()), set(), texts
        ),
        "unanswered": match_turns(
            unanswered, set(record.get("unanswered_requests", [])), set(), texts
        ),
    }


def score_file(name: str, engine: RuleAnalyser) -> dict[str, Tally]:
    total: dict[str, Tally] = {}
    for record in records(name):
        if "turns" in record and not (record.get("labels") or record.get("expected")):
            continue
        judged = engine.analyse(conversation_of(record))
        scored = score_talk(record, judged) if "turns" in record else score_note(record, judged)
        for kind, tally in scored.items():
            total.setdefault(kind, Tally()).add(tally)
    return total


def main() -> None:
    names = [one for one in sys.argv[1:] if not one.startswith("--")] or ["notes", "transcripts"]
    engine = build()
    for name in names:
        scores = score_file(name, engine)
        print(f"== {name}")
        for kind, tally in scores.items():
            print(
                f"  {kind:18} P {tally.precision:.2f} R {tally.recall:.2f}"
                f"  ({tally.right} of {tally.right + tally.overlooked}, {tally.wrong} wrong)"
            )
            if "--errors" in sys.argv:
                print("\n".join(f"      {error}" for error in tally.errors))
        if "--log" in sys.argv:
            _log(name, scores)


def _log(name: str, scores: dict[str, Tally]) -> None:
    called = f"authors/{Path(name).stem}" if name.endswith(".jsonl") else name
    lines = ["[[scored]]", f'file = "{called}"', f'on = "{date.today().isoformat()}"']  # noqa: DTZ011
    lines += [
        f'"{kind}" = "P {tally.precision:.2f} R {tally.recall:.2f}'
        f' of {tally.right + tally.overlooked}"'
        for kind, tally in scores.items()
    ]
    with LOG.open("a", encoding="utf-8") as log:
        log.write("\n".join(lines) + "\n\n")


if __name__ == "__main__":
    main()
