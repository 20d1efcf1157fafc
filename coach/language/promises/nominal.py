"""Acts named by nouns, passives and set phrases: "my job is to", "to be written by Ola"."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.lexicon import NEGATIONS
from coach.language.promises.reading import Found, Scene
from coach.language.promises.verbs import PAST_FORMS

_I = re.IGNORECASE

_BY = re.compile(
    (
        r"\b(?:by|with|from)\s+(?P<who>me|myself|him|her|(?-i:[A-Z])[\w'-]*|the "
        r"(?:undersigned|writer|author))\b"
    ),
    _I,
)
_PASSIVE = re.compile(
    (
        r"\b(?:will|shall|'ll|is to|are to|was to|to|going to|must|would) (?:then |also |both )?be "
        r"(?:\w+ly )?(?:[\w-]+ed|done|sent|written|given|made|met|run|taken|put|set|held"
        r"|brought|kept|chosen|led|drawn|built|found|seen|told|got|bought|taught)\b"
    ),
    _I,
)
_UP_TO = re.compile(
    r"^\W*(?:so |now |it's |its )*(?:up|down|over|left) to (?P<who>me|him|her|(?-i:[A-Z])\w*"
    r"|[a-z]+) "
    r"(?:now |then )?to (?P<act>\w+)",
    _I,
)
_TURN = re.compile(
    r"\b(?P<who>my|his|her|(?-i:[A-Z])\w*'s) (?:turn|go|shout|call) to (?P<act>\w+)", _I
)
_REMAINS = re.compile(
    r"\bit (?:remains|is left|is now|falls|still falls|is still|is) (?:for|to|up to|down to"
    r"|over to|with) "
    r"(?P<who>me|him|her|(?-i:[A-Z])\w*) to (?P<act>\w+)",
    _I,
)
_JOB = re.compile(
    r"\b(?P<who>my|his|her|their|(?-i:[A-Z])\w+'s) (?:own )?(?:next |first |main |only "
    r"|big |one )?(?:job|task|part|bit|steps?|actions?|homework|end|side|role|to-?do"
    r"|mission|promise|commitment|pledge|undertaking|offer|plan|move|focus|contribution"
    r"|deliverable)"
    r"(?: (?:here|now|from this|after today|this week|next week|today|out of this|in "
    r"this|for next week))*\s*(?:is|was|:|=|being|are|will be|-|–)\s*(?:now |still "
    r"|simply |just )?(?:to |that )?(?P<act>\w+)",
    _I,
)
_PLEDGE = re.compile(r"\S+ (?:\w+ )?(?:promise|pledge|commitment|undertaking)\b", _I)
_BABY = re.compile(
    r"\b(?:is|are|'s) (?:now )?(?P<who>my|his|her) (?:baby|headache|pigeon|job|task"
    r"|responsibility)\b"
    r"|\bgets? (?P<whose>my) (?:sign\w*|approval|ok|okay|reply|answer|comments|feedback"
    r"|go-ahead)\b",
    _I,
)
_FROM_ME = re.compile(r"\bfrom (?P<who>me) (?:he|she|they|you) (?:gets?|has|have|receives?)\b", _I)
_HEARS = re.compile(
    r"\b(?:will|'ll|would|'d|going to|(?:is|are|was|were) to) hear from (?P<who>me|him|her)\b",
    _I,
)
_FALLS = re.compile(
    (
        r"\b(?:it(?:'s| is)?|that|this|which|the \w+|(?!(?:he|she|they|we|i|you|who|everyone"
        r"|everybody|nobody|somebody|someone|people|staff|and|then)\b)(?P<thing>\w+))\s*(?:falls"
        r"|fell|is left|comes|passes|is down|down|is up|is over|is for|is with|lies with|sits with"
        r"|rests with|is on|moves) (?:to|with|on|for)? ?(?P<who>me|him|her)(?: to (?P<act>\w+)"
        r"|\b(?=[.,;]|$))"
    ),
    _I,
)
_EXPECTED = re.compile(
    (
        r"\b(?:waiting (?:on|for)|awaiting|expecting|expect|due|owed|promised|coming|pending"
        r"|overdue) (?P<thing>[^.;]{0,50}?)\bfrom (?P<who>him|her|me|them|(?-i:[A-Z])\w*)\b"
    ),
    _I,
)
_THEIRS = re.compile(
    r"\b(?:expecting|awaiting|waiting (?:on|for)) (?P<who>his|her|(?-i:[A-Z])\w*'s|[a-z]+'s) "
    r"(?!baby|arrival|return|birthday|wife|husband|partner)[a-z]+",
    _I,
)
_WAIT_ON = re.compile(
    r"\b(?:waiting on|waiting for) (?P<who>him|her|(?-i:[A-Z])\w*) (?:for|to)\b", _I
)
_UNTIL = re.compile(
    (
        r"\b(?P<who>i|he|she|they|(?-i:[A-Z])\w*) (?:have|has|'ve|'s got|have got|has got"
        r"|get|gets|got) (?:until|till|til|to)\b(?: .{2,30}? to (?P<act>\w+))?"
    ),
    _I,
)
_DEADLINE = re.compile(
    (
        r"\b(?:deadline|due date|cut-?off|target|due day) (?:for|on) (?P<who>me|him|her"
        r"|(?-i:[A-Z])\w*)\b|\b(?P<whose>my|his|her) (?:deadline|due date|cut-?off|target)\b"
    ),
    _I,
)
_ASSURED = re.compile(
    (
        r"\b(?:has|have|had|gave|given|give|got|with) (?:\w+ )?(?P<who>my|his|her) (?:word"
        r"|assurance|promise|signature|vote|backing|full support|yes|commitment)\b"
        r"(?! on (?:it|that|this)\b)"
    ),
    _I,
)


def read_passive(scene: Scene) -> Found | None:
    """As in "The plan is to be written by Ola": the agent is bound."""
    match = _PASSIVE.search(scene.clause.text)
    if match is None or any(word.low in NEGATIONS for word in scene.words):
        return None
    for agent in _BY.finditer(scene.clause.text, match.end()):
        party = party_of(scene, agent.group("who"))
        if party in {Party.LEADER, Party.OTHER}:
            start = scene.clause.start
            return Found(start, scene.clause.end, party, "passive", start + match.start())
    return None


_THE_ONE = re.compile(
    r"\b(?P<who>i|he|she|(?-i:[A-Z])\w*)(?:'m|'s| am| is) the one (?:to (?P<act>\w+)|\w+ing\b)", _I
)
_TASK_WORDS = words_in(
    """
    job task part bit step steps action actions homework end side role to-do todo mission promise
    commitment pledge undertaking offer plan move focus contribution deliverable tasks bits
    """
)
_JOBS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (_JOB, _TASK_WORDS),
    (_TURN, frozenset({"turn", "go", "shout", "call"})),
    (_REMAINS, frozenset({"remains", "left", "now", "falls", "is", "still"})),
    (_THE_ONE, frozenset({"one"})),
    (_UP_TO, frozenset({"up", "down", "over", "left"})),
    (_BABY, words_in("baby headache pigeon job task responsibility get gets")),
    (_FROM_ME, frozenset({"from"})),
    (_HEARS, frozenset({"hear"})),
    (_FALLS, frozenset({"me", "him", "her"})),
    (_ASSURED, words_in("word assurance promise signature vote backing support yes commitment")),
)
"""Each pattern and the words of which one must stand in the clause: the cheap test."""
_GIVE_UNTIL = re.compile(
    r"\b(?:give|gave|given|giving) (?P<who>me|him|her|(?-i:[A-Z])\w*) (?:until|till|til)\b", _I
)
_DATED_JOBS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (_UNTIL, frozenset({"until", "till", "til", "to"})),
    (_GIVE_UNTIL, frozenset({"until", "till", "til"})),
    (_DEADLINE, words_in("deadline due date cut-off cutoff cut target day")),
)


def read_job(scene: Scene) -> Found | None:
    """As in "My job is to chase it", "it falls to her to ring", "he has until Friday to decide"."""
    if scene.state.talk:
        return None
    text, lows = scene.clause.text, scene.lows
    for pattern, needs in (*_JOBS, *(_DATED_JOBS if scene.state.dated else ())):
        match = None if lows.isdisjoint(needs) else pattern.search(text)
        if match is None:
            continue
        groups = match.groupdict()
        if (groups.get("thing") or "").lower() in PAST_FORMS:
            continue  # "I sat down with her": what was done, and by whom
        party = party_of(scene, groups.get("who") or groups.get("whose") or "")
        told = pattern is not _JOB or not _PLEDGE.match(match.group())
        if party not in {Party.LEADER, Party.OTHER} or (told and _is_past(groups.get("act"))):
            continue
        act = scene.clause.start + match.start()
        return Found(scene.clause.start, scene.clause.end, party, "job", act)
    return None


def read_expected(scene: Scene) -> Found | None:
    """As in "Expecting the figures from him on Monday", "waiting on her for the list"."""
    text = scene.clause.text
    match = _EXPECTED.search(text) or _THEIRS.search(text) if scene.state.dated else None
    match = match or _WAIT_ON.search(text)
    if match is None or scene.state.talk:
        return None
    party = party_of(scene, match.group("who"))
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    return Found(scene.clause.start, scene.clause.end, party, "expected", scene.clause.start)


def party_of(scene: Scene, word: str) -> Party | None:
    """Whom a pronoun, a possessive or a name stands for."""
    low = word.lower().removesuffix("'s")
    if low in {"my", "me", "myself", "i", "the undersigned", "the writer", "the author"}:
        return Party.LEADER
    if low in {"his", "her", "him", "their"}:
        return Party.OTHER
    return scene.cast.party(word.removesuffix("'s")) if word else None


def _is_past(act: str | None) -> bool:
    return act is not None and act.lower() in {
        "done",
        "finished",
        "sorted",
        "complete",
        "fine",
        "good",
        "not",
        "no",
    }
