"""How clauses of one sentence join: silent conditions, late reporters, one act told twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.domain.commitment import Firmness
from coach.language.promises.clauses import Clause
from coach.language.promises.reading import Found, State, first_word


@dataclass(frozen=True, slots=True)
class Reading:
    """A commitment in a sentence.

    Attributes:
        found: The clause as read.
        clause: The clause.
        firmness: How binding the words are.
        times: The words in which its due time may stand.
        condition: The words of a condition beside it, or empty.
    """

    found: Found
    clause: Clause
    firmness: Firmness
    times: str
    condition: str = ""


TRAILING = re.compile(
    (
        r"\W*(?P<who>he|she|they|[A-Z]\w*) (?:has |have )?(?:said|says|assured|promised|told "
        r"me|confirmed|replied|swore|swears|insisted)\W*"
    ),
    re.IGNORECASE,
)
AT_ONCE = re.compile(
    r"\b(?:in future|from now on|next time)\b|\bas soon as (?:we|this|you|i'm)\b|\b(?:right"
    r"|straight) after (?:this|we)\b|\b(?:when"
    r"|once|soon as) we'?re done\b"
    r"|\b(?:after|over|at) (?:lunch|dinner|tea|break|work|school|the (?:meeting|shift|session"
    r"|bell))\b"
    r"|\bthe (?:minute|moment) (?:we|i'm|this)\b",
    re.IGNORECASE,
)
"""As good as a day: the end of the talk."""
WONDERS = re.compile(
    r"\b(?:wonder(?:s|ed|ing)?|doubts?|unsure|not sure|no idea|don't know|doesn't know"
    r"|remains to be"
    r" seen) (?:if|whether)\W*$",
    re.IGNORECASE,
)
"""Before a clause that is only wondered about."""
INVERTED = re.compile(
    (
        r"^\W*(?:(?:and|but|so|well|look|now|ok|okay)[,]?\s+){0,3}(?:should (?!i\b|we\b"
        r"|you\b)|say (?:the |that |it )?(?=\w+ (?:\w+s|do|come)\b)"
        r"|supposing |suppose |subject to |depending on |pending |were |in (?:the )?case "
        r"|the (?:day|minute|moment|week) "
        r"(?=they|he|she|it|the))"
    ),
    re.IGNORECASE,
)
"""A condition without "if": "should they agree, ..."."""


def fronted(reading: Reading, clauses: list[Clause], index: int, found: list[Reading]) -> Reading:
    """Take in a thing named before its subject: "That form he'll look at"."""
    clause, before = reading.clause, clauses[index - 1] if index else None
    if before is None or clause.opener or clause.words[0].low not in {"i", "he", "she"}:
        return reading
    read = bool(found) and found[-1].clause is before
    short = len(before.words) <= 6 and all(word.low[0].isalnum() for word in before.words)
    if read or not short or reading.found.start != clause.start:
        return reading
    return replace(reading, found=replace(reading.found, start=before.start))


LEADS = re.compile(
    r"^\W*(?:and )?(?P<who>I|he|she|[A-Z]\w*) (?:leads?|runs?|does|do|drives?|takes?|handles?"
    r"|heads?|organi[sz]es?|chairs?|hosts?|owns?)(?: (?:it|that|this|them))?\W*$",
)
"""After a plan without its subject: who carries it out."""
_DOES = re.compile(
    r"^\W*(?:and |so )?(?:I|he|she|[A-Z]\w*)(?:'s|'m| is| am) (?:doing|running|leading|covering"
    r"|handling|taking|hosting|chairing|driving) (?:it|that|them|this|both)"
    r"(?: (?:with|and|for) [A-Z]\w*)?\W*$"
)


def does_it(clause: Clause, before: Clause, state: State) -> bool:
    """Whether a clause of a note says who does what the one before dates: "he's doing it"."""
    ahead = PAST.search(before.text) is None
    return ahead and not state.talk and _DOES.match(clause.text) is not None


_TAKES_UP = re.compile(
    r"^\W*(?:and |so )?(?:I|he|she|[A-Z]\w*)(?:'ll| will|'s|'m| is| am)? ?(?:going to |gonna )?"
    r"(?:own|do|tak|lead|run|handl|sort|cover|driv|chair|look after|see to|deal with)(?:e|es|s|ing"
    r"|ning)? (?:that|it|this|those|them|both)(?: one| on)?\W*$",
    re.IGNORECASE,
)
"""Takes on what the clause before names: "the pack goes out on the 27th, he'll own that"."""
_LONGEST_THING = 16
"""Words in which the thing taken on is still one thing (a choice)."""


def taking_up(reading: Reading, clauses: list[Clause], index: int, found: list[Reading]) -> Reading:
    """Take in the clause before, where the promise only says who sees to what it names."""
    before = clauses[index - 1] if index else None
    said = reading.clause.text
    if before is None or PAST.search(before.text):
        return reading
    if not (_TAKES_UP.match(said) or _DOES.match(said)):
        return reading
    if (found and found[-1].clause is before) or len(before.words) > _LONGEST_THING:
        return reading
    start = before.words[first_word(before.words)].start if before.words else before.start
    whole = replace(reading.found, start=min(start, reading.found.start))
    return replace(reading, found=whole, times=f"{before.text}, {reading.times}")


_SECOND = re.compile(
    r"^\W*(?:and|then|and then|\+|&)\s+(?!(?:i|he|she|we|they|you|to)\b)", re.IGNORECASE
)


def led_by(one: Reading, found: list[Reading]) -> str:
    """The words whose day also holds for a second act of the same one: "book it today and tell"."""
    at = next(index for index, other in enumerate(found) if other.clause is one.clause)
    last = found[at - 1] if at else None
    if last is None or last.found.party is not one.found.party:
        return ""
    joined = one.clause.start - last.clause.end <= 1 and _SECOND.match(one.clause.text + " ")
    return last.times if joined and last.firmness is one.firmness else ""


def same_deliverable(last: Reading, one: Reading) -> bool:
    """Whether the second clause only says that the first will be told of."""
    if one.found.party is not last.found.party:
        return False
    if _HANDED.search(one.clause.text):
        return True
    if last.found.frame == "bare verb" and one.found.frame in {"bare verb", "and do"}:
        return _ANSWERS.match(one.clause.text) is not None
    if one.clause.opener != "and":
        return False
    conditional = re.search(r"\bif\b", one.clause.text, re.IGNORECASE)
    return conditional is None and _REPORT_BACK.search(one.clause.text) is not None


_ANSWERS = re.compile(
    r"\W*(?:and |then )*(?:answer|reply|respond|revert|(?:report|get|come|feed) back"
    r"|let (?:him|her|them|\w+) (?:know|have))\b(?! (?:to|for|at|with) (?!him|her|them))",
    re.IGNORECASE,
)
"""After "ask stores,": what was found out is told, which is the same deliverable."""
LONE = re.compile(
    r"^\W*(?:and |so )?(?:I|he|she)(?:'ll| will|ll) (?:cover|step in|fill in|stand in|drive"
    r"|come(?: too| along)?|join(?: in)?|be there|do (?:it|that))\W*$",
    re.IGNORECASE,
)
"""What is done on the day that the clause before names: "go see her Wednesday, I'll cover"."""
PAST = re.compile(r"\b(?:was|were|had|did|last|yesterday|ago|missed|rang|called)\b", re.IGNORECASE)
_HANDED = re.compile(
    r"^\W*(?:(?:and|so|but|which) )?(?:(?:told (?:him|her)|said) )?(?:he|she)(?:'ll| will|'d"
    r"| would) (?:have|get|see)"
    r" (?:it|them|that|this|something|an answer|one)\b(?! (?:done|ready|out|up|on|in|back))",
    re.IGNORECASE,
)
"""When the other gets what the leader has just taken on."""
_REPORT_BACK = re.compile(
    (
        r"\b(?:will|'ll|'d|would|to|and)\s+(?:then )?(?:shout|let (?:me|him|her|them|us|you) "
        r"(?:know|no)|(?:get|come|report|feed|circle) back|revert|give (?:me|him|her|us) a "
        r"shout|tell (?:me|him|her|them|us|you) (?:what|how) (?:he|she|they|it|\w+|the \w+) "
        r"(?:says?|said|decides?|decided|thinks?|goes|went|comes|came|wants?))\b"
    ),
    re.IGNORECASE,
)
