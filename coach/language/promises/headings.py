"""Headings of a note: whom they speak for, and whether what follows is still to be done."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.cast import Cast, Party
from coach.language.promises.layout_lines import Section

_I = re.IGNORECASE

_ME = re.compile(
    (
        r"^(?:mine|me|my (?:actions?|to-?dos?|side|list|tasks?|items?|bits?|next steps?|end"
        r"|plate|part|homework|promises?|commitments?|word)|for me|on me|from me|on my (?:list"
        r"|plate|desk|side)|(?:from|on|at) my (?:side|end|part)|for my part|actions? (?:for"
        r"|on) me|actions? me|i (?:will|owe|said i would|said i'd|promised|agreed|am to|need "
        r"to|have to|take|took|committed to)|i'll|what i (?:owe|promised|said i'd do|will do"
        r"|committed to)|i owe \w+|leader|manager|actions? - me|me to do|to do \(me\)"
        r"|actions? \(me\)|(?:the )?(?:supervisor|(?:line |duty |shift )?manager|mentor|reviewer"
        r"|employer)(?:'s)? "
        r"(?:will|to(?: do)?|agrees(?: to)?|undertakes(?: to)?|commits(?: to)?|actions?"
        r"|commitments?))$"
    ),
    _I,
)
_THEM = re.compile(
    (
        r"^(?:his|hers|theirs|him|her|them|(?:his|her|their) (?:actions?|to-?dos?|side|list"
        r"|tasks?|items?|bits?|next steps?|end|plate|part|homework|promises?|commitments?"
        r"|word)|for "
        r"(?:him|her|them)|on (?:his|her|their) (?:list|plate|desk|side)|(?:from|on|at) "
        r"(?:his|her|their) (?:side|end|part)|for (?:his|her) part|on (?:him|her|them)|from "
        r"(?:him|her|them)|(?:he|she|they) (?:will|owes?(?: me)?|said (?:he|she|they)(?:'d| "
        r"would)|promised|agreed|takes?|took|committed to|is to|are to|owes me)|what (?:he"
        r"|she|they) (?:owes?|promised|will do|said (?:he|she|they)'d do)|owed to me|waiting "
        r"(?:for|on)|waiting for (?:him|her|them)|(?:he|she|they)'ll"
        r"|(?:the )?(?:employee|staff(?: member)?|team member|worker|colleague|mentee|supervisee"
        r"|reviewee"
        r"|direct report|volunteer|apprentice|trainee)(?:'s)? (?:will|to(?: do)?|agrees(?: to)?"
        r"|undertakes(?: to)?|commits(?: to)?|actions?|commitments?))$"
    ),
    _I,
)
ACTIONS = re.compile(
    (
        r"\b(?:actions?|(?:to-?do |job |jobs |\w+day |week's )lists?|jobs"
        r"|action items?|action points?|next steps?|next|to[- ]?dos?|follow[- "
        r"]?ups?|following up|plans?|commitments?|promises|promised|agreed|agreements?|who "
        r"does what|way forward|before (?:we|our) (?:meet|next)\b.*|by next (?:time|1:1)"
        r"|ais?|aps?|takeaways?|take-?aways?|deal|need to|must|have to|deliverables|tasks?"
        r"|outcomes?|we agreed|agreed actions|^so$|gotta|commitments both ways|homework)\b"
    ),
    _I,
)
_CLOSED = re.compile(
    (
        r"\b(?:done|completed?|closed|finished|parked|parking lot|someday|maybe|ideas?|wish "
        r"?list|dates?(?: for the diary)?|diary|calendar|decided not|not doing|won't do"
        r"|dropped|cancelled|declined|fyi|for info|history|last (?:time|week|month|1:1)"
        r"|previous(?:ly)?|background|context|worries|concerns?|wins?|goals?|options?|reality"
        r"|aims?|obstacles?|themes?|hopes?|strengths?|weaknesses|open questions?"
        r"|questions?|their asks?|asks?|personal|wellbeing|feedback|mood|how (?:he|she|they)"
        r"|out of office|holidays|leave|not agreed|unassigned|nobody)\b"
    ),
    _I,
)


def names_somebody(heading: str) -> bool:
    """Whether a heading names its owner by name rather than by "me", "hers" or "her actions"."""
    words = heading.strip(" *_:#-–—=~[]()|>").strip()
    return not (_ME.match(words) or _THEM.match(words))


def section_of(heading: str, cast: Cast) -> Section:
    """What a heading announces: an owner, actions, or things that are closed."""
    words = heading.strip(" *_:#-–—=~[]()|>").strip()
    owner = _heading_owner(words, cast)
    closed = bool(_CLOSED.search(words)) and not re.search(
        r"\bopen\b|\bnot done\b|\bcarried\b|\bprev(?:ious)? actions\b", words, _I
    )
    actions = bool(ACTIONS.search(words)) and not closed
    return Section(
        owner, actions or (owner is not None and not closed and len(words.split()) <= 4), closed
    )


_NO_OWNERS = words_in("i that this who we them they which")
_HEADING_WORDS = words_in(
    """
    actions action for on from to do dos todo todos side next steps step s owes owe tasks task
    list items commitments will said would promised agreed is and follow ups up by homework
    plate bits end desk part the what takes own owns me take away with him her them home
    """
)


def _heading_owner(words: str, cast: Cast) -> Party | None:
    if _ME.match(words):
        return Party.LEADER
    if _THEM.match(words):
        return Party.OTHER
    plain = re.findall(r"[A-Za-z]+", re.sub(r"'s\b", "", words))
    names = [
        cast.party(word)
        for word in plain
        if word.lower() not in _NO_OWNERS | (_HEADING_WORDS - {"me"})
    ]
    owners = {party for party in names if party in {Party.LEADER, Party.OTHER}}
    rest = {word.lower() for word in plain if cast.party(word) in {None, Party.THIRD}}
    if len(owners) == 1 and rest <= _HEADING_WORDS and Party.THIRD not in names:
        return owners.pop()
    return None


def is_heading(body: str, sign: str, *, quoted: bool) -> bool:
    """Whether a line without its bullet heads what follows rather than telling something."""
    plain = body.strip()
    if not plain or quoted:
        return False
    if (
        sign.startswith("#")
        or re.fullmatch(r"(\*\*|__)[^*_]+(\*\*|__):?", plain)
        or re.fullmatch(r"=+ .* =+|-{2,} .* -{2,}|\[[^\]]{2,30}\]", plain)
    ):
        return True
    if plain.endswith((":", ":-", ": -")):
        return len(plain.split()) <= 7
    letters = re.sub(r"[^A-Za-z]", "", plain)
    if letters.isupper() and len(letters) > 2 and len(plain.split()) <= 4:
        return True
    return (
        not sign
        and len(plain.split()) <= 3
        and bool(
            re.fullmatch(
                (
                    r"(?:(?:action|follow[- ]?up|to[- ]?do) (?:items?|points?|list)|actions?"
                    r"|next steps?|to[- ]?dos?|mine|his|hers|theirs|me|him|her|follow[- "
                    r"]?ups?|plans?|done|agreed|personal|notes?)"
                ),
                plain,
                _I,
            )
        )
    )
