from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension
from textual import _wait, events, screen
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.keys import _character_to_key
from textual.widgets import Input, TextArea

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Kind, Mode
from coach.domain.due import Due, DueKind
from coach.domain.fact import Fact
from coach.domain.finding import Measures, Quote, Verdict
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Answer, KeptFinding, Reflection
from coach.domain.review import Review
from coach.domain.settings import Settings
from coach.tui.screens import reflect_desk
from tests.fakes import SUNDAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from syrupy.assertion import SnapshotAssertion

    from tests.fakes import MemoryJournal

NOTE = (
    "Marcus is worried about the launch date.\n"
    "I'll send him the figures. I'll ask HR about his leave.\n"
    "His daughter plays in a recital, and his daughter is nervous."
)
TALK = "Dana: How are you?\nMarcus: I'm worried about Monday.\nDana: I'll call you.\n"


@pytest.fixture(autouse=True)
def _type_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have letters for a text field follow each other without a wait.

    The pilot waits until the process is idle after every key, twice 20 ms at least, though a
    field takes its letters in order whatever else goes on. The last letter of a word, and every
    key that may lead elsewhere, is waited for as before.
    """
    press = App._press_keys

    async def type_words(app: App[None], keys: Iterable[str]) -> None:
        typed = list(keys)
        for key, following in zip(typed, [*typed[1:], ""], strict=True):
            if len(key) == len(following) == 1 and isinstance(app.focused, Input | TextArea):
                name = key if key.isalnum() else _character_to_key(key)
                event = events.Key(name, key)
                event.set_sender(app)
                assert app._driver is not None
                app._driver.send_message(event)
                await asyncio.sleep(0)
            else:
                await press(app, [key])

    monkeypatch.setattr(App, "_press_keys", type_words)


SHORT = 4
"""How many times shorter the tests' waits are than Textual's own."""


@pytest.fixture(autouse=True)
def _wait_shortly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw more often and look more often whether all is quiet.

    A pilot waits after every key for a stretch a little longer than that between two pictures
    of the screen. Both are shortened alike, so that what comes first still comes first; and so
    is the pause after which a note is read again.
    """
    monkeypatch.setattr(screen, "UPDATE_PERIOD", screen.UPDATE_PERIOD / SHORT)
    monkeypatch.setattr(reflect_desk, "FINDINGS_AFTER", reflect_desk.FINDINGS_AFTER / SHORT)
    for name in ("SLEEP_GRANULARITY", "SLEEP_IDLE"):
        monkeypatch.setattr(_wait, name, getattr(_wait, name) / SHORT)


@pytest.fixture(autouse=True)
def _read_stylesheets_once(
    monkeypatch: pytest.MonkeyPatch, read_stylesheets: dict[object, list[RuleSet]]
) -> None:
    """Let one app's stylesheets do for the next; each would spend a fifth of a second on them."""
    read = Stylesheet._parse_rules

    def remembered(sheet: Stylesheet, *args: Any, **more: Any) -> list[RuleSet]:
        colours = tuple(sorted(sheet._variables.items()))
        asked = (args, tuple(sorted(more.items())), colours)
        if asked not in read_stylesheets:
            read_stylesheets[asked] = read(sheet, *args, **more)
        return read_stylesheets[asked]

    monkeypatch.setattr(Stylesheet, "_parse_rules", remembered)


@pytest.fixture(scope="session")
def read_stylesheets() -> dict[object, list[RuleSet]]:
    """Stylesheets as read, by their text and the colours of the theme."""
    return {}


class Svg(SingleFileSnapshotExtension):
    file_extension = "svg"


@pytest.fixture
def screen_svg(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Compares a picture of the screen with the one kept beside the tests."""
    return snapshot.use_extension(Svg)


def picture(app: App[None]) -> bytes:
    """The screen as SVG, without the number that changes with every run."""
    return re.sub(r"terminal-\d+-", "terminal-", app.export_screenshot(simplify=True)).encode()


def toasts(app: App[None]) -> str:
    """What the app has said in toasts that still show."""
    return "\n".join(toast.message for toast in app._notifications)


def days(number: int) -> date:
    """A day so many days from Sunday, 22 November 2026."""
    return SUNDAY + timedelta(days=number)


def promise(
    name: str,
    person_id: str,
    what: str,
    due: int | None,
    owner: Owner = Owner.LEADER,
    **more: Any,
) -> Commitment:
    """A promise due in so many days; None for no day."""
    made = Commitment(
        id=name,
        person_id=person_id,
        owner=owner,
        what=what,
        quote=f"I'll {what}",
        firmness=Firmness.FIRM,
        due=None if due is None else Due(f"{days(due):%-d %B}", days(due), days(due), DueKind.DAY),
        state=State.PROMISED,
        made_on=days(-9),
        conversation_id="talk1",
        history=(Change(days(-9), State.PROMISED),),
    )
    return replace(made, **more)


@pytest.fixture
def team(journal: MemoryJournal) -> MemoryJournal:
    """A journal with four people and something in every part of Today."""
    note = (
        "Marcus is worried about the launch date.\n"
        "I'll send him the budget figures. I'll ask HR about his leave by Friday.\n"
        "His daughter plays in a recital on Saturday."
    )
    talk = Reflection(
        id="talk1",
        person_id="marcus",
        date=days(-9),
        kind=Kind.ONE_TO_ONE,
        mode=Mode.NOTES,
        measures=Measures(30),
        findings=(
            KeptFinding(
                "concern-cue",
                Verdict.UNCERTAIN,
                2,
                0.6,
                (Quote(1, 10, 39, "worried about the launch date"),),
                "A worry was voiced; your note doesn't say what you answered.",
                shown=True,
                answer=Answer.ACCEPTED,
            ),
        ),
    )
    journal.save(
        Settings(me=("Dana",), welcomed=True),
        Person("marcus", "Marcus Lee", days(-60), cadence_days=7),
        Person("priya", "Priya Raman", days(-60)),
        Person("lena", "Lena Novak", days(-40), relation="peer", cadence_days=14),
        Person("tom", "Tom Okafor", days(-3), relation="stakeholder"),
        talk,
        replace(talk, id="talk2", date=days(-16), findings=()),
        replace(talk, id="talk3", person_id="priya", date=days(-2), findings=()),
        replace(talk, id="talk4", person_id="lena", date=days(-33), findings=()),
        promise("p1", "marcus", "send him the budget figures", -5),
        promise("p2", "marcus", "ask HR about his leave", 0),
        promise("p3", "priya", "read her draft", 4),
        promise("p4", "priya", "introduce her to Sales", None),
        promise("p5", "priya", "talk to legal", 1, confidential=True),
        promise("p6", "tom", "share the plan", 30),
        promise("q1", "marcus", "update the risk list", -1, Owner.OTHER),
        promise(
            "p7",
            "priya",
            "order the chair",
            -8,
            state=State.DONE,
            history=(Change(days(-9), State.PROMISED), Change(days(-8), State.DONE)),
        ),
        Fact("f1", "marcus", "daughter plays in a recital", days(-9), ask_after=days(-1)),
        Fact("f2", "marcus", "seeing a specialist", days(-9), sensitive=True, ask_after=days(0)),
        Fact("f3", "priya", "training for a half marathon", days(-2)),
        Prep("prep1", "priya", days(-1), Kind.CAREER),
        Review("2026-W46", days(-9), focus="If someone brings bad news, I ask before I advise."),
        texts={"talk1": note, "talk2": "Short one.", "talk3": "Went well.", "talk4": "Hello."},
    )
    return journal


def talkative(team: MemoryJournal) -> None:
    """Eight weeks of talks with concerns in them."""
    for week in range(8):
        talk = replace(
            team.reflections()[0],
            id=f"week{week}",
            date=days(-2 - 7 * week),
            measures=Measures(90, cues=2, cues_heard=2 - week % 2, personal_questions=1),
            findings=(),
        )
        team.save(talk)


@pytest.fixture
def lines() -> Callable[[App[None]], str]:
    """Reads the screen as a person does: its text, line by line."""

    def read(app: App[None]) -> str:
        width = app.size.width
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(part.text for part in strip)[:width] for strip in strips)

    return read
