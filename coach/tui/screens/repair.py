"""Repair: four steps after a breach, and the amends with their days."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.widgets import OptionList, Static

from coach.domain.commitment import Commitment
from coach.domain.day import say_day
from coach.domain.errors import CoachError
from coach.domain.prep_memory import promise_state
from coach.domain.repair import Repair, Step
from coach.services.repair import ASKS, hedge_in
from coach.tui.screens.page import Page, tells
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.listing import Listing, Row, Section, cell
from coach.tui.words import DAYS_LIKE, LATE, long_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.widget import Widget

    from coach.services.parts import Parts
    from coach.services.repair import RepairPage

STEP = 16
SIGNS = {".": "written down, not yet said", "+": "done"} | LATE


class RepairScreen(Page):
    """One repair plan."""

    CSS = "RepairScreen #ask { height: auto; padding: 0 2; margin: 1 0; color: $accent; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "done", "Said it", id="repair.done", tooltip="This step was taken today"),
        Binding("a", "amends", "Add amends", id="repair.amends", tooltip="With a day, for Today"),
        Binding("x", "close", "Close plan", id="repair.close", tooltip="Everything is settled"),
    ]

    listing = getters.query_one(Listing)

    def __init__(self, parts: Parts, repair_id: str) -> None:
        self._repair_id = repair_id
        super().__init__(parts)

    def body(self) -> Iterable[Widget]:
        """What happened and what comes next, over the steps and amends."""
        yield Static(id="ask", markup=False)
        yield Listing(signs=SIGNS)

    def reload(self) -> None:
        """Read the plan again."""
        page = self._plan()
        head = Text.assemble((page.name, "bold"), f"  {page.repair.breach}\n")
        head.append(page.ask or "All four steps are taken. x closes the plan once amends are kept.")
        self.query_one("#ask", Static).update(head)
        self.listing.show(
            [
                Section("Steps", tuple(self._step_row(page, step) for step in Step)),
                Section("Amends", tuple(map(self._amends_row, page.amends))),
            ]
        )
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A step or a promise can be done where the cursor is on one."""
        if action == "done":
            return self.is_mounted and self.listing.current is not None
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected)
    @tells
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        row = self.listing.current
        if row is not None and isinstance(row.item, Step):
            step = row.item
            prepared = self._plan().repair.taken(step)
            self.app.push_screen(
                Ask(
                    ASKS[step],
                    "I told the team before I told you",
                    _judge(step),
                    prepared.words if prepared else "",
                ),
                lambda words: self._prepare(step, words),
            )

    @on(OptionList.OptionHighlighted)
    def _keys(self) -> None:
        self.refresh_bindings()

    @tells
    def action_done(self) -> None:
        """Note that a step was taken today, or that amends are kept."""
        row = self.listing.current
        if row and isinstance(row.item, Step):
            self.parts.repairs.take(self._plan().repair, row.item)
            self.notify("Noted.")
        elif row and isinstance(row.item, Commitment):
            self.parts.promises.done(row.item.id)
            self.notify("Kept.")
        self.reload()

    @tells
    def action_amends(self) -> None:
        """Ask what will be put right, then by which day."""
        self.app.push_screen(
            Ask("What will you put right, or when will you check back?", "tell the team myself"),
            self._ask_day,
        )

    @tells
    def action_close(self) -> None:
        """Close the plan."""
        plan = self._plan().repair
        self.parts.repairs.close(plan)
        self.notify(_closed(plan))
        self.app.pop_screen()

    @tells
    def _prepare(self, step: Step, words: str | None) -> None:
        if words:
            self.parts.repairs.prepare(self._plan().repair, step, words)
            self.reload()

    @tells
    def _ask_day(self, what: str | None) -> None:
        if not what:
            return

        def add(words: str | None) -> None:
            if words:
                self._add(what, words)

        self.app.push_screen(
            Ask(
                "By which day? It comes to Today then.",
                DAYS_LIKE,
                lambda words: f"{long_day(self.read_day(words))}: enter keeps it",
            ),
            add,
        )

    @tells
    def _add(self, what: str, words: str) -> None:
        self.parts.repairs.add_amends(self._plan().repair, what, self.read_day(words))
        self.reload()

    def _plan(self) -> RepairPage:
        for page in self.parts.repairs.pages():
            if page.repair.id == self._repair_id:
                return page
        raise CoachError("This plan is closed.")

    def _step_row(self, page: RepairPage, step: Step) -> Row:
        taken = page.repair.taken(step)
        said = taken is not None and taken.on is not None
        sign = "+" if said else "." if taken else " "
        words = taken.words if taken else "enter writes down the words"
        when = f" ({say_day(taken.on, self.parts.clock())})" if taken and taken.on else ""
        line = Text.assemble((f"{sign} ", "bold"), cell(step.value, STEP), words, when)
        return Row(f"step-{step.value}", line, step)

    def _amends_row(self, promise: Commitment) -> Row:
        today = self.parts.clock()
        stands = promise_state(promise, today) if promise.is_open else promise.state.value
        sign = "!" if promise.is_overdue(today) else " " if promise.is_open else "+"
        line = Text.assemble((f"{sign} ", "bold"), cell(stands, STEP), promise.what)
        return Row(f"amends-{promise.id}", line, promise)


def _closed(plan: Repair) -> str:
    """What to say of a plan that is closed: praise only where every step was said."""
    said = sum(taken.on is not None for taken in plan.steps)
    if said == len(Step):
        return "The plan is closed. That took some doing."
    number = str(said) if said else "None"
    return f"Closed. {number} of {len(Step)} steps {'were' if said > 1 else 'was'} said."


def _judge(step: Step) -> Callable[[str], str]:
    def said(words: str) -> str:
        hedge = hedge_in(step, words)
        if hedge:
            return f"“{hedge}” moves the fault. How does it sound without?"
        return "enter keeps it; d on the step once you have said it"

    return said
