"""A leader can take everything along, read it without coach, and bring it back."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.domain.fact import Fact
from coach.domain.finding import Quote, Verdict
from coach.domain.prep import Prep
from coach.domain.reflection import KeptFinding, Reply
from coach.domain.settings import Settings
from coach.store.archive import import_journal
from coach.store.discretion import without_quotes
from coach.store.exporting import export_journal
from coach.store.repository import TinyJournal
from tests.faults.saves import DAY, SAM, fact, holds, promise, talk

SECRET = Fact("s1", "sam", "told me about a diagnosis", DAY, sensitive=True)
CONFIDED = Fact("s2", "sam", "wants to leave in spring", DAY, confidential=True)


def found(words: str, rule: str = "open-question") -> KeptFinding:
    quote = Quote(1, 0, len(words), words)
    return KeptFinding(rule, Verdict.STRENGTH, 0, 0.8, (quote,), "You asked.", shown=True)


QUOTING = talk("t6", findings=(found("first of all"),))


def elsewhere(opens: Callable[..., TinyJournal], tmp_path: Path) -> TinyJournal:
    return opens(at=tmp_path / "other")


def test_an_export_brought_into_an_empty_journal_is_the_same_journal(journal, opens, tmp_path):
    journal.save(SECRET, CONFIDED, Settings(me=("Dana",), welcomed=True))
    journal.save(Prep("q1", "sam", DAY, Kind.CAREER, (Reply("What?", "that\nand this"),)))
    journal.save(QUOTING, replace(promise("p8"), quote="chase HR", conversation_id="t1"))
    export_journal(journal, tmp_path / "out", texts=True, confidential=True)
    other = elsewhere(opens, tmp_path)
    done = import_journal(other, tmp_path / "out")
    assert holds(other) == holds(journal)
    assert other.preps() == journal.preps()
    assert done.added["reflection"] == 3
    assert not done.kept


def test_confidential_and_sensitive_things_stay_in_unless_asked_for(journal, tmp_path):
    journal.save(SECRET, CONFIDED, fact("f2", "likes tea"))
    done = export_journal(journal, tmp_path / "out")
    written = [path.read_text() for path in (tmp_path / "out").rglob("*.*")]
    assert done.left_out == {"fact": 2}
    assert any("likes tea" in text for text in written)
    assert not any("diagnosis" in text or "leave in spring" in text for text in written)
    export_journal(journal, tmp_path / "all", confidential=True)
    written = [path.read_text() for path in (tmp_path / "all").rglob("*.*")]
    assert sum("diagnosis" in text for text in written) == 2


def written_to(folder: Path) -> str:
    return "\n".join(path.read_text() for path in folder.rglob("*.*"))


def test_texts_and_the_words_quoted_from_them_stay_in_unless_asked_for(journal, tmp_path):
    journal.save(QUOTING, replace(promise("p8", "ring them"), quote="I ring", conversation_id="t1"))
    done = export_journal(journal, tmp_path / "out")
    assert (done.texts, done.texts_left_out, done.texts_withheld) == (0, 2, 0)
    for words in ("first of all", "I ring", "older"):
        assert words not in written_to(tmp_path / "out")
    assert "ring them" in written_to(tmp_path / "out")
    done = export_journal(journal, tmp_path / "all", texts=True)
    assert (done.texts, done.texts_left_out, done.texts_withheld) == (2, 0, 0)
    for words in ("first of all", "I ring", "older"):
        assert written_to(tmp_path / "all").count(words) >= 1


@pytest.mark.parametrize("texts", [False, True])
def test_what_is_private_stays_in_wherever_its_words_stand(texts, journal, tmp_path):
    """In the talk it was told in, in any other talk, in a prep, in a quote."""
    journal.save(SECRET, replace(CONFIDED, conversation_id="t3"), replace(promise("p9", "plan B")))
    journal.save(replace(promise("p7", "tell nobody of plan B"), confidential=True))
    journal.save(
        talk("t3"),
        talk("t4", findings=(found("a Diagnosis"),)),
        talk("t5", findings=(found("nobody"),)),
        texts={
            "t3": "she whispered",
            "t4": "He TOLD me about\na diagnosis.",
            "t5": "nothing of the sort",
        },
    )
    journal.save(Prep("q1", "sam", DAY, Kind.CAREER, asks=("told me about a diagnosis: better?",)))
    done = export_journal(journal, tmp_path / "out", texts=texts)
    said = written_to(tmp_path / "out").casefold()
    for words in ("diagnosis", "leave in spring", "whispered", "tell nobody"):
        assert words not in said
    assert ("of the sort" in said) is texts
    assert "[left out]: better?" in said
    assert done.masked == 1
    assert done.left_out == {"fact": 2, "commitment": 1}
    assert done.texts_withheld == (2 if texts else 0)
    assert done.texts_left_out == (0 if texts else 5)


def test_a_talk_in_which_a_confidence_was_repeated_keeps_its_text(journal, tmp_path):
    journal.save(talk("t3", findings=(found("what Ana said", "confidence-breach"),)))
    journal.save(texts={"t3": "I told them what Ana said"})
    done = export_journal(journal, tmp_path / "out", texts=True)
    assert done.texts_withheld == 1
    assert "what Ana said" not in written_to(tmp_path / "out")


def test_words_that_are_only_part_of_others_are_not_taken_for_private(journal, tmp_path):
    journal.save(replace(SECRET, text="tea"), fact("f2", "leads the team"))
    export_journal(journal, tmp_path / "out")
    assert "leads the team" in written_to(tmp_path / "out")


def test_what_an_export_left_out_can_be_brought_in_later(journal, opens, tmp_path):
    journal.save(QUOTING, replace(promise("p8"), quote="chase HR", conversation_id="t1"))
    export_journal(journal, tmp_path / "out")
    export_journal(journal, tmp_path / "all", texts=True)
    assert not import_journal(journal, tmp_path / "out").kept
    assert holds(journal)["talks"][0].findings[0].quotes
    other = elsewhere(opens, tmp_path)
    import_journal(other, tmp_path / "out")
    assert other.reflection("t6") == without_quotes(QUOTING)
    done = import_journal(other, tmp_path / "all")
    assert done.added == {"reflection": 3, "commitment": 1}
    assert holds(other) == holds(journal)


def test_each_person_has_a_page_to_read(journal, tmp_path):
    export_journal(journal, tmp_path / "out", texts=True)
    (page,) = (tmp_path / "out" / "people").iterdir()
    text = page.read_text()
    assert text.startswith("# Sam Ro\n")
    for wanted in ("plays the cello", "- [ ] I: chase HR", "## 2025-03-01", "> older"):
        assert wanted in text


def test_an_export_is_private_and_never_overwrites(journal, tmp_path):
    export_journal(journal, tmp_path / "out")
    for path in (tmp_path / "out").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(CoachError, match="not empty"):
        export_journal(journal, tmp_path / "out")


def test_an_import_never_overwrites_what_is_there(journal, opens, tmp_path):
    export_journal(journal, tmp_path / "out")
    other = elsewhere(opens, tmp_path)
    other.save(SAM, fact("f1", "plays the viola"))
    done = import_journal(other, tmp_path / "out")
    assert other.facts()[0].text == "plays the viola"
    assert done.kept == {"fact": 1}
    assert done.same == {"person": 1}
    again = import_journal(other, tmp_path / "out")
    assert not again.added


def test_after_an_import_no_id_is_given_twice(journal, opens, tmp_path):
    ids = [journal.new_id() for _ in range(40)]
    journal.save(*(fact(one) for one in ids))
    export_journal(journal, tmp_path / "out")
    other = elsewhere(opens, tmp_path)
    import_journal(other, tmp_path / "out")
    assert not {other.new_id() for _ in range(100)} & set(ids)


@pytest.mark.parametrize(
    "line",
    [
        b"{}",
        b"not json",
        b'{"type": "fact"}',
        b'{"type": "spaceship", "id": "x"}',
        b'{"type": "fact", "id": "x", "person_id": "y", "text": "z", "learned_on": "yesterday"}',
        b"[1, 2]",
        b"\xff\xfe",
    ],
)
def test_a_broken_line_is_named_and_nothing_is_imported(line, journal, opens, tmp_path):
    out = tmp_path / "out"
    export_journal(journal, out)
    lines = (out / "journal.jsonl").read_bytes().splitlines()
    (out / "journal.jsonl").write_bytes(b"\n".join([*lines[:3], line, *lines[3:]]))
    other = elsewhere(opens, tmp_path)
    with pytest.raises(CoachError, match="Nothing was imported") as told:
        import_journal(other, out)
    assert "Line 4 of" in str(told.value)
    assert other.people() == []
    assert other.facts() == []


def test_what_is_no_export_or_a_newer_one_is_refused(journal, tmp_path):
    other = tmp_path / "some.jsonl"
    for content in (b"", b"{}\n", b"hello\n", b"\x00\x01"):
        other.write_bytes(content)
        with pytest.raises(CoachError, match="not an export"):
            import_journal(journal, other)
    other.write_text(json.dumps({"type": "coach-export", "format": 99, "schema": 1}))
    with pytest.raises(CoachError, match="newer coach"):
        import_journal(journal, other)
    with pytest.raises(CoachError, match="could not be opened"):
        import_journal(journal, tmp_path / "nowhere.jsonl")


def test_progress_comes_to_its_end(journal, opens, tmp_path):
    told = []
    export_journal(
        journal, tmp_path / "out", progress=lambda done, total: told.append((done, total))
    )
    assert told[-1][0] == told[-1][1] == len(told)
    told.clear()
    other = elsewhere(opens, tmp_path)
    import_journal(other, tmp_path / "out", progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0


def test_talks_without_text_and_promises_of_all_states_travel_too(journal, opens, tmp_path):
    journal.save(talk("t7"), *(promise(f"o{n}") for n in range(450)))
    export_journal(journal, tmp_path / "out", texts=True)
    other = elsewhere(opens, tmp_path)
    import_journal(other, tmp_path / "out")
    assert holds(other) == holds(journal)
