"""Promises in quoted words: the speaker of the quote is bound, if it is one of the two."""

from __future__ import annotations

import re

from coach.language.promises.cast import Cast, Party
from coach.language.promises.text import Quote

_BEFORE = re.compile(
    r"(?:(?P<who>\bI|\b[Hh]e|\b[Ss]he|\b[Tt]hey|\b[A-Z]\w*)(?:'s|'ve)?\s+(?:\w+ly\s+"
    r"|also\s+|just\s+|then\s+)?)?"
    r"(?:said|says|say|told (?:me|him|her|them|us|[A-Z]\w*)|replied|answered|promised"
    r"|texted|goes|went|was like|were like|is like|like|promises|wrote)\s*[:,–-]?\s*$"
    r"|(?P<whose>\b[Hh]is|\b[Hh]er|\b[Mm]y|\b[A-Z]\w+'s) (?:exact |own |last |parting "
    r")?(?:line|words?|reply|answer|response|promise|text|email"
    r"|message)\b[^.\"]{0,30}[:,]?\s*$"
    r"|(?:^|[\s(*-])(?P<label>I|[Mm]e|[Hh]im|[Hh]er|[A-Z]\w*)\.?\s*[:,–-]\s*$"
)
_AFTER = re.compile(
    r"^\s*[,.]?\s*(?:(?P<who>I|he|she|they|[A-Z]\w*) (?:said|says|replied|promised|told)"
    r"|(?:said|says) (?P<name>[A-Z]\w*|he|she|I))\b"
)


def speaker_of(quote: Quote, text: str, cast: Cast) -> Party | None:
    """Who says a quote in a note; None if the note does not tell."""
    before = _BEFORE.search(text[max(0, quote.start - 48) : quote.start])
    if before is not None:
        whose = before.group("whose")
        if whose:
            return {"his": Party.OTHER, "her": Party.OTHER, "my": Party.LEADER}.get(
                whose.lower(), cast.party(whose.removesuffix("'s"))
            )
        name = before.group("who") or before.group("label")
        return cast.party(name) if name else None
    after = _AFTER.match(text[quote.end : quote.end + 40])
    if after is not None:
        return cast.party(after.group("who") or after.group("name"))
    return None
