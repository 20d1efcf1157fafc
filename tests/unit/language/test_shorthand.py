"""What a line of shorthand stands for, and what its author is told when it stands for nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.inflection import inflect
from coach.language.shorthand import Edge, Is, Lexicon, Line, ShorthandError, parse


def _norms(words: str) -> tuple[str, ...]:
    split = words.replace("can't", "can not").replace("don't", "do not")
    return tuple(split.split())


LEXICON = Lexicon(
    norms=_norms,
    forms=lambda word: inflect(word, {"go": ("goes", "went", "gone", "going")}),
    lists={"mood": ("glad", "over the moon"), "verb": ("send", "go")},
)


def phrases(line: Line) -> set[str]:
    """What plain phrases a line without gaps stands for."""
    found: set[str] = set()
    for way in line.alternatives:
        spelled = [""]
        for step in way:
            words = sorted(step.values) + ([""] if step.optional else [])
            spelled = [f"{left} {word}".strip() for left in spelled for word in words]
        found.update(spelled)
    return found


def test_words_stand_for_themselves():
    assert phrases(parse("never mind", LEXICON)) == {"never mind"}


def test_a_bar_offers_either_word():
    assert phrases(parse("i|we agree", LEXICON)) == {"i agree", "we agree"}


def test_brackets_hold_phrases_of_any_length():
    assert phrases(parse("that is (hard|a lot)", LEXICON)) == {
        "that is hard",
        "that is a lot",
        "that 's hard",
        "that 's a lot",
    }


def test_a_question_mark_makes_a_word_or_phrase_optional():
    assert phrases(parse("thanks so? much", LEXICON)) == {"thanks so much", "thanks much"}
    assert phrases(parse("sure (of course)?", LEXICON)) == {"sure", "sure of course"}


def test_a_tilde_stands_for_every_form():
    assert phrases(parse("~go there", LEXICON)) == {
        f"{form} there" for form in ("go", "goes", "went", "gone", "going")
    }


def test_a_list_brings_its_words_and_its_phrases():
    assert phrases(parse("feeling @mood", LEXICON)) == {"feeling glad", "feeling over the moon"}


def test_a_list_can_be_inflected():
    assert {"send it", "sent it", "went it"} & phrases(parse("~@verb it", LEXICON)) >= {"went it"}


def test_contractions_are_split_as_the_reader_splits_them():
    assert phrases(parse("i can't|don't agree", LEXICON)) == {
        "i can not agree",
        "i do not agree",
    }


def test_a_gap_is_up_to_so_many_words():
    (way,) = parse("not ..2 sure", LEXICON).alternatives
    assert [step.kind for step in way] == [Is.WORD, Is.ANY, Is.ANY, Is.WORD]
    assert all(step.optional for step in way if step.kind is Is.ANY)


def test_a_gap_at_an_edge_is_dropped_because_it_only_stretches_the_quote():
    (way,) = parse("..3 sorry ..2", LEXICON).alternatives
    assert [step.kind for step in way] == [Is.WORD]


@pytest.mark.parametrize(
    ("source", "front", "back"),
    [
        ("^ so", Edge.CLAUSE, Edge.NONE),
        ("^^ so", Edge.TURN, Edge.NONE),
        ("so $", Edge.NONE, Edge.CLAUSE),
        ("^^ so $$", Edge.TURN, Edge.TURN),
    ],
)
def test_edges_tie_a_line_to_clause_or_turn(source: str, front: Edge, back: Edge):
    line = parse(source, LEXICON)
    assert (line.front, line.back) == (front, back)


def test_only_parts_of_speech_need_the_tagger():
    assert parse("please <VERB>", LEXICON).tagged
    assert parse("you <#VBD|VBN> it", LEXICON).tagged
    assert not parse("~go there", LEXICON).tagged


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("that is hard|a lot", "put it in brackets, (hard|a lot)"),
        ("hard| tough", "no blank beside |"),
        ("(hard|tough", "never closes"),
        ("hard)", "never opened"),
        ("(hard|)", "empty alternative"),
        ("hard||tough", "no blank beside |"),
        ("@nothing here", "no word list “nothing”"),
        ("so ..40 there", "a gap is ..1 to ..12"),
        ("so * there", "use ..3"),
        ("please <verb>", "write <VERB|NOUN>"),
        ("", "empty"),
        ("^", "empty"),
        ("so ^ there", "only at the front"),
        ("very?", "could match nothing"),
        ("<VERB> <NOUN>", "at least one word"),
        ("a(b c)", "bracket needs a blank"),
        (" ".join(["(a b|c d)"] * 9), "split it"),
    ],
)  # fmt: skip
def test_an_author_is_told_what_to_mend(source: str, told: str):
    with pytest.raises(ShorthandError) as problem:
        parse(source, LEXICON)
    assert told in str(problem.value)


def test_an_article_at_the_end_of_small_words_is_no_slip():
    assert phrases(parse("for|the team", LEXICON)) == {"for team", "the team"}


@given(st.text(alphabet="ab |()?~@<>#^$.1 ", max_size=30))
def test_any_text_is_either_shorthand_or_a_shorthand_error(source: str):
    try:
        line = parse(source, LEXICON)
    except ShorthandError:
        return
    assert line.alternatives
    assert all(any(step.kind is Is.WORD and step.values for step in way)
               for way in line.alternatives)  # fmt: skip


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("ask", {"ask", "asks", "asked", "asking"}),
        ("chase", {"chase", "chases", "chased", "chasing"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("fix", {"fix", "fixes", "fixed", "fixing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("die", {"die", "dies", "died", "dying"}),
        ("play", {"play", "plays", "played", "playing"}),
        ("help", {"help", "helps", "helped", "helping"}),
    ],
)
def test_regular_verbs_are_inflected_as_english_does(base: str, forms: set[str]):
    assert set(inflect(base, {})) == forms


def test_the_irregular_list_has_the_last_word():
    assert set(inflect("go", {"go": ("goes", "went")})) == {"go", "goes", "went"}
