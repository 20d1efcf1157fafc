"""Which readings of talk are undertakings that stay open, and which only sound like it.

In talk most of what looks ahead is news, habit, wish or the running of the talk.
"""

from __future__ import annotations

import re
from datetime import date

from coach.domain.commitment import Firmness
from coach.domain.due import Due
from coach.language.promises.joins import Reading
from coach.language.promises.lexicon import VAGUE
from coach.language.promises.open_acts import is_here, outlives_talk
from coach.language.promises.plain_acts import (
    is_day_s_work,
    is_in_diary,
    is_plain_promise,
    is_routine,
    is_there,
    is_work,
)
from coach.language.promises.stances import EXCHANGE, IF_I, is_anothers, is_luck, is_try, keeps
from coach.language.promises.taken_up import FOR_SOMEBODY, ON_THE_SPOT, is_from_today, is_later
from coach.language.promises.unmeant import NOT_MEANT

_I = re.IGNORECASE

_HABIT = re.compile(
    r"\b(?:usually|sometimes|often|normally|typically|generally|mostly|occasionally|whenever"
    r"|every (?:now|so often|night|weekend|time|once|single)|most (?:days|weeks|nights|times"
    r"|weekends)"
    r"|pretty much|tends? to|at times|once in a while|now and then|in the past|always|back then"
    r"|for a while|all the time)\b|\bthen i (?:won't|don't|will just|'ll just)|\blike,? i'?ll\b"
    r"|\bi'?ll,? like\b|\b(?:one|some) ?day\b|\bsooner or later\b"
    r"|(?<!if )(?<!when )(?<!whatever )(?<!what )(?<!should )\b(?:people|they|he|she"
    r"|you) (?:always |just )?(?:say|says|think)\b",
    _I,
)
_TAG_QUESTION = re.compile(
    r"(?:\b(?:ok(?:ay)?|alright|all right|right|yeah|yes|no|fine|deal|is that (?:ok|okay|all right"
    r"|alright|fine)|does that (?:work|help|sound)[\w ]*|how(?:'s| is| does| about)[\w ']*|what do"
    r" you (?:think|say)|sound (?:good|okay|fair)|if that(?:'s| is) (?:ok|okay|alright|all right"
    r"|fine)[\w ]*|shall we)|\b(?:will|can|could|would) you)\W*$",
    _I,
)
_IMAGINED = re.compile(
    r"\b(?:i(?:'m| am) (?:worr(?:ied|ying)|scared|afraid|wondering|not sure)|what if|why am i|am i"
    r" (?:going|gonna)|as (?:if|though)|makes? me|made me|i just feel|i (?:don't|do not) (?:know"
    r"|think|want|feel)|i wish|i could just as well|would(?:'ve| have)|i'd be|who knows|i look"
    r" forward|if (?:i|it|they|you) (?:was|were|had|could|would)|i(?:'d| would) rather|i (?:just "
    r"|do |really )?hope (?:that )?(?:i|it)|or (?:else|something"
    r"|whatever)|no way|i'm like|i was like|i'?ll never(?!.*\bagain\b)|dread to|shudder to"
    r"|(?:how|where|when) do i)\b",
    _I,
)
_OWN_SUBJECT = re.compile(
    r"\b(?:i|i'?(?:ll|m)|me|mine|my|let me|leave it|lemme)\b|^\W*(?:(?:and|so|but|then|ok|okay|yeah"
    r"|yes|yep|right|well|um|uh|also|maybe|probably|ha|sure|oh|or|just)\W+){0,3}?(?:will|'ll|gonna"
    r"|might|going to|consider it|happy to)\b",
    _I,
)
_THING = re.compile(
    r"\b(?:something|anything|things?|stuff|what|everything|all|whatever|how|why"
    r"|(?:is|are|was) (?:the|these|those) \w+) (?:that )?$",
    _I,
)
"""Before "I'll": the words only tell what kind of thing."""
_MUST = re.compile(r"\W*(?:have|need|got) to\b", _I)
_STUTTER = re.compile(r"\b(?:i|and|or|so|to|the|a|um|uh|if|but|because|going)[-–—…,\s]*$", _I)
_CUT_SHORT = re.compile(r"\b(?:i|and|or|so|the|a|um|uh|if|but|because)[-–—…,\s]*$", _I)
_FEW = 7  # words; longer clauses that end on such a word are seldom broken off
_WEEKLY = re.compile(
    r"\b(?:every|each|(?<!you )(?<!him )(?<!her )on) (?:\w+ )?(?:mondays|tuesdays"
    r"|wednesdays|thursdays|fridays|saturdays|sundays|mornings|nights|evenings|weekends)\b",
    _I,
)
_RESULT = re.compile(
    r"\b(?:with you|on your|in your|from me|from my|to you|your way|by me|you(?:'ll| will)"
    r" (?:get|have|hear|see|find|receive)|be (?:all )?(?:done|sorted|ready|fixed|finished|sent"
    r"|signed|live|up|in|there|over|back|out|cleared?)|(?:coming|going|heading)(?: \w+)? with me"
    r"|there(?:'ll| will) be)\b",
    _I,
)
_USUALLY = re.compile(
    r"\b(?:usually|normally|typically|generally|mostly|(?:most|some) (?:days|weeks|nights|times"
    r"|weekends|mornings)|tends? to|every time)\b",
    _I,
)
_EVERY_DAY = re.compile(
    r"\b(?:every|each) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|morning|evening"
    r"|night|month)\b",
    _I,
)
_LASTING = re.compile(
    r"\b(?:from now on|from today|from here on|next time|in future|going forward|from this point"
    r"|in the meantime|as of (?:today|now|tomorrow)|as soon as (?:we|i'm|this|you)|(?:right"
    r"|straight) after (?:this|we)|(?:when|once|soon as) we'?re"
    r" done|(?:after|over|at) (?:lunch|dinner|tea|break|work|school)|the (?:minute"
    r"|moment) (?:we|i'm|this))\b",
    _I,
)
"""When what one undertakes holds on from the talk."""


def stays_open(one: Reading, sentence: str, due: Due | None, day: date, *, asked: bool) -> bool:
    """Whether a reading of talk undertakes an act that is still open when the talk ends.

    Args:
        one: The reading; its clause and its words for the act are judged.
        sentence: The sentence it stands in.
        due: Its due time, if one is named.
        day: The day of the talk.
        asked: Whether the turn before asked for an act.
    """
    clause, begun, frame = one.clause.text, one.clause.start, one.found.frame
    if one.found.start < begun and clause in sentence:  # two clauses that were put together
        clause, begun = sentence, begun - sentence.find(clause)
    words = clause[max(one.found.start - begun, 0) :]
    before = sentence[: max(sentence.find(words), 0)]
    act, later = clause[max(one.found.act - begun, 0) :], is_later(due, day)
    unsaid = (
        _THING.search(before)
        or _SAID.search(before)
        or (frame == "will" and is_anothers(words, before))
    )
    if unsaid or _is_no_statement(words, clause, sentence, asked=asked):
        return False
    if frame == "restraint":
        bidden = asked and " won't" in words
        return one.firmness is Firmness.DECLINED or bidden or later or keeps(act)
    habit = is_habit(sentence, words, later=later)
    of_thing = _RESULT.search(words) and (_OF_A_THING.match(act) or _OF_A_THING.match(words))
    if frame == "result" or (of_thing and not habit):
        binds = _result_binds(words, later=is_from_today(due, day))
        return binds and _USUALLY.search(sentence) is None
    if habit or frame in {"granted", "given", "if then"}:
        lead = clause[: one.found.act - begun]
        return not habit and _follows(one, words, lead, later=later)
    if one.firmness is Firmness.CONDITIONAL and EXCHANGE.search(sentence) and is_work(act):
        return True
    later = later or _LASTING.search(sentence) is not None
    later = later or (is_from_today(due, day) and (is_work(act) or is_there(act)))
    return _is_shaped(frame, words) and _act_binds(one, act, words, later=later, asked=asked)


def _follows(one: Reading, words: str, lead: str, *, later: bool) -> bool:
    """Whether what would follow a condition is in the speaker's hands."""
    if one.found.frame in {"granted", "given"}:
        return True
    if _SPEAKS.match(words) is None:
        return "you" in words
    act = words[max(one.found.act - one.found.start, 0) :]
    beside = _NEXT_TO_ACT.search(lead) is not None or re.search(r"\byour?\b", act) is not None
    shaped = _is_shaped("if then", words) and beside
    return shaped and _act_binds(one, act, words, later=later, asked=False)


def is_habit(sentence: str, words: str, *, later: bool) -> bool:
    """Whether the sentence tells what is done as a rule."""
    weekly = _EVERY_DAY.search(sentence) is not None and _AHEAD.search(words) is None
    if weekly or _USUALLY.search(sentence):
        return True
    return _HABIT.search(sentence) is not None and (not later or _EVERY.search(words) is not None)


def _is_shaped(frame: str, words: str) -> bool:
    """Whether a frame has in talk the form in which it promises."""
    if frame == "will" and _AHEAD.search(words) is None:
        return False
    shaped = _SHAPES.get(frame)
    return shaped is None or shaped.match(words) is not None


def _act_binds(one: Reading, act: str, words: str, *, later: bool, asked: bool) -> bool:
    """Whether the act itself, said of the speaker, outlives the talk."""
    frame = one.found.frame
    if frame in {"taken", "might", "can", "plan"}:
        able = asked and later and (is_work(act) or act.startswith("have"))
        known = {"taken": True, "can": able, "plan": not is_here(act)}
        return known[frame] if frame in known else _maybe_binds(words, later=later)
    nobodys = frame != "and do" and _OWN_SUBJECT.search(words) is None
    nobodys = nobodys or is_luck(act, one.condition)
    if nobodys or _MUST.match(act) or (not later and ON_THE_SPOT.search(words)):
        return False
    if frame == "undertook":
        given = _READY.search(words) is None or later or FOR_SOMEBODY.search(act) is not None
        settled = given or one.firmness is Firmness.CONDITIONAL
        return settled and not is_here(act)
    hedged = one.firmness is Firmness.VAGUE and is_try(act)
    others_turn = one.firmness is Firmness.CONDITIONAL and not IF_I.search(one.condition)
    mine = _MINE.search(words) is not None
    if hedged or (others_turn and " you" in act and mine):
        return True
    if frame == "present + date":
        idle = is_routine(one.clause.text) or is_in_diary(act)
        return (later and is_day_s_work(one.clause.text, act)) or (
            not idle and outlives_talk(act, later=False)
        )
    plain = is_plain_promise(words, act) or (later and is_there(act))
    return plain or outlives_talk(act, later=later, asked=asked)


def _maybe_binds(words: str, *, later: bool) -> bool:
    """As in "Might give it a go", or "I could maybe ask for you": a maybe held out to somebody."""
    held_out = _MODAL.sub("", words, count=1)
    if " we'll " in f" {words.lower()}" or " we will " in words.lower():
        return True
    if is_try(held_out) and VAGUE.search(words):
        return True
    if later and is_day_s_work("", held_out):
        return True
    helps = FOR_SOMEBODY.search(held_out) is not None
    return _MAYBE.match(words) is not None or (helps and outlives_talk(held_out, later=later))


_SAID = re.compile(
    r"\b(?:he|she|they|i|we|you|people|everyone|everybody)(?:'s|'m|'re| is| am"
    r"| are)? (?:just )?(?:goes|go|thinking|going|all|like),\W*$|"
    r"\bi'?m (?:so |just )?(?:worried|scared|afraid|terrified)(?: that)?\W*$|"
    r"(?<!should )(?<!if )(?<!when )\b(?:i|he|she|they|we|you|people) (?:just )?(?:said|told"
    r"|says?|was like|were like|thought)\b"
    r"(?! (?:yes|before|earlier|last|it|so)\b)\W*(?:\w+\W+){0,4}$|\b(?:say|saying|said"
    r"|like),?\s*[\"'~]",
    _I,
)
_EVERY = re.compile(r"\b(?:every|each)\b", _I)
_MINE = re.compile(r"\bi(?:'?ll| will|'m)\b", _I)
_AHEAD = re.compile(
    r"\bwill\b|\bi go \w|'ll\b|\bi?ll\b|gonna|going to|fixing to|\bi'?m to \w|i am to|let me"
    r"|lemme|\bcan\b(?!'t)|shall",
    _I,
)
_OF_A_THING = re.compile(
    r"\W*(?:(?:so|and|then|ok|okay|well|yeah|yes),? ){0,2}?(?:its?|that|this|there|you|the|all"
    r"|everything|those|they|he|she|goes|going|go|'s|is|are|comes?|gets?|your|my|a)(?:\b|ll\b)",
    _I,
)


def _result_binds(words: str, *, later: bool) -> bool:
    """As in "It'll be with you by Friday": said of the thing, it binds who says it."""
    if _WEEKLY.search(words) or re.search(r"\b(?:was|were|wanted|had)\b", words, _I):
        return False
    ahead = re.search(
        r"'ll\b|\bwill\b|\b(?:it|that|there|they)ll\b|from my|(?:coming|going"
        r"|heading)(?: \w+)? with me|youre?\b|you're",
        words,
        _I,
    )
    return later or ahead is not None


def _is_no_statement(words: str, clause: str, sentence: str, *, asked: bool) -> bool:
    """Whether it asks, imagines, or breaks off before the act."""
    if sentence.rstrip().endswith("?") and not _TAG_QUESTION.search(sentence):
        return True
    short = len(words.split()) < _FEW
    broken = _STUTTER if not words.rstrip().endswith(".") else _CUT_SHORT
    if (
        _IMAGINED.search(clause)
        or NOT_MEANT.search(clause)
        or (short and broken.search(words.rstrip(" .")))
    ):
        return True
    return (
        not asked
        and not words.lower().startswith("i guess")
        and _YOU_KNOW.search(clause) is not None
        and not words.lower().startswith("you")
    )


_YOU_KNOW = re.compile(r"(?<!let )(?<!do )(?<!when )(?<!if )(?<!that )\byou know\b", _I)
_NEXT_TO_ACT = re.compile(
    r"\b(?:will|would|am|'ll|'m|'d|i?ll|im|id)\s+(?:\w+\s+){0,2}$|['’](?:ll|m|d) $",
    _I,
)
_READY = re.compile(r"\b(?:happy|glad|willing|ready|prepared|open) to\b", _I)
"""A mood; an offer only if it is for somebody or on a day."""
_SPEAKS = re.compile(r"\W*(?:\w+\W+){0,3}?(?:i|gonna|let me|lemme)\b", _I)
_MAYBE = re.compile(r"\W*(?:(?:yeah|well|ok|okay),? )?(?:might|may|could)\b", _I)
_SHAPES = {
    "present + date": re.compile(
        r"\W*(?:\w+\W+){0,4}?(?:(?:i'?m|i am) (?:\w+ly |just |also )?\w+ing\b|i (?!get\b|have\b"
        r"|want|need|like|know|had|did|don't|do n|was|am\b|go\b|work\b|'ve|'ve)[a-z]+\b)",
        _I,
    ),
    "if then": re.compile(
        r".*\bi(?:'?ll|'?m| will| would|'?d| am)\b|\byou(?:'re|re| are)\b|yours"
        r"|\bi \w+ .*\byour?\b",
        _I,
    ),
    "undertook": re.compile(
        r"^(?!.*\b(?:plan|hop|intend|want|decid|lik|lov)\w*\b.{0,20}\bto\b)", _I | re.DOTALL
    ),
}
"""How a loose frame must look in talk: the plain present is mostly habit or news there."""
_MODAL = re.compile(r"^.*?\b(?:might|may|could|will|'ll|can)\b\s*", _I)
