"""Things to do with their owner's name and neither "to" nor "will": "me re-tag leads Thurs"."""

from __future__ import annotations

import re

from coach.language.dues import find_times
from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.reading import Found, Scene, first_word
from coach.language.promises.verbs import (
    ALSO_NOUNS,
    BASE_VERBS,
    ING_FORMS,
    PAST_FORMS,
    THIRD_FORMS,
)

_I = re.IGNORECASE

_SAME_IN_PAST = words_in("put set cut let read hit quit split shut bid cost run come sent")
_OBJECT = re.compile(
    r"(?:the|a|an|my|his|her|their|our|it|him|them|that|this|all|both|up|out)\b", _I
)
_EVENT = re.compile(
    r"\b(?:leave|holiday|birthday|appraisal|review|1:1|121|meeting|interview|back|off|away"
    r"|starts?|ends?"
    r"|finishes|shift|nights|lates|earlies|course|training|due back|here|absent|sick|is|was|are"
    r"|were|has"
    r"|had|will|would|wants?|needs?|said|says|thinks?|reckons?|feels?|likes?|and i)\b",
    _I,
)
_BY_DAY = re.compile(r"\b(?:by|before|b4|due|no later than)\b", _I)
_PRESENT_AT = re.compile(
    r"^\W*(?P<who>me|(?-i:[A-Z])\w*) (?:in|over|out|down|up) (?:with|at|to|on|by)\b", _I
)
_LAST = re.compile(
    r"(?P<before>\w+) (?P<who>me|(?-i:[A-Z]{2,3}))\s*[,–-]?\s*(?P<rest>[^,;]{2,30})$", _I
)
_LEADS_ME = words_in(
    """
    to with for from off by on at of about like than between and or re w tell told let give gave
    send sent show ask asked see saw ring rang text email help helped remind reminded call called
    makes make made gets get got wants want owe owes owed meet met paid pay
    """
)


def read_named_item(scene: Scene) -> Found | None:
    """As in "LK incident report by Wed", "Me in with 8B Tuesday", "toolbox talk me friday"."""
    state = scene.state
    if state.talk:
        return None
    at = first_word(scene.words)
    party = _named(scene, at)
    if party is None and not state.dated:
        return None
    if OWN_LIFE.search(scene.clause.text):
        return None
    if party is not None and _is_task(scene, at):
        start = scene.words[at].start
        act = scene.words[min(at + 1, len(scene.words) - 1)].start
        return Found(start, scene.clause.end, party, "named", act)
    return _named_last(scene) if state.dated and party is None else None


_PRONOUNS = words_in("i he she they we you it him her them us his hers mine")


def _named(scene: Scene, at: int) -> Party | None:
    """Whom the first word names: "me", initials or a name."""
    if at >= len(scene.words):
        return None
    word = scene.words[at]
    known = word.low == "me" or word.text[:1].isupper() or len(word.text) <= 3
    party = scene.cast.party(word.text) if known and word.low not in _PRONOUNS else None
    return party if party in {Party.LEADER, Party.OTHER} else None


def _is_task(scene: Scene, at: int) -> bool:
    closing = (k + 1 for k in range(at, min(at + 6, len(scene.words))) if scene.low(k) == ")")
    skip = next(closing, at + 1) if scene.low(at + 1) == "(" else at + 1
    state, following = scene.state, scene.low(skip)
    word, at = scene.words[skip - 1], skip - 1
    rest = scene.clause.text[word.end - scene.clause.start :].lstrip()
    dated = state.dated or bool(find_times(state.sentence, events=False))
    if following == "'s" and scene.low(skip + 1).isalpha():
        owned = rest.split(None, 1)[1] if " " in rest else ""
        return _BY_DAY.search(owned) is not None and _EVENT.search(owned) is None
    if not following or not (dated or state.listed or state.actions):
        return False
    if is_base(following):
        bare = (
            following not in ALSO_NOUNS
            or _OBJECT.match(rest[len(following) :].lstrip()) is not None
        )
        return bare and following not in _SAME_IN_PAST
    if following in ING_FORMS and scene.low(at + 2) in {"it", "that", "this", "the", "them", "all"}:
        return True
    if not state.dated or following in _NO_THINGS:
        return state.dated and _PRESENT_AT.match(scene.clause.text) is not None
    initials = word.low == "me" or (word.text.isupper() and 2 <= len(word.text) <= 3)
    initials = initials or _BY_DAY.search(rest) is not None
    told = following in PAST_FORMS or following in THIRD_FORMS or following.endswith("ed")
    plain = following.isalpha() and not told
    return initials and plain and _EVENT.search(rest) is None


def is_base(low: str) -> bool:
    """Whether a word is a verb of work, "re-" before it or not."""
    return low in BASE_VERBS or (low.startswith("re-") and low[3:] in BASE_VERBS)


_NO_THINGS = words_in(
    "in on at of and too being to as with for by from or but so not no also then now up down out"
)


def _named_last(scene: Scene) -> Found | None:
    """As in "stock count bay four me monday": a thing, who, and nothing but a day."""
    match = _LAST.search(scene.clause.text)
    if match is None or _EVENT.search(scene.clause.text):
        return None
    times = find_times(match.group("rest"), events=False)
    if not times or times[0].start > 1 or times[-1].end < len(match.group("rest").rstrip(" .")) - 1:
        return None
    before = match.group("before").lower()
    verbal = before in BASE_VERBS - ALSO_NOUNS or before in PAST_FORMS or before in ING_FORMS
    party = Party.LEADER if match.group("who").lower() == "me" else scene.cast.party(match["who"])
    if before in _LEADS_ME or verbal or party not in {Party.LEADER, Party.OTHER}:
        return None
    start = scene.words[first_word(scene.words)].start
    return Found(start, scene.clause.end, party, "named", start)


_NO_FROM = re.compile(
    r"^\W*(?:so )?(?:absolutely |also )?(?:no|not (?:a|one|another|a single|any)|zero"
    r"|no more) (?!(?:\w+ )?(?:promises?|word|news|reply|answer|response|word)\b)(?:\w+ ){1,6}?"
    r"from (?P<who>me|him|her|my(?= (?:side|end|desk|office|team))|(?-i:[A-Z])\w*)\b",
    _I,
)
_NO_MORE = re.compile(
    r"^\W*(?:no more|no) [a-z'-]+ing\b|^\W*no \w+ (?:to|with|at|after|before|for) \w+", _I
)


def read_no_more(scene: Scene) -> Found | None:
    """As in "No emails from me after six", "Me: no more sending cousins": what one stops."""
    if scene.state.talk:
        return None
    text = scene.clause.text
    match = _NO_FROM.match(text)
    party: Party | None = None
    if match is not None:
        who = match.group("who").lower()
        known = {"me": Party.LEADER, "my": Party.LEADER, "him": Party.OTHER, "her": Party.OTHER}
        party = known.get(who) or scene.cast.party(match.group("who"))
        if re.search(r"\b(?:yet|so far|since|still|was|were|came)\b", text, _I):
            return None
    elif scene.state.owned and _NO_MORE.match(text):
        party = scene.state.default
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    start = scene.clause.start
    return Found(start, scene.clause.end, party, "restraint", start)
