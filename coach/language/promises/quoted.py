"""Promises in others' own words: the speaker is bound, if it is one of the two.

Words are another's own within quotation marks, and also without them where speech is introduced
("He said: I ...", "she goes I ...", "his words - I ...").
"""

from __future__ import annotations

import re

from coach.language.promises.cast import Cast, Party
from coach.language.promises.text import Quote, mask_quotes

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


_NOW_SAYS = re.compile(
    r"(?:^|[.;:!?\n\x1f–—-]\s*)(?:(?:and |but )?"
    r"(?:now|still|just|then|only|again|today) )?says\s*[:,–-]?\s*$",
    re.IGNORECASE,
)
"""A dropped subject before "says": the writer would not say it of himself."""


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
        known = cast.party(name) if name else None
        if known in {None, Party.THIRD} and _NOW_SAYS.search(
            text[max(0, quote.start - 30) : quote.start]
        ):
            return Party.OTHER
        return cast.party(name) if name else None
    after = _AFTER.match(text[quote.end : quote.end + 40])
    if after is not None:
        return cast.party(after.group("who") or after.group("name"))
    return None


_HEARD = r"(?:(?:ok|okay|fine|sure|right|alright|yes|yeah|yep|no|nah|well|look|grand|so)[,.]? )"
_SAID = re.compile(
    r"(?:(?<![\w'])(?P<who>[^\W\d_]+) (?:\w+ly |also |then |just |actually |even )?"
    r"(?:(?P<plain>said|says|say|replied|replies|answered|texted|writes|wrote|told me|muttered"
    r"|shouted|admitted|added)|(?:goes|went|was like|is like|were like|like|turned round and said"
    r"|turned round and says))"
    r"(?: to me| back| again| quietly|(?: it)? [^.:;\"\n\x1f]{0,40}(?=:))?"
    r"|(?<![\w'])(?P<whose>his|her|my|[^\W\d_]+'s) (?:exact |own |last |parting |actual |only )?"
    r"(?:words?|line|reply|answer|response|text|message|msg|quote|take)(?: was| were| is)?)"
    r"\s*(?P<mark>[:,–—-]+)?\s*(?P<heard>" + _HEARD + r"+)?"
    r"(?P<speech>(?:i(?:'m|'ll|'ve|m|ll|ve)?|my|we(?:'re|'ll)?)\b[^\n\x1f;\"|(]{3,}?)"
    r"(?=$|[.!?]+(?:\s|$)|[\n\x1f;\"|(]|\s[–—-]{1,2}\s|,? (?:i|so i|and i|but i|which i) (?:said"
    r"|told|asked|replied|explained|agreed|thanked|nodded|promised)\b)",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"i(?:'ll| will|ll| am going to|'m going to|'m gonna|m gonna)\b", re.IGNORECASE
)
"""After a bare "he said": his own words, for the pen would have written "he'd"."""


def unmarked_speech(text: str, cast: Cast) -> list[tuple[Quote, Party]]:
    """Another's own words without quotation marks, with their speaker.

    Args:
        text: Folded text of a note; words within quotation marks are passed over.
        cast: Who is who.
    """
    found: list[tuple[Quote, Party]] = []
    for match in _SAID.finditer(mask_quotes(text)):
        party = _speaker(match, cast)
        if _CONDITIONAL.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        if party is None or party is Party.LEADER or not _is_speech(match):
            continue
        quote = Quote(match.start("speech"), match.end("speech"), match.group("speech"))
        found.append((quote, party))
    return found


_CONDITIONAL = re.compile(
    r"\b(?:if|unless|when|once|until|whether|in case)(?: [\w']+){0,3} ?$", re.IGNORECASE
)


def _speaker(match: re.Match[str], cast: Cast) -> Party | None:
    whose = (match.group("whose") or "").lower()
    if whose:
        known = {"his": Party.OTHER, "her": Party.OTHER, "my": Party.LEADER}.get(whose)
        return known or cast.party(match.group("whose").removesuffix("'s"))
    who = match.group("who")
    if who.lower() in _NO_SPEAKERS:
        return None
    return cast.party(who) or Party.THIRD


_NO_SPEAKERS = frozenset({"i", "and", "but", "so", "we", "also", "then", "that", "just", "have"})


def _is_speech(match: re.Match[str]) -> bool:
    """Whether the words are said rather than told of: after a mark, an interjection, "goes"."""
    if match.group("plain") is None and match.group("whose") is None:
        return True
    if match.group("mark"):
        return True
    if match.group("heard"):
        return not match.group("heard").rstrip().endswith(".")  # "He said no. I'll ring again"
    return match.group("whose") is None and _FUTURE.match(match.group("speech")) is not None


def mask_speech(text: str, speech: list[tuple[Quote, Party]]) -> str:
    """Blank out what others say, every character keeping its place."""
    for quote, _ in speech:
        blank = '"' + "~" * (quote.end - quote.start - 2) + '"'
        text = text[: quote.start] + blank + text[quote.end :]
    return text
