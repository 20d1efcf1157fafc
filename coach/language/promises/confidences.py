"""Promises to keep something from happening, said of the thing: "it stays in this room"."""

from __future__ import annotations

import re

from coach.language.promises.answers import Answer

_I = re.IGNORECASE

_WORD = (
    r"(?:it|this|that|nothing|none of (?:it|this|that)|what you(?:'ve)? (?:said|told me|say)"
    r"|not a word(?: of (?:it|this|that))?|no word of (?:it|this))"
)
_KEEPS_SECRET = re.compile(
    r"(?:^|[.!;,]\s*)\W*(?:(?:and|no|yes|yeah|of course|course|look|okay|ok|right|absolutely"
    r"|sure)\b"
    r"[,.]? ){0,3}(?:"
    + _WORD
    + r"(?:'s| is| just)? ?(?:doesn't|won't|does not|will not|never|'ll|will|isn't)?"
    r" ?(?:be |only |not )?(?:leav(?:e|es|ing)|go(?:es|ing)?|stays?(?: right)?"
    r"|staying(?: right)?|gets?|travels?) (?:this"
    r" room|these (?:four )?walls|here\b|no further|any further|further|between (?:us|you|these)"
    r"|with me\b(?! on)|in (?:here|this room)|out of (?:this|here|me)|beyond|past (?:me|this)"
    r"|my (?:lips"
    r"|mouth|desk|office))"
    r"|my lips are sealed|mum'?s the word|not a (?:word|soul|peep)(?: (?:to (?:anyone|anybody"
    r"|a soul|them"
    r"|him|her)|from me|out of me))?\W*$"
    r"|(?:no ?body|no one|none of them|not one of them)(?: will|'ll)? (?:ever )?(?:hears?"
    r"|gets?) (?:it|that"
    r"|this|about it|a word|any of it|of it|anything|word)? ?(?:of it )?(?:from|out of) me"
    r"|(?:he|she|they|(?!you\b)\w+)(?: won't| doesn't| don't|'ll not|'ll never"
    r"| will never) hear (?:it"
    r"|that|this|about it|a"
    r" word|any of it|of it|anything)? ?(?:of it )?from me"
    r"|(?:your|his|her) name(?: won't| doesn't| will not| never|'ll not)? (?:come up"
    r"|comes? (?:up|into it)|stays? out|appears?"
    r"|go(?:es)? (?:on|in|near))|(?:you never said|i never heard|i didn't hear"
    r"|we never had) (?:it|that|this)\b"
    r"|your secret'?s safe|(?:it|that)(?:'s| is) (?:safe|safely) with me|it (?:goes"
    r"|gets) no further)",
    _I,
)
"""Words that keep what was told to oneself."""
_HOLDS_OFF = re.compile(
    r"^\W*(?:(?:no|sorry|right|ok|okay|understood|fair enough),? )*(?:it )?won't happen again\b"
    r"|\byou (?:won't|will not|'ll not|'ll never) (?:be|have to|get|find|see|hear)"
    r" [^.?!]*\bagain\b|"
    r"\bi(?:'m not|'ll not| won't|'ll)? (?:sign|agree|decide|tell|put|send|do|say|announce"
    r"|move|change|block|approve)(?:ing)?"
    r" (?:anything|nothing|it|that|any\w*|a thing|\w+)[\w' ]{0,25} (?:till|until|before"
    r"|without|unless) (?:we|you|i've|i have)\b|"
    r"\bnothing (?:leaves|goes|comes out|moves|gets sent|happens|changes"
    r"|is decided)[\w' ]{0,25} (?:till|until|before"
    r"|without) (?:you|your)\b"
    r"|\b(?:it|that|this)(?: won't| will not|'ll not|'ll never"
    r"| will never) (?:ever )?happen again\b"
    r"|\b(?:that's|that is|that was|it's) the last time (?:i|you|that"
    r"|it)\b(?!.*\b(?:saw|went|was|had|did|heard)\b)"
    r"|\b(?:nobody|no one)(?:'s| is) (?:putting|moving|touching|taking|changing|asking) (?:you"
    r"|your)\b"
    r"|\b(?:nobody|no one)(?:'s going to|'ll| will| is going to)? (?:touch(?:es)?|moves?"
    r"|changes?|takes?|puts?) (?:your|you"
    r"|a thing|anything|it)\b[\w' ]{0,30}\b(?:again|rota|roster|shifts?|desk|hours|leave|until"
    r"|till|without|unless|name|role|job|team)\b",
    _I,
)
"""Words that hold off what the other fears."""


_KEPT_IN = re.compile(
    r"\b(?:further|anywhere|anyone|anybody|them to know|him to know|her to know|get (?:out"
    r"|back|round|about))\b[^.?!]*[.?!]*$",
    _I,
)
_IT_WONT = re.compile(
    r"^\W*(?:(?:no|of course|okay|right),? )?(?:it|that|this|he|she|they) (?:won't|doesn't"
    r"|will not)\b[^?]{0,40}$",
    _I,
)
_WAS_TOLD = re.compile(
    r"\b(?:have|has|had|did|does|do|who)\b[^.]*\b(?:told|tell|knows?|said|say|heard"
    r"|mentioned)\b[^.]*\?",
    _I,
)
"""Asks who knows so far: a "nobody" to it promises nothing."""


_NOT_A_WORD = re.compile(r"^\W*not a (?:word|soul|peep)\W*$", _I)
_MAY_NOT_KNOW = re.compile(
    r"\b(?:don't|do not|won't|never|rather|please|keep|between|want|tell|telling|say|saying"
    r"|mention|anyone"
    r"|anybody|quiet|secret|breathe|know)\b",
    _I,
)
"""Asks for silence; else "not a peep" tells that nothing was heard."""


def kept_back(before: str, text: str) -> Answer | None:
    """As in "It stays in this room.", "It won't happen again.": what the speaker keeps from.

    Args:
        before: The turn before, folded.
        text: The turn, folded.
    """
    if _KEPT_IN.search(before) and _IT_WONT.match(text):
        return Answer(0, len(text), "")
    match = (not _WAS_TOLD.search(before) and _KEEPS_SECRET.search(text)) or _HOLDS_OFF.search(text)
    if not match or text.rstrip().endswith("?"):
        return None
    if _NOT_A_WORD.match(text) and _MAY_NOT_KNOW.search(before) is None:
        return None
    start = match.start() + len(match.group()) - len(match.group().lstrip(" .,;!"))
    return Answer(start, match.end(), "")
