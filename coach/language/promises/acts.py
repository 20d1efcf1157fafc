"""Whether the words after a subject name an act that one can undertake."""

from __future__ import annotations

from coach.language.dues.words import words_in
from coach.language.promises.befallen import befell
from coach.language.promises.lexicon import ADVERBS, OWN_LIFE, STATES
from coach.language.promises.reading import Scene, skip_adverbs
from coach.language.promises.verbs import ALSO_NOUNS, BASE_VERBS, ING_FORMS, PAST_FORMS, THIRD_FORMS

_BE_ACTS = words_in(
    """
    in back with sending ready done sorted finished chasing available asking speaking
    """
)
_HAVE_ACTS = words_in(
    """
    a an another it them that this these those his her their the my your our some all both
    something everything
    """
)
_EVENTS = words_in(
    """
    operation surgery scan biopsy test exam exams interview appointment baby birthday party
    holiday lunch dinner drink drinks
    """
)
"""What one has on a day without making it: no piece of work."""
_GO_ACTS = words_in(
    """
    back to and through over with round around see talk speak ask via up for
    """
)
_SEE_ACTS = words_in("about if whether to that him her them who")
_NO_ACT = words_in(
    """
    get bored sick better worse used over fed cold tired stuck through married older lost
    angry upset
    """
)
_OBJECTS_AFTER_NOUN = words_in("with of from for : - – is was were are has")


def is_act(scene: Scene, at: int) -> bool:
    """After "will" or "to": any verb but one that names a state."""
    at = skip_adverbs(scene.words, at)
    low, following = scene.low(at), scene.low(skip_adverbs(scene.words, at + 1))
    if not low or not low[0].isalpha() or _is_name(scene, at, following):
        return False
    said = low == "say" and following in {"that", "this"} and not scene.low(at + 2).isalpha()
    if said or ((low, following) in _HAPPENINGS and scene.low(at + 2) not in _WHOLE):
        return False
    if low == "cost" and following in {"it", "them", "up"}:
        return True
    special = _SPECIAL.get(low)
    if special is not None:
        return special(scene, at, following)
    if low in {"walk", "leave", "go", "stop"} and following in {
        "",
        ".",
        "if",
        "unless",
        "over",
        "!",
    }:
        return False
    return low not in STATES and low not in ADVERBS


def _is_name(scene: Scene, at: int, following: str) -> bool:
    """Whether a place, person or event follows "to" or "will", as in "going to Leeds"."""
    word = scene.words[at]
    if word.low in BASE_VERBS or word.low in _SPECIAL:
        return False
    if word.text[:1].isupper():
        return True
    went = scene.low(at - 1) == "to" and scene.low(at - 2) in {"going", "off", "back", "over"}
    return went and (following in _AFTER_PLACES or not following.isalpha())


_AFTER_PLACES = words_in("on at for with in by as next this from tomorrow today and")
_BEFALLS = words_in("burn break fall crack wear go blow give end")
_HAPPENINGS = frozenset(
    (verb, particle)
    for verb in _BEFALLS
    for particle in words_in("out down apart under up behind mad crazy off")
) - {("give", "out")} | {("get", "there")}
"""What befalls people, though the verb alone may be an act."""
_WHOLE = words_in("the a an his her my our their this that these those it each every")
"""After "break down": what is broken down, so that it is an act."""
_ROLES = words_in("back-up backup chair scribe stand-in deputy first-aider note-taker")


def _be(scene: Scene, at: int, following: str) -> bool:
    if following in {"done", "ready", "sorted", "sent", "fixed", "finished"} | _ROLES:
        return True
    if scene.low(at + 1) in {"sure", "certain"} and scene.low(at + 2) == "to":
        return is_act(scene, at + 3)
    if following == "there" and scene.low(at + 2) in {"for", "at", "with", "when", "to"}:
        return True
    if [scene.low(at + k) for k in (1, 2, 3)] in (["the", "one", "who"], ["the", "one", "to"]):
        return True
    return following in ING_FORMS or (following in _BE_ACTS and scene.low(at + 2) in _TOWARDS)


_TOWARDS = words_in("touch to you him her them me with by on before for back")


def _have(scene: Scene, at: int, following: str) -> bool:
    if following == "to":
        return is_act(scene, at + 2)
    lows = [word.low for word in scene.words[at + 1 :]]
    reaches = any(
        low in {"to", "with", "over"}
        and lows[i + 1 : i + 2][:1] in (["me"], ["him"], ["her"], ["you"])
        for i, low in enumerate(lows)
    )
    if scene.state.talk and scene.state.dated and following in PAST_FORMS:
        return True
    if following == "back" or (reaches and scene.state.dated):
        return True
    rest = {word.low for word in scene.words[at + 1 :]}
    finished = bool(rest & set(PAST_FORMS) or rest & _HAVE_MADE)
    if not finished and rest & _EVENTS:
        return False
    if scene.state.talk and _has_moved(scene, at, following, rest):
        return True
    return following in _HAVE_ACTS and (finished or scene.state.dated)


_HAVE_MADE = words_in(
    "ready word chat look read conversation think go draft answer by call meeting list plan back"
)


def _has_moved(scene: Scene, at: int, following: str, rest: set[str]) -> bool:
    """As in "have Dev swap them", "have him in", "have a word with them"."""
    helper = scene.low(at + 1) not in {"a", "an", "to", "my"} and scene.low(at + 2) in BASE_VERBS
    return helper or (following in _HAVE_ACTS and bool(rest & _HAVE_MOVED))


_HAVE_MOVED = words_in("in over up out down off back round across to with")
"""As in "have him in tomorrow", "have a yarn to them": moved, or had with somebody."""


def _go(scene: Scene, at: int, following: str) -> bool:
    if following == "into":
        return scene.low(at + 2) in {"his", "her", "my", "it"} | {"the"} and not OWN_LIFE.search(
            scene.clause.text
        )
    return following in _GO_ACTS


def _see(scene: Scene, at: int, following: str) -> bool:
    lows = {word.low for word in scene.words[at + 1 :]}
    own = lows & {"himself", "herself", "myself"}
    return following in _SEE_ACTS | {"what", "how", "where"} or bool(own or lows & {"about", "re"})


def _get(_scene: Scene, _at: int, following: str) -> bool:
    return following not in _NO_ACT


def _need(scene: Scene, at: int, following: str) -> bool:
    return following == "to" and is_act(scene, at + 2)


def _remember(_scene: Scene, _at: int, following: str) -> bool:
    return following == "to"


def _sleep(_scene: Scene, _at: int, following: str) -> bool:
    return following == "on"


def _never(_scene: Scene, _at: int, _following: str) -> bool:
    return False


_SPECIAL = {
    "be": _be,
    "have": _have,
    "go": _go,
    "see": _see,
    "get": _get,
    "need": _need,
    "remember": _remember,
    "try": lambda _s, _a, _f: True,
    "think": lambda _s, _a, following: following in {"about", "on", "over", "it", "of"},
    "hope": _never,
    "sleep": _sleep,
}


def is_bare_verb(scene: Scene, at: int) -> bool:
    """Without "will": a known verb of work that is not used as a noun."""
    low, following = scene.low(at), scene.low(at + 1)
    soon = {following, scene.low(at + 2), scene.low(at + 3)}
    if low == "back" and (following in {"to", "at", "from"} or following in ING_FORMS):
        return False
    unsure = low != "try" and following in {"n't", "not", "nt"}
    if unsure or low not in BASE_VERBS or soon & _SUBJECT_OF:
        return False
    if low in ALSO_NOUNS and befell(scene, at + 1):
        return False
    if low in ALSO_NOUNS | _RARELY_BID:
        return _bids(scene, at, following)
    if following in _PREPOSITIONS | {".", "!"}:
        return low in _NEEDS_NO_OBJECT
    return following not in _NO_OBJECTS


def _bids(scene: Scene, at: int, following: str) -> bool:
    """Whether a word that is as often a noun is a verb here: "check the rota", "email Tom"."""
    low = scene.low(at)
    ends = following in {"up", "down"} and scene.low(at + 2) in {"", ",", ".", ";"}
    if ends and low not in _PHRASAL:
        return False  # "costs down, scrap up": how things stand
    if following[:1].isdigit() or (following in _LINKS and low not in _NEEDS_NO_OBJECT):
        return False
    if not following or following in _OBJECTS_AFTER_NOUN:
        return low in _PHRASAL and following in {"with", "for", "on"}
    in_list = (scene.state.listed or scene.state.actions) and scene.state.bidden
    if in_list and following.isalpha() and low not in _RARELY_BID and not _has_finite(scene, at):
        return True
    named = scene.cast.party(scene.words[at + 1].text) is not None
    return named or following in _DETERMINED | _PARTICLES


_RARELY_BID = words_in(
    """
    lobby refund backfill staff house water table room host mirror counter patch pay deal product
    agenda sample service badge minute chair square bottom ship stage group class cover board bar
    """
)
"""Verbs that open a line as names of things more often than as bids: "lobby marble"."""
_LINKS = frozenset({"on", "to", "about", "in", "into", "with"})
_PHRASAL = frozenset({"check", "look", "work", "press", "push"})
_PARTICLES = frozenset({"with", "on", "up", "out", "in", "back", "into", "to", "about"})
_PREPOSITIONS = frozenset({"of", "in", "on", "at", "by", "from", "until", "before", "after", ""})
_NO_OBJECTS = frozenset(
    {":", "not", "is", "was", "'s", "'ll", "'d", "'re", "are", "were", "-", "–", "|", "=", ">"}
)


_SUBJECT_OF = words_in("will 'll would goes is was are were has had comes starts ends")
_NEEDS_NO_OBJECT = words_in(
    """
    check talk speak meet follow look go chat catch sit come push report respond reply pop
    drop think liaise write ring call email sign log touch circle get move step apologise
    apologize revert feed firm read be close wrap kick build draw keep put hand set open lean
    press back
    """
)


_HINDERS = {low: low for low in words_in("bothers annoys worries upsets suits helps kills drives")}
_CONDITIONS = words_in("broken full empty missing late short fine ok okay good bad better worse")
"""How a thing is: such words tell, they do not bid."""


def _ends_at(following: str) -> bool:
    """Whether nothing but a time follows a word."""
    return not following.isalpha() or following in {"until", "till", "from", "again", "by", "on"}


def _has_finite(scene: Scene, at: int) -> bool:
    finite = {
        "is",
        "was",
        "are",
        "were",
        "has",
        "had",
        "moved",
        "went",
        "'s",
        "says",
        "said",
    } | _CONDITIONS
    return any(
        word.low in finite
        or (word.low in PAST_FORMS and word.low not in BASE_VERBS and _ends_at(scene.low(k + 1)))
        or (word.low in THIRD_FORMS | _HINDERS and scene.low(k + 1) in {"him", "her", "me", "us"})
        for k, word in enumerate(scene.words[at + 1 :], at + 1)
    )


_DETERMINED = words_in(
    """
    the a an my his her their our your this that these those it him them me us all some any
    each both two three 2 3 4 new next which who what if whether when how
    """
)
