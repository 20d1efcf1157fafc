"""Tries, exchanges and restraints in talk: how an act is undertaken, not which."""

from __future__ import annotations

import re

from coach.language.promises.open_acts import is_here

_I = re.IGNORECASE

_NO_MORE = re.compile(
    r"\b(?:again|any ?more|ever|without (?:you|your|asking|telling|checking)|behind your|until you"
    r"|till you|unless you|before you)\b",
    _I,
)
_HEDGED = re.compile(
    r"\W*(?:(?:maybe|probably|just|perhaps|also|even|definitely|always) )*(?:try (?:and"
    r"|to) (?!remember|explain|describe|say\b|be\b|think|"
    r"understand|summar|put\b|keep (?:it|this)|imagine|answer|speak|not to (?:worry|think|cry"
    r"|laugh))\w+|see (?:about"
    r"|what (?:i|we) can|(?:if|whether) i can"
    r"|how i(?:'m)? (?:go|get on|feel|fixed|placed|getting))|have an? (?:\w+ )?(?:think|sniff"
    r"|dig|poke|root|nose|ask)\b|have a (?:quiet |little |quick )?word at some|think (?:about"
    r"|it over|on) (?!that one)|give (?:it"
    r"|that) (?:a (?:go|try|whirl|shot"
    r"|bash|think)|some thought)|do (?:my best|what i can)|chew (?:it|that|on)|mull|sleep on"
    r"|ponder|(?:give it|have) a (?:go|try|bash|crack|stab)|get (?:round )?to (?:it"
    r"|them|that))",
    _I,
)
"""Undertakings that are no more than a try."""
_TRY = re.compile(
    r"^\W*(?:maybe |probably |even |just )*(?:try (?:to|and) )?(?:get (?:round )?to (?:it|them"
    r"|that)|give (?:it|that) a (?:go|try|shot|bash|whirl))",
    _I,
)
EXCHANGE = re.compile(
    r"\W*(?:if|once|when|as long as|provided) you (?!want|like|need|were|had|think|know|see)", _I
)
"""A condition that the listener is to meet."""
_KEPT = re.compile(
    r"(?:let (?:that|it|this|you|them) (?:drop|slide|go|down|lie|take)|tell|mention|say|raise"
    r"|share|repeat|breathe|let (?:you|him|her|them|anyone)|send|forget"
    r"|name|bring it|pass it|go (?:to|behind|over)|discuss|do (?:it|that) again|be late|miss|talk"
    r" (?:about it )?to|use your|put your|copy|cc|chase|contact|call|ring|sign|touch|leave)\b",
    _I,
)
"""After "I won't": what one keeps from as a promise to somebody."""


def keeps(act: str) -> bool:
    """Whether one keeps from an act for somebody's sake: "I won't tell", "won't do it again"."""
    lasting = _NO_MORE.search(act) is not None and not is_here(act)
    return lasting or _KEPT.match(act) is not None


def is_try(act: str) -> bool:
    """Whether the words hold out no more than a try: "try and watch it", "see about a van"."""
    return _HEDGED.match(act) is not None and (_TRY.match(act) is not None or not is_here(act))


def is_luck(act: str, condition: str) -> bool:
    """Whether it befalls one: "get the blame", "if I'm late, I'll get a letter"."""
    return _LUCK.match(act) is not None or (
        _BEFALLS.match(act) is not None and IF_I.search(condition) is not None
    )


_LUCK = re.compile(
    r"\W*(?:just )?(?:get (?:the (?:blame|sack|chop|push|hang)|used|old|over|sick|in trouble"
    r"|fired|told off|stuck|lost|caught|it in)"
    r"|look (?:an?|like|so)\b|go and get my|get my (?:coat|bag|keys|things)|find out (?:on|by"
    r"|tomorrow|next|soon|in)\b)",
    _I,
)
"""What happens to one, or is done on the spot."""
_BEFALLS = re.compile(r"\W*(?:get|have|lose|end up|miss|fail)\b", _I)
"""After "if I ...": what would happen to one."""
IF_I = re.compile(r"\b(?:if|unless|once|when|as long as) i\b", _I)


_ANY_I = re.compile(r"\b(?:i|i'?ll|i'?m|me|my|we|you|let)\b", _I)
_FILLERS = 2
"""Words before a future without a subject ("Yes, will send it"); after more it is another's."""


def is_anothers(words: str, before: str) -> bool:
    """Whether a future without a subject follows more than fillers: "... will take a while"."""
    return _ANY_I.search(words) is None and len(before.split()) > _FILLERS
