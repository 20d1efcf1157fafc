"""Words that keep a promise from being one: imagined, wished, done, lapsed, refused, in jest."""

from __future__ import annotations

import re

_I = re.IGNORECASE

HYPOTHETICAL = re.compile(
    r"\bif\b.{0,60}\b(?:had|'d|were)\b.{0,60}(?:'d|would)\b|\b(?:would|'d|wd|could"
    r"|should|might) (?:not |never |n't |probably )?(?:have|'ve|of)\b(?! (?:it|the|a"
    r"|this|that|him|her|to|something|his|my|an|them)\b)"
    r"|\bhad (?:i|he|she|we|they) \w+|\bif only\b|\bwhat i'd (?:do|say)\b|\bwere (?:i|he"
    r"|she|it|we) to\b|\bin (?:his|her|your|their) shoes\b|\bif it were me\b|\bin an "
    r"ideal world\b|\bin a perfect world\b|\bhypothetically\b|\bin theory\b",
    _I,
)

WISH = re.compile(
    r"\b(?:would|wd|wld|'d) (?:really |quite |also |much )?(?:like|love|prefer|rather"
    r"|welcome|appreciate|hate)\b|\bhop(?:e|es|ed|ing) (?:to|that)\b|\bwould be (?:good"
    r"|nice|great|lovely|ideal|useful|helpful)\b"
    r"|\bwish(?:es|ed)?\b|\bdream(?:s|t|ing|ed)? of\b|\bfanc(?:y|ies|ied)\b|\bwants? "
    r"to\b|\bwanted to\b|\bkeen to\b|\bbe keen\b|\bwould want\b|\bif i could\b|\bone "
    r"day\b|\bsome ?day\b|\btempted to\b|\bthinking (?:of|about)\b|\btoying with\b"
    r"|\bkeen on\b|\binterested in\b",
    _I,
)

FINISHED = re.compile(
    r"(?:^|[-–—:,(|→✓]\s*)(?:all |now |already )?(?:done|sorted|finished|completed"
    r"|submitted|sent|closed|resolved|delivered|fixed|paid|shipped|happened|in "
    r"place)(?:\b(?! by\b| on\b| before\b| and dusted\b)|$)(?!\s+(?:to|it|that|by|a|the"
    r"|an|her|him|them|me|off)\b)"
    r"|\b(?:done|sorted|completed?|closed|submitted|sent|finished|signed off|delivered"
    r"|resolved)\s*(?:[.!✓]*$|[\[(])|\b(?:has|have|'ve|had|already|has already|have already|i've"
    r"|he's|she's) (?:now |already |just )?(?:phoned|sent|done|spoken|finished|written"
    r"|asked|booked|raised|emailed|called|told|submitted|completed|ordered|signed|paid"
    r"|fixed|sorted|shared|updated|chased)\b"
    r"|[-–—(,.:;→]\s*(?:i |just |already |have |i've |he |she ){0,2}(?:did|done|sent|rang|spoke"
    r"|emailed"
    r"|called|asked|told|booked|raised|chased|went|got|left|put)\b(?: (?:it|that|this|them|him|her"
    r"|so|both))?(?: to \w+)?\s*(?:$|[.,;)!]|\b(?:at \d|\d{1,2}(?:[:.]\d\d)?\s?[ap]m|before|after"
    r"|around|about|by \d"
    r"|this (?:morning"
    r"|aft)|earlier|just now|straight|already|on (?:my|the) way|while|when|there|today|yesterday))"
    r"|\b(?:did|done|sorted|sent|fixed|booked) (?:it|that|this) (?:there and then"
    r"|yesterday|already|on the spot|last|this morning|straight away|today|in the "
    r"meeting)\b|✓|✔|✅|\bticked off\b|~~",
    _I,
)

LAPSED = re.compile(
    r"\b(?:was|were) (?:going|meant|supposed|due|planning|about|hoping) to\b|\bmeant "
    r"to\b|\bsupposed to\b|\bforgot\b|\bkeeps? (?:saying|meaning|promising)\b|\bkept "
    r"(?:saying|promising)\b"
    r"|\bstill ow(?:e|es|ed)\b.{0,60}\bfrom (?:last|january|february|march|april|may|june|july"
    r"|august"
    r"|september|october|november|december)\b|\b(?:said|agreed|swore|offered|told \w+) (?:back in"
    r"|last (?:time|week"
    r"|month|year|quarter|spring|summer|autumn|winter|term)|ages ago|months ago|a while (?:ago"
    r"|back))\b"
    r"|\b(?:nearly|almost) (?:said|offered|promised|told|agreed)\b|\bdid (?:say|promise)\b"
    r"|(?:'d|\bhad) (?:already |previously |also |originally )?(?:promised|said|agreed"
    r"|told|offered|committed|meant|planned|intended)\b|\bpromised (?:\w+ ){0,4}(?:last"
    r"|back in|in (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december))\b"
    r"|\b(?:still|yet) (?:hasn't|haven't|not|no|waiting)\b|\bnever (?:did|happened|came"
    r"|got|sent|materiali[sz]ed)\b|\bused to\b|\balways (?:says?|said|promis\w+)\b"
    r"|\bsaid last (?:time|week|month|year)\b|\blast (?:time|week|month|year|quarter"
    r"|spring|summer|autumn|fall|winter) (?:i|he|she|they|we) (?:said|promised|agreed"
    r"|told)\b"
    r"|\b(?:overdue|lapsed|slipped again)\b",
    _I,
)

NO_MORE = re.compile(
    r"\bno way\b|\bover my dead body\b|\bneeds? (?:an owner|someone|somebody|owning)\b"
    r"|\bno owner\b|\bno further action\b"
    r"|\bno need (?:to|for)\b|\bnothing (?:else )?(?:needed|to do"
    r"|for me to do)\b|\bno action\b|\bleave it (?:there|at that|for now|be)\b|\bnot "
    r"chasing\b|\bno longer\b|\bcan't promise\b|\bcouldn't promise\b|\bno promises?\b"
    r"|[-–—:(,]\s*(?:no|nope|nah),? (?:can't|cannot|couldn't|can not|won't|not (?:possible"
    r"|allowed))\b"
    r"|\bno can do\b|\bi said (?:absolutely |definitely |certainly )?not\b(?! to)"
    r"|(?<!words )(?<!words, )\bnot (?:my|for me|on me|our|mine|up to me)\b|\bdon't (?:want|plan"
    r"|intend|need) "
    r"(?:me |him |her |us )?to\b|\bparked\b|\bdropped\b|\bcancelled\b|\bnot committing\b"
    r"|\bmade no commitment\b|\bno commitments?\b|\brefus\w+\b|\bdeclined\b|\bturned "
    r"(?:it |that |me |him |her )?down\b|\bsaid no\b|\bruled out\b",
    _I,
)

SARCASM = re.compile(
    (
        r"\b(?:copious|all my|all (?:his|her) copious) (?:free|spare)? ?time\b|\bin (?:my"
        r"|his|her) (?:copious )?(?:free|spare) time\b|\b(?:sure|oh)[, "
        r"]+(?:yeah[, ]+)?(?:i'll|ill) just\b|\bi'll just (?:grow|clone|conjure|magic|wave"
        r"|sprout)\b|\bmagic wand\b|\boh,? (?:yeah|yes|sure|great|of course),? (?:i|he|she"
        r"|we)(?:'?ll| will)\b"
        r"|\bshall (?:i|we)\W*$|, ha\b|\bha\b\W*$|\bthey claim\b|\ballegedly\b|\bas we "
        r"(?:always )?say\b|\bdoubt it\b|\bheard (?:that|it) before\b|\b(?:we'll|we will|we "
        r"shall|let's) see\b\W*$|\byeah,? right\b|\bsure,? and\b|\b(?:win|won) the (?:lottery"
        r"|lotto|pools|jackpot)\b|\b(?:if|by|barring) (?:a|any) miracle\b|\bgrows? on trees\b"
        r"|\blike last (?:time|week|(?:mon|tues|wednes|thurs|fri)day)\b"
        r"|\bpigs (?:fly|might|will|may)\b"
        r"|\bwhen hell\b|\bi'll believe (?:it|that)\b|\bno doubt\b|\bapparently\b"
        r"|\bsupposedly\b|\bas if\b|\bi'll eat my\b|\bgood luck with that\b|\bof course "
        r"(?:he|she|they) will\b|🙄|\(ha\)|\bha ha\b|\bin (?:his|her|their|my|your) dreams\b"
        r"|\bany decade\b|\bjok(?:ed|ing|es|e)\b|\bkidding\b|\bnot holding my breath\b"
        r"|\b(?:tongue in cheek|laughed)\b|/s\b|\b(?:ha){2,}h?\b|\b(?:he){2,}\b|[😂🤣]"
    ),
    _I,
)

_IN_JEST = (
    r"\bfor (?:the )?(?:fun|laughs|a laugh|giggles|kicks|craic|sport|show)(?: of it)?"
    r"(?: now| only| really| these days)*(?=\W*(?:$|[.,!;]))"
    r"|\b(?:tell|ask|warn|let|ring|phone|text|message) (?:my|the|our|her|his|your) [^.?!]{2,30}?"
    r"\b(?:hold|cancel|chill|pop|return|stop|hang|keep|put)(?: off| back| up| away| out)?"
    r" (?:the|my|that|those|all the) (?:gold |big |red |brass )?(?:balloons?|champagne|bunting"
    r"|confetti|fireworks|party hats?|trumpets?|fanfare|flags|bubbly|prosecco|streamers)\b"
    r"(?! (?:by|before|for|on|at|in|from|to|till|until)\b)"
    r"|\b(?:cancel|order|book|return|park|sell|bring out) (?:the|my|that) (?:yacht|parade"
    r"|cheerleaders|marching band|brass band|private jet|ferrari|mansion|ticker tape)\b"
    r"|\bnot to hold (?:his|her|their|your|my) breath\b|\b(?:wing and a|and(?: a)?) prayers?\b"
)
"""Done for the fun of it, festivities called off, and means that would take a wonder."""

NOT_MEANT = re.compile(
    _IN_JEST
    + r"|\b(?:swing for|so help me|the moon\b|cure cancer|eat my hat|wave (?:a|my) (?:magic )?wand"
    r"|work miracles|walk on water|i'?(?:ll| will) (?:be )?(?:tell|telling|say|saying|do|doing|sign"
    r"|signing|give|giving|pay|paying) (?:\w+ )?(?:nothing|nowt|nobody|sod all)"
    r"|i'?(?:ll| will) (?:give|gie|grant|allow) (?:you|ye|it|him|her|them) that(?=\W*(?:$|[,.;])))",
    _I,
)
"""Oaths, jests, concessions, and nothing given."""
