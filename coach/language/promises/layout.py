"""The shape of a note: headings and whom they speak for, bullets, checkboxes, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from coach.language.dues.words import words_in
from coach.language.promises.cast import Cast, Party
from coach.language.promises.layout_lines import Line, Section
from coach.language.promises.slots import owner_in_front
from coach.language.promises.tables import Columns, cells_of, header_of, is_rule, row_owner

_I = re.IGNORECASE


_MARKER = re.compile(
    r"\s*(?P<sign>(?:->|=>|→|➜|[-*•–—·‣▪◦○●>+])(?=[\s\[])|\(?\d{1,2}[.)](?=\s)"
    r"|\([a-h1-9]\)|#+(?=\s))?\s*(?:\[(?P<box>[xX✓ ]?)\]\s*|(?P<mark>[☐☑✅✔✓□☒])\s*)?"
)

_ME = re.compile(
    (
        r"^(?:mine|me|my (?:actions?|to-?dos?|side|list|tasks?|items?|bits?|next steps?|end"
        r"|plate|part|homework|promises|commitments)|for me|on me|from me|on my (?:list"
        r"|plate|desk|side)|(?:from|on|at) my (?:side|end|part)|for my part|actions? (?:for"
        r"|on) me|actions? me|i (?:will|owe|said i would|said i'd|promised|agreed|am to|need "
        r"to|have to|take|took|committed to)|i'll|what i (?:owe|promised|said i'd do|will do"
        r"|committed to)|i owe \w+|leader|manager|actions? - me|me to do|to do \(me\)"
        r"|actions? \(me\))$"
    ),
    _I,
)
_THEM = re.compile(
    (
        r"^(?:his|hers|theirs|him|her|them|(?:his|her|their) (?:actions?|to-?dos?|side|list"
        r"|tasks?|items?|bits?|next steps?|end|plate|part|homework|promises|commitments)|for "
        r"(?:him|her|them)|on (?:his|her|their) (?:list|plate|desk|side)|(?:from|on|at) "
        r"(?:his|her|their) (?:side|end|part)|for (?:his|her) part|on (?:him|her|them)|from "
        r"(?:him|her|them)|(?:he|she|they) (?:will|owes?(?: me)?|said (?:he|she|they)(?:'d| "
        r"would)|promised|agreed|takes?|took|committed to|is to|are to|owes me)|what (?:he"
        r"|she|they) (?:owes?|promised|will do|said (?:he|she|they)'d do)|owed to me|waiting "
        r"(?:for|on)|waiting for (?:him|her|them)|(?:he|she|they)'ll)$"
    ),
    _I,
)
_ACTIONS = re.compile(
    (
        r"\b(?:actions?|action items?|action points?|next steps?|next|to[- ]?dos?|follow[- "
        r"]?ups?|following up|plans?|commitments?|promises|promised|agreed|agreements?|who "
        r"does what|way forward|before (?:we|our) (?:meet|next)\b.*|by next (?:time|1:1)"
        r"|ais?|aps?|takeaways?|take-?aways?|deal|need to|must|have to|deliverables|tasks?"
        r"|outcomes?|we agreed|agreed actions|so|gotta|commitments both ways|homework)\b"
    ),
    _I,
)
_CLOSED = re.compile(
    (
        r"\b(?:done|completed?|closed|finished|parked|parking lot|someday|maybe|ideas?|wish "
        r"?list|dates?(?: for the diary)?|diary|calendar|decided not|not doing|won't do"
        r"|dropped|cancelled|declined|fyi|for info|history|last (?:time|week|month|1:1)"
        r"|previous(?:ly)?|background|context|worries|concerns?|wins?|open questions?"
        r"|questions?|their asks?|asks?|personal|wellbeing|feedback|mood|how (?:he|she|they)"
        r"|out of office|holidays|leave|not agreed|unassigned|nobody)\b"
    ),
    _I,
)


def section_of(heading: str, cast: Cast) -> Section:
    """What a heading announces: an owner, actions, or things that are closed."""
    words = heading.strip(" *_:#-–—=~[]()|>").strip()
    owner = _heading_owner(words, cast)
    closed = bool(_CLOSED.search(words)) and not re.search(
        r"\bopen\b|\bnot done\b|\bcarried\b|\bprev(?:ious)? actions\b", words, _I
    )
    actions = bool(_ACTIONS.search(words)) and not closed
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


def _is_heading(body: str, sign: str, *, quoted: bool) -> bool:
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
                    r"(?:actions?|next steps?|to[- ]?dos?|mine|his|hers|theirs|me|him|her|follow[- "
                    r"]?ups?|plans?|done|agreed|personal|notes?)"
                ),
                plain,
                _I,
            )
        )
    )


def _names_the_note(heading: str) -> bool:
    """Whether the first line says whom the note is about, as in "# Sam 1:1", and owns nothing."""
    said = heading.strip(" *_#[]=")
    announces = (_ACTIONS.search(said), _ME.match(said), _THEM.match(said))
    return not said.endswith((":", "-")) and not any(announces)


def lines_of(text: str, cast: Cast) -> Iterator[Line]:
    """Read a folded, quote-masked note line by line; headings are taken in, not given out."""
    section, place, blank = Section(), 0, False
    columns: Columns | None = None
    untitled = True
    for raw in text.split("\n"):
        start, place = place, place + len(raw) + 1
        marker = _MARKER.match(raw)
        sign = (marker.group("sign") or "") if marker else ""
        skip = marker.end() if marker else 0
        body = raw[skip:].rstrip()
        if not body.strip():
            blank = True
            continue
        cells = cells_of(raw)
        if is_rule(raw):
            continue
        if len(cells) > 1 and (header := header_of(cells)) is not None:
            columns = header
            continue
        if len(cells) > 2 or (columns is not None and len(cells) > 1):
            owner = row_owner(cells, columns, cast)
            body = raw.strip()
            begin = start + raw.index(body)
            yield Line(
                begin,
                begin,
                begin + len(body),
                body,
                section,
                listed=True,
                owner=owner or Party.THIRD,
                edge="row",
            )
            continue
        columns = None
        if _is_heading(body, sign, quoted='"~' in body):
            section, blank = section_of(body, cast), False
            if untitled and _names_the_note(body):
                section = Section()
            untitled = False
            continue
        box = _box(marker)
        if blank and not sign and not box and len(body.split()) > 8:
            section = Section()
        blank = False
        title = untitled and not sign and not box and len(body.split()) <= 10
        untitled = False
        line = Line(
            start + skip,
            start + skip,
            start + skip + len(body),
            body,
            section,
            bool(sign or box),
            box,
            title=title and "\n" in text.strip(),
        )
        yield from _split_head(line, cast)


def _box(marker: re.Match[str] | None) -> str:
    if marker is None:
        return ""
    if marker.group("mark"):
        return " " if marker.group("mark") in "☐□" else "x"
    box = marker.group("box")
    return "" if box is None else ("x" if box.strip() else " ")


_HEADED = re.compile(
    r"(?:\*\*|__)?(?P<head>[A-Za-z][A-Za-z' &/-]{1,32}?)(?:\*\*|__)?\s*(?::(?!\d)(?:\*\*"
    r"|__)?|\s[–—-]{1,2}(?=\s))\s*(?=\S)"
)


_TAG = re.compile(
    r"(?:\*\*)?(?:AI|AP|A|NTS|NB|TODO|[Tt]o[- ]?do|ACTION|Action(?: item| point)?|NB "
    r"action)\s*(?:#?\d+)?\s*(?P<me>\((?:me|I)\))?(?:\*\*)?\s*(?::|-|–|=>|->|→)\s*(?=\S)"
    r"|(?:TO ?DO|ACTION|AP|NTS)S?\s+(?=\S)"
)


def _split_head(line: Line, cast: Cast) -> Iterator[Line]:
    """As in "Actions: me to ..." speaks for the rest of its line; "Me: ..." owns it."""
    tag = _TAG.match(line.text)
    if tag:
        line = replace(
            line,
            body=line.body + tag.end(),
            text=line.text[tag.end() :],
            section=Section(Party.LEADER if tag.groupdict().get("me") else None, actions=True),
            heads=True,
        )
    fronted = owner_in_front(line, cast)
    if fronted is not None:
        yield fronted
        return
    match = _HEADED.match(line.text)
    if match and ":" in match.group() and len(match.group("head").split()) <= 5:
        told = section_of(match.group("head"), cast)
        if told.actions or told.closed or told.owner:
            rest = replace(
                line,
                body=line.body + match.end(),
                text=line.text[match.end() :],
                start=line.start if told.owner else line.body + match.end(),
                section=told,
                heads=True,
            )
            yield owner_in_front(rest, cast) or rest
            return
    yield line
