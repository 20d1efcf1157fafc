"""Whose a strain in a note is: the other's own, or that of somebody who is only talked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.language.listening.cues import IMPLICIT, Cue
from coach.language.listening.given_names import GIVEN_NAMES
from coach.language.listening.note_actors import OTHER
from coach.language.listening.phrases import phrases
from coach.language.text import words

if TYPE_CHECKING:
    from coach.language.listening.note_reading import Clause

_I = re.IGNORECASE
_PEOPLE = (
    r"(?:crew|team|staff|lads?|girls?|boys?|lot|guys?|bloke|woman|women|man|men|people|folks?"
    r"|deputy|manager|boss|director|supervisor|foreman|gaffer|customers?|clients?|patients?|parents?"
    r"|students?|pupils?|apprentices?|trainees?|graduates?|grads?|juniors?|seniors?|freshers?"
    r"|starters?|joiners?|temps?|nurses?|doctors?|consultants?|drivers?|engineers?|devs?"
    r"|developers?|teachers?|tutors?|carers?|residents?|tenants?|guests?|members?|volunteers?"
    r"|colleagues?|teammates?|reps?|agents?|fitters?|operators?|porters?|chefs?|cooks?|waiters?"
    r"|waitress(?:es)?|cleaners?|guards?|officers?|inspectors?|auditors?|suppliers?|vendors?"
    r"|contractors?|builders?|tradies|farmers?|neighbou?rs?|landlord|council|board|committee"
    r"|department|dept|shift|baby|bub|toddler|kids?|child(?:ren)?|son|daughter|wife|husband"
    r"|partner|mum|mam|mom|dad|mother|father|brother|sister|nan|gran|dog|cat|others|rest|floor"
    r"|union|press|public|everyone else|interns?|analysts?|partners?|owners?|buyers?|sellers?)"
)
_THIRD_SUBJECT = re.compile(
    r"^ (?:(?:and|but|so|then|also|that|said|says|told|she|he|reckons) )*"
    r"(?:(?:the|a|an|two|three|four|five|six|some|several|most|all|many|few|one|another|new|his|her"
    r"|their|our|my|other|\d+|half|of|old|young|same|whole|night|day|big|top|senior|junior|head|local"
    r"|angry|difficult|second|first|late|early|back|front|main|area|line|general|ward|site|shop|store"
    rf"|floor|class|form|school|sales|field|project|account) ){{0,3}}(?:(?<=the )\w+ )?{_PEOPLE}"
    r"(?: (?:from|in|on|at|of|who) \w+(?: \w+)?)?(?= )"
)
_COUNTED = re.compile(
    r"^ (?:two|three|four|five|six|seven|several|some|many|\d+) (?:\w+ )?\w+s"
    r" (?!later|ago|now|in\b)"
)
_STAKE, _STAKE_OF_ONE = re.compile(r" (?:i|me|my|myself) "), re.compile(r" (?:me|my|myself) ")
_MANY = words("crew team staff lot women men people folk council board committee union rest")
_NOBODY = re.compile(r" (?:nobody|no one|no-one|none of (?:them|us)) ")


def is_not_theirs(line: str, shifted: str, *, of_worry: bool = False) -> bool:
    """Whether a clause tells of somebody else's strain, or of none that weighs."""
    return is_of_others(line, shifted, of_worry=of_worry) or is_light(line)


def is_of_others(line: str, shifted: str, *, of_worry: bool) -> bool:
    """Whether a clause tells of somebody else's strain, or of work that nobody does.

    Args:
        line: The clause as the leader wrote it.
        shifted: The same in the other's own words: "i", "me" and "my" are theirs.
        of_worry: Whether a worry was read in it rather than a feeling.
    """
    if phrases("notes").says("mere-status", line):
        return True
    if phrases("cues").says("bad-news", line):
        return False  # illness and loss of those at home weigh on them
    if of_worry and _NOBODY.search(line) and not phrases("notes").says("unheeded", line):
        return _STAKE.search(shifted.partition(" no")[2]) is None
    third = _THIRD_SUBJECT.search(line) or _COUNTED.search(line) or _named_third(line)
    if third is None:
        return False
    many = third.group().endswith("s") or third.group().split()[-1] in _MANY
    stake = _STAKE if many else _STAKE_OF_ONE  # beside one person "he" may be that person
    return stake.search(_after(third, shifted)) is None


def _after(third: re.Match[str], shifted: str) -> str:
    """The words after a subject; the shifted line may be a few letters shorter or longer."""
    return " " + " ".join(shifted.split()[len(third.group().split()) :]) + " "


def _named_third(line: str) -> re.Match[str] | None:
    """Somebody else's given name as the subject: "Pete cried", "Anna in accounts is burnt out"."""
    found = _FIRST_WORD.match(line)
    return found if found is not None and found[1] in GIVEN_NAMES else None


_FIRST_WORD = re.compile(r"^ (\w+)(?= )")


def is_light(line: str) -> bool:
    """Whether what sounds like a strain is good humour, a small thing, or soon made good."""
    return phrases("notes").says("light", line)


_SPEAKER = re.compile(
    rf"^\W*(?:(?:the|a|an|one|his|her|their|our|my|another) )?(?:[\w-]+ ){{0,2}}?{_PEOPLE}"
    r"(?: (?:from|in|on|at|of) \w+(?: \w+)?)? (?:also |even |just |once |had |has )?"
    r"(?:said|says|wrote|writes|told|tells|called|calls|put|replied|shouted|emailed|texted|asked|went"
    r"|goes|reckons|thinks|complained|posted|rang)\b",
    _I,
)
_NAMED_SO = re.compile(
    r"\b(?:renamed|retitled|entitled|titled|headed|labell?ed|filed|saved|subject(?: line)?|slogan"
    r"|password|hashtag|caption|tagline|poster|sign|motto|toast|saying|quot(?:es?|ed|ing)"
    r"|(?:line|words) for|(?:file|doc|deck|slide|sheet|folder|channel|group|form"
    r"|course|module|session|workshop|campaign|project|report|policy|template|email)"
    r" (?:called|named|is|was)?)\s*(?:\w+ ){0,3}?\W*$",
    _I,
)


def is_quoted_of_others(before: str) -> bool:
    """Whether the words before a quotation make it a third person's, or the name of a thing."""
    return _SPEAKER.search(before) is not None or _NAMED_SO.search(before) is not None


_FEW = 8
"""Words up to which a clause only tells how something was said (a choice)."""


def with_manner(text: str, clauses: Sequence[Clause]) -> list[Clause]:
    """Clauses of a note, where words and the way they were said make one concern.

    "'It's fine.' Long pause." and "angry, rightly" after a quotation are one cue, not two: the
    first of the two holds it, to the end of the second.
    """
    found = list(clauses)
    for at in range(1, len(found)):
        one, two = found[at - 1], found[at]
        if "\n" in text[one.end : two.start] or two.end - one.start > _LONGEST:
            continue
        if (_is_manner(two) and _is_said(text, one)) or (_is_manner(one) and _is_said(text, two)):
            strongest = max(
                (c.cue for c in (one, two) if c.cue is not None), key=lambda cue: cue.strength
            )
            cue = Cue(one.start, two.end, strongest.kind, strongest.strength)
            found[at - 1], found[at] = replace(one, cue=cue), replace(two, cue=None)
    return [_unless_mere(found, at) for at in range(len(found))]


def _unless_mere(found: Sequence[Clause], at: int) -> Clause:
    """A clause without its cue, where that is a mere sign that nobody is said to have given.

    "Long pause." or "cam off" alone says little; beside words, or where the leader took it up, it
    was joined to those or is answered.
    """
    one = found[at]
    joined = one.cue is None or one.cue.end != one.end
    if joined or one.cue is None or one.cue.strength != SEEN or one.cue.kind != IMPLICIT:
        return one
    told = one.actor == OTHER and (len(one.words.words) > _SIGN or _IS_SO.match(one.words.line))
    told = told or _OF_THEM.search(one.words.line) is not None
    answered = any(c.received or c.openly for c in found[at + 1 : at + 3])
    return one if told or answered else replace(one, cue=None)


_OF_THEM = re.compile(
    r" (?:me|my|him|her|his|himself|herself|themself) |^ (?:felt|feels|would|could|ca|wo|did) "
)
"""A clause without its subject that is plainly about the two: "would not meet my eye"."""
SEEN = 0.45
"""Weight of a sign that could be seen."""
_SIGN = 3
"""Words up to which a clause is no more than a sign (a choice)."""
_LONGEST = 160
"""Characters of two clauses beyond which they are not shown as one (a choice)."""


_IS_SO = re.compile(
    r"^ (?:he|she|they|s) (?:(?:really|just|also|still|all) )?(?:'s|'re|is|are|was|were"
    r"|seem\w*|look\w*|felt|feels?|got|gets|went|has|had|ca|could|did|does) "
)
"""A feeling that is told for itself: "she seemed flat"."""


def _is_manner(clause: Clause) -> bool:
    if clause.cue is None or len(clause.words.words) > _FEW or _IS_SO.match(clause.words.line):
        return False
    seen = clause.cue.kind == IMPLICIT and phrases("notes").says("visible", clause.words.line)
    return seen or len(clause.words.words) <= _FEW // 2


def _is_said(text: str, clause: Clause) -> bool:
    """Whether a clause gives words: a cue of the other's, or a quotation."""
    quoted = _QUOTE.search(text, clause.start, clause.end) is not None
    return clause.cue is not None or (quoted and clause.actor != "leader")


_QUOTE = re.compile(r"[\"“][^\"”\n]{4,}|(?<!\w)['‘][^'’\n]{4,}")
