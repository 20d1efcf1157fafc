"""The leader's answers to findings, kept while the text and with it the findings change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.reflection import Answer

if TYPE_CHECKING:
    from coach.domain.finding import Analysis, Finding

    Key = tuple[str, tuple[str, ...]]


def _key(finding: Finding) -> Key:
    """What makes two findings of two readings the same: the rule and the words."""
    return finding.id, tuple(quote.text for quote in finding.quotes)


class Answers:
    """Answers by rule and words, so that a later edit elsewhere in the note loses none."""

    def __init__(self) -> None:
        self._given: dict[Key, Answer] = {}

    def of(self, finding: Finding) -> Answer:
        """The answer to a finding; open until there is one."""
        return self._given.get(_key(finding), Answer.OPEN)

    def give(self, finding: Finding, answer: Answer) -> Answer:
        """Answer a finding; the same answer twice takes it back. Returns what holds now."""
        if self.of(finding) is answer:
            answer = Answer.OPEN
        self._given[_key(finding)] = answer
        return answer

    def forget(self) -> None:
        """Forget all answers: another talk comes."""
        self._given.clear()

    def by_position(self, analysis: Analysis) -> dict[int, Answer]:
        """The answers that stand, by position of the finding in an analysis."""
        return {
            at: self.of(finding)
            for at, finding in enumerate(analysis.findings)
            if self.of(finding) is not Answer.OPEN
        }
