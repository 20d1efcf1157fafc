"""What one would rather look at than read: counts as bars, and a line over the weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import getters
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.renderables.bar import Bar
from textual.widgets import ProgressBar, Sparkline, Static

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console, ConsoleOptions, RenderResult
    from textual.app import ComposeResult

    from coach.domain.trend import Point, Trend

FULL = 5
"""A bar is never full below this many: one late promise is no alarm."""
CELLS = 4
"""Cells for a week on the line."""


class Solid(Bar):
    """A bar of blocks with nothing behind it: without colours it still ends where it ends."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the cells that are full, and half a one where that is nearer."""
        halves = round(2 * self.highlight_range[1])
        style = console.get_style(self.highlight_style)
        yield Text("█" * (halves // 2) + "▌" * (halves % 2), style=style, end="")


class Progress(ProgressBar):
    """Textual's own bar, drawn in blocks."""

    BAR_RENDERABLE = Solid


class Count(Horizontal):
    """A name, a bar, and the number it stands for.

    Args:
        name: What is counted.
        count: How many.
        most: How many would fill the bar.
    """

    DEFAULT_CSS = """
    Count {
        height: 1;
        & .name { width: 9; }
        & .number { width: auto; text-style: bold; }
        & ProgressBar { width: auto; }
        & Bar { width: 14; margin: 0 1 0 0; }
        & Bar > .bar--bar, & Bar > .bar--complete { color: $primary; }
    }
    """

    def __init__(self, name: str, count: int, most: int) -> None:
        self._called = name
        self._count = count
        self._most = most
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the name, the bar, the number."""
        yield Static(self._called, classes="name", markup=False)
        bar = Progress(self._most, show_percentage=False, show_eta=False)
        bar.progress = self._count
        yield bar
        yield Static(str(self._count), classes="number", markup=False)


class Bars(Vertical):
    """Counts one below the other on one scale; nought is not shown, for it would read like a mark.

    Args:
        counts: What was counted, by name.
        nothing: What to say where there is nothing to count.
    """

    DEFAULT_CSS = "Bars { height: auto; }"

    counts: reactive[Mapping[str, int]] = reactive(dict[str, int], recompose=True)

    def __init__(self, counts: Mapping[str, int], nothing: str, *, id: str) -> None:  # noqa: A002
        self._nothing = nothing
        super().__init__(id=id)
        self.set_reactive(Bars.counts, counts)

    def compose(self) -> ComposeResult:
        """Lay out a row for each, or the words for none."""
        most = max(FULL, *self.counts.values())
        if not any(self.counts.values()):
            yield Static(self._nothing, classes="nothing", markup=False)
        for name, count in self.counts.items():
            if count:
                yield Count(name, count, most)


class TrendLine(Vertical):
    """A sentence, and under it the line over the weeks with its ends in numbers.

    The line begins at nothing and ends at the most there can be, so that a small step looks
    small. Textual's own line runs from the least value to the greatest; each of its cells is
    handed the value to draw and, behind it, both ends of the scale.
    """

    DEFAULT_CSS = """
    TrendLine {
        height: auto;
        & .say { height: auto; }
        & .line { height: 2; }
        & Sparkline { height: 2; }
        & Sparkline > .sparkline--max-color { color: $accent; }
        & Sparkline > .sparkline--min-color { color: $accent; }
        & .scale { width: auto; color: $foreground-muted; }
        & .ends { color: $foreground-muted; }
    }
    """

    line = getters.query_one(Sparkline)

    def compose(self) -> ComposeResult:
        """Lay out the sentence, the line with its scale, and the weeks at its ends."""
        yield Static(classes="say", markup=False)
        with Horizontal(classes="line"):
            yield Sparkline(summary_function=_value)
            yield Static(classes="scale", markup=False)
        yield Static(classes="ends", markup=False)

    def show(self, trend: Trend | None) -> None:
        """Show a trend; None shows nothing."""
        self.display = trend is not None
        if trend is None:
            return
        width = CELLS * len(trend.points)
        self.line.styles.width = width
        self.line.data = [
            number for point in trend.points for number in (point.value, 0.0, trend.top) * CELLS
        ]
        self.query_one(".say", Static).update(trend.say)
        self.query_one(".scale", Static).update(f" {_top(trend)}\n none")
        first, last = _end(trend.points[0]), _end(trend.points[-1])
        gap = max(3, width - len(first) - len(last))
        self.query_one(".ends", Static).update(f"{first}{' ' * gap}{last}")


def _value(cell: Sequence[float]) -> float:
    """The value to draw in a cell; behind it stand the ends of the scale."""
    return cell[0]


def _top(trend: Trend) -> str:
    return "all" if trend.share else f"{trend.top:.1f}".removesuffix(".0")


def _end(point: Point) -> str:
    _, _, week = point.week.partition("-")
    return f"{week}: {point.part} of {point.of}"
