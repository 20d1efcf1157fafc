"""How a reply receives what was said: continuers, acknowledgement, advice, turning to oneself."""

from __future__ import annotations

from coach.language.listening.phrases import phrases
from coach.language.listening.question_words import OPENERS
from coach.language.listening.words import sentences, words_of
from coach.language.text import words

CONTINUERS = words(
    """
    mm mmm mhm mm-hmm mmhmm mm-hm hmm hm hmmm uh-huh uhhuh huh yeah yep yup yes yah ya right
    okay ok kay sure wow oh ooh really gotcha i see go on no ah aha alright all exactly true
    absolutely definitely totally indeed cool good great nice fine course of wonderful gosh god
    my excellent lovely fair enough that 's interesting
    """
)
_NOT_ALONE = words(
    """
    i on no see my of all that 's go course enough fair god
    """
)
_ALWAYS = words(
    """
    mm mmm mhm mm-hmm mmhmm mm-hm hmm hm hmmm uh-huh uhhuh huh yeah yep yup right okay ok wow oh
    """
)
_ADVICE_START = words(
    """
    try talk speak tell ask use start stop delegate block push get put leave take write send
    book set drop swap say focus prioritise prioritize move escalate email call ring ignore keep
    do make read work pick cut skip just plan think
    """
)


_WHOLE = frozenset(
    (
        "i see",
        "go on",
        "of course",
        "oh no",
        "oh my god",
        "fair enough",
        "all right",
        "my god",
        "oh my",
        "that 's interesting",
    )
)
_RECEIVES = frozenset(
    (
        "that 's good",
        "that 's fine",
        "that 's great",
        "that 's nice",
        "very nice",
        "got it",
        "sounds good",
        "good point",
        "no problem",
        "oh man",
        "oh well",
    )
)
_ACCEPTS = frozenset(
    (
        "yes",
        "yep",
        "exactly",
        "absolutely",
        "sure",
        "true",
        "definitely",
        "of course",
        "totally",
        "indeed",
        "that 's right",
    )
)
"""Alone these agree or answer; in MRDA they are coded as such four times in five."""


def is_backchannel(text: str) -> bool:
    """Whether a whole turn only leaves the floor to the other: few words of a closed list."""
    words = words_of(text)
    joined = " ".join(words)
    if not words or len(words) > 4 or (text.rstrip().endswith("?") and "really" not in words):
        return False
    if joined in _RECEIVES or joined in _ACCEPTS:
        return joined in _RECEIVES
    return all(word in CONTINUERS for word in words) and _continues(words, joined)


def _continues(words: tuple[str, ...], joined: str) -> bool:
    """Whether words of the closed list make a continuer together: "on" and "no" alone do not."""
    if len(words) == 1:
        return words[0] not in _NOT_ALONE
    if joined in _WHOLE or any(word in _ALWAYS for word in words):
        return True
    return not any(word in _NOT_ALONE for word in words)


def acknowledges(text: str) -> bool:
    """Whether a reply calls what was said legitimate, and does not take it back with a "but"."""
    return any(
        phrases("replies").says("acknowledges", line) and not _taken_back(line)
        for line in _lines(text)
    )


def empathises(text: str) -> bool:
    """Whether a reply names or shares a feeling; not courtesy such as "sorry I'm late"."""
    return any(
        phrases("replies").says("empathises", line)
        and not phrases("replies").says("not-empathy", line)
        and not _taken_back(line)
        for line in _lines(text)
    )


def _taken_back(line: str) -> bool:
    return phrases("replies").says("takes-back", line)


def advises(text: str) -> bool:
    """Whether a reply tells the other what to do."""
    for sentence in sentences(text):
        line = sentence.line
        if phrases("replies").says("not-advice", line):
            continue
        if phrases("replies").says("advises", line):
            return True
        words = [w for w in sentence.tokens if w not in OPENERS]
        if words[:1] and words[0] in _ADVICE_START and len(words) > 1 and not sentence.asks:
            return True
    return False


def minimises(text: str) -> bool:
    """Whether a reply shrinks what was said, with no acknowledgement before it."""
    return any(phrases("replies").says("minimises", line) for line in _lines(text))


def turns_to_self(text: str) -> bool:
    """Whether a reply turns to the speaker's own story and asks nothing back after it."""
    parts = sentences(text)
    for i, part in enumerate(parts):
        if phrases("replies").says("turns-to-self", part.line):
            return not any(later.asks and "you" in later.tokens for later in parts[i + 1 :])
    return False


def switches(text: str) -> bool:
    """Whether a reply carries the wording of a change of subject."""
    return any(phrases("replies").says("switches", line) for line in _lines(text))


def takes_leave(text: str) -> bool:
    """Whether a reply ends the talk: "I'd better get going", "gotta run"."""
    return any(phrases("replies").says("takes-leave", line) for line in _lines(text))


def argues(text: str) -> bool:
    """Whether a reply defends, corrects or explains away."""
    return any(phrases("replies").says("argues", line) for line in _lines(text))


def parks_with_time(text: str) -> bool:
    """Whether a reply puts the matter off to a stated time."""
    return any(
        phrases("replies").says("parks", line) and phrases("replies").says("names-time", line)
        for line in _lines(text)
    )


def answers(text: str) -> bool:
    """Whether a reply holds a yes, a no, a promise, a counter-offer or a question back."""
    return "?" in text or any(phrases("replies").says("answers", line) for line in _lines(text))


def _lines(text: str) -> list[str]:
    return [sentence.line for sentence in sentences(text)]
