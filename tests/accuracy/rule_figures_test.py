"""What a leader may rely on when coach says how often a rule was right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from coach.domain.rule import Precision
from coach.language.analyser import build
from tests.accuracy.rule_figures import MEASURED, write
from tests.accuracy.rule_figures_hits import Fired, Hit
from tests.accuracy.rule_figures_judged import HAND_READ, Judged, figure, judged_hits


def test_every_rule_that_was_read_or_measured_exists_and_tells_its_figure() -> None:
    rules = {rule.id: rule for rule in build().rules()}
    assert {rule for rule, _ in judged_hits().verdicts} <= rules.keys()
    measured = tomllib.loads(MEASURED.read_text("utf-8"))
    for rule_id, entry in measured.items():
        assert 0 <= entry["right"] <= entry["of"]
        assert rules[rule_id].precision == Precision(entry["right"], entry["of"], entry["on"])


def test_verdicts_name_places_and_hold_no_words_of_anybody() -> None:
    for entry in tomllib.loads(HAND_READ.read_text("utf-8")).values():
        for place in (*entry["right"], *entry["wrong"]):
            corpus, document, turn = place.split()
            assert document.startswith(corpus[:2]) or corpus in ("dailydialog", "sample-talks")
            assert turn.isdigit()


def test_a_verdict_counts_only_while_the_rule_still_fires_there() -> None:
    here = Hit("blame", "swda", "swda-1", 3)
    judged = Judged({("blame", here.place): True, ("blame", "swda swda-1 9"): False})
    assert figure("blame", [here], Fired(), judged) == Precision(
        1, 1, "telephone calls, read one by one"
    )


def test_a_corpus_label_decides_where_it_means_the_same() -> None:
    fired = Fired()
    for turn, label in ((1, ["question_open"]), (2, [])):
        fired.gold["annomi", "annomi-1", turn] = {"label": label}
    hits = [Hit("open-question", "annomi", "annomi-1", turn) for turn in (1, 2)]
    found = figure("open-question", hits, fired, Judged({}))
    assert found == Precision(1, 2, "counselling talks, by their labels")


def test_a_rule_that_nobody_judged_has_no_figure() -> None:
    assert figure("blame", [Hit("blame", "ami", "ami-1", 1)], Fired(), Judged({})) is None


def test_a_place_cannot_be_both_right_and_wrong(tmp_path: Path) -> None:
    file = tmp_path / "read.toml"
    file.write_text('[blame]\nright = ["swda swda-1 3"]\nwrong = ["swda swda-1 3"]\n')
    with pytest.raises(ValueError, match="both"):
        judged_hits(file)


def test_figures_are_written_as_the_app_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "measured.toml"
    write({"blame": Precision(8, 9, "meetings, read one by one")}, file)
    assert tomllib.loads(file.read_text("utf-8")) == {
        "blame": {"right": 8, "of": 9, "on": "meetings, read one by one"}
    }


def test_an_authors_own_label_decides_in_a_made_up_talk_and_adds_to_what_was_read() -> None:
    said = {("talks-t1", 3): frozenset({"minimising"}), ("talks-t1", 5): frozenset[str]()}
    fired = Fired(authors=said)
    hits = [Hit("minimising-reply", "sample-talks", "talks-t1", turn) for turn in (3, 5)]
    hits.append(Hit("minimising-reply", "swda", "swda-1", 3))
    judged = Judged({("minimising-reply", hits[-1].place): True})
    assert figure("minimising-reply", hits, fired, judged) == Precision(
        2, 3, "telephone calls, read one by one; made-up talks, by their authors' labels"
    )
