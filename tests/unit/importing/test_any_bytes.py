"""Whatever is thrown at the reader, and what it reads back of what was written."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.conversation import Mode, Turn
from coach.domain.errors import CoachError
from coach.importing.formats import read

MODES = st.sampled_from([None, *Mode])
NAMES = st.sampled_from(
    ["Ana", "Bo Li", "\u00c9va Kov\u00e1cs", "Li, Wei", "Tom O'Brien (he/him)", "\u738b\u82b3"]
)
WORDS = st.text("abc \u00e9,.?!'-", min_size=1, max_size=30).map(
    lambda text: f"w {text.strip()}".strip()
)
PIECES = st.sampled_from(
    [
        b"WEBVTT\n\n",
        b"1\n",
        b"00:00:01.000 --> 00:00:02,000\n",
        b"<v Ana>",
        b"</v>",
        b"Ana: hi\n",
        b"Bo: yes?\n",
        b"[SPEAKER_00]: ",
        b"\r\n",
        b"\n\n",
        b'{"speaker":"A","text":"b"}',
        b'{"',
        b"[{",
        b"Ana  0:03\n",
        b"## Transcript\n",
        b"**Me:** x\n",
        b"11/19/26, 14:00 - Ana: x\n",
        b"\xff\xfe",
        b"PK\x03\x04",
        b"00:05:00\n",
        b"  2:01 PM\n",
        b'{"segments":[{"text":"a"}]}',
        b"\xe2\x80\x8e",
        b"\0",
    ]
)


def turns_of(data: bytes, mode: Mode | None = None) -> tuple[Turn, ...]:
    try:
        return read(data, mode=mode).turns
    except CoachError:
        return ()


@given(data=st.binary(max_size=300), mode=MODES)
def test_any_bytes_give_turns_or_a_sentence(data, mode):
    assert all(turn.text for turn in turns_of(data, mode))


@given(data=st.lists(PIECES, max_size=25).map(b"".join), mode=MODES)
def test_any_jumble_of_formats_gives_turns_or_a_sentence(data, mode):
    turns = turns_of(data, mode)
    assert [turn.n for turn in turns] == list(range(1, len(turns) + 1))


@st.composite
def talks(draw: st.DrawFn) -> list[tuple[str, str]]:
    """A talk of two people who take turns, each at least twice."""
    pair = draw(st.lists(NAMES, min_size=2, max_size=2, unique=True))
    texts = draw(st.lists(WORDS, min_size=4, max_size=12))
    return [(pair[n % 2], text) for n, text in enumerate(texts)]


def pairs(data: bytes) -> list[tuple[str | None, str]]:
    return [(turn.speaker, turn.text) for turn in read(data).turns]


@given(talk=talks(), end=st.sampled_from(["\n", "\r\n"]))
def test_a_plain_talk_reads_back(talk, end):
    assert pairs(end.join(f"{who}: {text}" for who, text in talk).encode()) == talk


@given(talk=talks())
def test_a_zoom_talk_reads_back_even_cut_into_single_words(talk):
    words = [(who, word) for who, text in talk for word in text.split()]
    cues = [
        f"{n}\n00:00:01.000 --> 00:00:02.000\n{who}: {word}\n"
        for n, (who, word) in enumerate(words)
    ]
    right = [(who, " ".join(text.split())) for who, text in talk]
    assert pairs(("WEBVTT\n\n" + "\n".join(cues)).encode()) == right


@given(talk=talks())
def test_a_teams_talk_reads_back(talk):
    cues = [f"00:00:01.000 --> 00:00:02.000\n<v {who}>{text}</v>\n" for who, text in talk]
    assert pairs(("WEBVTT\n\n" + "\n".join(cues)).encode()) == talk


@given(talk=talks())
def test_subtitles_read_back(talk):
    cues = [
        f"{n}\n00:00:01,000 --> 00:00:02,000\n[{who}]: {text}\n"
        for n, (who, text) in enumerate(talk)
    ]
    assert pairs("\n".join(cues).encode()) == talk


@pytest.mark.parametrize(
    "line",
    [
        "a:   a   a   a   (",
        "[" * 90,
        "**a" * 30,
        "A  0:0",
        "<v a" * 20,
        "1:00 " * 20,
        " \t" * 45 + "x",
        "\u200e[1/1/1,",
    ],
)
def test_time_grows_no_faster_than_the_file(line):
    data = f"{line}\n".encode() * (1_000_000 // len(line))
    began = time.process_time()
    turns_of(data)
    assert time.process_time() - began < 5, "a megabyte takes a second or two at most"
