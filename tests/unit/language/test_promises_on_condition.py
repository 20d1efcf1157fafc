"""What hangs on others' decision, posts and rests in a note; jests and pastimes in a talk."""

from __future__ import annotations

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.noted import LEADER, OTHER, owners, read
from tests.unit.language.talks import promises_in


@pytest.mark.parametrize(
    ("note", "owner"),
    [
        ("If the owner agrees she runs the stall", OTHER),
        ("Once finance okays it he moves the desks", OTHER),
        ("If the inspector turns up she does the tour", OTHER),
        ("If the money comes through she's the first one I send", LEADER),
    ],
)
def test_work_that_hangs_on_others_decision_is_conditional(note, owner):
    (one,) = read(note)
    assert (one.owner, one.firmness) == (owner, Firmness.CONDITIONAL)


@pytest.mark.parametrize(
    "note",
    [
        "If they shout she goes quiet",
        "If her mum visits she does the cooking",
        "If the phone rings he takes the call outside",
        "If the board okays it, she's the first one to leave",
        "She's having her kitchen done on Friday",
        "It was me on the gate Saturday",
        "No more tears for her",
        "Saw Sam. Sam was fine.\n\nCheers, Jo",
        "Name: Sam Park    Dept: Stores    Date: 3/12",
        "Easter bake sale meeting 4/12",
        "Actions:\n1) raise - no, can't, above my pay grade",
    ],
)
def test_a_way_of_being_a_life_and_the_frame_of_a_note_promise_nothing(note):
    assert not owners(note)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("It's me on the gate Saturday, hi-vis and all", [LEADER]),
        ("No more night shifts for her", [LEADER]),
        ("She's having the timetable done by the 19th", [OTHER]),
        ("She does the stock count Monday", [OTHER]),
        ("she send me the form by Friday", [OTHER]),
        ("For Mother's Day she makes the plan before Friday", [OTHER]),
        ("Minutes.\nManager to order it by Friday.\nEmployee to return the keys.", [LEADER, OTHER]),
        (
            "EMPLOYEE WILL:\n1) redo the tags\nSUPERVISOR WILL:\n1) order the harness",
            [OTHER, LEADER],
        ),
    ],
)
def test_posts_rests_and_forms_name_their_owner(note, expected):
    assert owners(note) == expected


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I can't say about the rise.", "I'll tell my wife to cancel the yacht."),
        ("How do the claims go?", "Now I send them for fun only."),
        ("Who's on at Christmas?", "I'm Boxing Day."),
        ("When did you lose her?", "April. Stroke."),
        ("How's the week?", "Choir practice first, I'm taking the solo Sunday."),
    ],
)
def test_a_jest_a_pastime_and_a_day_gone_by_promise_nothing(said, answer):
    assert not promises_in(f"Ruth: {said}", f"Sam: {answer}")
