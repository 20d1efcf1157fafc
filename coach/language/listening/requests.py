"""Requests: one person asks another to do something, straight out or in a roundabout way."""

from __future__ import annotations

import re

from coach.language.listening.words import Sentence, sentences

_ASKS = re.compile(
    r" (?:(?:can|could|will|would) (?:i (?:get|ask|have) you to|you (?:\w+ )?(?!believe|imagine|see why|tell me (?:more|about"
    r"|what|how|why)|say more|understand|remember|think|feel|be |describe|explain how|have|want|like|say|know|do|prefer|rather"
    r"|mind)[a-z]+)|(?:would|do) you mind|(?:i|we) (?:really |'d |would |do |just |also )*(?:need|want|like) you to|(?:i|we)"
    r" (?:'d|would) (?:really |be )?(?:appreciate|grateful|love|like) (?:it )?(?:if you|your|some|you)|(?:was|were|'m|'re|am)"
    r" (?:\w+ )?(?:wondering|hoping) (?:if |whether |that )?you|do you (?:think|reckon) you (?:can|could|might)|any chance"
    r" (?:you|of|we|that)|is there any (?:way|chance) (?:you|we)|(?:would|'d) be (?:great|good|helpful|lovely|nice|brilliant|"
    r"ideal|amazing|handy|useful) if (?:you|we|someone|somebody)|(?:need|want) (?:\w+ ){0,3}from you|(?:it|that) would help"
    r" if|if you could|would you be (?:able|willing|up for|open)|could (?:we|you) (?:please )?(?:not )?(?:have|get|do|move|push"
    r"|look|talk|put|change|swap|start|finish|see|find|ask|stop|arrange|book|set)|(?:can|could|may|might) i (?:\w+ )?(?:have"
    r"|take|get|start|leave|work|move|swap|ask for|borrow|see|request|go to|use|go|speak|talk)|(?:help|back|support) me (?:with"
    r"|on|out|to)|let me (?:know|have)|put in a word|have a word|i 'm asking (?:you|for)|i 'd like to (?:ask|request)|(?:i|we)"
    r" could (?:really )?do with|i do n't suppose you) "
)
_PLEASE = re.compile(r" please ")
_NOT = re.compile(
    r" (?:can you (?:believe|imagine)|could you tell i|would you (?:like|rather|prefer|say)|(?:yes|no) please|please (?:do"
    r" n't mention|to meet)|can i (?:help|get you|just say|be honest|tell you)|let me know how you|if you could say) "
)
_IMPERATIVE = frozenset(
    "go come take get give put let make look try stop wait hold turn bring call ask tell show send"
    " keep move open close sit stand check read write pass leave remember forget follow help hurry"
    " listen say start finish pick drop add use see talk have be do click sign fill buy pay press set"
    " write repeat relax enjoy run hang guess explain trust believe shut watch excuse calm stay wear"
    " clean cut walk drive cross push pull feel consider think choose change note turn".split()
)
_LEAD = frozenset(
    "please just so and then well ok okay now yeah oh right but first next also always never come on"
    " no yes alright actually sure hey mom dad sir madam".split()
)
_PROPOSE = re.compile(
    r" (?:let 's|shall we|why do n't (?:we|you)|why not|how about|what about|you (?:should|'d better|"
    r"had better|must|need to|have to|ought to|can)|we (?:should|could|can)|maybe (?:we|you)|if i were you) "
)
_THEN_OBJECT = frozenset(
    "a an the this that it me him her us them your my his our their some to in on at up down out off"
    " back here there over for with your yourself more another one all away about care it right ahead"
    " if not".split()
)


def requests_in(text: str) -> tuple[tuple[int, int, float], ...]:
    """Where a turn asks for something: start, end and how sure, from 0 to 1."""
    found = []
    for sentence in sentences(text):
        sure = _sureness(sentence)
        if sure:
            found.append((sentence.start, sentence.end, sure))
    return tuple(found)


def _sureness(sentence: Sentence) -> float:
    line = sentence.line
    if _NOT.search(line):
        return 0.0
    if _ASKS.search(line):
        return 0.8
    return 0.6 if _PLEASE.search(line) and len(sentence.tokens) > 1 else 0.0


def is_directive(text: str) -> bool:
    """Whether a turn tells or invites somebody to act: requests, commands, proposals."""
    return any(
        _sureness(sentence) or _PROPOSE.search(sentence.line) or _commands(sentence)
        for sentence in sentences(text)
    )


def _commands(sentence: Sentence) -> bool:
    words = [word for word in sentence.tokens if word not in _LEAD]
    if not words or sentence.asks:
        return False
    if words[0] == "do" and words[1:2] == ["n't"]:
        return True
    if words[0] not in _IMPERATIVE:
        return False
    return len(words) == 1 or words[1] in _THEN_OBJECT or words[1] not in ("you", "i", "it", "is")
