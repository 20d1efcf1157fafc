"""`coach check`: what a leader and a script get, and that nothing is kept."""

from __future__ import annotations

import pytest

from tests.unit.cli.conftest import TALK

KEYS = {
    "format", "mode", "date", "kind", "speakers", "turns", "findings", "commitments", "facts",
    "measures", "warnings",
}  # fmt: skip


def test_a_person_reads_the_strength_first_with_words_and_reason_and_nothing_more(coach):
    ran = coach("check", coach.file("talk.txt", TALK), "--me", "Dana")

    assert ran.code == 0
    assert ran.out.index("You asked an open question") < ran.out.index("You went on")
    for piece in ("How is the move?", "Why: It is open.", "Try: Stop sooner."):
        assert piece in ran.out
    for behind in ("open-question", "A study", "9 of 10", "not measured"):
        assert behind not in ran.out
    assert "you to Sam: “I'll ring the agency by Friday” (firm, due Fri 20 Nov 2026)" in ran.out
    assert "Sam: “My son has trials on Friday”, ask after Fri 20 Nov 2026" in ran.out


def test_whoever_asks_why_reads_what_stands_behind_each_finding(coach):
    ran = coach("check", coach.file("talk.txt", TALK), "--me", "Dana", "--why")

    lines = " ".join(ran.out.split())
    assert "rule open-question · right in 9 of 10, on made-up talk · A study" in lines
    assert "rule long-turn · not measured yet" in lines
    assert "--why" in coach("check", "--help").out


def test_a_script_gets_one_object_as_documented(coach):
    data = coach("check", coach.file("talk.txt", TALK), "--me", "dana", "--json").data

    assert set(data) == KEYS
    assert (data["format"], data["mode"], data["kind"]) == (1, "transcript", "one-to-one")
    assert data["speakers"] == [
        {"name": "Dana", "role": "leader", "words": 10, "turns": 2},
        {"name": "Sam", "role": "other", "words": 11, "turns": 2},
    ]
    assert data["turns"][0] == {
        "n": 1,
        "speaker": "Dana",
        "role": "leader",
        "text": "How is the move?",
        "labels": [{"id": "open-question", "start": 0, "end": 16, "score": 0.9}],
    }
    assert set(data["findings"][0]) == {
        "id", "family", "verdict", "severity", "confidence", "shown", "quotes", "say", "try",
        "seed", "source", "precision",
    }  # fmt: skip
    assert data["findings"][1]["precision"] == {"right": 9, "of": 10, "on": "made-up talk"}
    assert data["commitments"][0] == {
        "turn": 3,
        "start": 0,
        "end": 30,
        "text": "I'll ring the agency by Friday",
        "owner": "leader",
        "who": "Dana",
        "to": "Sam",
        "firmness": "firm",
        "due": {
            "phrase": "Friday",
            "earliest": "2026-11-20",
            "latest": "2026-11-20",
            "kind": "day",
            "assumed": False,
        },
    }
    assert data["commitments"][1]["owner"] == "other"
    assert data["facts"] == [
        {
            "turn": 2,
            "start": 6,
            "end": 33,
            "about": "Sam",
            "text": "My son has trials on Friday",
            "sensitive": False,
            "confidential": False,
            "ask_after": "2026-11-20",
        }
    ]
    assert set(data["measures"]) == {
        "leader_share", "questions", "open_share", "reflections", "longest_turn_words",
    }  # fmt: skip


def test_a_note_is_one_turn_of_the_leaders_as_given(coach):
    note = "1:1 Sam\n- I'll ring HR\n"
    data = coach("check", "-", "--with", "Sam", "--json", typed=note).data

    assert data["mode"] == "notes"
    (turn,) = data["turns"]
    assert (turn["n"], turn["role"], turn["text"]) == (1, "leader", note)
    found = data["commitments"][0]
    assert note[found["start"] : found["end"]] == found["text"]
    assert found["to"] == "Sam"


def test_the_day_is_as_told_else_as_the_file_says_else_today(coach):
    dated = coach.file("dated.txt", "2026-03-04 Sam\nspoke about pay\n")
    plain = coach.file("plain.txt", "spoke about pay\n")

    assert coach("check", plain, "--json").data["date"] == "2026-11-19"
    assert coach("check", dated, "--json").data["date"] == "2026-03-04"
    assert coach("check", dated, "--date", "yesterday", "--json").data["date"] == "2026-11-18"


def test_several_files_are_read_one_after_another_and_a_bad_one_does_not_stop_the_rest(coach):
    good, bad = coach.file("good.txt", "spoke about pay\n"), coach.file("bad.txt", b"\0\0")
    ran = coach("check", bad, good, "--json")

    assert ran.code == 1
    assert len(ran.rows) == 1
    assert ran.err.startswith(f"coach: {bad}: ")


def test_check_keeps_nothing(coach):
    coach("check", coach.file("talk.txt", TALK), "--me", "Dana")
    coach("check", coach.file("talk.txt", TALK), typed="1\n", terminal=True)
    assert coach.journal.saves == 0


class TestWhoLeads:
    def test_a_label_that_says_it_is_believed(self, coach):
        text = TALK.replace("Dana:", "Me:")
        assert coach("check", coach.file("talk.txt", text), "--json").data["speakers"][0] == {
            "name": "Me", "role": "leader", "words": 10, "turns": 2,
        }  # fmt: skip

    def test_a_script_is_told_the_names_to_choose_from(self, coach):
        ran = coach("check", coach.file("talk.txt", TALK))
        assert ran.code == 1
        assert "Dana, Sam" in ran.err
        assert "--me" in ran.err

    def test_a_person_is_asked_and_answers_by_number_or_name(self, coach):
        talk = coach.file("talk.txt", TALK)
        for answer in ("2\n", "sam\n", "nobody\n\nSa\n"):
            ran = coach("check", talk, "--json", typed=answer, terminal=True)
            roles = {one["name"]: one["role"] for one in ran.data["speakers"]}
            assert roles == {"Dana": "other", "Sam": "leader"}

    def test_a_name_that_nobody_has_is_refused_even_if_another_is_remembered(self, coach):
        coach.kept()
        ran = coach("check", coach.file("talk.txt", TALK), "--me", "Zoe")
        assert ran.code == 1
        assert "Zoe" in ran.err
        assert "Dana, Sam" in ran.err

    def test_a_remembered_name_needs_no_asking(self, coach):
        coach.kept()
        assert coach("check", coach.file("talk.txt", TALK)).code == 0


BAD = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n", "empty"),
    "binary": (bytes(range(256)) * 4, "not a text file"),
    "huge line": (b"x" * 300_000, "Line 1"),
    "wrong encoding": ("Дана: Привет".encode("cp1251"), "UTF-8"),
    "half-written": (b'{"speaker":"A","text":"x"}\n{"speaker":"B","te', "line 2"),
}


@pytest.mark.parametrize(
    "command", [["check"], ["check", "--json"], ["reflect", "--with", "Sam", "--yes"]]
)
@pytest.mark.parametrize("kind", BAD)
def test_bad_input_gives_one_sentence_and_changes_nothing(coach, kind, command):
    data, says = BAD[kind]
    for name, typed in ((coach.file("bad.txt", data), b""), ("-", data)):
        ran = coach(*command, name, typed=typed)
        assert (ran.code, ran.out) == (1, "")
        assert says in ran.err
        assert ran.err.startswith("coach: ")
        assert ran.err.count("\n") == 1
    assert coach.journal.saves == 0


def test_a_transcript_without_speakers_is_refused(coach):
    ran = coach("check", "--transcript", coach.file("x.txt", "we spoke\nabout pay\n"))
    assert (ran.code, ran.out) == (1, "")
    assert "names no speakers" in ran.err


def test_files_that_cannot_be_opened_are_refused(coach, monkeypatch):
    missing = coach("check", str(coach.folder / "none.txt"))
    folder = coach("check", str(coach.folder))
    odd = coach("check", "a\0b")

    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", locked)
    unreadable = coach("check", "mine.txt")

    for ran, says in (
        (missing, "There is no file"),
        (folder, "is a folder"),
        (odd, "cannot be read"),
        (unreadable, "may not read"),
    ):
        assert ran.code == 1
        assert says in ran.err
        assert ran.err.count("\n") == 1


def test_what_could_steer_the_terminal_does_not_reach_it(coach):
    note = "I'll \x1b[31mring HR\x07\n"
    assert "\x1b" not in coach("check", "-", typed=note).out
