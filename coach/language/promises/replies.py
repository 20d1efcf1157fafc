"""Offers and requests in talk, and the short words that take them up."""

from __future__ import annotations

import re
from functools import lru_cache

from coach.language.dues.grammar import REMEMBERED
from coach.language.dues.words import words_in

_I = re.IGNORECASE

_REQUEST = re.compile(
    r"\b(?:can|could|would|will) you (?:please |just |maybe |possibly |also |at least "
    r"|kindly |try and |try to )?(?!believe|imagine|see\b|hear|like|say\b|tell me "
    r"(?:what|how|why|more|about)|remember|understand|feel|think|have\b(?! a (?:\w+ )?(?:word"
    r"|look|chat))|be\b|want|mind\b"
    r"|walk me|explain|help me understand|describe|give me an example|blame|manage|live"
    r"|cope|rather|do that\b)(?P<act>\w+)"
    r"|\b(?:would|do) you mind (?P<ing>\w+ing)"
    r"|\bi(?:'d| would)? (?:need|want|like) you to (?P<act2>\w+)|\bplease "
    r"(?P<act3>(?!let me know(?! (?:by|on|before|what|when|whether)\b)|don't|do not|note"
    r"|tell me|forget|go on|sit|take a seat)\w+)"
    r"|\b(?:any|is there any|is there a|no) chance (?:of you |you could |you can |you "
    r"might |of )(?P<act4>\w+)"
    r"|\bare you (?:ok|okay|alright|all right|able|free|happy|good|up) (?:to|for) "
    r"(?P<act8>(?!talk|start|go on|continue|chat|sit)\w+)"
    r"|\b(?:fancy|would you consider) (?P<act9>\w+ing)"
    r"|\bif you could (?P<act5>(?!see|believe)\w+)|\b(?:i was|i'm) (?:hoping|wondering "
    r"if) you(?: could|'d| would| might)? (?P<act6>\w+)"
    r"|\b(?:get|send|drop|email|ring|text|give|let|show) me "
    r"(?P<act7>[^?.!]{0,40}?\b(?:by|before|on|tomorrow|today|this week|next week)\b)"
    r"|\b(?:can|could|may) i (?:please |maybe |just |possibly )?(?P<leave>have|get|take"
    r"|start|finish|swap|leave|work|move|go)\b"
    r"|\b(?:is it|would it be|is that) (?:ok|okay|alright|all right|possible|fine) (?:if "
    r"i|for me to|to) (?P<leave2>\w+)"
    r"|\byou(?:'ll| will|'re going to| are going to) (?P<told>(?!be\b|have\b|need|find"
    r"|see\b|get\b|know|feel|hear|want|love|like|notice)\w+)(?=[^.!]*\?)"
    r"|\bjust (?P<bid>bring|send|get|give|drop|email|ring|call|text|ask|write|book"
    r"|check|chase|copy|share)\b"
    r"|(?:(?:^|[.!?;,]|please|just|but|and|so)\s*)don't (?P<not>tell|mention|say|share|repeat"
    r"|let|send|raise)\b|\bkeep "
    r"(?P<keep>it|this|that) (?:between|to yourself|quiet)",
    _I,
)

_OFFER = re.compile(
    r"\b(?:shall|should|can|could|may) i (?P<act>(?!(?:please )?(?:have|get|take|leave"
    r"|go|start|finish|swap|work|use|see|borrow|move)\b|ask|say|just ask|come in|start"
    r"|get you a|tell you|be (?:honest|frank)|interrupt|stop|check (?:i|we|that)|borrow"
    r"|have a|see\b|give you (?:two|some|an?) )\w+)"
    r"|\b(?:do you |d'you |would you )?(?:want|like) me to (?P<act2>\w+)|\bwould it help "
    r"if i (?P<act3>\w+)"
    r"|\bi(?:'m| am|'d be| would be) (?:happy|glad|willing|more than happy) to "
    r"(?P<act4>(?!hear|see|be\b)\w+)"
    r"|\bi (?:can|could) (?:always |also |certainly |definitely |easily |just |probably "
    r"|maybe |happily |try and |try to )?(?P<act5>(?!see\b|understand|imagine|hear|tell "
    r"you|feel|remember|be\b|get (?:that|why|how)|live|cope|manage|only|not|n't"
    r"|appreciate|relate|say\b|think|promise|never|hardly|barely)[a-z]\w*)"
    r"|\b(?:why don't|what if) i (?P<act6>\w+)|\bhow about i (?P<act7>\w+)|\blet me "
    r"(?P<act8>take|have|go|talk|speak|check|find|chase|sort|look|dig|get|see|ask|raise"
    r"|think|come|follow|ring|call|email|put|do)\b"
    r"|\bi'd like to (?P<act9>ask|come|check|see|help|send|set|give|put|take|book|follow)\b",
    _I,
)

_STRONG_YES = re.compile(
    r"^\W*(?:(?:yeah|yes|yep|yup|ok|okay|oh|well|right|alright|um|uh|sure|so|no|and|but"
    r"|ha|ah|absolutely|of course)[,.]?\s+)*"
    r"(?P<yes>will do|can do|(?:i'm )?on it|consider it done|leave (?:it|that) (?:with"
    r"|to) me|i will\b(?! (?:be|have|not|never|say))|i can(?: do (?:that|it|so))?\b(?!'t"
    r"| (?:see|imagine|understand|hear|tell|only|not))|i'll do (?:that|it|so)|happy to"
    r"|no problem|no bother|no worries|not a problem|of course|absolutely|certainly"
    r"|sure(?: thing)?|definitely|gladly|go on then|you got it|deal|done|consider it"
    r"|that's (?:fine|doable|no problem|grand)|fine by me|i'd be (?:happy|glad) to|my "
    r"pleasure|will send|noted|understood|agreed|count on it|"
    r"yes(?:,? (?:please|i (?:can|will)|of course|sure|absolutely|no problem))?"
    r"|yeah(?:,? (?:i (?:can|will)|of course|sure|no problem|okay|absolutely|fine))?|yep"
    r"|yup|i promise|i won't|okay|ok|alright|fair enough)\b",
    _I,
)
_WEAK = words_in(
    """
    okay ok alright yeah yep yup fine right noted understood deal done agreed sure
    """
) | {"fair enough"}

_ACCEPTS = re.compile(
    (
        r"^\W*(?:(?:oh|um|uh|well|ah|god|okay|ok|right|mm|hm|honestly"
        r"|actually)[,.]?\s+)*(?:yes\b|yeah\b|yep\b|yup\b|please\b|sure\b|go on(?: then)?\b"
        r"|ok(?:ay)?\b|alright\b|great\b|perfect\b|lovely\b|brilliant\b|fine\b|thanks\b"
        r"|thank you\b|cheers\b|grand\b|deal\b|that(?:'d| would|'s| will|'ll)(?: really| "
        r"actually| be| is)* (?:be |help|great|good|good|fine|perfect|lovely|brilliant"
        r"|massive|amazing|alright|okay|ok|useful|kind|nice|work)|would you\b|if you "
        r"(?:could|would|don't mind|wouldn't mind)\b|i'd (?:like|love|appreciate) that|it "
        r"(?:would|'d|might)\b|absolutely|definitely|of course|i'd be grateful|appreciate)"
    ),
    _I,
)
_REFUSES = re.compile(
    r"^\W*(?:no\b(?! (?:problem|bother|worries))|not (?:really|now|yet|sure)|nah|maybe\b"
    r"|i suppose|hm+\b|mm+\b\W*$|i'd rather|don't|please don't|(?:yeah|yes|sure|fine),? but"
    r"|yeah,? no\b(?! "
    r"(?:problem|bother|worries))|okay,? but|i don't think|leave it|it's fine|that's "
    r"okay,? (?:no|i)|we'll see|i guess)"
    r"|^.{0,30}\b(?:right after i|when pigs|as soon as hell|in your dreams|over my dead"
    r"|can't|cannot|won't be able|not able|afraid not|maybe not|not "
    r"possible|no way)\b",
    _I,
)


@lru_cache(maxsize=REMEMBERED)
def request_in(text: str) -> re.Match[str] | None:
    """The last thing a turn asks the listener to do."""
    found = list(_REQUEST.finditer(text))
    return found[-1] if found else None


def offer_in(text: str) -> re.Match[str] | None:
    """The last thing a turn offers to do."""
    found = list(_OFFER.finditer(text))
    return found[-1] if found else None


def yes_in(text: str, *, weak: bool = True) -> re.Match[str] | None:
    """The yes with which a turn opens, if it takes a request up.

    Args:
        text: The turn, folded.
        weak: Whether a bare "okay" or "yeah" counts.
    """
    if _REFUSES.match(text):
        return None
    match = _STRONG_YES.match(text)
    if match is None:
        return None
    bare = match.group("yes").lower() in _WEAK
    return None if bare and not weak else match


_NOT_AT_ALL = re.compile(
    r"^\W*(?:no|not at all|of course not|course not|nope|nah)\b(?!\W+(?:i can't|i'm|sorry|but"
    r"|it's|i do|i"
    r" would)\b)",
    _I,
)


def no_objection(text: str) -> re.Match[str] | None:
    """The "no" that grants "would you mind": nothing stands against it."""
    return _NOT_AT_ALL.match(text)


def accepts(text: str) -> bool:
    """Whether a turn accepts an offer."""
    return _ACCEPTS.match(text) is not None and _REFUSES.match(text) is None


WHAT_NEXT = re.compile(
    r"\b(?:what (?:will|are|would|could|can|do|might) you (?:going to |plan(?:ning)? to |like to "
    r"|need to |want to |try to )?(?:do|try|take|change|commit)|what(?:'s| is| are) (?:your|the)"
    r" (?:next|first|plan|action)|who(?:'s| is| will|'ll| can| could)"
    r"|your (?:next|first) step|anyone (?:want|able|free)|any volunteers?|(?:someone"
    r"|somebody) (?:to|has to|needs to|should))\b",
    re.IGNORECASE,
)
"""Asks what the listener will do, or who will."""
WHEN = re.compile(
    (
        r"\b(?:by when|when(?:'s| is| do| can| will| would)?\b|what day|how soon|which day"
        r"|what time)\b.{0,60}$"
    ),
    re.IGNORECASE,
)
PROPOSES = re.compile(
    r"^\W*(?:\w+\W+){0,3}(?:by|before|on|tomorrow|today|this|next)\b.{0,40}\?", re.IGNORECASE
)
DOABLE = re.compile(
    (
        r"(?:[\w']+ ){1,4}?(?:is|'s|would be|should be) (?:doable|possible|fine|ok|okay"
        r"|realistic|manageable|more realistic)\b"
    ),
    re.IGNORECASE,
)
