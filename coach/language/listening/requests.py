"""Requests: one person asks another to do something, straight out or in a roundabout way."""

from __future__ import annotations

from coach.language.listening.phrases import phrases
from coach.language.listening.question_words import OPENERS
from coach.language.listening.statements import content_stems
from coach.language.listening.weights import Tables
from coach.language.listening.words import Sentence, sentences
from coach.language.text import words

_SURE = (
    "can-you",
    "mind",
    "want-you",
    "grateful",
    "hoping",
    "chance",
    "from-you",
    "please",
    "may-i",
    "somebody",
)
_FILE = "requests"
_IMPERATIVES = words(
    """
    go come take get give put let make look try stop wait hold turn bring call ask tell show
    send keep move open close sit stand check read write pass leave remember forget follow help
    hurry listen say start finish pick drop add use see talk have be do click sign fill buy pay
    press set repeat relax enjoy run hang guess explain trust believe shut watch excuse calm
    stay wear clean cut walk drive cross push pull feel consider think choose change note speak
    join meet order wash cook eat drink lie rest imagine suppose notice find work play study
    practice practise count share describe promise allow lend contact email ring text book
    reserve hand throw tie lock park step back slow skip scroll type copy save print delete
    switch plug mail fax phone dial continue proceed knock
    """
)
_NOT_IMPERATIVE_NEXT = words(
    """
    you i it is was are 's we they he she
    """
)
_LEAD = OPENERS | words(
    """
    first next then also always never come on actually mom dad sir madam everyone everybody guys
    hey okay so anyway therefore otherwise again here there once in any case please kindly don't
    """
)


def request_signs(text: str) -> dict[str, float]:
    """Signs that a turn asks, tells or invites somebody to act; from 0 to 1."""
    found: dict[str, float] = {}
    parts = sentences(text)
    for part in parts:
        found |= {name: 1.0 for name in _forms() if phrases(_FILE).says(name, part.line)}
        if commands(part):
            found["command"] = 1.0
            found["command-short"] = float(len(part.tokens) <= 6)
            found["command-last"] = float(part is parts[-1])
    words = sum(len(part.tokens) for part in parts)
    asks = any(part.asks for part in parts)
    found["asks"] = float(asks)
    found["asks-and-sure"] = float(asks and any(found.get(name) for name in _SURE))
    found["one-sentence"] = float(len(parts) == 1)
    found["short"] = float(words <= 3)
    found["long"] = float(words > 25)
    found["no-content"] = float(not any(content_stems(part.tokens) for part in parts))
    return found


def requests_in(
    text: str, tables: Tables, *, in_meeting: bool = False
) -> tuple[tuple[int, int, float], ...]:
    """Where a turn asks for something: start, end and how sure, from 0 to 1.

    Args:
        text: The turn.
        tables: Shipped tables.
        in_meeting: More than two voices: there "we should" is mostly talk about the matter.
    """
    model = tables.models["request-meeting" if in_meeting else "request"]
    signs = request_signs(text)
    if not model.says_yes(signs) and (in_meeting or not _asks_outright(text)):
        return ()
    spans = [
        (part.start, part.end, 0.9)
        for part in sentences(text)
        if is_plain_request(part) and not phrases(_FILE).says("no-request", part.line)
    ]
    if spans:
        return tuple(spans)
    sure = round(min(0.65, model.sureness(signs)), 3)
    asked = [
        part
        for part in sentences(text)
        if (commands(part) or _any_form(part))
        and (in_meeting or not phrases(_FILE).says("no-request", part.line))
    ]
    return tuple((part.start, part.end, sure) for part in asked[-1:])


def _asks_outright(text: str) -> bool:
    """Whether a sentence is a plain request by its form alone, whatever stands around it."""
    known = phrases(_FILE)
    return any(
        any(known.says(name, part.line) for name in _OUTRIGHT)
        and not known.says("no-request", part.line)
        for part in sentences(text)
    )


_OUTRIGHT = ("somebody", "hoping", "chance", "may-i", "grateful")


def is_plain_request(sentence: Sentence) -> bool:
    """Whether a sentence asks the other for something in so many words."""
    return any(phrases(_FILE).says(name, sentence.line) for name in _SURE)


def _any_form(sentence: Sentence) -> bool:
    quiet = ("condition", "past", "i-first")
    return any(phrases(_FILE).says(n, sentence.line) for n in _forms() if n not in quiet)


def _forms() -> list[str]:
    return [name for name in phrases(_FILE).names() if name != "no-request"]


def commands(sentence: Sentence) -> bool:
    """Whether a sentence begins with a bare verb that tells somebody what to do."""
    words = [word for word in sentence.tokens if word not in _LEAD]
    if not words or sentence.asks:
        return False
    if words[:2] == ["do", "n't"]:
        return words[2:3] not in (["know"], ["think"], ["you"], ["we"], ["have"])
    if words[0] not in _IMPERATIVES or words[0] not in sentence.tokens[:5]:
        return False
    return len(words) == 1 or words[1] not in _NOT_IMPERATIVE_NEXT
