"""Shorthand without "will": owed things, present forms with a date, bare verbs, owned items."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.acts import is_bare_verb
from coach.language.promises.addressed import NOW_ON
from coach.language.promises.agreed import AUX, STATUS_S
from coach.language.promises.arrivals import hands_me
from coach.language.promises.bare import SAME_IN_PAST
from coach.language.promises.cast import PRONOUNS, Party
from coach.language.promises.day_verbs import is_done_that_day
from coach.language.promises.lexicon import LIFE_STEP, OWN_LIFE, PASTIME
from coach.language.promises.progressive import (
    CAREER,
    NOT_YET,
    goes_ahead,
    is_progressive,
    taken_in_hand,
)
from coach.language.promises.reading import (
    Found,
    Scene,
    after_lead,
    first_word,
    skip_adverbs,
)
from coach.language.promises.verbs import BASE_VERBS, PAST_FORMS, THIRD_FORMS

_AT_ONCE = words_in("noting asking saying telling talking hearing")


_ALWAYS = words_in("always usually often sometimes generally mostly never")
_EVERY_WEEK = re.compile(r"\W*(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", re.IGNORECASE)
"""As in "Tuesdays she fasts": a way of life."""
_FINITE = re.compile(r"^\W*\w+ \w+(?:'s| is| was| are| were)\b", re.IGNORECASE)


def read_present(scene: Scene) -> Found | None:
    """As in "He's sending it Thursday", "drafts it by 27/11": the date makes it a promise."""
    state, words = scene.state, scene.words
    taken = taken_in_hand(scene)
    habit = NOW_ON.search(scene.clause.text) is not None and not state.talk
    settled = state.dated or habit or (state.actions and state.owned) or _is_part(scene)
    settled = settled or _is_fronted_if(scene) or hands_me(scene)
    if not (settled or taken):
        return None
    at = after_lead(scene)
    if scene.low(at) == "that" and scene.low(at + 1) in {"i", "he", "she"}:
        at += 1
    party, verb = _present_subject(scene, at)
    verb = skip_adverbs(words, verb)
    if party not in {Party.LEADER, Party.OTHER} or not _may_promise(scene, party, verb):
        return None
    lasting = _EVERY_WEEK.match(scene.clause.text) or scene.low(verb - 1) in _ALWAYS
    if party is Party.OTHER and not habit and lasting:
        return None
    progressive = is_progressive(scene, verb) or (verb == at and goes_ahead(scene, verb))
    thing = progressive and verb == at and _FINITE.search(scene.clause.text)
    if thing or (not state.talk and NOT_YET.search(scene.clause.text)):
        return None  # "Training slot's in the diary": a thing, not an act
    if settled:
        fits = progressive or _simple(scene, scene.low(verb), at, verb, party)
    else:
        fits = progressive and (scene.low(verb - 1) in AUX or _is_sent_them(scene, at, verb))
    if not fits:
        return None
    return Found(words[at].start, scene.clause.end, party, "present + date", words[verb].start)


def _is_sent_them(scene: Scene, at: int, verb: int) -> bool:
    """As in "Carers' policy: sending her the link": after a topic, what the leader does next."""
    return scene.state.topic and verb == at and scene.low(verb + 1) in {"him", "her", "them"}


_HANGS_ON = re.compile(r"^\W*(?:if|once|when|as soon as|provided|unless|after)\b", re.IGNORECASE)
_PARTICLES = words_in("up in out off over back down on round through only")


def _is_fronted_if(scene: Scene) -> bool:
    """As in "Baseline data she uploads if the line is up": a thing, who, the act, what it takes."""
    state, words = scene.state, scene.words
    at = first_word(words)
    if state.talk or at >= len(words) or scene.low(at) in _NO_FRONT:
        return False
    who = _fronted_subject(scene, at)
    low = scene.low(who + 1)
    ends = len(words) - 1 - (scene.low(len(words) - 1) in _PARTICLES)
    if who == at or who + 1 != ends or scene.low(who) not in {"i", "he", "she"}:
        return False
    begun = state.sentence.find(scene.clause.text)
    after = state.sentence[begun + len(scene.clause.text) :] if begun >= 0 else ""
    does = low in BASE_VERBS if scene.low(who) == "i" else low in THIRD_FORMS.keys() - STATUS_S
    return does and _HANGS_ON.match(after) is not None


_NO_FRONT = words_in("the a an what how whatever no any all every that this i he she they we it if")


def _is_part(scene: Scene) -> bool:
    """As in "Sam: recruits four people": what the one in front of the line does."""
    at = first_word(scene.words)
    return (
        scene.state.owned
        and scene.state.default is Party.OTHER
        and scene.low(at) in THIRD_FORMS.keys() - STATUS_S
        and (scene.low(at + 1) in _COUNTED or scene.low(at + 1).isdigit())
    )


_COUNTED = words_in("the a an his her my it them this that all both two three four some")


def _may_promise(scene: Scene, party: Party, verb: int) -> bool:
    """Whether the present may bind: not a third person's, not one's own life, not done at once."""
    text = scene.clause.text
    news = OWN_LIFE.search(text) or CAREER.search(text) or LIFE_STEP.search(text)
    if party is Party.OTHER and (scene.state.third or news):
        return False
    if scene.state.talk and PASTIME.search(scene.state.sentence):
        return False
    if scene.low(verb) == "keep" or (
        scene.low(verb) == "writing" and scene.low(verb + 2) == "down"
    ):
        return False
    to_you = scene.low(verb + 1) in {"you", "myself", "people", "everyone", ""}
    return not (scene.state.talk and scene.low(verb) in _AT_ONCE and to_you)


def _present_subject(scene: Scene, at: int) -> tuple[Party | None, int]:
    if scene.low(at) in {
        "for",
        "in",
        "on",
        "about",
        "regarding",
        "re",
        "with",
        "at",
        "as",
        "after",
        "until",
    }:
        ahead = next(
            (
                k
                for k in range(at + 1, min(at + 8, len(scene.words)))
                if scene.low(k) in {"i", "he", "she"}
            ),
            at,
        )
        at = ahead
    at = _fronted_subject(scene, at)
    party = scene.cast.party(scene.words[at].text) if at < len(scene.words) else None
    if scene.low(at) in PRONOUNS or party in {Party.LEADER, Party.OTHER}:
        verb = at + 1
        if scene.low(verb) == ".":
            verb += 1
        return party, verb + (scene.low(verb) in AUX)
    carried = scene.state.subject
    if scene.low(at) in AUX or party is Party.THIRD:
        return None, at
    return (carried if carried in {Party.LEADER, Party.OTHER} else scene.state.default), at


_CLAUSAL = words_in(
    """
    is was are were has had have that who which when if because what how said says told asked
    wants and but or not n't
    """
)


def _fronted_subject(scene: Scene, at: int) -> int:
    """The pronoun after a thing named first: "the list she checks until Monday"."""
    if scene.state.talk or scene.low(at) in PRONOUNS:
        return at
    if scene.low(at) in {"what", "who", "when", "how", "why"}:
        marks = (k for k in range(at, min(at + 8, len(scene.words) - 1)) if scene.low(k) == ":")
        return next(marks, at - 1) + 1
    for ahead in range(at + 1, min(at + 8, len(scene.words))):
        low = scene.low(ahead)
        if low in {"i", "he", "she", "him", "me"} and (
            low in {"i", "he", "she"} or scene.low(ahead - 1) == ":"
        ):
            return ahead
        if low in _CLAUSAL:
            return at
    return at


def _simple(scene: Scene, low: str, at: int, verb: int, party: Party) -> bool:
    if low in STATUS_S and not (
        (low == "takes" and scene.low(verb + 1) in {"over", "on", "care", "the"})
        or (low == "gets" and scene.low(verb + 1) in {"me", "us"})
        or (low in {"does", "takes", "runs"} and _BOUND.search(scene.clause.text))
        or (low == "does" and _DONE_ON.search(scene.clause.text))
    ):
        return False
    if verb == at:
        return low in THIRD_FORMS and is_bare_like(scene, verb) and party is not Party.LEADER
    if scene.low(verb - 1) in AUX:
        return False
    if party is Party.LEADER:
        seen = low in _SEEING and scene.low(verb + 1) in _WHAT_IS_SEEN
        return (
            not seen and scene.low(verb - 1) == "i" and low in BASE_VERBS and low not in PAST_FORMS
        )
    status = {low + "s", low + "es"} & STATUS_S
    they = scene.low(at) == "they" and not status and is_bare_verb(scene, verb)
    they = they or _is_uninflected(scene, at, verb)
    return low in THIRD_FORMS or they or is_done_that_day(scene, verb)


def _is_uninflected(scene: Scene, at: int, verb: int) -> bool:
    """As in "she send me the form by Friday", as learners of English write it."""
    low = scene.low(verb)
    plain = low in BASE_VERBS and low not in PAST_FORMS and low not in SAME_IN_PAST
    begins = scene.low(at) in {"he", "she"} and verb == at + 1 and at == first_word(scene.words)
    return plain and begins and not scene.state.talk and _BY.search(scene.clause.text) is not None


_BY = re.compile(
    r"\b(?:by|before|until|till) (?!the way|far|now|then|car|bus|train|bike)\w", re.IGNORECASE
)
_BOUND = re.compile(
    rf"{NOW_ON.pattern}|\bby (?!the way|far|now|car|bus|train|bike)\w", re.IGNORECASE
)
"""A start or a deadline: then the plain present is no habit."""
_DONE_ON = re.compile(
    r"\bdoes (?:the|a|an|his|her|my|our|all the) (?:[\w'-]+ ){1,4}?(?:on |this |next )*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|tomorrow"
    r"|tonight)\b"
    r"(?! (?:night|morning)s|s\b| and (?:mon|tues|wednes|thurs|fri|satur|sun))",
    re.IGNORECASE,
)
"""One piece of work on one day: "she does the stock count Monday"."""
_SEEING = words_in("see know think agree mean hear feel guess understand believe get")
_WHAT_IS_SEEN = words_in("it that this what why how where so too , . ! the") | {""}
"""As in "yes, I see it too": a view, whatever day is named."""


def is_bare_like(scene: Scene, at: int) -> bool:
    """A form in -s that is a verb here: an object follows."""
    following = scene.low(at + 1)
    return bool(following) and following not in {
        "is",
        "was",
        "are",
        "were",
        ":",
        "-",
        "–",
        ",",
        "and",
        "of",
        "have",
        "has",
    }
