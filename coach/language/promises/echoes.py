"""Answers that only echo or date what was asked: "I am. First thing.", "After lunch, yeah.".

They say nothing by themselves; after a question that looks ahead they take up what it names.
"""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from coach.language.promises.any_yes import INTERJECTIONS, Yes
from coach.language.promises.asked_for import Asked, asked_for
from coach.language.promises.sentence_ends import sentences_of

_I = re.IGNORECASE

_FORWARD = re.compile(
    r"\b(?:are|r) (?:you|ye|yous|they) (?:still |really |actually )?(?:going to|gonna|gunna|about to"
    r"|planning (?:to|on)|(?!going\b|doing\b|being\b|feeling\b|having\b|getting\b|joking\b|kidding\b"
    r"|saying\b|thinking\b|telling\b|trying\b|coping\b|managing\b)\w+ing) [^?]*\?"
    r"|\b(?:will|won't|shall) (?:you|it|they|i|we|he|she|that|there|the \w+)\b[^?]*\?"
    r"|\byou(?:'ll|ll| will| won't|'ll not|'re going to)\b[^?]*\?"
    r"|\b(?:is|are|has|have) (?:it|they|that|those|(?:the|my|our|your) [\w' -]{2,30}?) (?:going to be "
    r"|been )?(?:done|ready|in|sent|finished|sorted|booked|written|signed|ordered|up|out|fixed|paid"
    r"|filed|gone|coming|happening)\b[^?]*\?"
    r"|\b(?:can|could|may) (?:i|we|they|he|she|the \w+|somebody|someone|(?-i:[A-Z])\w+)\b[^?]*\?"
    r"|\bwhen (?:will|can|are|is|do|could|'ll|'s|were|was)\b[^?]*\?|\bwhat about (?:the|my|our|your)\b[^?]*\?"
    r"|\bhow (?:soon|long)\b[^?]*\?",
    _I,
)
"""Asks what is to come, of the listener or of a thing in the listener's hands."""
_NEEDS = re.compile(
    r"\bi(?:'d|'ll| will| would| could| do)? (?:really |just |still )?(?:need|want|like|use|do with)\b"
    r"|\bwe(?:'ll| could)? (?:need|want|use|do with)\b|\bi(?:'m| am) (?:waiting|short|missing)\b"
    r"|\bwhere(?:'s| is| are) my\b",
    _I,
)
_ENDS = r"(?=\W*(?:$|[.!,;–—-]))"
_AUX = re.compile(
    INTERJECTIONS
    + r"(?:(?:i (?:did not|didn't|have not|haven't)|not yet|no),? )?(?:but |and )?(?P<yes>(?:i|we)(?:'m| am| will| shall| can| would| do| could)(?:,? (?:indeed|surely|of course"
    r"|definitely|now|so|too|yeah|do|that|it))*" + _ENDS
    + r"|(?:you|they|he|she|it|that|there|those)(?: will| shall| can| may|'ll)(?: be| have| do)?(?: (?:it"
    r"|that|them|indeed|surely|done|ready|there|in|sent|one|sorted|so))*" + _ENDS
    + r"|(?:you|they|he|she|we) (?:can|may) (?:have|take|use|keep|borrow|do|start|leave|finish|go|swap) "
    r"(?:it|that|them|those|the|one|both|mine|my|at|from|early|home)\b"
    r"|you(?:'ve| have|'ve got| have got)(?: got)? (?:one|it|me|them|that|two|my word)" + _ENDS
    + r"|(?:(?:\w+ ){1,3})(?:it|they|he|she|you|i)(?:'ll| will) (?:be|do|go)" + _ENDS
    + r"|you(?:'ll| will) (?:see|have|get|hear|know|be told|be the first)\b(?: (?:it|that|them|those|one"
    r"|about it|of it))?(?: (?:first|before|the (?:minute|moment|second|day)|as soon as|straight|back"
    r"|to know))?)",
    _I,
)
_NEVER = re.compile(
    INTERJECTIONS
    + r"(?P<yes>(?:i|it|they|he|she|you|we|that|nobody|no one|none of it) (?:won't|will not|'ll not"
    r"|never will|shan't|will)\b(?: (?:do|go|be|have|get|happen|tell|say|breathe|say|hear|know)\b"
    r"[^.!?,]{0,25})?|of course not|course not|never again|not a (?:word|chance|soul)|wouldn't dream of it"
    r"|wild horses[^.!?]{0,25}|no fear|god forbid|i'll not)" + _ENDS,
    _I,
)
"""Grants what was asked not to be done."""
_TAGS = re.compile(
    r"\b(?:promise[ds]?|yeah|yes|yep|aye|latest|at the latest|for definite|definite(?:ly)?|for (?:sure"
    r"|certain)|then|sharp|without fail|hand on heart|sir|boss|ma'?am|chef|love|mate|okay|ok|right|sure"
    r"|so|as soon as i'?m? ?\w*|maybe|probably|hopefully|by|at|on|and|the|about|around|or|early|late|half"
    r"|is|do|grand|will|then|if that's (?:ok|okay|all right|alright)|no bother|no problem|easy|easily"
    r"|i(?:'d| would) say|let's say|say|call it|make it)\b|\W|\d",
    _I,
)
"""What may stand beside a day in an answer that is no more than the day."""
_MAYBE = re.compile(r"\b(?:maybe|probably|hopefully|or so|possibly|try)\b", _I)
_AFTER = re.compile(
    r"\b(?:after|before|at|over|when i(?:'m| am|'ve|'s)?|once i(?:'m|'ve)?|as soon as i(?:'m|'ve)?) "
    r"(?:(?:the|my|this|our|me) )?[\w' ]{2,20}",
    _I,
)
_REST = 3
"""Letters beside a day that still leave an answer no more than the day."""


def echoed(before: str, text: str, *, dated: bool) -> tuple[int, int, Asked, bool] | None:
    """Where a turn echoes or dates what was asked: its span, what was asked, whether a maybe.

    Args:
        before: The other's turn, folded.
        text: The turn, folded.
        dated: Whether question or answer names a day to come.
    """
    asked = asked_for(before)
    if asked is None and (match := _last_forward(before)) is not None:
        asked = Asked(match, match)
    need = Asked(before, before) if asked is None and _NEEDS.search(before) else None
    found = _answer(text, asked, need, dated=dated)
    if found is None:
        return None
    start, end = found
    return start, end, asked or need or Asked(before, before), bool(_MAYBE.search(text[start:end]))


def _last_forward(before: str) -> str | None:
    found = [match.group() for match in _FORWARD.finditer(before)]
    near = found and len(before) - (before.rfind(found[-1]) + len(found[-1])) < _NEAR
    return found[-1] if near else None


_NEAR = 60
"""Characters after a question within which it still waits for its answer."""


def _answer(
    text: str, asked: Asked | None, need: Asked | None, *, dated: bool
) -> tuple[int, int] | None:
    if (asked is None and need is None) or text.rstrip().endswith("?"):
        return None
    match = _AUX.match(text)
    if match is not None and (dated or asked is not None or "you" in match.group("yes").lower()):
        return _span(text, match)
    if asked is None:
        return None
    if _NOT_TO.search(asked.words) and (match := _NEVER.match(text)):
        return _span(text, match)
    return _only_a_day(text)


_NOT_TO = re.compile(r"\b(?:don't|do not|never|not to|nobody|no one|won't you|you won't|can't)\b", _I)


def _span(text: str, match: re.Match[str]) -> tuple[int, int]:
    return match.start("yes"), match.end("yes")


def _only_a_day(text: str) -> tuple[int, int] | None:
    """The first sentence of an answer that holds a day or a time and no more."""
    offset, first = next(iter(sentences_of(text)), (0, ""))
    times = find_times(first) or ()
    bare = first
    for time in reversed(times):
        bare = bare[: time.start] + bare[time.end :]
    if not times:
        bare = _AFTER.sub("", first, count=1)
        if bare == first:
            return None
    left = re.sub(_TAGS, "", bare)
    return (offset, offset + len(first)) if len(left) <= _REST else None


def echo_yes(before: str, text: str, *, dated: bool) -> Yes | None:
    """The echo as a yes.

    Args:
        before: The other's turn, folded.
        text: The turn, folded.
        dated: Whether question or answer names a day to come.
    """
    found = echoed(before, text, dated=dated)
    if found is None:
        return None
    start, end, asked, maybe = found
    return Yes(start, end, asked, Firmness.VAGUE if maybe else Firmness.FIRM)
