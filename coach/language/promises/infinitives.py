"""Acts named by an infinitive: "S to send", "promised to find", "need to chase"."""

from __future__ import annotations

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.acts import is_act, is_bare_verb
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import (
    COMMISSIVE,
    LIFE_STEP,
    NEGATIONS,
    OWN_LIFE,
    WEAK_COMMISSIVE,
)
from coach.language.promises.reading import Found, Scene, first_word, skip_adverbs, subject_before


def read_to_do(scene: Scene) -> Found | None:
    """As in "S to send the list", "Action: me to chase": the owner right before "to"."""
    words = scene.words
    for at in range(1, len(words)):
        if scene.low(at) != "to":
            continue
        kept = at if scene.low(at - 1) != "not" else at - 1  # "Sam not to swap", "to not swap"
        verb = at + 1 + (scene.low(at + 1) in {"not", "never"})
        if not _verb_follows(scene, verb):
            continue
        owner = _owner_before_to(scene, kept)
        if owner is not None:
            party, place = owner
            act = kept if kept < at else at + 1
            place = _with_lead(scene, place)
            return Found(words[place].start, scene.clause.end, party, "to do", words[act].start)
    return None


def _with_lead(scene: Scene, place: int) -> int:
    """As in "so that's on me to tell them": where the words begin that say whose it is."""
    lead = [word.low for word in scene.words[max(place - 3, 0) : place]]
    return (
        place - 3
        if lead in (["that", "'s", "on"], ["it", "'s", "on"], ["that", "is", "on"])
        else place
    )


def _verb_follows(scene: Scene, at: int) -> bool:
    at = skip_adverbs(scene.words, at)
    return is_act(scene, at) and scene.low(at) not in {"me", "us", "them", "him"}


def _owner_before_to(scene: Scene, at: int) -> tuple[Party, int] | None:
    """Who stands before "to", and where; the bracket of "HR (me) to" counts."""
    words, place = scene.words, at - 1
    while place >= 0 and scene.low(place) in {"also", "then", "still", ")", "now", ":", "-"}:
        if scene.low(place) == ")" and place >= 2:
            inner = scene.cast.party(words[place - 1].text)
            if inner in {Party.LEADER, Party.OTHER}:
                return inner, max(place - 3, 0)
        place -= 1
    denied = any(word.low in NEGATIONS for word in words[:place])
    if place < 0 or denied or not _may_own(scene, place):
        return None
    party = scene.cast.party(words[place].text)
    if _is_forename(scene, place):
        place -= 1
    if party not in {Party.LEADER, Party.OTHER} or scene.low(place - 1) not in _MAY_PRECEDE | {""}:
        return None
    led = scene.low(place - 2)
    idle = scene.low(place - 1) == "for" and (led in _IDLE or led not in _ANNOUNCE)
    return None if idle else (party, place)


_ANNOUNCE = words_in("action actions plan is agreed step steps next ask : - – — . now and left") | {
    ""
}
"""Before "for Sam to ...": it is announced; after a thing it says what the thing is for."""


def _is_forename(scene: Scene, place: int) -> bool:
    """Whether a first name or a title stands before a name: "Sam Okafor to", "PC Okafor to"."""
    before = scene.words[place - 1] if place else None
    if before is None or not before.text[:1].isupper() or not scene.words[place].text[:1].isupper():
        return False
    title = before.low in _TITLES or (before.text.isupper() and len(before.text) <= 4)
    return title or scene.cast.party(before.text) in {Party.LEADER, Party.OTHER}


_TITLES = words_in("mr mrs ms miss dr prof professor sister sr father fr rev nurse sgt pc ps cllr")


_IDLE = frozenset({"was", "nothing", "hard", "easy", "good", "time", "up"})
_OWNERS = words_in("me i him her them he she mine hers his")


def _may_own(scene: Scene, place: int) -> bool:
    word = scene.words[place]
    return word.low in _OWNERS | scene.cast.others | scene.cast.leader or word.text[:1].isupper()


_MAY_PRECEDE = words_in(
    """
    , : - – — ( and but so then also agreed action actions for on plan is with next step . ; +
    / so that while now settled
    """
)


def read_undertaking(scene: Scene) -> Found | None:
    """As in "I promised to find", "she agreed to send", "offered to cover"."""
    words = scene.words
    for at, word in enumerate(words):
        if word.low not in COMMISSIVE:
            continue
        to = _infinitive_after(scene, at)
        if to < 0:
            continue
        party, place = _undertaker(scene, at)
        own_step = word.low in _CHOICES and party is Party.OTHER and _is_life(scene, to)
        if own_step or (word.low in _READY and place >= at):
            return None
        if party not in {Party.LEADER, Party.OTHER}:
            return None
        negated = scene.low(to - 1) == "not" or scene.low(to - 2) == "not"
        firmness = Firmness.VAGUE if word.low in WEAK_COMMISSIVE and not negated else None
        return Found(
            words[max(place, 0)].start,
            scene.clause.end,
            party,
            "undertook",
            words[to + 1].start if to + 1 < len(words) else word.start,
            firmness,
        )
    return None


_CHOICES = words_in("decided decide opted plan plans planning planned intend intends intending set")


def _is_life(scene: Scene, to: int) -> bool:
    rest = scene.clause.text[scene.words[to].start - scene.clause.start :]
    return LIFE_STEP.match(rest) is not None or OWN_LIFE.search(rest) is not None


_TAKING = words_in("took takes take taking has have got gave give given made makes gives")
_READY = frozenset({"happy", "keen", "willing", "ready", "prepared", "due", "set", "down"})
_HANDED = frozenset(
    {
        "action",
        "actions",
        "job",
        "task",
        "to-do",
        "responsibility",
        "lead",
        "ball",
        "undertaking",
        "commitment",
        "assurance",
        "pledge",
        "promise",
    }
)
_THINGS = frozenset({"promised", "promises", "guaranteed", "committed", "pledged", "volunteered"})


def read_action_taken(scene: Scene) -> Found | None:
    """As in "Sam took the action to rewrite it", "promised her an answer by Friday"."""
    for at, word in enumerate(scene.words):
        if word.low in _TAKING:
            found = _hands(scene, at)
        else:
            found = word.low in _THINGS and _thing_follows(scene, at)
        if found:
            return _by(scene, at, word.start)
    return None


def _by(scene: Scene, at: int, act: int) -> Found | None:
    party, place = _undertaker(scene, at)
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    return Found(scene.words[max(place, 0)].start, scene.clause.end, party, "undertook", act)


def _hands(scene: Scene, at: int) -> bool:
    lows = [word.low for word in scene.words[at + 1 : at + 6]]
    return any(
        low in _HANDED and bool({"to", "of", "on", "for", "off", "from"} & set(lows[i + 1 : i + 2]))
        for i, low in enumerate(lows)
    )


def _thing_follows(scene: Scene, at: int) -> bool:
    """A noun that is promised: "an answer by Friday", "him the list", "to a decision"."""
    following, after = scene.low(at + 1), scene.low(at + 2)
    if scene.low(at) == "promised" and following in {"by", "for", "before"}:
        return scene.state.dated and subject_before(scene, at)[0] in {None, Party.LEADER}
    if scene.low(at) in {"committed", "volunteered"}:
        return following in {"to", "for"} and bool(after) and not is_bare_verb(scene, at + 2)
    if not following:
        return False
    if following in {"him", "her", "them", "me", "us"} or scene.cast.party(
        scene.words[at + 1].text
    ):
        return bool(after) and after not in _NO_THINGS
    return following in _ARTICLES and after not in {"lot", "moon", "earth", "world", "job"}


_NO_THINGS = frozenset({"that", "to", "i", "he", "she", "they", "we", "it", ",", "."})
_ARTICLES = frozenset({"a", "an", "the", "more", "some", "feedback", "another", "my", "his"})


def _infinitive_after(scene: Scene, at: int) -> int:
    """The "to" of the infinitive within four words; -1 if none. "agreed to the plan" has none."""
    for to in range(at + 1, min(at + 6, len(scene.words))):
        if scene.low(to) == "to":
            return to if is_act(scene, to + 1) and _is_verb(scene, to + 1) else -1
        if scene.low(at) == "signed" and scene.low(at + 1) != "up":
            return -1
        if scene.low(to) == "," and to == at + 1:
            closing = next((k for k in range(to + 2, to + 10) if scene.low(k) == ","), -1)
            if closing > 0 and scene.low(closing + 1) == "to" and is_act(scene, closing + 2):
                return closing + 1  # "agreed, after some to and fro, to hand over"
        if scene.low(to) in {",", "that", ".", "and"}:
            return -1
    return -1


def _is_verb(scene: Scene, at: int) -> bool:
    at = skip_adverbs(scene.words, at)
    low = scene.low(at)
    return (
        not scene.words[at].text[:1].isupper() and low not in {"all", "both", "one"}
        if low
        else False
    )


def _undertaker(scene: Scene, at: int) -> tuple[Party | None, int]:
    before = scene.low(at - 1)
    if before in {"was", "were", "been", "be", "to", "n't", "not", "never", "being", "would", "'d"}:
        return None, at
    if before == "having":
        return scene.state.subject or scene.state.default, at - 1
    aux = at - 1 if before in {"'ve", "have", "has", "'s", "'m", "am", "is", "are", "'re"} else at
    party, place = subject_before(scene, aux)
    if party is Party.OTHER and scene.state.third:
        return Party.THIRD, place
    if party is None:
        carried = scene.state.subject
        if scene.state.third:
            return Party.THIRD, place
        return (carried if carried in {Party.LEADER, Party.OTHER} else scene.state.default), aux
    return party, place


def read_second_infinitive(scene: Scene) -> Found | None:
    """As in "... and to tell him", "... and message you" after an undertaking."""
    if scene.state.undertaken is None:
        return None
    words = scene.words
    at = first_word(words)
    verb = at + 1 if scene.low(at) == "to" else at
    if not is_bare_verb(scene, verb):
        return None
    return Found(
        words[at].start, scene.clause.end, scene.state.undertaken, "and do", words[verb].start
    )
