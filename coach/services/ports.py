"""What the services need from outside, as small protocols; `coach.__main__` hands the parts in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from coach.domain.commitment import Commitment
    from coach.domain.conversation import Conversation, Mode
    from coach.domain.fact import Fact
    from coach.domain.finding import Analysis, Label, LabelledTurn
    from coach.domain.person import Person
    from coach.domain.prep import Prep
    from coach.domain.reading import Reading
    from coach.domain.reflection import Reflection
    from coach.domain.repair import Repair
    from coach.domain.review import Review
    from coach.domain.rule import ExampleResult, Rule, RuleProblem
    from coach.domain.settings import Settings
    from coach.domain.touch import TalkLog

    Record = Person | Reflection | Commitment | Fact | Prep | Review | Repair | Settings
    Clock = Callable[[], date]
    NewId = Callable[[], str]


class Reader(Protocol):
    """Turns bytes into turns."""

    def __call__(self, data: bytes, *, mode: Mode | None = None) -> Reading:
        """Read `data`, recognising its format by content.

        Args:
            data: The file as it is on disk.
            mode: Read it as this, where the leader said so; None to find out.

        Raises:
            CoachError: If nothing can be read; the message says why and what to do.
        """
        ...


class Analyser(Protocol):
    """Reads conversations and notes by rules."""

    def analyse(self, conversation: Conversation) -> Analysis:
        """Read a whole conversation or note."""
        ...

    def marks(self, text: str, other: str | None = None) -> Sequence[Label]:
        """Label a note while it is being typed; fast, offsets in characters of `text`."""
        ...

    def annotate(self, conversation: Conversation) -> Sequence[LabelledTurn]:
        """Label every turn, without judging the whole."""
        ...

    def rules(self) -> Sequence[Rule]:
        """Every rule in force, shipped and the user's own, by family and id."""
        ...

    def problems(self) -> Sequence[RuleProblem]:
        """What is wrong with rule files, the user's own included."""
        ...

    def try_text(self, text: str) -> Sequence[Label]:
        """Every label that any rule would put on one sentence, whoever says it."""
        ...

    def check_examples(self) -> Sequence[ExampleResult]:
        """Run every rule's own examples."""
        ...


class Journal(Protocol):
    """The leader's own records. Every `save` is one transaction: all of it lands or none."""

    def settings(self) -> Settings:
        """What coach remembers about its user."""
        ...

    def people(self) -> Sequence[Person]:
        """Everybody, by name."""
        ...

    def reflections(
        self, *, person_id: str | None = None, since: date | None = None
    ) -> Sequence[Reflection]:
        """Talks, newest first; of one person, and on or after a day, where given."""
        ...

    def reflection(self, reflection_id: str) -> Reflection | None:
        """One talk."""
        ...

    def talk_logs(self) -> Mapping[str, TalkLog]:
        """Each person's talks in brief, by person id; small however many talks there are."""
        ...

    def text(self, reflection_id: str) -> str:
        """The note or transcript of a talk, as it was given; empty if there is none."""
        ...

    def commitments(
        self,
        *,
        person_id: str | None = None,
        only_open: bool = True,
        closed_since: date | None = None,
    ) -> Sequence[Commitment]:
        """Promises by due date, undated last; the closed ones too unless `only_open`."""
        ...

    def commitment(self, commitment_id: str) -> Commitment | None:
        """One promise, open or closed."""
        ...

    def facts(self, *, person_id: str | None = None, to_ask: bool = False) -> Sequence[Fact]:
        """Personal facts, newest first; of one person, and only those still to ask about."""
        ...

    def preps(self, *, person_id: str | None = None, unreflected: bool = False) -> Sequence[Prep]:
        """Preps, newest first; of one person, and only those without a reflection."""
        ...

    def reviews(self) -> Sequence[Review]:
        """Weekly reviews, newest first."""
        ...

    def repairs(self, *, person_id: str | None = None) -> Sequence[Repair]:
        """Repair plans, newest first; of one person where given."""
        ...

    def save(self, *records: Record, texts: Mapping[str, str] | None = None) -> None:
        """Put records in, replacing those of the same id, and texts under reflection ids.

        Raises:
            CoachError: If it could not be written; then nothing has changed.
        """
        ...

    def remove(self, records: Iterable[Record]) -> None:
        """Take records out; one transaction."""
        ...

    def new_id(self) -> str:
        """A short id that no record has."""
        ...
