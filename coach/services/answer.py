"""Answer: what somebody asked, or you offered, gets a yes, a no with a reason, or a counter-offer.

Silence is never an answer (Winograd & Flores 1986): until then it stays open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.day import read_day
from coach.domain.due import Due, DueKind
from coach.domain.errors import CoachError
from coach.services.follow_up import Promises

if TYPE_CHECKING:
    from datetime import date

    from coach.services.ports import Clock, Journal

WAITING = frozenset({State.ASKED, State.OFFERED, State.COUNTERED})
"""States that wait for an answer."""

_YOURS_AT_FIRST = {State.ASKED: True, State.OFFERED: False}


def is_yours_to_answer(promise: Commitment) -> bool:
    """Whether the next word is the leader's: on a request, or where they countered an offer."""
    turns = [step.state for step in promise.history if step.state in WAITING]
    yours = _YOURS_AT_FIRST.get(turns[0], True) if turns else True
    return yours if turns.count(State.COUNTERED) % 2 == 0 else not yours


_NO = ("no because ", "no, because ", "no since ", "no, ", "no: ", "no ")
_INSTEAD = ("instead ", "instead, ", "instead: ", "but ")


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer as typed.

    Attributes:
        state: Promised, declined or countered.
        words: The reason of a no, or what is offered instead.
        day: The day of a yes, if it names one.
    """

    state: State
    words: str = ""
    day: date | None = None


class Answers:
    """Keeps requests and offers, and the answers to them."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._promises = Promises(journal, clock)

    def asked(self, person_id: str, what: str) -> Commitment:
        """Keep what they asked of you and you have not answered yet.

        Raises:
            CoachError: If it says nothing.
        """
        return self._begin(person_id, what, State.ASKED)

    def offered(self, person_id: str, what: str) -> Commitment:
        """Keep what you offered and they have not taken up yet.

        Raises:
            CoachError: If it says nothing.
        """
        return self._begin(person_id, what, State.OFFERED)

    def read(self, typed: str) -> Reading:
        """An answer as a person types it: "yes fri", "no because the freeze holds", "instead …".

        Raises:
            CoachError: If it is none of these, or a no without a reason.
        """
        words = " ".join(typed.split())
        plain = words.casefold()
        if plain == "yes" or plain.startswith(("yes ", "yes,")):
            return self._yes(words[3:].strip(" ,"))
        for begin in _INSTEAD:
            if plain.startswith(begin) and words[len(begin) :].strip():
                return Reading(State.COUNTERED, words[len(begin) :].strip())
        for begin in _NO:
            if plain.startswith(begin) and words[len(begin) :].strip():
                return Reading(State.DECLINED, words[len(begin) :].strip())
        if plain == "no":
            raise CoachError("A no keeps faith when it comes with its reason: no because …")
        raise CoachError("Answer with: yes fri, no because …, or instead …")

    def give(self, commitment_id: str, typed: str) -> Commitment:
        """Answer a request, an offer or a counter-offer.

        Raises:
            CoachError: If it is not waiting for one, or the answer cannot be read.
        """
        promise = self._promises.get(commitment_id)
        if promise.state not in WAITING:
            raise CoachError(f"“{promise.id}” is not waiting for an answer. Nothing was changed.")
        answer = self.read(typed)
        due = promise.due
        if answer.day is not None:
            due = Due(answer.day.isoformat(), answer.day, answer.day, DueKind.DAY)
        firmness = Firmness.DECLINED if answer.state is State.DECLINED else promise.firmness
        answered = replace(
            promise,
            what=answer.words if answer.state is State.COUNTERED else promise.what,
            state=answer.state,
            due=due,
            firmness=firmness,
            history=(*promise.history, Change(self._clock(), answer.state, answer.words)),
        )
        self._journal.save(answered)
        return answered

    def _yes(self, rest: str) -> Reading:
        today = self._clock()
        if not rest:
            return Reading(State.PROMISED)
        bare = rest.removeprefix("by ").removeprefix("on ")
        day = read_day(bare, today, day_first=self._journal.settings().day_first)
        if day is None or day < today:
            raise CoachError("By which day? Try yes fri, yes +3 or yes 1 dec.")
        return Reading(State.PROMISED, day=day)

    def _begin(self, person_id: str, what: str, state: State) -> Commitment:
        if not what.strip():
            raise CoachError("That needs a few words. Nothing was saved.")
        today = self._clock()
        begun = Commitment(
            id=self._journal.new_id(),
            person_id=person_id,
            owner=Owner.LEADER,
            what=" ".join(what.split()),
            quote="",
            firmness=Firmness.FIRM,
            due=None,
            state=state,
            made_on=today,
            history=(Change(today, state),),
        )
        self._journal.save(begun)
        return begun
