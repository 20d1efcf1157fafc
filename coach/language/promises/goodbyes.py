"""Goodbyes and good wishes, to which a yes is manners and no promise."""

from __future__ import annotations

import re

_SOCIAL = re.compile(
    r"\b(?:try not to|mind (?:yourself|how)|take (?:care|it easy|your time|a (?:seat|breath"
    r"|moment|minute))"
    r"|say (?:hello"
    r"|hi|happy)|give (?:my|our|her|him|them) (?:my )?(?:love|regards|best|hug|kiss)"
    r"|tell \w+(?: \w+)? (?:i (?:said|say|was|miss|hope|love)|hello|hi"
    r"|says?|happy|good luck|well done|congrat\w*)|have a (?:good|nice|great|lovely"
    r"|safe)|enjoy"
    r"|get (?:some|home|well|in|yourself)|safe (?:home|travels|journey)|look after (?:yourself|her"
    r"|him|them)|hang in|don't"
    r" (?:worry|be|work)|rest up|sleep|happy birthday|good luck|remember me to|asking for"
    r"|sends? (?:his|her|their|my) (?:love"
    r"|best|regards)|keep (?:well|going|at it|your)|stay (?:well|safe|warm|dry)|be (?:good|careful"
    r"|kind)|pass on my)\b",
    re.IGNORECASE,
)
"""Goodbyes and good wishes: a yes to them undertakes nothing."""


def is_social(before: str) -> bool:
    """Whether a turn ends in a goodbye or a good wish, to which a yes undertakes nothing."""
    thanks = _THANKS.match(before) is not None and "?" not in before
    return thanks or _SOCIAL.search(before[-120:]) is not None


_THANKS = re.compile(
    r"^\W*(?:(?:oh|well|okay|ok|great|good|right|and|no),? ){0,2}(?:thanks|thank you|cheers"
    r"|ta\b|i appreciate|much appreciated"
    r"|you've been|that's (?:very |so )?(?:kind|good of you))",
    re.IGNORECASE,
)
