"""What is known while a sentence is read, and what a reading of a clause gives."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.commitment import Firmness
from coach.language.dues import find_times
from coach.language.promises.cast import PRONOUNS, Cast, Party
from coach.language.promises.clauses import Clause
from coach.language.promises.lexicon import ADVERBS, FILLERS, HEDGED_REPORT, REPORTING
from coach.language.promises.text import Word


@dataclass(frozen=True, slots=True)
class Found:
    """A clause read as a commitment.

    Attributes:
        start: First character.
        end: One past the last character.
        party: Who has to act.
        frame: Which reading found it.
        act: Where the act begins, after subject and "will".
        firmness: A firmness the frame itself settles; None to read it from the words.
    """

    start: int
    end: int
    party: Party
    frame: str
    act: int
    firmness: Firmness | None = None


@dataclass(slots=True)
class State:
    """What carries over from clause to clause.

    Attributes:
        default: Who acts where nobody is named.
        subject: Who acted last in this sentence.
        reporter: Whose words are reported in this sentence.
        report: The reporting verb.
        undertaken: Who undertook something in the clause before.
        talk: Whether "I" speaks, rather than the leader's pen.
        listed: Whether the words stand in a list or under a heading of actions.
        actions: Whether they stand under a heading of actions.
        owned: Whether the line names its owner.
        dated: Whether a definite time phrase stands in the clause.
        third: Whether a third person was the last named subject.
        agreed: Whether what follows was introduced as agreed.
        topic: Whether a topic with a colon stands before the words.
        condition: The words of a condition that stands before.
        quoting: Whether the other's words follow, without quotation marks.
        bidden: Whether the clause before bids too, or none stands before.
        shared: Whether the sentence before said plainly what the leader does next.
        closed: Whether the heading says that nothing below it is to be done.
        sentence: The whole sentence.
    """

    default: Party = Party.LEADER
    subject: Party | None = None
    reporter: Party | None = None
    report: str = ""
    undertaken: Party | None = None
    talk: bool = False
    listed: bool = False
    actions: bool = False
    owned: bool = False
    dated: bool = False
    third: bool = False
    agreed: bool = False
    topic: bool = False
    condition: str = ""
    quoting: bool = False
    bidden: bool = True
    closed: bool = False
    shared: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A clause with all that its reading needs."""

    clause: Clause
    cast: Cast
    state: State

    @property
    def words(self) -> list[Word]:
        """The clause's words."""
        return self.clause.words

    @property
    def lows(self) -> frozenset[str]:
        """All its words in lower case."""
        return frozenset([word.low for word in self.clause.words])

    def low(self, at: int) -> str:
        """A word in lower case; empty outside the clause."""
        words = self.clause.words
        return words[at].low if 0 <= at < len(words) else ""


def first_word(words: list[Word], at: int = 0) -> int:
    """Where the clause itself begins, after joining words and fillers."""
    while at < len(words) and words[at].low in FILLERS:
        at += 1
    return at


_LEAD_REACH = 60
"""Characters within which a time phrase that leads in ends."""


def after_lead(scene: Scene) -> int:
    """Where the clause begins after fillers and a time phrase that leads in ("Monday I ...")."""
    words = scene.words
    at = first_word(words)
    if not scene.state.dated or at >= len(words):
        return at
    begun = words[at].start - scene.clause.start
    for time in find_times(scene.clause.text[: begun + _LEAD_REACH], events=False):
        if time.start <= begun and time.shape != "event":
            place = at
            while place < len(words) and words[place].start - scene.clause.start < time.end:
                place += 1
            return first_word(words, place) if place < len(words) else at
    return at


def skip_adverbs(words: list[Word], at: int) -> int:
    """The first word from `at` on that is no adverb."""
    while at < len(words) and words[at].low in ADVERBS:
        at += 1
    return at


def subject_before(scene: Scene, at: int) -> tuple[Party | None, int]:
    """The subject of the verb at `at`.

    Returns:
        The party and its place; (None, place) where the subject is left out.
    """
    words = scene.words
    place = _last_before(scene, at)
    if place < 0 or words[place].low in FILLERS:
        bracket = place >= 1 and words[place].low == ")"
        return _before_bracket(scene, place) if bracket else (None, place + 1)
    low = words[place].low
    named = scene.cast.party(words[place].text)
    if place > 1 and words[place - 1].low == "and":
        pronoun = low in {"i", "he", "she"} and place <= 4
        joined = pronoun and scene.cast.party(words[place - 2].text) is not None
        if joined or (low not in PRONOUNS and named in {Party.LEADER, Party.OTHER}):
            return Party.BOTH, place - 2
    # Any other noun is a third party: "the team will", "Sam's team will".
    return (named if named is not None else Party.THIRD), place


_ADVERBIALS = frozenset(
    {("in", "turn"), ("as", "well"), ("of", "course"), ("for", "now"), ("at", "least")}
)
"""Pairs that stand between a subject and its verb."""


def _last_before(scene: Scene, at: int) -> int:
    """The word before the verb, over adverbs and an aside between commas."""
    words, place = scene.words, at - 1
    while place >= 0 and words[place].low in ADVERBS:
        place -= 1
    if place > 2 and words[place].low == "part" and words[place - 2].low == "for":
        place -= 3
    if place > 1 and (words[place - 1].low, words[place].low) in _ADVERBIALS:
        place -= 2
    if place >= 1 and words[place].low == "." and len(words[place - 1].text) == 1:
        return place - 1
    if place > 2 and words[place].low == ",":
        back = next((k for k in range(place - 1, max(place - 7, 0), -1) if words[k].low == ","), -1)
        if back > 0 and scene.cast.party(words[back - 1].text) is not None:
            return back - 1
    return place


def _before_bracket(scene: Scene, place: int) -> tuple[Party | None, int]:
    """As in "HR (me) will": the bracket may name the owner."""
    inside = scene.words[place - 1]
    party = scene.cast.party(inside.text)
    return (party or Party.THIRD), place - 1


_MAKE_NOUNS = frozenset({"to", "the", "a", "no", "any", "many", "more", "empty"})
"""Before "promises", "claims" and their like: nouns then, no report."""


_NO_REPORT = frozenset(
    {"n't", "not", "never", "can't", "can", "could", "would", "'d", "might", "to"}
)
"""Before "promise", "say" and their like: nothing has been said yet."""


def reporter_before(scene: Scene, at: int) -> tuple[Party | None, str, int]:
    """Who reports, by the last reporting verb before word `at`; its verb and place."""
    for place in range(at - 1, -1, -1):
        low = scene.low(place)
        if low in REPORTING and not (low == "wrote" or scene.low(place - 1) in _MAKE_NOUNS):
            who, _ = subject_before(scene, place)
            before = scene.low(place - 1)
            if before in _NO_REPORT:
                continue
            if before in {"did", "do", "does"}:
                who, _ = subject_before(scene, place - 1)
            if before in {"was", "is"} and low in {"left", "agreed", "settled", "decided"}:
                return Party.BOTH, low, place
            if before in {"was", "were", "been", "am", "is", "'m"}:
                who = Party.THIRD if low in {"told", "informed", "assured", "promised"} else who
            if before in {"'ve", "have", "has", "'s", "'d", "had"}:
                who, _ = subject_before(scene, place - 1)
            return who, low, place
    return None, "", -1


def is_hedged(report: str) -> bool:
    """Whether the reporting verb says belief, not word given."""
    return report in HEDGED_REPORT
