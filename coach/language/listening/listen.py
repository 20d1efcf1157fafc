"""Reads listening off a whole conversation: labels on turns, and how well each was heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coach.domain.conversation import Mode, Role, Turn
from coach.domain.finding import Label, LabelledTurn
from coach.language.listening import replies
from coach.language.listening.asking import asked_of_leader
from coach.language.listening.at_work import is_about_work, work_signs
from coach.language.listening.cues import IMPLICIT, STRENGTH, find_cues
from coach.language.listening.echo import Heard, echo_signs
from coach.language.listening.hints import HINTED, place_of, troubles
from coach.language.listening.outbursts import is_hard, outburst_signs
from coach.language.listening.personal import asks_about_life, disclosures
from coach.language.listening.questions import CLOSED, OPEN, find_questions, question_places
from coach.language.listening.requests import requests_in
from coach.language.listening.signs import LEADER, OTHER, Behind, reply_signs
from coach.language.listening.stakes import is_plain
from coach.language.listening.statements import FEELING_WORDS, STEM, content_stems
from coach.language.listening.uptake import uptake_signs
from coach.language.listening.weights import Tables, shipped_tables
from coach.language.listening.words import level, words_of

READ_HERE = frozenset(
    (OPEN, CLOSED, "reflection-simple", "reflection-complex", "backchannel", "missed-cue")
)
"""Labels that this reading alone decides; the same ids from rule patterns are left out."""
ASKED_HERE = frozenset(("request-to-leader",))
"""Where two talk, this reading alone tells what the other asks of the leader."""
NEEDS_ROLES = frozenset(("emotion-cue", "concern-cue", "acknowledgement", "empathy-statement"))
"""Labels that rule patterns do not decide where nobody is known to be the leader."""
_FADES = 0.6
"""How much of a talk's unpleasantness is left a turn later."""
_TO_THEM = frozenset(("you", "your", "yours", "yourself", "we", "our", "let"))
_LONG_ENOUGH = 8
_REPLY_LONG_ENOUGH = 4


@dataclass
class _Thread:
    """What has been said so far in one conversation."""

    behind: Behind
    heard: Heard
    said: str = ""
    is_meeting: bool = False
    at_work: bool = True
    unpleasant: float = 0.0
    trouble: float = 0.0


def listen(turns: Sequence[LabelledTurn], mode: Mode) -> tuple[LabelledTurn, ...]:
    """Add what listening shows to turns that rules have labelled.

    Args:
        turns: A conversation's turns in order.
        mode: Notes are one turn of the leader's, read elsewhere; they come back as they are.

    Returns:
        The turns, with labels by first character; leader turns after another's have `heard` and
        `missed`.
    """
    if mode is Mode.NOTES:
        return tuple(turns)
    return tuple(_read(turns, shipped_tables()))


def _read(turns: Sequence[LabelledTurn], tables: Tables) -> Iterator[LabelledTurn]:
    voices = {labelled.turn.speaker for labelled in turns}
    at_work = is_about_work(labelled.turn.text for labelled in turns)
    thread = _Thread(Behind(), Heard(), is_meeting=len(voices) > 2, at_work=at_work)
    previous: Turn | None = None
    hinted = () if thread.is_meeting else troubles([one.turn for one in turns], tables)
    for at, labelled in enumerate(turns):
        turn = labelled.turn
        thread.trouble = hinted[at] if hinted else 0.0
        if previous is not None and _another(previous, turn):
            thread.said = previous.text
        yield _read_turn(labelled, thread, tables)
        thread.behind.add(LEADER if turn.role is Role.LEADER else OTHER, turn.text)
        thread.heard.add(turn.speaker, words_of(turn.text))
        previous = turn


def _another(previous: Turn, turn: Turn) -> bool:
    """Whether somebody else speaks; without names the parts in the talk tell."""
    return previous.speaker != turn.speaker or previous.role is not turn.role


def _read_turn(labelled: LabelledTurn, thread: _Thread, tables: Tables) -> LabelledTurn:
    turn = labelled.turn
    left_out = READ_HERE | NEEDS_ROLES if turn.role is Role.UNKNOWN else READ_HERE
    if turn.role is Role.OTHER and not thread.is_meeting:
        left_out |= ASKED_HERE
    labels = {label for label in labelled.labels if label.id not in left_out}
    if not level(turn.text).strip():
        return replace(labelled, labels=tuple(sorted(labels)))
    labels.update(_reply_labels(turn))
    labels.update(_voiced_labels(turn, thread, tables))
    heard = missed = None
    if turn.role is Role.LEADER:
        taken = uptake_signs(turn.text, thread.said, tables)
        signs = reply_signs(turn.text, thread.said, thread.behind, tables, taken)
        labels.update(_question_labels(turn, signs, tables))
        labels.update(_reflection(turn, thread, signs, tables))
        if thread.said:
            heard = _heard(taken, tables)
            missed = round(tables.models["missed"].sureness(signs), 3)
            if _passes_strain_by(turn.text, thread.said, signs):
                heard, missed = min(heard, LITTLE_HEARD), max(missed, SURELY_MISSED)
                labels = {one for one in labels if not one.id.startswith("reflection-")}
                labels.add(Label(0, len(turn.text), "missed-cue", missed))
            elif tables.models["missed"].says_yes(signs) and _long(turn.text, thread.said):
                labels.add(Label(0, len(turn.text), "missed-cue", missed))
    else:
        if question_places(turn.text):
            signs = reply_signs(turn.text, thread.said, thread.behind, tables)
            labels.update(_question_labels(turn, signs, tables))
        if turn.role is Role.UNKNOWN:
            labels.update(_echo(turn, thread, tables))
    kept = tuple(sorted(_once(labels)))
    return replace(labelled, labels=kept, heard=heard, missed=missed)


LITTLE_HEARD, SURELY_MISSED = 0.1, 0.7
"""What a reply on another subject scores after strain that was voiced outright (a choice)."""


def _passes_strain_by(reply: str, said: str, signs: dict[str, float]) -> bool:
    """Whether a full reply says nothing to them after they voiced strain outright."""
    words = words_of(reply)
    if len(words) < _REPLY_LONG_ENOUGH or not content_stems(words):
        return False
    taken = ("shares-word", "synonym", "asks", "acknowledges", "empathises", "anaphor", "stem")
    if any(signs.get(name, 0.0) for name in taken) or _TO_THEM & set(words):
        return False
    return any(is_plain(said, cue.start, cue.end) for cue in find_cues(said))


def _long(reply: str, said: str) -> bool:
    """Short talk back and forth passes nothing over."""
    return len(reply.split()) >= _REPLY_LONG_ENOUGH and len(said.split()) >= _LONG_ENOUGH


def _once(labels: Iterable[Label]) -> list[Label]:
    """One label of an id on a stretch: of two that overlap the surer stays."""
    kept: list[Label] = []
    for label in sorted(labels, key=lambda one: (-one.score, one.start, -one.end, one.id)):
        if not any(
            label.id == other.id and label.start < other.end and other.start < label.end
            for other in kept
        ):
            kept.append(label)
    return kept


def _question_labels(turn: Turn, signs: dict[str, float], tables: Tables) -> Iterator[Label]:
    for question in find_questions(turn.text, tables, signs):
        kind = OPEN if question.is_open else CLOSED
        yield Label(question.start, question.end, kind, question.sureness)
        line = f" {' '.join(words_of(turn.text[question.start : question.end]))} "
        if turn.role is not Role.OTHER and asks_about_life(line):
            yield Label(question.start, question.end, "personal-question", 0.8)


def _reply_labels(turn: Turn) -> Iterator[Label]:
    text, end = turn.text, len(turn.text)
    if replies.is_backchannel(text):
        yield Label(0, end, "backchannel", 0.9)
    if turn.role is Role.UNKNOWN:
        return
    if replies.acknowledges(text):
        yield Label(0, end, "acknowledgement", 0.8)
    if replies.empathises(text):
        yield Label(0, end, "empathy-statement", 0.8)


def _voiced_labels(turn: Turn, thread: _Thread, tables: Tables) -> Iterator[Label]:
    if turn.role is Role.OTHER and not thread.is_meeting:
        for start, end, sure in asked_of_leader(turn.text):
            yield Label(start, end, "request-to-leader", sure)
    else:
        asked = "request-to-leader" if turn.role is Role.OTHER else "request"
        for start, end, sure in requests_in(turn.text, tables, in_meeting=thread.is_meeting):
            yield Label(start, end, asked, sure)
    if turn.role is Role.LEADER:
        return
    if turn.role is Role.UNKNOWN:
        yield from _outburst(turn, thread, tables)
    else:
        yield from _cues(turn.text, thread.trouble)
    for told in disclosures(turn.text):
        yield Label(told.start, told.end, "disclosure", 0.8)


def _cues(text: str, trouble: float) -> Iterator[Label]:
    """What is voiced outright or in a known wording; else the sentence that hints most."""
    found = find_cues(text)
    for cue in found:
        yield Label(cue.start, cue.end, cue.kind, cue.strength)
    if not found and trouble >= HINTED:
        start, end = place_of(text)
        yield Label(start, end, IMPLICIT, STRENGTH[IMPLICIT])


def _outburst(turn: Turn, thread: _Thread, tables: Tables) -> Iterator[Label]:
    """Feelings in the open; read only where nobody is known to be the leader."""
    signs = outburst_signs(turn.text, thread.unpleasant)
    model = tables.models["emotion"]
    if model.says_yes(signs):
        yield Label(0, len(turn.text), "emotion-cue", round(model.sureness(signs), 3))
    thread.unpleasant = _FADES * thread.unpleasant + (1 - _FADES) * is_hard(signs)


def _reflection(
    turn: Turn, thread: _Thread, signs: dict[str, float], tables: Tables
) -> Iterator[Label]:
    model = tables.models["reflection"]
    if not model.says_yes(signs) or signs["minimises"]:
        return
    if thread.at_work:
        above = max(-_WITHIN, min(_WITHIN, model.total(signs) - model.cut))
        reads_back = work_signs(turn.text, thread.said, tables, above)
        if not tables.models["at-work"].says_yes(reads_back):
            return
    line = f" {' '.join(words_of(turn.text))} "
    feels = any(f" {word} " in line for word in FEELING_WORDS) and not signs["shares-word"]
    adds = feels or (STEM.search(line) is not None and signs["overlap"] < 1)
    kind = "reflection-complex" if adds else "reflection-simple"
    yield Label(0, len(turn.text), kind, round(model.sureness(signs), 3))


_WITHIN = 3.0
"""How far above its cut the sum for reflections may count at work (a choice)."""


def _echo(turn: Turn, thread: _Thread, tables: Tables) -> Iterator[Label]:
    model = tables.models["echo"]
    signs = echo_signs(turn.text, turn.speaker, thread.heard)
    if model.says_yes(signs):
        yield Label(0, len(turn.text), "reflection-simple", round(model.sureness(signs), 3))


def _heard(taken: dict[str, float], tables: Tables) -> float:
    """Uptake as a number from 0 to 1."""
    value = tables.models["uptake"].total(taken)
    return round(max(0.0, min(1.0, 0.5 + value / 3)), 3)
