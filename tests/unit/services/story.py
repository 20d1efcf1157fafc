"""Ten weeks with Ines, Sam and Lena, played through the services on a fixed calendar."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from coach.domain.commitment import Commitment, Owner
from coach.domain.conversation import Kind
from coach.domain.finding import Analysis
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.recall import Outcome
from coach.domain.reflection import Reflection, Reply
from coach.domain.repair import Repair, Step
from coach.domain.review import Happened
from coach.domain.week import week_span
from coach.services.parts import Parts
from coach.services.prepare import as_markdown
from coach.services.reflect import Confirmed, ConfirmedCommitment, ConfirmedFact
from coach.services.review import ReviewPage
from tests.unit.services.world import MONDAY, Calendar, days, note, on, parts, read, talk


def monday(week: int) -> date:
    """Monday of a week of the story, counted from 1."""
    return MONDAY + days(7 * (week - 1))


def tuesday(week: int) -> date:
    return monday(week) + days(1)


def friday(week: int) -> date:
    return monday(week) + days(4)


@dataclass
class Story:
    clock: Calendar
    coach: Parts
    ines: Person
    sam: Person
    lena: Person
    ramp_due: list[str] = field(default_factory=list)
    to_ask: list[str] = field(default_factory=list)
    tell_due: list[str] = field(default_factory=list)
    amends_due: list[str] = field(default_factory=list)
    sheet: str = ""
    outcomes: tuple[Outcome, ...] = ()
    second: Reflection | None = None
    plan: Repair | None = None

    def reflect(
        self,
        who: Person,
        analysis: Analysis,
        *,
        promises: Sequence[ConfirmedCommitment] = (),
        facts: Sequence[ConfirmedFact] = (),
        prep: Prep | None = None,
    ) -> Reflection:
        """Keep a talk as the app does: findings from the journal first, then one save."""
        enriched = self.coach.after_talk.enrich(who, analysis)
        asked = self.coach.after_talk.asked(who, analysis)
        return self.coach.reflect.keep(
            who,
            enriched,
            Confirmed(
                commitments=tuple(promises),
                facts=tuple(facts),
                asked=tuple(one.fact for one in asked),
                prep_id=prep.id if prep else None,
            ),
        )

    def what(self, name: str) -> Commitment:
        """A promise by its words."""
        return next(
            one for one in self.coach.journal.commitments(only_open=False) if one.what == name
        )

    def week(self, number: int) -> ReviewPage:
        return self.coach.reviews.page(week_span(monday(number)))


def mine(what: str, due: date | None = None) -> ConfirmedCommitment:
    return ConfirmedCommitment(what, Owner.LEADER, due=on(due) if due else None)


def theirs(what: str, due: date | None = None) -> ConfirmedCommitment:
    return ConfirmedCommitment(what, Owner.OTHER, due=on(due) if due else None)


def played() -> Story:
    """The ten weeks, up to the Friday of the tenth."""
    clock = Calendar()
    coach = parts(clock)
    coach.check.remember_me("Tom")
    told = Story(
        clock,
        coach,
        coach.people.add("Ines Duarte"),
        coach.people.add("Sam Keogh"),
        coach.people.add("Lena Vogt"),
    )
    week_one(told)
    week_two(told)
    week_three(told)
    week_four(told)
    quiet_weeks(told)
    week_ten(told)
    return told


def week_one(told: Story) -> None:
    told.clock.to(tuesday(1))
    told.reflect(
        told.ines,
        read(
            talk("L: How is it going?", "O: I'm worn out.", day=tuesday(1)),
            "personal-question",
            cues=1,
            cues_heard=0,
            personal_questions=1,
        ),
        promises=[mine("Ask facilities about the loading ramp", friday(1))],
        facts=[ConfirmedFact("Her daughter plays a recital", ask_after=monday(2))],
    )
    told.reflect(
        told.sam,
        read(note("Rota and roof with Sam.", tuesday(1), "Sam"), cues=0, personal_questions=0),
        promises=[theirs("Draft the winter rota", friday(1)), mine("Order gloves", friday(1))],
    )
    told.clock.to(friday(1))
    told.coach.promises.done(told.what("Order gloves").id)
    told.coach.promises.done(told.what("Draft the winter rota").id)
    told.coach.reviews.save(
        week_span(friday(1)),
        [Reply("Who could you tell it to?", "Lena")],
        "If somebody sounds worn out, then I will ask one more question.",
    )


def week_two(told: Story) -> None:
    told.clock.to(tuesday(2))
    told.ramp_due = [one.commitment.what for one in told.coach.today.page().overdue]
    told.to_ask = [one.fact.text for one in told.coach.today.page().to_ask]
    page = told.coach.prepare.page(told.ines)
    told.sheet = as_markdown(page)
    prep = told.coach.prepare.save(
        page.prep,
        asks=["How did your daughter's recital go?", "Which shifts wear you out most?"],
        if_then="If she sighs, then I will wait.",
    )
    analysis = read(
        talk(
            "L: How did your daughter's recital go?",
            "O: She was proud. The ramp is still broken, mind.",
            "L: What would help you this week?",
            day=tuesday(2),
        ),
        "personal-question",
        cues=1,
        cues_heard=1,
        personal_questions=1,
    )
    told.outcomes = told.coach.after_talk.planned(told.ines, analysis, prep)
    told.second = told.reflect(told.ines, analysis, prep=prep)
    told.clock.to(monday(2) + days(2))
    told.coach.promises.done(told.what("Ask facilities about the loading ramp").id)
    told.clock.to(friday(2))
    told.coach.reviews.save(week_span(friday(2)), [], "If I promise, then I will name a day.")


def week_three(told: Story) -> None:
    told.clock.to(tuesday(3))
    told.reflect(
        told.lena,
        read(
            note("Lena wants a trial of the new scanner.", tuesday(3), "Lena", Kind.STAKEHOLDER),
            cues=0,
            personal_questions=0,
        ),
        promises=[mine("Set up the scanner trial", friday(3))],
        facts=[
            ConfirmedFact("Waiting for test results", sensitive=True, ask_after=monday(4)),
            ConfirmedFact("Applied elsewhere", confidential=True),
        ],
    )
    told.clock.to(friday(3))
    told.coach.tell.renegotiate(
        told.what("Set up the scanner trial").id,
        friday(4),
        "the scanners come a week later",
        monday(4),
    )


def week_four(told: Story) -> None:
    told.clock.to(monday(4))
    told.tell_due = [one.commitment.what for one in told.coach.today.page().due]
    told.coach.promises.done(next(one for one in told.coach.promises.due()).commitment.id)
    told.coach.promises.done(told.what("Set up the scanner trial").id)
    plan = told.coach.repairs.open(told.sam, "I changed his rota without asking him")
    plan = told.coach.repairs.take(plan, Step.ACKNOWLEDGE, "I changed your rota and said nothing.")
    plan = told.coach.repairs.take(plan, Step.APOLOGISE, "I'm sorry I did that.")
    plan = told.coach.repairs.take(plan, Step.RESPONSIBILITY, "That was mine alone.")
    plan = told.coach.repairs.add_amends(plan, "Give Sam his Fridays back", friday(4))
    told.plan = told.coach.repairs.take(plan, Step.AMENDS, "You have your Fridays back.")
    told.clock.to(tuesday(4))
    told.reflect(
        told.sam,
        read(note("Said sorry to Sam.", tuesday(4), "Sam", Kind.REPAIR), cues=1, cues_heard=1),
    )
    told.clock.to(friday(4))
    told.amends_due = [one.commitment.what for one in told.coach.today.page().due]
    told.coach.promises.done(told.what("Give Sam his Fridays back").id)
    told.coach.repairs.close(told.plan)


def quiet_weeks(told: Story) -> None:
    """Weeks five to nine: Ines every week, nobody else."""
    for number in range(5, 10):
        told.clock.to(tuesday(number))
        told.reflect(
            told.ines,
            read(
                note("Ramp, rota, returns.", tuesday(number)),
                cues=1,
                cues_heard=1,
                personal_questions=0,
            ),
        )


def week_ten(told: Story) -> None:
    told.clock.to(tuesday(10))
    told.reflect(
        told.ines,
        read(
            note("Ines is worn out again. Asked what would help.", tuesday(10)),
            "personal-question",
            "appreciation-specific",
            cues=2,
            cues_heard=1,
            personal_questions=1,
        ),
        promises=[
            mine("Move the returns desk", friday(10) + days(7)),
            mine("Look at the heating"),
            theirs("Count the pallets", friday(10)),
        ],
    )
    told.clock.to(friday(10))
    told.coach.promises.done(told.what("Count the pallets").id)
    told.coach.reviews.save(
        week_span(friday(10)), [], "If it is cold, then I will ring.", Happened.PARTLY
    )
