"""A talk has been kept: what was remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from coach.domain.commitment import Firmness, Owner
from coach.domain.day import say_day
from coach.domain.recall import Planned
from coach.domain.reflection import Answer
from coach.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from textual.app import ComposeResult

    from coach.domain.person import Person
    from coach.domain.recall import Outcome
    from coach.domain.reflection import Reflection
    from coach.services.reflect import Confirmed, ConfirmedCommitment, ConfirmedFact


class KeptScreen(Screen[None]):
    """Shows what was remembered; any of its keys leads on."""

    CSS_PATH = "reflect_confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape", "dismiss(None)", "Go on", id="kept.on"),
    ]

    def __init__(self, text: Text) -> None:
        self._text = text
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out what was kept."""
        yield Static("Kept", classes="title", markup=False)
        with VerticalScroll():
            yield Static(self._text)
        yield Keys()

    def on_mount(self) -> None:
        """Let the arrow keys scroll at once."""
        self.query_one(VerticalScroll).focus()


def kept_text(
    person: Person,
    reflection: Reflection,
    confirmed: Confirmed,
    outcomes: Iterable[Outcome],
    today: date,
    moved: Iterable[str] = (),
) -> Text:
    """What was kept of a talk, in a few lines, and what it came to of what was planned.

    Args:
        person: Whom the talk was with.
        reflection: The talk as kept.
        confirmed: What the leader decided about it.
        outcomes: What was planned, and what became of it.
        today: The day it is read.
        moved: What the leader's answers have come to, a sentence a rule.
    """
    planned = list(outcomes)
    text = Text(f"Your talk with {person.name}, {say_day(reflection.date, today)}.\n")
    yours = [one for one in confirmed.commitments if one.owner is Owner.LEADER]
    theirs = [one for one in confirmed.commitments if one.owner is not Owner.LEADER]
    _section(text, "You promised", (_promise(one, today) for one in yours))
    _section(text, f"{person.name} promised", (_promise(one, today) for one in theirs))
    _section(text, f"About {person.name}", (_fact(one, today) for one in confirmed.facts))
    _section(text, "Planned, and it came up", (_came_up(one) for one in planned if one.quote))
    left = [one for one in planned if one.kind is Planned.ASK and not one.quote]
    _section(text, "Planned for another time", (one.text for one in left))
    _section(text, "Findings", (*_answers(reflection), *moved))
    if confirmed.replies:
        _section(text, "Your answers", (reply.text for reply in confirmed.replies))
    text.append("\nEnter goes on. What falls due will wait for you on Today.")
    return text


def _section(text: Text, title: str, lines: Iterable[str]) -> None:
    listed = list(lines)
    if listed:
        text.append(f"\n{title}\n", style="bold")
        for line in listed:
            text.append(f"  {line}\n")


def _came_up(outcome: Outcome) -> str:
    words = " ".join(outcome.quote.text.split()) if outcome.quote else ""
    return f"{outcome.text}: “{words}”"


def _promise(promise: ConfirmedCommitment, today: date) -> str:
    if promise.firmness is Firmness.DECLINED:
        return f"{promise.what} (said no)"
    day = promise.due.latest if promise.due else None
    return f"{promise.what}, by {say_day(day, today)}" if day else f"{promise.what}, no day yet"


def _fact(fact: ConfirmedFact, today: date) -> str:
    words = "something kept private" if fact.sensitive or fact.confidential else fact.text
    if fact.ask_after is None:
        return words
    return f"{words.rstrip('.')}: ask {say_day(fact.ask_after, today)}"


def _answers(reflection: Reflection) -> list[str]:
    given = [found.answer for found in reflection.findings]
    counts = (
        (given.count(Answer.ACCEPTED), "accepted"),
        (given.count(Answer.LATER), "for later"),
        (given.count(Answer.NOT_THIS), "not this"),
    )
    said = ", ".join(f"{count} {words}" for count, words in counts if count)
    return [said] if said else []
