"""Work shared out in the plain present: "I book the van, he sorts the tents"."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import OWN_LIFE
from coach.language.promises.reading import Found, Scene, first_word, skip_adverbs
from coach.language.promises.verbs import BASE_VERBS, PAST_FORMS, THIRD_FORMS

_TELLING = words_in(
    """
    say ask tell explain show think see mind manage run lead work keep hold support suggest offer
    agree accept decide consider appreciate welcome worry trust push press stress question doubt
    mention note argue recommend propose describe mean name use own live stay wait try struggle
    put set cut let read hit quit split come study travel walk teach listen talk speak get have
    stand face touch measure value rate rank class count sound start begin enjoy thank apologise
    apologize guess promise plan choose leave need like love feel admit regret respect wish want
    understand hear wonder reckon know look watch
    """
)
"""In the plain present these tell a thought, a habit or what is so."""
_SHARED = frozenset(BASE_VERBS) - _TELLING | {"do", "take", "bring"}
_HABIT = re.compile(
    r"\b(?:always|usually|often|never|normally|generally|sometimes|every|each|whenever|when|because"
    r"|since|as|where|who|which|that|if|do|did|don't|just|only|even|too much|already|still)\b",
    re.IGNORECASE,
)
_AND_I = re.compile(
    r"[,;] (?:and |then |so )?[Ii] (?!am|was|had|have|think|said|told|asked)[a-z]+(?: |\W*$)"
)
"""The leader's own part, beside the other's."""
_OBJECT = words_in(
    """
    the a an his her my our their this that these those it him them both all some any two three
    """
)


def read_division(scene: Scene) -> Found | None:
    """Whose part it is where two share the work, or the leader says plainly what he does next."""
    at = first_word(scene.words)
    if scene.state.talk or at >= len(scene.words):
        return None
    party, verb = scene.cast.party(scene.words[at].text), skip_adverbs(scene.words, at + 1)
    if party is Party.LEADER and scene.low(at) == "i":
        fits = _is_work(scene, verb, scene.low(verb))
    elif party is Party.OTHER and not scene.state.third:
        base = "do" if scene.low(verb) == "does" else THIRD_FORMS.get(scene.low(verb), "")
        led = scene.state.undertaken is Party.LEADER or scene.state.shared
        shared = led or _AND_I.search(scene.state.sentence)
        fits = bool(shared) and _is_work(scene, verb, base)
    else:
        fits = False
    if party is None or not fits or _HABIT.search(_but_for(scene, verb)):
        return None
    start = scene.words[at].start
    return Found(start, scene.clause.end, party, "present + date", scene.words[verb].start)


def _but_for(scene: Scene, verb: int) -> str:
    """The clause without its verb: "I do the food" has no stray "do"."""
    text, word = scene.clause.text, scene.words[verb]
    return text[: word.start - scene.clause.start] + text[word.end - scene.clause.start :]


def _is_work(scene: Scene, verb: int, base: str) -> bool:
    """Whether a verb of work stands there with its object, told of no one's own life."""
    following, after = scene.low(verb + 1), scene.low(verb + 2)
    if (base, following) in {("have", "a"), ("have", "another")}:
        return after in {"word", "chat", "look", "read", "think", "go"}
    if (base, following) == ("pay", "for"):
        return True
    if (base, following) == ("go", "with"):
        return after in {"him", "her", "them"}
    written = scene.low(verb + 1) == "this" and base in {"write", "type", "dictate", "do"}
    if written or base not in _SHARED or scene.low(verb) in PAST_FORMS:
        return False
    told = _has_object(scene, verb) or _is_paired(scene, verb)
    return told and OWN_LIFE.search(scene.clause.text) is None


def _is_paired(scene: Scene, verb: int) -> bool:
    """As in "he books the course, I pay": the other half of shared work needs no object."""
    ends = not scene.low(verb + 1)[:1].isalnum() and verb + 2 >= len(scene.words)
    return ends and scene.state.undertaken in {Party.LEADER, Party.OTHER}


def _has_object(scene: Scene, verb: int) -> bool:
    following = scene.low(verb + 1)
    if verb + 1 >= len(scene.words) or not following[:1].isalnum():
        return False
    named = scene.cast.party(scene.words[verb + 1].text) is not None
    pair = scene.low(verb + 2) in {"+", "&", "and"} and following.isalpha()
    return (
        following in _OBJECT
        or named
        or pair
        or (following.isalpha() and following not in _NO_OBJECTS)
    )


_NO_OBJECTS = words_in(
    "to for with in on at of by from about up out and or but so not no very really more less"
    " too either well late early first last alone here there again later away"
)
