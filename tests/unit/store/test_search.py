"""Words are found in every text, in any case, and nothing that holds them is passed over."""

import json
import sys

from hypothesis import given
from hypothesis import strategies as st

from coach.store.journal import lock_journal
from coach.store.search import search_texts
from coach.store.sift import _UNLIKE, Sieve
from tests.faults.saves import DAY, talk


def test_words_are_found_in_texts_of_any_case_newest_first(journal):
    journal.save(talk("t5"), texts={"t5": 'She said "Straße"\nthen CHASE hr, chase HR'})
    hits = list(search_texts(journal, "chase hr"))
    assert [(hit.reflection_id, hit.times) for hit in hits] == [("t5", 2), ("t1", 1)]
    assert "CHASE hr" in hits[0].around
    (hit,) = search_texts(journal, "STRASSE")
    assert hit.start == 10
    assert list(search_texts(journal, '"straße"\nthen'))
    assert list(search_texts(journal, "nowhere")) == []
    assert list(search_texts(journal, "  ")) == []


def test_what_is_shown_around_them_cuts_no_word(journal):
    long = "considerably " * 20
    journal.save(talk("t5"), texts={"t5": f"{long}she\nlaughed {long}"})
    (hit,) = search_texts(journal, "laughed")
    assert hit.around.startswith("… considerably")
    assert hit.around.endswith("considerably …")
    assert set(hit.around.split()) == {"…", "considerably", "she", "laughed"}
    (hit,) = search_texts(journal, "older")
    assert hit.around == "older"


def test_a_word_that_grows_when_its_case_is_ignored_is_shown_where_it_stands(journal):
    journal.save(talk("t5"), texts={"t5": f"{'ß' * 50} a word {'ß' * 50} Straße"})
    (hit,) = search_texts(journal, "strasse")
    assert hit.start == 109
    (hit,) = search_texts(journal, "A WORD")
    assert hit.start == 51


def test_a_damaged_text_is_told_and_the_others_are_searched(journal, folder):
    (folder / "texts" / "t1").write_bytes(b"chase HR, but damaged")
    for path in (folder / "snapshots").rglob("t1"):
        path.unlink()
    journal.save(talk("t5"), texts={"t5": "chase HR"})
    assert [hit.reflection_id for hit in search_texts(journal, "chase")] == ["t5"]
    assert "text of talk t1 was damaged" in journal.notices()[0]


def test_texts_under_a_passphrase_are_searched_too(journal, folder, opens, monkeypatch):
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})
    lock_journal(folder, "four words are best", clock=lambda: DAY, show=lambda key: None)
    again = opens("four words are best")
    assert [hit.reflection_id for hit in search_texts(again, "CHASE")] == ["t1"]


def test_a_search_tells_how_far_it_is(journal):
    journal.save(*(talk(f"u{n}") for n in range(250)), texts={f"u{n}": "…" for n in range(250)})
    seen: list[tuple[int, int]] = []
    assert list(search_texts(journal, "x", lambda done, total: seen.append((done, total)))) == []
    assert seen == [(100, 252), (200, 252), (252, 252)]


letters = st.text(st.characters(codec="utf-8") | st.sampled_from('ßſKﬁﬀİẞéÉ"\\\n aAkKsSfi'))


@given(letters, letters, letters.map(str.swapcase), st.data())
def test_no_text_that_holds_the_words_is_passed_over(before, words, after, data):
    text = before + words + after
    body = json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass")
    folded = text.casefold()
    start = data.draw(st.integers(0, len(folded)))
    wanted = folded[start : data.draw(st.integers(start, len(folded)))]
    for one in (words, words.upper(), wanted):
        if one and one.casefold() in folded:
            assert Sieve([one]).lets_through(body)
            assert Sieve(["zzzzz", one]).lets_through(body)


def test_a_text_that_does_not_hold_the_words_is_passed_over():
    for said in ("nothing of the kind", "“Nothing” – of the kind…", "Straße"):
        body = json.dumps(said, ensure_ascii=False).encode()
        assert not Sieve(["zanzibar"]).lets_through(body)


def test_every_character_that_may_hide_an_ascii_letter_is_known():
    found = [chr(code) for code in range(0x80, sys.maxunicode + 1)]
    hiding = {one for one in found if any(letter.isascii() for letter in one.casefold())}
    assert hiding == set(_UNLIKE)
