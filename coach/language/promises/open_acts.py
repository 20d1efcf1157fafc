"""Acts that are still to be done when the talk is over, told from acts done in the talk itself.

"I'll send it over" outlives the talk; "I'll show you the slide" and "I'll rate it a nine" do not.
"""

from __future__ import annotations

import re

from coach.language.promises.verbs import BASE_VERBS

_I = re.IGNORECASE

_LEAD = re.compile(
    r"^\W*(?:(?:just|also|then|probably|definitely|certainly|actually|maybe|personally|gladly"
    r"|happily|eventually|even|possibly|always|personally|first|quickly|now|even|um|uh|er|like"
    r"|really|still|at least|perhaps"
    r"|be able to|be(?= \w+ing\b)|to|of course|you know|go ahead and|go away and|go and|go"
    r" off and|come and|make sure (?:that )?(?:i|to|we)|see if i can|see whether i can|see about"
    r"|try and|try to|try|do my best to|be happy to|be the one (?:to|who)|be sure to|gonna"
    r"|going to|get on and)"
    r"[\s,]+)*",
    _I,
)
"""Words before the act that say how, not what; "try to X" and "see if I can X" are judged by X."""

_SOMEBODY = (
    r"(?!you\b|me\b|myself\b|to\b|it\b|that\b|this\b|people\b|anyone\b|anybody\b|someone\b"
    r"|somebody\b)"
)
_ELSEWHERE = re.compile(
    r"(?:(?:send|sending|forward|e-?mail|mail|text|message|whatsapp|ring|phone|chase|book|arrang"
    r"|schedul|reschedul|circulat|upload|submit|escalat|reassign|remind|draft|redraft|prepar"
    r"|print|photocop|invoic|order|renew|reimburs|cancel|nominat|recruit|onboard|shortlist"
    r"|invit|contact|notif|inform|liais|negotiat|investigat|research|confirm|approv|authoris"
    r"|authoriz|deliver|collect|purchas|buy|pay|borrow|lend|refund|return|repair|fix|sort(?! of)"
    r"|organis|organiz|cover|swap|updat|revis|rewrit|re-?read|review|finalis|finaliz|complet"
    r"|finish|reply|respond|enrol|regist|appl|recommend|sponsor|mentor|shadow|volunteer"
    r"|attend|join|visit|monitor|track|test|audit|deploy|handle|tackle|publish|post|propos"
    r"|pull|rework|clear|bring|ping|nudge|push (?:for|back|it|that|the)|argue|fight|press"
    r"|holler|flip|switch)"
    r"(?:e|es|ed|ing|y|ying|ting|ping|ning|ding)?\b(?! (?:that out there|it like|myself))"
    r"|call(?:ing)? (?!it\b|that\b|this\b|myself)\w+|phone\b"
    r"|(?:writ(?:e|ing)|typ(?:e|ing)) (?:up|to|you|him|her|them|back|out|(?:it|that|this|them|the"
    r" \w+|my \w+) (?:up|out)|an?\b|the\b|your\b)(?! (?:note\b|down))"
    r"|(?:speak|talk|speaking|talking)(?: again)? (?:to|with) " + _SOMEBODY + r"\w+"
    r"|(?:have|having|had) (?:a|another) (?:\w+ )?(?:word|chat|conversation|meeting|call|think)\b"
    r"|(?:have|take) a (?:\w+ )?look (?:into|over|through|at (?:the|your|his|her|their|my|what))"
    r"|ask(?:ing)? " + _SOMEBODY + r"(?!about|for a|a\b|one|some|the question|how|what|why|if)\w+"
    r"|ask(?:ing)? around|tell(?:ing)? " + _SOMEBODY + r"\w+"
    r"|find(?:ing)? (?:out|(?:you|him|her|them|us|someone|somebody|an?|the|some|cover|time|my)\b)"
    r"|look(?:ing)? (?:into|after|at (?:the|your|his|her|it|that|their|what)|up|over|for"
    r"|(?:it|that|this|them) (?:up|over))"
    r"|follow(?:ing)? (?:up|that up|it up|this up|through)"
    r"|get(?:ting)? (?:back|in touch|hold|onto|on to|on it|rid|you\b|him\b|her\b|them\b|us\b"
    r"|someone|somebody|started on|through|round|an?\b|the\b|my\b|your\b"
    r"|some\b|everything\b|out of|[\w']+ (?:to|from|off|over|signed|sorted|done)\b)"
    r"|com(?:e|ing) (?:back|by|over|round|to your|down|in\b|along|with you|up with)"
    r"|check(?:ing)? (?:with|on|in|if|whether|back|that|the|my|your|his|her|their|what|when|and)"
    r"|rais(?:e|ing)\b|flag|mention (?:it|that|this) to|put(?:ting)? (?:together|forward|in (?:for"
    r"|a)|you (?:in|down|forward|on|through)|[\w' ]{1,30}? (?:in|on|into|together|through|out"
    r"|up|forward|to)\b)"
    r"|set(?:ting)? (?:up|aside|[\w' ]{1,25}? up|an?\b|the\b)|pick(?:ing)? (?:up|[\w' ]{1,20} up)"
    r"|drop(?:ping)? (?:off|by|in|round|you|him|her|them|[\w' ]{1,15} (?:a|off|over))|hand(?:ing)?"
    r" (?:in|[\w' ]{1,20} in)|meet(?:ing)?\b(?! that)|mak(?:e|ing) (?:an?|the|some|time|sure|you"
    r"|space|room|contact|arrangements|up for|that happen|it happen|my)\b(?! (?:note|point|guess"
    r"|start|comment|suggestion|mistake|difference|joke|fool|fuss))"
    r"|let(?:ting)? (?:you|him|her|them|everyone|everybody|the \w+|[A-Z]\w+|people|us) know"
    r"|report(?:ing)?\b|refer(?:ring)?\b|request(?:ing)?\b|reach(?:ing)? out|sign(?:ing)? (?:up|off"
    r"|it|that|the|you|him|her)|in touch|back (?:to|with|on|by|in)\b|with you\b|keep(?:ing)? (?:you"
    r" (?:posted|updated|informed|in)|him|her|them|an eye|it (?:between|to myself)|track|on top"
    r"|a (?:log|record|list|diary|note))|tak(?:e|ing) (?:(?:it|that|this|those|them|[\w' ]{1,20})"
    r" (?:to|away|up|on|over|off|back|from)\b|care|over|on|up|responsibility|ownership|the lead"
    r"|charge|notes? (?:to|for))|work(?:ing)? (?:on|out a|out the|with|up|through)|do(?:ing)?"
    r" (?:the|my|your|his|her|an?|some|both|all of|one for|all the|up)\b|practi[sc](?:e|ing)"
    r"|g(?:o|oing) (?:to (?:the|see|\w+ and)|back to|see|via|through (?:it|the|them|those|your)"
    r"|over (?:it|the|them|your|his|her|there)|round|and|with)\b|giv(?:e|ing) (?:(?:you|him|her"
    r"|them|[A-Z]\w+|it|that|the \w+) (?:an?|the|my|some|back|to|until|till|more)\b"
    r"|up)(?! (?:one|two|three"
    r"|four|five|six|seven|zero|\d|example|bit|idea|sense|overview|minute|moment|second|"
    r"chance|little))|stop(?:ping)? \w+ing|quit(?:ting)?\b|cut(?:ting)? (?:down|back|out)"
    r"|start(?:ing)?"
    r" (?:\w+ing|on|the|a)\b(?! (?:by|with|meeting|off|presentation))|switch|mov(?:e|ing) (?:it"
    r"|that|the|you|him"
    r"|her|my)|chang(?:e|ing) (?:it|that|the|your|my|his|her)|add(?:ing)? \w+|shar(?:e|ing)"
    r" [\w' ]{1,25}? (?:with|to)\b|present(?:ing)? (?:it|that|the \w+) to|show(?:ing)? "
    + _SOMEBODY
    + r"(?!the\b|a\b|an\b|some\b|what\b|how\b)\w+|run(?:ning)? (?:it|that|this|the"
    r"|[\w' ]{1,15}) (?:by|past|to)"
    r"|think(?:ing)? (?:about|on|over|of|it)|speak up|walk(?:ing)? (?:it|that|this|you"
    r"|them) (?:over|across|down|up|round)|see (?:(?:if|whether) (?:there|he|she|they|we"
    r"|the)\b|to (?!it that i)|him\b|her\b"
    r"|them\b|(?:the|a|my) (?:doctor|gp|nurse|counsellor|union rep|rep)\b|hr\b)|stay (?:late|on"
    r"|back|behind)\b|say (?:something|that|it|so) (?:to|in|at)\b"
    r"|do(?:ing)? (?:it|that|this) (?:at|after|before|as soon|when|once|on|by|over|first"
    r"|straight|myself)\b|protect|train (?:him|her|them|you|the|up)|own up|sit(?:ting)? (?:in"
    r"|with|down with)"
    r"|free(?:ing)? up|back you|support you|stand (?:in|up|behind)|own (?:it|that|this)"
    r"|lead (?:it|that"
    r"|on|the)|chair (?:it|that|the)|carv\w+ out"
    r"|work(?:ing)? out\W*$)",
    _I,
)
"""Acts done elsewhere or later by their nature: reaching somebody, procuring, preparing."""

_HERE = re.compile(
    r"(?:ask (?:you|a|one|some|another|the question|about|this)\b|tell you"
    r"|say\b(?! (?:something|that|it|so) (?:to|in|at))|show\b|start(?: (?:by|with|off|the"
    r" (?:meeting|presentation)|from)\b"
    r"|\W*$)"
    r"|begin|give (?:you|him|her|them) (?:that|this much)\W*$|take (?:that|it|this)\W*$"
    r"|put (?:that|this|it)(?: (?:there|here|down))?\W*(?:$|,)|keep it (?:simple|short|brief)"
    r"|take (?:a few|some|the)? ?(?:minutes|notes)\b(?! (?:to|for))|put (?:it|that) (?:bluntly"
    r"|simply|plainly|another|like|nicely)|wait\b|go (?:first|on"
    r"|ahead|next"
    r"|over (?:what|that|the agenda)"
    r"|through (?:the agenda|what"
    r"|this))|read|explain|describe|summari[sz]e|recap|introduce|repeat|rephrase|present\b|discuss"
    r"|talk (?:about|you|to you|with you|a (?:bit|little))|speak (?:about|to you|a)|share (?:with"
    r" you|my screen|some|a)|give (?:you an? (?:bit|idea|overview|example|sense|little|minute"
    r"|moment)|it an?\b|that an?\b|you (?:some|the) (?:info\w*|feedback|handout|sheet|booklet))"
    r"|write (?:it|that|this|them|all|down|these|those)?\s*(?:down|of|on|in|here|\W|$)|note|jot|put"
    r" (?:it |that |this |them |you )?(?:down|up here|up there|on the (?:board|screen|whiteboard))"
    r"|put (?:a|an) (?:tick|cross|number|line|circle|x)|make (?:a|one) (?:note|point|guess)|draw"
    r"|point|pass|hand (?:it|you|this|that|over)|turn|open|close|skip|move on|come (?:back )?to"
    r" (?:that|this|it|the)|get (?:to|into) (?:that|this|it|the)\b|get (?:started|going|my"
    r" (?:presentation|laptop|computer|screen))|look at (?:this|that|some|these) (?:now|first"
    r"|here)|have a (?:quick )?look (?:at (?:this|that|it|these) )?(?:now|here)?\W*$"
    r"|click|scroll|plug|press|separate|count|average|vote|score|rate|rank|pick\b|choose|go for"
    r"|stick (?:with|to)|call it|bet|guess|assume|agree|admit|argue|have (?:a|another) (?:guess"
    r"|question|go at|problem)|stop you|leave (?:it|you|that)(?! (?:out|oot|a|an|the|some|two"
    r"|my|with|on|in|by|at)\b)|let you(?! (?:know|have))"
    r"|take (?:the (?:first"
    r"|next|last|pen)|your|a (?:look|guess|seat|note|minute|moment|second|break|sip))|finish"
    r" (?:up|off|by|here|my (?:sentence|thought|presentation))|work (?:(?:it|that|this) out"
    r"|out \w)|do (?:(?:it|that|this)(?! (?:at|after|before|as soon|when|once|on|by|over"
    r"|during|first|straight|myself)\b)"
    r"|so|stuff|things|something|one|mine|the (?:first|next|last|same|other)|a"
    r" (?:quick|little|short|brief|bit))|try (?:it|that|this)?\W*$)",
    _I,
)
"""Acts of the talk itself, or too bare to outlive it; a later day lifts the bar."""
_ON_SHOW = re.compile(
    r"\bon (?:the|my|this|your) (?:board|screen|whiteboard|slides?|flip ?chart)\b", _I
)
_ONLY_TALK = re.compile(
    r"(?:(?:quit|resign|leave|walk(?: out)?|sue|scream|explode|snap|go (?:mad|crazy|under|home|sick"
    r"|off sick))\W*$|put (?:the|a) (?:kettle|light|heating|fan)|(?:grab|get|make|fetch|bring|have"
    r"|open"
    r"|close|shut|shove|move) (?:(?:you|us|myself|him|her|me) )?(?:a|an|the|some|that"
    r"|another) (?:\w+ )?(?:chair|tea|coffee|water|seat"
    r"|drink|cup|brew|door|window|biscuit|tissue|glass)|giv\w* (?:\w+ )?(?:the benefit|credit|fair"
    r" warning|a heads|the short)|be (?:honest|frank|here)|go first|ask you (?:a|some|one"
    r"|another)\b|interrupt|admit"
    r"|tell you (?:why|how|now|about)|feel|need|know|have (?!it\b|that\b|this\b|them\b|the\b"
    r"|your|my\b"
    r"|his|her|a (?:\w+ )?(?:word|chat|look|draft|answer|meeting|call|list|plan|conversation|think)"
    r"|an answer|another|something|some\b)\w+|(?:have|give|get) (?:a |an )?(?:cold|baby|drunk"
    r"|high|sick"
    r"|fired|better|worse|job|drink|beer|smoke|cigarette)\b)",
    _I,
)

_HAVE_DONE = re.compile(
    r"have (?:told|sent|asked|rung|called|spoken|finished|done|got|written|sorted|fixed|moved"
    r"|read|been through|put|given|paid|booked)"
    r" (?:to |with )?(?:you|him|her|them|it|the|your|that|this|an?)\b(?!.*\banyway\b)",
    _I,
)
"""As in "I'll have told you by Friday"."""
_HAVE_WITH = re.compile(
    r"(?:have|having) (?:(?:an?|another) (?:\w+ )?\w+ (?:to|with) (?!you\b|myself\b|it\b"
    r"|that\b|me\b|my\b)\w+"
    r"|(?:that|the|this|him|her|them|those|someone|somebody)\b.{0,40}?\b(?:in|over|up|out|down"
    r"|off|back|round|moved|sent"
    r"|fixed|changed)\b)",
    _I,
)
"""A talk had with a third person; a thing or somebody had moved."""
_IDIOM = re.compile(
    r"(?:pushing \d|(?:sort|kind) of|catch my|give \w+ (?:three|two|one) guess|take (?:an?"
    r"|the) (?:water|coffee|tea|stairs"
    r"|lift|bus|train|tube|taxi|beer|pint|slice|biscuit|hint|punt)|putting (?:it|this) to"
    r"|running (?:late|behind|out|low)|take (?:that|it) (?:on the chin|as|from here|back)"
    r"|take (?:your|his|her) word"
    r"|give (?:\w+ ){1,2}(?:due|credit|benefit)|second"
    r" (?:that|guess)|come (?:on|back) to (?:that|this|it)|come clean|throw (?:something|this"
    r"|it|that) out|walk you through|talk you"
    r" through|take you through|keep (?:this|it) (?:short|brief|simple|quick)|(?:shift|budge"
    r"|scoot) (?:over|up|along)|level with|be"
    r" back\b(?! (?:to|with|in touch))|stand by (?:that|what)|stick my neck|go along with"
    r"|run with (?:that|it)|park (?:that|it|this)"
    r"|spare you|save you the|cut (?:to|you)|hand (?:over )?to you|play devil|touch on"
    r"|pick (?:that )?up (?:on|later)|bring (?:it|us|this)"
    r" back|make (?:one|a|my|two) points?|make (?:a start|do)|get out of your|settle for"
    r"|put up with|muddle|live with|drink to|grant you"
    r"|allow that|let (?:that|it) (?:go|pass|slide)|leave (?:it|that) there|hold my hands?"
    r"|eat my|bite|swear\b|(?:pour|sit|stand) ?(?:down)?\W*$"
    r"|turn (?:this|that|it|my phone) off|be (?:in|on|off|away|out|abroad|late|gone|glad|happy"
    r"|sorry|lucky|fine)\b(?! (?:touch|it|with|to"
    r" (?:the|my|your)|the (?:phone|case))))",
    _I,
)
"""Turns of phrase that steer the talk or tell a mood, whatever day stands near."""
_HAND_IN = re.compile(
    r"have (?:\w+ ){1,3}(?:to|with|over to) (?:you|him|her|them)\b|"
    r"have (?:an?|the|your|my|his|her|their|some|one|two|three|both|all|every\w*|something)\b"
    r"(?!.{0,25}\b(?:baby|drink|party|lunch|dinner|holiday|days? off|scan|operation|interview|beer"
    r"|surgery|birthday|day of|coffee|tea|smoke|boss|exam|test|rest|break|lie-in)\b)",
    _I,
)
"""As in "have it up by Friday", "have an answer for you": a thing made ready by a day."""


_READS_LATER = re.compile(
    r"(?:read|look at|go through|go over|have a (?:look|read)) (?:it|that|this|them|the \w+"
    r"|yours?|at it)\b.*\b(?:on the|tonight"
    r"|later|after|over|when|once|at (?:home|lunch|break)|before|in the)\b",
    _I,
)
"""What was asked to be read, and will be elsewhere."""


def outlives_talk(act: str, *, later: bool, asked: bool = False) -> bool:
    """Whether an act, in the words from its verb on, is still to be done when the talk ends.

    Args:
        act: The words from the verb to the end of its clause.
        later: Whether a definite later day or time is named with it.
        asked: Whether the turn before asked the speaker to do something.
    """
    words = act[_lead_end(act) :].lstrip()
    if _HAVE_WITH.match(words) or _has_somebody(words) or (later and _HAVE_DONE.match(words)):
        return True
    if _IDIOM.match(words):
        return False
    if not words or (_ONLY_TALK.match(words) and not (later and _HAND_IN.match(words))):
        return False
    if later:
        return True
    if _HERE.match(words) or _ON_SHOW.search(words):
        return asked and (_TAKES_UP.match(words) or _READS_LATER.match(words)) is not None
    return _ELSEWHERE.match(words) is not None


def _has_somebody(words: str) -> bool:
    """As in "have Dev swap the screens": somebody is made to do it."""
    said = words.lower().split()
    if said[:1] != ["have"] or len(said) < _CAUSED or said[1] in _NOBODY:
        return False
    return any(word in BASE_VERBS for word in said[2:_CAUSED])


_CAUSED = 4
_NOBODY = frozenset({"a", "an", "to", "another", "some", "any", "no", "my", "it", "that", "this"})


def is_here(act: str) -> bool:
    """Whether the words name an act of the talk itself, or are too bare to outlive it."""
    words = act[_lead_end(act) :].lstrip()
    return (
        not words
        or _IDIOM.match(words) is not None
        or _HERE.match(words) is not None
        or _ONLY_TALK.match(words) is not None
    )


def _lead_end(act: str) -> int:
    match = _LEAD.match(act)
    return match.end() if match else 0


_TAKES_UP = re.compile(
    r"(?:do|try|give|leave) (?:it|that|this|so|the same|the first|one|both)\b(?! (?:an?|there|at"
    r" that|for now))",
    _I,
)
"""Bare words that take up what was just asked: "I'll do that"."""
