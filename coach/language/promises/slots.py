"""Owners in shorthand: "quotes = him", "[me]", "Ola's by Wed: ...", "Ola ➜ quotes ➜ Wed"."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.language.promises.cast import NOT_NAMES, Cast, Party
from coach.language.promises.layout_lines import Line

ARROWS = r"->|=>|→|➜|➔|⇒|⟶|➡️?|»|>>"

_PERSON = (
    r"(?:\*\*)?@?(?P<who>me|mine|hers|his|theirs|he|she|myself|self|him|her|both|(?-i:ME|I"
    r"|[A-Z])[\w-]*\.?(?:\s(?-i:[A-Z])\w*\.?)?|[a-z]{2,12})"
    r"(?P<own>'s)?(?:\s*\((?P<also>me|(?-i:[A-Z])\w{0,12})\))?(?:\*\*)?"
)
_WHEN_WORDS = (
    r"(?:by|before|due|on|for)\s[^:]{2,24}|(?:mon|tue|wed|thu|fri|sat|sun|tom|today|eod"
    r"|eow|this|next)\w*[^:]{0,14}"
)
_FRONT = re.compile(
    _PERSON
    + r"(?:\s*,?\s*(?:\(?(?:"
    + _WHEN_WORDS
    + r")\)?))?\s*(?P<sep>:(?!\d)|"
    + ARROWS
    + r"|>|=|\||\s[–—-]{1,2}(?=\s)|–|—)(?:\*\*)?\s*(?=\S)",
    re.IGNORECASE,
)
_FRONT_BRACKET = re.compile(
    r"[(\[](?P<who>me|Me|ME|(?-i:[A-Z])[\w-]*)[)\]]\s*(?:[:–—-]\s*)?(?=[^\W\d_])", re.IGNORECASE
)
_FRONT_AT = re.compile(r"@(?P<who>[^\W\d_]+)\s*[:,–—-]?\s+(?=[^\W\d_])")
_FRONT_COMMA = re.compile(
    r"(?P<who>(?-i:[A-Z])[\w-]*|me|Me),\s+(?:by|before|on|for)\s[^,:]{2,20},\s+(?=\S)"
)
_FRONT_LONG = re.compile(
    r"(?P<who>(?-i:[A-Z])[\w-]*)\s(?P<mid>(?:with|w/|and|for|from|\(|via|plus)[^:]{1,30}):\s+(?=\S)"
)
_BACK = re.compile(
    r"(?P<sep>"
    + ARROWS
    + (
        r"|=|\s[–—-]{1,2}\s|\(|\[|\s/\s|,\s|\|\s*|:\s|@|\b(?:now|still|sits|is)\s+(?:with"
        r"|w/)\s+(?=(?:me|him|her)\W*$)|\bowner:?\s*|\bwho:?\s*|\bby:\s*"
        r"|\bresp(?:onsible)?:?\s*|\.\s+(?=me\b))\s*(?:owner:?\s*|on\s+|with\s+|w/\s*)?"
    )
    + _PERSON
    + (
        r"(?=\s*(?:$|[,;)\]|./=?]|(?:out |over |back |in )?by\b"
        r"|on\b|for\b|before\b|due\b|until\b|[–—-]|➜|->|→|\d"
        r"|(?:mon|tue|wed|thu|fri|sat|sun|tom|tmr|today|eod|eow|next|this|end)\w*\b))"
    ),
    re.IGNORECASE,
)
_BY = re.compile(
    (
        r"\b(?:tbc|tbd|done|sorted|due|confirmed|ready|drafted|sent|to be \w+|over"
        r"|back)\s+(?:by|from)\s+"
    )
    + _PERSON
    + r"\b",
    re.IGNORECASE,
)
_LATELY = re.compile(
    r"\b(?:last (?:week|month|night|time|\w+day)|yesterday|already|ago)\b", re.IGNORECASE
)
_SIDE = re.compile(
    r"(?:[:,=(\[]|\s[–—-]{1,2}|->|→)\s*(?:on |at |from )?(?P<whose>my|his|her|their) (?:side|end"
    r"|bit|job"
    r"|part|action|plate|desk|list|to-?do)\b(?=\s*(?:$|[,;.)\]]|by\b|for\b|until\b|before\b|due\b"
    r"|this\b"
    r"|next\b|(?:mon|tue|wed|thu|fri|tom|today)\w*))",
    re.IGNORECASE,
)
"""As in "New template: my side, by Friday"."""
_ONLY_TIME = re.compile(
    r"[\s,]*(?:by |on |before |first thing |the |end of |close of |this |next |tomorrow|today"
    r"|tonight|morning"
    r"|afternoon|evening|week|month|play|business|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)s?|\d{1,2}(?:st|nd|rd|th)?|at \d+\s?(?:am|pm)?|[\s,.])+",
    re.IGNORECASE,
)
_STRONG = frozenset({"->", "=>", "→", "➜", "➔", "⇒", "⟶", "➡", "=", "(", "[", "@", "»", ">>"})


_ABROAD = frozenset({"yo", "ich", "moi", "ik"})
"""What some writers put for "me"."""


def _who(match: re.Match[str], cast: Cast) -> Party | None:
    groups = match.groupdict()
    for group in ("also", "who"):
        word = groups.get(group)
        if not word:
            continue
        low = word.lower()
        if low == "i" and match.string[match.end(group) :].startswith(". "):
            return Party.OTHER if low in cast.others else None
        if low in {"me", "mine", "myself", "self"} | _ABROAD:
            return Party.LEADER
        if low in {"him", "her", "hers", "his", "he", "she"}:
            return Party.OTHER
        shortened = cast.small and _is_short_for(low, cast)
        if word[:1].islower() and low not in cast.others | cast.leader and not shortened:
            continue
        said = word.split()[0].rstrip(":")
        party = cast.party(said.capitalize() if shortened else said)
        exact = word.isupper() and low in cast.initials
        if exact and party is not None:
            return party
        if party is not None and low.split()[0] not in NOT_NAMES - {"me", "i", "both", "mine"} | {
            "we",
            "us",
            "it",
        }:
            return party
    return None


def _is_short_for(low: str, cast: Cast) -> bool:
    """As in "hal" for Halima, where no word has its capital."""
    names = cast.others | cast.leader
    return len(low) >= 3 and any(len(name) > 3 and name.startswith(low) for name in names)


def owner_in_front(line: Line, cast: Cast) -> Line | None:
    """As in "Me: ...", "S - ...", "Ola's by Wed: ...": the line with its owner taken off."""
    match = (
        _FRONT.match(line.text)
        or _FRONT_BRACKET.match(line.text)
        or _FRONT_COMMA.match(line.text)
        or _FRONT_AT.match(line.text)
    )
    if not match:
        match = _FRONT_LONG.match(line.text)
        if not match:
            return None
    who = match.group("who")
    party = Party.LEADER if who.lower() in {"me", "i"} else _who(match, cast)
    if party is None or party is Party.IT:
        return None
    if party is Party.THIRD and not _is_initials(who):
        return None
    return replace(
        line,
        body=line.body + match.end(),
        text=line.text[match.end() :],
        owner=party,
        edge="front",
        label=line.text[: match.end()],
    )


def _is_initials(word: str) -> bool:
    """Initials stand for a person; another capitalised label is most often a topic."""
    return word.isupper() and len(word.strip(".")) <= 2


def owner_at_back(line: Line, cast: Cast) -> Line | None:
    """As in "... (me, Tues)", "... -> S", "TBC by N": the line with its owner read; words stay."""
    if len(line.text.split()) > 20:
        return None
    last: tuple[Party, re.Match[str]] | None = None
    for match in _BACK.finditer(line.text):
        party = _who(match, cast)
        if match.start() and party in {Party.LEADER, Party.OTHER, Party.THIRD}:
            sep = match.group("sep").strip()
            if last is None or sep in {"(", "["} or last[1].group("sep").strip() not in _STRONG:
                last = (party, match)
    if last is None:
        party = _by_side(line, cast)
        return None if party is None else replace(line, owner=party, edge="slot")
    party, match = last
    told = match.group("sep").strip() == ":" and ":" not in line.text[: match.start()]
    if told and re.match(r"\s*(?:[,;.]|$)", line.text[match.end() :]):
        return replace(line, owner=party, edge="slot")
    sep = match.group("sep").strip()
    rest = line.text[match.end() :]
    aside = sep == "," and rest.startswith(",") and match.group("who").lower() == "me"
    if sep in {",", ":", "/"} and len(rest) > 18 and not (aside or _ONLY_TIME.fullmatch(rest)):
        return None
    return replace(
        line, owner=party, edge="slot" if sep in _STRONG or sep.endswith(("with", "w/")) else "back"
    )


def _by_side(line: Line, cast: Cast) -> Party | None:
    """As in "template: my side, Friday" and "TBC by Ola"."""
    side = _SIDE.search(line.text)
    if side is not None and side.start():
        return Party.LEADER if side.group("whose").lower() == "my" else Party.OTHER
    by = None if _LATELY.search(line.text) else _BY.search(line.text)
    party = _who(by, cast) if by else None
    return party if party in {Party.LEADER, Party.OTHER} else None
