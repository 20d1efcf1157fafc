"""Time phrases that fix a day only with what stands around them: spans, nths, events."""

from __future__ import annotations

from coach.language.dues.words import COUNT, MONTH, ORDINAL

LOOSE_SHAPES: tuple[tuple[str, str], ...] = (
    (
        "span",
        (
            r"(?:(?<=in )|(?<=within )|(?<=inside )|(?<=for )|(?<=over )|(?<=give )|(?<=take )"
            r"|(?<=gimme )|(?<=give me )|(?<=give it )|(?<=next )|(?<=in the )|(?<=within the "
            r"))(?:the next |the |next |about |around )?(?:(?P<count>"
        )
        + COUNT
        + (
            r")\s*(?P<unit>(?:working |business )?days?|weeks?|wks?|fortnight|months?|hours?"
            r"|hrs?)|(?P<unit1>fortnight|wk|week|month))\b(?:'|'s)?(?:\s+time)?"
            r"(?!\s+(?:of|after|from) (?:\w+ing|the|that|it|my|your|his|her)\b)"
        ),
    ),
    (
        "span",
        r"(?P<count>"
        + COUNT
        + (
            r")\s*(?P<unit>(?:working |business )?days?|weeks?|wks?|months?|fortnight)(?:'"
            r"|'s)?\s+(?:time|from (?:now|today)|max|tops)\b"
        ),
    ),
    (
        "span",
        r"\b(?:give|gave|need|needs|allow) (?:me|him|her|it|us|them) (?P<count>"
        + COUNT
        + r")\s*(?P<unit>(?:working |business )?days?|weeks?|wks?|fortnight|months?)\b",
    ),
    ("span", r"(?P<count>a)\s+(?P<unit>fortnight)\b"),
    (
        "nth",
        (
            r"(?:the\s+|^|(?<=\| )|(?<=/ )|(?<=, )|(?<=– )|(?<=- )|(?<=\()"
            r"|(?<=by )|(?<=on )|(?<=before )|(?<=until )|(?<=till )|(?<=from )"
            r"|(?<=starting ))(?P<day>\d{1,2}(?:st|nd|rd|th)|"
        )
        + ORDINAL
        + (
            r")\b(?!\s+(?:time|one|of|thing|person|week|seat|draft|ten|half|quarter|floor"
            r"|version|round|year|item|point|part|person|day|two|three|few|month|attempt|go"
            r"|place|line|shift|phase|interview|century|anniversary|birthday))"
        ),
    ),
    (
        "nth",
        (
            r"(?:(?<=by )|(?<=on )|(?<=before )|(?<=b4 )|(?<=until )|(?<=till )|(?<=til )"
            r"|(?<=from ))(?:the )?(?P<day>0?[1-9]|[12]\d|3[01])\.(?=\s+[a-z]|\s*[,;)])"
        ),
    ),
    (
        "nth",
        (
            r"(?:(?<=by )|(?<=on )|(?<=before )|(?<=b4 )|(?<=until )|(?<=till )|(?<=til )"
            r"|(?<=from ))the (?P<day>0?[1-9]|[12]\d|3[01])"
            r"(?=\.?\s*(?:$|[,;.)!?]|(?:and|or|but|so|at|then|if|with|when|for)\b))"
        ),
    ),
    (
        "holiday",
        (
            r"(?P<holiday>(?:nye|nyd|hogmanay)\b|xmas (?:eve|day)|christmas(?: eve)?|xmas"
            r"|new years?(?:'s?)?(?: (?:day|eve))?|easter(?: "
            r"(?:sunday|monday))?|good friday|halloween|valentine'?s(?: day)?|thanksgiving"
            r"|boxing day|st\.? patrick'?s(?: day)?|paddy'?s day|july (?:4th|fourth)|republic "
            r"day|independence day|labou?r day|st\.? stephen'?s(?: day)?)\b"
        ),
    ),
    (
        "clock",
        (
            r"(?:(?<=by )|(?<=before )|(?<='fore ))(?:evening|dark|dusk|nightfall|sundown|sunset"
            r"|lunch(?: ?time)?|noon|midday|midnight|close|tea ?time"
            r"|home ?time|dinner(?: ?time)?|knocking-off time|clocking-off time)\b(?! of)"
        ),
    ),
    (
        "clock",
        (
            r"(?:(?<=by )|(?<=before ))(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
            r"|twelve|half \w+"
            r"|\d{1,2}(?:[:.]\d\d)?)\s*(?:am|pm|o'clock|ish)?\b(?!\s*(?:%|[A-Za-z]))"
        ),
    ),
    (
        "clock",
        (
            r"(?<=before )(?:i|we|you) (?:go home|leave|knock off|clock off|lock up|head off|go)\b"
            r"(?! (?:on|for|in|to|back|into|through|near|live))"
        ),
    ),
    (
        "clock",
        (
            r"(?:right |straight |just |now )*after (?:this|our) (?:call|chat|meeting|talk)\b"
            r"|(?:right |straight |just |now )after this\b(?! \w)|(?:at|over) lunch(?: ?time)?\b"
        ),
    ),
    ("month", r"(?P<month>" + MONTH + r")\b(?!\s+\d)(?!')"),
    (
        "sameday",
        (
            r"(?:the )?same (?:day|afternoon|morning|evening|night)\b|(?<=by )then\b|that (?:day"
            r"|morning|afternoon|evening|night)\b"
        ),
    ),
    ("nextday", r"the (?:next|following) (?:day|morning)\b|the day after\b"),
    (
        "soon",
        (
            r"(?:at some (?:pt|point|stage)|some ?time(?: soon)?|soon(?:ish)?|asap|a\.s\.a\.p\.?"
            r"|one of these days|in due course|when(?:ever)? (?:i|he|she|they|we) (?:get|can"
            r"|gets|have|has)\b(?: a (?:minute|chance|moment|sec|mo|gap|spare \w+))?|in the "
            r"(?:coming|next few) (?:days|weeks)|shortly|eventually|down the line|down the road"
            r"|in the near future)\b"
        ),
    ),
    (
        "event",
        (
            r"(?:(?<=before )|(?<=after )|(?<=once )|(?<=by )|(?<=ahead of )|(?<=at )|(?<=until "
            r")|(?<=in time for )|(?<=for ))(?:the |our |his |her |their |my |next |your "
            r")(?:next )?[\w'/-]+(?: (?!and\b|but\b|so\b|or\b|if\b|to\b|i\b|he\b|she\b|with\b"
            r"|about\b|as\b)[\w'/-]+){0,2}"
        ),
    ),
)
"""Each shape's name and pattern."""
