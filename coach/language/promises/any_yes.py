"""A yes of any shape, of any region: "go on then", "course you can", "aye, when I've eaten"."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.promises.asked_for import Asked, asked_for
from coach.language.promises.goodbyes import is_social
from coach.language.promises.lexicon import VAGUE
from coach.language.promises.open_acts import is_here
from coach.language.promises.unmeant import NOT_MEANT

_I = re.IGNORECASE

INTERJECTIONS = (
    r"^\W*(?:(?:oh|ah|och|ach|eh|em|um|uh|well|right|now|look|sure look|god|jesus|hm+|mm+|ha"
    r"|haha|heh"
    r"|hey|yeah|yes|yep|yup|ya|ja|aye|ok|okay|okey|sure|fine|good|great|grand|no|nah|bruv|mate"
    r"|my (?:friend|sister|brother|dear)|alright|all right|fair (?:enough|point)|go on|of course"
    r"|course"
    r"|absolutely|certainly|definitely|sorry|got it|copy|noted|sir|ma'?am|boss|chef|love|pet"
    r"|girl|lad"
    r"|man|so|and|but|then|in fairness|to be fair|since it's you|for you|why"
    r" not)\b[\s,.!–—-]*){0,5}"
)
_STRONG = (
    r"(?:will do|can do|shall do|wilco|on it|consider it \w+|leave (?:it|that|them|him|her)"
    r" (?:with|to)"
    r" me|i (?:will|can|shall|could|do)(?: (?:that|it|so|indeed|surely|now))?(?=\W*(?:$|[.,!–—-]))"
    r"|i'?ll (?:do|see to|sort|manage|get) (?:it|that|them|those)|so i will|so i can"
    r"|of course(?: (?:i|you) (?:can|could|will|may))?|course (?:i|you) (?:can|could|will|may)"
    r"|course"
    r"|you can(?: (?:indeed|surely|of course))?(?=\W*(?:$|[.,!–—-]))|you may\b|you (?:can|could)"
    r" (?:do"
    r" that|surely)|absolutely|certainly|definitely|surely|gladly|happily|happy to|glad to|with"
    r" pleasure"
    r"|my pleasure|no (?:problem|bother|worries|trouble|probs|sweat|drama|dramas|wahala|issue"
    r"|issues"
    r"|stress|hassle)\b(?: at all)?|nae (?:bother|bather|problem)|not a (?:problem|bother|bit of"
    r" bother)"
    r"|go (?:ahead|for it)|go on(?: then| so| girl| lad)?(?=\W*(?:$|[.,!]))|on ye go|away you go"
    r"|(?:deal|done)(?=\W*(?:$|[.,!–—-]))|it's a deal"
    r"|you're on|you are on|sold|shake on it|agreed|sorted|sound|granted|approved|by all means"
    r"|be my"
    r" guest|say no more|you got it|you've got it|you have it|have it|take it|it'?s yours"
    r"|they'?re yours"
    r"|twist my arm|should do(?=\W*(?:$|[.,!]))|i(?:'d| had) better|i'd (?:love|enjoy|like)"
    r" (?:to|that)|love to"
    r"|i'd be (?:happy|glad|delighted|honou?red)(?: to)?|you can (?:rely|count|depend|bank) on"
    r" (?:me|it|that)|count on it|count me in|i'm in|i'm game|i'm up for (?:it|that)|works for me"
    r"|that works|that'?s (?:fine|grand|ok|okay|no problem|no bother|doable|a deal|agreed|alright"
    r"|all right|perfect|easy|easily done|done)|fine by me|fine with me|suits me|right you are"
    r"|right ye are|righto|right-o|rightio|righty-ho|okey-doke|okey dokey|sure thing|sure i"
    r" (?:will|can)"
    r"|sure you can|yes (?:please|chef|i (?:will|can))|aye aye|sawa(?: sawa)?|achcha"
    r"|haan|theek hai|sharp|lekker|sweet as|too easy|choice|no bother|it (?:can|will)(?=\W*(?:$"
    r"|[.,!]))"
    r"|can(?: lah| one)?(?=\W*(?:$|[.,!]))|roger|copy that|consider it done|done deal"
    r"|(?:yes|yeah|yep|aye|ok|okay|ja|sure)[, ]+(?:when|once|after|soon as|as soon as) (?:i|we"
    r"|my|me"
    r"|the|this)\b|right so(?=\W*(?:$|[.,!]))|right-?io|put my name(?: down)?|not at all|go then"
    r"|can can|bet(?=\W*(?:$|[.,!]))|i got you|pit me doon|stick me down"
    r"|put me down|i promise|my word on it|you have my word|gladly)"
)
_WEAK = r"(?:yeah|yes|yep|yup|ya|ja|aye|ok|okay|okey|sure|fine|alright|all right|grand|fair enough)"
_YES = re.compile(INTERJECTIONS + r"(?P<yes>" + _STRONG + r")\b", _I)
_BARE = re.compile(INTERJECTIONS + r"(?P<yes>" + _WEAK + r")\b", _I)
_ENDS_IN_YES = re.compile(
    r"^(?P<lead>[^.?!]{3,70}?),? (?:but |then |so )?(?P<yes>yeah|yes|aye|ok|okay|fine|sure|alright"
    r"|go on(?: then)?|i will|i can)(?= *(?:[.,!;]|$| then\b| go on\b))",
    _I,
)
"""As in "Sunday is bad, but okay"; "If she'll have him, yeah"."""
_NO = re.compile(
    r"\b(?:can't|cannot|cyaan|couldn't|won't|shan't|not able|unable|afraid not|rather not|no chance"
    r"|not a chance|no way|not possible|impossible|maybe not|i doubt|not today|not this|not now"
    r"|not yet"
    r"|not really|not sure|don't think|depends|we'll see|i'd have to|have to (?:ask|check|see)"
    r"|let me"
    r" (?:see|check|ask|think)|when pigs|in your dreams|right after i|as soon as hell|already"
    r"|i did|i have\b|i've (?:done|sent|asked|already|rung|booked)|it's done|was done|been done"
    r"|yesterday|how come|if only|only joking|yeah,? right|aye,? right|sure,? and|naw?\b"
    r"|nope|nah\b|no\b(?! (?:problem|bother|worries|trouble|probs|sweat|dramas?|wahala|issues?"
    r"|stress"
    r"|hassle)))\b",
    _I,
)
_CONDITION = re.compile(r"\b(?:if|unless|as long as|provided|so long as|only if|long as)\b", _I)
_TRY = re.compile(
    r"\b(?:try|should do|suppose|guess|maybe|might|do my best|what i can|if i (?:can|get|must)"
    r"|somehow"
    r"|at some point|when i get a|inshallah|god willing)\b",
    _I,
)
_REACH = 70
"""Characters of an answer in which a refusal takes back its yes."""


class Yes:
    """A yes to a request.

    Attributes:
        start: Its first character.
        end: One past its last, before its sentence's end is looked for.
        asked: What it says yes to.
        firmness: How binding it is.
    """

    __slots__ = ("asked", "end", "firmness", "start")

    def __init__(self, start: int, end: int, asked: Asked, firmness: Firmness) -> None:
        self.start, self.end, self.asked, self.firmness = start, end, asked, firmness


def yes_to(before: str, text: str, *, dated: bool) -> Yes | None:
    """A yes with which a turn takes up what the one before asked.

    Args:
        before: The other's turn, folded.
        text: The turn, folded.
        dated: Whether request or answer names a day to come; without, a bare "okay" says little.
    """
    if is_social(before) or "?" in _first(text) or NOT_MEANT.search(_first(text)):
        return None
    asked = asked_for(before)
    if asked is None:
        return None
    match = _YES.match(text) or _weak(text, dated=dated)
    if match is None or _NO.search(_without_yes(text, match)):
        return None
    if is_here(asked.act) and not (dated or asked.leave or asked.swap):
        return None
    words = text[: match.end() + _REACH].split(".", maxsplit=1)[0]
    firmness = Firmness.FIRM
    if _CONDITION.search(words):
        firmness = Firmness.CONDITIONAL
    elif _TRY.search(words) or VAGUE.search(words):
        firmness = Firmness.VAGUE
    start = len(text) - len(text.lstrip())
    return Yes(start, match.end(), asked, firmness)


def _first(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text.lstrip(), maxsplit=1)[0]


def _weak(text: str, *, dated: bool) -> re.Match[str] | None:
    """A bare "yeah" or "okay": enough to a request with a day."""
    match = _BARE.match(text) or _ENDS_IN_YES.match(text)
    hangs = match is not None and _CONDITION.match(text.lstrip()) is not None
    return match if dated or hangs else None


def _without_yes(text: str, match: re.Match[str]) -> str:
    """The words before and after the yes in which a refusal may stand."""
    return text[: match.start("yes")] + " " + text[match.end("yes") : match.end("yes") + _REACH]
