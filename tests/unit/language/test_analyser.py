"""The engine as a leader meets it: a note or talk in, labels and findings out."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from coach.data import shipped
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Analysis, LabelledTurn
from coach.language.analyser import RuleAnalyser, build
from coach.language.pipeline import Pipeline

DAY = date(2026, 3, 11)
NOTE = (
    "Good hour with Ines. She said she is worn out by the night rota. "
    "I told her I'd talk to Marek by Friday. I didn't ask about her exam. "
    "You always leave it late, I said, and I should have held my tongue."
)


def talk(*said: str) -> Conversation:
    turns = []
    for n, line in enumerate(said, start=1):
        who, _, text = line.partition(": ")
        role = Role.LEADER if who == "L" else Role.OTHER
        turns.append(Turn(n, {"L": "Dana", "O": "Ines"}[who], role, text))
    return Conversation(Mode.TRANSCRIPT, tuple(turns), DAY, leader="Dana", other="Ines")


def note(text: str) -> Conversation:
    return Conversation(Mode.NOTES, (Turn(1, None, Role.LEADER, text),), DAY, other="Ines")


@pytest.fixture(scope="module")
def analyser() -> RuleAnalyser:
    return build()


def ids(turn: LabelledTurn) -> set[str]:
    return {label.id for label in turn.labels}


def test_rules_read_only_the_words_of_the_one_they_are_about(analyser):
    turns = analyser.annotate(talk("O: You always interrupt me.", "L: You always interrupt me."))
    assert "absolute-language" not in ids(turns[0])
    assert "absolute-language" in ids(turns[1])


def test_a_feeling_is_a_cue_in_the_others_words_not_in_the_leaders(analyser):
    turns = analyser.annotate(talk("L: I'm really exhausted.", "O: I'm really exhausted."))
    assert "emotion-cue" not in ids(turns[0])
    assert "emotion-cue" in ids(turns[1])


def test_every_label_and_quote_is_exact_words_of_its_turn(analyser):
    analysis = analyser.analyse(
        talk(
            "O: Honestly — I’m worn out, and nobody listens.",
            "L: You’ll be fine. I’ll talk to Marek by Friday.",
            "O: Whatever you think.",
        )
    )
    texts = {turn.turn.n: turn.turn.text for turn in analysis.turns}
    assert all(turn.labels for turn in analysis.turns)
    assert analysis.findings
    for turn in analysis.turns:
        for label in turn.labels:
            assert 0 <= label.start < label.end <= len(turn.turn.text)
            assert 0 <= label.score <= 1
    for finding in analysis.findings:
        for quote in finding.quotes:
            assert texts[quote.turn][quote.start : quote.end] == quote.text


def test_a_promise_in_talk_is_both_a_commitment_and_a_label(analyser):
    analysis = analyser.analyse(talk("O: Could you ask Marek?", "L: I'll ask Marek on Friday."))
    (promise,) = analysis.commitments
    assert promise.turn == 2
    assert "commitment-firm" in ids(analysis.turns[1])


def test_the_same_input_gives_the_same_output(analyser):
    one, two = build(), build()
    conversation = talk("O: I dread Mondays.", "L: Anyway, the budget. You never listen.")
    assert one.analyse(conversation) == two.analyse(conversation) == analyser.analyse(conversation)


def test_several_threads_may_ask_a_cold_engine_at_once():
    cold = build()
    conversation = talk("O: I dread Mondays.", "L: What is it about Mondays?")
    with ThreadPoolExecutor(4) as pool:
        results: list[Analysis] = list(pool.map(cold.analyse, [conversation] * 8))
    assert all(result == results[0] for result in results)


def test_marks_lie_on_the_words_while_a_note_is_typed(analyser):
    marked = {NOTE[label.start : label.end]: label.id for label in analyser.marks(NOTE, "Ines")}
    assert any(found.startswith("commitment") for found in marked.values())
    assert all(words in NOTE for words in marked)


def test_marks_of_a_half_typed_note_never_fail(analyser):
    for end in range(0, len(NOTE), 7):
        for label in analyser.marks(NOTE[:end]):
            assert label.end <= end


def test_an_empty_note_has_nothing_in_it(analyser):
    analysis = analyser.analyse(note(""))
    assert analysis.findings == ()
    assert analysis.commitments == ()
    assert analyser.marks("") == []


def test_a_sentence_can_be_tried_whoever_says_it(analyser):
    found = {label.id for label in analyser.try_text("You always interrupt me.")}
    assert "absolute-language" in found
    found = {label.id for label in analyser.try_text("I'm really exhausted.")}
    assert "emotion-cue" in found


def test_a_dialogue_can_be_tried_and_labels_lie_in_its_own_characters(analyser):
    text = "O: I dread Mondays. / L: You always interrupt."
    spans = {label.id: text[label.start : label.end] for label in analyser.try_text(text)}
    assert spans["absolute-language"].startswith("You always")


def test_the_users_own_rule_is_found_and_a_muted_one_is_not(tmp_path: Path):
    own = tmp_path / "rules"
    own.mkdir()
    (own / "jargon.toml").write_text(
        'family = "trust"\nsummary = "Jargon."\nseverity = 1\nfind = ["move the needle"]\n'
        'match = ["Move the needle.", "It moves; move the needle!", "so move the needle", '
        '"to move the needle"]\n'
        'skip = ["The needle moved.", "Move it.", "Needle and thread.", "Move a needle."]\n',
        "utf-8",
    )
    (own / "absolute-language.toml").write_text("off = true\n", "utf-8")
    mine = RuleAnalyser(shipped("rules"), own)
    (turn,) = mine.annotate(talk("L: You always move the needle."))
    assert "jargon" in ids(turn)
    assert "absolute-language" not in ids(turn)
    assert mine.problems() == ()
    assert next(rule for rule in mine.rules() if rule.id == "absolute-language").off


def test_a_broken_rule_of_the_users_is_named_and_breaks_nothing(tmp_path: Path):
    (tmp_path / "bad.toml").write_text("find = [", "utf-8")
    mine = RuleAnalyser(shipped("rules"), tmp_path)
    (problem,) = mine.problems()
    assert problem.file == "bad.toml"
    assert mine.analyse(talk("L: I'll call him today.")).commitments


def test_raw_machine_talk_without_case_or_marks_is_read(analyser):
    raw = (
        "yeah so i have been doing the night rota on my own since march and honestly im so worn "
        "out and i dont know how much longer i can do this because nobody answers my mails and "
        "then they ask why it is late"
    )
    (turn,) = analyser.annotate(talk(f"O: {raw}"))
    assert {"emotion-cue", "concern-cue"} & ids(turn)


def test_importing_the_language_package_does_not_load_spacy():
    script = "import sys, coach.language.analyser; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_the_tagger_is_not_loaded_for_words_that_need_none():
    pipeline = Pipeline()
    quiet = RuleAnalyser(shipped("rules"), pipeline=pipeline)
    quiet.marks(NOTE)
    assert pipeline._tagger is None
