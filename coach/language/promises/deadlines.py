"""Which of the time phrases near a commitment is its due time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from coach.domain.due import Due, DueKind
from coach.language.dues import TimePhrase, find_times, may_name_a_day, resolve
from coach.language.promises.lexicon import CONDITION

_DEADLINE = re.compile(
    r"\b(?:by|before|b4|until|till|til|no later|due|ahead of|in time for|starting|latest|within)\b"
)
_OBJECTS = re.compile(
    (
        r"\b(?:cover|rota|shifts?|slots?|rooms?|leave|meetings?|calls?|sessions?|invites?"
        r"|visit|booking|numbers|figures|tickets?|travel|flights?|timetable|nights?)\s*$"
    ),
    re.IGNORECASE,
)
_PAST_OBJECTS = re.compile(
    (
        r"\b(?:apology|sorry|thanks|notes|emails?|minutes|feedback|actions|slides|numbers|figures"
        r"|recording|data"
        r"|results|comments|report|issue|incident)\s*$"
    ),
    re.IGNORECASE,
)
_BELONGS = re.compile(
    (
        r"\b(?:beyond|past|about|re:?|regarding|(?<!as )of|since|last|than|was|were|on the|for the"
        r"|happened|sent|held|called|missed|his|her|my|their|our|ends?|starts|(?<![,.;:] )start"
        r"|begins?|expires?|lands?|is on|the)\s*$"
    ),
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:ring|call|phone|see|tell|ask|meet|text|email|e-mail|message|msg|remind|chase|catch|grab"
    r"|show|send|give|get|pay|visit|brief|help|train|join|to|with|from|for) her$",
    re.IGNORECASE,
)
"""Words after which "her" is whom one reaches, not whose day it is."""
_BETWEEN = re.compile(r"\bbetween(?: [\w']+ and)?$", re.IGNORECASE)
"""Before "Christmas": days that are asked for, not the day on which something is due."""
_WHOLE = re.compile(r"\b(?:it|them|him|her|up|over|round|out)$", re.IGNORECASE)
_SESSION = re.compile(
    r"\s+(?:team |staff |site |ops |morning |am |pm )?(?:briefing|stand-?up|huddle|meeting|mtg|sync"
    r"|toolbox|handover|retro|assembly|catch-?up|1:1|121|round|planning|check-?in|call|session)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\b(?:about|re|since|last|was|were|happened|sent|held|called|missed)\s*$", re.IGNORECASE
)
_NOUN_AFTER = re.compile(
    (
        r"^\s+(?!(?:i|he|she|they|we|it|you|is|was|works?|suits?|only|myself|himself|herself"
        r"|off|through|thru|noon|until|till|between|unless|if|as|while|since|where|which|who|that"
        r"|this"
        r"|straight|first|early|late|again|and|lunch|close|evening|latest)\b|morning"
        r"|morn|arvo|aft|nite|nyt"
        r"|afternoon|evening|night|at|and|or|if|how|that|what|when|who|latest|for|to|with|by"
        r"|in|on|so|re|about|because|via|please|then|but|not|after|before|once|when|though"
        r"|(?:sir|madam|boss|chef|mate|pal|pet|love|man|guv|lah|hey|bro|dear)\b"
        r"|okay|ok|alright|yeah|yes|cos|honestly|mate"
        r"|instead|too|also|either|max|a|the|my|his|her|it|him|me|w)[a-z]{3,}"
    ),
    0,
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """How to read dates.

    Attributes:
        anchor: The day of the talk.
        day_first: Read 3/4 as the 3rd of April.
    """

    anchor: date
    day_first: bool = True

    def due(self, phrase: TimePhrase, previous: date | None) -> Due:
        """The due time that a phrase means."""
        return resolve(phrase, self.anchor, previous=previous, day_first=self.day_first)


def is_dated(text: str, calendar: Calendar) -> bool:
    """Whether a definite day or period after today stands in the text as its own time."""
    return may_name_a_day(text) and any(
        calendar.due(phrase, None).latest is not None
        for phrase in find_times(text, events=False)
        if phrase.shape not in {"sameday", "nextday"} and not _belongs_elsewhere(text, phrase)
    )


def any_day(text: str, calendar: Calendar) -> Due | None:
    """The first day named, even as a thing's own: "could I have the ninth off"."""
    dues = (calendar.due(phrase, None) for phrase in find_times(text, events=False))
    return next((due for due in dues if due.latest is not None), None)


def pick_due(
    text: str, calendar: Calendar, previous: date | None = None, condition: str = ""
) -> Due | None:
    """The due time of a commitment in the words of its clause and of its condition.

    A day in the condition stands where the clause has none; a weekday in the clause is the first
    one after it ("if it is not here by Monday, I'll call on Tuesday").
    """
    asked = _best_due(CONDITION.sub(" ", condition), calendar, previous) if condition else None
    if asked is None or asked.latest is None:
        return _best_due(text, calendar, None if condition else previous)
    later = Calendar(asked.latest, calendar.day_first)
    due = _best_due(text, later, asked.latest)
    return due if due is not None and due.latest is not None else asked


_CORRECTED = re.compile(
    r"[,.–—-]+\s*(?:no|actually|sorry|or rather|make that|i mean|scratch that)\b,?\s*(?:wait,?\s*)?"
    r"(?:not \w+,?\s*)?",
    re.IGNORECASE,
)
"""Before the day that replaces the one just named: "tomorrow, no, Tuesday"."""


def _as_corrected(text: str) -> str:
    for match in reversed(list(_CORRECTED.finditer(text))):
        if find_times(text[match.end() :], events=False) and find_times(text[: match.start()]):
            return text[match.end() :]
    return text


def _best_due(text: str, calendar: Calendar, previous: date | None) -> Due | None:
    """The due time in one stretch of words.

    A deadline ("by ...") wins over a bare day, a day over an event, what comes first over what
    comes later. Days that belong to a condition or to a thing are left out.
    """
    text = _as_corrected(text)
    ranked: list[tuple[int, int, Due]] = []
    shut_from, shut_to = _condition_span(text)
    for phrase in find_times(text):
        due = calendar.due(phrase, previous)
        if due.latest is not None and phrase.shape != "sameday":
            previous = due.latest
        if shut_from <= phrase.start < shut_to and due.kind is not DueKind.EVENT:
            continue
        if _belongs_elsewhere(text, phrase):
            continue
        ranked.append((_rank(phrase, due), phrase.start, due))
    if not ranked:
        return None
    best = min(ranked, key=lambda one: one[:2])[2]
    if best.kind is DueKind.RECURRING:
        return _first_occurrence(best, [due for _, _, due in ranked])
    return best


def _condition_span(text: str) -> tuple[int, int]:
    match = CONDITION.search(text)
    if match is None or match.group().lower().startswith(
        ("once", "when", "as soon", "after", "until")
    ):
        return (-1, -1)
    comma = re.search(r",|\b(?:i|he|she|we)(?:'ll| will)\b", text[match.start() :])
    return (match.start(), match.start() + comma.start() if comma else len(text))


def _belongs_elsewhere(text: str, phrase: TimePhrase) -> bool:
    """Whether the day is a thing's own: "Thursday's call", "cover for Sunday"."""
    lead = phrase.lead.split()
    runs_from = phrase.shape == "span" and _OF_EVENT.match(text[phrase.end :]) is not None
    dated = _DEADLINE.search(phrase.lead) or (
        phrase.parts.get("own") and lead[-1:] in (["at"], ["in"])
    )
    if dated and not runs_from:
        return False
    if runs_from or phrase.parts.get("own") or "about" in lead:
        return True
    before = text[: phrase.start].rstrip()
    between = phrase.shape == "holiday" and _BETWEEN.search(before) is not None
    if between or (not lead and _changes_hands(before, phrase)):
        return True
    before = _PART_OF.sub("", before)
    if lead[:1] == ["for"]:
        named = _SLOT.match(phrase.text) is not None
        return named or phrase.shape in _SPANS or _OBJECTS.search(before) is not None
    if lead[:1] == ["from"]:
        return _PAST_OBJECTS.search(before) is not None
    return _is_attribute(before, text[phrase.end :], phrase)


def _changes_hands(before: str, phrase: TimePhrase) -> bool:
    """As in "give him Tuesdays", "swap the 27th": the days themselves are given or swapped."""
    if _PLURAL_DAY.search(phrase.text):
        return _GIVING.search(before) is not None
    return phrase.text.lower().startswith("the ") and _SWAPS.search(before) is not None


_OF_EVENT = re.compile(r"\s+(?:of|from|after) (?:\w+ing|receipt|when|the day)\b", re.IGNORECASE)
"""After a length of time: it runs from something to come ("within three days of getting it")."""
_IN_THE = re.compile(r"(?:(?:in|at|during) )?the ", re.IGNORECASE)
"""Before a day and a noun: "in the Monday huddle"."""
_PART_OF = re.compile(
    r"\b(?:the |that )?(?:night|morning|afternoon|evening|day|week|shift)s? of$", re.IGNORECASE
)
_PLURAL_DAY = re.compile(
    r"days(?:\s+\w+)?$|\w+ (?:morning|afternoon|evening|night)s$", re.IGNORECASE
)
_SWAPS = re.compile(r"\b(?:swap|swaps|swapped|swapping)(?: (?:him|her|them|out))?$", re.IGNORECASE)
"""Before "the 27th": the day is what changes hands."""
_GIVING = re.compile(
    r"\b(?:give|gave|giving|given|take|taking|have|swap|swapping|ring-?fence|cover|covering|work"
    r"|lose|keep"
    r"|free|clear|protect|drop|block)(?: (?:up|off|out|over))?(?: (?:me|him|her|them|you"
    r"|[A-Z]\w+))?$",
    re.IGNORECASE,
)
"""Before "Tuesdays": the days themselves are given, swapped or kept."""
_EVENT_OF = re.compile(r"\b(?:at|by|before|until) (?:the |our |his |her |my )?\w+ of$")
_SLOT = re.compile(r"for the \w+ (?:night|morning|afternoon|evening)", re.IGNORECASE)
_SPANS = frozenset({"month", "quarter", "yearend", "nextmonth", "weekend"})
_ATTRIBUTES = frozenset({"weekday", "daymonth", "nth", "month", "tomorrow", "quarter", "holiday"})


def _is_attribute(before: str, after: str, phrase: TimePhrase) -> bool:
    """Whether the words around make the day part of a name: "the Monday meeting"."""
    if _EVENT_OF.search(before):
        return False
    led = bool(phrase.lead) and phrase.lead != "the"
    if _OBJECT.search(before) and not _NOUN_AFTER.match(after):
        return False
    if not phrase.lead and _WHOLE.search(before) and _SESSION.match(after):
        return False  # "do it mon briefing": the day of the session at which it is done
    if phrase.shape in {"tomorrow", "today"} and not _NOUN_AFTER.match(after):
        led = True
    if _OF.search(before) if led else _BELONGS.search(before + " "):
        return phrase.shape not in {"soon", "event"}
    if phrase.shape in _ATTRIBUTES and _NOUN_AFTER.match(after):
        return not phrase.lead or _IN_THE.match(phrase.text) is not None
    return False


def _rank(phrase: TimePhrase, due: Due) -> int:
    if due.latest is None:
        return 8 if due.kind is DueKind.EVENT else 9
    if phrase.shape == "clock":
        return 2
    if _DEADLINE.search(phrase.lead):
        return 0
    if phrase.lead.startswith(("for", "from", "after")):
        return 3
    return 2 if phrase.shape in {"sameday", "clock"} else 1


def _first_occurrence(best: Due, dues: list[Due]) -> Due:
    recurring = [due for due in dues if due.kind is DueKind.RECURRING and due.latest is not None]
    return min(recurring, key=lambda due: due.latest or date.max, default=best)
