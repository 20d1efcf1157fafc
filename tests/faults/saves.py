"""Saves to be cut short, and a way to tell what a journal holds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Kind, Mode
from coach.domain.fact import Fact
from coach.domain.finding import Measures
from coach.domain.person import Person
from coach.domain.reflection import Reflection
from coach.domain.settings import Settings
from coach.store import redo, shelf
from coach.store.journal import open_journal
from coach.store.repository import TinyJournal

DAY = date(2026, 11, 20)
SAM = Person("sam", "Sam Ro", DAY)


def talk(id_: str, on: date = DAY, person: str = "sam", **more: Any) -> Reflection:
    return Reflection(id_, person, on, Kind.ONE_TO_ONE, Mode.NOTES, Measures(3), **more)


def promise(id_: str, what: str = "chase HR") -> Commitment:
    return Commitment(id_, "sam", Owner.LEADER, what, "", Firmness.FIRM, None, State.PROMISED, DAY)


def kept(commitment: Commitment, on: date = DAY) -> Commitment:
    return replace(commitment, state=State.DONE, history=(Change(on, State.DONE),))


def fact(id_: str, text: str = "plays the cello") -> Fact:
    return Fact(id_, "sam", text, DAY)


def opened(folder: Path, on: date = DAY) -> TinyJournal:
    return open_journal(folder, clock=lambda: on)


def begun(folder: Path) -> None:
    """A small journal with some history, on which every save below can be done."""
    template = folder.with_name(f"{folder.name}-begun")
    if not template.exists():
        _begin(template)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)


def _begin(folder: Path) -> None:
    journal = opened(folder)
    journal.save(SAM, talk("t1"), promise("p1"), fact("f1"), texts={"t1": "first note"})
    journal.save(talk("t2", date(2025, 3, 1)), promise("p2"), texts={"t2": "older note"})
    journal.save(promise("p3", "x" * 300), kept(promise("p4"), date(2025, 2, 2)))
    journal.close()


def holds(journal: TinyJournal) -> dict[str, Any]:
    """Everything a leader could see."""
    talks = journal.reflections()
    return {
        "people": journal.people(),
        "talks": talks,
        "texts": {one.id: journal.text(one.id) for one in talks},
        "promises": journal.commitments(only_open=False),
        "facts": journal.facts(),
        "settings": journal.settings(),
        "logs": journal.talk_logs(),
    }


def leave(journal: TinyJournal) -> None:
    """Let go of a journal as a killed window does: nothing more is written."""
    journal.database.files.lock.close()


def on_disk(folder: Path, on: date = DAY) -> dict[str, Any]:
    """Everything a leader sees who opens the journal now."""
    journal = opened(folder, on)
    try:
        return holds(journal)
    finally:
        leave(journal)


@dataclass(frozen=True)
class Save:
    """A save: what it does, and the circumstances it is done in.

    `earlier` is another save right before it, acknowledged, with the disk still unsettled.
    """

    name: str
    do: Callable[[TinyJournal], None]
    on: date = DAY
    late_from: int = shelf.LATE_FROM
    late_up_to: int = shelf.LATE_UP_TO
    earlier: Callable[[TinyJournal], None] | None = None
    settle: int = redo.SETTLE_RECORDS


def _new_talk(journal: TinyJournal) -> None:
    journal.save(talk("t9"), promise("p9"), fact("f9"), texts={"t9": "new note"})


def _first_of_a_year(journal: TinyJournal) -> None:
    journal.save(talk("t9", date(2027, 1, 1)), texts={"t9": "new year"})


def _settings(journal: TinyJournal) -> None:
    journal.save(Settings(me=("Dana",)))


def _keep_promise(journal: TinyJournal) -> None:
    journal.save(kept(promise("p1")))


def _remove(journal: TinyJournal) -> None:
    journal.remove([talk("t2"), promise("p2")])


def _rewrite_note(journal: TinyJournal) -> None:
    journal.save(talk("t1", date(2025, 1, 1)), texts={"t1": "second thoughts"})


SAVES = [
    Save("a talk with its text, a promise and a fact", _new_talk),
    Save("the first talk of a year", _first_of_a_year),
    Save("settings alone", _settings),
    Save("a talk just after settings", _new_talk, earlier=_settings),
    Save("settings just after a talk", _settings, earlier=_new_talk),
    Save("a promise kept", _keep_promise),
    Save("a talk and a promise removed", _remove),
    Save("a talk moved to another year with another text", _rewrite_note),
    Save("a talk into large tables", _new_talk, late_from=0),
    Save("a talk into large tables with much that is late", _new_talk, late_from=0, late_up_to=0),
    Save("a talk that settles", _new_talk, settle=1),
    Save("a talk that settles an earlier save", _new_talk, earlier=_settings, settle=2),
    Save("the first save of another day", _keep_promise, on=date(2026, 11, 21)),
]
