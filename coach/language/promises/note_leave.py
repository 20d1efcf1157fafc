"""Leave in a note: what the other asked to have off or change, and the leader's yes to it."""

from __future__ import annotations

import re

from coach.language.promises.cast import Cast, Party
from coach.language.promises.requests import TakenUp

_I = re.IGNORECASE

_LEAVE = re.compile(
    r"(?:^|(?<=[\s(-]))(?:(?P<asker>he|she|they|(?-i:[A-Z])\w*) )?(?:asked|asks|ask|asking"
    r"|requested)(?: me)? (?P<thing>(?:can|could|if|whether|about|for)\b[^.;?\n\x1f]{0,60}?"
    r"\b(?:leave|off|days?|weeks?|hours|shifts?|early|late|earlies|holidays?|swap"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d{1,2}(?:st|nd|rd|th))\b[^.;?\n\x1f]{0,60}?)"
    r"[,.;?:–—-]*\s+(?:and |so )?"
    r"i (?:have |just )?(?:said|say|told (?:him|her)|tell (?:him|her)) "
    r"(?P<yes>(?:him |her )?(?:yes|ok|okay|fine|sure|of course|take it|go ahead|you get it)\b"
    r"(?! (?:but|if|to|that)\b)[^.;\n\x1f]{0,24})",
    _I,
)


_ADVICE = re.compile(r"\b(?:should|was|were|went|had been|has been|how|why)\b", _I)
"""A question about what is right or how it was asks for no leave."""


_FREE_TIME = (
    r"(?:leave|off|flexi\w*|flex|half[- ]day|wfh|swap|part[- ]time|(?:late|early|later|earlier)"
    r" (?:start|finish)|(?:day|time|week|morning|afternoon|fri\w*|mon\w*|tue\w*|wed\w*|thu\w*"
    r"|sat\w*|sun\w*) off|overtime|extra (?:hours|shifts?)|4[- ]day week|four[- ]day week|training"
    r" budget|remote \w+|phased \w+)"
)
_PUT_IN_FOR = re.compile(
    rf"(?:^|(?<=[.;!?\n]\s))(?P<thing>(?:\w+ ){{0,3}}?{_FREE_TIME}\b[^.:;?,\n\x1f]{{0,24}}?)\s*(?::"
    r"|\s[–—-]|=|->|→)\s*(?P<yes>(?:yes|yep|yeah|ok|okay|fine|granted|approved|agreed|sure)\b"
    r"(?! (?:but|if|to|that|since)\b)[^.;\n\x1f]{0,24})"
    rf"|\b(?:he|she|they)(?: has|'s)? (?:wants?|wanted|needs?|needed|would like|'d like|after)\b"
    rf"(?P<thing2>[^.;?\n\x1f]{{0,30}}?\b{_FREE_TIME}\b[^.;?\n\x1f]{{0,24}}?)[,.;–—-]+\s*"
    r"(?:and |so )?(?:i )?(?P<yes2>said (?:yes|ok|okay|fine|sure)|yes from me|granted|approved)\b"
    r"(?! (?:but|if|to|that)\b)",
    _I,
)
"""As in "Late start: yes from Monday", "she wants Thursday off, said yes"."""


_ASKED = re.compile(
    r"(?:^|(?<=[.;!?)\n]\s)|(?<=[-–>:] ))(?P<thing>(?:can|could|may)"
    r" (?:i|he|she|we|they|(?-i:[A-Z])\w*)"
    r" (?:also |still |just )?(?:have|take|do|swap|get|start|finish|leave|work|move|use|borrow"
    r"|keep|go|join|come)\b[^?.;\n\x1f]{2,70}\?)\s*(?:[–—:>-]+|->|→|=)?\s*"
    r"(?P<yes>(?:yes|yep|yeah|ok|okay|fine|sure|granted|agreed)\b(?=\W*$|,? (?:from|on|until"
    r"|till|til|by|starting|this|next|as of)\b|\W*\n)[^.;\n\x1f]{0,30})",
    _I,
)
"""A question noted with its yes: "can Luc do lates? - yes from 1/12"."""


def granted_leave(text: str, offset: int, cast: Cast) -> list[TakenUp]:
    """Leave that the other asked for and the leader gave: "asked about the 5th, I said yes"."""
    found: list[TakenUp] = []
    for match in _PUT_IN_FOR.finditer(text):
        which = "" if match.group("thing") else "2"
        start, end = offset + match.start("thing" + which), offset + match.end("yes" + which)
        found.append(TakenUp(start, end, start, Party.LEADER))
    for match in _ASKED.finditer(text):
        start, end = offset + match.start("thing"), offset + match.end("yes")
        found.append(TakenUp(start, end, start, Party.LEADER))
    for match in _LEAVE.finditer(text):
        asker = match.group("asker")
        if (asker and cast.party(asker) is not Party.OTHER) or _ADVICE.search(match["thing"]):
            continue
        start, end = offset + match.start("thing"), offset + match.end("yes")
        found.append(TakenUp(start, end, start, Party.LEADER))
    return found
