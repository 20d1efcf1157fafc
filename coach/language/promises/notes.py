"""Commitments in a leader's note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.language.promises.cast import Cast, Party, cast_of
from coach.language.promises.clauses import sentences_of
from coach.language.promises.deadlines import Calendar, is_dated, pick_due
from coach.language.promises.layout import Line, Section, lines_of
from coach.language.promises.lexicon import FINISHED, LAPSED, NO_MORE, RETRACT, SARCASM, VAGUE, WISH
from coach.language.promises.reading import State
from coach.language.promises.sentences import Reader, Reading
from coach.language.promises.stance import firmness_of
from coach.language.promises.text import fold, mask_quotes


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
    """

    start: int
    end: int
    act: int
    party: Party
    firmness: Firmness
    times: str


def find_in_note(
    text: str, turn: int, calendar: Calendar, leader: str | None, other: str | None
) -> tuple[FoundCommitment, ...]:
    """Find every commitment in a note.

    Args:
        text: The note as written.
        turn: Number of the turn it is.
        calendar: How to read dates.
        leader: The leader's name, if known.
        other: The other person's name, if known.
    """
    folded = fold(text)
    cast = cast_of(folded, leader, other)
    reader = Reader(cast, calendar)
    masked = mask_quotes(folded)
    found: list[FoundCommitment] = []
    previous: date | None = None
    for candidate in _candidates(masked, cast, reader):
        due = pick_due(candidate.times, calendar, previous)
        previous = due.latest if due and due.latest else previous
        found.append(_named(candidate, text, turn, cast, due))
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _named(candidate: Candidate, text: str, turn: int, cast: Cast, due: object) -> FoundCommitment:
    from coach.domain.due import Due

    owner = candidate.party.owner or Owner.UNKNOWN
    to = Party.OTHER if owner is Owner.LEADER else Party.LEADER
    return FoundCommitment(
        turn,
        candidate.start,
        candidate.end,
        text[candidate.start : candidate.end],
        owner,
        cast.named(candidate.party),
        cast.named(to),
        candidate.firmness,
        due if isinstance(due, Due) and candidate.firmness is not Firmness.DECLINED else None,
        text[candidate.act : candidate.end].strip(" .,;:"),
    )


def _candidates(text: str, cast: Cast, reader: Reader) -> Iterator[Candidate]:
    for line in lines_of(text, cast):
        if line.box == "x":
            continue
        found = list(_in_line(line, cast, reader))
        yield from found


def _in_line(line: Line, cast: Cast, reader: Reader) -> Iterator[Candidate]:
    pieces = list(sentences_of(line.text, line.body))
    found: list[Candidate] = []
    third = False
    counted: Line | None = None
    for index, (offset, sentence) in enumerate(pieces):
        number = _COUNTED.match(sentence)
        if number and (counted or (index and _announces(pieces[index - 1][1]))):
            counted = _counted(line, offset + number.end(), sentence[number.end() :])
            found.extend(_in_line(counted, cast, reader))
            continue
        counted = None
        if RETRACT.search(sentence):
            if found:
                found.pop()
            continue
        state = _state(line, first=index == 0)
        state.third = third and re.match(r"(?:he|she|they)\b", sentence, re.IGNORECASE) is not None
        after = " ".join(rest for _, rest in pieces[index + 1 : index + 2])
        readings = reader.read(sentence, offset, state, "")
        third = state.third
        found.extend(_candidate(one, line, index) for one in readings)
        if not readings:
            item = _owned_item(line, sentence, offset, reader, first=index == 0)
            if item is not None:
                found.append(item)
        _ = after
    yield from found


_COUNTED = re.compile(r"\(?\d{1,2}[).]\s+")
_ANNOUNCES = re.compile(
    r"\b(?:gotta|got to|need to|have to|to ?do|todo|will|must|i'll|actions?|next steps?|next|promised|agreed|owe|i'm to|me)\b[^.]*[:–-]?\s*$",
    re.IGNORECASE,
)


def _announces(before: str) -> bool:
    """Whether the words before a numbered list say that it is to be done."""
    return _ANNOUNCES.search(before[-40:]) is not None


def _counted(line: Line, start: int, text: str) -> Line:
    """One numbered item inside a line, as a line under a heading of the leader's actions."""
    section = Section(line.owner or line.section.owner or Party.LEADER, actions=True)
    return Line(start, start, start + len(text), text.rstrip(), section, listed=True)


def _state(line: Line, *, first: bool) -> State:
    owner = line.owner if line.owner in {Party.LEADER, Party.OTHER} else None
    if owner is None and line.section.owner is not None:
        owner = line.section.owner
    open_list = not line.section.closed
    return State(
        default=owner or Party.LEADER,
        listed=first and (line.listed or line.heads) and open_list,
        actions=line.section.actions and open_list,
        owned=owner is not None and (line.owner is not None or line.listed) and open_list,
    )


def _candidate(one: Reading, line: Line, index: int) -> Candidate:
    party = one.found.party
    start, end = one.found.start, one.found.end
    if line.edge == "front" and index == 0:
        start = min(start, line.start)
    if (
        line.edge == "back"
        and one.found.frame in {"bare verb", "present + date"}
        and line.owner is not None
    ):
        party = line.owner
    return Candidate(start, end, one.found.act, party, one.firmness, one.times)


_FINITE = re.compile(
    r"\b(?:is|was|are|were|isn't|wasn't|has|had|have|feels?|felt|seems?|seemed|thinks?|thought|said|says|wants?|wanted|likes?|liked|loves?|hates?"
    r"|asked|told|mentioned|knows?|knew|came|went|got|did|didn't|doesn't|don't|can't|couldn't|would|could|should|might|may|needs|worried|happy|sad|tired|"
    r"knackered|upset|stressed|annoyed|pleased|proud|quiet|flat|good|great|fine|ok|bad|hard|off|back|away|on leave|annual leave|a/l|holiday|birthday)\b",
    re.IGNORECASE,
)


def _owned_item(
    line: Line, sentence: str, offset: int, reader: Reader, *, first: bool
) -> Candidate | None:
    """A thing with an owner and no verb: "Invoice: me, Tues", "Rota (S)"."""
    if line.section.closed or '"~' in sentence or not first:
        return None
    owner = line.owner or (line.section.owner if line.listed else None)
    if owner not in {Party.LEADER, Party.OTHER} or len(sentence) < 4 or sentence.endswith("?"):
        return None
    for pattern in (FINISHED, LAPSED, NO_MORE, SARCASM, WISH, _FINITE):
        if pattern.search(sentence):
            return None
    settled = (
        line.box == " "
        or line.section.actions
        or line.owner is Party.LEADER
        or is_dated(sentence, reader.calendar)
    )
    if not settled:
        return None
    firmness = Firmness.VAGUE if VAGUE.search(sentence) else Firmness.FIRM
    start = line.start if first else offset
    return Candidate(start, offset + len(sentence), offset, owner, firmness, sentence)


__all__ = ["Candidate", "find_in_note", "firmness_of"]
