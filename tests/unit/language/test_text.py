"""Where sentences lie, in prose, in notes and in talk that a machine wrote down."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.text import LONGEST_WINDOW, normalise, quoted, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I asked. She agreed!", ["I asked.", "She agreed!"]),
        ("Why now? “Because.” Fine.", ["Why now?", "“Because.”", "Fine."]),
        ("- chase HR\n- book room", ["- chase HR", "- book room"]),
        ("1. rota\n2. leave", ["1. rota", "2. leave"]),
        ("Dr. Okafor rang. See e.g. the rota.", ["Dr. Okafor rang.", "See e.g. the rota."]),
        ("met on Fri. about pay", ["met on Fri. about pay"]),
        ("done by Fri. Then we talk", ["done by Fri.", "Then we talk"]),
        ("Version 2.5 is out.", ["Version 2.5 is out."]),
        ("So… you left?", ["So…", "you left?"]),
        ("   \n\n ", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]):
    assert split(text) == expected


def test_talk_without_punctuation_is_cut_where_a_clause_opens():
    raw = (
        "yeah i have been doing the rota since march and it is fine most weeks but the thing is "
        "nobody else knows how it works so when i was off in june it went wrong and i came back "
        "to a pile of mails because they could not find the list okay so i think we need somebody"
    )
    pieces = split(raw)
    assert len(pieces) > 3
    assert all(len(piece.split()) <= LONGEST_WINDOW for piece in pieces)
    assert {"but the", "because they"} & {" ".join(piece.split()[:2]) for piece in pieces}


def test_an_endless_stretch_is_cut_all_the_same():
    assert all(len(piece.split()) <= LONGEST_WINDOW for piece in split("word " * 1000))


@given(st.text(max_size=300))
def test_sentences_are_in_order_and_lose_nothing_but_blanks(text: str):
    spans = sentences(text)
    assert list(spans) == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(max_size=300))
def test_normalising_keeps_every_offset(text: str):
    assert len(normalise(text)) == len(text)


def test_typographic_marks_become_plain_ones():
    assert normalise("I’m “fine”\u00a0now") == 'I\'m "fine" now'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "never again" twice', ['"never again"']),
        ("She said 'I'm worn out' and left", ["'I'm worn out'"]),
        ("I don't think it's his", []),
    ],
)
def test_quoted_words_are_told_from_apostrophes(text: str, expected: list[str]):
    assert [text[start:end] for start, end in quoted(text)] == expected


@pytest.mark.parametrize("piece", [".", "'a ", "'a'b", '"a ', "- x\n", "a.b"])
def test_reading_time_grows_with_the_text_and_not_with_its_square(piece: str):
    text = piece * (100_000 // len(piece)) + "x"
    start = time.perf_counter()
    sentences(text)
    quoted(text)
    assert time.perf_counter() - start < 3
