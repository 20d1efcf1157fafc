"""Work that changes hands in a few words: "over to her", "ball's in my court"."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import NEGATIONS, OWN_LIFE
from coach.language.promises.reading import Found, Scene

_I = re.IGNORECASE

_WHO = r"(?P<who>me|him|her|(?-i:[A-Z])\w*)"
_SUBJECT = r"(?P<who>i|he|she|they|(?-i:[A-Z])\w*)(?:'m|'s|'re| am| is| are| was| has been)?"
_OVER_TO = re.compile(r"\b(?:over|down|handed|passed|falls) to " + _WHO + r"\b(?!')", _I)
_MOVED = re.compile(
    r"\b(?:went|came|come|go|goes|going|moved?|drove|walk\w*|talk\w*|talks|been|reports?|looks?"
    r"|listen\w*|get|gets|stand|stood|opened|spoke|sent|said|told|sucks?|close|get\w*|own|entirely"
    r"|if it (?:was|were)|used|it'd be|would be)\b",
    _I,
)
"""Before "over to her": a way gone or a manner, not a task."""
_COURT = re.compile(
    r"\b(?:ball|next move|next step)(?:'s| is|) (?:now |firmly |back |still )*(?:in|with) "
    r"(?P<who>my|his|her|(?-i:[A-Z])\w*)(?:'s)? (?:court|side|half|hands)\b"
    r"|\bin (?P<also>my|his|her|(?-i:[A-Z])\w*)(?:'s)? court\b",
    _I,
)
_OWNED = re.compile(
    r"\b(?:is|are|'s|stays?|remains?) (?:now |all |still )?(?P<who>mine|his|hers|(?-i:[A-Z])\w*'s)"
    r"(?=\s*(?:$|[,.;:(–—-]|to [a-z]+|by\b|due\b|before\b|for (?:mon|tues|wed|thurs|fri|next)))",
    _I,
)
_DOWN_FOR = re.compile(
    _SUBJECT + r" (?:now |also |already )?(?:pencilled|penciled|down|up|booked|lined up|slated"
    r"|signed up"
    r"|earmarked|rostered|rota'd|put (?:him|her|my)self (?:down|forward))(?: in)? (?:to|for) "
    r"(?:be |the |a |an )?(?P<act>[a-z]+)",
    _I,
)
_SELF_DOWN = re.compile(
    r"\b(?:pencill?ed|put|booked|signed|rostered) (?P<who>me|myself|him|himself|her"
    r"|herself) (?:in|up"
    r"|down|forward) (?:to|for|as)\b",
    _I,
)
_IN_HAND = re.compile(
    r"\b(?P<who>i|he|she|they|(?-i:[A-Z])\w*)(?: have|'ve| has|'s)(?: got)? (?:it|this|that"
    r"|the \w+) in "
    r"hand\b",
    _I,
)
_OFF_WORK = re.compile(
    OWN_LIFE.pattern + r"|\b(?:dentist|doctor|gp|physio|appointment|mot|leave|jury"
    r"|clinic appointment)\b",
    _I,
)
_BACK_TO = re.compile(
    r"^\W*back (?:to|with) (?P<who>me|him|her|\w+)(?= (?:(?:by|on|before|with|next|this)\b|w/))",
    _I,
)
_BARE_OWNER = re.compile(
    _WHO + r" (?:on the hook|on point|responsible|accountable) for\b|(?:^|[-–—?]\s*)(?P<also>me"
    r"|(?-i:[A-Z])\w*)"
    r" on (?:it|this|that)(?=\W*$)",
    _I,
)
_WITH = re.compile(
    r"\b(?:left|parked|sits?|resting|rests?|stays?) with (?P<who>me|him|her)\b(?=\s*(?:$|[:,.;]"
    r"|until|till"
    r"|for now|by|this|next))",
    _I,
)
_GOT_IT = re.compile(
    r"\b(?P<who>i|he|she)(?:'ve| have|'s| has) got (?:that|this|it|these"
    r"|those)(?: one)?(?=\s*(?:$|[,.;]|by\b))",
    _I,
)
_PAST = re.compile(r"\b(?:was|were|had|wasn't|last (?:week|month|year|time))\b", _I)


_CUES = words_in(
    """
    over down handed passed falls court move step ball mine his hers 's pencilled penciled pencil
    up booked slated earmarked rostered rota'd lined signed hand back hook point able responsible
    accountable on with got put
    """
)
_HINT = re.compile(
    r"(?:over|down|handed|passed|falls) to|court|move|step|ball|mine|his|hers|'s|pencil|down"
    r"|up |booked|slated"
    r"|earmarked|roster|rota'd|in hand|back (?:to|with)|hook|on point|able for|responsible for"
    r"| on (?:it|this|that)"
    r"|with (?:me|him|her)| got (?:that|this|it|these|those)|put (?:me|my|him|her)",
    _I,
)
"""The cheap test: without one of these nothing changes hands."""


def read_handed_over(scene: Scene) -> Found | None:
    """As in "Over to Sam for the survey", "the write-up is hers, due Monday"."""
    text = scene.clause.text
    if (
        scene.state.talk
        or scene.lows.isdisjoint(_CUES)
        or _HINT.search(text) is None
        or any(word.low in NEGATIONS for word in scene.words)
        or _PAST.search(text)
    ):
        return None
    for pattern in (
        _COURT,
        _DOWN_FOR,
        _SELF_DOWN,
        _IN_HAND,
        _BACK_TO,
        _BARE_OWNER,
        _WITH,
        _GOT_IT,
        _OVER_TO,
        _OWNED,
    ):
        match = pattern.search(text)
        if match is None or not _binds(scene, pattern, match):
            continue
        groups = match.groupdict()
        party = _party(scene, groups.get("who") or groups.get("also") or "")
        if pattern is _BACK_TO and party is not None:
            party = party.across  # who gets a thing back is not who brings it
        if party in {Party.LEADER, Party.OTHER}:
            start = scene.clause.start
            return Found(start, scene.clause.end, party, "taken", start + match.start())
    return None


def _binds(scene: Scene, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    before, after = scene.clause.text[: match.start()], scene.clause.text[match.end() :]
    settled = scene.state.dated or scene.state.listed or scene.state.actions
    if pattern is _OVER_TO:
        names_task = re.match(r"\s+(?:to|for|re|on|with|about)\b", after) is not None
        return _MOVED.search(before) is None and (settled or names_task or not after.strip(" .,;"))
    if pattern is _OWNED:
        mine = (match.group("who").lower() == "mine" and settled) or bool(scene.state.condition)
        return mine or scene.state.dated or re.match(r"\s*to [a-z]+", after) is not None
    if pattern is _DOWN_FOR:
        return not _OFF_WORK.search(scene.clause.text) and match.group("act") not in {
            "it",
            "promotion",
            "review",
            "renewal",
            "sale",
            "one",
            "two",
            "three",
            "his",
            "her",
            "my",
            "last",
            "nothing",
            "grabs",
        }
    return True


def _party(scene: Scene, word: str) -> Party | None:
    low = word.lower().removesuffix("'s")
    if low in {"i", "me", "my", "mine", "myself"}:
        return Party.LEADER
    if low in {"he", "she", "they", "his", "her", "hers", "him", "himself", "herself"}:
        return Party.THIRD if scene.state.third else Party.OTHER
    return scene.cast.party(word.removesuffix("'s")) if word else None
