"""What a clause of a note says of life outside the job: words of life with no work beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from coach.language.listening.note_actors import LEADER, is_called
from coach.language.listening.note_reading import Clause
from coach.language.listening.personal import begins_with_kin, is_private
from coach.language.listening.phrases import phrases

_BESIDE_WORK = 20
"""Characters within which a word of work says that a word of life is work too (a choice)."""


@lru_cache(maxsize=2048)
def tells_of_life(line: str) -> bool:
    """Whether a line of a note names kin or an event of private life, and no work beside it."""
    personal, notes = phrases("personal"), phrases("notes")
    work = [
        one.span()
        for pattern in (personal["not-life"], notes["jotted-work"])
        for one in pattern.finditer(line)
    ]
    return any(
        all(max(one.start() - end, start - one.end()) > _BESIDE_WORK for start, end in work)
        for pattern in (personal["kin"], personal["event"], notes["jotted-life"])
        for one in pattern.finditer(line)
    )


_TAKEN_BACK = re.compile(r" (?:no|sorry|wait|oops) (?:\w+ )?(?:that|it) (?:was|is|'s) ")


def is_taken_back(after: Clause) -> bool:
    """As in "Mum's op on Friday... no that was Omar, not Sam": it is not of them."""
    return _TAKEN_BACK.match(after.words.line) is not None


_HEADINGS = frozenset(
    ("personal", "home", "family", "home life", "outside work", "life", "private", "off duty")
)
_NO_NEWS = re.compile(
    r" (?:nothing|nil|none|no|not|fine|good|ok|okay|all (?:good|fine|ok|well)|n/a|same|tbc) "
)


_FREE_TIME = re.compile(
    r" (?:weekends?|summer|christmas|xmas|easter|holidays?|hols|vacation|time off|days off"
    r"|evenings?|outside (?:of )?work|for fun|at home|home life|people here|around (?:him|her|them)"
    r"|on (?:his|her|their) days? off|half[- ]term) "
)


def tells_by_place(text: str, before: Clause, one: Clause) -> bool:
    """Whether a clause tells of their life by where it stands: under a heading, or as an answer.

    As in "Personal: boat is back in the water" and "Asked about the weekend. Two days at Filey".
    """
    if one.asked or one.advised or one.deflected or one.actor == LEADER:
        return False
    if _NO_NEWS.match(one.words.line) or len(one.words.words) < _SAYS_SOMETHING:
        return False
    between = text[before.end - 1 : one.start]
    if " ".join(before.words.tokens) in _HEADINGS:
        return ":" in between
    asked = before.asked and _FREE_TIME.search(before.words.line) is not None
    turned = phrases("notes").says("deflected", one.words.line)
    private = is_private(before.words.line) and is_private(one.words.line) and not turned
    return asked and private and "\n" not in between


_SAYS_SOMETHING = 2


_WILL_WORK = re.compile(
    r" (?:'ll|will|to) (?:do|send|write|draft|check|chase|update|review|prepare|finish|get|make"
    r"|look|run|order|book|test|print|bring|ask|ring|call|email|talk|speak|sort|fix|share|file"
    r"|log) "
)


def is_undertaken(line: str) -> bool:
    """Whether a line tells what somebody will do at work: "she'll do the allergen sheet"."""
    return _WILL_WORK.search(line) is not None


_THEIR_DOCTOR = re.compile(
    r" (?:the )?(?:doc|doctor|dr|gp|midwife|surgeon|landlord|landlady|vet|solicitor|lawyer) "
)


def is_their_helper(line: str) -> bool:
    """Whether a line begins with somebody who, without a name, is the other's own: "doc said"."""
    return _THEIR_DOCTOR.match(line) is not None


_LISTS = frozenset(
    (
        *("actions", "action", "decisions", "decision", "decided", "agreed", "to do", "todo"),
        *("todos", "next steps", "tasks", "agenda", "follow ups", "work"),
    )
)
_PERSON = re.compile(r" (?:he|she|they|him|his|her|hers|their) ")
_OPENING = 40
"""Characters within which a note says who it is about (a choice)."""
_TITLE = 5
"""Words up to which a line that opens with their name is a heading (a choice)."""


def is_listed_work(text: str, clauses: Sequence[Clause], at: int) -> bool:
    """Whether a clause stands in a list of work and names nobody: "Decisions / + Concert 17 April".

    The heading above decides, up to the next empty line.
    """
    one = clauses[at]
    if _PERSON.search(one.words.line) or begins_with_kin(one.words.line):
        return False
    for before in reversed(clauses[:at]):
        if "\n\n" in text[before.end : one.start]:
            return False
        head = " ".join(before.words.tokens)
        if head in _LISTS or head in _HEADINGS:
            return head in _LISTS
    return False


def is_title(text: str, one: Clause, other: str | None) -> bool:
    """Whether a clause is the note's first line and says no more than who it is about."""
    if one.start > _OPENING or other is None or len(one.words.words) > _TITLE:
        return False
    named = _NAME_FIRST.match(text, one.start, one.end)
    if named is None or not is_called(named[1], other):
        return False
    return _HAPPENS.search(one.words.line) is None


_NAME_FIRST = re.compile(r"\s*(\w+)\s*[,(/]")
_HAPPENS = re.compile(
    r" (?:mum|mam|mom|dad|wife|husband|son|daughter|baby|ill|sick|off|op|hospital|is|was|has|had) "
)
_SENDS = re.compile(
    r"^ (?:said|told (?:him|her|them)) (?:just |please )?(?:go|take|see|have|stay|leave|ring|call"
    r"|get|be|do n't|come|let|bring|keep|rest) "
)


def is_leaders_word(one: Clause) -> bool:
    """Whether a clause gives what the leader told them to do: "said go see her"."""
    return _SENDS.match(one.words.line) is not None
