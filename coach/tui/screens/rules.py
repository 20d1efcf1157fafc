"""Rules: read what coach looks for, try a sentence, switch one off."""

from __future__ import annotations

from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import getters, on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static

from coach.domain.rule import Rule
from coach.domain.standing import Place, Standing, answers_words
from coach.tui.behind import behind
from coach.tui.reading_texts import heading
from coach.tui.screens.page import Page, tells
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.listing import Listing, Row, Section, cell
from coach.tui.widgets.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.widget import Widget

ID = 24
"""Cells for a rule's id."""
LOADING = "Reading the rules; a moment, please."
NONE = "There are no rules here. `coach rules check` says why."


class RulesScreen(Page):
    """Every rule by family; what it says, why, and how often it is right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "y",
            "try",
            "Try a sentence",
            id="rules.try",
            tooltip="See what a sentence sets off; nothing is kept",
        ),
        Binding(
            "o", "switch", "Off / on", id="rules.switch", tooltip="Switch the rule off, or on again"
        ),
    ]

    _standings: Mapping[str, Standing] = MappingProxyType({})
    listing = getters.query_one(Listing)

    def body(self) -> Iterable[Widget]:
        """The list, with the rule under the cursor beside it."""
        with Horizontal(classes="columns"):
            yield Listing()
            with VerticalScroll(id="beside", can_focus=False):
                yield Static(id="rule", markup=False)

    def reload(self) -> None:
        """Read the rules again; the first time behind the screen, for the engine may be slow."""
        if self.listing.rows:
            self._show(self.parts.rules.all())
        else:
            self.listing.show((), LOADING)
            behind(self, self.parts.rules.all, self._show)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to switch where the cursor is on a rule, and to try once loaded."""
        if action == "switch":
            return self._rule() is not None
        if action == "try":
            return self.is_mounted and bool(self.listing.rows)
        return super().check_action(action, parameters)

    @tells
    def action_try(self) -> None:
        """Ask for a sentence and say what it sets off while it is typed."""
        self.app.push_screen(
            Ask("Try a sentence, as you or they might say it.", "I'll look into it", self._hits)
        )

    @tells
    def action_switch(self) -> None:
        """Switch the rule under the cursor off, or on again."""
        rule = self._rule()
        if rule:
            off = not rule.off and not self._put_aside(rule)
            self.parts.rules.switch(rule.id, off=off)
            self.notify(f"{rule.id} is {'off' if off else 'on again'}.", markup=False)
            self.reload()

    def _put_aside(self, rule: Rule) -> bool:
        standing = self._standings.get(rule.id)
        return standing is not None and standing.place is not Place.FIRST

    def _hits(self, sentence: str) -> str:
        labels = self.parts.rules.try_text(sentence)
        if not labels:
            return "No rule finds anything in it."
        return "\n".join(f"{one.id}: “{sentence[one.start : one.end]}”" for one in labels)

    @on(OptionList.OptionHighlighted)
    def _beside(self) -> None:
        rule = self._rule()
        text = rule_text(rule, self._standings.get(rule.id)) if rule else ""
        self.query_one("#rule", Static).update(text)
        self.query_one("#beside").scroll_home(animate=False)
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    def _read(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        rule = self._rule()
        if rule:
            self.app.push_screen(Reading(rule.id, rule_text(rule, self._standings.get(rule.id))))

    def _rule(self) -> Rule | None:
        row = self.listing.current if self.is_mounted else None
        return row.item if row and isinstance(row.item, Rule) else None

    def _show(self, rules: Sequence[Rule]) -> None:
        self._standings = self.parts.rules.standings()
        by_family = groupby(
            sorted(rules, key=lambda rule: (rule.family, rule.id)), key=lambda rule: rule.family
        )
        sections = [
            Section(
                family.capitalize(),
                tuple(_row(rule, aside=self._put_aside(rule)) for rule in members),
            )
            for family, members in by_family
        ]
        self.listing.show(sections, NONE)
        self._beside()


def _row(rule: Rule, *, aside: bool) -> Row:
    sign = "-" if rule.off or aside else " "
    told = "put aside by your answers" if aside else rule.summary or rule.say
    told = "off" if rule.off else told
    line = Text.assemble((f"{sign} ", "bold"), (cell(rule.id, ID), ""), f" {told}")
    if rule.off or aside:
        line.stylize("dim")
    words = " ".join((rule.id, rule.family, rule.summary, rule.say))
    return Row(f"rule-{rule.id}", line, rule, words)


def rule_text(rule: Rule, standing: Standing | None = None) -> Text:
    """Everything a leader may want to know of a rule."""
    text = Text()
    state = " (switched off)" if rule.off else ""
    text.append(f"{rule.id}{state}\n", style="bold")
    text.append(f"{rule.summary}\n" if rule.summary else "")
    for title, words in (
        ("It says", rule.say),
        ("Another wording", rule.try_),
        ("How often it is right", _precision(rule)),
        ("With you", answers_words(standing) if standing else ""),
        ("Why", rule.seed),
        ("Source", rule.source),
    ):
        if words:
            text.append("\n")
            heading(text, title)
            text.append(f"{words}\n")
    for title, sign, examples in (
        ("It finds", "+", rule.match),
        ("It leaves alone", "-", rule.skip),
    ):
        if examples:
            text.append("\n")
            heading(text, title)
            for example in examples:
                text.append(f"{sign} {example}\n")
    return text


def _precision(rule: Rule) -> str:
    if rule.precision is None:
        return "Not measured yet."
    return f"{rule.precision.right} of {rule.precision.of} times, on {rule.precision.on}."
