"""Whether a turn leaves something to be done: a request of any shape, a need, a complaint."""

from __future__ import annotations

import re

_I = re.IGNORECASE

_WANTS = re.compile(
    r"\b(?:need(?:s|ed|ing)?|must|has to|have to|had to|got to|gotta|wants?|should|ought|waiting"
    r"|wait|waits|still|missing|broken|broke|out of|short of|nobody|no one|noone|no-one|somebody"
    r"|someone|anybody|anyone|not (?:been|done|signed|sent|come|fair|working)|never|hasn't|haven't"
    r"|isn't|doesn't|won't|can't|cannot|late|overdue|behind|pending|stuck|wrong|finish(?:ed)?"
    r"|done|over|empty|fail\w*|spoil\w*|spoilt|burst|bust|dead|crash\w*|down|jam\w*"
    r"|gone|went|short|tired|wrecked|sick|cold|hot|wet|dirty|full|slow|loose|crooked|miss(?:es"
    r"|ing)?|lack\w*"
    r"|without|low|off|out|no|not|n't|leak\w*|complain\w*"
    r"|always|every time|keeps?|would be|be happier|asking|asked|asks|since|again|who|who's"
    r"|whose|when|which|where|deadline|due|sorry|problem"
    r"|could you|can you|would you|will you|please|if you|any chance|any way|shall we|what"
    r" about)\b",
    _I,
)


def wants(before: str) -> bool:
    """Whether the turn before asks for, needs, misses or complains of something.

    Args:
        before: The other's turn, folded; empty at the start of a talk.
    """
    return "?" in before or _WANTS.search(before) is not None
