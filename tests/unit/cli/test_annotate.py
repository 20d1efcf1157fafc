"""`coach annotate`: a line in, a line out, in a stream."""

from __future__ import annotations

import json

import pytest

from coach.cli.annotate import CONTEXT, WINDOW


def lines(*rows: object) -> str:
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)


def row(doc: str, turn: object, role: str, text: str, **more: object) -> dict[str, object]:
    return {"doc": doc, "turn": turn, "speaker": role, "role": role, "text": text, **more}


def test_every_line_is_answered_in_order_with_labels_and_scores(coach):
    text = lines(
        row("a", 1, "other", "tired of it", label=["gold"]),
        row("a", 2, "leader", "What is tired?"),
        "",
        row("b", "x7", "leader", "Right."),
    )
    assert coach("annotate", coach.file("in.jsonl", text)).rows == [
        {"doc": "a", "turn": 1, "labels": [], "scores": {}},
        {
            "doc": "a",
            "turn": 2,
            "labels": ["open-question"],
            "scores": {"open-question": 0.9, "heard": 0.0},
        },
        {"doc": "b", "turn": "x7", "labels": [], "scores": {}},
    ]


def test_a_lone_turn_knows_what_was_said_before_it(coach):
    text = lines(row("a", 5, "leader", "Tired how?", prev_text="so Tired"))
    assert coach("annotate", "-", typed=text).rows[0]["scores"]["heard"] == 1.0


def test_what_was_said_before_is_not_read_twice(coach):
    text = lines(
        row("a", 1, "other", "so Tired"), row("a", 2, "leader", "Tired how?", prev_text="so Tired")
    )
    coach("annotate", "-", typed=text)
    assert coach.engine.longest == 2


def test_a_broken_line_is_answered_and_loses_nothing_else(coach):
    text = lines(
        row("a", 1, "other", "so Tired"),
        '{"doc": "a", "tur',
        row("a", 2, "leader", "Tired how?"),
        '{"doc": "a", "turn": 3}',
        "[1, 2]",
        "x" * 1_200_000,
        row("a", 4, "other", "Yes."),
    )
    ran = coach("annotate", "-", typed=text)

    assert ran.code == 0
    assert [answer["turn"] for answer in ran.rows] == [1, None, 2, None, None, None, 4]
    assert ran.rows[1] == {"doc": None, "turn": None, "error": "line 2: not complete JSON"}
    assert [ran.rows[n]["error"][:8] for n in (3, 4, 5)] == ["line 4: ", "line 5: ", "line 6: "]
    assert ran.rows[2]["scores"]["heard"] == 1.0, "the talk goes on across a broken line"
    assert "4 of 7 lines" in ran.err


@pytest.mark.parametrize(
    "data",
    [b"", b"\0\1\2", '{"text": "x"}\n'.encode("utf-16"), b"\xff\xfa\xfb\n", b"hello\n", b"\n\n"],
)
def test_a_file_without_a_single_turn_is_refused(coach, data):
    ran = coach("annotate", coach.file("in.jsonl", data))
    assert ran.code == 1
    assert ran.err.startswith("coach: ")
    assert ran.err.count("\n") == 1


def test_a_mark_at_the_start_and_windows_ends_do_no_harm(coach):
    data = b"\xef\xbb\xbf" + lines(row("a", 1, "other", "x")).replace("\n", "\r\n").encode()
    assert coach("annotate", "-", typed=data).rows == [
        {"doc": "a", "turn": 1, "labels": [], "scores": {}}
    ]


def test_the_longest_talk_is_read_in_windows_that_know_what_came_before(coach):
    count = WINDOW + 50
    text = lines(*(row("a", n, "leader" if n % 2 else "other", f"tired {n}") for n in range(count)))
    ran = coach("annotate", "-", typed=text)

    assert [answer["turn"] for answer in ran.rows] == list(range(count))
    assert all("heard" in answer["scores"] for answer in ran.rows[1::2])
    assert coach.engine.longest <= WINDOW + CONTEXT


def test_half_characters_come_back_as_json(coach):
    text = '{"doc": "\\ud800", "turn": 1, "text": "x"}\n'
    assert coach("annotate", "-", typed=text).rows[0]["doc"] == "\ud800"
