"""Where each rule fires on the public corpora, in whole recorded talks and in the sample talks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Analysis, Finding, LabelledTurn
from coach.language.analyser import RuleAnalyser
from coach.language.pipeline import Pipeline
from tests.accuracy.corpora import SOME_DAY, conversations
from tests.accuracy.corpora_data import CORPORA, FILES, Row, rows
from tests.accuracy.samples import conversation_of, gold_turns, records

NEUTRAL = ("ami", "uptake", "mrda")
"""Corpora in which nobody is scolded, brushed off or let down as a rule: meetings and lessons."""
NEUTRAL_TALKS = ("ami-talks",)
TALKS = {"annomi-talks": ("annomi", "Leader"), "ami-talks": ("ami", "PM-B")}
SAMPLES = "sample-talks"
SAMPLE_TALKS = ("transcripts", "talks_1", "talks_2", "authors/talks_i", "authors/talks_j")
"""Made-up talks whose authors labelled every turn, each scored unread before it came in here."""
BEFORE, AFTER = 3, 1


@dataclass(frozen=True, order=True)
class Hit:
    """A rule that fired: label on a turn, or finding on a talk (the turn of its first quote)."""

    rule: str
    corpus: str
    doc: str
    turn: int
    shown: bool = field(default=False, compare=False)
    verdict: str = field(default="", compare=False)
    context: str = field(default="", compare=False, repr=False)

    @property
    def place(self) -> str:
        """Where it stands, as `hand_read.toml` has it."""
        return f"{self.corpus} {self.doc} {self.turn}"


@dataclass
class Fired:
    """All hits, the sentences they were looked for in, and the corpora's own labels.

    Attributes:
        labels: Hits of labels on turns of the corpora and the sample talks.
        findings: Findings on whole talks.
        sentences: Sentences of the turns that a leader's rule reads, by corpus.
        gold: Each corpus's records.
        authors: What the authors of the sample talks say of each turn, by talk and turn.
        talks: Talks that findings were made on, by corpus.
    """

    labels: list[Hit] = field(default_factory=list)
    findings: list[Hit] = field(default_factory=list)
    sentences: Counter[str] = field(default_factory=Counter)
    gold: dict[tuple[str, str, int], Row] = field(default_factory=dict)
    authors: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    talks: Counter[str] = field(default_factory=Counter)


def fire(engine: RuleAnalyser, *, corpora: bool = True) -> Fired:
    """Run the engine over everything; `corpora=False` leaves only whole talks."""
    fired = Fired()
    pipeline = Pipeline()
    for corpus in FILES if corpora else ():
        _corpus(engine, corpus, fired)
    for name in SAMPLE_TALKS:
        for record in records(name):
            fired.authors |= _authors(f"{name}-{record['id']}", record)
    for corpus, doc, talk in _talks():
        analysis = engine.analyse(talk)
        fired.talks[corpus] += 1
        fired.sentences[corpus] += sum(
            len(pipeline.read(turn.text).sentences)
            for turn in talk.turns
            if turn.role is Role.LEADER
        )
        fired.findings += [_found(one, analysis, corpus, doc) for one in analysis.findings]
        if corpus == SAMPLES:
            for turn in analysis.turns:
                fired.labels += _labelled(analysis.turns, turn, corpus, doc, turn.turn.n)
    return fired


def _authors(doc: str, record: Row) -> dict[tuple[str, int], frozenset[str]]:
    """The author's labels by turn; nothing for a talk of which not every turn was labelled."""
    if not record.get("labels"):
        return {}
    gold = gold_turns(record)
    gold["unanswered"] = set(record.get("unanswered_requests", ()))
    gold["undated"] = {
        one["turn"]
        for one in record.get("commitments", ())
        if one["owner"] == "leader" and one.get("due") is None
    }
    return {
        (doc, turn["n"]): frozenset(label for label, turns in gold.items() if turn["n"] in turns)
        for turn in record["turns"]
    }


def _corpus(engine: RuleAnalyser, corpus: str, fired: Fired) -> None:
    pipeline = Pipeline()
    records_here = rows(corpus)
    for row in records_here:
        fired.gold[corpus, row["doc"], row["turn"]] = row
    for keys, talk in conversations(records_here, str):
        turns = engine.annotate(talk)
        for (doc, turn), labelled in zip(keys, turns, strict=True):
            if turn < 0:  # what was said before a turn that stands alone
                continue
            if labelled.turn.role is not Role.OTHER:
                fired.sentences[corpus] += len(pipeline.read(labelled.turn.text).sentences)
            fired.labels += _labelled(turns, labelled, corpus, doc, turn)


def _labelled(
    turns: Sequence[LabelledTurn], labelled: LabelledTurn, corpus: str, doc: str, turn: int
) -> Iterator[Hit]:
    at = labelled.turn.n - 1
    near = [t.turn for t in turns[max(0, at - BEFORE) : at + AFTER + 1]]
    for rule in sorted({label.id for label in labelled.labels}):
        words = [
            labelled.turn.text[one.start : one.end] for one in labelled.labels if one.id == rule
        ]
        yield Hit(rule, corpus, doc, turn, context=_context(near, labelled.turn.n, words))


def _found(finding: Finding, analysis: Analysis, corpus: str, doc: str) -> Hit:
    first = finding.quotes[0].turn if finding.quotes else 0
    last = finding.quotes[-1].turn if finding.quotes else -1
    near = [t.turn for t in analysis.turns if first - 2 <= t.turn.n <= last + 1]
    words = [quote.text for quote in finding.quotes]
    return Hit(
        finding.id,
        corpus,
        doc,
        first,
        finding.shown,
        str(finding.verdict),
        f"{finding.reason} {_context(near, last, words)}",
    )


def _context(near: list[Turn], at: int, words: list[str]) -> str:
    said = "\n".join(
        f"    {'>' if turn.n == at else ' '} {turn.role.value[0]} "
        + (turn.text[-220:] if turn.n < at else turn.text[:300])
        for turn in near
    )
    return f"{[word[:120] for word in words]}\n{said}"


def _talks() -> Iterator[tuple[str, str, Conversation]]:
    for corpus, (folder, leader) in TALKS.items():
        for file in sorted((CORPORA / "transcripts" / folder).glob("*.txt")):
            yield corpus, file.stem, _transcript(file, leader)
    for name in SAMPLE_TALKS:
        for record in records(name):
            yield SAMPLES, f"{name}-{record['id']}", conversation_of(record)


def _transcript(file: Path, leader: str) -> Conversation:
    said = [line.split(": ", 1) for line in file.read_text("utf-8").splitlines() if ": " in line]
    turns = tuple(
        Turn(n, speaker, Role.LEADER if speaker == leader else Role.OTHER, text)
        for n, (speaker, text) in enumerate(said, 1)
    )
    return Conversation(Mode.TRANSCRIPT, turns, SOME_DAY, leader=leader)
