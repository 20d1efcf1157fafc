"""What a turn of talk does, as a label: undertake or offer; wider than what goes in the ledger.

Managing the talk itself ("I'll go first") and offers not yet taken are acts of undertaking in
talk, though nobody would keep them as promises.
"""

from __future__ import annotations

import re

from coach.language.promises.replies import offer_in
from coach.language.promises.text import fold

_UNDERTAKES = re.compile(
    r"\bi(?:'ll| will|ll|'m going to|'m gonna| am going to)\b"
    r"(?! (?:not|never|have to|need|be able))"
    r"|\blet me (?:just )?(?!see|think|know|say|ask)\w+",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\bwe(?:'ll| will) (?:see|find|sort|figure|play|work|try|get back|meet)\b", re.IGNORECASE
)
_SHALL = re.compile(
    r"^\W*(?:(?:um|uh|so|okay|and|well)\W+)*(?:shall|should|can) i\b", re.IGNORECASE
)


def act_of(text: str) -> str | None:
    """The label of a turn: "commitment-firm", "offer", or None.

    Args:
        text: One turn or one stretch of it.
    """
    folded = fold(text)
    if _UNDERTAKES.search(folded) or _TOGETHER.search(folded):
        return "commitment-firm"
    if _SHALL.match(folded) or offer_in(folded) is not None:
        return "offer"
    return None
