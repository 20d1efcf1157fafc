"""Promises of talk that say no "I will": meetings fixed, results held out, words given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from coach.domain.commitment import Firmness

_I = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Fixed:
    """A stretch of a sentence that binds its speaker.

    Attributes:
        start: First character in the sentence.
        end: One past the last.
        firmness: How binding the words are.
    """

    start: int
    end: int
    firmness: Firmness


_DAY = (
    r"(?:(?:on |this |next |the )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the \w+"
    r"(?:st|nd|rd|th))(?: (?:week|next|morning|afternoon|evening|lunchtime|then))?)"
)
_CLOCK = (
    r"(?:at |from |say )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|o'clock|hours))?"
    r"|(?:half|quarter|ten|five|twenty)(?: (?:past|to))? \w+"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: (?:o'clock|thirty|fifteen|forty[- ]five|sharp|am|pm))?|noon|midday|first thing"
    r"|(?:after|before|over|at) (?:the |your |my )?[\w-]+(?: [\w-]+)?|as soon as you're in)"
)
_PLACE = (
    r"(?:in |at |by |down )?(?:my|your|the|our) (?:[\w'-]+ )?(?:office|desk|room|place|bench|end"
    r"|canteen|cafe|caf\u00e9|kitchen|van|cabin|site|yard|bay|ward|station|lab|studio|shop|desk|table"
    r"|classroom|staffroom|break room|meeting room|usual|usual place|phone|line)|here|same place"
    r"|on the phone|on teams|on zoom|by phone|online"
)
_MEETING = re.compile(
    r"^\W*(?:(?:right|ok|okay|good|great|fine|so|then|grand|perfect|sure|lovely|yes|yeah|well"
    r"|all right|alright|let's say|shall we say|say|make it)[,.]? )*(?P<day>"
    + _DAY
    + r")(?P<then>,? then)?(?P<more>(?:,? (?:at )?(?:"
    + _CLOCK
    + "|"
    + _PLACE
    + r"))*)(?:,? (?:then|you and me|the two of us|just us|it is))*\W*$",
    _I,
)
_ASKS_OF_US = re.compile(
    r"\b(?:we|us|you and (?:i|me)|see you|meet|talk|sit down|come (?:and|to|by)|free|suits?"
    r"|next (?:on|in|here|around))\b[^?]*\?\W*$",
    _I,
)


def meeting_fixed(sentence: str, before: str, dated: Callable[[str], bool]) -> Fixed | None:
    """As in "Monday then, two o'clock, my office": when and where, without a verb.

    Args:
        sentence: The sentence, folded.
        before: The other's turn before, folded.
        dated: Tells whether words name a day to come.
    """
    match = _MEETING.match(sentence)
    if match is None or not before or sentence.rstrip().endswith("?"):
        return None
    parts = [part for part in match.group("more").split(",") if part.strip()]
    settled = "then" in sentence.lower().split(",")[0].split()
    where = re.search(_PLACE, match.group("more"), _I) is not None
    asked = before.rstrip().endswith("?") and _ASKS_OF_US.search(before) is None
    if asked or not parts or not (settled or where) or not dated(match.group("day")):
        return None
    return Fixed(match.start("day"), len(sentence), Firmness.FIRM)


def is_meeting(sentence: str) -> bool:
    """Whether a sentence only says when and where one meets."""
    return _MEETING.match(sentence) is not None


_THING = (
    r"(?:it|them|that|this|those|these|one|both|all|everything|something|news|word|numbers?|figures"
    r"|(?:an?|the|your|his|her|their|some|my|two|three) (?!been\b)[\w'-]+)"
)
_EXPECTED = re.compile(
    r"\b(?P<yes>(?:i|you) should (?:(?:still|then|also|easily|probably|definitely) )*(?:"
    r"(?:have|get) " + _THING + r"\b|be able to (?!go\b|see\b|sleep\b|rest\b|be\b)\w+ "
    r"|hear (?:back|from me)|know (?=by|on|for|more|tomorrow|tonight)|be (?:done|finished|through)"
    r" (?=by|on|before|tomorrow|tonight)|manage (?:it|that|the|them|to)\b).*)",
    _I,
)
_TO_YOU = re.compile(r"\b(?:from me|back from me|on your desk|in your (?:inbox|tray|post))\b", _I)
_NOT_SO = re.compile(
    r"\b(?:if only|but (?:i )?(?:don't|didn't|haven't|can't|won't)|ought|been"
    r"|i think i should|maybe i should)\b|\?",
    _I,
)


def expected(sentence: str, dated: Callable[[str], bool]) -> Fixed | None:
    """As in "I should have them done by Christmas": a day held out, short of a firm one."""
    match = _EXPECTED.search(sentence)
    if match is None or _NOT_SO.search(sentence) or not dated(match.group("yes")):
        return None
    if match.group().lower().startswith("you") and _TO_YOU.search(sentence) is None:
        return None
    return Fixed(match.start(), len(sentence), Firmness.VAGUE)


_SWORN = re.compile(
    r"\b(?P<yes>i (?:won't|will not|'?ll not|will never)|i'll (?:not|never)) (?!bite\b|laugh\b"
    r"|be (?:long|a (?:minute|second|tick)|mad|angry|cross|offended|upset|hurt|able)\b|take long\b"
    r"|keep you\b|judge\b|hurt\b|eat\b|cry\b)[^.?!]{4,60}?,? (?:i (?:really )?promise|promise"
    r"|i swear|you have my word|that's a promise)\W*$",
    _I,
)
_FROM_ME = re.compile(
    r"\b(?P<yes>you(?P<how>'d|'ll| would| will) (?:hear|know|get) (?:it|that|about it|of it|this)?"
    r" ?(?:straight |directly )?from me (?:first|before|myself|directly|straight).*)",
    _I,
)
_BESIDE = re.compile(
    r"\b(?P<yes>i(?:'ll| will) (?:be|sit) (?:right )?(?:there|in (?:the|that) (?:room|meeting"
    r"|hearing|interview)|in there|at (?:the|that) (?:meeting|hearing|review)) with you\b.*)",
    _I,
)


def given(sentence: str) -> Fixed | None:
    """A word given or company promised: "I won't be late, I promise", "you'd hear it from me"."""
    if sentence.rstrip().endswith("?"):
        return None
    sworn = _SWORN.search(sentence) or _BESIDE.search(sentence)
    if sworn is not None:
        return Fixed(sworn.start("yes"), len(sentence), Firmness.FIRM)
    match = _FROM_ME.search(sentence)
    if match is None:
        return None
    hangs = match.group("how").strip().lower() in {"'d", "would"} or "if " in sentence.lower()
    start = 0 if re.match(r"\W*if\b", sentence, _I) else match.start("yes")
    return Fixed(start, len(sentence), Firmness.CONDITIONAL if hangs else Firmness.FIRM)


_IF_THEN_DAY = re.compile(
    r"^\W*(?:if|provided|as long as|assuming|so long as) [^,.?!]{4,60}, (?:then )?(?:by|on|before"
    r"|for)? ?(?:the )?[\w ]{3,30}\W*$",
    _I,
)
_WHEN = re.compile(r"\b(?:when|how soon|by when|what day)\b[^?]*\b(?:i|we|you)\b[^?]*\?\W*$", _I)


def dated_if(sentence: str, before: str, dated: Callable[[str], bool]) -> Fixed | None:
    """As in "When can I have it?" and "If the press holds, by the 11th"."""
    if _IF_THEN_DAY.match(sentence) is None or _WHEN.search(before) is None:
        return None
    if re.search(r",[^,]*\b(?:i|you|he|she|it|we|they|is|are)\b", sentence, _I):
        return None
    last = sentence[sentence.rfind(",") :]
    return Fixed(0, len(sentence), Firmness.CONDITIONAL) if dated(last) else None


_WRITTEN_AS_SAID = re.compile(
    r"^\W*(?:(?:so|and|okay|ok|right|then|well),? )*i(?:'ll| will| shall) (?:just |also |then )?"
    r"(?:(?:put|write|say|note|type|enter|tick|select|click|log)(?: (?:you|it|that|this|them))?"
    r"(?: down)?(?: as)? ?(?:an? )?(?:[\"'“‘~]|(?:green|amber|red|yellow|yes|no|not|met|partially"
    r"|partly|fully|none|n/?a|high|low|medium|done|complete|good|satisfactory|exceeds|ongoing"
    r"|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?=\W*$| for\b| there\b))\b)"
    r"|(?:give|score|rate|call|mark) (?:it|that|this|you|them)(?: down)?(?: as)? (?:an? )?(?:green"
    r"|amber|red|yellow|met|partially|one|two|three|four|five|\d+|yes|no)\b)",
    _I,
)
"""Put into a form while it is said: done when the sentence ends."""


def is_form_word(text: str) -> bool:
    """Whether a promise's words only say what is being entered into a form."""
    return _WRITTEN_AS_SAID.match(text) is not None
