"""Commitments in a leader's note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.due import Due
from coach.language.promises.candidates import Candidate
from coach.language.promises.cast import Cast, Party, cast_of
from coach.language.promises.deadlines import Calendar, pick_due
from coach.language.promises.layout import lines_of
from coach.language.promises.note_lines import LineReader
from coach.language.promises.quoted import mask_speech, speaker_of, unmarked_speech
from coach.language.promises.reading import State
from coach.language.promises.run_on import unrun
from coach.language.promises.sentences import Reader
from coach.language.promises.text import Quote, fold, mask_quotes, quotes_in, undictate


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
    folded = _with_slashes(unrun(undictate(fold(text))), calendar)
    calendar = _as_written(folded, calendar)
    cast = cast_of(folded, leader, other)
    folded = _by_initial(folded, cast)
    reader = Reader(cast, calendar)
    speech = unmarked_speech(folded, cast)
    candidates = [
        *_written(folded, cast, reader, speech),
        *_quoted(folded, cast, calendar),
        *(one for quote, party in speech for one in _promised_in(quote, party, calendar)),
    ]
    candidates.sort(key=lambda one: (one.start, one.end))
    found: list[FoundCommitment] = []
    previous: date | None = None
    for candidate in candidates:
        due = pick_due(candidate.times, calendar, previous)
        due = replace(due, phrase=candidate.said) if due and candidate.said else due
        previous = due.latest if due and due.latest else previous
        found.append(_named(candidate, text, turn, cast, due))
    return tuple(found)


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.])")
_MONTHS, _SOON, _FAR = 12, 31, 45
"""Days within which what is due mostly lies, and beyond which it seldom does (choices)."""


def _with_slashes(text: str, calendar: Calendar) -> str:
    """The note with "3.20" as "3/20" where it writes its own date with a dot."""
    day = calendar.anchor
    own = {(day.day, day.month), (day.month, day.day)}
    if own & {(int(one), int(two)) for one, two in _DOTTED.findall(text[:80])}:
        return _DOTTED.sub(r"\1/\2", text)
    return text


def _as_written(text: str, calendar: Calendar) -> Calendar:
    """The calendar in the order in which the note writes dates, if it tells.

    Its own date tells, and a number above twelve; else a day that would be far off in one order
    and near in the other.
    """
    anchor = calendar.anchor
    pairs = [(int(one), int(two)) for one, two in _SLASHED.findall(text)]
    head = [(int(one), int(two)) for one, two in _SLASHED.findall(text[:80])]
    day_first = (anchor.day, anchor.month) in head or any(one > _MONTHS for one, _ in pairs)
    month_first = (anchor.month, anchor.day) in head or any(two > _MONTHS for _, two in pairs)
    if day_first != month_first:
        return Calendar(anchor, day_first)
    if day_first or not pairs:
        return calendar
    usual = [_days_off(anchor, *(pair if calendar.day_first else pair[::-1])) for pair in pairs]
    turned = [_days_off(anchor, *(pair[::-1] if calendar.day_first else pair)) for pair in pairs]
    if all(off > _FAR for off in usual) and all(off <= _SOON for off in turned):
        return Calendar(anchor, not calendar.day_first)
    return calendar


def _days_off(anchor: date, day: int, month: int) -> int:
    """Days from the note to the next such day; many if there is none."""
    try:
        ahead = (date(anchor.year, month, day) - anchor).days
    except ValueError:
        return 366
    return ahead if ahead >= 0 else ahead + 365


_ASKS_YOU = re.compile(r"(?:can|could|will|would) you\b.*\?$", re.IGNORECASE)
_ANSWERED = re.compile(
    (
        r"[\s,.–—-]*(?:i )?(?:said |told (?:him|her) )?(?:yes|yep|yeah|sure|of course|i "
        r"(?:will|can|would))\b"
    ),
    re.IGNORECASE,
)


_I_INITIAL = re.compile(r"(?<![\w.])I\.(?=\s+[a-z])")


def _by_initial(text: str, cast: Cast) -> str:
    """The note with "I." read as the other's initial where the name begins so; places stay."""
    return _I_INITIAL.sub("He", text) if "i" in cast.others else text


_CLOSING = re.compile(r"\s*\)[.,;]?$")


def _balanced(text: str, start: int, end: int) -> int:
    """The end of a quote without the closing bracket of one that opens before it."""
    quote = text[start:end]
    closing = _CLOSING.search(quote) if quote.count(")") > quote.count("(") else None
    return start + closing.start() if closing else end


def _named(
    candidate: Candidate, text: str, turn: int, cast: Cast, due: Due | None
) -> FoundCommitment:
    owner = candidate.party.owner or Owner.UNKNOWN
    candidate = replace(candidate, end=_balanced(text, candidate.start, candidate.end))
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
        None if candidate.firmness is Firmness.DECLINED else due,
        text[candidate.act : candidate.end].strip(" .,;:"),
    )


def _written(
    folded: str, cast: Cast, reader: Reader, speech: list[tuple[Quote, Party]]
) -> Iterator[Candidate]:
    masked = mask_speech(mask_quotes(folded), speech)
    lined = masked.strip().count("\n") >= 2
    noted = re.search(
        r"\b(?:notes?|memo|reminder) to (?:self|me|myself)\b|\bNTS\b", masked, re.IGNORECASE
    )
    read_line = LineReader(cast, reader, lined=lined, noted=noted is not None)
    for line in lines_of(masked, cast):
        if line.box != "x":
            yield from read_line(line)


def _quoted(folded: str, cast: Cast, calendar: Calendar) -> Iterator[Candidate]:
    """What one of the two is quoted as promising: in a quote, "I" is the one who speaks."""
    for quote in quotes_in(folded):
        answered = _ANSWERED.match(folded, quote.end)
        if _ASKS_YOU.match(quote.inside) and answered is not None:
            end = answered.end()
            stop = folded.find("\n", end)
            times = folded[quote.end : stop if stop > 0 else end + 40]
            act = quote.start + 1
            yield Candidate(quote.start, end, act, Party.LEADER, Firmness.FIRM, times)
            continue
        party = speaker_of(quote, folded, cast)
        if party is not None:
            yield from _promised_in(quote, party, calendar)


def _promised_in(quote: Quote, party: Party, calendar: Calendar) -> Iterator[Candidate]:
    """What a speaker promises in his or her own words."""
    if party not in {Party.LEADER, Party.OTHER}:
        return
    begun = quote.start + (quote.end - quote.start > len(quote.inside))
    for reading in Reader(Cast(), calendar).read(quote.inside, begun, State(talk=True)):
        one = reading.found
        if one.party is Party.LEADER and one.frame not in {"bare verb", "duty"}:
            yield Candidate(quote.start, quote.end, one.act, party, reading.firmness, quote.inside)
