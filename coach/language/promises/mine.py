"""Verbless owners and results in talk: "Photos: me, Wednesday", "oat milk's mine to sort".

Also what lands with somebody by the speaker's doing: "nine tonight it's in everybody's inbox",
"they'll have a ring off me".
"""

from __future__ import annotations

import re
from collections.abc import Callable

_I = re.IGNORECASE

_THING = (
    r"(?P<thing>(?!i\b|you\b|he\b|she\b|we\b|they\b|not\b|like\b|believe\b|trust\b)"
    r"[\w'&-]+(?: [\w'&/-]+){0,5}?)"
)
_TAIL = (
    r"(?P<tail>(?: (?:also|only|again|too|myself|alone|then|now|on that|obviously|, obviously))*)"
)
_OWNER = re.compile(
    r"^\W*(?:(?:and|so|but|yeah|yes|ok|okay|right|well|now|then),? ){0,2}"
    + _THING
    + r"(?:(?:,|:| -| –| —| is| are|'s|'re| also|,? that's| will be|'ll be)+ (?:also |all |still"
    r" |just"
    r" |only |actually )?(?P<me>me|mine|on me|with me|down to me|for me|my job|my side|my"
    r" department"
    r"|my shout|my responsibility|my problem|my baby|my lookout|my one))\b"
    + _TAIL
    + r"(?P<do>(?: to (?!me\b)\w+(?: (?!and\b|but\b)[\w']+){0,4})?)(?P<rest>(?:,? .{0,40})?)\W*$",
    _I,
)
_NO_THING = re.compile(
    r"\b(?:was|were|had|did|between you|you and|and|or|than|as|about|at|of|to|for|with|by|from|like"
    r"|tell|told|give|gave|let|ask|asked|help|show|excuse|pardon|bear|beats|dear|poor|silly|lucky"
    r"|fault|favourite|favorite|opinion|mistake|bad|apologies|birthday|turn|life|wife|husband|mum"
    r"|mam|dad|it|this|that|same|so|why|who|what|how|if|when|because|says?|said|ticked|busted"
    r"|struck"
    r"|news|joke|shame|thanks|sorry|honestly|frankly|personally)$"
    r"|\b(?:yours|his|hers|gonna|going|goes|went|never|not|no longer|isn't|wasn't|won't|hate"
    r"|love|feel|felt|think|know|hurt|kill\w*|worr\w*)\b",
    _I,
)
_ON_IT = re.compile(
    r"^\W*(?:(?:and|so|but|yeah|yes|ok|okay|right|well|now),? ){0,2}(?:i'?ve got|i got|i have"
    r"|i'?m on"
    r"|i'?ll be on|me on) (?P<thing>(?:the|that|this|those|your|his|her|our) [\w' -]{2,30}?)"
    r"(?P<rest>(?:,? (?:by|before|for|on|tomorrow|tonight|first|myself|this|next)\b.{0,30})?)\W*$",
    _I,
)
_ON_MY_LIST = re.compile(
    r"^\W*(?:(?:it|that|they|those|the [\w ]{2,20})(?:'s|'re| is| are) )?(?:(?:next|first|top|up"
    r" next) )?(?:on|in"
    r"|of) my (?:list|diary|to-do\w*|calendar|pile|desk) ?(?:to do )?(?:for|by|,|on|tomorrow"
    r"|tonight|today|this)",
    _I,
)
_WHOSE = re.compile(
    r"\bwho(?:'s|'ll|s|se)?\b|\bany(?:one|body)\b|\bsome(?:one|body)\b|\bnobody\b|\bno one\b"
    r"|\bactions?\b|\bitems\b|\bpending\b|\bopen\b|\bleft\b|\bnext\b|\boutstanding\b|\bremaining\b"
    r"|\bneeds?\b|\bwhat about\b|\bwhere are (?:we|you)\b|\bout of\b|\bvolunteers?\b|\bwhose\b"
    r"|\bname\b|\bstill\b|\bstatus\b|\bupdate\b",
    _I,
)
_VOLUNTEERS = re.compile(
    r"^\W*(?:(?:oh|ah|well|right|yeah|yes|ok|okay|sure|bruv|go on|me|then|sir|miss|boss"
    r"|alright)\b[\s,.!]*)"
    r"{0,4}(?P<yes>(?:you can )?(?:put|pit|stick|pop|mark|chalk|bung|write|pencil|sign|jot"
    r"|count) (?:me|my name)"
    r"(?: (?:down|doon|in|up|on it|forward))?|that(?:'s|'d be|'ll be| will be| would be| is)(?:"
    r" going to be)?"
    r" me|it(?:'s|'ll be| is| will be) me|(?:me|mi)(?=\W*(?:$|[.,!]| unless| if)(?! too))"
    r"|mine(?=\W*(?:$"
    r"|[.,!]))|i'?m your"
    r" (?:man|woman|girl|boy|person|huckleberry)|i(?:'ll|'d| will)? volunteer|my hand(?:'s| is) up"
    r"|yours truly|muggins here|bagsy|dibs|i'?ll be the one|it (?:stays|is|falls|sits) with me"
    r"|i got (?:you|it|this)|i can be the one|can can|i (?:can|could|will|do|am)(?=\W*(?:$"
    r"|[.,!]))|i'?ll(?: do| take| have) (?:it|that(?: one)?|this"
    r"|one|them)|i can (?:do|take|have|grab|cover) (?:it|that(?: one)?|this|one|them))\b",
    _I,
)
_PLACE = (
    r"(?:(?:on|in|at|to|into|onto|under|with|through) (?:your|yer|their|his|her|everybody's"
    r"|everyone's"
    r"|each|every|all (?:your|their)|(?-i:[A-Z])\w+'s|the (?:client|customer|boss|office|board"
    r"|school"
    r"|auditor|county|parents?)'?s?) ?(?!mind|head|hands? full|own|feet|back|life|way\b|shoes"
    r"|face|opinion"
    r"|view|place\b|age|time|case|side|nerves|job|fault|forties|fifties|best|blood|favou?r)[\w'"
    r" -]{0,20}"
    r"|(?:in|on|into|onto|up on) the (?:doc|document|folder|drive|system|sheet|file|post|mail"
    r"|board|tray"
    r"|box|channel|portal|tracker|log|book|calendar|diary|noticeboard|wall|shelf|rack|van|truck"
    r"|shop"
    r"|fridge|freezer|counter|server|branch|repo|site|ground|air|pigeonhole|table|bench|press"
    r"|ledger"
    r"|register|chart|record|minutes|budget|bin|skip|cupboard|drawer)|out the door|with (?:you|them"
    r"|him|her|the [\w ]{2,15}|counsel|legal|finance|payroll|hr)|in the post|live|away to"
    r" (?:them|him"
    r"|her|the \w+)|away tae \w+)"
)
_LANDS = re.compile(
    r"\b(?P<thing>it|they|that|those|these|all of (?:it|them|those)|both(?: of them)?|everything"
    r"|the lot"
    r"|the whole lot|(?:my|the|your|all the|those|these|that) [\w'-]+(?: [\w'-]+){0,3}?)"
    r"(?:'s|'re|'ll be| is| are| will be| goes| go|'ll go| will go| lands?|'ll land| gets?) "
    r"(?:all |both |back |straight |already )?" + _PLACE + r"\b",
    _I,
)
_FROM_ME = re.compile(
    r"\b(?:he|she|they|you|(?-i:[A-Z])\w+|the [\w' -]{2,20}|all of them|everybody"
    r"|everyone)(?:'ll| will"
    r"|ll| go| gonna|'re going to|'s going to) (?:have|get|hear|receive|be getting|be hearing)\b"
    r"[^.?!;]{0,40}?\b(?:from|off|aff|of) me\b(?! (?:mum|mam|dad|da|back|feet|head|hands|chest))",
    _I,
)
_CLOSED = re.compile(
    r"\b(?:it|they|that|both|those|she(?='ll)|he(?='ll)|all of (?:it|them)|the whole lot"
    r"|the [\w-]+(?: [\w-]+)?)(?:'s|'re| is"
    r"| are|'ll be| will be|'ll get| gets?)"
    r" (?:all )?(?:(?!tir|bor|worr|sack|fir|book|plann|schedul|arrang|invit)\w+ed"
    r"(?: (?:out|up|off|in))?|done|sent|out|shut|gone"
    r"|sorted|cut"
    r"|built|swept|hung|written|wrote|made|ready|up and running) (?:by|before|for|come) \w",
    _I,
)
_DONE_SOON = re.compile(
    r"^\W*(?:it |that |they |those )?(?:gets?|getting|being|goes|going|'s getting|'s being|'s"
    r" going) (?:all )?"
    r"(?:(?!tir|bor|worr|sack|fir|us)\w+ed|done|sent|out|in|off|up|sorted|cut|swept|written|made"
    r"|gone|back)\b",
    _I,
)
"""As in "Gets bleached tonight": what will be done to the thing asked about."""
_YOU_HAVE_IT = re.compile(
    r"\byou (?:have|get|receive) (?:it|them|that|those|both|the [\w' -]{2,25}?)\b(?! (?:wrong"
    r"|right|easy|made|all))",
    _I,
)
_DOUBTS = re.compile(
    r"\b(?:wanted|want to|supposed|meant|should|says?|said|reckons?|apparently|hopefully|if"
    r"|maybe|might|was"
    r"|were|not"
    r"|never|don't|doesn't|always|usually|most|every|already|yesterday|last|since|promised|they're"
    r" saying"
    r"|according|because|why|while|pipes?|frost|rain|weather|when they|he's|she's)\b|n't\b|\?",
    _I,
)

_LONG = 110
"""Characters; in a longer sentence a thing has other owners."""
Dated = Callable[[str], bool]
Span = tuple[int, int]


def owned(sentence: str, before: str, dated: Dated) -> Span | None:
    """Where a sentence makes the speaker the owner of a thing; None if it does not.

    Args:
        sentence: The sentence, folded.
        before: The other's turn before, folded.
        dated: Tells whether words name a day to come.
    """
    if sentence.rstrip().endswith("?") or len(sentence) > _LONG:
        return None
    match = _OWNER.match(sentence)
    rest = match.group("rest").strip(" ,.") if match is not None else ""
    plain = not rest or dated(rest) or bool(match and match.group("do"))
    if match is not None and plain and _NO_THING.search(match.group("thing")) is None:
        meant = bool(match.group("do")) or _WHOSE.search(before) or dated(match.group("rest"))
        bare = match.group("me").lower() == "me" and not _WHOSE.search(before)
        if meant and not (bare and not dated(match.group("rest"))):
            return match.start("thing"), len(sentence)
    if _ON_MY_LIST.match(sentence) and dated(sentence):
        return 0, len(sentence)
    match = _ON_IT.match(sentence)
    if match is not None and _WHOSE.search(before):
        return 0, len(sentence)
    return None


def volunteered(before: str, text: str) -> Span | None:
    """Where a turn puts its speaker down for what nobody has yet: "stick me down", "mine".

    Args:
        before: The other's turn before, folded.
        text: The turn, folded.
    """
    match = _VOLUNTEERS.match(text)
    if match is None or _WHO.search(before) is None:
        return None
    return match.start("yes"), match.end("yes")


_WHO = re.compile(
    r"\bwho (?:a|go) go\b|"
    r"\bwho(?! (?:knows|cares|said|told|was|were|are you|would like|goes|is next|did|has|had"
    r"|broke|made"
    r"|left|put|moved|took)|'s (?:the|next|a|been|that)\b)(?:'s|'ll|'ve)?\b[^?]*\?"
    r"|\bany(?:one|body)(?: \w+){0,6}\?|\bany volunteers|\b(?:need|want|after|looking for|short"
    r" of) (?:a"
    r"|some|one more|somebody|someone|two|three)?\s*(?:volunteer|name|pair of hands|body"
    r"|somebody|someone"
    r"|driver|person)|\bsome(?:one|body)(?:'s)? (?:to|has|needs|must|should|will|could|got|gotta"
    r"|wants to)"
    r"|\bnobody(?:'s| has)? (?:\w+ )?(?:picked|taken|told|done|signed|claimed|rung|asked|booked)",
    _I,
)


def lands(sentence: str, dated: Dated) -> Span | None:
    """Where a sentence says that a thing is with somebody by a day, by the speaker's doing.

    Args:
        sentence: The sentence, folded.
        dated: Tells whether words name a day to come.
    """
    if _DOUBTS.search(sentence) or len(sentence) > _LONG:
        return None
    for pattern in (_LANDS, _FROM_ME, _CLOSED, _DONE_SOON, _YOU_HAVE_IT):
        match = pattern.search(sentence)
        if match is not None and dated(sentence):
            comma = sentence.find(", ", match.end())
            return 0, comma if comma > 0 and not dated(sentence[comma:]) else len(sentence)
    return None
