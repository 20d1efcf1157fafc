"""A talk: the note being written or the transcript opened, and what was read of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.conversation import Conversation, Mode, Role, cast
from coach.domain.finding import Analysis, Measures
from coach.services.check import About
from coach.tui.widgets.draft_marks import marks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coach.domain.finding import Quote
    from coach.services.check import Check
    from coach.tui.widgets.draft_marks import Mark, Sign


@dataclass(frozen=True, slots=True)
class TalkText:
    """A conversation as text on the screen.

    Attributes:
        text: The text.
        starts: By number of turn, the character at which its words begin.
        heads: Where number and speaker stand before the words of each turn.
    """

    text: str
    starts: Mapping[int, int]
    heads: tuple[tuple[int, int], ...] = ()

    def spans(self, quotes: Iterable[Quote]) -> list[tuple[int, int]]:
        """Where quotes stand in the text."""
        return [
            (self.starts[quote.turn] + quote.start, self.starts[quote.turn] + quote.end)
            for quote in quotes
            if quote.turn in self.starts
        ]

    def marks(self, analysis: Analysis, signs: Mapping[str, Sign]) -> list[Mark]:
        """The marks of all turns."""
        return [
            mark
            for labelled in analysis.turns
            if labelled.turn.n in self.starts
            for mark in marks_of(labelled.labels, signs, self.starts[labelled.turn.n])
        ]


def lay_out(conversation: Conversation) -> TalkText:
    """Lay out a note as it is, a transcript as one numbered line a turn."""
    lines: list[str] = []
    starts: dict[int, int] = {}
    heads: list[tuple[int, int]] = []
    at = 0
    for turn in conversation.turns:
        head = ""
        if conversation.mode is Mode.TRANSCRIPT:
            you = " (you)" if turn.role is Role.LEADER else ""
            head = f"{turn.n} {turn.speaker or 'Unknown'}{you}: "
        # A pair of characters for the end of a line would shift every offset behind it.
        line = head + turn.text.replace("\r\n", " \n") + "\n"
        starts[turn.n] = at + len(head)
        heads.append((at, at + len(head)))
        lines.append(line)
        at += len(line)
    return TalkText("".join(lines).removesuffix("\n"), starts, tuple(heads))


def other_speaker(conversation: Conversation) -> str | None:
    """The one who speaks with the leader; None in a note, or if more than one does."""
    others = [one.name for one in conversation.speakers() if one.name != conversation.leader]
    return others[0] if len(others) == 1 else None


def bare(conversation: Conversation) -> Analysis:
    """An analysis that says nothing: for a text that the rules could not read."""
    words = sum(len(turn.text.split()) for turn in conversation.turns)
    return Analysis(conversation, (), (), (), (), Measures(words))


class Talk:
    """Holds the one talk that is being reflected on."""

    def __init__(self, check: Check) -> None:
        self._check = check
        self._talk: Conversation | None = None
        self._as_note = ""
        self.layout = TalkText("", {1: 0})
        self.analysis: Analysis | None = None

    @property
    def is_transcript(self) -> bool:
        """Whether a transcript lies here, not a note."""
        return self._talk is not None

    def clear(self) -> None:
        """Make room for the next."""
        self._talk = None
        self._as_note = ""
        self.layout = TalkText("", {1: 0})
        self.analysis = None

    def put_down(self, conversation: Conversation, as_note: str) -> None:
        """Lay a transcript here; `as_note` is what it reads as when it is edited as a note."""
        self.clear()
        self._talk, self._as_note = conversation, as_note
        self.layout = lay_out(conversation)

    def lead(self, leader: str) -> None:
        """Read the transcript with another of its speakers as the leader."""
        if self._talk is None:
            return
        turns = cast(self._talk.turns, leader)
        self._talk = replace(self._talk, turns=turns, leader=leader, other=None)
        self.layout = lay_out(self._talk)
        self.analysis = None

    def as_note(self) -> str:
        """Turn the transcript into a note; gives back its text."""
        text = self._as_note
        self.clear()
        return text

    def conversation(self, text: str, about: About) -> Conversation | None:
        """The talk as it stands; None while there are no words.

        Args:
            text: The text on the screen; for a note, the note.
            about: What the leader says of it.
        """
        if self._talk is None:
            return self._check.note(text, about) if text.strip() else None
        return replace(
            self._talk,
            date=about.date or self._talk.date,
            kind=about.kind,
            other=self._talk.other or about.other,
        )

    def is_read(self, conversation: Conversation) -> bool:
        """Whether the analysis here is of this very conversation."""
        return self.analysis is not None and self.analysis.conversation == conversation
