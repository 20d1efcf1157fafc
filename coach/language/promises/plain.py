"""Shorthand without "will": owed things, present forms with a date, bare verbs, owned items."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.acts import is_bare_verb
from coach.language.promises.cast import PRONOUNS, Party
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.reading import (
    Found,
    Scene,
    after_lead,
    first_word,
    skip_adverbs,
    subject_before,
)
from coach.language.promises.verbs import ING_FORMS, PAST_FORMS, THIRD_FORMS

_AUX = frozenset({"am", "is", "are", "'m", "'s", "'re"})
_STATUS_S = words_in(
    """
    thinks wants says needs knows feels reckons likes hopes works goes meets ends looks
    travels moves means stays comes seems gets takes does asks loves runs leads lands opens
    closes wishes turns
    """
)
_AT_ONCE = words_in(
    """
    writing noting putting taking making doing asking saying telling talking calling hearing
    picking
    """
)
_SENDING = words_in("sending forwarding emailing circulating sharing posting")
_GETTING = words_in("getting bringing giving writing making doing finding lending")
_STATUS_ING = words_in(
    """
    working going waiting looking thinking trying moving staying sitting struggling meeting
    feeling starting leaving
    """
)


def read_owed(scene: Scene) -> Found | None:
    """As in "Owes me the list", "I owe her an answer"."""
    for at, word in enumerate(scene.words):
        if word.low not in {"owe", "owes"}:
            continue
        receiver = scene.low(at + 1)
        party, place = subject_before(scene, at)
        if party is None:
            party = Party.OTHER if receiver in {"me", "us"} or word.low == "owes" else Party.LEADER
        if (
            party not in {Party.LEADER, Party.OTHER}
            or receiver not in PRONOUNS
            and scene.cast.party(scene.words[min(at + 1, len(scene.words) - 1)].text) is None
        ):
            return None
        return Found(scene.words[place].start, scene.clause.end, party, "owe", word.start)
    return None


def read_present(scene: Scene) -> Found | None:
    """As in "He's sending it Thursday", "drafts the paper by 27/11": the date makes it a promise."""
    state, words = scene.state, scene.words
    sends = any(word.low in _SENDING for word in words)
    gives = any(word.low in _GETTING for word in words) and any(
        word.low in {"me", "us"} for word in words
    )
    tasks = not state.talk and _on_task(scene)
    if not (state.dated or sends or tasks or gives or (state.actions and state.owned)):
        return None
    at = after_lead(scene)
    party, verb = _present_subject(scene, at)
    verb = skip_adverbs(words, verb)
    low = scene.low(verb)
    if party not in {Party.LEADER, Party.OTHER} or (party is Party.OTHER and state.third):
        return None
    if party is Party.OTHER and OWN_LIFE.search(scene.clause.text):
        return None
    after = scene.low(verb + 1)
    if state.talk and low in _AT_ONCE:
        return None
    status = low in _STATUS_ING and scene.low(verb + 1) not in {"him", "her", "it", "them"}
    progressive = low in ING_FORMS and not status and after not in PAST_FORMS
    if low in {"getting", "having"} and not gives:
        progressive = False
    if not state.dated and not (state.actions and state.owned):
        return (
            Found(words[at].start, scene.clause.end, party, "present + date", words[verb].start)
            if progressive and scene.low(verb - 1) in _AUX and (low in _SENDING or gives or tasks)
            else None
        )
    simple = _simple(scene, low, at, verb, party)
    if not (progressive or simple):
        return None
    return Found(words[at].start, scene.clause.end, party, "present + date", words[verb].start)


_TASKS = words_in(
    """
    sorting chasing picking organising organizing arranging booking ordering handling covering
    """
)
_STATUS = words_in("still currently already always usually struggling busy now last")


def _on_task(scene: Scene) -> bool:
    """As in "I'm chasing pharmacy", "she's sorting the projector": taken in hand, with no word of status."""
    lows = [word.low for word in scene.words]
    if _STATUS & set(lows) or scene.clause.opener in {"because", "while", "although"}:
        return False
    for at, low in enumerate(lows[:-1]):
        if low in {"'m", "am"} and lows[at - 1] == "i" and at >= 1:
            verb = skip_adverbs(scene.words, at + 1)
            return scene.low(verb) in ING_FORMS and scene.low(verb) not in _STATUS_ING | _TALKING
        if low in {"'s", "is"} and skip_adverbs(scene.words, at + 1) < len(lows):
            return lows[skip_adverbs(scene.words, at + 1)] in _TASKS
    return False


_TALKING = words_in(
    """
    getting having doing making saying telling asking being coming running leading managing
    seeing hearing feeling using learning finding keeping giving losing carrying paying
    playing reading sitting standing living supporting
    """
)


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
    party = scene.cast.party(scene.words[at].text) if at < len(scene.words) else None
    if scene.low(at) in PRONOUNS or party in {Party.LEADER, Party.OTHER}:
        verb = at + 1
        if scene.low(verb) == ".":
            verb += 1
        return party, verb + (scene.low(verb) in _AUX)
    carried = scene.state.subject
    if scene.low(at) in _AUX or party is Party.THIRD:
        return None, at
    return (carried if carried in {Party.LEADER, Party.OTHER} else scene.state.default), at


def _simple(scene: Scene, low: str, at: int, verb: int, party: Party) -> bool:
    if low in _STATUS_S and not (
        low == "takes" and scene.low(verb + 1) in {"over", "on", "care", "the"}
    ):
        return False
    if verb == at:
        return low in THIRD_FORMS and is_bare_like(scene, verb) and party is not Party.LEADER
    if scene.low(verb - 1) in _AUX:
        return False
    if party is Party.LEADER:
        return scene.low(verb - 1) == "i" and is_bare_verb(scene, verb) and low not in PAST_FORMS
    return low in THIRD_FORMS or (scene.low(at) == "they" and is_bare_verb(scene, verb))


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


def _is_ing(low: str) -> bool:
    return low in ING_FORMS or (len(low) > 5 and low.endswith("ing") and not low.endswith("thing"))


_SETTLERS = words_in(
    """
    agreed agree promised promises fixed settled left deal plan arranged decided landed shook
    """
)
_BETWEEN = frozenset({"we", "that", "it", "with", ":", "is", "the", "was", "on"})


def read_agreed(scene: Scene) -> Found | None:
    """As in "We agreed that I call them", "Deal: he does the audit, I find cover"."""
    state, words = scene.state, scene.words
    begun = at = first_word(words)
    while scene.low(at) in _SETTLERS | _BETWEEN or (
        scene.low(at) in {"she", "he", "i"} and scene.low(at + 1) in _SETTLERS
    ):
        at += 1
    settled = next(
        (
            k
            for k, word in enumerate(words)
            if word.low in {"landed", "agreed", "settled", "decided"}
        ),
        -1,
    )
    if settled >= at:
        at = settled + 1
        while scene.low(at) in _BETWEEN:
            at += 1
    if scene.low(begun) == "with" and state.undertaken is not None:
        at, settled = begun + 1, begun
    here = settled >= 0 or any(word.low in _SETTLERS for word in words[begun:at])
    if not (here or state.report in _SETTLERS or state.agreed) or at >= len(words):
        return None
    state.agreed = True
    party = scene.cast.party(words[at].text)
    verb = skip_adverbs(words, at + 1)
    if party not in {Party.LEADER, Party.OTHER} or scene.low(verb) in _STATUS_S:
        return None
    if _is_ing(scene.low(verb)) and scene.low(verb) not in _STATUS_ING:
        return Found(words[at].start, scene.clause.end, party, "agreed", words[verb].start)
    inflected = party is Party.OTHER and scene.low(at) != "they"
    if not (scene.low(verb) in THIRD_FORMS if inflected else is_bare_verb(scene, verb)):
        return None
    return Found(words[at].start, scene.clause.end, party, "agreed", words[verb].start)


_WOULD_IF = re.compile(r"\b(?:as long as|provided|providing|on condition|only if)\b", re.IGNORECASE)


def read_if_then(scene: Scene) -> Found | None:
    """As in "If the county pays, I'm ordering two"; "I'd back it as long as ..."."""
    state, words = scene.state, scene.words
    at = first_word(words)
    party = scene.cast.party(words[at].text) if at < len(words) else None
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    verb = at + 1 + (scene.low(at + 1) == ".")
    if scene.low(verb) in {"'d", "would"} and _WOULD_IF.search(scene.clause.text + state.sentence):
        verb += 1
        fits = is_bare_verb(scene, verb)
    elif not state.condition:
        return None
    elif scene.low(verb) in _AUX:
        verb += 1
        fits = scene.low(verb) in ING_FORMS and scene.low(verb) not in _STATUS_ING
    else:
        inflected = (
            scene.low(verb) in THIRD_FORMS if party is Party.OTHER else is_bare_verb(scene, verb)
        )
        fits = inflected and scene.low(verb) not in _STATUS_S
    if not fits:
        return None
    return Found(
        words[at].start, scene.clause.end, party, "if then", words[verb].start, Firmness.CONDITIONAL
    )


def read_bare(scene: Scene) -> Found | None:
    """As in "Chase HR by Friday": a bare verb in a list, under a heading of actions, or with a date."""
    state = scene.state
    at = after_lead(scene)
    labelled = scene.cast.party(scene.words[at].text) if scene.low(at + 1) == ":" else None
    if labelled in {Party.LEADER, Party.OTHER}:
        at, state.default, state.owned = at + 2, labelled, True
    if scene.low(at) == "let" and scene.low(at + 1) == "me":
        return None
    if scene.low(at) in {"to", "please"} and (state.listed or state.owned):
        at += 1
    reminded = scene.low(at) in {"remember", "reminder", "note"}
    if reminded:
        at += 1
        while scene.low(at) in {"to", "self", ":", "-", "–", "for", "me", "myself"}:
            at += 1
    if not is_bare_verb(scene, at) or scene.low(at + 1) in {"to"} and scene.low(at) == "want":
        return None
    if not (reminded or state.dated or state.listed or state.actions or state.owned):
        return None
    if state.subject is Party.OTHER and not state.owned and not state.listed:
        return None
    if scene.low(at) in PAST_FORMS and not (state.actions or state.dated or state.owned):
        return None
    return Found(
        scene.words[at].start, scene.clause.end, state.default, "bare verb", scene.words[at].start
    )


def read_taken(scene: Scene) -> Found | None:
    """As in "Leave it with me", "that one's on me", "gave her my word": handed to somebody."""
    text = scene.clause.text
    for pattern in (
        (_LEFT_WITH,) if scene.state.talk else (_LEFT_WITH, _FALLS_TO, _HOOK, _WORD_GIVEN)
    ):
        match = pattern.search(text)
        if match is not None:
            party = _taker(
                match.groupdict().get("who")
                or match.groupdict().get("whose")
                or match.groupdict().get("self")
                or ""
            )
            break
    else:
        match = (
            _FROM.search(text)
            if scene.state.dated and not scene.state.talk and not _FINITE.search(text)
            else None
        )
        if match is None:
            return None
        party = _taker(
            match.groupdict().get("who")
            or match.groupdict().get("whose")
            or match.groupdict().get("self")
            or ""
        )
    return Found(scene.clause.start, scene.clause.end, party, "taken", scene.clause.start)


def _taker(word: str) -> Party:
    return Party.LEADER if word.lower() in {"me", "my", "i"} else Party.OTHER


_LEFT_WITH = re.compile(
    r"\b(?:leave|left|leaving) (?:it|that|this|one|\w+ \w+) (?:with|to) (?P<who>me|him|her)\b",
    re.IGNORECASE,
)
_FALLS_TO = re.compile(
    (
        r"\b(?:that|this|it|one|\w+)(?:'s| is) (?:on|down to|over to) (?P<who>me|him"
        r"|her)\b(?! (?:about|for not|that))"
    ),
    re.IGNORECASE,
)
_HOOK = re.compile(
    r"\b(?P<who>i|he|she|they)(?:'m|'s|'re| am| is| are) (?:now )?(?:on the hook|on "
    r"point|responsible|accountable|in charge|the owner) (?:for|of)\b"
    r"|\b(?:ball|action|pen)(?:'s| is|) (?:now )?(?:in|with) (?P<whose>my|his|her|him|me)\b"
    r"|\b(?P<self>i|he|she|they)(?:'m|'s|'re| am| is| are) (?:already )?on (?:it|that"
    r"|this|the case)\b",
    re.IGNORECASE,
)
_WORD_GIVEN = re.compile(
    r"\b(?:gave|given|give|has|have) (?:\w+ )?(?P<who>my|his|her) word\b", re.IGNORECASE
)
_FROM = re.compile(
    r"\bfrom (?P<who>me|him|her)\b|\bfrom (?P<whose>my|his|her) (?:side|end|part)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    (
        r"\b(?:is|was|are|were|has|had|got|came|will(?! have)|shall|would|wants?|needs?"
        r"|heard|said|asked|told)\b"
    ),
    re.IGNORECASE,
)
