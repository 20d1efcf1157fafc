from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.app import App

from coach.domain.conversation import Kind, Mode
from coach.domain.finding import Measures, Verdict
from coach.domain.reflection import Answer, KeptFinding, Reflection
from coach.domain.rule import Precision
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.rules import RulesScreen, rule_text
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.reading import Reading
from tests.fakes import RULES, SUNDAY, MemoryJournal

Lines = Callable[[App[None]], str]


async def test_rules_stand_by_family_and_open_with_their_examples(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause(0.2)
        assert isinstance(app.screen, RulesScreen)
        assert lines(app).index("Commitment\x20") < lines(app).index("Listening")
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, Reading)
        for words in ("They voiced a worry.", "Zimmermann 2011", "+ worried about Monday"):
            assert words in lines(app)


async def test_a_sentence_is_tried_while_it_is_typed(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause(0.2)
        await pilot.press("y")
        await pilot.pause()
        assert isinstance(app.screen, Ask)
        app.screen.field.value = "He is worried about Monday"
        await pilot.pause()
        assert "concern-cue: “worried about Monday”" in lines(app)
        app.screen.field.value = "We spoke of tea"
        await pilot.pause()
        assert "No rule finds anything in it." in lines(app)


async def test_a_rule_is_switched_off_and_on_again(team: MemoryJournal, parts: Parts) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause(0.2)
        await pilot.press("o")
        await pilot.pause()
        assert team.settings().muted == ("commitment-firm",)
        assert isinstance(app.screen, RulesScreen)
        assert app.screen.listing.rows[0].line.plain.startswith("- commitment-firm")
        await pilot.press("o")
        await pilot.pause()
    assert team.settings().muted == ()


async def test_a_rule_put_aside_by_answers_says_so_and_comes_back(
    team: MemoryJournal, parts: Parts
) -> None:
    refused = KeptFinding("concern-cue", Verdict.UNCERTAIN, 2, 0.6, (), "…", shown=True)
    for talk in ("x1", "x2", "x3"):
        team.save(
            Reflection(
                talk,
                team.people()[0].id,
                SUNDAY,
                Kind.ONE_TO_ONE,
                Mode.NOTES,
                Measures(5),
                (replace(refused, answer=Answer.NOT_THIS),),
            )
        )
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause(0.2)
        await pilot.press("down")
        assert isinstance(app.screen, RulesScreen)
        row = app.screen.listing.current
        assert row is not None
        assert row.line.plain.startswith("- concern-cue")
        assert "put aside by your answers" in row.line.plain
        await pilot.press("o")
        await pilot.pause()
        assert dict(team.settings().fresh).keys() == {"concern-cue"}
        row = app.screen.listing.current
        assert row is not None
        assert "put aside" not in row.line.plain


def test_how_often_a_rule_is_right_is_told_or_said_to_be_unknown() -> None:
    assert "Not measured yet." in rule_text(RULES[0]).plain
    measured = replace(RULES[0], precision=Precision(181, 200, "meetings nobody here wrote"))
    assert "181 of 200 times, on meetings nobody here wrote." in rule_text(measured).plain
