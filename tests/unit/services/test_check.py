"""Check: who is who, which day it was, and what switched-off rules leave out."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.conversation import Kind, Mode, Role, Turn
from coach.domain.reading import Reading
from coach.domain.settings import Settings
from coach.services.check import About, Check, LeaderUnknown
from coach.services.coaching import Coaching
from tests.fakes import SUNDAY, MemoryJournal, SmallEngine, read_plain

TALK = b"Marcus: I'm worried about the launch.\nDana: I'll look into it.\nMarcus: Thanks."
NOTE = b"Marcus is worried about the launch. I'll send him the plan."


@pytest.fixture
def kept() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
def check(kept: MemoryJournal) -> Check:
    return Check(read_plain, Coaching(SmallEngine), kept, lambda: SUNDAY)


def told(turns: tuple[Turn, ...], day: date | None = None, mode: Mode = Mode.TRANSCRIPT) -> Check:
    """A check whose reader gives these turns, whatever the bytes."""

    def read(data: bytes, *, mode: Mode | None = mode) -> Reading:
        return Reading("told", mode or Mode.TRANSCRIPT, turns, date=day)

    return Check(read, Coaching(SmallEngine), MemoryJournal(), lambda: SUNDAY)


def test_the_leader_named_turns_a_transcript_into_two_sides(check: Check) -> None:
    talk = check.conversation(TALK, About(me="Dana", kind=Kind.CAREER))
    assert [turn.role for turn in talk.turns] == [Role.OTHER, Role.LEADER, Role.OTHER]
    assert (talk.leader, talk.other, talk.kind, talk.date) == (
        "Dana",
        "Marcus",
        Kind.CAREER,
        SUNDAY,
    )


def test_a_leader_known_from_before_need_not_be_named(kept: MemoryJournal, check: Check) -> None:
    check.remember_me("Dana")
    assert check.conversation(TALK, About()).leader == "Dana"


def test_nothing_to_tell_the_leader_by_is_a_question_with_the_names(check: Check) -> None:
    with pytest.raises(LeaderUnknown, match="Marcus, Dana") as asked:
        check.conversation(TALK, About())
    assert asked.value.speakers == ("Marcus", "Dana")


def test_a_reader_that_knows_the_leader_is_believed() -> None:
    turns = (Turn(1, "You", Role.LEADER, "How are you?"), Turn(2, "Sam", Role.OTHER, "Fine."))
    talk = told(turns).conversation(b"", About())
    assert (talk.leader, talk.other) == ("You", "Sam")


def test_with_several_others_nobody_is_taken_for_the_one() -> None:
    names = ("Dana", "Marcus", "Priya")
    turns = tuple(Turn(n, name, Role.UNKNOWN, "Hi.") for n, name in enumerate(names, 1))
    assert told(turns).conversation(b"", About(me="Dana")).other is None
    assert told(turns).conversation(b"", About(me="Dana", other="Priya")).other == "Priya"


@pytest.mark.parametrize(
    ("said", "in_file", "meant"),
    [
        (date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 2)),
        (None, date(2026, 11, 3), date(2026, 11, 3)),
        (None, None, SUNDAY),
    ],
)
def test_the_day_is_as_said_else_as_in_the_file_else_today(
    said: date | None, in_file: date | None, meant: date
) -> None:
    turns = (Turn(1, None, Role.LEADER, "Good talk."),)
    for mode in Mode:
        about = About(me="Dana", date=said, mode=mode)
        turn = turns if mode is Mode.NOTES else (Turn(1, "Dana", Role.UNKNOWN, "Hi."),)
        assert told(turn, in_file).conversation(b"", about).date == meant


def test_a_note_is_the_leaders_own_words(kept: MemoryJournal, check: Check) -> None:
    kept.save(Settings(me=("Dana", "D")))
    note = check.conversation(NOTE, About(other="Marcus Lee"))
    (turn,) = note.turns
    assert (note.mode, turn.role, turn.speaker) == (Mode.NOTES, Role.LEADER, "Dana")
    assert note.other == "Marcus Lee"


def test_a_typed_note_reads_as_the_same_note_in_a_file(check: Check) -> None:
    about = About(me="Dana", other="Marcus")
    assert check.note(NOTE.decode(), about) == check.conversation(NOTE, about)


def test_lines_with_names_are_read_as_a_note_where_the_leader_says_so(check: Check) -> None:
    note = check.conversation(TALK, About(mode=Mode.NOTES))
    assert note.mode is Mode.NOTES
    assert len(note.turns) == 1


def test_switched_off_rules_say_nothing_and_the_rest_stays(
    kept: MemoryJournal, check: Check
) -> None:
    note = check.note(NOTE.decode(), About())
    before = check.analyse(note)
    assert [found.id for found in before.findings] == ["concern-cue"]
    kept.save(Settings(muted=("concern-cue",)))
    after = check.analyse(note)
    assert after.findings == ()
    assert after.commitments == before.commitments != ()


def test_checking_keeps_nothing(kept: MemoryJournal, check: Check) -> None:
    kept.broken = True  # any save would fail
    check.analyse(check.conversation(TALK, About(me="Dana")))
    check.analyse(check.note(NOTE.decode(), About()))


def test_the_leaders_names_are_remembered_once_latest_first(
    kept: MemoryJournal, check: Check
) -> None:
    for name in ("Dana", "Dana R", "Dana", ""):
        check.remember_me(name)
    assert kept.settings().me == ("Dana R", "Dana")
