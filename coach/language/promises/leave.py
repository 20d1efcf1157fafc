"""Leave asked for and given: "could I have the ninth off", "it's yours"."""

from __future__ import annotations

import re

from coach.language.promises.answers import OPENING, STRONG, Answer, answer_of
from coach.language.promises.goodbyes import is_social

_I = re.IGNORECASE

_GRANTS = re.compile(
    OPENING
    + r"(?P<yes>(?:you can|you may|you could)(?: do (?:that|so))?(?:,| of course| surely)?(?=\W|$)"
    r"(?! (?:see|say|tell|imagine|always|try|only|understand))|go ahead|go for it|take (?:it|them"
    r"|both"
    r"|the (?:day|time|week|afternoon|morning|whole \w+))\b|(?:it'?s|they'?re|that'?s|he'?s|she'?s"
    r"|the \w+(?:'s| is)|consider it) (?:all )?yours|done\b"
    r"|granted|approved|by all means|have it\b|be my guest|no need to ask|you'?ve got it|you got it"
    r"|(?:yes|sure|yeah|course|of course|absolutely|definitely|certainly|fine|no problem"
    r"|not a problem"
    r"|ok|okay|alright|happy with that|that'?s (?:fine|grand|ok|okay|no problem|doable|agreed))\b)",
    _I,
)
_NO_GRANT = re.compile(
    r"\b(?:but|not|can't|cannot|won't|let me|let's see|depends|i'd have to|we'll see|if|have to ask"
    r"|i need to|what|why|how|when)\b|\?\s*$",
    _I,
)
_LEAVE = re.compile(
    r"\b(?:can|could|may|might|would it be (?:ok|okay|alright|possible|all right) if|is it (?:ok"
    r"|okay"
    r"|alright|possible|all right) if) (?P<who>i|we|someone|somebody|they|he|she|the [\w ]{3,20}?)"
    r" (?:please |maybe |possibly |just |also |perhaps |actually |still )?(?P<act>(?:have|get|take"
    r"|start|finish"
    r"|swap|leave|work|move|skip|drop|be|come|stay|keep|do|book|join|use|bring|stop|shift|push"
    r"|switch|cut"
    r"|run|lead|attend|go|sit in|miss|hand|put in)\b[^?.!]*)"
    r"|\b(?:any chance (?:of|that)|is there any (?:chance|hope|way) (?:of|that|i)|i(?:'d"
    r"| would) like|i was"
    r" hoping (?:to|for)|i wouldn't mind|any hope(?: at all)? of"
    r"|if (?:i|we) could(?: just| maybe| only)?) (?P<act2>[^?.!]*)",
    _I,
)
_NO_LEAVE = re.compile(
    r"(?:have|get|take) (?:a|one|two|another|the) (?:(?:quick|little) )?(?:second|sec|minute"
    r"|moment|word"
    r"|look|seat|go|guess|coffee|drink|tea|water|biscuit|glass|pen|break|bit|question|idea|sense"
    r"|feel)\b"
    r"|be (?:honest|frank|blunt|straight|open|direct|clear|cheeky|rude|wrong|right|sure)"
    r"|come (?:in|back to)"
    r"|start (?:by|with|off|us)|stop you|do (?:that|this|it)\b|get (?:this|that|it"
    r"|you) (?:straight|right)"
    r"|go (?:first|back|on|to the)|sit|use your|have your|move on|take you|be going|keep (?:going"
    r"|you)|work (?:it|that|this|with)",
    _I,
)


def granted_in(before: str, text: str) -> Answer | None:
    """As in "Could I have the ninth off?" and "It's yours.".

    Args:
        before: The other's turn, folded.
        text: The turn that may grant it, folded.
    """
    if is_social(before):
        return None
    if _WOULD_YOU.match(before):
        return answer_of(STRONG.match(text), "")
    found = list(_LEAVE.finditer(before))
    if not found or len(before) - found[-1].end() > 90:
        return None
    asked = found[-1].group("act") or found[-1].group("act2") or ""
    yes = _GRANTS.match(text) or _GIVEN.search(text)
    if (
        yes is None
        or _NO_LEAVE.match(asked)
        or _NO_GRANT.search(text[max(0, yes.start("yes") - 10) : yes.end() + 25])
    ):
        return None
    wished = found[-1].group("act2") is not None and _WISHED.match(found[-1].group())
    if not _OF_WORK.search(asked) or (wished and _BARE.fullmatch(yes.group("yes"))):
        return None
    return Answer(yes.start("yes"), yes.end("yes"), asked, leave=True)


_WISHED = re.compile(r"(?:if )?(?:i|we)\b", _I)
_BARE = re.compile(r"yes|sure|yeah|ok|okay|alright|fine", _I)
"""After a wish these only say that it was heard."""
_WOULD_YOU = re.compile(r"^\W*(?:(?:oh|god|really|ah)[,.?]? )?(?:would|could|can|will) you\W*$", _I)
"""Takes up an offer and asks for its word."""
_GIVEN = re.compile(
    r"\b(?P<yes>you(?:'ll| will| can| shall|ll) (?:get|have|take|be (?:copied|included|invited"
    r"|told|in))\b(?! (?:to"
    r"|used))|i'?ll (?:get|give|put|let|copy|include|add|move) you)\b",
    _I,
)
_OF_WORK = re.compile(
    r"\b(?:days?|weeks?|months?|hours?|afternoons?|mornings?|shifts?|off|early|late|leave|holiday"
    r"|home|remote\w*"
    r"|mon\w*|tues\w*|wednes\w*|thurs\w*|fri\w*|satur\w*|sun\w*|\d|first|second|third|\w+(?:teenth"
    r"|tieth|irst|inth|ifth|ixth|enth)|course"
    r"|training|meeting|call|rota|roster|laptop|chair|desk|budget|copied|cc|extra|help|lead|notice"
    r"|invited|included|swap|instead"
    r"|project|team|break|christmas|easter|half ten|ten|nine|eight|four|three|two|copy|in on"
    r"|rates?|times?|report|list|pay|expenses|key|access|parking)\b",
    _I,
)
"""What leave at work is asked for: time, things, a part in something."""
