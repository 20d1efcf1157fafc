"""The language engine as the services see it: rules, commitments and listening put together."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.data import shipped
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Analysis, Label, LabelledTurn
from coach.domain.rule import ExampleResult, Level, Rule, RuleProblem
from coach.language.examples import SOME_DAY, alone, dialogue, example_of, examples_of, is_dialogue
from coach.language.judging import Judgement, judge
from coach.language.matching import RuleMatcher
from coach.language.pipeline import Pipeline
from coach.language.promises import find_commitments
from coach.language.promises.speech_acts import act_of
from coach.language.rulebook import Rulebook, load_rulebook
from coach.language.turns import TurnLabeller

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from coach.domain.commitment import FoundCommitment
    from coach.language.examples import Example


FIRM = "commitment-firm"


@dataclass(frozen=True, slots=True)
class _Engine:
    """The parts that take time to make."""

    book: Rulebook
    labeller: TurnLabeller


class RuleAnalyser:
    """Reads conversations and notes by rules; the same input always gives the same findings.

    The rules are read and the tokenizer is made on first use, by whichever thread comes first.
    """

    def __init__(
        self,
        rules: Traversable,
        own_rules: Path | None = None,
        *,
        day_first: bool = True,
        pipeline: Pipeline | None = None,
    ) -> None:
        """Keep in mind where the rules are.

        Args:
            rules: The shipped rules.
            own_rules: The user's own rules; the folder need not exist.
            day_first: Read 3/4 as the 3rd of April.
            pipeline: Tokenizer and tagger to share; None for one of its own.
        """
        self._rules = rules
        self._own_rules = own_rules
        self._day_first = day_first
        self._pipeline = pipeline or Pipeline()
        self._lock = threading.Lock()
        self._made: _Engine | None = None

    def analyse(self, conversation: Conversation) -> Analysis:
        """Read a whole conversation or note."""
        commitments = self._commitments(conversation)
        judgement = self._judge(conversation, commitments)
        return Analysis(
            conversation=conversation,
            turns=judgement.turns,
            findings=judgement.findings,
            commitments=commitments,
            facts=judgement.facts,
            measures=judgement.measures,
            warnings=conversation.warnings,
        )

    def marks(self, text: str, other: str | None = None) -> Sequence[Label]:
        """Label a note while it is being typed; offsets in characters of `text`.

        Rules that need parts of speech wait for `analyse`, so that this keeps up with typing.
        """
        note = Conversation(Mode.NOTES, (Turn(1, None, Role.LEADER, text),), SOME_DAY, other=other)
        judgement = self._judge(note, self._commitments(note), quick=True)
        return [label for turn in judgement.turns for label in turn.labels]

    def annotate(self, conversation: Conversation) -> Sequence[LabelledTurn]:
        """Label every turn, without judging the whole.

        A turn that undertakes something is labelled even where nobody would keep it as a
        promise ("I'll go first"): labels say what a turn does, the ledger what stays open.
        """
        turns = self._judge(conversation, self._commitments(conversation)).turns
        return tuple(_with_act(turn) for turn in turns)

    def rules(self) -> Sequence[Rule]:
        """Every rule, shipped and the user's own, by family and id; those muted say `off`."""
        return self._engine.book.rules

    def problems(self) -> Sequence[RuleProblem]:
        """What is wrong with rule files, the user's own included."""
        return self._engine.book.problems

    def try_text(self, text: str) -> Sequence[Label]:
        """Every label that any rule would put on a sentence, whoever says it.

        A dialogue ("O: … / L: …") gets the labels of its turns and findings, in its own characters.
        """
        if is_dialogue(text):
            examples = [dialogue(text)]
        else:
            examples = [
                alone(text, Role.LEADER, Mode.TRANSCRIPT),
                alone(text, Role.OTHER, Mode.TRANSCRIPT),
                alone(text, Role.LEADER, Mode.NOTES),
            ]
        best: dict[tuple[int, int, str], float] = {}
        for example in examples:
            for label in self._found(example):
                key = (label.start, label.end, label.id)
                best[key] = max(label.score, best.get(key, 0.0))
        return sorted(Label(*key, score) for key, score in best.items())

    def check_examples(self) -> Sequence[ExampleResult]:
        """Run every rule's own examples; rules over the journal have none."""
        return [
            result
            for rule in self._engine.book.in_force()
            if rule.level is not Level.WEEK
            for result in self.check_rule(rule)
        ]

    def check_rule(self, rule: Rule) -> Iterator[ExampleResult]:
        """Run one rule's own examples."""
        for text, expected, known in examples_of(rule):
            labels = self._found(example_of(rule, text))
            found = any(label.id == rule.id for label in labels)
            yield ExampleResult(rule.id, text, expected, found, known)

    @property
    def _engine(self) -> _Engine:
        with self._lock:
            if self._made is None:
                book = load_rulebook(self._rules, self._own_rules, self._pipeline.norms)
                matcher = RuleMatcher(book, self._pipeline)
                self._made = _Engine(book, TurnLabeller(self._pipeline, matcher, book.rules))
            return self._made

    def _commitments(self, conversation: Conversation) -> tuple[FoundCommitment, ...]:
        return find_commitments(conversation, day_first=self._day_first)

    def _judge(
        self,
        conversation: Conversation,
        commitments: tuple[FoundCommitment, ...],
        *,
        quick: bool = False,
    ) -> Judgement:
        engine = self._engine
        turns = engine.labeller.label(conversation, commitments, quick=quick)
        judgement = judge(
            conversation, turns, commitments, engine.book.in_force(), engine.book.measured
        )
        muted = {rule.id for rule in engine.book.rules if rule.off}
        return _without(judgement, muted) if muted else judgement

    def _found(self, example: Example) -> Iterator[Label]:
        """Labels and findings of an example, in the example's own characters."""
        analysis = self.analyse(example.conversation)
        offsets = {
            turn.n: offset
            for turn, offset in zip(example.conversation.turns, example.offsets, strict=True)
        }
        for labelled in analysis.turns:
            offset = offsets[labelled.turn.n]
            for label in labelled.labels:
                yield Label(label.start + offset, label.end + offset, label.id, label.score)
        for finding in analysis.findings:
            quote = finding.quotes[0] if finding.quotes else None
            start, end = (quote.start, quote.end) if quote else (0, 0)
            offset = offsets.get(quote.turn, 0) if quote else 0
            yield Label(start + offset, end + offset, finding.id, round(finding.confidence, 3))


def _without(judgement: Judgement, muted: set[str]) -> Judgement:
    """A judgement without the labels of rules that are switched off."""
    turns = (
        replace(turn, labels=tuple(label for label in turn.labels if label.id not in muted))
        for turn in judgement.turns
    )
    return replace(judgement, turns=tuple(turns))


def _with_act(labelled: LabelledTurn) -> LabelledTurn:
    """The turn with a label for undertaking, where its words undertake and no label says so."""
    text = labelled.turn.text
    if labelled.has(FIRM) or act_of(text) != FIRM:
        return labelled
    return replace(
        labelled, labels=tuple(sorted({*labelled.labels, Label(0, len(text), FIRM, 0.5)}))
    )


def build(own_rules: Path | None = None, *, day_first: bool = True) -> RuleAnalyser:
    """The engine with the shipped rules and the user's own over them.

    Args:
        own_rules: The user's folder of rules; it need not exist.
        day_first: Read 3/4 as the 3rd of April.
    """
    return RuleAnalyser(shipped("rules"), own_rules, day_first=day_first)
