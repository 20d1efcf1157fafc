"""What one has to do: "Need to chase", "I must speak to Joan", "don't forget to ring"."""

from __future__ import annotations

from coach.language.dues.words import words_in
from coach.language.promises.acts import is_act
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene, first_word, skip_adverbs

_MUST = words_in("must got-to")
_DUTY = words_in("need have got 've needing having")


def read_duty(scene: Scene) -> Found | None:
    """As in "Need to chase", "I must speak to Joan": the leader's own next step."""
    words = scene.words
    at = first_word(words)
    if scene.low(at) in _LEADING:
        led = (k for k in range(at + 1, min(at + 7, len(words))) if scene.low(k) == "i")
        at = next(led, at)
    start = at
    party: Party | None = None
    if scene.low(at) == "i":
        party, at = Party.LEADER, at + 1
        if scene.low(at) in {"'ll", "will"}:
            at += 1
    at = skip_adverbs(words, at)
    if scene.low(at) in {"'ve", "have"} and scene.low(at + 1) == "got":
        at += 1
    verb = _duty_verb(scene, at)
    passive = scene.clause.opener == "and" and scene.low(verb) == "be"
    if verb < 0 or passive or scene.low(verb) in _MANNERS or not is_act(scene, verb):
        return None
    if party is None:
        party = scene.state.default if scene.state.subject is None else scene.state.subject
        if party is not Party.LEADER and not scene.state.owned:
            return None
    if party not in {Party.LEADER, Party.OTHER}:
        return None
    return Found(words[start].start, scene.clause.end, party, "duty", words[verb].start)


_LEADING = words_in("before after first on for with re regarding today tomorrow in as either")
"""Words that lead in to "I need to ..."."""
_MANNERS = words_in("say admit confess admire laugh assume agree accept hand wonder appreciate")
"""After "have to": a manner of speaking ("I have to say")."""


def _duty_verb(scene: Scene, at: int) -> int:
    """Where the act begins after a word of duty; -1 if there is none."""
    low = scene.low(at)
    for gap in (1, 2):
        if scene.low(at + gap) == "forget" and scene.low(at + gap - 1) in {"not", "n't"}:
            after = at + gap + 1
            return after + (scene.low(after) in {"to", ":"})
    if low in {"'d", "had"} and scene.low(at + 1) in {"better", "best"}:
        return skip_adverbs(scene.words, at + 2)
    if low == "better" and at == first_word(scene.words):
        return skip_adverbs(scene.words, at + 1)
    if low in _MUST:
        return skip_adverbs(scene.words, at + 1)
    if low in _DUTY and scene.low(at + 1) == "to":
        return skip_adverbs(scene.words, at + 2)
    return -1


def read_dated_duty(scene: Scene) -> Found | None:
    """In talk, "I need to ring them" tells; "I need to ring them today" undertakes."""
    return read_duty(scene) if scene.state.dated else None
