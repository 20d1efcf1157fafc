"""The words in which a fact is kept: beginning at the fact, and understood when read alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.domain.conversation import Role
from coach.domain.finding import LabelledTurn
from coach.language.listening.personal import (
    Told,
    disclosures,
    is_asked_of_life,
    is_sensitive,
    kin_named,
    mentions_life,
)
from coach.language.listening.words import Sentence, sentences, words_of
from coach.language.measures import QUESTIONS
from coach.language.text import words

LONGEST_QUESTION = 16
"""Words of a question that may stand before its answer (a choice)."""
SHORT, LONGEST_NEXT = 8, 14
"""Words of a fact that the next sentence may fill out, and of that sentence (choices)."""
FRAGMENT = 3
"""Words up to which an answer without a verb is a scrap of its question (a choice)."""
LOOKED_BACK = 6
"""Turns before a fact in which the kin is named that it goes on about (a choice)."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A fact as it is kept: its characters in the turn, and its words with what they lean on."""

    start: int
    end: int
    text: str
    sensitive: bool


def worded(turns: Sequence[LabelledTurn], at: int, told: Told) -> Worded | None:
    """The words of a fact that will be understood in a month; None where there are none.

    Args:
        turns: The labelled turns of the talk.
        at: The place of the turn that tells it.
        told: What was told there.

    Returns:
        The fact from where it begins. One that leans on the question before it ("He's eight.")
        comes with that question; if neither names somebody or something of a life, there is none.
    """
    text = turns[at].turn.text
    start = told.start + _opening(text[told.start : told.end])
    if _ONLY_PRAISES.fullmatch(text[start : told.end].strip()):
        return None
    end = _filled_out(text, start, told.end)
    own = _CLOSES.sub("", text[start:end].strip())
    if not own:
        return None
    end = start + len(own)
    if not _leans(own):
        return Worded(start, end, own, told.sensitive)
    before = _said_before(text, start)
    if before is not None:
        return Worded(before, end, text[before:end], told.sensitive)
    whole = None if _SAYS_NOTHING.match(own) else _with_question(turns, at, own)
    if whole is None:
        return None
    weighs = is_sensitive(_line(whole)) or _goes_on_about_something_heavy(turns, at, whole)
    return Worded(start, end, whole, told.sensitive or weighs)


def _opening(said: str) -> int:
    """How many characters of a told stretch come before the fact: "No. It's just, …"."""
    at = 0
    while found := _OPENER.match(said, at):
        if found.end() == at or not said[found.end() :].strip(" .,!?"):
            break
        at = found.end()
    joint = _LEADS_UP.match(said, at)
    if joint is not None:
        at = joint.end()
    fragment = _WHEN_ONLY.match(said, at)
    return at if fragment is None else fragment.end(1)


def _filled_out(text: str, start: int, end: int) -> int:
    """The end of a short fact with the next sentence, if that goes on about them."""
    said = text[start:end]
    if len(said.split()) > SHORT:
        return end
    after = [one for one in sentences(text) if one.start >= end][:1]
    if not after or text[end : after[0].start].count("\n"):
        return end
    return after[0].end if _goes_on(after[0], after_scrap=_is_scrap(tuple(words_of(said)))) else end


def _goes_on(sentence: Sentence, *, after_scrap: bool) -> bool:
    tokens = set(sentence.tokens)
    if sentence.asks or len(sentence.words) > LONGEST_NEXT * (1 + after_scrap):
        return False
    if not _OF_KIN & tokens and not after_scrap:
        return False
    return not (_ABOUT_WORK & tokens or {"'ll", "will"} & tokens)


def _leans(own: str) -> bool:
    """Whether words are understood only from what was asked or said before them."""
    line = _line(own)
    tokens = tuple(line.split())
    if _is_scrap(tokens) or not (mentions_life(line) or disclosures(own)):
        return True
    first = next((at for at, one in enumerate(tokens) if one in _STANDS_FOR), None)
    if first is None:
        return False
    until = f" {' '.join(tokens[:first])} "
    names_first = bool(kin_named(until)) or _NAME.search(own[1:])
    return not (names_first or mentions_life(until) or _MINE & set(tokens[:first]))


def _is_scrap(tokens: tuple[str, ...]) -> bool:
    has_verb = any(one in _VERBS or re.search(r"(?:ed|ing|[^s]s)$", one) for one in tokens)
    return len(tokens) <= FRAGMENT and not has_verb


def _said_before(text: str, start: int) -> int | None:
    """Where the sentence before begins that names whom the fact is about."""
    before = [one for one in sentences(text) if one.end <= start][-1:]
    if not before or before[0].asks or not mentions_life(before[0].line):
        return None
    return before[0].start


def _with_question(turns: Sequence[LabelledTurn], at: int, own: str) -> str | None:
    """An answer with the question it leans on, or with whom it is about; None if nobody says it."""
    if not at or turns[at - 1].turn.role is not Role.LEADER:
        return None
    forms = [one for one in _question_forms(turns[at - 1]) if _fits(one)]
    named = next((one for one in forms if is_asked_of_life(one)), None)
    asked = named or next(iter(forms), "")
    pronouns = set(words_of(f"{asked} {own}")) & _STANDS_FOR
    someone = pronouns or "they" in words_of(asked)
    if named is not None and (not someone or _names_somebody(asked)):
        return f"{named} – {own}"
    whom = _whom(turns, at - 1, pronouns)
    if whom is not None and (someone or _OF_KIN & set(words_of(f"{asked} {own}"))):
        return f"({whom}) {asked} – {own}" if asked else f"({whom}) {own}"
    if named is not None and not pronouns & set(words_of(asked)) - _SELVES:
        return f"{named} – {own}"
    if _NAME_ASKED.search(asked):
        return f"{asked} – {own}"
    told = _told_before(turns, at)
    return f"{told} – {own}" if told is not None and asked else None


def _names_somebody(asked: str) -> bool:
    line = _line(asked)
    return mentions_life(line) or bool(kin_named(line)) or _NAME.search(asked[1:]) is not None


def _told_before(turns: Sequence[LabelledTurn], at: int) -> str | None:
    """What the other told of their life in the turn before the question, if it is short."""
    before = turns[at - 2].turn if at > 1 else None
    if before is None or before.role is not Role.OTHER:
        return None
    told = [before.text[one.start : one.end].strip(" .") for one in disclosures(before.text)][-1:]
    short = [one[_opening(one) :] for one in told if len(one.split()) <= LONGEST_QUESTION]
    return short[0] if short and not _leans(short[0]) else None


def _fits(question: str) -> bool:
    return 1 < len(question.split()) <= LONGEST_QUESTION


def _question_forms(labelled: LabelledTurn) -> list[str]:
    """A leader's question, from its shortest form to that with the sentence before it."""
    text = labelled.turn.text
    every = sentences(text)
    asking = [at for at, one in enumerate(every) if one.asks or _begins_to_ask(one)]
    if not asking and not any(one.id in QUESTIONS for one in labelled.labels):
        asking = [at for at, one in enumerate(every) if _WH & set(one.tokens)]
        if not asking:
            return []
    last = asking[-1] if asking else len(every) - 1
    if last < 0:
        return []
    whole = text[every[last].start : every[last].end].strip()
    forms = [whole[found.start() :] for found in _ASKING.finditer(whole)][::-1]
    forms.append(whole)
    if last:
        forms.append(text[every[last - 1].start : every[last].end].strip())
    return forms


def _begins_to_ask(sentence: Sentence) -> bool:
    return bool(set(sentence.tokens[:1]) & _WH) and len(sentence.tokens) > FRAGMENT


def _whom(turns: Sequence[LabelledTurn], at: int, pronouns: set[str]) -> str | None:
    """The kin named last before a place in the talk, of those whom a "he" or "she" may mean."""
    wrong = _HERS if pronouns & _HE else _HIS if pronouns & _SHE else None
    for one in reversed(turns[max(0, at - LOOKED_BACK) : at + 1]):
        for named in reversed(kin_named(_line(one.turn.text))):
            if wrong is None or not wrong.search(named):
                return named
    return None


def _goes_on_about_something_heavy(turns: Sequence[LabelledTurn], at: int, whole: str) -> bool:
    """Whether a question after somebody just named follows something sensitive about them."""
    nearby = turns[max(0, at - LOOKED_BACK) : at]
    return whole.startswith("(") and any(is_sensitive(_line(one.turn.text)) for one in nearby)


def _line(text: str) -> str:
    return f" {' '.join(words_of(text))} "


_OPENER = re.compile(
    r"(?:(?:no|nah|nope|yeah|yea|yes|yep|aye|well|so|and|but|oh|ah|um+|uh|er+m?|hm+|okay|ok|right"
    r"|honestly|actually|basically|look|listen|sure|true|cheers|to be (?:honest|fair)|i mean"
    r"|thanks?(?: you)?(?: so much| a lot)?|you know|i suppose|i guess|fine|good|grand"
    r"|not (?:bad|great|really)|it'?s (?:just|only)(?: that)?|just that|(?:the )?thing is"
    r"|(?:i'?m|it'?s|we'?re) (?:ok|okay|fine|good|all ?right)|there (?:is|are|was|isn'?t)(?=,)"
    r"|that(?:'?s| is| would be)(?: really| very| so)? (?:good|great|kind|nice|helpful)"
    r"|it (?:isn'?t|is|does|doesn'?t|did|didn'?t|wasn'?t|was)(?: really)?(?=[ ,.]+(?:my|our|i)\b))"
    r"\b[ ,.;:!…–—-]*)",
    re.IGNORECASE,
)
"""A yes, a no, thanks or a start of talking, with nothing of the fact in it."""
_LEADS_UP = re.compile(
    r"(?:(?!my \w+ (?:is|was|has)\b)[\w'’]+[ ,]+){0,6}?\b(?:so )?(?:you know|you see|thing is"
    r"|it'?s just(?: that)?)[ ,]+(?=(?:my|our|i|we)\b)",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?<=[.!?,])\s*(?:(?:so|and|but) )?(?:anyway|anyhow|so yeah|that's (?:it|that|all|me)"
    r"|there you go|but yeah|you know)\W*\Z",
    re.IGNORECASE,
)
"""What closes a subject, after the fact."""
_WHEN_ONLY = re.compile(r"((?:when|because|since|after|cos|'cause)\s)(?=[^,]+$)", re.IGNORECASE)
"""A clause that answers "when?" or "why?" and has no other beside it."""
_ONLY_PRAISES = re.compile(
    r"(?:my|our|the|me) (?:\w+ )?\w+(?:['’]s| is| are|['’]re)(?: been)?(?: such| just| really)?"
    r"(?: an?| the)?(?: \w+)? (?:saints?|angels?|stars?|legends?|rocks?|gems?|treasures?|heroe?s?"
    r"|diamonds?|godsend|nightmare|worrier|worry ?wart|best|treat|darlings?|delight|terrors?|pain"
    r"|pest|handful|wonders?|marvels?|trooper|great|brilliant|lovely|amazing|wonderful|fantastic"
    r"|grand|class|patient|understanding|supportive|fine|good|well|okay|ok|al+ ?right)\W*",
    re.IGNORECASE,
)
"""What somebody is like, with nothing to ask after."""
_ASKING = re.compile(
    r"(?<![\w'’])(?:how|what|when|where|who|which)(?:['’]?s|['’]?re)?\b(?! if\b)"
    r"|(?<=, )(?:is|are|did|does|do|has|have|was|were)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?] )\b(?!I\b|I['’])[A-Z][a-z]+(?:['’]s| (?:is|was|has|had)\b)")
_NAME_ASKED = re.compile(
    r"^(?:(?:is|was|has|did|and)|how(?:['’]s| is| are| was)) (?:that |it )?(?-i:[A-Z])\w+",
    re.IGNORECASE,
)
_HE, _SHE = words("he him his himself"), words("she her hers herself")
_STANDS_FOR = _HE | _SHE
_SELVES = words("himself herself")
_HIS = re.compile(
    r"\b(?:dad\w*|da|father|grand(?:ad|pa|father)|son|brother|nephew|uncle|husband|hubby|lads?|boys?"
    r"|boyfriend|(?:old )?man|fella|papa|pops|grandson|godson|stepson|guy)\b"
)
_HERS = re.compile(
    r"\b(?:mum\w*|mam\w*|mom\w*|mother|gran\w{0,2}|nan\w?|grand(?:ma|mother)|daughter|sister|niece"
    r"|aunt\w*|wife|missus|girls?|girlfriend|lass|granddaughter|goddaughter|stepdaughter)\b"
)
_WH = words("how what when where who which")
_SAYS_NOTHING = re.compile(
    r"(?:could be|might be|maybe|perhaps|we'?ll see|hopefully|not (?:yet|sure|really)|no idea|dunno"
    r"|i (?:don'?t know|guess|suppose)|if (?:i|we)\b|you\b)",
    re.IGNORECASE,
)
"""An answer that leaves it open, wishes, or speaks of the leader."""
_OF_KIN = words("he she they him her them his hers their")
_MINE = words("i we me my our us")
_VERBS = words(
    "is was are were am be been has have had do does did 'm 're 've 's got get go went died came"
)
_ABOUT_WORK = words("deadline abstract budget rota client report project shift team meeting work")
