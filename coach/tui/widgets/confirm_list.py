"""Promises and facts to confirm, one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coach.domain.commitment import Firmness, Owner
from coach.domain.day import say_day
from coach.tui.widgets.confirm_state import (
    AskedItem,
    ConfirmList,
    Decision,
    FactItem,
    Item,
    PromiseItem,
)

if TYPE_CHECKING:
    from datetime import date

QUOTE_LETTERS = 90


class Confirmations(OptionList):
    """Two lines for each thing found; the cursor goes on to what is still to decide."""

    DEFAULT_CSS = """
    Confirmations {
        height: 1fr; border: none; background: $background; padding: 0 1;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: $foreground 0%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "decide('KEEP')", "Keep", id="confirm.keep", priority=True),
        Binding("n", "decide('SKIP')", "Skip", id="confirm.skip"),
        Binding("e", "screen.edit", "Edit", id="confirm.edit", tooltip="Say it in other words"),
        Binding("d", "screen.day", "Day", id="confirm.day", tooltip="When it is due"),
        Binding("o", "owner", "Whose", id="confirm.owner", tooltip="Yours or theirs"),
        Binding("s", "sensitive", "Sensitive", id="confirm.sensitive"),
        Binding("c", "confidential", "Confidential", id="confirm.confidential"),
        Binding("A,shift+a", "keep_all", "Keep all", show=False, id="confirm.all"),
    ]

    def __init__(self, state: ConfirmList, person: str, today: date) -> None:
        self.state = state
        self._person = person
        self._today = today
        super().__init__()

    def on_mount(self) -> None:
        """List everything."""
        self.draw(0)

    def draw(self, at: int | None) -> None:
        """Draw all rows again with the cursor on one; None for the way on."""
        options = [Option(item_text(item, self._person, self._today)) for item in self.state.items]
        self.set_options([*options, Option(self._way_on())])
        self.highlighted = len(options) if at is None else at
        self.refresh_bindings()

    @property
    def at(self) -> int | None:
        """The item under the cursor; None on the way on."""
        at = self.highlighted
        return at if at is not None and at < len(self.state.items) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer a key only where it does something."""
        item = self.state.items[self.at] if self.at is not None else None
        needs = {
            "owner": isinstance(item, PromiseItem),
            "sensitive": isinstance(item, FactItem),
            "keep_all": self.state.left > 0,
        }
        return needs.get(action, True)

    def action_decide(self, decision: str) -> None:
        """Keep or skip, and go on to the next that is not decided."""
        if self.at is None:
            if decision == "KEEP":
                self.action_select()
            return
        at = self.at
        self.state.decide(at, Decision[decision])
        self.draw(self.state.next_open(at))

    def action_owner(self) -> None:
        """Hand the promise to the other side."""
        if self.at is not None and self.state.change_owner(self.at):
            self.draw(self.at)

    def action_sensitive(self) -> None:
        """Mark the fact as sensitive, or not."""
        if self.at is not None and self.state.toggle_sensitive(self.at):
            self.draw(self.at)

    def action_confidential(self) -> None:
        """Mark as told in confidence, or not."""
        if self.at is not None:
            self.state.toggle_confidential(self.at)
            self.draw(self.at)

    def action_keep_all(self) -> None:
        """Keep everything that is not decided."""
        self.state.keep_all()
        self.draw(None)

    def _way_on(self) -> Text:
        left = self.state.left
        undecided = f"  without the {left} not decided (A keeps them)" if left else ""
        return Text.assemble(("Go on >", "bold"), undecided)


def item_text(item: Item, name: str, today: date) -> Text:
    """One promise or fact for the list: its decision, whose it is, when; then the words."""
    if isinstance(item, PromiseItem):
        return _promise_text(item, name, today)
    if isinstance(item, FactItem):
        return _fact_text(item, name, today)
    return _asked_text(item, name)


def _promise_text(item: PromiseItem, name: str, today: date) -> Text:
    promise = item.promise
    who = "You" if promise.owner is Owner.LEADER else name
    if item.owner_unknown:
        who = "You (or who? o)"
    verb = "said no to" if promise.firmness is Firmness.DECLINED else "promised"
    text = Text.assemble((f"{item.decision.value} ", "bold"), (f"{who} {verb}: ", "bold"))
    text.append(promise.what)
    if promise.due and promise.due.latest:
        sure = " (as I read it; d changes it)" if promise.due.assumed else ""
        text.append(f" · {_by(promise.due.latest, today)}{sure}", style="bold")
    elif item.asks_when:
        said = f"{promise.due.phrase}: " if promise.due else ""
        text.append(f" · {said}when? (d)", style="bold")
    if promise.firmness in {Firmness.VAGUE, Firmness.CONDITIONAL}:
        soft = "loosely said" if promise.firmness is Firmness.VAGUE else "with an if"
        text.append(f" · {soft}")
    if promise.confidential:
        text.append(" · in confidence", style="bold")
    if promise.quote and promise.quote != promise.what:
        text.append(f"\n    “{_short(promise.quote)}”", style="italic dim")
    return text


def _fact_text(item: FactItem, name: str, today: date) -> Text:
    fact = item.fact
    text = Text.assemble(
        (f"{item.decision.value} ", "bold"), (f"About {item.about or name}: ", "bold")
    )
    text.append(fact.text)
    if fact.ask_after:
        text.append(f" · ask {say_day(fact.ask_after, today)}", style="bold")
    if fact.sensitive:
        text.append(" · sensitive", style="bold")
    if fact.confidential:
        text.append(" · in confidence", style="bold")
    return text


def _asked_text(item: AskedItem, name: str) -> Text:
    fact = item.fact
    hidden = fact.sensitive or fact.confidential
    words = "something they told you in private" if hidden else fact.text
    text = Text.assemble(
        (f"{item.decision.value} ", "bold"), (f"You asked {name} about: ", "bold"), words
    )
    text.append(f"\n    “{_short(item.words)}”", style="italic dim")
    return text


def _by(day: date, today: date) -> str:
    return f"by {say_day(day, today)}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= QUOTE_LETTERS else f"{flat[: QUOTE_LETTERS - 1]}…"
