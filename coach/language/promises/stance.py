"""How settled a clause is, and what keeps it from being a commitment at all."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.promises.lexicon import CONDITION, VAGUE
from coach.language.promises.reading import Found
from coach.language.promises.unmeant import FINISHED, HYPOTHETICAL, LAPSED, NO_MORE, SARCASM, WISH

_EXPLICIT = frozenset(
    {"will", "said would", "to do", "undertook", "restraint", "passive", "habit", "result", "given"}
)
"""Frames with their own word for the future; a stray "done" near them is no report."""

_AFTERWARDS = re.compile(
    (
        r"^[\s.,;:)(–—-]*(?:already |all |and |which (?:i|he|she) )?(?:done|did|sorted|sent "
        r"(?:it|already)?$|✓|✔|✅|did (?:it|that|so)|has since|have since|since done|which "
        r"(?:he|she|i) did|which is done|all done|completed)\b"
    ),
    re.IGNORECASE,
)


_DOUBTED = re.compile(
    r"^[\s.,;:!)(–—-]*(?:i'll |i will )?(?:believe (?:it|that) when|yeah,? right|aye,? right"
    r"|we'll see\b"
    r"|we shall see|let us see|let's see|heard that (?:one )?before|not holding my breath|as if\b"
    r"|sure\.$"
    r"|pigs might|like hell|in your dreams|chance would)",
    re.IGNORECASE,
)
"""Said after a promise that nobody believes in."""
_SUPPOSED = re.compile(
    (
        r"\bin (?:his|her|their|your) (?:shoes|place|position)\b|\bif it were (?:me|up to "
        r"me)\b|\bwould \w+ (?:\w+ )?too\b"
    ),
    re.IGNORECASE,
)
_QUESTION = re.compile(
    (
        r"\W*(?:and |so |but )?(?:will|would|shall|should|can|could|do|does|is|are|what|who"
        r"|when|where|why|how|which)\b"
    ),
    re.IGNORECASE,
)
_RENEWED = re.compile(
    (
        r"\b(?:still stands?|still holds?|stands|still on|still (?:doing|going to|will"
        r"|plans? to)|now (?:by|due|for)|slipped to|moved to|pushed to|will now|so "
        r"(?:i|he|she)(?:'ll| will)|new date|renewed|re-?promised|again by)\b"
    ),
    re.IGNORECASE,
)
_COMPLEMENT = re.compile(
    r"\b(?:what|which|whatever|how|where|who) (?:he|she|they|i|we)\b", re.IGNORECASE
)
"""What follows is known, wanted or felt; the act stands before it."""
_RESOLVES = re.compile(r"\b(?:less|more|better)\W*$", re.IGNORECASE)
"""After "must": a good intention, no act."""
_TURNED_DOWN = re.compile(
    r"^[\s.,;:)(–—-]*(?:but |and |though |so )?(?:(?:he|she|they|[A-Z]\w+)(?:'d|'s| would| was)? )?"
    r"(?:said no|says no|declined|no thanks|refused|rather not|prefers? not|turned (?:it"
    r"|me|that)|not keen|not interested|no longer|didn't want|doesn't want|no need|waved (?:me"
    r"|it) (?:off|away)|brushed (?:me|it) off"
    r"|shook (?:his|her) head|wasn't keen|laughed it off)\b"
)
_ACCEPTED = re.compile(
    r"^[\s.,;:)(–—-]*(?:and |which |so |but )*(?:(?:he|she|they|i|we|[A-Z]\w+)(?:'s|'d"
    r"|'ve| has| have| was| is)? )?"
    r"(?:gratefully |gladly |happily |readily )?(?:accepted|said yes|said (?:that'd|that "
    r"would|it'd|please)|agreed|took (?:me|him|her|it|that)|yes\b|yes please|please\b"
    r"|deal\b|jumped at|welcomed|glad|delighted|grateful|thanked)",
    re.IGNORECASE,
)


def is_ruled_out(found: Found, clause: str, sentence: str, after: str) -> bool:
    """Whether the words say finished, lapsed, hypothetical, wished or not meant.

    Args:
        found: The reading.
        clause: The clause's words.
        sentence: The whole sentence.
        after: What follows the clause in its line.
    """
    if _is_supposed(found, clause, sentence, after) or _is_asked(found, sentence):
        return True
    declined = found.firmness is Firmness.VAGUE and _TURNED_DOWN.search(after)
    if declined or _AFTERWARDS.search(after) or _DOUBTED.search(after):
        return True
    if found.frame == "duty" and _RESOLVES.search(clause):
        return True
    loose = found.frame not in _EXPLICIT
    main = _COMPLEMENT.split(clause)[0]
    return loose and (
        WISH.search(main) is not None or any(one.search(clause) for one in (NO_MORE, FINISHED))
    )


def _is_supposed(found: Found, clause: str, sentence: str, after: str) -> bool:
    """Whether it is imagined, meant as a joke, or promised before and let lapse."""
    passive = found.frame == "passive"
    lapsed = LAPSED.search(clause) and not passive and not _RENEWED.search(clause + after[:80])
    elsewhere = found.frame == "said would" and _SUPPOSED.search(sentence)
    imagined = found.frame != "result" and HYPOTHETICAL.search(clause)
    return bool(lapsed or elsewhere or imagined or SARCASM.search(sentence))


def _is_asked(found: Found, sentence: str) -> bool:
    """Whether it is a question."""
    asked = _QUESTION.match(sentence) and sentence.rstrip().endswith("?")
    bare = found.frame == "bare verb" and re.search(r"[^?]\?\s*$", sentence)
    return bool(asked or bare)


_NO_WORD_GIVEN = re.compile(
    r"\b(?:can't|cannot|couldn't|won't|can not|not going to|not) (?:promise|guarantee)\b"
    r"|\b(?:no|without) (?:promises|guarantees?)\b|\bnot promising\b|\bdidn't promise\b"
    r"|\bno idea if (?:it|i|he|she|they)\b",
    re.IGNORECASE,
)
"""Near a promise: no more than a try."""
_OF_ANOTHER_THING = re.compile(
    r"\b(?:can't|cannot|couldn't|won't|can not|not going to|not) (?:promise|guarantee) "
    r"(?:(?:you|him|her|them|me|(?-i:[A-Z]\w+)) )?"
    r"(?:(?:that|this|it|them|those)(?! \w+s\b)(?:\b(?!'))(?: either| yet| today)?,? but\b"
    r"|(?!(?:anything|nothing|much|it|this|that|them|those|miracles|a thing|i|we)\b)\w[^.;]*?"
    r"(?:,? but\b|$|(?= i(?:'ll| will)\b)))"
    r"|\b(?:can't|cannot) (?:promise|guarantee),? but (?=i(?:'ll| will) (?:ask|raise|speak to"
    r"|talk to|check with|(?:put|take) (?:it|that|this) to|bring (?:it|that|this) up)\b)",
    re.IGNORECASE,
)
"""As in "I can't promise that, but I'll ask": what follows is promised, the one thing is not."""


_TAKEN_THERE = re.compile(
    r"\bwhich (?:he|she|they) (?:said yes|accepted|took|agreed|jumped at|welcomed)", re.IGNORECASE
)
_ASKED_IF = re.compile(
    r"\b(?:ask|asking|check with|see with) \w+(?: \w+){0,4} (?:if|whether)\b", re.IGNORECASE
)
"""As in "ask Joan if ...": a question to put, no condition."""


def firmness_of(
    found: Found, clause: str, condition: str, after: str = "", sentence: str = ""
) -> Firmness:
    """Firm, vague or conditional, from the words of the clause and its condition.

    Args:
        found: The reading; a frame that settles the matter wins.
        clause: The clause's words.
        condition: The words of a condition beside it in the same sentence, or empty.
        after: What follows; an offer that is accepted there is firm.
        sentence: The sentence it stands in, which may say that no word is given.
    """
    accepted = _ACCEPTED.search(after) or _TAKEN_THERE.search(clause)
    if found.firmness is Firmness.VAGUE and accepted:
        return Firmness.FIRM
    if found.firmness is not None:
        return found.firmness
    if VAGUE.search(clause) or _NO_WORD_GIVEN.search(_OF_ANOTHER_THING.sub(" ", sentence)):
        return Firmness.VAGUE
    if condition or CONDITION.search(_ASKED_IF.sub(" ", clause)):
        return Firmness.CONDITIONAL
    return Firmness.FIRM


FORETOLD = re.compile(
    r"(?:figure (?:it|things)|come (?:round|around|good|through|to terms|out of)|bounce back"
    r"|do (?:fine|well|great|brilliantly|ok|okay)|make (?:a|an) (?:great|good|brilliant|excellent"
    r"|fine|superb)|land on|get (?:there|over|used|the hang|better|easier)|grow into|settle"
    r"|find (?:his|her|their) feet|pull through|turn (?:it|things) round|rise to|thrive|shine"
    r"|learn\b(?! the)|sail through|smash it|ace it|burn out|crack\b(?! (?:on|the))"
    r"|break(?! (?:(?:down|in|up) (?:the|a|his|her|my)|it|the|this|that|them)\b)"
    r"|walk\b(?! (?:me|him|her|them|us|the|through|over|round))"
    r"|leave\b(?! (?:the|a|his|her|it|them|me|my|us|early|by)\b)|quit\b"
    r"|resent|regret|explode|lose)",
    re.IGNORECASE,
)
"""After "he'll": what a leader foresees of somebody, no act that was promised."""
