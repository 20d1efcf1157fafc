"""Keeping a talk and living with what it left: people, a person, promises, rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.domain.conversation import Kind
from coach.domain.prep import Prep
from tests.unit.cli.conftest import TALK, TODAY, Line
from tests.unit.cli.fakes import FailingEngine


class TestReflect:
    def test_a_talk_is_kept_with_its_promises_and_facts(self, coach):
        ran = coach.kept()

        assert ran.code == 0
        assert ran.out.splitlines()[-1] == "Kept with Sam: the talk, 2 commitments, 1 fact."
        (talk,) = coach.journal.reflections()
        assert talk.date == TODAY
        assert coach.journal.text(talk.id).startswith("Dana: How is the move?")
        assert coach.journal.settings().me == ("Dana",)

    @pytest.mark.parametrize("day", ["tomorrow", "2026-12-01", "+2"])
    def test_a_talk_still_to_come_is_refused_and_can_be_prepared(self, coach, day):
        talk = coach.file("talk.txt", TALK)
        ran = coach("reflect", talk, "--with", "Sam", "--me", "Dana", "--yes", "--date", day)
        assert ran.code == 1
        assert "still to come" in ran.err
        assert ran.out == ""
        assert coach.journal.saves == 0
        coach.kept()
        assert coach("prep", "Sam", "--date", day).code == 0

    def test_each_promise_and_fact_is_asked_for(self, coach):
        talk = coach.file("talk.txt", TALK)
        ran = coach(
            "reflect", talk, "--with", "Sam", "--me", "Dana", typed="y\nn\n\nyes\n", terminal=True
        )

        assert ran.code == 0
        (kept,) = coach.journal.commitments()
        assert kept.what == "I'll ring the agency by Friday"
        assert len(coach.journal.facts()) == 1
        assert "1 commitment left out" in ran.out

    def test_silence_is_never_consent(self, coach):
        ran = coach(
            "reflect", coach.file("talk.txt", TALK), "--with", "Sam", "--me", "Dana", typed="y\n"
        )
        assert ran.code == 1
        assert "--yes" in ran.err
        assert coach.journal.saves == 0

    def test_a_talk_from_standard_input_needs_a_yes_beforehand(self, coach):
        ran = coach("reflect", "-", "--with", "Sam", "--me", "Dana", typed=TALK)
        assert ran.code == 1
        assert coach.journal.saves == 0

    def test_nobody_is_added_against_the_leaders_will(self, coach):
        ran = coach(
            "reflect",
            coach.file("n.txt", "spoke about pay"),
            "--with",
            "Samm",
            typed="n\n",
            terminal=True,
        )
        assert ran.code == 1
        assert coach.journal.saves == 0

    def test_the_prep_of_that_day_is_closed_by_it(self, coach):
        sam = coach.parts().people.add("Sam")
        coach.journal.save(Prep("p1", sam.id, TODAY, Kind.ONE_TO_ONE))
        coach.kept()
        (prep,) = coach.journal.preps()
        assert prep.reflection_id == coach.journal.reflections()[0].id

    def test_a_name_that_two_people_go_by_is_refused(self, coach):
        for name in ("Sam Hill", "Sam Low"):
            coach.parts().people.add(name)
        ran = coach.kept()
        assert ran.code == 1
        assert "Sam Hill or Sam Low" in ran.err
        assert not coach.journal.reflections()


class TestPeople:
    def test_an_empty_journal_says_how_to_begin(self, coach):
        assert "Nobody yet" in coach("people").out
        assert coach("people", "--json").data == []

    def test_people_and_their_pages(self, coach):
        coach.kept()
        assert "last spoke Thu 19 Nov 2026" in coach("people").out
        assert coach("people", "--json").data[0]["last_talk"] == "2026-11-19"

        page = coach("person", "sam").out
        for piece in ("You promised", "I'll ring the agency", "They promised", "My son has trials"):
            assert piece in page
        data = coach("person", "Sam", "--json").data
        assert [len(data[key]) for key in ("talks", "yours", "theirs", "facts")] == [1, 1, 1, 1]

    def test_an_unknown_name_gets_a_hint(self, coach):
        coach.kept()
        ran = coach("person", "Samm")
        assert ran.code == 1
        assert "Did you mean Sam?" in ran.err


class TestOutOfSight:
    """What is sensitive or confidential stays off screens and out of scripts until asked for."""

    @pytest.fixture
    def coach(self, coach):
        coach.kept()
        (fact,), promises = coach.journal.facts(), coach.journal.commitments()
        coach.journal.save(
            replace(fact, sensitive=True), *(replace(one, confidential=True) for one in promises)
        )
        return coach

    @pytest.mark.parametrize("form", [[], ["--json"]])
    def test_it_is_left_out_unless_asked_for(self, coach, form):
        for words, text in (
            (["person", "Sam"], "My son has trials"),
            (["person", "Sam"], "ring the agency"),
            (["commitments"], "ring the agency"),
        ):
            assert text not in coach(*words, *form).out
            assert text in coach(*words, *form, "--private").out

    def test_the_screen_says_how_much_is_left_out(self, coach):
        assert "3 more kept out of sight" in coach("person", "Sam").out
        assert "2 more kept out of sight" in coach("commitments").out


class TestPages:
    def test_the_prep_page_shows_what_is_open_with_them(self, coach):
        coach.kept()
        page = coach("prep", "sam")
        assert page.code == 0
        assert "ring the agency" in page.out
        assert "#" not in page.out
        assert coach("prep", "Sam", "--kind", "career", "--markdown").out.startswith("# Sam")
        assert coach("prep", "Nobody").code == 1

    def test_the_week_counts_what_was_kept(self, coach):
        coach.kept()
        mine = coach("commitments", "--json").data[0]["id"]
        coach("done", mine)

        data = coach("review", "--json").data
        assert (data["week"], data["talks"]) == ("2026-W47", 1)
        assert [one["id"] for one in data["promises"]["kept"]] == [mine]
        assert coach("review", "--week", "2026-W46", "--json").data["talks"] == 0
        assert "2026-W47" in coach("review").out
        assert coach("review", "--markdown").out.startswith("# ")
        html = coach("review", "--html").out
        assert html.startswith("<!DOCTYPE html>")
        assert "<svg" in html

    def test_a_week_to_come_or_none_at_all_is_refused(self, coach):
        assert coach("review", "--week", "2026-W48").code == 1
        assert coach("review", "--week", "soon").code == 2


class TestCommitments:
    def ids(self, coach: Line) -> list[str]:
        coach.kept()
        return [one["id"] for one in coach("commitments", "--json").data]

    def test_the_ledger_by_side_and_by_day(self, coach):
        self.ids(coach)
        assert [one["owner"] for one in coach("commitments", "--theirs", "--json").data] == [
            "other"
        ]
        assert coach("commitments", "--due", "--json").data == []
        assert "you → Sam" in coach("commitments", "--open").out
        assert "Nothing due." in coach("commitments", "--due").out

    def test_done_renegotiated_and_dropped(self, coach):
        mine, theirs = self.ids(coach)

        moved = coach("renegotiate", mine, "--due", "2026-11-27", "--why", "agency shut")
        assert "due Fri 27 Nov 2026" in moved.out
        assert coach("done", mine).out.startswith("Done: ")
        assert coach("drop", theirs).code == 0
        assert coach("commitments", "--json").data == []
        assert {one["state"] for one in coach("commitments", "--all", "--json").data} == {
            "done",
            "dropped",
        }

    def test_what_cannot_be_done_is_said(self, coach):
        mine, _ = self.ids(coach)
        assert coach("done", "nope").code == 1
        assert coach("renegotiate", mine, "--due", "2026-11-01").code == 1
        ran = coach("renegotiate", mine, "--due", "whenever")
        assert ran.code == 2
        assert "not a day" in ran.err


class TestRules:
    def test_list_show_and_try(self, coach):
        assert "open-question" in coach("rules").out
        assert coach("rules", "list").out == coach("rules").out
        assert coach("rules", "list", "--json").data[0]["id"] == "open-question"
        assert "How so?" in coach("rules", "show", "open-question").out
        assert coach("rules", "show", "open-question", "--json").data["who"] == "leader"
        assert coach("rules", "try", "Well, how so?").out == "open-question: “how so?”\n"
        assert coach("rules", "try", "Well.").out == "No rule.\n"
        assert coach("rules", "show", "nothing").code == 1

    def test_one_is_switched_off_and_on_again(self, coach):
        assert coach("rules", "off", "open-question").out == "open-question is off.\n"
        assert "open-question (off)" in coach("rules").out
        assert coach("rules", "on", "open-question", "--json").data["off"] is False
        assert "(off)" not in coach("rules").out
        assert coach("rules", "off", "nothing").code == 1

    def test_check_passes_and_fails_with_its_examples(self, coach):
        assert coach("rules", "check").code == 0
        coach.engine = FailingEngine()
        ran = coach("rules", "check")
        assert ran.code == 1
        assert "open-question: not found: What else?" in ran.out
        assert "mine.toml: mine: find: no such list" in ran.out
        assert coach("rules", "check", "--json").code == 1


class TestTheLineItself:
    def test_without_a_command_the_app_opens(self, coach):
        assert coach().code == 0
        assert coach("--data-dir", "x").code == 0
        assert coach("demo").code == 0
        assert coach.opened == ["app None", "app x", "demo"]

    def test_the_folder_may_be_named_before_or_after_the_command(self, coach, monkeypatch):
        seen = []
        original = coach.parts

        def parts(folder):
            seen.append(str(folder))
            return original()

        coach.parts = parts
        coach("--data-dir", "a", "people")
        coach("people", "--data-dir", "b")
        coach("people")
        assert seen == ["a", "b", "None"]

    @pytest.mark.parametrize(
        "words",
        [
            "nonsense",
            "check",
            "check x --kind chat",
            "check x --notes --transcript",
            "check x --date someday",
            "reflect x",
            "renegotiate x",
        ],
    )
    def test_wrong_usage_is_two(self, coach, words):
        ran = coach(*words.split())
        assert ran.code == 2
        assert ran.err

    def test_help_and_version_are_no_errors(self, coach):
        assert "annotate" in coach("--help").out
        assert coach("--version").out.startswith("coach ")

    def test_a_fault_of_its_own_is_one_sentence_without_the_text(self, coach, monkeypatch):
        def broken(*_: object) -> None:
            raise KeyError("a secret from a note")

        monkeypatch.setattr(coach.engine, "analyse", broken)
        ran = coach("check", coach.file("n.txt", "spoke about pay"))
        assert ran.code == 1
        assert "KeyError" in ran.err
        assert "secret" not in ran.err
        assert "Traceback" not in ran.err

    def test_stopping_is_quiet(self, coach, monkeypatch):
        def stopped(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(coach.engine, "analyse", stopped)
        ran = coach("check", coach.file("n.txt", "spoke about pay"))
        assert (ran.code, ran.err) == (130, "")
