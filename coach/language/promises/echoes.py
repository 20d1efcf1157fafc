"""Answers that only echo or date what was asked: "I am. First thing.", "After lunch, yeah.".

They say nothing by themselves; after a question that looks ahead they take up what it names.
"""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from coach.language.promises.answered_days import asks_when_it_is
from coach.language.promises.any_yes import INTERJECTIONS, Yes
from coach.language.promises.asked_for import Asked, asked_for
from coach.language.promises.goodbyes import is_social
from coach.language.promises.sentence_ends import sentences_of

_I = re.IGNORECASE

_FORWARD = re.compile(
    r"\b(?:are|r) (?:you|ye|yous|they) (?:still |really |actually )?(?:going to|gonna|gunna"
    r"|about to"
    r"|planning (?:to|on)|(?!going\b|doing\b|being\b|feeling\b|having\b|getting\b|joking\b"
    r"|kidding\b"
    r"|saying\b|thinking\b|telling\b|trying\b|coping\b|managing\b)\w+ing) [^?]*\?"
    r"|\b(?:will|won't|shall) (?:you|it|they|i|we|he|she|that|there|the \w+)\b[^?]*\?"
    r"|\byou(?:'ll|ll| will| won't|'ll not|'re going to)\b[^?]*\?"
    r"|\b(?:is|are|has|have) (?:it|they|that|those|(?:the|my|our|your) [\w' -]{2,30}?) (?:going"
    r" to be "
    r"|been )?(?:done|ready|in|sent|finished|sorted|booked|written|signed|ordered|up|out|fixed|paid"
    r"|filed|gone|coming|happening)\b[^?]*\?"
    r"|\b(?:can|could|may) (?:i|we|they|he|she|the \w+|somebody|someone|(?-i:[A-Z])\w+)\b[^?]*\?"
    r"|\b(?:did|have|has) (?:you|ye|anyone|they|he|she) (?!ever\b|always\b|see\b|hear\b|enjoy\b"
    r"|sleep\b)"
    r"(?=[^?]*\?(?!.*\bwhen\b))[^?]*\?"
    r"|\bwhen (?:will|can|are|is|do|could|'ll|'s|were|was)\b[^?]*\?|\bwhat about (?:the|my|our"
    r"|your)\b[^?]*\?"
    r"|\bhow (?:soon|long)\b[^?]*\?",
    _I,
)
"""Asks what is to come, of the listener or of a thing in the listener's hands."""
_NEEDS = re.compile(
    r"\bi(?:'d|'ll| will| would| could| do)? (?:really |just |still )?(?:need|want|like|use|do"
    r" with)\b"
    r"|\bwe(?:'ll| could)? (?:need|want|use|do with)\b|\bi(?:'m| am) (?:waiting|short|missing)\b"
    r"|\bwhere(?:'s| is| are) my\b",
    _I,
)
_ENDS = r"(?=\W*(?:$|[.!,;–—-]))"
_AUX = re.compile(
    INTERJECTIONS
    + r"(?:(?:i (?:did not|didn't|have not|haven't)|not yet|no),? )?(?:but |and )?(?P<yes>(?:i"
    r"|we)(?:'m| am| will| shall| can| would| do| could)(?:,? (?:indeed|surely|of course"
    r"|definitely|now|so|too|yeah|do|that|it))*"
    + _ENDS
    + r"|(?:you|they|he|she|it|that|there|those)(?: will| shall| can| may|'ll)(?: be| have| do)?"
    r"(?: (?:it"
    r"|that|them|indeed|surely|\w+ed|done|paid|met|kept|made|ready|there|in|sent|one|sorted|so))*"
    + _ENDS
    + r"|(?:you|they|he|she|we) (?:can|may) (?:have|take|use|keep|borrow|do|start|leave|finish"
    r"|go|swap) "
    r"(?:it|that|them|those|the|one|both|mine|my|at|from|early|home)\b"
    r"|you(?:'ve| have|'ve got| have got)(?: got)? (?:one|it|me|them|that|two|my word)"
    + _ENDS
    + r"|(?:(?:\w+ ){1,3})(?:it|they|he|she|you|i)(?:'ll| will) (?:be|do|go)"
    + _ENDS
    + r"|you(?:'ll| will) (?:see|have|get|hear|know|be told|be the first)\b(?: (?:it|that|them"
    r"|those|one"
    r"|about it|of it))?(?: (?:first|before|the (?:minute|moment|second|day)|as soon as|straight"
    r"|back"
    r"|to know))?)",
    _I,
)
_NEVER = re.compile(
    INTERJECTIONS
    + r"(?P<yes>(?:i|it|they|he|she|you|we|that|nobody|no one|none of it) (?:won't|will not|'ll not"
    r"|never will|shan't|will)\b(?: (?:do|go|be|have|get|happen|tell|say|breathe|say|hear|know)\b"
    r"[^.!?,]{0,25})?|of course not|course not|never again|not a (?:word|chance|soul)|wouldn't"
    r" dream of it"
    r"|wild horses[^.!?]{0,25}|no fear|god forbid|i'll not)" + _ENDS,
    _I,
)
"""Grants what was asked not to be done."""
_TAGS = re.compile(
    r"\b(?:promise[ds]?|yeah|yes|yep|aye|latest|at the latest|for definite|definite(?:ly)?|for"
    r" (?:sure"
    r"|certain)|then|sharp|without fail|hand on heart|sir|boss|ma'?am|chef|love|mate|okay|ok"
    r"|right|sure"
    r"|so|as soon as i'?m? ?\w*|maybe|probably|hopefully|by|at|on|and|the|about|around|or|early"
    r"|late|half"
    r"|is|do|grand|will|then|if that's (?:ok|okay|all right|alright)|no bother|no problem|easy"
    r"|easily"
    r"|realistically|ish|give or take|at a push|with luck|please god|god willing|fingers crossed"
    r"|i(?:'d| would) say|let's say|say|call it|make it)\b|\W|\d",
    _I,
)
"""What may stand beside a day in an answer that is no more than the day."""
_MAYBE = re.compile(r"\b(?:maybe|probably|hopefully|or so|possibly|try)\b", _I)
_AFTER = re.compile(
    r"\b(?:after|before|at|over|when i(?:'m| am|'ve|'s)?|once i(?:'m|'ve)?|as soon as i(?:'m"
    r"|'ve)?) "
    r"(?:(?:the|my|this|our|me) )?[\w' ]{2,20}",
    _I,
)
_REST = 3
"""Letters beside a day that still leave an answer no more than the day."""


_AS_IT_IS = re.compile(
    r"\b(?:at the moment|currently|so far|already|as it stands|these days)\b", _I
)
"""Tells how things stand."""


def echoed(before: str, text: str, *, dated: bool) -> tuple[int, int, Asked, bool] | None:
    """Where a turn echoes or dates what was asked: its span, what was asked, whether a maybe.

    Args:
        before: The other's turn, folded.
        text: The turn, folded.
        dated: Whether question or answer names a day to come.
    """
    if asks_when_it_is(before) or _AS_IT_IS.search(text):
        return None
    if is_social(before) or _OF_LIFE.search(before[-_NEAR * 2 :]):
        return None
    asked = asked_for(before)
    if asked is None and (match := _last_forward(before)) is not None:
        asked = Asked(match, match) if _WORK_ASKED.search(match) else None
    need = Asked(before, before) if asked is None and _NEEDS.search(before) else None
    found = _answer(text, before, asked, need, dated=dated)
    if found is None:
        return None
    start, end = found
    return start, end, asked or need or Asked(before, before), bool(_MAYBE.search(text[start:end]))


def _last_forward(before: str) -> str | None:
    found = [match.group() for match in _FORWARD.finditer(before)]
    near = found and len(before) - (before.rfind(found[-1]) + len(found[-1])) < _NEAR
    return found[-1] if near else None


_OF_LIFE = re.compile(
    r"\b(?:will you have|have another|all right for|alright for|okay for|ok for|biscuit|tea"
    r"|coffee|brew|drink"
    r"|weekend|wedding|party|christmas|holidays?|rain|snow|weather|baby|birthday|match|game"
    r"|football|exam"
    r"|doctor|dentist|hospital|flat|house|mortgage|kids|feel|feeling|remember|believe|think|know"
    r"|tired"
    r"|sure|happy|worried|married|retir\w+)\b[^.?!]*\?",
    _I,
)
"""Questions about life and mind, to which an echo is an answer and no more."""
_WORK_ASKED = re.compile(
    r"\b(?:you|i|we|when|what about|how soon|done|ready|sent|finished|sorted|booked|written"
    r"|signed|ordered"
    r"|fixed|paid|filed|my|our|the)\b",
    _I,
)
"""Asks about a deed or a thing at work, not about the world."""
_NEAR = 60
"""Characters after a question within which it still waits for its answer."""


_BUT_WILL = re.compile(
    r"^\W*(?:(?:no|yeah|well|sorry|ah|not yet|i (?:did not|didn't|have not|haven't|never)(?:"
    r" \w+){0,3})\b[\s,.]*){1,3}"
    r"but (?P<yes>(?:i|mi|ah)(?:'ll| will| am going to)\b[^.?!;]{0,60})",
    _I,
)
"""As in "I did not, but I will, first thing Monday": asked after, and taken on."""


def _answer(
    text: str, before: str, asked: Asked | None, need: Asked | None, *, dated: bool
) -> tuple[int, int] | None:
    owed = _BUT_WILL.match(text) if "?" in before else None
    if owed is not None:
        return _span(owed)
    if (asked is None and need is None) or text.rstrip().endswith("?"):
        return None
    match = _GIVE_ME.match(text) or _AUX.match(text)
    if match is not None:
        return _span(match) if _answers(match.group("yes").lower(), asked, dated=dated) else None
    if asked is None:
        return None
    if _NOT_TO.search(asked.words) and (match := _NEVER.match(text)):
        return _span(match)
    return _only_a_day(text)


_GIVE_ME = re.compile(
    INTERJECTIONS + r"(?P<yes>(?:give|gimme|gie) ?(?:me|us)? (?:till|until|til|to) [\w ]{3,20}"
    r"|i(?:'m| am) (?P<deed>coming|going|doing|bringing|taking|minding|covering|opening|closing"
    r"|driving)"
    r"(?: (?:it|them|that|one|along|with you))?)" + _ENDS,
    _I,
)
"""Asks for time, or echoes the deed asked about: "I'm coming"."""


def _answers(said: str, asked: Asked | None, *, dated: bool) -> bool:
    """Whether an echo answers for a deed: of a thing, only where its work was asked about."""
    if _IT_WILL.match(said):
        return asked is not None and _THING_ASKED.search(asked.words) is not None
    return dated or asked is not None or "you" in said


_IT_WILL = re.compile(r"(?:it|that|they|those|there|he|she)\b", _I)
_THING_ASKED = re.compile(
    r"\b(?:needs?|wants|must|done|ready|in|sent|finished|sorted|booked|written|signed|ordered|up"
    r"|out"
    r"|fixed|paid"
    r"|filed|with|by"
    r"|before|back|there|can|could|have|tomorrow|tonight|today|lock|put|needful|get|bring|leave)\b",
    _I,
)
"""The work asked about, so that "it will" answers for it."""
_NOT_TO = re.compile(
    r"\b(?:don't|do not|never|not to|nobody|no one|won't you|you won't|can't)\b", _I
)


def _span(match: re.Match[str]) -> tuple[int, int]:
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
