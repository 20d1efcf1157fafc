"""Things owed, taken on and handed over: "owes me", "leave it with me", "my word"."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.cast import PRONOUNS, Party
from coach.language.promises.reading import Found, Scene, reporter_before, subject_before


def read_owed(scene: Scene) -> Found | None:
    """As in "Owes me the list", "I owe her an answer"."""
    for at, word in enumerate(scene.words):
        if word.low not in {"owe", "owes"}:
            continue
        receiver = scene.low(at + 1)
        party, place = subject_before(scene, at)
        lows = {scene.low(at + k) for k in (1, 2, 3)}
        overdue = _LONG_SINCE.search(scene.clause.text) is not None
        if receiver in {"his", "their"} or lows & _NO_DEBTS or overdue:
            return None
        if party is None:
            party = Party.OTHER if receiver in {"me", "us"} or word.low == "owes" else Party.LEADER
        if party not in {Party.LEADER, Party.OTHER} or (
            receiver not in PRONOUNS
            and scene.cast.party(scene.words[min(at + 1, len(scene.words) - 1)].text) is None
        ):
            return None
        act = scene.words[min(at + 2, len(scene.words) - 1)].start
        return Found(scene.words[place].start, scene.clause.end, party, "owe", act)
    return None


_LONG_SINCE = re.compile(
    r"\bsince\b|\bfor (?:\w+ )?(?:ages|weeks|months|years)\b|\bfrom (?:(?:back )?in )?(?:last"
    r"|before|the (?:spring|summer|autumn|winter)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b",
    re.IGNORECASE,
)
"""What was owed so long ago is overdue, not promised anew."""
_NO_DEBTS = frozenset({"nothing", "pint", "beer", "drink", "one", "everything", "much", "lot"})


_TAKERS = words_in("me him her my his hook case point responsible accountable charge owner on from")
"""Without one of these nobody takes a thing on."""


def read_taken(scene: Scene) -> Found | None:
    """As in "Leave it with me", "that one's on me", "gave her my word": handed to somebody."""
    text = scene.clause.text
    if scene.lows.isdisjoint(_TAKERS):
        return None
    patterns = (_LEFT_WITH,) if scene.state.talk else (_LEFT_WITH, _FALLS_TO, _HOOK, _WORD_GIVEN)
    match = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    dated = scene.state.dated or "same day" in text.lower()
    if match is None and dated and not scene.state.talk and not _FINITE.search(text):
        match = _FROM.search(text)
    if match is None or (
        len(scene.words) <= 6 and scene.clause.text.startswith(",") and _WORD_GIVEN.search(text)
    ):
        return None
    groups = match.groupdict()
    word = (
        groups.get("who")
        or groups.get("whose")
        or groups.get("self")
        or groups.get("onto")
        or groups.get("off")
        or ""
    )
    party = _taker(word) if word.lower() in PRONOUNS | _POSSESSIVES else scene.cast.party(word)
    if party not in {Party.LEADER, Party.OTHER} or _told_by_third(scene, party):
        return None
    begun = scene.clause.start
    act = begun + match.start() if text[match.start() :].lower().startswith("leav") else begun
    return Found(begun, scene.clause.end, party, "taken", act)


def _told_by_third(scene: Scene, party: Party) -> bool:
    """As in "Pat in payroll says leave it with her": she is the one who says so."""
    reporter, report, _ = reporter_before(scene, len(scene.words))
    return bool(report) and reporter is Party.THIRD and party is Party.OTHER


_POSSESSIVES = {"my": Party.LEADER, "his": Party.OTHER, "her": Party.OTHER}


def _taker(word: str) -> Party:
    return Party.LEADER if word.lower() in {"me", "my", "i"} else Party.OTHER


_LEFT_WITH = re.compile(
    r"\b(?:leave|left|leaving) (?:it|that|this|one|\w+ \w+) (?:with|w/?|to) (?P<who>me|him|her)\b"
    r"|\bleave (?:\w+ ){1,4}(?:with (?=me|him|her)|to (?=me\b))(?P<self>me|him|her)\b",
    re.IGNORECASE,
)
_FALLS_TO = re.compile(
    (
        r"\b(?:(?:that|this|it|one|\w+)(?:'s| is) (?:down to|over to)|(?:one"
        r"|\w{4,})(?<!\bthat)(?<!\bthis)"
        r"(?:'s| is) on) (?P<who>me|him|her)\b(?! (?:about|for not|that))"
    ),
    re.IGNORECASE,
)
_HOOK = re.compile(
    r"\b(?P<who>i|he|she|they)(?:'m|'s|'re| am| is| are) (?:now )?(?:on the hook|on "
    r"point|responsible|accountable|in charge|the owner) (?:for|of)\b"
    r"|\b(?:ball|action|pen)(?:'s| is|) (?:now )?(?:in|with) (?P<whose>my|his|her|him|me)\b"
    r"|\b(?P<onto>i)(?:'m| am) (?:on to|onto|on with) (?!top|a\b|something"
    r"|nothing)\w+[^.;]{0,50}\b(?:today|tomorrow"
    r"|tonight|monday|tuesday|wednesday|thursday|friday|this (?:morning|afternoon))\b"
    r"|\b(?P<self>i|he|she|they)(?:'m|'s|'re| am| is| are) (?:already )?on (?:it|that"
    r"|this|the case)(?=\s*(?:$|[,.;(!–—-]|with\b|re\b|by\b|now\b|already\b|today\b|about\b))",
    re.IGNORECASE,
)
_WORD_GIVEN = re.compile(
    r"\b(?:gave|given|give|has|have) (?:\w+ )?(?P<who>my|his|her) word\b(?! on (?:it|that|this)\b)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\bfrom (?P<who>me|him|her)\b|\boff (?P<off>me)\b|\bfrom (?P<self>(?-i:[A-Z])\w*) (?:by"
    r"|before|due"
    r"|no later than)\b|\bfrom (?P<whose>my|his|her) (?:side|end|part)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    (
        r"\b(?:is|was|are|were|has|had|got|came|will(?! have)|shall|would|wants?|needs?"
        r"|heard|said|asked|told)\b"
    ),
    re.IGNORECASE,
)
