"""People: who a name means, who comes in, what may be changed, and one person's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.commitment import Change, Owner, State
from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.services.follow_up import Promises
from coach.services.people import People
from tests.fakes import SUNDAY, MemoryJournal
from tests.unit.kept import reflection_on

MARCUS = Person("marcus", "Marcus Lee", SUNDAY, aliases=("M", "Marc"))
SAM_RO = Person("ro", "Sam Ro", SUNDAY)
SAM_LIND = Person("lind", "Sam Lind", SUNDAY, relation="peer")


@pytest.fixture
def kept() -> MemoryJournal:
    return MemoryJournal(MARCUS, SAM_RO, SAM_LIND)


@pytest.fixture
def people(kept: MemoryJournal) -> People:
    return People(kept, lambda: SUNDAY)


@pytest.mark.parametrize("name", ["Marcus Lee", "marcus", " MARCUS  ", "m", "M.", "Marc"])
def test_a_person_is_found_by_any_of_their_names(people: People, name: str) -> None:
    assert people.find(name) == MARCUS
    assert people.named(name) == MARCUS


def test_a_first_name_that_two_share_is_asked_back(people: People) -> None:
    assert people.named("Sam") is None
    with pytest.raises(CoachError, match=r"could be Sam Lind or Sam Ro\. Use the full name"):
        people.find("Sam")


def test_a_whole_name_wins_over_a_shared_first_name(kept: MemoryJournal, people: People) -> None:
    kept.save(Person("sam", "Sam", SUNDAY))
    assert people.find("sam").id == "sam"


def test_a_misspelt_name_is_answered_with_those_that_come_close(people: People) -> None:
    with pytest.raises(CoachError, match="Did you mean Marcus Lee"):
        people.find("Markus Lee")


def test_a_name_like_nobodys_is_answered_with_where_to_look(people: People) -> None:
    with pytest.raises(CoachError, match="coach people"):
        people.find("Zbigniew")
    assert people.named("") is None


def test_a_new_person_comes_in_today_under_a_tidy_name(kept: MemoryJournal, people: People) -> None:
    added = people.add("  Ines   Duarte ", "peer")
    assert (added.name, added.relation, added.added_on) == ("Ines Duarte", "peer", SUNDAY)
    assert added in kept.people()


@pytest.mark.parametrize("name", ["sam ro", "SAM  RO"])
def test_somebody_who_is_here_is_not_doubled(
    kept: MemoryJournal, people: People, name: str
) -> None:
    assert people.add(name) == SAM_RO
    assert len(kept.people()) == 3


def test_an_alias_is_a_name_a_shared_first_name_is_not(kept: MemoryJournal, people: People) -> None:
    assert people.add("marc") == MARCUS
    assert people.add("Sam").id not in {"ro", "lind"}
    assert len(kept.people()) == 4


def test_nobody_comes_in_without_a_name(kept: MemoryJournal, people: People) -> None:
    with pytest.raises(CoachError, match="needs a name"):
        people.add("  ")
    assert len(kept.people()) == 3


def test_details_are_tidied_when_kept(kept: MemoryJournal, people: People) -> None:
    changed = replace(
        SAM_RO,
        name=" Sam  Roe ",
        relation="Peer",
        aliases=("S.R.", " s.r ", "", "sam roe", "Sammy"),
        note=" walks\nat noon ",
        cadence_days=14,
        paused_until=SUNDAY + timedelta(days=9),
    )
    tidied = people.change(changed)
    assert tidied in kept.people()
    assert (tidied.name, tidied.relation, tidied.note) == ("Sam Roe", "peer", "walks at noon")
    assert tidied.aliases == ("S.R", "Sammy")
    assert people.find("s.r.") == tidied


def test_a_relation_of_ones_own_keeps_its_letters(people: People) -> None:
    assert people.change(replace(SAM_RO, relation="Mentor")).relation == "Mentor"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": "MARCUS LEE"}, "“MARCUS LEE” is already somebody else in your journal. Add"),
        ({"name": "Marc"}, r"already somebody else in your journal \(Marcus Lee\)"),
        ({"relation": ""}, "How do you work together"),
        ({"aliases": ("m",)}, "“m” already stands for Marcus Lee"),
        ({"aliases": ("Marcus",)}, "“Marcus” already stands for Marcus Lee"),
        ({"aliases": ("Sam",)}, "“Sam” already stands for Sam Lind"),
        ({"cadence_days": 0}, "from 1 to 365"),
        ({"cadence_days": 366}, "from 1 to 365"),
        ({"paused_until": date(2026, 11, 21)}, "already passed"),
    ],
)
def test_what_would_make_notes_ambiguous_or_no_sense_is_refused(
    kept: MemoryJournal, people: People, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(CoachError, match=said):
        people.change(replace(SAM_RO, **changes))  # type: ignore[arg-type]
    assert SAM_RO in kept.people()


def test_looking_at_what_would_be_kept_keeps_nothing(kept: MemoryJournal, people: People) -> None:
    assert people.tidy(replace(SAM_RO, name="Sam  Roe")).name == "Sam Roe"
    assert SAM_RO in kept.people()


def test_an_old_clash_does_not_stand_in_the_way_of_another_change(
    kept: MemoryJournal, people: People
) -> None:
    clashing = replace(SAM_RO, aliases=("M",), paused_until=SUNDAY - timedelta(days=3))
    kept.save(clashing)
    assert people.change(replace(clashing, note="back since Thursday")) in kept.people()


def test_everybody_is_listed_by_name_with_how_it_stands(
    kept: MemoryJournal, people: People
) -> None:
    kept.save(
        reflection_on("lind", SUNDAY - timedelta(days=46)),
        reflection_on("ro", SUNDAY - timedelta(days=2)),
    )
    marcus, lind, ro = people.all()
    assert (marcus.person.id, marcus.last) == ("marcus", None)
    assert (lind.person.id, lind.days, lind.quiet) == ("lind", 46, True)
    assert (ro.person.id, ro.days, ro.quiet) == ("ro", 2, False)


def test_a_page_holds_what_is_theirs_and_nothing_of_others(
    kept: MemoryJournal, people: People
) -> None:
    promises = Promises(kept, lambda: SUNDAY)
    yours = promises.add("ro", "send the plan", Owner.LEADER)
    theirs = promises.add("ro", "update the list", Owner.OTHER)
    done = promises.done(promises.add("ro", "order the chair", Owner.LEADER).id)
    long_ago = replace(done, id="old", history=(Change(SUNDAY - timedelta(days=91), State.DONE),))
    fact = Fact("f1", "ro", "has a new puppy", SUNDAY)
    prep = Prep("prep1", "ro", SUNDAY, Kind.ONE_TO_ONE)
    first, last = (reflection_on("ro", SUNDAY - timedelta(days=back)) for back in (20, 3))
    kept.save(
        long_ago,
        fact,
        prep,
        first,
        last,
        reflection_on("lind", SUNDAY),
        replace(fact, id="f2", person_id="lind"),
        replace(prep, id="prep2", person_id="lind"),
    )
    promises.add("lind", "call back", Owner.LEADER)

    page = people.page("ro")

    assert page.person == SAM_RO
    assert page.talks == (last, first)
    assert (page.touch.days, page.touch.usual_gap) == (3, 17)
    assert (page.yours, page.theirs, page.closed) == ((yours,), (theirs,), (done,))
    assert (page.facts, page.preps) == ((fact,), (prep,))


def test_the_page_of_somebody_erased_is_refused_in_a_sentence(people: People) -> None:
    with pytest.raises(CoachError, match="no longer in the journal"):
        people.page("gone")
