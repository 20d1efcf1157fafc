"""Run-on notes, as people dictate or thumb them: where one statement ends without a mark."""

from __future__ import annotations

import re
from itertools import pairwise

from coach.language.dues.words import words_in

BREAK = "\x1f"
"""Stands where a statement ends without a mark; a space to every other reader."""

_LONG = 28
"""Words without a mark at which a stretch counts as run-on."""
_WORDS_PER_COMMA = 30
_MARKS = re.compile(r"[.;:!?\n|(\"]|\s[–—-]\s|->|→")
_OPENING = re.compile(
    r"(?<= )(?:(?P<join>and|but|so|then|also|anyway|anyhow|now|plus) ){0,2}"
    r"(?:(?P<who>i|he|she|we|they|(?-i:[A-Z][a-z]+))(?:'(?:ll|m|s|re|ve|d)\b|(?:ll|ve) |"
    r" (?:just |also |still |really |even |then )?(?:will|am|is|are|was|were|wasn't|isn't|has|had"
    r"|have|did"
    r"|does|do|don't|doesn't|didn't|ain't|won't|can't|cannot|can|could|couldn't|might|may|should"
    r"|would|wants?"
    r"|wanted|needs?|needed|told|said|says|asked|asks|got|gets|went|goes|came|thinks?|thought"
    r"|reckons?|feels?"
    r"|felt|looked|seems?|seemed|gonna|knows?|knew|likes?|keeps?|kept|took|gave|promised|agreed"
    r"|offered"
    r"|mentioned|must|gotta|owes?)\b)"
    r"|(?:my (?:end|side|part|bit|job) (?:is|was)|(?:now|but|and) if|(?:the |our )?(?:plan|deal"
    r"|upshot|agreement) (?:is|was)"
    r"|(?:(?-i:[A-Z]{2,}\w*)(?: \w+)?|the \w+(?: \w+)?) (?:says?|reckons?|swears?"
    r"|keeps? (?:saying|promising)"
    r"|claims?|told|(?:is|are) (?:supposed|meant) to)|what else|next thing"
    r"|other thing|one more thing|moving on|(?:to-?do|action) for me)\b)",
    re.IGNORECASE,
)
_BINDS = words_in(
    """
    that if when whenever whether what who whom which how where why because cause cos coz since
    until till before after while than as so like and but or once unless though although said
    says say told tell asked know knows knew think thinks thought reckon reckons promised agreed
    figure guess hope sure swears swore is was believe the a an my his her our every each to of
    for with wish mean means meant suppose where everything anything all something time day
    way thing one moment minute
    """
)
"""After these a statement goes on."""
_TOLD = re.compile(
    r"\b(?:told|tell|tells|telling|showed|promised|asked|warned|said|says|went|goes|like)"
    r"(?: (?:to )?(?:him|her|them|me|us|[A-Z][a-z]+|ok|okay|alright|fine|yes|yeah|no|sir|sure"
    r"|right|well"
    r"|look)){1,3}$"
)
_FROM_NOW = re.compile(
    r"\b(?:said|says|swears|promised|reckons)(?: (?:from|here|now|on|next|this|then|week|time|today"
    r"|tomorrow|onwards?|going|forward)){1,4}$",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:if|unless|once|as soon as|soon as|should)\b", re.IGNORECASE)


def unrun(text: str) -> str:
    """Put a break before each new statement of a run-on stretch; characters keep their places."""
    edges = [0, *(mark.end() for mark in _MARKS.finditer(text)), len(text)]
    cuts = [cut for begin, end in pairwise(edges) for cut in _cuts(text[begin:end], begin)]
    if not cuts:
        return text
    letters = list(text)
    for cut in cuts:
        letters[cut] = BREAK
    return "".join(letters)


def unrun_talk(text: str) -> str:
    """The same for a turn of talk as a machine writes it down, without marks.

    A turn is cut where it goes on to something else ("and in the meantime") in any case.
    """
    letters = list(text)
    spans = [] if _MARKED.search(text) else _cuts(text, 0, spoken=True)
    spans = [_before_its_day(text, cut) for cut in spans]
    for cut in [*spans, *(match.start() for match in _MEANWHILE.finditer(text))]:
        letters[cut] = BREAK
    return "".join(letters)


def _before_its_day(text: str, cut: int) -> int:
    """A cut moved before the day that opens the next statement: "and on friday i'll ask"."""
    led = _DAY_FIRST.search(text, 0, cut)
    return led.start() if led is not None else cut


_DAY_FIRST = re.compile(
    r" (?:and|then|but|so) (?:then )?(?:(?:on|by|next|this) )?(?:(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|tomorrow|tonight|next week|this week)(?: (?:morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)
_LONG_IN_TALK = 9
"""Words at which an unmarked turn may hold more than one statement."""
_MARKED = re.compile(r"[.;:!?,\n](?=\s)")
_MEANWHILE = re.compile(
    r" (?=(?:(?:ok|okay|right|alright|yeah),? )*(?:and|but|so),? (?:in the meantime|meanwhile"
    r"|in the mean ?while|until then|till then|for now)\b)",
    re.IGNORECASE,
)


_SAYS = re.compile(
    r"\b(?:i|you|he|she|it|we|they|who|is|are|was|were|has|have|had|that)\b|'(?:s|re|m|ve|ll)\b",
    re.IGNORECASE,
)
"""What stands before a cut says something of its own; a bare time belongs to what follows."""


def _cuts(stretch: str, begin: int, *, spoken: bool = False) -> list[int]:
    words = stretch.count(" ") + 1
    if (
        words < (_LONG_IN_TALK if spoken else _LONG)
        or stretch.count(",") * _WORDS_PER_COMMA > words
    ):
        return []
    found: list[int] = []
    last, waiting = 0, False
    for match in _OPENING.finditer(stretch):
        before = stretch[last : match.start()].rstrip()
        bound = _is_bound(before, joined=match.group("join") is not None)
        if _IF.search(before) and not waiting:
            waiting = True
            if not bound:
                continue
        if bound or len(before) < 3 or (spoken and _SAYS.search(before) is None):
            continue
        found.append(begin + match.start() - 1)
        last, waiting = match.start(), False
    return found


def _is_bound(before: str, *, joined: bool) -> bool:
    """Whether what stands before leads on into the words."""
    word = before.rsplit(" ", 1)[-1].lower()
    if word in _BINDS and not joined:
        return True
    return _TOLD.search(before) is not None or _FROM_NOW.search(before) is not None
