"""An offer the speaker stands by: "What if I did your gate?", and later "I'll start this week"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.language.promises.replies import offer_in
from coach.language.promises.verbs import BASE_VERBS

_I = re.IGNORECASE

_HELD_OUT = re.compile(
    r"\b(?:what if|how about|how would it be if|suppose|supposing|say|would it help if)\b"
    r"[^?]{0,90}?\bi (?!was|were|had|felt|thought|said|told|knew|wanted|got|lost|left)"
    r"(?:\w+ed|did|took|came|gave|went|ran|sat|met|drove|spoke|wrote|sent|swapped)\b[^?]*\?",
    _I,
)
"""Asks how it would be if the speaker did something."""
_BEGINS = re.compile(
    r"\b(?P<yes>i(?:'ll| will|'m going to| can) (?:start|begin|kick off|do it|do the first(?: one)?"
    r"|do (?:this|next) week's)\b[^.?!;]*)",
    _I,
)


def stood_by(earlier: Sequence[str], text: str) -> tuple[int, int] | None:
    """Where a turn says from when an offer made shortly before holds; None if it does not.

    Args:
        earlier: The speaker's own last turns, folded.
        text: The turn, folded.
    """
    match = _BEGINS.search(text)
    if match is None or text[match.end() :].startswith("?"):
        return None
    held_out = any(_HELD_OUT.search(turn) or _asks_leave(turn) for turn in earlier)
    return match.span("yes") if held_out else None


def _asks_leave(turn: str) -> bool:
    """Whether it offers in so many words: "shall I take your Thursdays?"."""
    offer = offer_in(turn)
    if offer is None or "?" not in turn[offer.end() :]:
        return False
    return offer.group(offer.lastgroup or 0).lower() in BASE_VERBS
