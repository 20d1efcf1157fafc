"""Review: the week's own records beside eight questions, one trend, one focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.attention import WINDOW_WEEKS, Gap, gaps, shares
from coach.domain.errors import CoachError
from coach.domain.prep_memory import Line
from coach.domain.review import Happened, Review
from coach.domain.touch import Touch, touch
from coach.domain.trend import POINTS, Trend, trend
from coach.domain.trend import WINDOW_WEEKS as TREND_WINDOW
from coach.domain.week import Figures, Span, figures, week_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from coach.domain.commitment import Commitment
    from coach.domain.fact import Fact
    from coach.domain.person import Person
    from coach.domain.prompt import Guide
    from coach.domain.reflection import Reflection, Reply
    from coach.services.guides import Guides
    from coach.services.ports import Clock, Journal


@dataclass(frozen=True, slots=True)
class Focus:
    """Last week's focus, and what the counts say beside it.

    Attributes:
        text: The focus as "if … then I will …".
        set_on: The week it was chosen in.
        counts: Figures of this week beside those of the week it was chosen in.
    """

    text: str
    set_on: str
    counts: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A week to look back on.

    Attributes:
        span: The week.
        guide: The eight questions.
        review: What was written so far; None if nothing.
        figures: The week in figures.
        names: Names of people by id.
        quiet: People gone quiet, by name.
        gaps: People who may have had less than they needed, by name.
        focus: Last week's focus; None if there was none.
        trend: One line against the leader's own past; None below five talks.
        hidden: How many sensitive or confidential records are kept off the page.
        today: The day the page was made.
    """

    span: Span
    guide: Guide
    review: Review | None
    figures: Figures
    names: Mapping[str, str]
    quiet: tuple[Touch, ...]
    gaps: tuple[Gap, ...]
    focus: Focus | None
    trend: Trend | None
    hidden: int
    today: date

    def name(self, person_id: str) -> str:
        """What to call a person."""
        return self.names.get(person_id, "?")


class Reviews:
    """Makes and keeps weekly reviews."""

    def __init__(self, journal: Journal, guides: Guides, clock: Clock) -> None:
        self._journal = journal
        self._guides = guides
        self._clock = clock

    def page(self, span: Span | None = None, *, private: bool = False) -> ReviewPage:
        """The page of a week.

        Args:
            span: The week; this week if None.
            private: Show sensitive and confidential records too.

        Raises:
            CoachError: If the week has not begun.
        """
        today = self._clock()
        week = span or week_span(today)
        if week.first > today:
            raise CoachError("That week has not begun yet.")
        people = self._journal.people()
        since = week.before(POINTS + TREND_WINDOW).first
        talks = self._journal.reflections(since=since)
        promises = self._journal.commitments(only_open=False, closed_since=since)
        facts = self._journal.facts()
        shown = [one for one in promises if private or not one.confidential]
        told = [one for one in facts if private or not (one.sensitive or one.confidential)]
        reviews = {one.id: one for one in self._journal.reviews()}
        window = week.before(WINDOW_WEEKS - 1).first
        upto = [talk for talk in talks if talk.date <= week.last]
        counted = figures(week, talks, shown, told, today)
        return ReviewPage(
            span=week,
            guide=self._guides.get("review"),
            review=reviews.get(week.id),
            figures=counted,
            names={person.id: person.name for person in people},
            quiet=self._quiet(people, min(week.last, today)),
            gaps=gaps(shares(people, upto, shown, window), window, today),
            focus=_focus(counted, reviews.values(), (talks, shown, told)),
            trend=trend(week, upto),
            hidden=_hidden(week, facts, told)
            + sum(one.is_open and one.confidential for one in promises if not private),
            today=today,
        )

    def save(
        self,
        span: Span,
        replies: Iterable[Reply],
        focus: str = "",
        last_focus: Happened | None = None,
    ) -> Review:
        """Keep a week's review; blank answers are left out.

        Raises:
            CoachError: If nothing was written, or it could not be saved.
        """
        written = tuple(reply for reply in replies if reply.text.strip())
        if not (written or focus.strip() or last_focus):
            raise CoachError("There is nothing in this review yet. Nothing was saved.")
        review = Review(
            id=span.id,
            written_on=self._clock(),
            replies=written,
            focus=" ".join(focus.split()),
            last_focus=last_focus,
        )
        self._journal.save(review)
        return review

    def _quiet(self, people: Sequence[Person], day: date) -> tuple[Touch, ...]:
        logs = self._journal.talk_logs()
        touches = (touch(person, logs.get(person.id), day) for person in people)
        return tuple(one for one in touches if one.quiet)


def _focus(
    now: Figures,
    reviews: Iterable[Review],
    records: tuple[Sequence[Reflection], Sequence[Commitment], Sequence[Fact]],
) -> Focus | None:
    earlier = [one for one in reviews if one.id < now.span.id and one.focus]
    if not earlier:
        return None
    last = max(earlier, key=lambda one: one.id)
    chosen = week_span(last.written_on)
    then = figures(chosen, *records, chosen.last)
    return Focus(last.focus, last.id, counts(now, then))


def read_happened(text: str) -> tuple[Happened | None, str]:
    """Whether the focus came about, as typed: "yes", "partly, twice"; and the rest of the words."""
    first, _, rest = text.strip().partition(" ")
    word = first.strip(".,;:!").casefold()
    for happened in Happened:
        if word and happened.value.startswith(word):
            return happened, rest.strip()
    return None, text.strip()


def counts(now: Figures, then: Figures) -> tuple[Line, ...]:
    """What can be counted of a focus: this week beside the week it was chosen in."""
    return tuple(
        Line(f"{label}: {this}", f"the week you chose it: {that}")
        for label, this, that in (
            ("Talks", str(len(now.talks)), str(len(then.talks))),
            (
                "Concerns taken up",
                _of(now.heard.heard, now.heard.cues, "none voiced"),
                _of(then.heard.heard, then.heard.cues, "none voiced"),
            ),
            ("Personal questions", str(now.personal), str(then.personal)),
            (
                "Promises with a day",
                _of(now.ledger.dated, len(now.ledger.made), "none made"),
                _of(then.ledger.dated, len(then.ledger.made), "none made"),
            ),
        )
    )


def _of(part: int, whole: int, nothing: str) -> str:
    return f"{part} of {whole}" if whole else nothing


def _hidden(week: Span, facts: Sequence[Fact], told: Sequence[Fact]) -> int:
    def inside(some: Sequence[Fact]) -> int:
        return sum(week.holds(one.learned_on) or week.holds(one.asked_on) for one in some)

    return inside(facts) - inside(told)


def days_quiet(touch_: Touch) -> str:
    """How long since the last talk, as a question."""
    name = touch_.person.name.split(maxsplit=1)[0]
    if touch_.last is None:
        return f"You have not talked with {name} yet. Anything you would like to ask?"
    return f"{touch_.days} days since you and {name} spoke. Anything you would like to ask?"
