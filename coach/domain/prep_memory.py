"""What memory puts beside the questions of a prep, and the questions it suggests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.commitment import Owner, State
from coach.domain.conversation import Mode
from coach.domain.day import say_day
from coach.domain.due import is_due
from coach.domain.finding import Verdict
from coach.domain.reflection import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from coach.domain.commitment import Commitment
    from coach.domain.fact import Fact
    from coach.domain.recall import Outcome
    from coach.domain.reflection import KeptFinding, Reflection
    from coach.domain.repair import Repair
    from coach.domain.touch import Touch

MOST_SUGGESTED = 6
"""More questions than a half-hour talk can hold help nobody (a choice)."""
MOST_FACTS = 6
LATELY_DAYS = 30
"""How far back a kept promise is still worth a thank-you (a choice)."""
NOT_SAID = "What was left unsaid?"
THANKS = "appreciation-specific"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of memory.

    Attributes:
        text: The matter, in the leader's or the other's own words.
        state: How it stands today; may be empty.
        pressing: Whether it is late or its day has come; shown with a sign, not by colour alone.
    """

    text: str
    state: str = ""
    pressing: bool = False

    @property
    def bullet(self) -> str:
        """The line as an item of a Markdown list."""
        sign = "! " if self.pressing else ""
        state = f" ({self.state})" if self.state else ""
        return f"- {sign}{' '.join(self.text.split())}{state}"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question worth asking, and the record it comes from.

    Attributes:
        ask: The question.
        why: Where it comes from.
    """

    ask: str
    why: str


def commitment_lines(promises: Iterable[Commitment], today: date) -> tuple[Line, ...]:
    """Open promises with side and state: yours first, the latest ones at the top."""
    ordered = sorted(promises, key=lambda one: (one.owner is not Owner.LEADER, _latest(one)))
    return tuple(
        Line(
            f"{'You' if one.owner is Owner.LEADER else 'They'}: {one.what}",
            promise_state(one, today),
            one.is_overdue(today) or is_due(one.due, today),
        )
        for one in ordered
        if one.is_open
    )


def promise_state(promise: Commitment, today: date) -> str:
    """How an open promise stands, in a few words."""
    moved = "moved, " if promise.state is State.RENEGOTIATED else ""
    if promise.state in {State.ASKED, State.OFFERED, State.COUNTERED}:
        moved = f"{promise.state.value}, "
    latest = promise.due.latest if promise.due else None
    if latest is None:
        phrase = promise.due.phrase if promise.due else ""
        return f"{moved}“{phrase}”, no day" if phrase else f"{moved}no day"
    if promise.is_overdue(today):
        days = (today - latest).days
        return f"{moved}late by {days} day{'s' if days != 1 else ''}"
    return f"{moved}due {say_day(latest, today)}"


def loop_lines(last: Reflection | None, today: date) -> tuple[Line, ...]:
    """What the last talk left open: words that may have been passed over, what stayed unsaid."""
    if last is None:
        return ()
    day = say_day(last.date, today)
    quoted = dict.fromkeys(_words(one) for one in loops(last))
    said = [Line(f"“{words}”", f"{_who(last)}, {day}") for words in quoted]
    unsaid = [
        Line(one.text, f"you wrote, {day}")
        for one in last.replies
        if one.question == NOT_SAID and one.text.strip()
    ]
    return (*said, *unsaid)


def loops(talk: Reflection) -> tuple[KeptFinding, ...]:
    """Findings of a talk in which something of theirs may not have been taken up."""
    return tuple(
        one
        for one in talk.findings
        if one.verdict in {Verdict.MISS, Verdict.UNCERTAIN}
        and one.answer is not Answer.NOT_THIS
        and one.quotes
    )


def plan_lines(outcomes: Iterable[Outcome]) -> tuple[Line, ...]:
    """What was planned for the last talk and did not come up."""
    return tuple(Line(one.text, "planned last time") for one in outcomes if not one.came_up)


def fact_lines(facts: Iterable[Fact], today: date) -> tuple[Line, ...]:
    """What they told you: first what it is time to ask about, then the newest."""
    ordered = sorted(facts, key=lambda one: (not one.to_ask(today), -one.learned_on.toordinal()))
    return tuple(Line(one.text, _fact_state(one, today), one.to_ask(today)) for one in ordered)[
        :MOST_FACTS
    ]


def credit_lines(
    talks: Sequence[Reflection], promises: Iterable[Commitment], today: date
) -> tuple[Line, ...]:
    """What they kept lately, and when you last thanked them for something named."""
    kept = [
        Line(f"They kept: {one.what}", say_day(one.closed_on, today))
        for one in promises
        if one.owner is Owner.OTHER
        and one.state is State.DONE
        and one.closed_on is not None
        and (today - one.closed_on).days <= LATELY_DAYS
    ]
    thanked = next((talk.date for talk in talks if talk.count(THANKS)), None)
    if thanked is None:
        return tuple(kept)
    return (*kept, Line("Last thanks that named what for", say_day(thanked, today)))


def attention_lines(touch: Touch, today: date) -> tuple[Line, ...]:
    """When you last spoke, and how often you usually do."""
    if touch.last is None:
        return (Line("You have not talked yet"),)
    usual = f"usually every {touch.usual_gap} days" if touch.usual_gap else ""
    return (Line(f"You last talked {say_day(touch.last, today)}", usual, touch.quiet),)


def repair_lines(repairs: Iterable[Repair]) -> tuple[Line, ...]:
    """Open repair plans with the step that comes next."""
    return tuple(
        Line(one.breach, f"next: {step.value}" if (step := one.next_step()) else "all steps taken")
        for one in repairs
        if one.is_open
    )


def suggest(
    *,
    promises: Iterable[Commitment],
    facts: Iterable[Fact],
    last: Reflection | None,
    unasked: Iterable[Line],
    today: date,
) -> tuple[Suggestion, ...]:
    """Questions out of the records, in the words they were kept in; what presses most comes first.

    Args:
        promises: Open promises, both ways.
        facts: What they told.
        last: The last talk.
        unasked: What was planned last time and did not come up.
        today: The day to judge on.
    """
    late = [one for one in promises if one.is_overdue(today)]
    found = [
        Suggestion(f"I owe you this: {one.what}. Shall I say where it stands?", "your late promise")
        for one in late
        if one.owner is Owner.LEADER
    ]
    if last is not None:
        found += [Suggestion(_again(last, one), "the last talk") for one in loops(last)]
    found += [
        Suggestion(f"{one.text}: how did it go?", "they told you")
        for one in facts
        if one.to_ask(today)
    ]
    found += [
        Suggestion(f"{one.what}: where does it stand, and what is in the way?", "their promise")
        for one in late
        if one.owner is Owner.OTHER
    ]
    found += [Suggestion(one.text, one.state) for one in unasked]
    distinct = {one.ask: one for one in found}
    return tuple(distinct.values())[:MOST_SUGGESTED]


def _again(talk: Reflection, finding: KeptFinding) -> str:
    words = _words(finding)
    stop = "" if words.endswith((".", "!", "?", "…")) else "."
    where = "From your note:" if talk.mode is Mode.NOTES else "Last time you said"
    return f"{where} “{words}”{stop} How is that now?"


def _words(finding: KeptFinding) -> str:
    return " ".join(finding.quotes[0].text.split())


def _who(talk: Reflection) -> str:
    return "your note" if talk.mode is Mode.NOTES else "their words"


def _fact_state(fact: Fact, today: date) -> str:
    if fact.to_ask(today):
        return "ask about it"
    if fact.asked_on is not None:
        return f"asked {say_day(fact.asked_on, today)}"
    if fact.ask_after is not None:
        return f"ask from {say_day(fact.ask_after, today)}"
    return f"told {say_day(fact.learned_on, today)}"


def _latest(promise: Commitment) -> str:
    latest = promise.due.latest if promise.due else None
    return latest.isoformat() if latest else "9999"
