"""The data is yours: taken along, brought back, looked through, checked, erased."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.commitment import Owner
from coach.domain.conversation import Kind
from coach.domain.fact import Fact
from coach.domain.prep import Prep
from tests.unit.cli.conftest import TALK
from tests.unit.cli.kept_journal import (
    DAY,
    NOTE,
    OTHER_NOTE,
    SECRET,
    Home,
    everything,
    files,
    lines,
    naming,
)


@pytest.fixture
def home(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("COACH_PASSPHRASE", raising=False)
    made = Home(tmp_path / "journal", monkeypatch, capsys)
    made.fill()
    return made


class TestExportAndImport:
    def test_what_was_exported_comes_back_equal_in_another_folder(self, home, tmp_path):
        out, other = tmp_path / "out", tmp_path / "other"
        ran = home("export", out, "--texts", "--confidential")
        assert (ran.code, ran.err) == (0, "")
        assert "2 people" in ran.told
        assert "2 talks" in ran.told
        assert "Left out" not in ran.told

        ran = home("import", out, at=other)
        assert (ran.code, ran.err) == (0, "")
        assert "1 promise" in ran.told
        assert everything(home, other) == everything(home)

    def test_a_second_import_adds_nothing(self, home, tmp_path):
        home("export", tmp_path / "out")
        before = everything(home)
        ran = home("import", tmp_path / "out")
        assert ran.code == 0
        assert "Brought in: nothing." in ran.told
        assert "There already: 2 people, 2 talks, 1 promise" in ran.told
        assert everything(home) == before

    def test_sensitive_facts_stay_behind_unless_asked_for(self, home, tmp_path):
        ran = home("export", tmp_path / "plain")
        assert "confidential, unless you add --confidential: 1 fact." in ran.told
        assert naming(tmp_path / "plain", SECRET) == []

        ran = home("export", tmp_path / "all", "--confidential")
        assert "unless you add --confidential" not in ran.told
        assert naming(tmp_path / "all", SECRET)

    def test_texts_stay_behind_unless_asked_for_and_that_is_said(self, home, tmp_path):
        ran = home("export", tmp_path / "plain")
        assert "unless you add --texts: 2 texts of talks and the words quoted" in ran.told
        assert naming(tmp_path / "plain", "zephyr") == []

        parts = home.parts()
        ines = parts.people.find("Ines")
        parts.journal.save(
            Fact("zz", ines.id, "the zephyr project", DAY, confidential=True),
            Prep("zq", ines.id, DAY, Kind.CAREER, asks=("What of the zephyr project?",)),
        )
        parts.keeping.close()
        ran = home("export", tmp_path / "texts", "--texts")
        assert "with 1 text of a talk." in ran.told
        assert "2 facts, and 1 text of a talk in which such words stand." in ran.told
        assert "replaced by “[left out]” in 1 other record." in ran.told
        assert naming(tmp_path / "texts", "zephyr") == []
        assert naming(tmp_path / "texts", OTHER_NOTE)

    def test_a_person_can_read_it(self, home, tmp_path):
        home("export", tmp_path / "out", "--texts")
        texts = [one.get("full_text") for one in lines(tmp_path / "out" / "journal.jsonl")]
        assert NOTE in texts
        (page,) = (tmp_path / "out" / "people").glob("Ines*.md")
        assert "her son sails" in page.read_text("utf-8")

    def test_a_full_folder_or_a_strange_file_is_refused_in_a_sentence(self, home, tmp_path):
        (tmp_path / "full").mkdir()
        strange = tmp_path / "full" / "journal.jsonl"
        strange.write_text("hello\n")
        before = everything(home)
        for words in (("export", tmp_path / "full"), ("import", tmp_path / "full")):
            ran = home(*words)
            assert (ran.code, ran.out) == (1, "")
            assert ran.err.count("\n") == 1
        assert home("import", tmp_path / "nowhere").code == 1
        assert strange.read_text() == "hello\n"
        assert everything(home) == before


class TestBackupAndRestore:
    def test_a_backup_becomes_the_journal_of_another_folder(self, home, tmp_path):
        file, other = tmp_path / "disk" / "coach.backup", tmp_path / "other"
        ran = home("backup", file)
        assert (ran.code, ran.err) == (0, "")
        assert "2 texts" in ran.told

        assert home("restore", file, at=other).code == 0
        assert everything(home, other) == everything(home)

    def test_the_journal_that_was_there_is_kept_beside(self, home, tmp_path):
        file = tmp_path / "coach.backup"
        home("backup", file)
        before = everything(home)
        home("erase", "Ines", "--yes")
        after = everything(home)

        ran = home("restore", file)
        assert ran.code == 0
        assert everything(home) == before
        kept = next(path for path in tmp_path.iterdir() if "replaced" in path.name)
        assert str(kept) in ran.out.replace("\n", "")
        assert "delete that folder when you no longer want it" in ran.told
        assert everything(home, kept) == after
        assert str(kept) in home("erase", "Ines", "--yes").out.replace("\n", "")

    def test_a_broken_backup_replaces_nothing(self, home, tmp_path):
        file = tmp_path / "coach.backup"
        home("backup", file)
        blob = bytearray(file.read_bytes())
        blob[blob.index(b"zephyr")] ^= 1
        file.write_bytes(blob)
        before = everything(home)
        for bad in (file, tmp_path / "nowhere"):
            ran = home("restore", bad)
            assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert everything(home) == before

    def test_nothing_is_written_over(self, home, tmp_path):
        file = tmp_path / "letter.txt"
        file.write_text("mine")
        assert home("backup", file).code == 1
        assert file.read_text() == "mine"


class TestErase:
    def test_a_person_is_gone_from_every_file(self, home):
        assert naming(home.folder, "zephyr")
        ran = home("erase", "ines", typed="Ines Vidal\n")

        assert ran.code == 0
        assert "1 talk" in ran.told
        assert "1 text" in ran.told
        for words in ("zephyr", "send the plan", "her son sails", SECRET):
            assert naming(home.folder, words) == []
        assert [one.name for one in everything(home)["people"]] == ["Tomas"]
        assert list(everything(home)["texts"].values()) == [OTHER_NOTE]

    def test_it_tells_beforehand_how_much_and_afterwards_what_others_notes_say(self, home):
        ran = home("erase", "ines", typed="ines vidal\n")
        asked = " ".join(ran.err.split())
        assert "1 talk, 1 promise, 2 facts" in asked
        assert "“Ines Vidal” or “Ines” stands in 1 talk:" in asked
        assert "Tomas, Thu 19 Nov 2026, talk: Tomas is glad. Ines Vidal helps him" in asked
        assert "add --mentions" in asked
        assert "“Ines Vidal” or “Ines” stands in 1 talk of it" in ran.told
        assert list(everything(home)["texts"].values()) == [OTHER_NOTE]

    def test_with_mentions_the_name_is_gone_from_what_is_about_others(self, home):
        parts = home.parts()
        tomas = parts.people.find("Tomas")
        parts.promises.add(tomas.id, "ask Ines for the key", Owner.LEADER)
        parts.keeping.close()
        ran = home("erase", "ines", "--mentions", typed="Ines Vidal\n")
        assert ran.code == 0
        assert "stands in 1 talk, 1 promise:" in " ".join(ran.err.split())
        assert "“someone” will take the place of the name there" in ran.err
        assert "“someone” now stands for the name in 1 talk, 1 promise." in ran.told
        assert not [name for name, blob in files(home.folder).items() if b"ines" in blob.lower()]
        assert list(everything(home)["texts"].values()) == [
            "Tomas is glad. someone helps him with the harbour figures."
        ]

    def test_a_name_that_is_a_word_too_is_found_with_a_capital_only(self, home):
        parts = home.parts()
        parts.people.add("Will Ash")
        tomas = parts.people.find("Tomas")
        for what in ("see whether it will do", "ring Will"):
            parts.promises.add(tomas.id, what, Owner.LEADER)
        parts.keeping.close()
        ran = home("erase", "Will Ash", "--mentions", typed="Will Ash\n")
        assert "“Will” counts only with a capital" in " ".join(ran.err.split())
        whats = {one.what for one in everything(home)["promises"]}
        assert {"see whether it will do", "ring someone"} <= whats

    def test_a_first_name_in_what_is_about_others_is_told_unless_others_have_it(self, home):
        parts = home.parts()
        tomas = parts.people.find("Tomas")
        parts.promises.add(tomas.id, "ask Ines for the key", Owner.LEADER)
        parts.promises.add(tomas.id, "tidy up the inestimable shed", Owner.LEADER)
        parts.keeping.close()
        ran = home("erase", "Ines", "--yes")
        assert "stands in 1 talk, 1 promise of it" in ran.told

    def test_a_name_that_somebody_else_has_too_is_not_theirs_to_tell(self, home):
        parts = home.parts()
        other = parts.people.add("Ines Moreau")
        parts.promises.add(other.id, "ask Ines for the key", Owner.LEADER)
        parts.keeping.close()
        ran = home("erase", "Ines Vidal", "--yes")
        assert "“Ines Vidal” stands in 1 talk of it" in ran.told

    @pytest.mark.parametrize("typed", ["Ines\n", "y\n", "\n", None])
    def test_without_the_name_nothing_is_erased(self, home, typed):
        before = everything(home)
        ran = home("erase", "Ines", typed=typed)
        assert (ran.code, ran.out) == (1, "")
        assert "nothing was erased" in ran.err
        assert everything(home) == before

    def test_nobody_of_that_name(self, home):
        assert "goes by" in home("erase", "Ivo", "--yes").err


class TestSearch:
    def test_words_are_found_in_every_note_with_whom_and_when(self, home):
        ran = home("search", "ZEPHYR project")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("Ines Vidal, Thu 19 Nov 2026")
        assert "asked about the zephyr project" in ran.told
        assert home("search", "quinine").out == "Nothing found.\n"

    def test_a_script_gets_where_they_stand(self, home):
        (hit,) = home("search", "harbour", "--json").data
        assert (hit["person"], hit["date"], hit["times"]) == ("Tomas", "2026-11-19", 1)
        assert OTHER_NOTE[hit["start"] :].startswith("harbour")
        assert home("search", "quinine", "--json").data == []

    def test_no_words_find_nothing(self, home):
        assert home("search", " ").code == 1


class TestDoctor:
    def test_a_sound_journal_is_told_so(self, home):
        assert home("doctor").out == "All is well.\n"

    def test_a_damaged_file_is_put_right_from_its_copy_and_told_once(self, home):
        parts = home.parts()
        parts.journal.save(replace(parts.people.find("Ines"), note="the one in the harbour"))
        parts.journal.save(replace(parts.people.find("Ines"), note=""))
        parts.keeping.close()
        before = everything(home)
        people = home.folder / "tables" / "people.json"
        people.write_bytes(people.read_bytes()[:-9])

        damaged = files(home.folder)
        ran = home("doctor")
        assert ran.code == 1
        assert "Found: “people” was damaged and can be recovered from a copy" in ran.told
        assert "1 thing is not right, and nothing was changed." in ran.told
        assert files(home.folder) == damaged

        ran = home("doctor", "--repair")
        assert ran.code == 0
        assert "Put right:" in ran.told
        assert ran.err == ""
        found = everything(home)
        assert [one.name for one in found.pop("people")] == ["Ines Vidal", "Tomas"]
        assert found == {name: what for name, what in before.items() if name != "people"}
        assert home("doctor").out == "All is well.\n"

    def test_what_others_could_read_is_found_and_closed_when_asked(self, home):
        people = home.folder / "tables" / "people.json"
        people.chmod(0o644)
        ran = home("doctor")
        assert ran.code == 1
        assert "--repair" in ran.told
        assert people.stat().st_mode & 0o777 == 0o644

        assert home("doctor", "--repair").code == 0
        assert people.stat().st_mode & 0o777 == 0o600
        assert home("doctor").code == 0

    def test_what_was_recovered_is_said_beside_any_command(self, home):
        people = home.folder / "tables" / "people.json"
        people.write_bytes(people.read_bytes()[:-9])
        ran = home("people")
        assert "Ines Vidal" in ran.told
        assert ran.err.startswith("coach: ")
        assert home("people").err == ""


class TestNoJournal:
    @pytest.mark.parametrize(
        "words", ["export out", "backup out", "search x", "doctor", "erase Ines --yes"]
    )
    def test_a_wrong_folder_is_said_and_not_made(self, home, tmp_path, words, monkeypatch):
        monkeypatch.chdir(tmp_path)
        ran = home(*words.split(), at=tmp_path / "typo")
        assert (ran.code, ran.out) == (1, "")
        assert "no journal in" in ran.err
        assert not (tmp_path / "typo").exists()
        assert not Path("out").exists()

    def test_reading_a_talk_makes_no_folder(self, home, tmp_path):
        talk = tmp_path / "talk.txt"
        talk.write_text(TALK)
        turns = tmp_path / "turns.jsonl"
        turns.write_text('{"doc": 1, "turn": 1, "role": "leader", "text": "How are you?"}\n')
        for words in (["check", talk, "--me", "Dana"], ["annotate", turns], ["rules"]):
            ran = home(*words, at=tmp_path / "none")
            assert (ran.code, ran.err) == (0, "")
            assert ran.out
        assert not (tmp_path / "none").exists()

    def test_a_talk_is_read_with_the_settings_of_the_journal_there_is(self, home, tmp_path):
        talk = tmp_path / "talk.txt"
        talk.write_text(TALK)
        assert home("check", talk).code == 1
        parts = home.parts()
        parts.check.remember_me("Dana")
        parts.keeping.close()
        before = files(home.folder)
        assert home("check", talk).code == 0
        assert files(home.folder) == before
