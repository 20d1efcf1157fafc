"""What a turn of talk does, as a label: undertake or offer; wider than what goes in the ledger.

Managing the talk itself ("I'll go first"), putting oneself forward ("I can send it") and offers not
yet taken are acts of undertaking in talk, though nobody would keep them as promises. Votes and
scores ("I'd say a seven"), roles and whereabouts ("I'll be here"), and what stands inside a
question, a reason or a condition undertake nothing.
"""

from __future__ import annotations

import re

from coach.language.promises.replies import offer_in
from coach.language.promises.text import fold

_I = re.IGNORECASE

_LEAD = (
    r"^\W*(?:(?:um|uh|so|okay|ok|and|well|but|yeah|yep|right|'kay|mm|oh|just|or|then|maybe|now"
    r"|actually|i think|i guess|hmm)\b\W*)*"
)
"""Fillers and joining words at the head of a turn."""
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_NO_ACT = (
    r"(?! (?:not|never|need|agree|enjoy|hope|promise|know|like|say|buy"
    r"|have (?:a|time|more|comments|probably)|be (?!able|in touch|back to)"
    r"|(?:still )?(?:give|put)(?: it| that)?(?: an?)?(?: \w+)? " + _NUMBER + r"\b))"
)
_CUT_OFF = r"(?![ \w]{0,3}$)"
_INSIDE = "".join(
    rf"(?<!{word} )"
    for word in (
        "if",
        "because",
        "cause",
        "which",
        "what",
        "once",
        "something",
        "until",
        "unless",
        "as",
        "say",
        "that",
        "thinking",
        "how",
        "imagine",
    )
)
"""Not after a word that puts the clause inside another."""
_UNDERTAKES = re.compile(_INSIDE + r"\bi(?:'ll| will|ll)\b" + _NO_ACT + _CUT_OFF, _I)
_GOING = re.compile(
    _LEAD + r"(?:i(?:'m| am) (?:still |just |also )?)?(?:going to|gonna) (?!be\b|have\b)\w+", _I
)
_PUTS_FORWARD = re.compile(
    _LEAD
    + r"(?:i can (?:also |just |probably )?(?!see|hear|imagine|understand|tell|say|only|not|n't|'t"
    r"|think|use|read|do that|guarantee|move|be\b)\w+"
    r"|what i can \w+ is"
    r"|i (?:go|stay|show you|come (?:back )?to|try to|start)\b(?! home| " + _NUMBER + r"\b)"
    r"|i (?:still )?(?:have|got|need) to (?!admit|say|be\b|agree)\w+"
    r"|(?:i(?:'ve| have| got)? (?:got )?(?:just )?)?(?:just )?(?:one|a) (?:quick |small "
    r"|other |more "
    r"|little )?question\b)",
    _I,
)
"""Opens with what the speaker can, has to or means to do next."""
_TAKES_THE_FLOOR = re.compile(
    r"\bmy turn\b|\bi'm (?:last|next|first)\b|\bgo(?:ing)? first\b"
    r"|\bi(?:'ll| will| can|'d| don't mind) (?:go|going|start)\b"
    r"|\bi (?:want|wanted|'d like|would like)(?: first)? to (?:uh )?(?:explain|show|talk|present"
    r"|introduce|share|give|go over|elaborate)\b"
    r"|\bto (?:uh )*(?:to )?sum up\b|\bbefore i sum up\b|\bif i (?:kind of )?summari[sz]e\b"
    r"|\bgo (?:really )?quickly\b|\bquickly (?:go|run|look)\b",
    _I,
)
_SHALL = re.compile(_LEAD + r"(?:shall|should|can) i\b", _I)
_TOGETHER = re.compile(
    r"\bwe(?:'ll| will) (?:just )?(?:see\W*$|(?:see (?:if|what|how|next|later)|find a|sort|figure"
    r"|play|meet|get back)\b)",
    _I,
)


def act_of(text: str) -> str | None:
    """The label of a turn: "commitment-firm", "offer", or None.

    Args:
        text: One turn or one stretch of it.
    """
    folded = fold(text).strip()
    acts = (_UNDERTAKES, _TOGETHER, _GOING, _PUTS_FORWARD, _TAKES_THE_FLOOR)
    if any(act.search(folded) for act in acts):
        return "commitment-firm"
    held_out = _SHALL.match(folded) is not None or offer_in(folded) is not None
    return "offer" if held_out else None
