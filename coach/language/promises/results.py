"""Promises said of the thing, not of who does it: "it'll be with you by Friday", "that's yours"."""

from __future__ import annotations

import re

from coach.domain.commitment import Firmness
from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.reading import Found, Scene, first_word

_I = re.IGNORECASE

_PAPERS = (
    r"(?:reports?|slides?|deck|invoices?|notes?|letters?|e-?mails?|messages?|minutes|forms?"
    r"|lists?|plans?|proposals?|drafts?|figures|numbers|parcels?|boxes|requests?|applications?"
    r"|files?|feedback|answers?|repl(?:y|ies)|contracts?|orders?|invites?|agenda|summary"
    r"|sheets?|tickets?|claims?|quotes?|specs?|scripts?|memos?|copy|copies|card|rota|roster"
    r"|schedule|pages?|write-?up|one-?pager|papers?|packs?|bids?|cvs?|names?|comments"
    r"|corrections?|apology|samples?|drawings|timesheets?|expenses|references?|statement"
    r"|complaint|swap|transfer|payment|refund|changeover|rest|others?(?: one)?|one|second half"
    r"|lot of (?:it|them)|lot|thing)"
)
"""What is made and handed over in work."""
_IT = (
    r"\b(?:it|that|this|those|these|they|all of (?:it|that|them)|the whole lot|everything"
    r"|(?:an?|the|my|your|his|her|our|that|this|those|these|both|every)(?: [\w'-]+){0,4}? "
    + _PAPERS
    + r"|"
    + _PAPERS
    + r")(?:, [\w ]{2,25},)?"
)
_WITH_YOU = (
    r"(?:with you|on your (?!mind|own|feet|way|side of|plate|face|phone all|back\b|case)\w+"
    r"|in your (?!life|head|mind|shoes|way|place|fifties|thirties|own|voice|team|job|role"
    r"|position)\w+|at your (?:desk|door|site|end|place)|in front of you|your way|in yours)"
)
_WILL = r"(?:'ll| will|ll|'s going to| is going to| are going to|'re going to)"
_TO_YOU = re.compile(
    r"\b(?:it|that|this|there|those|they|(?:the|a|an|your|that|my) [\w' -]{2,30}?)"
    + _WILL
    + r" (?:all |both |already )?(?:be|come|go|land|reach|hit|get|arrive|drop|sit)\b.{0,40}?\b(?:"
    + _WITH_YOU
    + r"|to you\b|from me\b|from my (?:side|end))"
    r"|\b(?:he|she)" + _WILL + r" be with you\b",
    _I,
)
_NOW_WITH_YOU = re.compile(
    _IT + r"(?:'s| is|'re| are|s)? (?:lands? |comes? |hits? |arrives? |drops? )?" + _WITH_YOU,
    _I,
)
_HEADED = re.compile(
    _IT + r"(?: goes| go|(?:'s|'re| is| are|s) (?:going|off|away|coming(?! up))|'ll go| will go"
    r"| leaves?"
    r"| gets? (?:(?!bor|tir|us)\w+ed|sent|done|posted|filed|signed|fixed|sorted|sent off"
    r"|raised|booked)"
    r"|(?:'s|'re| is| are) (?:getting|being) (?:sent|done|posted|filed|signed|fixed|sorted"
    r"|raised|booked|moved|written))\b(?! (?:on (?:and|about)|well|wrong|home|with|down|up the wall"
    r"|live|mad|away from))",
    _I,
)
"""Where a thing is headed, said in the present; on a day it is promised."""
_FILED = re.compile(
    r"(?:'s|'re|\bis|\bare) (?:all )?going (?:straight |right |back )?(?:in|into|on|onto|to"
    r"|over to) (?:the|your|my|an?) "
    r"(?:\w+ )?(?:bin|post|file|diary|calendar|agenda|minutes|report|letter|e-?mail|list"
    r"|log|board|record"
    r"|rota|roster|newsletter|plan|contract|risk register|all-hands|recycling|complaint)\b",
    _I,
)
"""Where papers and plans are put away; only who speaks can see to it."""
_PROMISED = re.compile(
    r"\b(?:i (?:can |do )?(?:promise|guarantee|swear|give you my word)|you (?:have"
    r"|'ve got) my word|my word on it|rest"
    r" assured),?(?: to you| you)?(?: that)? (?:you(?:'ll| will)(?! (?:be (?:fine|ok|okay"
    r"|all right|alright|good|great)|like|love"
    r"|feel|get (?:over|through|used|there)|laugh|thank|enjoy|miss|regret|manage|know when"
    r"|survive))|nobody|no one|there(?:'ll| will) be"
    r"|it(?:'ll| will) be (?:done|sorted|ready|with|on|fixed|sent))",
    _I,
)
"""A word given for what befalls the listener."""
_BY_ME = re.compile(
    r"\b(?:is|are|gets?|comes?|goes|go|going|go(?:es)? out) (?:\w+ ){0,3}?(?:by me|from me|over my"
    r" (?:name|signature)|in my name|from my (?:side|end|desk))\b"
    r"|\b(?:with|under) your name (?:on|attached|at the top|first)\b"
    r"|\byou (?:find|get|have) (?:it|that|them|an?|the|your) .{0,40}?\b(?:in your|on your|from me"
    r"|by me|off me)\b"
    r"|\b(?:it|that)(?:'s| is|s) (?:coming|going|heading)(?: \w+)? with me\b",
    _I,
)
_DONE_BY = re.compile(
    r"\b(?:it|that|this|those|they|both|the whole lot|all of (?:it|them|that)|everything"
    r"|(?:the|this|that|those|these) "
    r"[\w' ]{2,25}?|your [\w' ]{2,25}?)"
    + _WILL
    + r" be (?:all )?(?:(?!announc|clos|decid|tir|retir|fir|bor|need|want)\w+ed|done|sorted|up"
    r"|ready|out|in(?! (?:touch|bits|trouble|tears))|there|fixed|finished|over|sent|gone|back|live"
    r"|clear(?:ed)?|off|signed|booked|paid|filed|posted|printed|written|submitted|down|ordered)\b",
    _I,
)
_SAYS_WHO = re.compile(
    r"\b(?:says?|said|reckons?|thinks?|tells? (?:me|us)|told (?:me|us)|apparently|supposedly"
    r"|according)\b",
    _I,
)
"""Somebody else's forecast."""
_UP_BY = re.compile(
    _IT + r"(?:'s| is|'re| are|s) (?:all )?(?:on the (?:wall|board|system|rota|door)|up\b|out\b"
    r"|in the (?:post|system|diary)|live\b|done"
    r"|sorted|fixed|sent|signed|filed|booked|gone)\b.{0,12}\b(?:by|before|tonight|tomorrow"
    r"|first thing|today|on|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday)\b",
    _I,
)
_THERE = re.compile(
    r"\b(?:there"
    + _WILL
    + r" be|there(?:'s| is) going to be) (?:an?|one|some|the|something|no|two|three|another)\b"
    r"(?!.{0,30}\b(?:party|meeting|strike|storm|drinks|lunch|cake|announcement|review|audit|sale"
    r"|inspection|match|drill|service|row|queue|vote|election|point|chance|problem|trouble|delay"
    r"|shortage|cuts?|redundanc\w+|changes?|restructur\w+|interview|question)\b)",
    _I,
)
_SCHEDULED = re.compile(
    r"\b(?:meeting|launch|train|flight|bus|school|consultation|holiday|leave|kids|shop|office"
    r"|school|term|season|clocks?|baby|price|prices|money|market|he|she|we)\b",
    _I,
)
_UNSURE = re.compile(r"\b(?:not|n't|never|always|usually|hardly|all goes|mostly)\b|n't\b", _I)
_FATE = re.compile(
    r"\b(?:dark|raining|cold|hot|winter|over by|fine|okay|all right|alright|worth it|easier|harder"
    r"|better|worse|the new system|someone else)\b",
    _I,
)
_ASSURED = re.compile(
    r"\byou (?:may|can) (?:rely|count|depend) (?:up)?on me to \w+"
    r"|\bconsider yourself (?:released|excused|off|out of|relieved|freed|invited|on the)\b"
    r"|\b(?:you have|you've got|you've) my word\b(?!,? (?:that )?(?:it's|it is|i'm|i am))"
    r"|\bmy word on (?:it|that)\b"
    r"|\byou (?:hear|get) (?:it|that|everything) (?:straight )?from me\b"
    r"|^\W*(?:\w+\W+){0,2}(?:(?:put|mark|sign|pencil) me (?:down|in|up) for|count me in)\b"
    r"|\byou'?ll have (?:it|them|those)\b(?! (?:in you|to|easy|all|coming|made|bad|both ways))",
    _I,
)
"""A word given, a place taken, with or without a day."""
_AT_IT = re.compile(
    r"\bi'?m (?:straight |right )?(?:onto\b|on to\b|(?:on the phone|in touch|round|over|down|up)"
    r" (?:to|with|at|there)\b)|\bi'?m going (?:straight |back |over |down |up |in |round "
    r"|to )+(?:(?-i:[A-Z])\w+|the \w+|my \w+|at \w+)?"
    r".{0,25}\b(?:with (?:this|it|that)|about|to (?!my\b|the\b|see my)\w+)\b",
    _I,
)
_WE_FOR_YOU = re.compile(
    r"\bwe(?:'ll| will) (?:get|find|have|move|put|give|send|bring|set|sort|arrange|book|order"
    r"|swap|switch|take) (?:(?:that|this|it|the"
    r" \w+) \w+ for )?(?:you|your)\b(?! (?:through|there|all|know|used|out of (?:this|it)))",
    _I,
)
""""We" to whom it is done for: the speaker's side."""
_TERMS = re.compile(
    r"(?:^|[,;]\s*)\W*(?:(?:and|so|then|right|okay|ok),? )?(?:from|starting|as of"
    r"|beginning) [\w' ]{3,25}?,? you (?:can |may |only |just )?"
    r"(?:don't |do not )?(?!know|have to|need|should|must|might|could|get used|want|think|feel"
    r"|will|'ll|seem|look|said|told|were|had)\w+"
    r"|\byou(?:'re| are|re) not (?:doing|on|working|coming in|taking|covering|going|closing"
    r"|opening)\b",
    _I,
)
"""Terms of work that the speaker grants from a day on."""
_YOURS = re.compile(
    r"\b(?:it|that|this|they|those|both|the [\w' -]{2,25}?|[\w' -]{2,25}?)(?:'s| is|'re| are|s)"
    r" (?:all |now )?yours\b(?!,? (?:isn't|aren't|is it|too\?))",
    _I,
)
_RELEASED = re.compile(
    r"\byou (?:can|could|may) have (?!\w+(?:ed|en)\b|told|said|been|had|gone|done|got|left"
    r"|sent|rung|come|made|put)[^?]*$"
    r"|\b(?:he|she|they|somebody|someone|(?-i:[A-Z])\w+)(?:'s| is| are"
    r"|'re) (?:all )?(?:with you|yours)\b"
    r"|\byou(?:'re| are|re) (?:now |back )?(?:off|out of|clear of|excused from|free from"
    r"|(?:down for|on|in for)(?=.*\b(?:from|as of|starting|tomorrow)\b)"
    r"|(?:the )?first(?: (?:item|up|on|in line))?|top of the|covered|relieved of"
    r"|spared)\b(?! (?:the hook|your|course|track|about|top"
    r"|fire|edge|to something))"
    r"|^\W*(?:(?:and|so|then|okay|ok|right|yes|yeah|well|fine|grand),? ){0,3}you (?:get|start"
    r"|finish"
    r"|move|come off|go on|swap)\b(?=.*\b(?:from|as of|starting|tomorrow)\b)(?! (?:used|it"
    r"|that|to|a lot|the (?:idea|feeling|sense"
    r"|picture|point|bus"
    r"|train)))",
    _I,
)
_GRANT = re.compile(
    r"\byours is the\b|\b(?:it|that|this) goes to your (?!head|heart)"
    r"|\b(?:is|are|gets?) (?:paid|moved|sent|seen|served) first\b"
    r"|\b(?:going|goes|coming|comes) (?:in |out |up )?from me\b"
    r"|\bgets? (?:\w+ )?(?:done|sent|signed|moved|paid)\b"
    r"|(?<!to )\bgo(?:es)? (?:straight |right |back )?(?:in|to|into|out to) (?:the|our"
    r"|your) (?:\w+ )?(?:pot|budget|fund"
    r"|kitty|team|report|plan|file|board|list|agenda|minutes|rota)\b"
    r"|\byou(?:'re| are|re) (?:the first|down for|off|in\b|on\b|out of|clear of|getting|covered)"
    r"|^\W*(?:then |and )?you (?:get (?!used|it\b|that\b|to\b|your own)|(?:start|move"
    r"|go) (?:on|to|into)\b)"
    r"|\b(?:it|that|they|the [\w ]+?)(?:'s| is|'re| are|re|s) (?:all )?yours\b",
    _I,
)
_GENERIC = re.compile(r"\byou\b", _I)
"""A condition on anybody: what follows it is how things are."""


def read_result(scene: Scene) -> Found | None:
    """As in "It'll be with you by Friday", "there'll be an answer from me tomorrow"."""
    if not scene.state.talk:
        return None
    text = scene.clause.text
    terms = scene.state.dated and _TERMS.search(text) is not None
    if (_UNSURE.search(text) and not terms) or _SAYS_WHO.search(text + scene.state.sentence):
        return None
    for pattern in _patterns(scene):
        match = pattern.search(text)
        if match and not _FATE.search(text):
            act = scene.clause.start + match.start()
            start = (
                scene.words[first_word(scene.words)].start
                if first_word(scene.words) < len(scene.words)
                else act
            )
            frame = "given" if pattern in {_ASSURED, _WE_FOR_YOU, _TERMS, _FILED} else "result"
            return Found(min(start, act), scene.clause.end, Party.LEADER, frame, act)
    return None


def _patterns(scene: Scene) -> list[re.Pattern[str]]:
    """What may be read as a promise here: the present of a thing only with a day."""
    if not scene.state.dated:
        return [_TO_YOU, _FILED, _PROMISED, _ASSURED, _WE_FOR_YOU]
    found = [
        _TO_YOU,
        _FILED,
        _PROMISED,
        _ASSURED,
        _WE_FOR_YOU,
        _AT_IT,
        _UP_BY,
        _DONE_BY,
        _THERE,
        _BY_ME,
        _NOW_WITH_YOU,
    ]
    if _SCHEDULED.search(scene.clause.text) is None:
        found += [_HEADED]
    if scene.clause.opener not in {"because", "while", "although", "that"}:
        found += [_YOURS, _RELEASED, _TERMS]
    return found


def read_granted(scene: Scene) -> Found | None:
    """As in "If they agree, you're down for it": the speaker grants it, if."""
    if not scene.state.talk or not scene.state.condition:
        return None
    match = _GRANT.search(scene.clause.text)
    if match is None or _GENERIC.search(scene.state.condition) or _UNSURE.search(scene.clause.text):
        return None
    start = scene.clause.start
    act = start + match.start()
    return Found(start, scene.clause.end, Party.LEADER, "granted", act, Firmness.CONDITIONAL)


def speaker_gives(scene: Scene, verb: int) -> bool:
    """In talk, "you'll have it by Friday" and "you'll hear it from me" bind the speaker."""
    if scene.low(verb) not in RECEIVING:
        return False
    rest = [word.low for word in scene.words[verb + 1 :]]
    from_me = "from" in rest and rest[rest.index("from") + 1 :][:1] == ["me"]
    if from_me or "my" in rest[:2]:
        return True
    return scene.state.dated and _RECEIVED.match(" ".join(rest)) is not None


_RECEIVED = re.compile(
    r"(?:[\w' ]{2,25} (?:back|done|ready|in writing)\b|back|by|before|on|for sure|either way"
    r"|one way|something|tomorrow|today|tonight|this|next(?! time)"
    r"|monday|tuesday|wednesday|thursday|friday|first thing|it|that|those|these|them|one|both"
    r"|everything|all|my|your|(?:the|an?|some|two|three|\w+) (?:\w+ ){0,3}?(?:yes|no|answers?"
    r"|repl(?:y"
    r"|ies)|decisions?|dates?|drafts?|cop(?:y|ies)|lists?|calls?|e-?mails?|notes?|responses?|words?"
    r"|plans?|versions?|updates?|slots?|figures|numbers|reports?|letters?|confirmation|names?"
    r"|rest|remainder|keys?|badge|permit|laptop|access|login|refund|cheque|replacement|money"
    r"|results?|feedback|details|info\w*|documents?|papers?|forms?|invites?|link|file|slides|deck"
    r"|contract|schedule|rota|roster|summary|quote|proposal|notice|times?|message|text))\b",
)
"""What one is given by the speaker, as against what befalls one."""


RECEIVING = words_in("have get hear see receive")
