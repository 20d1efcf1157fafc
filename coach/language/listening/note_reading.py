"""Reads a leader's note clause by clause: who acts, what was voiced, how it was received."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.language.listening import note_speech, note_stakes
from coach.language.listening.cues import Cue, cue_in, words_for
from coach.language.listening.note_actors import (
    LEADER,
    OTHER,
    OWN,
    THIRD,
    THIRD_PERSON,
    THIRD_POSSESSIVE,
    UNKNOWN,
    actor_of,
    is_called,
)
from coach.language.listening.note_clauses import clause_spans
from coach.language.listening.personal import (
    begins_with_kin,
    is_in_confidence,
    is_sensitive,
    mentions_life,
)
from coach.language.listening.phrases import phrases
from coach.language.listening.words import Sentence, Word
from coach.language.text import words as word_set

_THIRD_OBJ = frozenset(["him", "them"])


@dataclass(frozen=True)
class Clause:
    """A stretch of a note.

    Attributes:
        start: First character in the note.
        end: One past its last character.
        actor: "leader", "other" or "unknown".
        words: Its words.
        cue: What the other voiced; None if nothing.
        asked: The leader asked something.
        openly: It was asked of the other and left room: no bare "asked", no reproach.
        received: The leader took something up: listened, agreed, apologised, thanked.
        advised: The leader told the other what to do.
        deflected: The leader moved on, explained, argued or reassured it away.
        gap: The leader notes something left undone.
        helped: The leader granted, offered or did something about it.
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
    helped: bool = False


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
        actor = OTHER if theirs else actor_of(piece, words, leader, other, previous)
        if actor == OTHER and other and is_called(words.tokens[0], other):
            words = _named_first(words)
        clause = _clause(piece, start, end, actor, words)
        if note_speech.asks_someone_else(piece, other):
            clause = replace(clause, openly=False)
        if theirs and note_speech.is_pointed(words):
            hint = Cue(start, end, "implicit-cue", POINTED)
            clause = replace(clause, cue=cue_in(words) or clause.cue or hint)
        found.append(clause)
        previous = actor
    return tuple(note_stakes.with_manner(text, found))


def _named_first(words: Sentence) -> Sentence:
    """The words with the other's name at their head as "he": what is said of them is theirs."""
    head, *rest = words.words
    he = Word("he", head.start, head.end)
    return Sentence(words.start, words.end, (he, *rest), words.asks)


_UNDONE = word_set("ought should shd shld shoulda could forgot did never must wish")
"""Words with which a leader begins what they left undone, whoever else the clause names."""


def _clause(piece: str, start: int, end: int, actor: str, words: Sentence) -> Clause:
    line = words.line
    leads = actor not in (OTHER, THIRD)
    gap = phrases("notes").says("gap", line) and (leads or words.tokens[0] in _UNDONE)
    gap = gap and not phrases("notes").says("said-sorry", line)
    leads = leads or gap
    known = phrases("notes")
    kind = known.says("received", line) or known.says("reaction-kind", line)
    away = known.says("deflected", line) or known.says("reaction-away", line)
    received = kind and leads and not gap
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
        deflected=leads and away,
        gap=gap,
    )


def _voiced(piece: str, start: int, actor: str, words: Sentence) -> Cue | None:
    """What the other voices in a clause: in quotes, as reported, or by what could be seen."""
    if actor == LEADER:
        return _told_by_them(piece, words)
    if actor == THIRD:
        return None
    whole = (start, start + len(piece))
    return (
        _quoted(piece, start, actor) or _reported(words, whole, actor) or _seen(words.line, whole)
    )


def _quoted(piece: str, start: int, actor: str) -> Cue | None:
    """A cue in quotation marks, or a happy word that the leader puts in them."""
    whole = (start, start + len(piece))
    if actor == OTHER and note_speech.doubts_a_word(piece):
        return Cue(*whole, "implicit-cue", POINTED)
    for at, inner in note_speech.quotes(piece):
        if note_stakes.is_quoted_of_others(piece[: max(0, at - 1)]):
            continue
        said = words_for(inner, start + at)
        cue = cue_in(said, noted=True)
        if cue is not None:
            return Cue(*whole, cue.kind, cue.strength)
        if note_speech.is_pointed(said):
            return Cue(*whole, "implicit-cue", POINTED)
    return None


def _reported(words: Sentence, whole: tuple[int, int], actor: str) -> Cue | None:
    """A cue in what the clause says of the other, turned into their own words."""
    shifted = as_first_person(words)
    cue = cue_in(shifted, noted=True)
    worry = cue is not None and cue.kind == "concern-cue"
    if note_stakes.is_not_theirs(words.line, shifted.line, of_worry=worry):
        return None
    if _is_kept_news(cue, words.line):
        return None
    if cue is None and actor == OTHER:
        cue = _spoken(words, whole)
    if cue is None or (actor == UNKNOWN and note_speech.is_remark(words)):
        return None
    if actor != OTHER and not _is_personal(cue, shifted):
        return None
    return cue if len(words.words) > _RUN else Cue(*whole, cue.kind, cue.strength)


def _is_kept_news(cue: Cue | None, line: str) -> bool:
    """Whether a clause only tells news of their life that few know of: a fact, no worry."""
    if cue is None or cue.kind == "emotion-cue" or is_sensitive(line):
        return False
    return begins_with_kin(f" {line.split(maxsplit=1)[-1]} ") and is_in_confidence(line)


def _spoken(words: Sentence, whole: tuple[int, int]) -> Cue | None:
    """A remark in direct speech without quotation marks: "he goes I'm not cut out for it"."""
    theirs = words.words[_speaks_from(words.tokens) :]
    said = Sentence(words.start, words.end, theirs, asks=False)
    return Cue(*whole, "implicit-cue", POINTED) if note_speech.is_pointed(said) else None


_ONLY_IF = re.compile(
    r"(?<!wonder)(?<!wonders)(?<!wondered)(?<!wondering) (?:if|in case|unless) (?:he|she|they|it) "
)


def _seen(line: str, whole: tuple[int, int]) -> Cue | None:
    if _ONLY_IF.search(line) or note_stakes.is_not_theirs(line, line):
        return None
    weeps = phrases("notes").says("tears", line) and not mentions_life(line)
    if weeps or phrases("notes").says("visible", line):
        return Cue(*whole, "emotion-cue" if weeps else "implicit-cue", note_stakes.SEEN)
    return None


def _told_by_them(piece: str, words: Sentence) -> Cue | None:
    """What they voiced in a clause that reads like the leader's own: "said she …"."""
    if phrases("notes").says("received", words.line) or not (
        "told me" in piece or note_speech.tells_what_they_said(words.tokens)
    ):
        return None
    shifted = as_first_person(words)
    cue = cue_in(shifted, noted=True)
    return cue if cue is not None and _is_personal(cue, shifted) else None


_RUN = 40  # words from which only those of the cue itself are quoted
POINTED = 0.4
"""Weight of words that the leader found worth quoting."""


def _is_personal(cue: Cue, shifted: Sentence) -> bool:
    """Whether a clause that names nobody still tells of a person: a feeling, or "him", "her"."""
    named = any(f" {word} " in shifted.line for word in ("i", "me", "my"))
    named = named or shifted.tokens[0] in ("ca", "could")  # "can't keep up"
    return cue.kind == "emotion-cue" or (named and cue.kind == "concern-cue")


def as_first_person(words: Sentence) -> Sentence:
    """The words as the other would say them: "he's worn out" becomes "I'm worn out".

    Words of the leader's own become dashes, so that no pattern takes them for the other's.
    """
    turned: list[Word] = []
    theirs = _speaks_from(words.tokens)
    for at, word in enumerate(words.words):
        said = word.text if at >= theirs else _turned(word.text, turned)
        turned.append(Word(said, word.start, word.end))
    return Sentence(words.start, words.end, tuple(turned), words.asks)


_NOW = word_set("'m am have 've do ca need feel hate want 'll get just guess")


def _speaks_from(tokens: tuple[str, ...]) -> int:
    """Where direct speech without quotation marks begins: "said I'm …"; past the end if nowhere.

    A leader who reports steps back ("said I'd"); the present is the other's own.
    """
    for at, token in enumerate(tokens):
        if token not in ("said", "says", "goes", "went"):
            continue
        for i in range(at + 1, min(at + 4, len(tokens) - 1)):
            if tokens[i] == "i" and tokens[i + 1] in _NOW:
                return i
    return len(tokens)


_SEEMS = word_set("seems seemed looks looked sounds sounded feels appears appeared comes came")
_AFTER_I = {"is": "'m", "'s": "'m", "has": "'ve", "does": "do", "worries": "worry", "cries": "cry"}
_KEEPS_S = word_set("was does always yes this us less stress process")


def _turned(token: str, before: list[Word]) -> str:
    for given, said in ((THIRD_PERSON, "i"), (THIRD_POSSESSIVE, "my"), (_THIRD_OBJ, "me")):
        if token in given:
            return said
    last = before[-1].text if before else ""
    if last in ("and", "but") and token in ("is", "was", "feels", "felt"):
        return "i 'm"  # "she's reading and is petrified"
    if token in OWN:
        return "-"
    if token in _SEEMS and last in ("i", ""):
        return "feel" if last else "i feel"
    return _after_i(token) if last == "i" else token


def _after_i(token: str) -> str:
    """A verb in the third person as it follows "I"."""
    if token in _AFTER_I:
        return _AFTER_I[token]
    plain = token.endswith("s") and token not in _KEEPS_S and len(token) > 3
    return token.removesuffix("s") if plain else token
