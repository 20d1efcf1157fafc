"""Personal facts: what the other person told of their life, and when it would be kind to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from coach.domain.conversation import Conversation, Mode, Turn
from coach.domain.due import DueKind
from coach.domain.fact import FoundFact
from coach.domain.finding import LabelledTurn
from coach.language.dues import TimePhrase, find_times, resolve
from coach.language.fact_owner import owned
from coach.language.fact_spans import aside, is_disputed, theirs_alone
from coach.language.fact_wording import worded
from coach.language.life_answers import life_told
from coach.language.listening.note_actors import LEADER, OTHER, THIRD, is_called
from coach.language.listening.note_reading import Clause
from coach.language.listening.personal import (
    asks_after_life,
    begins_with_kin,
    is_in_confidence,
    is_private,
    is_sensitive,
    mentions_life,
)
from coach.language.listening.words import sentences, words_of
from coach.language.note_life import (
    is_leaders_word,
    is_listed_work,
    is_taken_back,
    is_their_helper,
    is_title,
    is_undertaken,
    tells_by_place,
    tells_of_life,
)

_DAYS = (DueKind.DAY, DueKind.PERIOD)
_PAST = re.compile(
    r"\b(?:last|ago|since|yesterday|was|were|went|had|did|passed|died|started|came|broke|ran|lost"
    r"|fell|saw|failed|born)\b",
    re.IGNORECASE,
)


def facts_in_talk(conversation: Conversation, turns: Sequence[LabelledTurn]) -> Iterator[FoundFact]:
    """Personal facts that the other told in a talk, in order; none in a note.

    Args:
        conversation: Gives the day and the names.
        turns: Its labelled turns.
    """
    if conversation.mode is Mode.NOTES:
        return
    for at, told_here in life_told(turns).items():
        turn = turns[at].turn
        until = 0
        for told in told_here:
            one = worded(turns, at, told)
            if one is None or one.end <= until:
                continue
            until = one.end
            when = _when(turn.text, one.start, one.end, conversation.date)
            kept = any(is_in_confidence(said.line) for said in sentences(turn.text))
            about = turn.speaker or conversation.other
            yield FoundFact(
                turn.n, one.start, one.end, about, one.text, one.sensitive, when, confidential=kept
            )


def ask_after(text: str, day: date) -> date | None:
    """The day after the event that `text` names, counted from `day`; None without one ahead.

    A time phrase that stands beside a past verb names no event to ask about; nor does a length
    ("for a week"), nor a month that is nearly a year off: that is the one just gone.
    """
    for phrase in find_times(text):
        due = resolve(phrase, day)
        if due.latest is None or due.kind not in _DAYS or due.latest < day:
            continue
        before = text[max(0, phrase.start - 12) : phrase.end]
        if _PAST.search(before) or _is_length(phrase) or _is_over(text, phrase, due.latest - day):
            continue
        return due.latest + timedelta(days=1)
    return None


def _is_length(phrase: TimePhrase) -> bool:
    return phrase.shape == "span" and phrase.lead in ("for", "every", "per")


def _is_over(text: str, phrase: TimePhrase, ahead: timedelta) -> bool:
    """Whether a day without its year is the one gone by: far ahead, or told as over."""
    if phrase.lead in _LOOKS_AHEAD or _NAMES_WHICH.search(phrase.text):
        return False
    clause = re.split(r"[.,;!?]", text[: phrase.start])[-1]
    return ahead > _FAR or (_OVER.search(clause) is not None and not _AHEAD.search(clause))


_FAR = timedelta(days=250)
"""From when a day without its year is rather the last one (a choice)."""
_LOOKS_AHEAD = ("for", "by", "until", "till", "from", "before", "next")
_NAMES_WHICH = re.compile(r"\b(?:next|coming|20\d\d)\b", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:was|were|had|did|been|made|left|gone|bought|sold|signed|lost|moved|went|died|born|came"
    r"|took|gave|broke|fell|won|ran|saw|got (?:married|engaged|back|home|divorced))\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|going|gonna|booked|planned|invited|asked|until|till|due|before|supposed|meant|to)\b"
    r"|['’]ll\b|\b\w+ing\b",
    re.IGNORECASE,
)


def _when(text: str, start: int, end: int, day: date) -> date | None:
    """The day after the event of a fact, from its words or those beside it.

    Beside it is what a dash or comma parts from it in the same sentence; what follows is a short
    sentence on the same line that gives hardly more than the day: "Game is Friday night."
    """
    own = ask_after(text[start:end], day)
    if own is not None or _PAST_EVENT.search(text, start, end):
        return own
    before = _BESIDE.search(text, 0, start)
    after = _SHORTLY_AFTER.match(text, end)
    if after is not None and not _UNDERTAKES.search(after[1]):
        own = ask_after(after[1], day)
    if own is None and before is not None and not _UNDERTAKES.search(before[0]):
        own = ask_after(before[0], day)
    return own


_BESIDE = re.compile(
    r"([^.!?;\n]{3,60})\s[-–—]\s*\Z"
    r"|(?:\A|[.!?]\s)(?=(?:[Tt]he \d{1,2}(?:st|nd|rd|th)(?: of \w+)?|[A-Z]\w+day)[.,]\s*\Z)(.+)\Z"
)
"""What a dash parts from the fact, or a bare day right before it: "The 27th. The lad's …"."""
_SHORTLY_AFTER = re.compile(r"[.,;!\s–—-]*?(?<!\n)[ .,;!–—-]+((?:\S+ ){0,6}\S+?)(?=[.!?\n]|\Z)")
_UNDERTAKES = re.compile(
    r"\b(?:I|we|me|I'll|will|we'll|to|agreed|send|call|meet(?:ing)?|review|report)\b"
    r"|['’]ll\b|\b[Ss]?[Hh]e['’]?s (?:off|going|back)\b"
)
"""Words of a promise or of work: the day beside them belongs to that."""
_PAST_EVENT = re.compile(r"\b(?:was|were|had|died|passed|yesterday|ago|last)\b")


def facts_in_note(
    conversation: Conversation, turn: Turn, clauses: Sequence[Clause]
) -> Iterator[FoundFact]:
    """Personal facts about the other that a note holds.

    A clause of the leader's own ("my daughter") tells nothing about the other. A question about
    their life tells what it asks after, with the answer that stands behind it.
    """
    until = 0
    for at, one in enumerate(clauses):
        span = _fact_span(conversation, turn.text, clauses, at)
        if one.start < until or span is None:
            continue
        start, until = span
        text = turn.text[start:until]
        when = _when(turn.text, start, until, conversation.date)
        nearby = clauses[max(0, at - 1) : at + 1 + _SAID_AFTER]
        kept = any(is_in_confidence(c.words.line) for c in nearby)
        sensitive = is_sensitive(f" {' '.join(words_of(text))} ")
        yield FoundFact(
            turn.n, start, until, conversation.other, text, sensitive, when, confidential=kept
        )


def _fact_span(
    conversation: Conversation, text: str, clauses: Sequence[Clause], at: int
) -> tuple[int, int] | None:
    """Where the fact of a clause begins and ends; None if it tells none."""
    one = clauses[at]
    line = owned(one.words.line)
    taken_back = at + 1 < len(clauses) and is_taken_back(clauses[at + 1])
    disputed = taken_back or is_disputed(text, one) or _of_others(text, one, conversation)
    work = is_listed_work(text, clauses, at) or is_title(text, one, conversation.other)
    if disputed or work or _OF_MINE.search(line) or is_leaders_word(one):
        return None
    if at and tells_by_place(text, clauses[at - 1], one):
        return one.start, one.end
    if not (tells_of_life(line) or (is_sensitive(line) and _names_them(one, line))):
        return None
    if one.asked and asks_after_life(line):
        end = _with_answer(text, clauses, at)
        return None if end is None else (one.start, end)
    if _is_not_about_them(one, line):
        return None if one.gap else aside(text, one)
    return theirs_alone(text, one)


def _of_others(text: str, clause: Clause, conversation: Conversation) -> bool:
    """Whether the kin a clause names is somebody else's by name: a pupil's mother."""
    whose = _WHOSE.search(text, clause.start, clause.end)
    if whose is None or conversation.other is None:
        return False
    kin = mentions_life(f" {whose[1].lower()} ")
    return not kin and not is_called(whose[1], conversation.other)


_WHOSE = re.compile(
    r"\b([A-Z]\w+)['’]s (?:\w+ )?(?:mum|mam|mom|dad|mother|father|parents?|kids?|wife|husband"
    r"|partner|son|daughter|brother|sister|gran|nan|family)\b"
)


def _is_not_about_them(clause: Clause, line: str) -> bool:
    asks = clause.asked or (clause.words.asks and clause.actor != OTHER)
    if clause.gap or (asks and len(clause.words.words) <= _A_QUESTION):
        return True
    about = _ABOUT_THEM.search(line) or _OF_ONE.match(line)
    theirs = about is not None or begins_with_kin(line) or is_their_helper(line)
    return clause.actor in (LEADER, THIRD) and not theirs


def _with_answer(text: str, clauses: Sequence[Clause], at: int) -> int | None:
    """Where the answer to a question ends: in its own clause, or in the next on the same line."""
    here = clauses[at]
    if "," in text[here.start : here.end]:
        return here.end
    for after in clauses[at + 1 : at + 2]:
        told = not (after.asked or after.advised or after.deflected or after.actor == LEADER)
        if told and "\n" not in text[here.end : after.start]:
            return after.end
    return None


def _names_them(clause: Clause, line: str) -> bool:
    """Whether a clause is plainly about the other's own body, home or loss."""
    theirs = clause.actor == OTHER and _THEIRS.search(line) is not None
    return theirs and is_private(line) and not is_undertaken(line)


_SAID_AFTER = 4
"""Clauses after a fact in which a note may say that it was told in confidence."""
_A_QUESTION = 8
"""Words up to which a clause that asks holds no more than the question."""
_THEIRS = re.compile(r" (?:he|she|they|his|her|their) ")
_OF_ONE = re.compile(
    r" (?:started|moved|got|lost|ended up|took up|ran|plays|sings)(?! (?:i|with|by|off) )"
)
"""Verbs without a subject that tell of one's life rather than of a talk."""
_ABOUT_THEM = re.compile(r" (?:told me|mentioned|his|her|their) ")
_OF_MINE = re.compile(
    r" (?:my|our) (?:own )?(?:wife|husband|partner|kids?|son|daughter|dad|mum|mom|family|dog) "
)
