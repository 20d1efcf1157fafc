"""Passing by: how surely a trouble that showed in a turn went unheard.

Two questions, answered apart and multiplied: how surely trouble showed, and, if it did, how surely
the leader's reply left it alone. A hint with a plain wave of the hand makes a miss; a hint alone,
or a change of subject alone, stays silent. How much each sign counts stands in `hints.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.conversation import Role
from coach.domain.finding import LabelledTurn
from coach.language.floor import says_any
from coach.language.grounds import asks_on, reads_back
from coach.language.listening import replies
from coach.language.listening.hints import answer_signs, counted
from coach.language.listening.requests import commands
from coach.language.listening.statements import FEELING_WORDS, STEM, content_stems
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import Tables, shipped_tables
from coach.language.listening.words import sentences, words_of
from coach.language.reply_weighing import is_linked, takes_up

NEXT = 3
"""Turns after which a reply no longer answers."""
FEW = 9
"""Words of a reply that is no more than a question (a choice)."""
_YOU = frozenset(("you", "your", "yours", "yourself"))
_I = frozenset(("i", "my", "me"))
_OTHERS = frozenset(("we", "they", "everybody", "everyone", "people", "he", "she"))
_NO = frozenset(("not", "n't", "no", "never", "nobody"))
_PLEASED = frozenset(
    (
        "good",
        "great",
        "lovely",
        "brilliant",
        "excellent",
        "awesome",
        "perfect",
        "sweet",
        "beauty",
        "cool",
        "fine",
        "grand",
        "super",
    )
)


SO_YOU = (
    " so you ",
    " so it ",
    " so that ",
    " so there ",
    " so if ",
    " so what ",
    " and you ",
    " you 're ",
    " you 've ",
    " you 'd ",
    " it 's like ",
)
"""Openings of a reply that says back how it is with them."""


def first_answer(turns: Sequence[LabelledTurn], at: int) -> int | None:
    """Index of the first leader turn after turn `at` that is more than a continuer."""
    for i in range(at + 1, min(len(turns), at + NEXT + 1)):
        turn = turns[i].turn
        if turn.role is Role.LEADER and not replies.is_backchannel(turn.text):
            return i
    return None


def unheard(turns: Sequence[LabelledTurn], at: int, tables: Tables) -> float:
    """How surely the trouble of turn `at`, if there is one, is left alone: 0 to 1.

    Args:
        turns: Labelled turns, roles cast.
        at: Index of the other's turn.
        tables: Shipped tables.
    """
    i = first_answer(turns, at)
    if i is None or _breaks_off(turns[at].turn.text) or not _says_something(turns[i].turn.text):
        return 0.0
    return tables.models["unheard"].sureness(unheard_signs(turns, at, i))


def _breaks_off(text: str) -> bool:
    """Whether a turn stops in the middle: there is more to come, and nothing to answer yet."""
    return text.rstrip().endswith(("-", "–", "—", ","))


def _says_something(reply: str) -> bool:
    """Whether a reply is whole, and more than a yes or a no."""
    return not _breaks_off(reply) and len(content_stems(words_of(reply))) >= FULL


FULL = 2
"""Content words from which a reply says something of its own (a choice)."""


def unheard_signs(turns: Sequence[LabelledTurn], at: int, i: int) -> dict[str, float]:
    """Signs that answer `i` leaves alone what shows in turn `at`, or takes it up; 0 to 1."""
    said = turns[at].turn.text
    found = _does(turns[i]) | _links(turns[i], said) | _follows(turns, i, said)
    found["seems-missed"] = turns[i].missed or 0.0
    found["seems-heard"] = turns[i].heard or 0.0
    found["said-asks"] = float(said.rstrip().endswith("?"))
    found["explicit"] = float(turns[at].has("emotion-cue", "concern-cue"))
    found["request"] = float(turns[at].has("request-to-leader"))
    return found


def _does(answer: LabelledTurn) -> dict[str, float]:
    """What a reply does, whatever was said before it."""
    text = answer.turn.text
    tokens = words_of(text)
    known = set(tokens)
    parts = sentences(text)
    signs = {
        "minimises": replies.minimises(text) or answer.has("minimising-reply"),
        "argues": replies.argues(text),
        "advises": replies.advises(text) or answer.has("advice-form"),
        "turns-to-self": replies.turns_to_self(text),
        "switches": replies.switches(text),
        "takes-up": takes_up(answer),
        "acknowledges": replies.acknowledges(text),
        "empathises": replies.empathises(text),
        "reads-back": reads_back(answer),
        "asks-openly": answer.has("open-question"),
        "asks-closed": answer.has("closed-question"),
        "commands": any(commands(one) for one in parts),
        "asks-first": bool(parts) and parts[0].asks,
        "feeling": bool(known & FEELING_WORDS),
        "sorry": bool(known & {"sorry", "apologise", "apologize"}),
        "trouble": counted("hints", "trouble", text) > 0,
        "cries-out": "!" in text,
        "only-asks": bool(parts) and all(one.asks for one in parts) and len(tokens) <= FEW,
        "so-you": says_any(tokens[:6], SO_YOU) or STEM.search(f" {' '.join(tokens)} ") is not None,
        "you-first": bool(parts) and bool(set(parts[0].tokens[:4]) & _YOU),
        "does-something": text.lstrip().startswith(("[", "(")),
        "of-others": bool(known & _OTHERS) and not known & _YOU,
        "no": bool(known & _NO),
        "but": "but" in known,
        "pleased": bool(set(tokens[:3]) & _PLEASED),
        "number": any(one[0].isdigit() for one in tokens),
        "laughs": bool(known & {"ha", "haha"}) or "laugh" in text.lower(),
    }
    found = {name: float(value) for name, value in signs.items()}
    found["you"] = min(2, sum(one in _YOU for one in tokens)) / 2
    found["i"] = min(2, sum(one in _I for one in tokens)) / 2
    found["long"] = min(30, len(tokens)) / 30
    return found | answer_signs(text)


def _links(answer: LabelledTurn, said: str) -> dict[str, float]:
    """How a reply holds on to what was said."""
    text, tables = answer.turn.text, shipped_tables()
    shared = shared_stems(text, said, tables)
    mine = content_stems(words_of(text))
    parts = sentences(text)
    last = parts[-1] if parts else None
    shared_last = bool(last) and bool(
        shared_stems(text[last.start : last.end], said, tables) if last else ()
    )
    new_last = last is not None and not shared_last
    return {
        "shares-two": float(len(shared) >= 2),
        "gives-back": len(mine & content_stems(words_of(said))) / max(2, len(mine)),
        "all-new": float(not shared and len(mine) >= 3),
        "linked": float(is_linked(text, said)),
        "asks-on": float(asks_on(answer, said)),
        "asks-new-last": float(new_last and last is not None and last.asks),
        "tells-new-last": float(
            new_last
            and last is not None
            and not last.asks
            and len(parts) > 1
            and len(content_stems(last.tokens)) >= 2
        ),
    }


def _follows(turns: Sequence[LabelledTurn], i: int, said: str) -> dict[str, float]:
    """How it goes on after the reply."""
    after = turns[i + 1] if i + 1 < len(turns) else None
    theirs = words_of(after.turn.text) if after and after.turn.role is not Role.LEADER else ()
    second = next((one for one in turns[i + 1 : i + 4] if one.turn.role is Role.LEADER), None)
    return {
        "then-little": float(0 < len(theirs) <= 4),
        "never-again": float(second is None),
        "later-takes-up": float(second is not None and takes_up(second)),
        "later-reads-back": float(second is not None and reads_back(second)),
        "later-asks-on": float(second is not None and asks_on(second, said)),
        "later-switches": float(second is not None and replies.switches(second.turn.text)),
    }
