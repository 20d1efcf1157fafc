"""Requests in a note that were taken up: "asked him to send it, he said yes"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.promises.cast import Cast, Party

_I = re.IGNORECASE

_ASK = re.compile(
    r"(?:\b(?P<asker>i|he|she|they|we|[A-Z]\w*)(?:'ve|'s)?\s+(?:\w+ly\s+|also\s+|then\s+)?)?"
    r"\b(?:asked?|asks|asking|requested|wants|wanted|needs|needed|urged|invited|begged)\s+"
    r"(?:(?P<who>me|him|her|them|us|[A-Z]\w*)\s+)?"
    r"(?:(?:if|whether)\s+(?P<doer>i|he|she|they|someone|somebody|anyone|anybody"
    r"|[A-Z]\w*)\s*(?:'d|could|would|can|will"
    r"|might|'ll)\s+(?:be able to\s+|be willing to\s+|be up for\s+)?"
    r"|(?:if|whether)\s+(?P<passive>[^.?!:]{3,60}?)\s(?:could|can|would|will|might) be\s+"
    r"|(?:could|would|can)\s+(?P<doer2>i|he|she|they)\s+|(?P<to>to)\s+"
    r"|(?P<thing>for)\s+)(?P<act>[\w'-]+)",
    _I,
)

_YES = (
    r"(?:said (?:yes|yeah|yep|ok|okay|sure|fine|no problem|no bother|of course"
    r"|absolutely|i would|i will|he would|she would|they would|he will|she will|(?:he"
    r"|she|i|they)'ll|(?:he|she|i|they)'d)"
    r"|says (?:yes|ok|okay|fine|sure)|agreed|agrees|accepted|yes|yep|yeah|ok|okay|sure"
    r"|(?:he|she|they) (?:will|would)(?!,? \w)|fine|happy to|happy with|will do|on it"
    r"|no problem|no bother|no worries|deal"
    r"|nodded|(?:of )?course|i will|i would|i'd"
    r"|(?:is|was|were|'s|'m|am) (?:happy|fine|up for|ok|okay|keen|willing|good|grand"
    r"|game)|up for it|all good|can do|gladly|👍|grand|took (?:it|that) on|granted"
    r"|approved)(?! rather| love| like| prefer| hate| be )"
)
_UPTAKE = re.compile(
    (
        r"[\s,;:.!?()=>–—-]*(?:and |but |so |which |to which |then )*(?:(?P<subject>i|he|she"
        r"|they|[A-Z]\w*)(?:'ve|'d|'s)? (?:\w+ly |immediately |has |have )?)?(?P<yes>"
    )
    + _YES
    + r")\b(?! (?:no\b|but|to disagree|with the (?:point|idea)|that (?:it|the|this|there)))",
    _I,
)


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A request and the yes to it.

    Attributes:
        start: First character of the request.
        end: One past the last character of the yes.
        act: Where the act begins.
        party: Who said yes.
    """

    start: int
    end: int
    act: int
    party: Party


_TOLD = re.compile(
    r"\b(?:i )?(?:said|told (?P<who>him|her|them|[A-Z]\w*)|asked (?P<who2>him|her|them|[A-Z]\w*))"
    r"(?: that)? (?P<act>(?:to|not to|no|he's to|she's to|he must|she must|he'd need to"
    r"|she'd need to) "
    r"[^.!?;:\n\x1f]{4,70}?)(?=,? (?:and |so )?(?:he|she|they)\b)",
    _I,
)
_NODDED = re.compile(
    r",? (?:and |so )?(?:he|she|they) (?:nodded|agreed|said (?:yes|ok|okay|fine|sure|he would"
    r"|she would"
    r"|he will|she will|will do)|is fine with (?:it|that)|was fine with (?:it|that)|took it on"
    r"|accepted"
    r"|promised|gave me (?:his|her) word|shook on it)\b",
    _I,
)


UNLESS = re.compile(
    r"\W*(?:(?:it|that|so|this) )?(?:if|unless|provided|as long as|so long as|subject to|only if"
    r"|once they)\b",
    _I,
)
"""After a yes: it holds on a condition."""


def accepted_orders(text: str, offset: int, cast: Cast) -> list[TakenUp]:
    """What the leader laid down and the other took: "told her to log it and she nodded"."""
    found: list[TakenUp] = []
    for match in _TOLD.finditer(text):
        name = match.group("who") or match.group("who2")
        party = cast.party(name) if name else Party.OTHER
        answer = _NODDED.match(text, match.end())
        if answer is not None and party is Party.OTHER:
            start, end = offset + match.start(), offset + answer.end()
            found.append(TakenUp(start, end, offset + match.start("act"), party))
    return found


def taken_up(text: str, offset: int, cast: Cast) -> list[TakenUp]:
    """Requests in a line that are answered by a yes right after them."""
    found: list[TakenUp] = []
    for match in _ASK.finditer(text):
        asked = _asked(match, cast)
        if asked is None:
            continue
        answer = _answer(text, match.end())
        if answer is None:
            continue
        subject = answer.group("subject")
        if subject and cast.party(subject) not in {asked, None, Party.BOTH}:
            continue
        found.append(
            TakenUp(
                offset + match.start(), offset + answer.end(), offset + match.start("act"), asked
            )
        )
    return found


_RECEIVED = frozenset(
    {
        "have",
        "get",
        "take",
        "swap",
        "start",
        "leave",
        "work",
        "finish",
        "go",
        "shadow",
        "observe",
        "sit",
        "attend",
        "visit",
        "skip",
        "miss",
    }
)


_FREE = re.compile(
    (
        r"(?:^|[.!?;]\s+|-\s)(?:and |so |but )?(?P<ask>(?:could|would|can|will) (?P<doer>i"
        r"|he|she|they|[A-Z]\w*) (?:also |please |maybe |possibly |just "
        r")?(?P<act>\w+)[^?.]{0,90}\?)\s*"
    ),
    _I,
)


def _off(ask: str) -> bool:
    """As in "Could I get her out of the call": to get somebody something is the asker's own act."""
    return re.search(r"\b(?:get|have|take) (?:him|her|them|me|[A-Z]\w+|it)\b", ask) is not None


_FREE_YES = re.compile(
    r"(?:"
    + _YES
    + (
        r"|(?:i|he|she|they) (?:would|will|can|could)|could do|would do|gladly|of course"
        r"|absolutely|consider it done)\b(?! (?:but|no\b|not\b))"
    ),
    _I,
)


_LINE = re.compile(
    r"(?:^|[.!?;\n]\s*)(?P<asker>me|i|[A-Z]\w*)\s?[:–-]\s*(?:ok |so |and )?(?P<ask>(?:can|could"
    r"|will|would) (?:you"
    r"|i (?:ask|get) you to) (?:please |also )?(?P<act>\w+)[^?]{0,90}\?)\s*(?P<answerer>me|i"
    r"|[A-Z]\w*)\s?[:–-]\s*",
    _I,
)
_SURE = re.compile(
    r"(?:yes|yeah|yep|sure|ok|okay|fine|of course|course|no problem|no bother|will do|happy to"
    r"|on it"
    r"|leave it with me|i will|i'll|absolutely|deal|gladly|grand|alright)\b",
    _I,
)


def answered_in_dialogue(text: str, offset: int, cast: Cast) -> list[TakenUp]:
    """As in "Me: can you take minutes? Sam: sure." on one line or two."""
    found: list[TakenUp] = []
    for match in _LINE.finditer(text):
        party, asker = cast.party(match.group("answerer")), cast.party(match.group("asker"))
        answer = _SURE.match(text, match.end())
        if answer is None or party not in {Party.LEADER, Party.OTHER} or party is asker:
            continue
        start, end = offset + match.start("ask"), offset + answer.end()
        found.append(TakenUp(start, end, offset + match.start("act"), party))
    return found


def answered_questions(text: str, offset: int, cast: Cast) -> list[TakenUp]:
    """Questions told without "asked" and the yes after them: "Could he chair it? Yep."."""
    found: list[TakenUp] = []
    for match in _FREE.finditer(text):
        party = cast.party(match.group("doer"))
        answer = _FREE_YES.match(text, match.end())
        if answer is None or party not in {Party.LEADER, Party.OTHER}:
            continue
        if match.group("act").lower() in {"have", "get", "see"} | _RECEIVED and not _off(
            match.group("ask")
        ):
            party = Party.LEADER if party is Party.OTHER else Party.OTHER
        start, end = offset + match.start("ask"), offset + answer.end()
        found.append(TakenUp(start, end, offset + match.start("act"), party))
    return found


def _asked(match: re.Match[str], cast: Cast) -> Party | None:
    """Who was asked to act."""
    doer = match.group("doer") or match.group("doer2")
    if doer and doer.lower() in {"someone", "somebody", "anyone", "anybody"}:
        asker = cast.party(match.group("asker")) if match.group("asker") else None
        return Party.LEADER if asker is Party.OTHER else None
    if doer:
        party = cast.party(doer)
        if match.group("act").lower() in _RECEIVED and party is Party.OTHER:
            party = Party.LEADER  # a leave that is asked for is the leader's to give
    elif match.group("who"):
        party = cast.party(match.group("who"))
    elif match.group("thing") or match.group("to"):
        asker = cast.party(match.group("asker")) if match.group("asker") else None
        party = Party.LEADER if asker is Party.OTHER else None
    else:
        party = None
    if match.group("passive") and party is None:
        party = (
            Party.LEADER if cast.party(match.group("asker") or "i") is Party.OTHER else Party.OTHER
        )
    if match.group("to") and match.group("who") is None:
        return None  # "asked to leave early" asks for a leave, not an act
    return party if party in {Party.LEADER, Party.OTHER} else None


def _answer(text: str, at: int) -> re.Match[str] | None:
    """The yes, looked for at each break in the words that follow the request."""
    for gap in _BREAK.finditer(text, at, min(len(text), at + 140)):
        answer = _UPTAKE.match(text, gap.start())
        if answer is not None:
            return answer
    return None


_BREAK = re.compile(
    r"[,;:.!?(–—]|\s-\s|\s(?=and\b)|\s(?=which\b)|=>|->|→|\s(?=(?:i|he|she) said (?:yes"
    r"|ok|okay|sure|fine)\b)"
)
