"""Plain acts in talk: "I'll print it", "I ring them today", "I'm dropping it off on Monday".

A verb of work with its object, said of oneself; verbs that as often steer the talk, tell one's
mood or one's diary need somebody it is done for, or are left alone.
"""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.lexicon import OWN_LIFE, STATES
from coach.language.promises.open_acts import is_here
from coach.language.promises.taken_up import FOR_SOMEBODY
from coach.language.promises.verbs import BASE_VERBS, ING_FORMS

_I = re.IGNORECASE

_WORK = frozenset(BASE_VERBS) | frozenset(ING_FORMS)
_FIRST_VERB = re.compile(
    r"\W*(?:(?:just|also|personally|maybe|probably|then|definitely|be(?= \w+ing)|only|still"
    r"|even|gladly"
    r"|happily|myself|go"
    r" and|go|try and|try to|at least|quickly) )*(?P<verb>[\w-]+)(?P<rest>.*)$",
    _I | re.DOTALL,
)
_STEERING = words_in(
    """
    say ask tell explain show start begin go stop stay wait let do try hold use see get
    play stand sit listen watch manage mind end turn stick figure make
    leave describe discuss talk speak work repeat think answer argue suggest mention
    offer thank hang pass consider decide choose agree accept wrap open close call
    present continue walk drive fire look give find
    """
)
"""Verbs that mostly steer the talk or tell of oneself, unless done for somebody."""
_LIFE = STATES | words_in(
    """
    be have drink eat fall win earn notice grow age sweat ache shake faint vomit dream wake bleed
    hit burn break snap explode quit resign retire marry divorce gain owe end turn throw jump
    about up
    """
)
"""Verbs of mood, body and fate; they undertake nothing."""
_OBJECT = re.compile(
    r"\s+(?:(?:up|out|off|down|in|back|over|through) )?(?:the|a|an|your|his|her|their|our|my"
    r"|that|this|it|them|him|those"
    r"|these|all|both|every|some|you)\b",
    _I,
)
PURPOSE = re.compile(
    r"\babout (?!you\b|me\b|my (?:dad|mum|mom|son|daughter|knee|back))\w+|\bto (?:go|sort"
    r"|clear|talk|get|ask|fix|see about|work|agree|settle|make"
    r"|put|check|raise|push|tell|finish)\b|\bfor you\b|\bon your behalf\b|\bwith (?:this|it"
    r"|that)\b|\band (?:your|that|it|i'll|i'm|this)\b",
    _I,
)
"""What a meeting is for: then it is no mere entry in a diary."""
_DIARY = words_in(
    """
    start starting finish finishing work working see seeing meet meeting fly flying travel
    travelling move moving leave leaving go going come coming drive driving play playing run
    running stay staying visit visiting have having walk walking sit sitting talk talking think
    thinking close closing open opening end ending begin beginning train training get getting say
    saying live give attend attending study studying learn learning teach teaching cook cooking
    spend spending
    """
)
"""Verbs that in the present mostly tell what one's diary holds."""
_OUT_OF_OFFICE = re.compile(
    r"\b(?:day|double|test|exam|nights?|lates?|earlies|overtime|train|bus|week|holiday|leave"
    r"|afternoon off|time off|pills?|tablets?|medicine"
    r"|dog|dentist|doctor|gp"
    r"|physio|class|lesson|shift|shower|nap|walk|brother|cousin|friend|friends|uncle|aunt"
    r"|nephew|niece)\b",
    _I,
)
_BEFORE_WORK = re.compile(
    r"\b(?:before|after) (?:(?:the|my|your|his|her|our|next) )?(?:shift|class|lesson|lunch)\b", _I
)
"""When in the day, not what for."""
_LOOSE = re.compile(
    r"\b(?:anything|whatever|whoever|somehow|when(?:ever)? it (?:happens|comes)|for ?ever"
    r"|the rest of my life|any day"
    r"|anyway i suppose|a lot of|my mind|my head|my life|my sleep|my time|my best|the blame"
    r"|(?:give|put|lay) (?:[\w']+ ){0,2}(?:importance|weight|emphasis|priority|focus|the floor)"
    r"|fired|told off|stuck|lost|caught|my (?:coat|bag|keys|things|stuff)|used to)\b",
    _I,
)
_I_WILL = re.compile(
    r"\W*(?:\w+\W+){0,4}?(?:i'?ll|i will|i shall|ill|i go(?= \w)|i'?m (?:just "
    r"|really )?(?:going to|gonna))\b",
    _I,
)
_TOLD_LATER = re.compile(
    r"\W*(?:then )?tell (?:you|him|her|them) (?:(?:straight |first )?(?:so|yourself|first"
    r"|before|as soon as|once|the"
    r" (?:minute|moment|day)|to your face)\b|what (?:he|she|they|it|(?-i:[A-Z])\w+"
    r"|the \w+) (?:says?|said|thinks?"
    r"|decides?|wants?|comes))",
    _I,
)
"""Telling that waits for an event."""
_THERE = re.compile(
    r"\W*be (?:on the phone|onto|on to|there\b|round|over\b|down\b|up at|at (?:the|your|my)"
    r"|in (?:the|your|that)"
    r" (?:office|shop|chair|room|meeting|hall|building)|with (?:you|her|him|them)\b|outside"
    r"|first in|sat|stood)",
    _I,
)


def is_work(act: str) -> bool:
    """Whether a bare verb of work leads the act, and the act is none of the talk itself."""
    verb = _FIRST_VERB.match(act)
    return verb is not None and verb.group("verb").lower() in _WORK and not is_here(act)


def is_plain_promise(words: str, act: str) -> bool:
    """As in "I'll print it": the speaker will do a piece of work, or something for somebody.

    Args:
        words: The words from the subject on.
        act: The words from the verb on.
    """
    if _I_WILL.match(words) is None or _LOOSE.search(act) or OWN_LIFE.search(act):
        return False
    if _TOLD_LATER.match(act):
        return True
    verb = _FIRST_VERB.match(act)
    if verb is None or not verb.group("rest").strip(" .,!?") or is_here(act):
        return False
    known = verb.group("verb").lower() in _WORK
    if not known and (verb.group("verb").lower() in _LIFE or not _OBJECT.match(verb.group("rest"))):
        return False
    return _stem(verb.group("verb").lower()) not in _STEERING or _done_for(act)


def _stem(verb: str) -> str:
    """The plain form of an "-ing" that steers ("asking" is "ask"); else the verb itself."""
    if not verb.endswith("ing"):
        return verb
    bare = verb.removesuffix("ing")
    forms = (bare, f"{bare}e", bare[:-1])
    return next((form for form in forms if form in _STEERING | _LIFE), verb)


def _done_for(act: str) -> bool:
    return FOR_SOMEBODY.match(act) is not None and _IDLE.search(act) is None


_IDLE = re.compile(
    r"\b(?:you (?:to it|be|go|off|know|guys|later)|tell you|ask you|show you|give you an?)\b", _I
)


def is_day_s_work(words: str, act: str) -> bool:
    """As in "I ring them today": the present with a day, of work and not of one's diary.

    Args:
        words: The words from the subject on.
        act: The words from the verb on.
    """
    if is_routine(words):
        return False
    verb = _FIRST_VERB.match(act)
    said = _BEFORE_WORK.sub(" ", act)
    if verb is None or not is_work(act) or OWN_LIFE.search(act) or _OUT_OF_OFFICE.search(said):
        return False
    low = verb.group("verb").lower()
    if low in _MINDED or _ALREADY.search(act):
        return False
    return low not in _DIARY or _done_for(act) or PURPOSE.search(act) is not None


def is_routine(words: str) -> bool:
    """Whether the plain present tells how things go: "I do the books on a Friday"."""
    if _PLAIN_PRESENT.search(words) is None:
        return False
    begins = _BEGINS.search(words) is not None
    return (not begins and _HABITUAL.search(words) is not None) or _ONCE.search(words) is None


_PLAIN_PRESENT = re.compile(r"\bi (?!go\b)(?!\w+ing\b)\w+", _I)
_BEGINS = re.compile(r"\b(?:from|starting|as of|beginning)\b", _I)
_HABITUAL = re.compile(r"\b(?:every|each|on an?) |\bon \w+days\b", _I)
_ONCE = re.compile(
    r"\b(?:tomorrow|tonight|today|this|next|by|from|the \d+\w\w|\w+ \d|\w+teenth|starting"
    r"|as of|in future|now on|myself|then"
    r"|still|first thing"
    r"|still today)\b",
    _I,
)
"""Without one of these the plain present with a weekday tells how things go."""
_SHIFTS = re.compile(
    r"\b(?:an? double|(?:my|the) (?:driving )?(?:test|exam)|nights|lates|earlies|overtime"
    r"|dentist|doctor|gp|physio)\b",
    _I,
)


def is_in_diary(act: str) -> bool:
    """As in "I'm doing a double on Saturday": shifts, tests and appointments are news."""
    return _SHIFTS.search(act) is not None


_MINDED = words_in("think see know feel say believe hear quit have tell mean guess")
"""In the present these tell a thought, a habit or the past."""
_ALREADY = re.compile(r"\balready\b|\blast\b|\bago\b", _I)


def is_there(act: str) -> bool:
    """As in "be there on Friday", "be on the phone to them by two": to be at a place for it."""
    return _THERE.match(act) is not None
