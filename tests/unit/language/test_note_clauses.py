"""How a note is taken apart: who does what, whose words stand in it, and what each clause shows."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Analysis, Verdict
from coach.language.analyser import RuleAnalyser, build
from coach.language.listening.note_actors import LEADER, OTHER, THIRD
from coach.language.listening.note_reading import Clause, read_note
from tests.unit.language.talks import REST


@pytest.fixture(scope="module")
def analyser() -> RuleAnalyser:
    return build()


def clauses(text: str) -> list[tuple[str, Clause]]:
    return [(text[one.start : one.end], one) for one in read_note(text, other="Ines Roth")]


def read(analyser: RuleAnalyser, text: str) -> Analysis:
    note = (Turn(1, None, Role.LEADER, text),)
    return analyser.analyse(Conversation(Mode.NOTES, note, date(2026, 11, 19), other="Ines Roth"))


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        ("She's shattered and I let her talk.", ["She's shattered", "I let her talk."]),
        ("He's low, told him to rest.", ["He's low", "told him to rest."]),
        ("Mood = low", ["Mood = low"]),
        ('She said "it is late, he said so, and I agree" twice.', None),
        ("The date is wrong, he said.", None),
    ],
)
def test_a_new_subject_begins_a_clause_but_a_quotation_stays_whole(
    note: str, parts: list[str] | None
) -> None:
    assert [text for text, _ in clauses(note)] == (parts or [note])


def test_a_note_without_stops_comes_apart_at_its_subjects() -> None:
    note = (
        "ines by the van she is fine with the new route he wants the old one back i told them "
        "both we will see on monday anyway she looked worn out i said go home early for once love"
    )
    found = [text for text, _ in clauses(note)]
    assert "she is fine with the new route" in found
    assert any(text.startswith("she looked worn out") for text in found)


@pytest.mark.parametrize(
    ("note", "actor"),
    [
        ('"I have no idea what I am for any more."', OTHER),
        ('"That makes sense," I said.', LEADER),
        ("Said her shoulder is no better.", OTHER),
        ("Said she should rest.", LEADER),
        ("Marek reckons the stock will come.", THIRD),
        ("marek reckons the stock will come.", THIRD),
        ("Ines reckons the stock will come.", OTHER),
        ("Went very pale when the list came up.", OTHER),
        ("Went through the list with her.", LEADER),
        ("Snapped at her over the list.", LEADER),
    ],
)
def test_who_acts_in_a_clause(note: str, actor: str) -> None:
    assert clauses(note)[0][1].actor == actor


@pytest.mark.parametrize(
    "note",
    [
        'She\'s "delighted" with the new desk.',
        "Said the move has taken the wind out of her sails and she's fed up.",
        "She is reading at the service and is terrified.",
        "She said I'm sick of covering.",
        "Hasn't had a free weekend since June.",
        "She asked if the night team will be cut.",
        "She doesn't see any point in the reports now.",
    ],
)
def test_a_voiced_strain_is_heard_however_it_is_written_down(note: str) -> None:
    assert any(one.cue for _, one in clauses(note))


@pytest.mark.parametrize(
    "note",
    [
        "Marek swears he's exhausted.",
        "200 boxes!! mad",
        "Her mum is in hospital.",
        "She doesn't eat pork.",
        "Complaint from the bowls club, reply Monday.",
        "I shouted her out for the flyer.",
        "She's off sick on Monday.",
        'Let her know: "let me look at it tonight".',
    ],
)
def test_what_is_not_the_other_s_strain_is_no_cue(note: str) -> None:
    assert not any(one.cue for _, one in clauses(note))


@pytest.mark.parametrize(
    "note",
    [
        "Ines is dreading the audit. I said everyone does and moved on to the rota.",
        "Ines is dreading the audit. I changed the subject.",
    ],
)
def test_a_change_of_subject_that_the_leader_noticed_is_met_kindly(
    analyser: RuleAnalyser, note: str
) -> None:
    (passed,) = [one for one in read(analyser, note + REST).findings if one.id == "missed-cue"]
    assert passed.verdict is Verdict.UNCERTAIN
    assert "Your note goes from" in passed.say


def test_a_very_short_note_still_shows_a_worry_that_advice_came_down_on(
    analyser: RuleAnalyser,
) -> None:
    ids = [one.id for one in read(analyser, "Ines is burnt out. Told her to delegate.").findings]
    assert ids == ["missed-cue"]
    assert not read(analyser, "Ines seemed quiet. Rota done.").findings


@pytest.mark.parametrize(
    ("note", "rule"),
    [
        ("Told Ines the way she calmed the queue was spot on.", "appreciation-specific"),
        ("Praised her for ringing the family first.", "appreciation-specific"),
        ("Weds you cut the trainee off, she went quiet. Said so to Ines.", "sbi-feedback"),
        ("Told her to buck up.", "blame"),
        ("Someone should ring payroll.", "open-loop"),
        ("somebody's got to order the gloves", "open-loop"),
    ],
)
def test_what_one_clause_shows(analyser: RuleAnalyser, note: str, rule: str) -> None:
    assert rule in {one.id for one in read(analyser, note + REST).findings}


@pytest.mark.parametrize(
    ("note", "rule"),
    [
        ("Thanked her for her time.", "appreciation-specific"),
        ("Weds she was off.", "sbi-feedback"),
        ("Told her the notes are on the drive.", "blame"),
        ("Should someone ring payroll?", "open-loop"),
    ],
)
def test_what_it_does_not(analyser: RuleAnalyser, note: str, rule: str) -> None:
    assert rule not in {one.id for one in read(analyser, note + REST).findings}


@pytest.mark.parametrize(
    "note",
    [
        "Her father is in Leeds for the scan; I asked how he is doing there.",
        "Concert in March. I asked whether we can get tickets!",
        "So how's the shoulder? No better.",
        "Asked after her garden, the roses are out.",
        "How old is he now, I asked.",
    ],
)
def test_a_question_about_the_person_is_seen_by_what_it_follows(
    analyser: RuleAnalyser, note: str
) -> None:
    labels = [label.id for turn in read(analyser, note).turns for label in turn.labels]
    assert "personal-question" in labels


@pytest.mark.parametrize(
    "note",
    ["Asked about the report.", "Her son is four. I asked who covers the shift.", "She asked me."],
)
def test_a_question_about_work_is_none(analyser: RuleAnalyser, note: str) -> None:
    labels = [label.id for turn in read(analyser, note).turns for label in turn.labels]
    assert "personal-question" not in labels


@pytest.mark.parametrize(
    "note",
    [
        "Asked after his garden. Greenfly everywhere.",
        "His girl is called Ada, she pitches.",
        "Godfather since Saturday, the little one is called Bo.",
        "Flat fell through again.",
        "Knee's dodgy again.",
        "G's results clear!!",
    ],
)
def test_life_outside_the_job_is_kept(analyser: RuleAnalyser, note: str) -> None:
    assert read(analyser, note).facts


@pytest.mark.parametrize(
    "note",
    [
        "No promises about the senior post.",
        "Scanners fixed by Christmas, they say.",
        "Met in the garden room.",
        "The rollout is now her baby.",
        "A difficult half hour about the robot.",
        "Post-mortems moved to Mondays.",
        "Wrote to both sets of parents.",
        "Vacation was approved last week.",
    ],
)
def test_work_that_borrows_its_words_is_not(analyser: RuleAnalyser, note: str) -> None:
    assert not read(analyser, note).facts


@pytest.mark.parametrize(
    ("note", "first"),
    [
        (
            "no answer on the van. she's worn out, she told me. told her to hang in there",
            "she's worn out",
        ),
        (
            "- he's exhausted. told him these things take time\n- asked about his mum's move",
            "he's exhausted",
        ),
        ("She said she is exhausted. I told her about my own first winter here.", "exhausted"),
    ],
)
def test_the_concern_next_to_the_reply_is_quoted_and_the_next_point_answers_nothing(
    analyser: RuleAnalyser, note: str, first: str
) -> None:
    shown = [one for one in read(analyser, note).first_shown() if one.id == "missed-cue"]
    assert [first in one.quotes[0].text for one in shown] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Had to sign the notice myself, hate this.",
        'Three colleagues told me the tone is "like a slammed door".',
        "Nobody has decided yet who takes the night desk.",
        "I offered it to her, she said not now, fair enough.",
        "She refused, said that flat out.",
        "Her sister is getting married in May, nobody else knows.",
    ],
)
def test_what_others_feel_or_leave_undone_is_no_cue(text: str) -> None:
    assert not [one for _, one in clauses(text) if one.cue is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Hates that, told me so twice.",
        'She told me it\'s "like a slammed door" every time.',
        "Nobody has asked her once, she says.",
        "He said it's just not fair.",
        "She has been flat out for weeks.",
        "Her sister is very ill, nobody at work knows.",
        'Only answer: "right, so I split myself in two"',
    ],
)
def test_what_they_feel_themselves_stays_a_cue(text: str) -> None:
    assert [one for _, one in clauses(text) if one.cue is not None]
