"""A commitment in a note's line before names are put to it."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.commitment import Firmness
from coach.language.promises.cast import Party
from coach.language.promises.joins import Reading
from coach.language.promises.layout_lines import Line, Section
from coach.language.promises.lexicon import CONDITION, VAGUE
from coach.language.promises.note_words import SPEAKS, TO_DO, TOPIC
from coach.language.promises.reading import State


@dataclass(frozen=True, slots=True)
class Candidate:
    """A commitment in a note before names are put to it.

    Attributes:
        start: First character.
        end: One past the last character.
        act: Where the act begins.
        party: Who has to act.
        firmness: How binding the words are.
        times: The words in which its due time may stand.
        said: The note's own words for a day named before ("before that"), or empty.
    """

    start: int
    end: int
    act: int
    party: Party
    firmness: Firmness
    times: str
    said: str = ""

    def meets(self, start: int, end: int) -> bool:
        """Whether it shares words with a stretch."""
        return self.start < end and start < self.end


def whole_line(line: Line) -> Candidate:
    """An owned line, or a row of a table, as one commitment."""
    firmness = Firmness.VAGUE if VAGUE.search(line.text) else Firmness.FIRM
    if firmness is Firmness.FIRM and CONDITION.search(line.text):
        firmness = Firmness.CONDITIONAL
    owner = line.owner or line.section.owner or Party.LEADER
    times = line.when or line.label + line.text
    return Candidate(line.start, line.end, line.body, owner, firmness, times)


def counted_item(line: Line, start: int, text: str) -> Line:
    """One numbered item inside a line, as a line under a heading of the leader's actions."""
    section = Section(line.owner or line.section.owner or Party.LEADER, actions=True)
    return Line(start, start, start + len(text), text.rstrip(), section, listed=True)


def state_of(line: Line, *, first: bool) -> State:
    """What a line tells its sentences: who acts by default, whether it lists things to do."""
    owner = line.owner if line.owner in {Party.LEADER, Party.OTHER} else line.section.owner
    open_list = not line.section.closed
    return State(
        default=owner or Party.LEADER,
        listed=first and (line.listed or line.heads) and open_list,
        actions=line.section.actions and open_list,
        agreed=line.section.actions and open_list,
        closed=line.section.closed,
        owned=owner is not None and (line.owner is not None or line.listed or line.heads),
    )


def candidate_of(one: Reading, line: Line, *, first: bool) -> Candidate:
    """A reading with the span and owner that its line gives it."""
    party, start = one.found.party, one.found.start
    if (
        line.edge == "front"
        and line.owner is Party.OTHER
        and party is Party.LEADER
        and SPEAKS.match(line.text)
        and not line.opens
    ):
        party = Party.OTHER  # "Sam: I'll send it" is what Sam said
    topic = TOPIC.match(line.text)
    heads = topic is not None and TO_DO.search(topic.group()) is not None
    if (first and topic and not heads and start == line.body + topic.end()) or (
        first and line.listed and 0 < start - line.body <= 34
    ):
        start = line.body
    if line.edge == "front" and first:
        start = min(start, line.start)
    loose = one.found.frame in {"bare verb", "present + date"}
    if line.edge in {"back", "slot"} and loose and line.owner is not None:
        party = line.owner
    return Candidate(start, one.found.end, one.found.act, party, one.firmness, one.times)
