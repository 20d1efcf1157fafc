"""What a reply says besides asking: the statement that is left when all else is removed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.language.listening.question_forms import forms
from coach.language.listening.question_words import OPENERS
from coach.language.listening.words import Sentence, sentences
from coach.language.text import words

FUNCTION_WORDS = words(
    """
    a an the this that these those there here i you he she it we they me him her us them my your
    his its our their mine yours ours theirs who whom whose which what when where why how and or
    but so if then than as of at by for with about into to from up down in out on off over be am
    is are was were been being have has had do does did done 'm 're 've 'll 'd 's n't not no nor
    will would can could shall should may might must ca wo just really very too also now well
    like kind lot bit sort way thing things something anything get got go going gonna wanna know
    think mean say said see want make made take okay ok oh yeah yes right good all some any more
    most much many one because cause only even still actually maybe gotta let come
    """
)
FEELING_WORDS = words(
    """
    worried worry worries anxious stressed stressful stress overwhelmed overwhelming exhausted
    exhausting frustrated frustrating frustration angry anger upset sad scared scary nervous
    lonely tired drained lost stuck hurt disappointed unhappy ashamed embarrassed afraid hard
    tough difficult concerned concern important isolated guilty proud happy comfortable
    uncomfortable confident ready motivated ambivalent struggling struggle pressure confusing
    confused painful hopeful torn annoyed annoying discouraged relieved excited feeling feelings
    felt feel challenging challenge bothered helpless hopeless bored trapped blamed judged
    miserable fed hate love care
    """
)
_SOCIAL = re.compile(
    r" (?:thanks|thank you|nice to meet|good to (?:see|meet)|see you|bye|goodbye|hi|hello"
    r"|good (?:morning|afternoon)|welcome|take care|my name|pleasure|for coming|have a (?:good"
    r"|great|nice)|look(?:ing)? forward|come in|take a seat|have a seat) "
)
STEM = re.compile(
    r" (?:(?:sounds?|seems?|looks?|feels?) (?:to me )?(?:like|as if|as though|that)"
    r"|i (?:'m |am )?(?:hear|hearing|sensing|sense|gathering|get|getting) (?:from you|you saying"
    r"|you say|that|a sense|you|the sense)|you (?:'re|are) (?:saying|telling me)|in other words"
    r"|if i understand|part of you|(?:one|other) hand|at the same time|summari[sz]e"
    r"|let me see if i|what i 'm hearing|what you 're saying|must (?:be|feel|have been)) "
)
_PLAN = re.compile(
    r" sounds? (?:like )?(?:a |like a )?(?:very |really |pretty )?(?:good|great|nice|excellent"
    r"|wonderful|fantastic|awesome|plan|fair|reasonable|perfect) "
)
_YOU_MIND = re.compile(
    r" you (?:(?:'re|are) (?:feeling|thinking|wondering|looking|hoping|trying|worried|concerned"
    r"|afraid|not sure|kind of|sort of|really|just|pretty|ready)|(?:said|mentioned|told|feel|felt"
    r"|want|wanted|wanna|like|love|know|realize|recognize|see|think|care|enjoy|wish|hope)"
    r"|do n't (?:want|like|feel|think|know|see)|(?:'ve|have) (?:been|got|already|had|noticed|tried"
    r"|come|done|thought|made|said|mentioned|given|decided|talked)|(?:'d|would) (?:really )?like) "
    r"| for you | important (?:to|for) you "
)
_ADVISES = re.compile(
    r" you (?:\w+ )?(?:should|ought|need to|must|better|have to|gotta|could|might|can) "
    r"| (?:recommend|suggest|encourage|advise|advice) | if i were you | why do n't you "
    r"| one thing | options? | try (?:to|and|it|some|this|that|\w+ing) | make sure "
)
_MUST = re.compile(
    r"(?<! feel)(?<! like) you (?:(?:do|really|just|probably|definitely|also|still) )*(?:should"
    r"|ought|need to|have to|must|gotta|ca n't|cannot|do n't (?:need|have)) "
)
_GENERIC = re.compile(
    r" (?:people|most|folks|patients|everyone|everybody|research|studies|study|risks?|evidence"
    r"|percent|average|normal|guidelines?|information|law|program|effects?|recommended"
    r"|recommendation|can (?:also )?(?:lead|cause|help|increase|happen|affect)) "
)
_THERE_IS = re.compile(r" (?:there 's|there is|there are|here 's|here are|these are|this is) ")
_OWN_ACT = re.compile(
    r" (?:i|we) (?:'ll|will|'m going|'re going|'m gonna|can|ca n't|need|want|was|were|did|had"
    r"|'ve got|promise) | let 's "
)
_YOU_STATE = re.compile(
    r" you (?:'re|are|were|'ve been|have been) (?:(?:not|really|kind of|sort of|just|a"
    r" little|pretty|so|very|also|already|still|feeling|getting) )*(?:\w+ing|ready|afraid|worried"
    r"|concerned|sure|happy|proud|not|able|in|at|on|a|the) "
)
_SENTENCE_KINDS = (
    "question",
    "plan",
    "short",
    "social",
    "stem",
    "asked",
    "advice",
    "i",
    "we",
    "you",
    "generic",
)


@dataclass(frozen=True)
class Unit:
    """A sentence of a reply and what it is."""

    sentence: Sentence
    kind: str
    body: tuple[str, ...]
    content: frozenset[str]

    @property
    def is_statement(self) -> bool:
        """Whether it says something: neither question, courtesy nor filler."""
        return self.kind not in ("question", "short", "social", "plan")


def stem(word: str) -> str:
    """A word without its ending: "worries", "worried" and "worrying" come out alike."""
    if len(word) <= 3 or "'" in word:
        return word
    for ending, put in (("ies", "y"), ("ied", "y"), ("ying", "y")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + put
    for ending in ("ing", "ed", "es", "s", "ly", "er"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            root = word[: -len(ending)]
            root = root[:-1] if len(root) > 3 and root[-1] == root[-2] else root
            return root.removesuffix("e")
    return word.removesuffix("e")


@lru_cache(maxsize=8192)
def content_stems(tokens: tuple[str, ...]) -> frozenset[str]:
    """Stems of the words that carry the subject matter."""
    return frozenset(
        stem(token)
        for token in tokens
        if token not in FUNCTION_WORDS
        and token not in OPENERS
        and (len(token) > 2 or token.isdigit())
    )


@lru_cache(maxsize=2048)
def units(text: str) -> tuple[Unit, ...]:
    """The sentences of a reply, each with its kind."""
    return tuple(_unit(sentence) for sentence in sentences(text) if sentence.words)


def _unit(sentence: Sentence) -> Unit:
    tokens = sentence.tokens
    i = 0
    while i < len(tokens) and tokens[i] in OPENERS and i < 6:
        i += 1
    body = tokens[i:]
    return Unit(sentence, _kind(sentence, body), body, content_stems(tokens))


def _kind(sentence: Sentence, body: tuple[str, ...]) -> str:
    line = sentence.line
    first = body[0] if body else ""
    tests = (
        any(form.kind not in ("tag", "wonder") for form in forms(sentence.tokens)),
        _PLAN.search(line) is not None,
        len(body) <= 1,
        _SOCIAL.search(line) is not None and len(body) < 14,
        STEM.search(line) is not None,
        sentence.asks,
        _ADVISES.search(line) is not None,
        first == "i",
        first in ("we", "let"),
        first in ("you", "your") or " you " in line[: len(line) // 2 + 6],
        _GENERIC.search(line) is not None and " you " not in line,
    )
    return next((kind for kind, test in zip(_SENTENCE_KINDS, tests, strict=True) if test), "third")


def features(text: str, previous: str, heard_stems: frozenset[str]) -> dict[str, float]:
    """What a reply shows of listening, as numbers from 0 to 1.

    Args:
        text: The reply.
        previous: What the other person said just before; empty if nothing.
        heard_stems: Content stems of what they said in the last turns.
    """
    parts = units(text)
    said = [unit for unit in parts if unit.is_statement]
    lines = " | ".join(unit.sentence.line for unit in said)
    every = "".join(unit.sentence.line for unit in parts)
    tokens = every.split()
    body = sum(len(unit.body) for unit in parts)
    asked = any(unit.sentence.asks for unit in parts) or text.rstrip().endswith("?")
    me = sum(len(unit.body) for unit in said if unit.kind == "i")
    found = _person_features(said, lines, every, tokens)
    found |= {
        "no-statement": not said,
        "filler": body <= 2 and not any(unit.content for unit in parts),
        "two-words": body <= 2,
        "up-to-seven": 3 <= body <= 7,
        "long": body > 40,
        "i-share": me / max(1, body),
        "shares-word": any(unit.content & heard_stems for unit in said),
        "shares-three": len(content_stems(tuple(tokens)) & heard_stems) >= 3,
        "they-asked": previous.rstrip().endswith("?"),
        "opening": not previous.strip(),
        "asks": asked or any(unit.kind == "question" for unit in parts),
        "marked-statement": any(
            u.kind != "question" and u.sentence.asks for u in parts if len(u.body) > 2
        ),
    }
    return {name: float(value) for name, value in found.items()}


def _person_features(
    said: list[Unit], lines: str, every: str, tokens: list[str]
) -> dict[str, float | bool]:
    kinds = {unit.kind for unit in said}
    leads = [unit.sentence.tokens[:4] for unit in said]
    head = tokens[:5]
    yous = sum(token in ("you", "your", "yourself") for token in tokens)
    return {
        "i-subject": "i" in kinds,
        "my-or-we": any(token in ("my", "me", "we", "our") for token in tokens),
        "stem": STEM.search(lines) is not None and _PLAN.search(lines) is None,
        "you-mind": _YOU_MIND.search(lines) is not None,
        "you-state": _YOU_STATE.search(lines) is not None,
        "feeling-you": any(
            FEELING_WORDS & set(unit.sentence.tokens) and " you" in unit.sentence.line
            for unit in said
        ),
        "starts-you": any(unit.body[:1] in (("you",), ("your",)) for unit in said[:1]),
        "starts-so": "so" in head[:3] and not any(t == "i" for t in head),
        "so-statement": any(
            "so" in lead and unit.kind != "i" for lead, unit in zip(leads, said, strict=True)
        ),
        "starts-well": "well" in head[:3],
        "starts-and": head[:1] in (["and"], ["but"]),
        "you-advice": "advice" in kinds,
        "must": _MUST.search(every) is not None,
        "generic": "generic" in kinds,
        "there-is": _THERE_IS.search(every) is not None,
        "courtesy": _SOCIAL.search(every) is not None,
        "you-kind": "you" in kinds,
        "you-dense": yous / max(1, len(tokens)) > 0.08,
        "if": " if " in every,
        "own-act": _OWN_ACT.search(every) is not None,
        "names-one": len(said) == 1
        and len(said[0].body) <= 3
        and bool(FEELING_WORDS & set(said[0].body)),
    }
