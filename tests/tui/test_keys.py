"""The line of keys: what fits stands there, and the way to help always does."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App

from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.help import Help
from coach.tui.widgets.keys import Key, Keys, lay_out
from tests.fakes import MemoryJournal

Lines = Callable[[App[None]], str]

HELP = Key("f1", "f1", "Help", "")
KEYS = st.lists(
    st.builds(
        Key,
        st.just("k"),
        st.sampled_from(["k", "enter", "^s"]),
        st.text("日abc", max_size=9),
        st.just(""),
    ),
    max_size=9,
)


@given(KEYS, st.integers(10, 90))
def test_keys_never_overlap_nor_leave_the_line_and_help_is_always_there(
    keys: list[Key], width: int
) -> None:
    places, cut = lay_out(keys, HELP, width)
    ends = [place.start + place.key.width for place in places]
    assert all(end < after.start for end, after in zip(ends, places[1:], strict=False))
    assert ends[-1] <= width
    assert places[-1].key is HELP
    assert [place.key for place in places[:-1]] == keys[: len(places) - 1]
    assert cut == (len(places) - 1 < len(keys))


async def test_every_place_shows_all_its_keys_and_help_at_80_cells(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for place in "tbpcku":
            await pilot.press(place)
            await pilot.pause()
            last = lines(app).splitlines()[-1]
            assert last.rstrip().endswith("? Help"), place
            assert "…" not in last, place


async def test_a_click_on_a_key_presses_it(team: MemoryJournal, parts: Parts, lines: Lines) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        at = lines(app).splitlines()[-1].index("Help")
        await pilot.click(Keys, offset=(at, 0))
        await pilot.pause()
        assert isinstance(app.screen, Help)


async def test_the_line_follows_the_cursor(team: MemoryJournal, parts: Parts, lines: Lines) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "d Done" in lines(app)
        await pilot.press("p")
        await pilot.pause()
        assert "d Done" not in lines(app)
        assert "w Write up a talk" in lines(app)
        await pilot.press("slash")
        await pilot.pause()
        assert "f1 Help" in lines(app)
