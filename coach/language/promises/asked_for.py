"""What a turn of talk asks of its listener, in any shape: modal, need, bid, chance, leave, swap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.language.dues import find_times
from coach.language.dues.grammar import REMEMBERED
from coach.language.dues.words import words_in
from coach.language.promises.ahead_words import OF_ANOTHER, PLAIN
from coach.language.promises.sentence_ends import sentences_of

_I = re.IGNORECASE


@dataclass(frozen=True, slots=True)
class Asked:
    """A request.

    Attributes:
        act: The words from the verb asked for, or the whole sentence where none is named.
        words: The sentence, and a day named in the sentences beside it.
        leave: Whether it asks for leave or a thing the listener has to give.
        swap: Whether it proposes an exchange.
    """

    act: str
    words: str
    leave: bool = False
    swap: bool = False


_YOU = r"(?:you|ye|yuh|yous|youse|one of you|somebody|someone|anyone|anybody)"
_SOFT = (
    r"(?:(?:please|just|maybe|possibly|also|at least|kindly|ever|quickly|perhaps|still|not|n't"
    r"|be able to|be willing to|be (?:up for|happy to|free to|open to|ok(?:ay)? (?:to|with)"
    r"|interested in|good to|kind enough to)|be able for|be so (?:good|kind) as to|try and|try"
    r" to|go and|come"
    r" and"
    r"|manage to|see to|find time to|have time to|po|a go) )*"
)
_DO = re.compile(
    r"(?:\b(?:can|could|would|will|won't|wouldn't|couldn't|can't|cud|wud|might) " + _YOU + r"\b,? "
    r"|\b(?:any|some|is there a|is there any|a) (?:chance|way|hope|possibility)(?: (?:of|that|at"
    r" all))*"
    r" (?:you(?:'d| could| can| might|'ll)? )?"
    r"|\b(?:need|want|like|have|wanting|needing|expect|asking|ask|trust|get) you to "
    r"|\b(?:if|wondering if|whether|that|hoping|hope|reckon|suppose|think|don't suppose) "
    r"(?:you|one of you) (?:could|would|can|might|'d) "
    r"|\b(?:have|got|has) (?:you|ye)?(?: got)? ?(?:a|any|five|two|ten|half an?) (?:minutes?"
    r"|moment|sec(?:ond)?"
    r"|time|chance|hour)s?(?: \w+)? to "
    r"|\bare you (?:going to |gonna )|\b(?:are )?(?:you|ye) (?:able|free|ok|okay|alright|all"
    r" right|happy|good|up|fit|for|allowed|still ok) "
    r"(?:to|for) |\bfancy |\b(?:do|would|d') ?you mind |\bmind "
    r"|\byou(?: couldn't| wouldn't|'re to| must|'d better) "
    r"|\bplease "
    r")" + _SOFT + r"(?P<act>(?P<verb>[a-z][a-z'-]+)\b.*)",
    _I,
)
_TAGGED = re.compile(
    r"\byou(?:'ll|ll| will|'re going to| gonna) " + _SOFT + r"(?P<act>(?P<verb>[a-z-]+)\b.*"
    r"(?:,? (?:will|won't|would|can|could) (?:you|ye)|,? (?:yeah|yes|right|ok|okay|eh|no|please"
    r"|na|ha"
    r"|innit|hey)|)\W*\?)",
    _I,
)
_BID = re.compile(
    r"^\W*(?:(?:and|so|then|just|please|okay|ok|right|well|but|also|maybe|now|yes|yeah|no|listen"
    r"|look|or|go on|go and|do|kindly|meanwhile|in the meantime|(?-i:[A-Z])\w+(?=,)|mate|love"
    r"|pet|lad"
    r"|sir|boss|eh|hey)\b,?\s+){0,4}(?P<act>(?P<verb>[a-z'-]+)\b.*)",
    _I | re.DOTALL,
)
_LEAVE = re.compile(
    r"(?:\b(?:can|could|may|might|cud|reckon|suppose|think|shall|is it (?:ok|okay|all ?right"
    r"|possible"
    r"|fine) (?:if|for)|would it be (?:ok|okay|all ?right|possible|fine) if|(?:ok|okay|all ?right"
    r"|alright|mind|cool|fine) if|(?:any|is there any|some) (?:chance|way|hope)(?: (?:of|that|at"
    r" all))*"
    r"|do|would|will|am|are|wondering if|hoping) (?:i|me|us|we|my)(?: (?:could|can|might|'d|get"
    r"|getting"
    r"|going to|be able to|possibly|maybe|just|please|still|also))* "
    r"|\b(?:any|some) (?:chance|way|hope) of (?=a |an |the |some |my |getting |having |slipping "
    r"|going "
    r"|taking |leaving |finishing |starting |swapping |working )"
    r"|\bi(?:'d| would) (?:like|love|want) (?:to have |to take |to get )?(?=the |a |an |my ))"
    r"(?P<act>[a-z'].*)",
    _I,
)
_AT_WORK = re.compile(
    r"\b(?:off|early|late|later|leave|days?|weeks?|hours?|afternoon|morning|shifts?|home|remote\w*"
    r"|mon|tues|wednes|thurs|fri|satur|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|holidays?"
    r"|swap|course|training|budget|extra|another|new|chair|laptop|desk|key|car|van|pick-?up|locker"
    r"|advance|raise|rise|time|knock off|slip|slope|carry over|copy|lead|part|shadow|instead|half"
    r"|one|two|three|four|five|noon|lunch|parking|overtime|rota|roster|break|pay|bonus)\b",
    _I,
)
_TO_TALK = re.compile(
    r"(?:just |quickly |please )*(?:tell|ask|say|suggest|show|share|add|point|interrupt|stop|be"
    r" (?:honest"
    r"|frank|blunt|straight)|start|sit|have (?:a (?:quick )?(?:word|look|seat|think)|the floor)"
    r"|see\b)",
    _I,
)
"""Leave to speak is given on the spot."""
_SWAP = re.compile(
    r"\b(?:if you|and you|you) (?:take|do|cover|keep|give|have|let|get|buy|write|run|handle|sort)\b"
    r"|\b(?:swap|trade|fair deal|deal|shake on it|halves|split it|quid pro quo)\b",
    _I,
)
_HERE = words_in(
    """
    hear see imagine believe remember say know think mean understand explain describe repeat
    rephrase feel see guess wait stop sit hold hang listen look relax calm breathe stay sorry
    excuse forgive forget trust suppose like love prefer mind want need be have elaborate expand
    clarify summarise summarize talk walk live cope manage survive handle blame care rate score
    pick choose imagine introduce spell speak smell taste open close shut turn mute unmute click
    scroll pass watch read count smile laugh enjoy notice tell ask show let compare rank name do
    get go come
    """
)
"""Asked on the spot, unless their object or a day says otherwise."""
_OUT = re.compile(
    r"^(?:(?:tell|ask|show) (?!me\b|us\b|you\b|yourself\b)\w+|let (?:me|us|him|her|them|\w+)"
    r" (?:know"
    r"|have)\b|have (?:a (?:\w+ )?(?:word|look|chat|think|read|go)|it|them|that|the \w+)\b"
    r"|(?:get|take|do) (?:it|them|that|him|her|one|me|us|the|a|an|my|your|his|our|those|these"
    r"|[a-z]+ (?:off|over|up|down|to))\b(?! (?:second|minute|moment|sec|seat|chair|idea|point"
    r"|same))"
    r"|(?:go|come) (?:to|up|down|over|round|with|and|in|by|back|through)\b"
    r"|talk to (?!me\b|us\b)|sit (?:with|in)\b|speak (?:to|with) (?!me\b|us\b)|read (?:it"
    r"|through|over|the)\b"
    r"|look (?:at|into|over|after)\b|handle\b|manage to\b|walk (?!me\b|us\b)\w+|open the \w+"
    r" (?:on|at)"
    r"|close (?:the|up|it) (?!door|window)|watch (?:the|my)|run\b|wait (?:till|until)"
    r"|stay (?:on|late|behind|back|till|until))",
    _I,
)
_LAST = 3
"""Sentences back from the end in which a request is still the turn's."""
_LONG = 220
"""Characters; a longer sentence that bids is a tale."""


def asked_for(before: str) -> Asked | None:
    """The last thing a turn asks for; None if it asks for nothing that outlives the talk.

    Args:
        before: The turn, folded.
    """
    sentences = [sentence for _, sentence in sentences_of(before)]
    for back, sentence in enumerate(reversed(sentences[-_LAST:])):
        found = _asked_in(sentence)
        if found is None and _SWAP.search(sentence) and _PROPOSES.search(before):
            found = Asked(sentence, before, swap=True)
        if found is not None:
            beside = sentences[len(sentences) - back :][:1]
            return Asked(found.act, " ".join([found.words, *beside]), found.leave, found.swap)
    return None


_PROPOSES = re.compile(r"\bi(?:'ll| will|'d| can|'m| do| take| give)\b|\bme\b|\bmy\b", _I)


_CAN_IT = re.compile(
    r"\b(?:can|could|will(?! it get\b| they get\b)|would) (?:it|that|this|they|those|these"
    r"|(?:the|my|our|your)"
    r" [\w-]+(?: [\w-]+)?) (?P<act>(?:be|go|come|get|wait|stay|reach|arrive)\b.*\?)",
    _I,
)
"""As in "can it be with counsel tonight?"."""
_TOLD = re.compile(
    r"(?:^|, |\b(?:so|then|and) )(?:you|(?:on |by )?(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day(?: \w+)?"
    r"(?: you|,? you)|tomorrow you|tonight you|today you) (?:just |also |then"
    r" )?(?P<act>(?P<verb>[a-z]+)"
    r"\b.*)$",
    _I,
)
"""As in "so Sunday you come": told in the plain present."""
_BY_THEN = re.compile(
    r"^[^?!.]{3,60}\b(?:by|before) (?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow"
    r"|tonight|lunch\w*|noon|close|end of|\d)[^?!.]{0,25}(?:, (?:yeah|yes|please|ok|okay|right"
    r"|na|hey"
    r"|eh)|\?)\W*$",
    _I,
)
"""A thing and its day, with a tag: "thirty dozen by Friday, yeah"."""


@lru_cache(maxsize=REMEMBERED)
def _asked_in(sentence: str) -> Asked | None:
    if len(sentence) > _LONG:
        return None
    can_it = _CAN_IT.search(sentence)
    if can_it is not None or _BY_THEN.match(sentence):
        return Asked(can_it.group("act") if can_it else sentence, sentence)
    for pattern in (_DO, _TAGGED):
        match = pattern.search(sentence)
        if match is not None and _is_for_later(match.group("verb"), match.group("act")):
            return Asked(match.group("act"), sentence)
    leave = _LEAVE.search(sentence)
    if (
        leave is not None
        and not _TO_TALK.match(leave.group("act"))
        and _AT_WORK.search(leave.group("act"))
    ):
        return Asked(leave.group("act"), sentence, leave=True)
    need = _NEEDS_DOING.search(sentence)
    return Asked(sentence, sentence) if need is not None else _bidden(sentence)


_NEEDS_DOING = re.compile(
    r"\b(?!i\b|you\b|we\b)\w+ (?:needs?|wants?|has to|have to|must) (?:to )?(?:(?!going|doing"
    r"|being|having)"
    r"\w+ing\b|(?:be|get) \w+(?:ed|en|t|ne)\b)(?![^.]*\?)",
    _I,
)
"""A thing that needs doing, as a leader says it: "the deposit needs paying"."""


def _bidden(sentence: str) -> Asked | None:
    """What a sentence, or what follows a comma in it, bids the listener do."""
    cuts = [0, *(match.end() for match in _COMMA.finditer(sentence))]
    for cut in reversed(cuts):
        piece = sentence[cut:]
        for pattern in (_BID, _CAN):
            bid = pattern.match(piece)
            if bid is not None and _bids(bid.group("verb"), bid.group("act")):
                return Asked(bid.group("act"), sentence)
    told = _TOLD.search(sentence)
    if told is None:
        return None
    comes = told.group("verb").lower() in _COMING and bool(find_times(sentence, events=False))
    if comes or _is_for_later(told.group("verb"), told.group("act")):
        return Asked(told.group("act"), sentence)
    return None


_COMING = frozenset({"come", "be", "stay", "work", "start", "open", "close", "go", "drive", "meet"})
_COMMA = re.compile(r"[,:–—] ")
_CAN = re.compile(
    r"^\W*(?:(?:tomorrow|today|later|tonight|also|you|boss|eh|then|so|and) )*can"
    r" (?P<act>(?P<verb>[a-z]+)"
    r"\b.*(?:or not|ah|lah|or|can)?\?)",
    _I,
)
"""A question without its subject: "tomorrow can bring or not?"."""


_ING = re.compile(r"^([a-z]+?)(?:ing)\b", _I)


def _is_for_later(verb: str, act: str) -> bool:
    low = verb.lower().removesuffix("ing")
    if low in _HERE or verb.lower() in _HERE:
        return _OUT.match(_ING.sub(r"\1", act)) is not None
    if _TAKES_HERE.match(act):
        return False
    known = verb.lower() in PLAIN | OF_ANOTHER or low in PLAIN or f"{low}e" in PLAIN
    return known or low[:-1] in PLAIN


def _bids(verb: str, act: str) -> bool:
    low = verb.lower()
    if low in _HERE:
        return _OUT.match(act) is not None
    return (
        low in PLAIN | OF_ANOTHER and _OBJECT.search(act) is not None and not _TAKES_HERE.match(act)
    )


_TAKES_HERE = re.compile(
    r"(?:take|give|put|bring) (?:me |us |you |yourself )?(?:a |an |the |your |some |one"
    r" )?(?:quick |little |good )?"
    r"(?:seat|breath|moment|minute|second|sec|break|time|look|care|guess|chair|coffee|tea|water"
    r"|glass|pen|mug"
    r"|hand|smile|shot|go|step back|idea|example|sense|kettle|it easy|through|us through|that|up"
    r" with)\b(?! off)",
    _I,
)
"""Taken or given on the spot."""


_OBJECT = re.compile(
    r"^\S+ (?:(?:up|out|off|down|in|back|over|through|away|round) )?(?:the|a|an|my|your|his|her"
    r"|their"
    r"|our|that|this|those|these|it|them|him|me|us|some|both|all|every\w*|each|one|two|three|\d+"
    r"|(?-i:[A-Z])\w+)\b",
    _I,
)
