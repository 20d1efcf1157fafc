"""Reads a leader's note clause by clause: who acts, what was voiced, how it was received."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coach.language.listening import note_speech
from coach.language.listening.cues import Cue, cue_in, words_for
from coach.language.listening.personal import mentions_life
from coach.language.listening.phrases import phrases
from coach.language.listening.statements import FUNCTION_WORDS
from coach.language.listening.words import Sentence, Word, sentences
from coach.language.text import words

LEADER, OTHER, UNKNOWN = "leader", "other", "unknown"
_CLAUSE = re.compile(
    r";|\s[-–—]+\s|\s*→\s*|,\s+(?:but|and|so|then|which|because|though|while)\s|\.\s|:\s",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-*•·>+]|\[[ xX]?\]|\d+[.)]|\(\d+\))+\s*")
_THIRD = frozenset(["he", "she", "they", "s/he"])
_THIRD_POSS = frozenset(["his", "her", "their", "theirs", "hers"])
_THIRD_OBJ = frozenset(["him", "them"])
_OWN = words(
    """
    i me my mine we us our myself im i'm ive
    """
)
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


@dataclass(frozen=True)
class Clause:
    """A stretch of a note.

    Attributes:
        start: First character in the note.
        end: One past its last character.
        actor: "leader", "other" or "unknown".
        words: Its words.
        cue: What it says the other voiced or showed; None if nothing.
        asked: The leader asked something.
        openly: It was asked of the other and left room: no bare "asked", no reproach.
        received: The leader took something up: listened, agreed, apologised, thanked.
        advised: The leader told the other what to do.
        deflected: The leader moved on, explained, argued or reassured it away.
        gap: The leader notes something left undone.
    """

    start: int
    end: int
    actor: str
    words: Sentence
    cue: Cue | None
    asked: bool
    openly: bool
    received: bool
    advised: bool
    deflected: bool
    gap: bool


def read_note(text: str, leader: str | None = None, other: str | None = None) -> tuple[Clause, ...]:
    """The clauses of a note in order.

    Args:
        text: The note.
        leader: The leader's name, if known.
        other: Whom the note is about, if known.
    """
    found: list[Clause] = []
    previous = UNKNOWN
    for start, end in clause_spans(text):
        piece = text[start:end]
        words = words_for(piece, start)
        if not words.words:
            continue
        theirs = previous == OTHER and note_speech.leads_to_speech(
            found[-1].words.tokens, text[found[-1].end : start]
        )
        actor = OTHER if theirs else _actor(piece, words, leader, other, previous)
        clause = _clause(piece, start, end, actor, words)
        if note_speech.asks_someone_else(piece, other):
            clause = replace(clause, openly=False)
        found.append(replace(clause, cue=cue_in(words) or clause.cue) if theirs else clause)
        previous = actor
    return tuple(found)


def clause_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where clauses stand: lines, bullets, sentences, parts between strong commas and dashes."""
    for line_start, line in _lines(text):
        bullet = _BULLET.match(line)
        offset = bullet.end() if bullet else 0
        for sentence in sentences(line[offset:]):
            base = line_start + offset + sentence.start
            piece = text[base : line_start + offset + sentence.end]
            at = 0
            for cut in _CLAUSE.finditer(piece):
                if cut.start() - at >= 6:
                    yield _trim(text, base + at, base + cut.start())
                    at = cut.end()
            if piece[at:].strip():
                yield _trim(text, base + at, base + len(piece))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(" \t,;-–—"))
    return start + lead, start + len(piece.rstrip(" \t,;-–—\n"))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line.rstrip("\r\n")
        at += len(line)


def _actor(
    piece: str, words: Sentence, leader: str | None, other: str | None, previous: str
) -> str:
    tokens = [
        token
        for token in words.tokens
        if token not in ("and", "but", "so", "then", "also", "which", "that", "because")
    ]
    first = tokens[0] if tokens else ""
    raw = piece.split()
    head = re.sub(r"[^\w'/]", "", raw[0]) if raw else ""
    if first in _OWN or (leader and head.casefold() == leader.casefold()):
        return LEADER
    if first in _THIRD | _THIRD_POSS or _is_name(head, tokens[1] if len(tokens) > 1 else "", other):
        return OTHER
    if first in PAST_ACTS and tokens[1:2] == ["me"]:  # "told me she …": the other speaks
        return OTHER
    if first in PAST_ACTS:
        return (
            previous
            if previous == OTHER
            and not piece[:1].isupper()
            and first in ("said", "wanted", "admitted", "mentioned")
            else LEADER
        )
    return UNKNOWN


def _is_name(head: str, after: str, other: str | None) -> bool:
    """Whether a clause begins with a person: the other's name or initial, or a name that acts."""
    bare = head.removesuffix("'s").removesuffix("s'")
    if other:
        names = (other.casefold(), other[:1].casefold(), other.split()[0].casefold())
        if bare.casefold() in names:
            return True
    if not bare or not bare[0].isupper() or not bare.isalpha() or bare in _NOT_NAMES:
        return False
    acts = after in _ACTS or after.endswith(("ed", "s")) or head != bare or len(bare) == 1
    return acts and bare.casefold() not in FUNCTION_WORDS


_ACTS = words(
    """
    is was has had will wants said told asked seemed looked felt thinks feels not to came
    went got gave kept took made let left lost won can could would should might did does
    never also really still just v very quite bit brought thought found began meant knew
    spoke wrote sent put and
    """
)


def _clause(piece: str, start: int, end: int, actor: str, words: Sentence) -> Clause:
    line = words.line
    leads = actor != OTHER
    gap = phrases("notes").says("gap", line) and leads
    received = phrases("notes").says("received", line) and leads and not gap
    asked = phrases("notes").says("asked", line) and leads and not gap
    return Clause(
        start,
        end,
        actor,
        words,
        cue=_voiced(piece, start, actor, words),
        asked=asked,
        openly=asked
        and phrases("notes").says("asked-open", line)
        and not phrases("notes").says("asked-blame", line),
        received=received,
        advised=leads and phrases("notes").says("advised", line),
        deflected=leads and phrases("notes").says("deflected", line),
        gap=gap,
    )


def _voiced(piece: str, start: int, actor: str, words: Sentence) -> Cue | None:
    """What the other voices in a clause: in quotes, as reported, or by what could be seen."""
    whole = (start, start + len(piece))
    if actor == LEADER:
        return _told_by_them(piece, words)
    for at, inner in note_speech.quotes(piece):
        said = words_for(inner, start + at)
        cue = cue_in(said)
        if cue is not None:
            return Cue(*whole, cue.kind, cue.strength)
        if note_speech.is_pointed(said):
            return Cue(*whole, "implicit-cue", POINTED)
    shifted = as_first_person(words, unknown=actor == UNKNOWN)
    cue = cue_in(shifted)
    if cue is not None and (actor == OTHER or _is_personal(cue, shifted)):
        return cue if len(words.words) > _RUN else Cue(*whole, cue.kind, cue.strength)
    weeps = phrases("notes").says("tears", words.line) and not mentions_life(words.line)
    if weeps or phrases("notes").says("visible", words.line):
        return Cue(*whole, "emotion-cue" if weeps else "implicit-cue", SEEN)
    return None


def _told_by_them(piece: str, words: Sentence) -> Cue | None:
    """What they voiced in a clause that reads like the leader's own: "said she …"."""
    if phrases("notes").says("received", words.line) or not (
        "told me" in piece or note_speech.tells_what_they_said(words.tokens)
    ):
        return None
    shifted = as_first_person(words, unknown=False)
    cue = cue_in(shifted)
    return cue if cue is not None and _is_personal(cue, shifted) else None


_RUN = 40
"""Words in a clause from which only the words of the cue itself are quoted."""
SEEN, POINTED = 0.45, 0.4
"""Weight of a sign that could be seen, and of words that the leader found worth quoting."""


def _is_personal(cue: Cue, shifted: Sentence) -> bool:
    """Whether a clause that names nobody still tells of a person: a feeling, or "him", "her"."""
    named = any(f" {word} " in shifted.line for word in ("i", "me", "my"))
    return cue.kind == "emotion-cue" or (named and cue.kind == "concern-cue")


def as_first_person(words: Sentence, *, unknown: bool) -> Sentence:
    """The words as the other would say them: "he's worn out" becomes "I'm worn out".

    Words of the leader's own become dashes, so that no pattern takes them for the other's.
    """
    turned: list[Word] = []
    for word in words.words:
        turned.append(Word(_turned(word.text, turned, unknown=unknown), word.start, word.end))
    return Sentence(words.start, words.end, tuple(turned), words.asks)


_SEEMS = words("seems seemed looks looked sounds sounded feels appears appeared comes came")
_AFTER_I = {"is": "'m", "'s": "'m", "has": "'ve", "does": "do", "worries": "worry", "cries": "cry"}
_KEEPS_S = words("was does always yes this us less stress process")


def _turned(token: str, before: list[Word], *, unknown: bool) -> str:
    for given, said in ((_THIRD, "i"), (_THIRD_POSS, "my"), (_THIRD_OBJ, "me")):
        if token in given:
            return said
    last = before[-1].text if before else ""
    if token in _OWN and not unknown:
        return "-"
    if token in _SEEMS and last in ("i", ""):
        return "feel"
    return _after_i(token) if last == "i" else token


def _after_i(token: str) -> str:
    """A verb in the third person as it follows "I"."""
    if token in _AFTER_I:
        return _AFTER_I[token]
    plain = token.endswith("s") and token not in _KEEPS_S and len(token) > 3
    return token.removesuffix("s") if plain else token
