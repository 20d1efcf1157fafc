"""Another wording: a promise in the leader's own words with a day, where those stand by themselves.

Words that were not meant to be said ("promised her a reference", "let her knw") make no sentence
behind "I'll"; for those there is a line that only puts the day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from coach.domain.commitment import FoundCommitment
from coach.language.promises.verbs import ALSO_NOUNS, BASE_VERBS
from coach.language.text import words

MOST_WORDS, FEWEST_WORDS = 12, 2
"""Words of an act up to which a day can simply be put after it, and from which it says something
(choices)."""
WORKING_DAYS = 2
"""Working days after a talk that a day is proposed for (a choice: soon, and never the talk's own
weekday, which would be read as today)."""
_SPOKEN = re.compile(r"(?:i|we)(?:['’]ll| will| am going to|['’]m going to)\s+", re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_ABOUT_THEM = words("he she him her his hers they them their theirs himself herself themselves")
_DANGLES = words(
    """
    after although as because before but if once or since so that then though till unless until
    what when whenever where whether which while who whose why
    re fyi asap tbc tbd etc
    not never perhaps maybe probably try
    """
)
"""After one of these a day would belong to something else; and shorthand that nobody says."""
_ENDS_OPEN = words(
    "a an the to of for with at on by in from into about and my your our this these those no"
)
_SECOND_OF_A_NOUN = words("of from with in for needed due")
_VERB_AND_WITH = frozenset(
    {("check", "with"), ("check", "in"), ("talk", "with"), ("work", "with"), ("look", "for")}
)
_NEEDS_NO_OBJECT = words("up out over back off down around across through along away")


def day_for(talk: date) -> date:
    """A day to propose for what was promised in a talk of that day: two working days later."""
    day, left = talk, WORKING_DAYS
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day


def said_day(day: date) -> str:
    """A day as one says it: “Mon 23 Nov”."""
    return f"{day:%a} {day.day} {day:%b}"


def with_day(found: FoundCommitment, talk: date, *, spoken: bool) -> str:
    """A promise once more, with a day; where its words make no sentence, only the day.

    Args:
        found: A promise of the leader's without a day.
        talk: The day of the talk.
        spoken: Whether the words were said as they stand, to the person; in a note “her” may be
            the person herself.
    """
    by = f"by {said_day(day_for(talk))}"
    begins = _SPOKEN.match(found.text.strip())
    head = found.text.strip()[: begins.end()].strip() if begins else "I'll"
    act = found.text.strip()[begins.end() :] if begins else found.what
    act = act.strip().rstrip(" .!,;")
    if stands_alone(act, spoken=spoken and begins is not None):
        return f"{head[0].upper()}{head[1:]} {act} {by}."
    return f"Let me name a day for it: {said_day(day_for(talk))}."


def stands_alone(act: str, *, spoken: bool) -> bool:
    """Whether an act makes a sentence behind “I'll”: a verb as it stands there, short and clean.

    Args:
        act: The act, as “ring payroll about the increment”.
        spoken: As in `with_day`.
    """
    said = act.split()
    if not FEWEST_WORDS <= len(said) <= MOST_WORDS or not all(_is_clean(one) for one in said):
        return False
    low = [one.lower() for one in said]
    if low[0] not in BASE_VERBS or set(low) & _DANGLES or low[-1] in _ENDS_OPEN:
        return False
    if spoken:
        return True
    return not (set(low) & _ABOUT_THEM or {"me", "you"} & set(low)) and _acts(low)


def _is_clean(word: str) -> bool:
    """Letters only, and no shorthand: a small word without a vowel is one."""
    if _PLAIN.fullmatch(word) is None:
        return False
    return word.isupper() or re.search(r"[aeiouy]", word.lower()) is not None


def _acts(low: list[str]) -> bool:
    """Whether the first word of a note's task is the verb that it may be, with its object."""
    pair = (low[0], low[1])
    if low[0] in ALSO_NOUNS and low[1] in _SECOND_OF_A_NOUN and pair not in _VERB_AND_WITH:
        return False
    return len(low) > FEWEST_WORDS or low[1] not in _NEEDS_NO_OBJECT
