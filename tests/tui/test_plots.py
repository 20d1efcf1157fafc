"""What is drawn is what was counted: bars on one scale, a line that begins at nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Sparkline

from coach.domain.trend import Point, Trend
from coach.tui.widgets.plots import Bars, TrendLine

EIGHTHS = " ▁▂▃▄▅▆▇█"


class Plots(App[None]):
    """Nothing but the two plots."""

    def compose(self) -> ComposeResult:
        yield Bars({"kept": 10, "late": 5}, "Nothing was due.", id="bars")
        yield TrendLine()


def trend(parts: Sequence[int], of: int, top: float = 1.0, *, share: bool = True) -> Trend:
    points = tuple(Point(f"2026-W{10 + n}", part, of) for n, part in enumerate(parts))
    return Trend("Concerns taken up", points, top, "So it went.", share)


def screen(app: App[None]) -> list[str]:
    strips = app.screen._compositor.render_strips()
    return ["".join(part.text for part in strip) for strip in strips]


def heights(app: App[None]) -> list[int]:
    """The line as eighths of a row, one for each week."""
    place = app.query_one(Sparkline).region
    upper, lower = (row[place.x : place.right] for row in screen(app)[place.y : place.bottom])
    columns = zip(upper[::4], lower[::4], strict=True)
    return [EIGHTHS.index(high) + EIGHTHS.index(low) for high, low in columns]


async def test_bars_are_as_long_as_what_they_count_and_nought_is_not_drawn() -> None:
    app = Plots()
    async with app.run_test(size=(60, 12)) as pilot:
        bars = app.query_one(Bars)
        drawn = {row.split()[0]: row.count("█") for row in screen(app) if "█" in row}
        assert drawn["kept"] == 2 * drawn["late"]
        bars.counts = {"kept": 1, "late": 0}
        await pilot.pause()
        (row,) = [row for row in screen(app) if "█" in row]
        assert row.split()[0] == "kept"
        assert row.split()[-1] == "1"
        assert row.count("█") < 5
        bars.counts = {"kept": 0, "late": 0}
        await pilot.pause()
        assert "Nothing was due." in "\n".join(screen(app))


@pytest.mark.parametrize(
    ("parts", "of"), [((8, 8, 8, 8), 16), ((7, 8, 7, 8), 8), ((0, 4, 8, 16), 16)]
)
async def test_the_line_begins_at_nothing_so_that_a_small_step_looks_small(
    parts: tuple[int, ...], of: int
) -> None:
    app = Plots()
    async with app.run_test(size=(60, 12)) as pilot:
        app.query_one(TrendLine).show(trend(parts, of))
        await pilot.pause()
        drawn = heights(app)
        assert len(drawn) == len(parts)
        for height, part in zip(drawn, parts, strict=True):
            assert height == pytest.approx(16 * part / of, abs=1)
        for (one, next_), (part, following) in zip(pairwise(drawn), pairwise(parts), strict=True):
            assert (next_ > one) - (next_ < one) == (following > part) - (following < part)


async def test_the_ends_of_the_line_and_of_its_scale_are_in_words() -> None:
    app = Plots()
    async with app.run_test(size=(60, 12)) as pilot:
        line = app.query_one(TrendLine)
        line.show(trend((1, 2, 6), 8))
        await pilot.pause()
        shown = "\n".join(screen(app))
        assert "W10: 1 of 8" in shown
        assert "W12: 6 of 8" in shown
        assert "all" in shown
        line.show(trend((1, 2, 6), 4, 1.5, share=False))
        await pilot.pause()
        assert "1.5" in "\n".join(screen(app))
        line.show(None)
        await pilot.pause()
        assert "So it went." not in "\n".join(screen(app))
