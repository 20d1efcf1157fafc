"""How a clause of talk looks ahead: the shapes of its predicate, cut from its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_I = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence.

    Attributes:
        asked: Whether the turn before asks, needs or complains of something.
        before: The other's turn before, folded.
        dated: Tells whether words name a day to come.
    """

    asked: bool
    before: str
    dated: Callable[[str], bool]


ME = r"(?<![\w'~-])(?:i|mi|ah)"
_HOW = (
    r"(?:(?:just|also|then|probably|definitely|certainly|personally|myself|even|only|still|now"
    r"|first|quickly|gladly|happily|simply|straight|always|maybe|actually|really|surely|to"
    r"|be(?= \w+ing\b)) )*"
)
_NOT = r"(?P<not>(?:not|no|never|nae|nah) )?"
_VERB = r"(?P<act>(?P<verb>[a-z][a-z'-]+)\b(?P<rest>.*))"
_FUTURE = re.compile(
    ME
    + r"(?:(?:'ll| ?ll| will| wi| shall|'ma|mma|'mma| gonna| gon| gwine| gunna"
    + r"|(?:'m| am|m)? (?:just )?(?:gonna|gunna|gonnae|going to|gwine|gwine fi|fixing to"
    + r"|about to|finna|going(?= (?!to\b|on\b|back\b|there\b|home\b|in\b|for\b)[a-z]+ ))"
    + r"| (?:a|aguh|guh)(?: go| guh)?(?= [a-z]+ )| go(?= (?:do|bring|send|come|see"
    r"|check|carry|find|take|call))" + r")) " + _HOW + _VERB,
    _I,
)
_PROGRESSIVE = re.compile(
    ME + r"(?:'m| am|m| a|) " + _HOW + _NOT + r"(?P<act>(?P<verb>[a-z]{3,}ing)(?P<rest>\b.*|$))",
    _I,
)
_PLACED = re.compile(
    ME
    + r"(?:'m| am|m|'ll be| will be|ll be) "
    + _HOW
    + r"(?P<act>(?:on|onto|here|at|in|inside|over|across|round|through|up|down|there|with|out"
    r"|by)\b.*)",
    _I,
)
_PRESENT = re.compile(ME + r" " + _HOW + _VERB, _I)
_ABLE = re.compile(ME + r" (?P<modal>can|could|might|may) " + _HOW + _VERB, _I)
STOP = re.compile(
    r"[;:!?–—]|\s-\s|\.(?:\s|$)|,(?= (?!and\b|by\b|on\b|before\b|first\b|this\b|tomorrow\b|next\b"
    r"|tonight\b|sir\b|no\b|me\b|too\b))"
    r"| (?=(?:and|so|but|then) (?:i|mi|you|he|she|it|we|they|that|there|the|my)\b)"
    r"| (?=(?:because|cos|cause|but|although|though|while)\b)",
    _I,
)
IF_LEAD = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well|then|look|say|tell you what),? )*"
    r"(?:if|in (?:the )?case|unless|gin|(?:as |so )?long as|provided|providing)\b",
    _I,
)
DROPPED = re.compile(
    r"^\W*(?:(?:yeah|yes|yep|yup|ok|okay|sure|right|aye|already|just|sir|ma'?am|chef|boss)"
    r" *[,.!]? ?){0,3}(?P<verb>[a-z]+ing)\b"
    r"(?: (?:at |into )?(?:it|them|that|those|this|him|her|you|the [\w-]+)\b)?"
    r"(?: (?:over|up|in|out|off|down|back|to you)\b){0,2}"
    r"(?:,? (?:now|right now|today|tonight|tomorrow|in (?:five|ten|a|an|two|half)\b.{0,15}"
    r"|this \w+|by .{2,20}|as we speak|first thing|straight away|right away|at once))"
    r"(?:,? (?:sir|ma'?am|boss|chef|love|mate|po))?\W*$",
    _I,
)
"""Without its subject: "pinging them now"."""
PATTERNS = {
    "able": _ABLE,
    "future": _FUTURE,
    "placed": _PLACED,
    "progressive": _PROGRESSIVE,
    "present": _PRESENT,
}
"""Each kind of predicate, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One predicate of the speaker's."""

    sentence: str
    match: re.Match[str]
    end: int
    kind: str

    @property
    def lead(self) -> str:
        """The words of the sentence before the subject."""
        return self.sentence[: self.match.start()]

    @property
    def start(self) -> int:
        """Where the promise begins: with a short lead without a verb of its own."""
        cut = max((self.lead.rfind(mark) + 2 for mark in (", ", "; ", ": ", ") ")), default=0)
        begun = max(cut, 0) if cut > 1 else 0
        if IF_LEAD.match(self.lead):
            return 0
        words = self.sentence[begun : self.match.start()].split()
        return begun if len(words) <= _SHORT_LEAD else self.match.start()

    @property
    def act(self) -> str:
        """The words from the verb on."""
        return self.sentence[self.match.start("act") : self.end].strip(" ,.")

    @property
    def verb(self) -> str:
        """The verb, lower case."""
        found = self.match.groupdict().get("verb") or ""
        return found.lower()

    @property
    def rest(self) -> str:
        """The words after the verb."""
        return self.sentence[self.match.start("act") + len(self.verb) : self.end].rstrip(" ,.")

    @property
    def words(self) -> str:
        """Lead and predicate."""
        return self.sentence[self.start : self.end]


_SHORT_LEAD = 7
"""Words before the subject that still belong to its clause."""
