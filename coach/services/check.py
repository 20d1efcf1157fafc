"""Check: bytes in, an analysis out, nothing stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.conversation import (
    Conversation,
    Kind,
    Mode,
    Role,
    Turn,
    cast,
    likely_leader,
)
from coach.domain.errors import CoachError
from coach.domain.standing import heed
from coach.services.standings import Standings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from coach.domain.finding import Analysis
    from coach.domain.reading import Reading
    from coach.services.coaching import Coaching
    from coach.services.ports import Clock, Journal, Reader


@dataclass(frozen=True, slots=True)
class About:
    """What the leader says about a talk when handing it in; anything may be left out.

    Attributes:
        me: The leader's name in the text.
        other: The person the talk was with.
        kind: The kind of talk.
        date: The day of the talk; None for the day the file tells, else today.
        mode: Read the file as this; None to find out.
    """

    me: str | None = None
    other: str | None = None
    kind: Kind = Kind.ONE_TO_ONE
    date: date | None = None
    mode: Mode | None = None


class LeaderUnknown(CoachError):  # noqa: N818 - a question to ask, not an error to report
    """Nothing tells which speaker is the leader; `speakers` are the labels to choose from."""

    def __init__(self, speakers: Iterable[str]) -> None:
        self.speakers = tuple(speakers)
        named = ", ".join(self.speakers) or "none"
        super().__init__(
            f"Which speaker is you? The speakers are: {named}. Say it with --me NAME; "
            "coach will remember."
        )


class Check:
    """Reads talks and notes without keeping anything of them."""

    def __init__(
        self,
        read: Reader,
        coaching: Coaching,
        journal: Journal,
        clock: Clock,
        standings: Standings | None = None,
    ) -> None:
        self._read = read
        self._standings = standings or Standings(journal, clock)
        self._coaching = coaching
        self._journal = journal
        self._clock = clock

    def conversation(self, data: bytes, about: About) -> Conversation:
        """Make a conversation of a file.

        Raises:
            LeaderUnknown: If it is a transcript and nothing tells who the leader is.
            CoachError: If the file cannot be read.
        """
        reading = self._read(data, mode=about.mode)
        if reading.mode is Mode.NOTES:
            return self._of_note(reading, about)
        return self._of_transcript(reading, about)

    def note(self, text: str, about: About) -> Conversation:
        """Make a conversation of a note typed by the leader."""
        turn = Turn(1, about.me or self._me(), Role.LEADER, text)
        return self._of_note(self._reading_of(turn), about)

    def analyse(self, conversation: Conversation) -> Analysis:
        """Read a conversation by the rules.

        Switched-off rules say nothing, and the leader's answers to earlier findings are heeded.
        """
        analysis = self._coaching.analyser().analyse(conversation)
        muted = set(self._journal.settings().muted)
        kept = [found for found in analysis.findings if found.id not in muted]
        standings = self._standings.of((one.id, one.precision) for one in kept)
        return replace(analysis, findings=heed(kept, standings))

    def remember_me(self, name: str, *, instead_of: str | None = None) -> None:
        """Remember a label as the leader's, for the next transcript.

        Args:
            name: The label.
            instead_of: A label that was taken for the leader's by mistake; it is forgotten.
        """
        settings = self._journal.settings()
        known = tuple(one for one in settings.me if one != instead_of)
        if name and name not in known:
            known = (name, *known)
        if known != settings.me:
            self._journal.save(replace(settings, me=known))

    def _me(self) -> str | None:
        known = self._journal.settings().me
        return known[0] if known else None

    @staticmethod
    def _reading_of(turn: Turn) -> Reading:
        from coach.domain.reading import Reading

        return Reading("note", Mode.NOTES, (turn,))

    def _of_note(self, reading: Reading, about: About) -> Conversation:
        leader = about.me or self._me()
        turns = tuple(replace(turn, speaker=leader, role=Role.LEADER) for turn in reading.turns)
        return Conversation(
            mode=Mode.NOTES,
            turns=turns,
            date=about.date or reading.date or self._clock(),
            kind=about.kind,
            leader=leader,
            other=about.other,
            warnings=reading.warnings,
        )

    def _of_transcript(self, reading: Reading, about: About) -> Conversation:
        told = [turn.speaker for turn in reading.turns if turn.role is Role.LEADER]
        known = [about.me] if about.me else [*self._journal.settings().me]
        leader = likely_leader(reading.turns, known) or next(filter(None, told), None)
        speakers = tuple(dict.fromkeys(turn.speaker for turn in reading.turns if turn.speaker))
        if leader is None:
            raise LeaderUnknown(speakers)
        others = [name for name in speakers if name != leader]
        return Conversation(
            mode=Mode.TRANSCRIPT,
            turns=cast(reading.turns, leader),
            date=about.date or reading.date or self._clock(),
            kind=about.kind,
            leader=leader,
            other=about.other or (others[0] if len(others) == 1 else None),
            warnings=reading.warnings,
        )
