"""The turns of a talk as promises are read from them: texts, days in mind, who said what."""

from __future__ import annotations

import re
from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation, Role
from coach.domain.due import Due
from coach.language.promises.days_before import day_before
from coach.language.promises.deadlines import Calendar, any_day, pick_due
from coach.language.promises.replies import PROPOSES, WHAT_NEXT, WHEN, request_in, yes_in
from coach.language.promises.taken_up import is_from_today
from coach.language.promises.text import fold, mask_quotes


class TalkTurns:
    """The turns of one talk, read in order; remembers the day last named."""

    def __init__(self, conversation: Conversation, calendar: Calendar) -> None:
        self.talk = conversation
        self.turns = conversation.turns
        self.texts = [mask_quotes(fold(turn.text)) for turn in conversation.turns]
        self.calendar = calendar
        self._previous: date | None = None
        self._named_at = 0
        self._made: list[FoundCommitment] = []

    def text(self, at: int) -> str:
        """A turn's folded text; empty outside the talk."""
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    def answers(self, at: int) -> bool:
        """Whether the turn before is another speaker's."""
        return at > 0 and self.turns[at - 1].speaker != self.turns[at].speaker

    def lately(self, at: int) -> date | None:
        """The day last named, while it is still in mind."""
        return self._previous if at - self._named_at <= _IN_MIND else None

    def due(self, words: str, at: int, condition: str = "", lead: str = "") -> Due | None:
        """The due time in some words of a turn; `lead` is what stands there before them."""
        named = any_day(lead, self.calendar) if _THAT_DAY.search(words) else None
        previous = named.latest if named is not None else self.lately(at)
        return pick_due(words, self.calendar, previous, condition)

    def looks_ahead(self, words: str, at: int, lead: str = "") -> bool:
        """Whether some words of a turn name the day of the talk or a later one."""
        return is_from_today(self.due(words, at, lead=lead), self.talk.date)

    def asked(self, at: int) -> bool:
        """Whether the turn before asks for an act."""
        before = self.text(at - 1)
        return request_in(before) is not None or WHAT_NEXT.search(before) is not None

    def put(
        self,
        start: int,
        end: int,
        act: int,
        firmness: Firmness,
        due: Due | None,
        at: int,
    ) -> FoundCommitment:
        """A commitment of the turn at `at`, its day taken from the turns after if need be."""
        turn = self.turns[at]
        if firmness is Firmness.DECLINED:
            due = None
        elif due is None or due.latest is None:
            due = self.told_later(at) or due
        if due is not None and due.latest is not None:
            self._previous, self._named_at = due.latest, at
        owner = {Role.LEADER: Owner.LEADER, Role.OTHER: Owner.OTHER}.get(turn.role, Owner.UNKNOWN)
        to = self.talk.other if turn.role is Role.LEADER else self.talk.leader
        text, what = turn.text[start:end], turn.text[act:end].strip(" .,;:")
        made = FoundCommitment(
            turn.n, start, end, text, owner, turn.speaker, to, firmness, due, what
        )
        self._made.append(made)
        return made

    def with_said_before(self, due: Due | None, start: int, words: str, at: int) -> Due | None:
        """A due time with the day that stands before the promise, where its own words leave it.

        "Have the 26th off, I'll cover your Sunday": a weekday is the one just named.
        """
        own = [one for one in self._made if one.who == self.turns[at].speaker]
        before = day_before(self.texts[at], start, words, self.calendar, own)
        if before is None or before.latest is None or due is None or due.latest is None:
            return before or due
        bare = _WEEKDAY.fullmatch(due.phrase or "") is not None
        return before if bare and before.latest.weekday() == due.latest.weekday() else due

    def told_later(self, at: int) -> Due | None:
        """The day given in the next two turns, as in "When?" and "Tomorrow"."""
        asked, answer = self.text(at + 1), self.text(at + 2)
        if not asked or self.turns[at + 1].speaker == self.turns[at].speaker:
            return None
        if WHEN.search(asked):
            due = pick_due(asked, self.calendar, self.lately(at))
            told = pick_due(answer, self.calendar, self.lately(at))
            return told if told is not None and told.latest is not None else due
        if PROPOSES.match(asked) and yes_in(answer):
            return pick_due(asked, self.calendar, self.lately(at))
        return None


_WEEKDAY = re.compile(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_THAT_DAY = re.compile(
    r"\b(?:that|the same|the (?:next|following)) (?:day|morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_IN_MIND = 2
"""Turns for which "the same day" and "by lunch" still mean the day last named."""


def sentence_end(text: str, at: int) -> int:
    """Where the sentence around `at` ends."""
    match = re.compile(r"[.!?;]|$").search(text, at)
    return match.end() if match else len(text)
