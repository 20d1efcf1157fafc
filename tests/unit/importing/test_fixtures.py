"""Files as the tools export them give the turns that were spoken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coach.domain.conversation import Mode
from coach.importing.formats import read

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the shared samples are not beside this checkout"
)

FORMATS = {
    "t1.zoom.vtt": "Zoom transcript",
    "t2.teams.vtt": "Teams transcript",
    "t3.whisperx.json": "WhisperX transcript",
    "t3.whisperx.srt": "Subtitles",
    "t4.otter.txt": "Otter transcript",
    "t5.plain.txt": "Plain transcript",
    "t6.meet.txt": "Google Meet transcript",
    "t2.teams.docx": "Teams transcript (Word)",
    "t1.fireflies.json": "Fireflies transcript",
    "t6.granola.md": "Markdown transcript",
}


def lines_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (SAMPLES / name).read_text("utf-8").splitlines()]


def talk_for(file: str) -> dict[str, Any]:
    return next(talk for talk in lines_of("transcripts.jsonl") if talk["id"] == file[:2])


@pytest.mark.parametrize("file", FORMATS)
def test_every_export_gives_the_turns_as_spoken(file):
    reading = read((SAMPLES / "fixtures" / file).read_bytes())
    right = talk_for(file)["turns"]

    assert reading.format == FORMATS[file]
    assert reading.mode is Mode.TRANSCRIPT
    assert [turn.text for turn in reading.turns] == [turn["text"] for turn in right]
    assert [turn.n for turn in reading.turns] == [turn["n"] for turn in right]
    pairs = {
        (turn.speaker, said["speaker"])
        for turn, said in zip(reading.turns, right, strict=True)
        if turn.speaker
    }
    assert len(pairs) == 2, "each label in the file stands for one person"


def test_a_segment_without_a_speaker_stays_unknown_and_says_so():
    reading = read((SAMPLES / "fixtures" / "t3.whisperx.json").read_bytes())

    assert [turn.n for turn in reading.turns if turn.speaker is None] == [4, 20]
    assert reading.warnings == (
        "segment 4: no speaker; kept as unknown",
        "segment 20: no speaker; kept as unknown",
    )


@pytest.mark.parametrize(
    ("file", "known_by"),
    [
        ("chat.whatsapp_ios.txt", ("Nadia", "Graham")),
        ("chat.whatsapp_android.txt", ("Nadia", "Graham")),
        ("chat.signal.txt", ("Nadia", "Graham")),
        ("chat.slack.json", ("U2", "U1")),
    ],
)
def test_a_chat_gives_its_four_messages_and_its_day(file, known_by):
    reading = read((SAMPLES / "fixtures" / file).read_bytes())
    them, leader = known_by

    assert [turn.speaker for turn in reading.turns] == [them, leader, them, them]
    assert "\n" in reading.turns[1].text, "a message of two lines keeps them"
    assert reading.date is not None
    assert reading.date.isoformat() == "2026-11-19"


def test_messages_copied_out_of_slack_keep_who_wrote_what():
    reading = read((SAMPLES / "fixtures" / "chat.slack_paste.txt").read_bytes())

    assert [turn.speaker for turn in reading.turns] == [
        "Nadia Rahimi",
        "Nadia Rahimi",
        "Graham Pell",
    ]
    assert not any("edited" in turn.text for turn in reading.turns)


@pytest.mark.parametrize(
    "file", ["notes.jsonl", "more_notes.jsonl", "notes_1.jsonl", "notes_2.jsonl"]
)
def test_notes_stay_notes_to_the_character_whatever_colons_they_have(file):
    for note in lines_of(file):
        reading = read(note["text"].encode())

        assert reading.mode is Mode.NOTES, note["id"]
        assert [turn.text for turn in reading.turns] == [note["text"]]
