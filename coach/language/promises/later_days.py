"""Days that come after a promise: in the speaker's next words, or asked for and confirmed.

"I'm asking the agency, I'll do that today" is for today; so is "I'll tell him myself." – "Today?"
– "Today." The day belongs to the promise only while nothing else was undertaken in between.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.commitment import Firmness, FoundCommitment
from coach.domain.due import Due, DueKind
from coach.language.promises.deadlines import any_day, pick_due
from coach.language.promises.replies import yes_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.language.promises.turns import TalkTurns

_I = re.IGNORECASE

_SAME_ACT = re.compile(
    r"(?:^|[\s,;.–—-])(?:i(?:'ll| will|'m going to|'m gonna| can| shall)|i'?ll|will)"
    r" (?:get |be |go |have )?(?:do|doing|done|sort|see to|get|get on|get onto|get to|on)"
    r" (?:that|it|this|those|them|so)\b(?P<rest>[^.?!]{0,60})",
    _I,
)
"""Says when the act just undertaken will be done."""
_ONLY_WHEN = re.compile(
    r"^\W*(?:(?:and|so|then|probably|say|hopefully|ideally|maybe|yeah|yes|okay|ok),? ){0,2}"
    r"(?:by|before|on|at|first thing|after|over|this|next|tomorrow|today|tonight|end of"
    r"|the (?:\d|\w+(?:st|nd|rd|th)\b|week|day|end|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\w+ (?:of|after|before)\b)|mon|tue|wed|thu|fri|sat|sun)\b",
    _I,
)
_SHORT = 7
"""Words of a sentence that says no more than when."""
_TELLS = re.compile(
    r"\b(?:i|he|she|they|we|you|who|is|are|was|were|has|have|had|does|did|can|will|would|should)\b",
    _I,
)
"""With these a short sentence tells something of its own."""
_SENTENCE = re.compile(r"[^.?!]*[.?!]?")


def with_later_days(
    found: Sequence[FoundCommitment], turns: TalkTurns
) -> tuple[FoundCommitment, ...]:
    """The promises of a talk, undated ones with the day that is said right after them.

    Args:
        found: The promises in order of the talk.
        turns: The turns that they stand in.
    """
    places = {turn.n: at for at, turn in enumerate(turns.turns)}
    return tuple(
        _with_day(one, _next_start(found, i), places.get(one.turn, -1), turns)
        for i, one in enumerate(found)
    )


def _next_start(found: Sequence[FoundCommitment], i: int) -> int | None:
    """Where the next promise of the same turn begins; None if there is none."""
    after = found[i + 1] if i + 1 < len(found) else None
    return after.start if after is not None and after.turn == found[i].turn else None


def _with_day(
    one: FoundCommitment, until: int | None, at: int, turns: TalkTurns
) -> FoundCommitment:
    if at < 0 or one.firmness is Firmness.DECLINED:
        return one
    if until is not None and one.due is not None and one.due == turns.told_later(at):
        one = replace(one, due=None)  # the last promise of a turn is the one asked after
    if one.due is not None and one.due.latest is not None:
        due = _told_of_later(one, turns)
        return replace(one, due=due) if due is not None else one
    rest = turns.texts[at][one.end : until]
    due = _said_after(rest, turns) or _of_the_thing(one.text, rest, turns)
    if due is None and until is None:
        due = _asked_and_confirmed(at, turns)
    due = due or _at_once(one.text, turns)
    return replace(one, due=due) if due is not None else one


_TOLD_OF = re.compile(
    r"\band (?:then |i'll |i will )*(?:let you know|tell you|(?:ring|call|text|message|ping) you"
    r"|(?:get|come) back to you|report back|(?:send|bring|give|show) (?:you |it |them )+"
    r"|have (?:it|them|an? \w+) (?:\w+ )?(?:for|with|to) you)\b(?P<rest>.*)$",
    _I,
)
"""The second half of a promise, for which the listener waits."""


def _told_of_later(one: FoundCommitment, turns: TalkTurns) -> Due | None:
    """As in "I'll ask Ann tonight and let you know tomorrow": the later day."""
    match = _TOLD_OF.search(one.text)
    due = _definite(pick_due(match.group("rest"), turns.calendar)) if match else None
    known = one.due.latest if one.due is not None else None
    later = due is not None and due.latest is not None and known is not None and due.latest > known
    return due if later else None


_RIGHT_NOW = re.compile(
    r"\b(?P<now>(?:right |straight |(?<!just ))now|straight away|right away|immediately|at once"
    r"|this minute)\W*$",
    _I,
)


def _at_once(text: str, turns: TalkTurns) -> Due | None:
    """As in "I'll get that logged now": the day of the talk."""
    match = _RIGHT_NOW.search(text)
    day = turns.talk.date
    return Due(match.group("now"), day, day, DueKind.DAY) if match is not None else None


_THING_GOES = re.compile(
    r"^\W*(?:and |so )?(?P<thing>it|that|they|the [\w-]+)(?: (?:goes|go|comes|is|are|will|gets"
    r"|leaves|should)\b|'ll\b|'s\b)(?P<rest>[^.?!]{3,60})",
    _I,
)


def _of_the_thing(text: str, rest: str, turns: TalkTurns) -> Due | None:
    """As in "I'll advertise the post. The ad goes out by the end of the month."."""
    sentences = [one.strip() for one in _SENTENCE.findall(rest) if one.strip(" .,;!?–—-")]
    for sentence in sentences[:2]:
        match = _THING_GOES.match(sentence)
        if match is None or sentence.endswith("?"):
            continue
        noun = match.group("thing").lower().removeprefix("the ")
        meant = noun in {"it", "that", "they"} or re.search(
            r"\b" + re.escape(noun[:_STEM]) + r"\w*", text, _I
        )
        if meant and (meant is not True or sentence is sentences[0]):
            return _definite(pick_due(match.group("rest"), turns.calendar))
    return None


_STEM = 4
"""Letters that a thing and the act on it share: "ad", "advertise"."""


def _said_after(rest: str, turns: TalkTurns) -> Due | None:
    """The day in the words that follow a promise in its turn."""
    again = _SAME_ACT.search(rest)
    if again is not None:
        return _definite(pick_due(again.group("rest"), turns.calendar))
    following = next((one for one in _SENTENCE.findall(rest) if one.strip(" .,;!?–—-")), "")
    if len(following.split()) > _SHORT or _TELLS.search(following) or "?" in following:
        return None
    if _ONLY_WHEN.match(following) is None:
        return None
    return _definite(pick_due(following, turns.calendar))


def _asked_and_confirmed(at: int, turns: TalkTurns) -> Due | None:
    """As in "Today?" and "Today.": the next turn asks for a day, its answer takes it."""
    asked, answer = turns.text(at + 1).strip(), turns.text(at + 2)
    if not asked.endswith("?") or len(asked.split()) > _SHORT or not turns.answers(at + 1):
        return None
    if _ONLY_WHEN.match(asked) is None or _TELLS.search(asked):
        return None
    proposed = _definite(any_day(asked, turns.calendar))
    first = _SENTENCE.match(answer)
    answer = first.group() if first is not None else ""
    said = _definite(any_day(answer, turns.calendar)) if len(answer.split()) <= _SHORT else None
    if proposed is None:
        return None
    return said or (proposed if yes_in(answer) else None)


def _definite(due: Due | None) -> Due | None:
    return due if due is not None and due.latest is not None else None
