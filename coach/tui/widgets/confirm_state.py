"""What the leader has decided about each promise and fact that was found; no screen in here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from coach.domain.commitment import Firmness, Owner
from coach.domain.due import Due, DueKind
from coach.services.reflect import ConfirmedCommitment, ConfirmedFact, said_once, told_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from coach.domain.commitment import FoundCommitment
    from coach.domain.fact import Fact, FoundFact
    from coach.domain.finding import Analysis
    from coach.domain.person import Person


class Decision(Enum):
    """Whether something found is to be remembered; `value` is its sign on the screen."""

    OPEN = "[ ]"
    KEEP = "[x]"
    SKIP = "[-]"


def _without_day(what: str, phrase: str) -> str:
    """The act without the time that ends it ("send it (by Fri)" is "send it")."""
    bare = what.rstrip(" .!)")
    if not phrase or not bare.casefold().endswith(phrase.casefold()):
        return what
    return bare[: -len(phrase)].rstrip(" (,;:-–—") or what


@dataclass(frozen=True, slots=True)
class PromiseItem:
    """A promise to confirm.

    Attributes:
        promise: As it would be kept.
        owner_unknown: Whether the words leave open who has to act.
        decision: Keep, skip, or not yet decided.
    """

    promise: ConfirmedCommitment
    owner_unknown: bool = False
    decision: Decision = Decision.OPEN

    @classmethod
    def of(cls, found: FoundCommitment) -> PromiseItem:
        """Take a promise as found; its day stands beside it, not in its words."""
        promise = ConfirmedCommitment.of(found)
        if promise.due and promise.due.latest:
            promise = replace(promise, what=_without_day(promise.what, promise.due.phrase))
        return cls(promise, owner_unknown=found.owner is Owner.UNKNOWN)

    @property
    def asks_when(self) -> bool:
        """Whether it would be firmer with a day."""
        if self.promise.firmness is Firmness.DECLINED:
            return False
        return self.promise.due is None or self.promise.due.latest is None


@dataclass(frozen=True, slots=True)
class FactItem:
    """A personal fact to confirm.

    Attributes:
        fact: As it would be remembered.
        about: Whom it is about, if the words tell.
        decision: Keep, skip, or not yet decided.
    """

    fact: ConfirmedFact
    about: str | None = None
    decision: Decision = Decision.OPEN

    @classmethod
    def of(cls, found: FoundFact, person: Person | None) -> FactItem:
        """Take a fact as found; one about somebody else than the person says so in its words."""
        fact = ConfirmedFact.of(found)
        if found.about and person and not person.goes_by(found.about):
            fact = replace(fact, text=f"{found.about}: {fact.text}")
        return cls(fact, found.about)


@dataclass(frozen=True, slots=True)
class AskedItem:
    """Something once told that the leader asked about in this talk.

    Attributes:
        fact: What they had told.
        words: The words of the talk that show the asking.
        decision: Keep, skip, or not yet decided.
    """

    fact: Fact
    words: str
    decision: Decision = Decision.OPEN


Item = PromiseItem | FactItem | AskedItem


class ConfirmList:
    """Promises, facts, things asked about, each with its decision; what is changed is kept.

    Args:
        analysis: What was found in the talk.
        asked: Facts that were asked about in it, each with the words that show it.
        person: Whom the talk was with.
    """

    def __init__(
        self,
        analysis: Analysis,
        asked: Iterable[tuple[Fact, str]] = (),
        person: Person | None = None,
    ) -> None:
        self._items: list[Item] = [PromiseItem.of(one) for one in said_once(analysis.commitments)]
        self._items += [FactItem.of(found, person) for found in told_once(analysis.facts)]
        self._items += [AskedItem(fact, words) for fact, words in asked]

    @property
    def items(self) -> Sequence[Item]:
        """Everything to confirm."""
        return tuple(self._items)

    @property
    def left(self) -> int:
        """How many are not decided."""
        return sum(item.decision is Decision.OPEN for item in self._items)

    def next_open(self, after: int) -> int | None:
        """The next item that is not decided, going round; None when all are."""
        count = len(self._items)
        for step in range(1, count + 1):
            at = (after + step) % count
            if self._items[at].decision is Decision.OPEN:
                return at
        return None

    def decide(self, at: int, decision: Decision) -> None:
        """Keep or skip one."""
        self._items[at] = replace(self._items[at], decision=decision)

    def keep_all(self) -> None:
        """Keep every one that is not decided."""
        for at, item in enumerate(self._items):
            if item.decision is Decision.OPEN:
                self.decide(at, Decision.KEEP)

    def words(self, at: int) -> str:
        """The words that would be kept."""
        item = self._items[at]
        return item.promise.what if isinstance(item, PromiseItem) else item.fact.text

    def can_change(self, at: int) -> bool:
        """Whether its words and day can be changed; what they once told stays as it is."""
        return not isinstance(self._items[at], AskedItem)

    def reword(self, at: int, words: str) -> None:
        """Keep it in other words; blank words change nothing."""
        clean = " ".join(words.split())
        if not clean:
            return
        item = self._items[at]
        if isinstance(item, PromiseItem):
            self._keep_promise(at, replace(item.promise, what=clean))
        elif isinstance(item, FactItem):
            self._keep_fact(at, replace(item.fact, text=clean))

    def day(self, at: int) -> date | None:
        """The day a promise falls due, or to ask after a fact."""
        item = self._items[at]
        if isinstance(item, PromiseItem):
            return item.promise.due.latest if item.promise.due else None
        return item.fact.ask_after

    def set_day(self, at: int, day: date | None, phrase: str = "") -> None:
        """Give a promise its due day, or a fact the day to ask after it; None takes it away.

        Args:
            at: Which.
            day: The day.
            phrase: The words it was given in.
        """
        item = self._items[at]
        if isinstance(item, FactItem):
            self._keep_fact(at, replace(item.fact, ask_after=day))
        elif isinstance(item, PromiseItem):
            due = Due(phrase or day.isoformat(), day, day, DueKind.DAY) if day else None
            self._keep_promise(at, replace(item.promise, due=due))

    def change_owner(self, at: int) -> bool:
        """Hand a promise to the other side; False for a fact, which nobody owes."""
        item = self._items[at]
        if not isinstance(item, PromiseItem):
            return False
        other = Owner.OTHER if item.promise.owner is Owner.LEADER else Owner.LEADER
        self._keep_promise(at, replace(item.promise, owner=other))
        return True

    def toggle_sensitive(self, at: int) -> bool:
        """Mark a fact as sensitive, or not; False for a promise."""
        item = self._items[at]
        if not isinstance(item, FactItem):
            return False
        self._keep_fact(at, replace(item.fact, sensitive=not item.fact.sensitive))
        return True

    def toggle_confidential(self, at: int) -> None:
        """Mark as told in confidence, or not."""
        item = self._items[at]
        if isinstance(item, PromiseItem):
            hidden = not item.promise.confidential
            self._keep_promise(at, replace(item.promise, confidential=hidden))
        elif isinstance(item, FactItem):
            self._keep_fact(at, replace(item.fact, confidential=not item.fact.confidential))

    def promises(self) -> tuple[ConfirmedCommitment, ...]:
        """The promises to keep."""
        return tuple(
            item.promise
            for item in self._items
            if isinstance(item, PromiseItem) and item.decision is Decision.KEEP
        )

    def facts(self) -> tuple[ConfirmedFact, ...]:
        """The facts to remember."""
        return tuple(
            item.fact
            for item in self._items
            if isinstance(item, FactItem) and item.decision is Decision.KEEP
        )

    def asked(self) -> tuple[Fact, ...]:
        """What was asked about, as confirmed."""
        return tuple(
            item.fact
            for item in self._items
            if isinstance(item, AskedItem) and item.decision is Decision.KEEP
        )

    def _keep_promise(self, at: int, promise: ConfirmedCommitment) -> None:
        self._items[at] = PromiseItem(promise, decision=Decision.KEEP)

    def _keep_fact(self, at: int, fact: ConfirmedFact) -> None:
        item = self._items[at]
        about = item.about if isinstance(item, FactItem) else None
        self._items[at] = FactItem(fact, about, Decision.KEEP)
