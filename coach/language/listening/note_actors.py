"""Who acts in a clause of a note: the leader, the other, or somebody else who is named."""

from __future__ import annotations

import re

from coach.language.listening.statements import FUNCTION_WORDS
from coach.language.listening.words import Sentence, words_of
from coach.language.text import words

LEADER, OTHER, THIRD, UNKNOWN = "leader", "other", "third", "unknown"
THIRD_PERSON = frozenset(["he", "she", "they", "s/he"])
THIRD_POSSESSIVE = frozenset(["his", "her", "their", "theirs", "hers"])
OWN = words("i me my mine we us our myself im i'm ive")
_JOINS = words("and but so then also which that because")
_NOT_NAMES = words(
    """
    I We The A An And But So Then He She They It This That Good Great Quick Mtg Meeting Sync
    Chat Catch Spoke Told Asked Said Mon Tue Wed Thu Fri Sat Sun Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Next Today
    Tomorrow Yesterday Notes Actions Action Me My Our In On At To For With From No Not Yes Ok
    Okay Also Still All Will Need Needs Must Should Review Progress Problems Plans Personal HR
    IT Ops TBC TODO Todo Q1 Q2 Q3 Q4 EOD EOW CEO CTO VP PM OKR KPI UK US EU Xmas Christmas
    Easter Bit Very Really Long Team Everyone Nobody Someone Agreed Discussed Re
    """
)
PAST_ACTS = words(
    """
    asked told said listened suggested advised explained agreed thanked apologised
    apologized offered promised reassured reminded acknowledged mentioned pushed pressed
    gave let kept tried spoke talked went discussed covered raised flagged praised
    congratulated checked reviewed walked sympathised sympathized recognised recognized
    encouraged recommended noted shared closed opened started ended moved skipped parked
    played reflected summarised summarized admitted owned invited proposed challenged
    answered replied responded wanted
    """
)
"""Verbs with which a clause without a subject tells of the leader."""
_QUOTED_FIRST = re.compile(r"\W{0,2}[\"“]|(?:^|\W)['‘](?=\w[^'’]{8,}['’])")
_I_SAY = re.compile(
    r"[\"”'’,.?],? (?:i|me) (?:said|say|told|asked|replied|responded|answered|went)\b",
    re.IGNORECASE,
)
_ME_TOO = re.compile(r",\s*(?:me|I mean|myself|me that is)\W*$")
"""As in "Felt bad all evening, me"."""
_AT_THEM = re.compile(
    r"\W*(?:had (?:a go|words)|shouted|snapped|yelled|laid|tore|lost it|swore|chewed|dug)"
    r"(?: \w+)? (?:at|with|into|out)? ?(?:him|her|them)\b",
    re.IGNORECASE,
)
"""Sharp words to them, without a subject: the leader's."""
_OTHERS_TOLD = re.compile(
    r"(?:two|three|four|several|some|a few|a couple of|other) (?:of )?(?:the )?"
    r"(?:people|others|colleagues|staff|teammates|customers|clients|parents|nurses|juniors)"
    r" (?:have |had )?(?:c[ao]me|complained|told|said|rang|wrote|mentioned|say)\b",
    re.IGNORECASE,
)
"""Others who came to the leader: what they say is no cue of the other's."""
_REPORTS = words("said says mentioned admitted reckons thinks feels reckoned claimed")
_ADVISING = words("should ought could must might need needs to")
_STATES = words(
    "quiet silent red pale white flat cold still tearful teary grey gray rigid stiff mute"
)
_OF_SPEECH = ("said", "wanted", "admitted", "mentioned")


def actor_of(
    piece: str, words: Sentence, leader: str | None, other: str | None, previous: str
) -> str:
    """Who acts in a clause: "leader", "other", "third" or "unknown".

    Args:
        piece: The clause as written, for its capitals.
        words: Its words.
        leader: The leader's name, if known.
        other: Whom the note is about, if known; another name that acts is then a third person.
        previous: Who acted in the clause before: a verb without a subject may go on with them.
    """
    tokens = [token for token in words.tokens if token not in _JOINS]
    first = tokens[0] if tokens else ""
    raw = piece.split()
    head = re.sub(r"[^\w'/]", "", raw[0]) if raw else ""
    if _QUOTED_FIRST.match(piece) and not _I_SAY.search(piece):
        return OTHER  # whose words a leader puts in quotation marks
    if (
        _I_SAY.search(piece)
        or _ME_TOO.search(piece)
        or _AT_THEM.match(piece)
        or first in OWN
        or (leader and head.casefold() == leader.casefold())
    ):
        return LEADER
    if first in THIRD_PERSON | THIRD_POSSESSIVE or _tells_of_them(
        tokens, quotes='"' in piece or "“" in piece
    ):
        return OTHER
    if _speaks_of_them(tokens, asks=words.asks):
        return OTHER
    if first in PAST_ACTS and not (other and is_called(first, other)):
        return _of_past_act(piece, tokens, previous)
    if _OTHERS_TOLD.match(piece):
        named = THIRD
    else:
        named = _named(head, tokens[1] if len(tokens) > 1 else "", other)
    subject = _subject_of(piece) if named == UNKNOWN else named
    mine = "myself" in words_of(_QUOTE_ON.split(piece)[0])
    return LEADER if subject == UNKNOWN and mine else subject


def _subject_of(piece: str) -> str:
    """Whose a clause is by the first pronoun that is a subject: "after a while she …".

    Behind "when", "after" and the like it is the second: "when I praised it he went …". What
    stands in quotation marks, or in a clause with "what", "who" or "that", is passed over.
    """
    tokens = words_of(_QUOTE_ON.split(piece)[0])[:_EARLY]
    ends = next((i for i, one in enumerate(tokens) if i and one in _SUBORDINATES), len(tokens))
    if tokens and tokens[0] not in _SUBORDINATES:
        tokens = tokens[:ends]
    at = [i for i, one in enumerate(tokens) if one in _SUBJECTS]
    if tokens and tokens[0] in _SUBORDINATES:
        at = at[1:]
    if not at or _RELATIVE & set(tokens[: at[0]]):
        return UNKNOWN
    return LEADER if tokens[at[0]] in ("i", "we") else OTHER


_QUOTE_ON = re.compile(r"[\"“]|(?<!\w)['‘]")
_RELATIVE = words("what who that which whose whom where how if")
_EARLY = 10
"""Words of a clause in which its subject must come."""
_SUBJECTS = words("i we he she they")
_SUBORDINATES = words("when while if once as since before until though although because whenever")


def _speaks_of_them(tokens: list[str], *, asks: bool) -> bool:
    """Whether a verb in the third person stands without a subject: "feels left out".

    Of themselves a leader would write "feel", "have".
    """
    if asks or not tokens:
        return False
    return tokens[0] in _OF_ONE or (tokens[0] in ("has", "does") and tokens[1:2] in _SAID_OF_ONE)


_OF_ONE = words(
    "feels thinks wants seems looks sounds worries hates misses dreads struggles reckons"
)
_SAID_OF_ONE = (["n't"], ["not"], ["been"], ["had"], ["to"], ["never"])


def _tells_of_them(tokens: list[str], *, quotes: bool) -> bool:
    """Whether a verb of saying without a subject gives what they said of their own: "said his …".

    "said she should rest" is the leader's advice.
    """
    if tokens[:1] == ["went"]:
        return bool(_STATES & set(tokens[1:5]))
    if not tokens or tokens[0] not in _REPORTS or OWN & set(tokens):
        return False
    about = tokens[1:4]
    return quotes or (
        any(one in THIRD_PERSON | THIRD_POSSESSIVE for one in about)
        and not any(one in _ADVISING for one in tokens[1:6])
    )


def _of_past_act(piece: str, tokens: list[str], previous: str) -> str:
    """Who did what a verb without a subject says: the leader, if it does not go on with speech."""
    if tokens[1:2] == ["me"]:  # "told me she …": the other speaks
        return OTHER
    goes_on = not piece[:1].isupper() and tokens[0] in _OF_SPEECH
    return previous if previous == OTHER and goes_on else LEADER


def _named(head: str, after: str, other: str | None) -> str:
    """Whom a clause begins with, if with a person: a name or initial that acts."""
    bare = head.removesuffix("'s").removesuffix("s'")
    if other and bare and is_called(bare, other):
        return OTHER
    if other and after in _SPEAKS - _OF_ANYTHING and bare.isalpha() and bare.islower():
        return UNKNOWN if bare in FUNCTION_WORDS else THIRD
    if not bare or not bare[0].isupper() or not bare.isalpha() or bare in _NOT_NAMES:
        return UNKNOWN
    acts = after in _ACTS or after.endswith(("ed", "s")) or head != bare or len(bare) == 1
    if not acts or bare.casefold() in FUNCTION_WORDS:
        return UNKNOWN
    if other is None or len(bare) == 1 or bare[0].casefold() == other[0].casefold():
        return OTHER
    return THIRD if after in _SPEAKS else UNKNOWN


def is_called(bare: str, other: str) -> bool:
    """Whether a word is a name of the other's: full, given, family, initials, or a short form."""
    low, names = bare.casefold(), [name.casefold() for name in other.split()]
    if low in (other.casefold(), *names, other[:1].casefold(), "".join(n[:1] for n in names)):
        return True
    return len(low) >= _SHORT_FORM and any(name.startswith(low) for name in names)


_SHORT_FORM = 3
_OF_ANYTHING = words("feels felt asked wanted thought agreed mentioned promised claims")
"""Of these verbs, the ones that also follow a plain noun, or are participles."""
_SPEAKS = words(
    """
    said says told thinks thought reckons reckon wants wanted promised promises swears swore
    asked asks mentioned feels felt insists insisted agreed claims
    """
)
"""Verbs before which a capitalised word that is not the other's name is surely a third person."""
_ACTS = words(
    """
    is was has had will wants said told asked seemed looked felt thinks feels not to came
    went got gave kept took made let left lost won can could would should might did does
    never also really still just v very quite bit brought thought found began meant knew
    spoke wrote sent put and
    """
)
