"""Requests: one person asks another to do something, straight out or in a roundabout way."""

from __future__ import annotations

import re

from coach.language.listening.question_forms import OPENERS
from coach.language.listening.statements import content_stems
from coach.language.listening.weights import Tables
from coach.language.listening.words import Sentence, sentences

_FORMS: dict[str, str] = {
    "can-you": r"(?:can|could|will|would) you (?:please |just |also |maybe |possibly |kindly |at least )*"
    r"(?!believe|imagine|see why|understand|remember|think|feel|be |want|like|say |know|prefer|rather|mind"
    r"|tell me (?:more|about|what|how|why)|describe|explain how)[a-z]+",
    "mind": r"(?:would|do) you mind",
    "want-you": r"i(?: 'd| would)? (?:really |just |also )*(?:need|want|like|ask|expect) you to"
    r"|we (?:need|want) you to",
    "grateful": r"(?:appreciate|be grateful|love|like) it if|(?:be|is) (?:really |very |so )?(?:great|good"
    r"|helpful|lovely|nice|brilliant|ideal|amazing|handy|useful|better) if (?:you|we|someone|somebody)",
    "hoping": r"(?:wondering|hoping) (?:if |whether |that )?(?:you|we|i) (?:could|can|might|would|may)",
    "chance": r"any (?:chance|way) (?:you|of|we|that|i)|do you (?:think|reckon) (?:you|we|i) (?:can|could|might)",
    "from-you": r"(?:need|want) (?:\w+ ){0,3}from you|if you could|would you be (?:able|willing|up for|open)"
    r"|could do with|i do n't suppose you|help me (?:with|out|to)|put in a word|have a word with",
    "may-i": r"(?:can|could|may|might) (?:i|we) (?:please |just |maybe |possibly )*(?:have|take|get|start|leave"
    r"|work|move|swap|borrow|see|go|use|speak|talk|try|ask you|request|come|put|do|make|change|not|stop|at least)",
    "i-like": r"i (?:'d|would) like (?:to (?:have|get|see|book|make|ask|order|buy|speak|talk|return|change|open"
    r"|reserve|rent|exchange|cash|send)|a|an|some|the|my|two|one)",
    "give-me": r"(?:give|show|tell|get|bring|pass|hand|send|lend|let|help|call|excuse|forgive|allow) (?:me|us)",
    "lets": r"let 's|let us",
    "let-me": r"let me",
    "shall": r"shall (?:we|i)|should we|why do n't (?:we|you|i)|why not|how about|what about|what if we",
    "should": r"you (?:\w+ )?(?:should|must|have to|need to|ought|better|'d better|had better|gotta|'ve got to)",
    "we-should": r"we (?:\w+ )?(?:should|could|can|need to|have to|must|ought|better|might|gotta)",
    "you-can": r"(?:you|maybe you|perhaps you) (?:\w+ )?(?:can|could|may|might want)",
    "please": r"please",
    "do-not": r"do n't(?! (?:know|think|you|have|want|like|we|they|i|care|need|mind|see|really|believe|remember))",
    "go-ahead": r"go (?:ahead|on)|wait|hold on|hang on|hurry up|come on|watch out|look out|calm down|cheer up"
    r"|never mind|forget (?:it|about)|keep going|carry on|stop it|take care|take your time|help yourself"
    r"|have a (?:seat|look|drink|try)|take a (?:look|seat)|make sure|be (?:careful|quiet|sure|patient)",
    "want-to": r"(?:do you |you )?(?:want to|wanna|would you like|like) (?:come|go|join|try|have|see|take|to)",
    "condition": r"if you",
    "past": r"(?:was|were|did|had|went|said|got|told)",
    "i-first": r"(?:i|he|she|they|it) (?:'m|am|is|was|will|'ll|do|have|think|know|can|'ve|had|need|want)",
}
_SURE = ("can-you", "mind", "want-you", "grateful", "hoping", "chance", "from-you", "please", "may-i")
_COMPILED = {name: re.compile(rf" (?:{pattern}) ") for name, pattern in _FORMS.items()}
_NOT = re.compile(
    r" (?:can you (?:believe|imagine)|would you (?:like|rather|prefer|say)|(?:yes|no) please"
    r"|can i (?:help|get you|just say|be honest|tell you)|could you tell i|if you could say) "
)
_IMPERATIVES = frozenset(
    "go come take get give put let make look try stop wait hold turn bring call ask tell show send keep"
    " move open close sit stand check read write pass leave remember forget follow help hurry listen say"
    " start finish pick drop add use see talk have be do click sign fill buy pay press set repeat relax"
    " enjoy run hang guess explain trust believe shut watch excuse calm stay wear clean cut walk drive"
    " cross push pull feel consider think choose change note turn speak join meet order wash cook eat"
    " drink lie rest imagine suppose notice find work play study practice practise count share describe"
    " promise allow lend contact email ring text book reserve hand throw tie lock park step back slow"
    " skip scroll type copy save print delete switch plug mail fax phone dial continue proceed knock".split()
)
_NOT_IMPERATIVE_NEXT = frozenset("you i it is was are 's we they he she".split())
_LEAD = OPENERS | frozenset(
    "first next then also always never come on actually mom dad sir madam everyone everybody guys hey"
    " okay so anyway therefore otherwise again here there once in any case please kindly don't".split()
)


def request_signs(text: str) -> dict[str, float]:
    """Signs that a turn asks, tells or invites somebody to act; from 0 to 1."""
    found: dict[str, float] = {}
    parts = sentences(text)
    for part in parts:
        for name, pattern in _COMPILED.items():
            if pattern.search(part.line):
                found[name] = 1.0
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
    if not model.says_yes(signs):
        return ()
    spans = [
        (part.start, part.end, 0.9)
        for part in sentences(text)
        if is_plain_request(part) and _NOT.search(part.line) is None
    ]
    if spans:
        return tuple(spans)
    sure = round(min(0.65, model.sureness(signs)), 3)
    asked = [part for part in sentences(text) if commands(part) or _any_form(part)]
    return tuple((part.start, part.end, sure) for part in asked[-1:])


def is_plain_request(sentence: Sentence) -> bool:
    """Whether a sentence asks the other for something in so many words."""
    return any(_COMPILED[name].search(sentence.line) for name in _SURE)


def _any_form(sentence: Sentence) -> bool:
    quiet = ("condition", "past", "i-first")
    return any(p.search(sentence.line) for name, p in _COMPILED.items() if name not in quiet)


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
