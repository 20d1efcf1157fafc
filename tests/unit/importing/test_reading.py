"""What a leader gets from a file or pasted text of each kind."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest

from coach.domain.conversation import Mode, Role
from coach.domain.errors import CoachError
from coach.importing.formats import read


def said(text: str | bytes, *, mode: Mode | None = None) -> list[tuple[str | None, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    return [(turn.speaker, turn.text) for turn in read(data, mode=mode).turns]


def vtt(*cues: str) -> str:
    body = "\n\n".join(
        f"{n}\n00:00:{n:02}.000 --> 00:00:{n + 1:02}.000\n{cue}" for n, cue in enumerate(cues, 1)
    )
    return f"WEBVTT\n\n{body}\n"


class TestPlain:
    def test_wrapped_lines_belong_to_the_turn_above(self):
        text = "Ana: It went\n  quite well.\nBo: Good.\nAna: Yes.\n"
        assert said(text) == [("Ana", "It went quite well."), ("Bo", "Good."), ("Ana", "Yes.")]

    def test_lines_wrapped_without_indent_belong_to_the_turn_above(self):
        text = "Ana: It went\nquite well.\nBo: Good.\nWhat: now?\nAna: Yes.\nBo: Fine.\n"
        assert said(text)[:2] == [("Ana", "It went quite well."), ("Bo", "Good. What: now?")]

    def test_one_speakers_neighbouring_lines_are_one_turn(self):
        text = "Ana: One.\nAna: Two.\nBo: Three.\nAna: Four.\n"
        assert said(text) == [("Ana", "One. Two."), ("Bo", "Three."), ("Ana", "Four.")]

    @pytest.mark.parametrize(
        "line",
        ["[00:01:05] Ana: Hi.", "1:05 Ana: Hi.", "Ana (1:05): Hi.", "[Ana 1:05] Hi."],
    )
    def test_times_beside_the_name_are_kept_as_times(self, line):
        reading = read(f"{line}\nBo: Hello.\nAna: So?\nBo: So.\n".encode())
        assert [turn.speaker for turn in reading.turns] == ["Ana", "Bo", "Ana", "Bo"]
        assert reading.turns[0].text == "Hi."
        assert reading.turns[0].start == 65

    def test_bold_names_are_names(self):
        text = "**Ana:** Hi.\n\n**Bo**: Hello.\n\n**Ana:** So?\n\n**Bo**: So.\n"
        assert said(text)[:2] == [("Ana", "Hi."), ("Bo", "Hello.")]

    def test_two_lines_are_a_talk_when_one_asks_the_other(self):
        assert said("Me: How are you?\nSam: Tired.\n") == [
            ("Me", "How are you?"),
            ("Sam", "Tired."),
        ]

    def test_a_list_of_who_does_what_is_a_note(self):
        text = "Farah: send the rota\nLee: mend the boiler\nMe: ring the agency\n"
        reading = read(text.encode())
        assert reading.mode is Mode.NOTES
        assert reading.turns[0].text == text

    def test_headings_in_a_note_are_no_speakers(self):
        text = "Wins: rota done\nRisks: two off sick\nNext: ring Lee\nWins: boiler\n"
        assert read(text.encode()).mode is Mode.NOTES

    def test_a_note_that_quotes_an_exchange_stays_a_note(self):
        text = (
            "Long chat with Ana about the move.\nShe is tired of it all.\n"
            "We spoke about pay.\nMe: what next?\nAna: no idea\nMe: ok\n"
            "Then lunch.\nI promised a date.\nShe will write.\n"
        )
        assert read(text.encode()).mode is Mode.NOTES

    def test_the_day_in_the_title_is_the_day_of_the_talk(self):
        reading = read(b"Catch-up, 3 March 2026\n\nAna: Hi.\nBo: Hello.\nAna: So.\nBo: Yes.\n")
        assert reading.date == date(2026, 3, 3)
        assert reading.turns[0].text == "Hi."

    def test_windows_files_read_like_any_other(self):
        text = "Ana: Caf\u00e9?\r\nBo: Yes \u2013 now.\r\nAna: Good.\r\n"
        right = [("Ana", "Caf\u00e9?"), ("Bo", "Yes \u2013 now."), ("Ana", "Good.")]
        for encoding in ("utf-8-sig", "utf-16", "utf-32", "cp1252"):
            assert said(text.encode(encoding)) == right, encoding

    def test_the_title_block_of_a_talk_is_not_said_by_anyone(self):
        text = (
            "Title: catch-up\nDate: 2026-03-03\nParticipants: Ana, Bo\n\n"
            "Ana: Hi.\nBo: Hello.\nAna: So.\nBo: Yes.\n"
        )
        reading = read(text.encode())
        assert reading.date == date(2026, 3, 3)
        assert [turn.speaker for turn in reading.turns] == ["Ana", "Bo", "Ana", "Bo"]

    def test_small_letters_make_a_talk_too(self):
        text = "me: how is the move\nsam: fine\nme: good\nsam: and yours\n"
        assert said(text)[:2] == [("me", "how is the move"), ("sam", "fine")]

    def test_names_alone_on_their_lines_head_what_follows(self):
        text = "Ana:\nHow is it?\n\nBo:\nFine.\nReally.\n\nAna:\nGood.\nSo.\nBo:\nYes.\n"
        assert said(text)[:3] == [
            ("Ana", "How is it?"),
            ("Bo", "Fine. Really."),
            ("Ana", "Good. So."),
        ]

    def test_months_and_words_that_are_names_are_names(self):
        text = "April: Hi.\nMay: Hello.\nApril: So?\nMay: Yes.\n"
        assert {who for who, _ in said(text)} == {"April", "May"}


class TestBlocks:
    @pytest.mark.parametrize(
        "head",
        [
            "Ana Li  0:03",
            "Ana Li (00:03):",
            "[Ana Li] 00:00:03",
            "00:00:03 Ana Li",
            "Ana Li | 00:03",
        ],
    )
    def test_a_line_of_name_and_time_heads_what_was_said(self, head):
        reading = read(f"{head}\nHi there.\nYou.\n\n{head.replace('Ana Li', 'Bo')}\nOh.\n".encode())
        assert [(turn.speaker, turn.text, turn.start) for turn in reading.turns] == [
            ("Ana Li", "Hi there. You.", 3),
            ("Bo", "Oh.", 3),
        ]

    def test_an_agenda_with_times_is_a_note(self):
        text = "10:30 Standup\n11:00 Review\n11:30 Sam, about pay\nspoke about leave\n"
        assert read(text.encode()).mode is Mode.NOTES


class TestNotes:
    def test_a_note_is_one_turn_of_the_leaders_as_given(self):
        reading = read("\ufeff1:1 Sam \u2013 ok\r\n\r\n- told S I\u2019d ask\t re: leave ".encode())
        (turn,) = reading.turns
        assert turn.role is Role.LEADER
        assert turn.speaker is None
        assert turn.text == "1:1 Sam \u2013 ok\n\n- told S I\u2019d ask\t re: leave "

    def test_a_transcript_can_be_forced_to_be_a_note(self):
        text = "Ana: Hi.\nBo: Hello.\nAna: So.\n"
        reading = read(text.encode(), mode=Mode.NOTES)
        assert reading.mode is Mode.NOTES
        assert reading.turns[0].text == text

    def test_two_named_lines_can_be_forced_to_be_a_transcript(self):
        text = "Farah: I will send the rota\nLee: Thanks\n"
        assert said(text, mode=Mode.TRANSCRIPT) == [
            ("Farah", "I will send the rota"),
            ("Lee", "Thanks"),
        ]
        wrapped = "Farah: I will send\nthe rota\nLee: Thanks\n"
        assert said(wrapped, mode=Mode.TRANSCRIPT)[0] == ("Farah", "I will send the rota")

    @pytest.mark.parametrize(
        "head", ["2026-11-19 Sam", "# 19 November 2026", "Date: Nov 19, 2026", "19th Nov 2026: Sam"]
    )
    def test_a_note_that_begins_with_a_date_has_that_day(self, head):
        assert read(f"{head}\nspoke about pay\n".encode()).date == date(2026, 11, 19)

    def test_a_date_further_in_is_not_the_day_of_the_talk(self):
        assert read(b"Sam is off from 2026-12-01\n").date is None


class TestVtt:
    def test_zoom_names_and_speech_with_a_colon(self):
        text = vtt("Ana Li (she/her): Hi.", "Bo: So: where were we?", "Ana Li (she/her): Here.")
        assert said(text) == [
            ("Ana Li (she/her)", "Hi."),
            ("Bo", "So: where were we?"),
            ("Ana Li (she/her)", "Here."),
        ]

    def test_a_zoom_cue_without_a_name_goes_on(self):
        text = vtt("Ana: It went", "quite: well.", "Bo: Good.", "Ana: Yes.", "Bo: So.")
        assert said(text)[0] == ("Ana", "It went quite: well.")

    def test_two_voices_in_one_teams_cue_are_two_turns(self):
        text = vtt("<v Li, Ana>R&amp;D <i>again</i>?</v><v Bo>Again", "<v ->hm</v>")
        reading = read(text.encode())
        assert said(text) == [("Li, Ana", "R&D again?"), ("Bo", "Again"), (None, "hm")]
        assert reading.warnings == ("line 9: no speaker; kept as unknown",)

    def test_ids_and_comments_are_no_speech(self):
        text = "WEBVTT\n\nNOTE made by a tool\nAna: no\n\nab-1/2\n0:01.0 --> 0:02.0\n<v Ana>Hi.\n"
        assert said(text) == [("Ana", "Hi.")]

    def test_times_are_kept_in_seconds(self):
        (first, second) = read(vtt("Ana: Hi.", "Ana: Oh.", "Bo: Yes?").encode()).turns
        assert (first.start, first.end) == (1, 3)
        assert (second.start, second.end) == (3, 4)

    def test_a_file_that_stops_in_the_middle_says_so(self):
        text = vtt("Ana: Hi.", "Bo: Yes?") + "\n3\n00:00:09.000 --> 00:00:10.000\n"
        assert "the end may be missing" in read(text.encode()).warnings[0]


class TestSrt:
    def test_recogniser_labels_are_speakers_and_a_bare_cue_is_nobodys(self):
        text = (
            "1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_01]: hi there\n\n"
            "2\n00:00:02,000 --> 00:00:03,000\nmm\n\n"
            "3\n00:00:03,000 --> 00:00:04,000\n[SPEAKER_00]: hello\n"
        )
        assert said(text) == [("SPEAKER_01", "hi there"), (None, "mm"), ("SPEAKER_00", "hello")]

    def test_missing_blank_lines_and_numbers_do_no_harm(self):
        text = (
            "1\n00:00:01,000 --> 00:00:02,000\nAna: One.\n2\n00:00:02,000 --> 00:00:03,000\n"
            "Bo: Two.\n\n00:00:03,000 --> 00:00:04,000\nAna: Three.\n"
        )
        assert said(text) == [("Ana", "One."), ("Bo", "Two."), ("Ana", "Three.")]


class TestJson:
    def test_lines_of_turns_are_kept_one_by_one_to_the_character(self):
        rows = [
            {"doc": "d", "turn": 7, "speaker": "A", "role": "leader", "text": "Hi\u00a0 you "},
            {"doc": "d", "turn": 8, "speaker": "A", "role": "leader", "text": "there", "x": 1},
            {"doc": "d", "turn": 9, "role": "other", "text": "Yes"},
        ]
        reading = read("\n".join(map(json.dumps, rows)).encode())
        assert [turn.text for turn in reading.turns] == ["Hi\u00a0 you ", "there", "Yes"]
        assert [turn.role for turn in reading.turns] == [Role.LEADER, Role.LEADER, Role.OTHER]
        assert [turn.n for turn in reading.turns] == [1, 2, 3]

    def test_a_list_and_an_object_with_turns_are_read_too(self):
        turns = [{"speaker": "A", "text": "Hi"}, {"speaker": "B", "text": "Hello"}]
        right = [("A", "Hi"), ("B", "Hello")]
        assert said(json.dumps(turns)) == right
        assert said(json.dumps({"date": "2026-11-19", "turns": turns}, indent=1)) == right

    def test_half_characters_do_not_get_through(self):
        text = '{"speaker": "A\\ud800", "text": "x\\udfff"}'
        assert said(text) == [("A\ufffd", "x\ufffd")]

    def test_a_number_names_a_fireflies_speaker_where_the_name_is_missing(self):
        rows = [
            {"speaker_id": 0, "speaker_name": "Ana", "text": "Hi"},
            {"speaker_id": 1, "speaker_name": None, "raw_text": "Yes"},
            {"speaker_id": 0, "speaker_name": None, "text": "So"},
        ]
        assert said(json.dumps({"sentences": rows})) == [
            ("Ana", "Hi"),
            ("Speaker 1", "Yes"),
            ("Ana", "So"),
        ]


class TestChats:
    def test_a_date_that_can_be_read_two_ways_is_left_open(self):
        reading = read(b"03/04/26, 14:00 - Ana: Hi\n03/04/26, 14:01 - Bo: Yes\n")
        assert reading.date is None
        assert "two ways" in reading.warnings[0]

    def test_a_day_above_twelve_settles_the_order(self):
        reading = read(b"[03.04.26, 14:00:01] Ana: Hi\n[23.04.26, 14:01:02] Bo: Yes\n")
        assert reading.date == date(2026, 4, 23)


def word_file(*paragraphs: str) -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(
            "word/document.xml", f'<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>'
        )
    return packed.getvalue()


class TestWord:
    def test_name_and_words_may_stand_in_paragraphs_of_their_own(self):
        data = word_file("Talk, 3 March 2026", "Ana Li   0:03", "Hi.", "Bo   0:05", "Hello.")
        reading = read(data)
        assert said(data) == [("Ana Li", "Hi."), ("Bo", "Hello.")]
        assert reading.date == date(2026, 3, 3)

    def test_any_other_word_file_is_read_as_its_text(self):
        assert read(word_file("spoke to Sam", "will ring Lee")).turns[0].text == (
            "spoke to Sam\nwill ring Lee"
        )


BAD = {
    "nothing": b"",
    "only spaces": b" \r\n\t\n",
    "only a mark": b"\xef\xbb\xbf",
    "zeros": b"\0" * 100,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a PDF": b"%PDF-1.7\n",
    "control characters": bytes(range(1, 9)) * 20,
    "UTF-16 without a mark": "Ana: Hi.\nBo: Hello.".encode("utf-16-le"),
    "cut UTF-16": "Ana: Hi.".encode("utf-16")[:-1],
    "cut UTF-8": "Ana: Caf\u00e9 \u2013".encode()[:-1],
    "Cyrillic": "\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440".encode("cp1251"),
    "a line without end": b"a" * 200_000,
    "too much": b"word " * 7_000_000,
    "half a JSON line": b'{"speaker": "A", "text": "Hi"}\n{"speaker": "B", "te',
    "half a JSON file": b'{"segments": [{"text": "hi", "speaker": "A"}',
    "other JSON": b'{"name": "A", "size": 3}',
    "deep JSON": b'{"a":' * 100_000,
    "many talks": b'{"doc":"1","speaker":"A","text":"x"}\n{"doc":"2","speaker":"A","text":"y"}',
    "a turn without text": b'{"speaker":"A","text":"x"}\n' * 30 + b'{"speaker":"A"}',
    "subtitles of nobody": vtt("hello there", "yes: quite").encode(),
    "half a Word file": word_file("Ana   0:03", "Hi.")[:-40],
    "another packed file": b"PK\x03\x04" + b"x" * 100,
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_read_is_refused_in_a_sentence_or_two(kind):
    with pytest.raises(CoachError) as refusal:
        read(BAD[kind])
    message = str(refusal.value)
    assert message.endswith(".")
    assert message[0].isupper()
    assert len(message) < 220
    assert "\n" not in message


def test_the_broken_line_is_named():
    with pytest.raises(CoachError, match="line 2 "):
        read(BAD["half a JSON line"])


def test_a_transcript_that_names_nobody_cannot_be_one():
    with pytest.raises(CoachError, match="names no speakers"):
        read(b"it went well\nwe spoke about pay\n", mode=Mode.TRANSCRIPT)
