"""Time phrases as leaders write and say them; they are looked for only near a commitment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.dues.words import COUNT, MONTH, ORDINAL, PART, WEEKDAY


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A time phrase found in text.

    Attributes:
        start: First character, the preposition included.
        end: One past the last character.
        text: The words.
        shape: Which pattern it fits; decides how it is resolved.
        lead: The preposition or determiner before it, lower case, or empty.
        parts: What the pattern captured.
    """

    start: int
    end: int
    text: str
    shape: str
    lead: str
    parts: dict[str, str]


_LEAD = re.compile(
    r"(?<!\w)(?:(?:no later than|not later than|at the latest by|by no later than|latest "
    r"by|due by|due on"
    r"|due|by|before|b4|until|till|til|ahead of|in time for|from|on|at|for|over|during"
    r"|in|within|inside"
    r"|starting|this coming|coming|this|next|the following|following|every other|every"
    r"|each|first thing on"
    r"|first thing|early|late|later|mid|around|about|towards?|after|come)\s+)+(?:the\s+)?$",
    re.IGNORECASE,
)
_LEAD_REACH = 40
"""Characters before a time phrase in which the words that lead in to it are looked for."""
_EDGE = (
    r"(?:the\s+)?(?:(?P<edge>(?:very )?end|start|beginning|middle|close|back end) "
    r"of\s+)?(?:play\s+|business\s+)?"
)
_DAYNUM = r"(?:\d{1,2}(?:st|nd|rd|th)?|" + ORDINAL + r")"
_TIME = (
    r"(?:\s+(?:in the\s+|at\s+|by\s+)?"
    + PART
    + (
        r"|\s+(?:at\s+|by\s+|@\s*)?\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|ish)\b"
        r"|\s+at\s+(?!the\b)\w+(?:\s+o'clock)?|\s+\d{1,2}\b(?![/.:\d-])(?!\s*(?:of|"
    )
    + MONTH
    + r")\b))?"
)

_SHAPES: tuple[tuple[str, str], ...] = (
    ("iso", r"\b20\d\d-\d\d-\d\d\b"),
    (
        "weekof",
        r"(?:w/c|wc|w/b|week commencing|(?:the )?week of|week beginning|week starting)\s+(?:"
        + WEEKDAY
        + r"\s+)?(?:the\s+)?(?:(?P<month1>"
        + MONTH
        + r")\s+)?(?P<day>"
        + _DAYNUM
        + r")(?:(?:\s+of)?\s+(?P<month>"
        + MONTH
        + r"))?\b",
    ),
    (
        "weekending",
        r"(?:w/e|week ending)\s+(?:"
        + WEEKDAY
        + r"\s+)?(?:the\s+)?(?P<day>"
        + _DAYNUM
        + r")(?:(?:\s+of)?\s+(?P<month>"
        + MONTH
        + r"))?\b",
    ),
    (
        "daymonth",
        _EDGE
        + r"(?:"
        + WEEKDAY
        + r"\.?,?\s+)?(?:the\s+)?(?P<day>"
        + _DAYNUM
        + r")\s*(?:of\s+|-)?(?P<month>"
        + MONTH
        + r")\b\.?(?:,?\s+(?P<year>20\d\d))?",
    ),
    (
        "daymonth",
        r"(?:"
        + WEEKDAY
        + r"\.?,?\s+)?(?P<month>"
        + MONTH
        + r")\.?\s+(?:the\s+)?(?P<day>"
        + _DAYNUM
        + r")\b(?!\s*(?:am|pm|%|people|of us))(?:,?\s+(?P<year>20\d\d))?",
    ),
    (
        "clinical",
        r"(?P<count>\d{1,2})/52\b|(?<=in )(?P<days>\d)/7\b|(?<=in )(?P<months>\d{1,2})/12\b",
    ),
    (
        "slashes",
        r"(?:"
        + WEEKDAY
        + (
            r"\.?,?\s+)?(?<![\d/.:])(?P<one>\d{1,2})[/.](?P<two>\d{1,2})(?:[/.](?P<year>\d{2,4}))"
            r"?(?![\d/:%])"
        ),
    ),
    (
        "weekdaynext",
        r"(?:(?P<weekday>"
        + WEEKDAY
        + (
            r")\s+(?:of\s+)?(?P<which>next|this|the following)\s+(?:week|wk)\b|(?P<which2>next"
            r"|this|the following)\s+(?:week|wk),?\s+(?:on\s+)?(?P<weekday2>"
        )
        + WEEKDAY
        + r")\b|(?P<weekday3>"
        + WEEKDAY
        + r")\s+(?P<which3>next)\b)"
        + _TIME,
    ),
    (
        "endnextweek",
        r"(?:eow|end[- ]of[- ]week)[, ]+next (?:week|wk)\b|(?:eow|end of the week) (?:of )?next\b",
    ),
    (
        "isoweek",
        (
            r"(?:kw|cw|wk|week no\.?|calendar week|week)\s?(?P<number>\d{1,2})\b(?!\s*(?:of"
            r"|hours|days|in a))"
        ),
    ),
    (
        "nthnextmonth",
        r"(?:the\s+)?(?P<day>"
        + _DAYNUM
        + r")\s+(?:of\s+)?(?P<which>next|this|the following) month\b",
    ),
    (
        "lastweekday",
        r"(?:the\s+)?last\s+(?P<weekday>"
        + WEEKDAY
        + r"|working day|day)\s+(?:of|in)\s+(?:the\s+|this\s+)?(?P<month>month|"
        + MONTH
        + r")\b",
    ),
    ("midweek", r"mid-?week\b"),
    ("dayafter", r"(?:the )?day after tomorrow"),
    (
        "plusweek",
        r"(?:(?P<count>"
        + COUNT
        + r")\s+weeks?\s+(?:on|from|this coming)\s+(?P<weekday>"
        + WEEKDAY
        + r")|(?P<weekday2>"
        + WEEKDAY
        + r")\s+week)\b(?!\s*(?:end|ly))",
    ),
    (
        "aheadof",
        r"(?P<count>"
        + COUNT
        + (
            r")\s+weeks?\s+(?:from\s+)?(?P<base>today|tomorrow|now)\b|(?P<base2>today"
            r"|tomorrow)\s+week\b"
        ),
    ),
    ("afternext", r"(?P<weekday>" + WEEKDAY + r")\s+after\s+next\b"),
    ("weekafternext", r"(?:the )?(?:week|wk)\s+after\s+next\b"),
    (
        "tomorrow",
        r"(?:tomorrow|tmrw|tmrow|tomorow|tommorow|tommorrow|tmr|tomoz|2moro|2morrow|2mrw)\b(?:'s)?"
        + _TIME,
    ),
    ("tomorrow", r"in the morning\b|overnight\b|(?<!\bon )first thing(?= (?:tomorrow|tmrw))"),
    (
        "today",
        r"(?:later\s+)?(?:today|tonight|2day|2nite|tonite)\b"
        + _TIME
        + (
            r"|this\s+(?:very\s+)?(?:morning|afternoon|evening|aft|avo|arvo|lunchtime)\b|(?:eod"
            r"|eob|cob|cop)\b(?!\s+(?:on\s+)?(?:tomorrow|tmrw|next|the\s+\d|\d|"
        )
        + WEEKDAY
        + (
            r"\b))|(?:close of play|close of business|(?:the )?end of (?:the )?(?:day|play"
            r"|shift)|home time)\b(?!\s+(?:on\s+)?(?:tomorrow|tmrw|next|the\s+\d|\d|"
        )
        + WEEKDAY
        + r"\b))",
    ),
    (
        "weekdaynth",
        _EDGE
        + r"(?P<weekday>"
        + WEEKDAY
        + r"),?\s+(?:the\s+)?(?P<day>\d{1,2}(?:st|nd|rd|th)|"
        + ORDINAL
        + r"|\d{1,2}(?=\s*(?:$|[.,;)])))\b(?!\s*(?:am|pm|week|time|thing))",
    ),
    ("weekday", _EDGE + r"(?:the\s+)?(?P<weekday>" + WEEKDAY + r")\b(?P<own>'s\b)?" + _TIME),
    (
        "endofweek",
        (
            r"(?:(?:the\s+)?(?:very\s+)?(?:end|back end) of (?:the |this |d )?(?:working "
            r")?(?:week|wk)\b|eow\b|(?:the )?week(?:'s)? end\b|this (?:wk|week)\b|(?<=by )(?:the "
            r")?(?:weekend|wkend)\b|(?<=before )(?:the |this )?(?:weekend|wkend|w/end)\b|(?:we"
            r"|you|i) break up for the week\b|(?:the\s+)?(?:week|wk) is out\b|later this week"
            r"|later in the week|the week(?:'s)? out\b|friday close)"
        ),
    ),
    ("weekend", r"(?:the |this )?(?:coming )?(?:week-?end|wkend|w/end)\b"),
    ("endnextweek", r"(?:the\s+)?(?:end|close|back end) of next (?:week|wk)\b|eo next week"),
    (
        "nextweek",
        (
            r"(?:(?:the )?(?:start|beginning|middle|first half) of |early |mid |midweek |later "
            r")?(?:in )?(?:next|the following|the coming|the next) (?:week|wk)\b(?!end)"
        ),
    ),
    (
        "endmonth",
        (
            r"(?:the\s+)?(?:month[- ]?end|end of (?:the |this |d )?month|eom|month is out|the "
            r"month(?:'s)? out|later this month|this month)\b"
        ),
    ),
    (
        "endofmonthname",
        (
            r"(?:the\s+)?(?P<edge>end of|end|late|mid|middle of|early|start of|beginning of"
            r"|first week of|1st week of)[- ]?(?:the month of )?(?P<month>"
        )
        + MONTH
        + r")\b(?!\s+\d)",
    ),
    (
        "nextmonth",
        r"(?:(?:the\s+)?(?P<edge>end of|early|mid|late|start of|beginning of)\s+)?next month\b",
    ),
    (
        "quarter",
        (
            r"(?:(?:the\s+)?end of )?(?:q(?P<q>[1-4])|(?:the |this )quarter|quarter[- ]end"
            r"|eoq)\b(?!\s+(?:numbers|figures|plan|target|results|review|budget|report))"
        ),
    ),
    ("yearend", r"(?:(?:the\s+)?end of (?:the |this )?year|year[- ]end|eoy)\b"),
    ("halfterm", r"(?:half[- ]term|end of term|start of term)\b"),
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
        ),
    ),
    (
        "span",
        r"(?P<count>"
        + COUNT
        + (
            r")\s*(?P<unit>(?:working |business )?days?|weeks?|wks?|months?|fortnight)(?:'"
            r"|'s)?\s+(?:time|from now|max|tops)\b"
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
            r"(?:the\s+|(?<=by )|(?<=on )|(?<=before )|(?<=until )|(?<=till )|(?<=from )"
            r"|(?<=starting ))(?P<day>\d{1,2}(?:st|nd|rd|th)|"
        )
        + ORDINAL
        + (
            r")\b(?!\s+(?:time|one|of|thing|person|week|seat|draft|ten|half|quarter|floor"
            r"|version|round|year|item|point|part|person|day|two|three|few|month|attempt|go"
            r"|place|line|shift|phase|interview))"
        ),
    ),
    (
        "holiday",
        (
            r"(?P<holiday>christmas(?: eve)?|xmas|new year(?:'s(?: (?:day|eve))?)?|easter(?: "
            r"(?:sunday|monday))?|good friday|halloween|valentine'?s(?: day)?|thanksgiving"
            r"|boxing day|st\.? patrick'?s(?: day)?|paddy'?s day|july (?:4th|fourth)|republic "
            r"day|independence day|labou?r day|st\.? stephen'?s(?: day)?)\b"
        ),
    ),
    (
        "clock",
        r"(?<=by )(?:lunch(?: ?time)?|noon|midday|midnight|close|tea ?time)\b(?! of)",
    ),
    (
        "clock",
        r"(?<=by )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half \w+"
        r"|\d{1,2}(?:[:.]\d\d)?)"
        r"\s*(?:am|pm|o'clock|ish)?\b(?!\s*(?:%|[A-Za-z]))",
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

_COMPILED = tuple(
    (shape, re.compile(r"(?<!\w)(?<!\d/)(?:" + body + r")", re.IGNORECASE))
    for shape, body in _SHAPES
)

_DAYS = re.compile(r"mon|tue|wed|thu|fri|sat|sun")
_MONTHS = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_DIGITS = re.compile(r"\d")
_NUMBERS = re.compile(
    (
        r"\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
        r"|twelfth|teenth|twent|thirt"
    )
)
_WEEKS = re.compile(r"week|wk|w/|wc\b|eow")
_UNITS = re.compile(r"day|week|wk|fortnight|month|hour|hr")
_TRIGGERS: dict[str, re.Pattern[str]] = {
    "iso": _DIGITS,
    "weekof": _WEEKS,
    "weekending": _WEEKS,
    "daymonth": _MONTHS,
    "clinical": re.compile(r"/"),
    "slashes": _DIGITS,
    "weekdaynext": _DAYS,
    "endnextweek": _WEEKS,
    "isoweek": re.compile(r"(?:kw|cw|wk|week)[a-z. ]*\d"),
    "nthnextmonth": re.compile(r"month"),
    "lastweekday": re.compile(r"last"),
    "midweek": re.compile(r"mid"),
    "dayafter": re.compile(r"day after"),
    "plusweek": _WEEKS,
    "aheadof": _WEEKS,
    "afternext": re.compile(r"after\s+next"),
    "weekafternext": re.compile(r"after\s+next"),
    "tomorrow": re.compile(r"tom|tmr|2m|morning|overnight|first thing"),
    "today": re.compile(r"today|night|nite|2day|this|eo[db]|co[bp]|close of|end of|home time"),
    "weekdaynth": _DAYS,
    "weekday": _DAYS,
    "endofweek": re.compile(r"week|wk|eow|w/end|friday close"),
    "weekend": re.compile(r"week-?end|wkend|w/end"),
    "nextweek": _WEEKS,
    "endmonth": re.compile(r"month|eom"),
    "endofmonthname": _MONTHS,
    "nextmonth": re.compile(r"month"),
    "quarter": re.compile(r"q[1-4]|quarter|eoq"),
    "yearend": re.compile(r"year|eoy"),
    "halfterm": re.compile(r"term"),
    "span": _UNITS,
    "nth": _NUMBERS,
    "holiday": re.compile(
        (
            r"christmas|xmas|year|easter|good friday|hallow|valent|thanksg|boxing|patrick|paddy"
            r"|july|republic|independ|labor|labour|stephen"
        )
    ),
    "clock": re.compile(r"\bby "),
    "month": _MONTHS,
    "sameday": re.compile(r"same|then|that"),
    "nextday": re.compile(r"day|morning"),
    "soon": re.compile(
        (
            r"some|soon|asap|a\.s|one of|due course|when|coming|next few|shortly|eventual|down "
            r"the|near future"
        )
    ),
    "event": re.compile(r"\b(?:before|after|once|by|ahead of|at|until|in time for|for) "),
}
_ANY = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec|tom|tmr|2m|2d|2n|eo|co[bp]|q[1-4]"
    r"|wk|w/|wc|mid|xmas|easter|christmas|thanks|hallow|valent|boxing|paddy|good friday"
    r"|independ|republic|labou?r|soon|asap"
    r"|same|then|when|some|shortly|eventual|by|in due|the \w+(?:th|st|nd|rd)\b|first|last|that)"
    r"|day|week|month|year|quarter|fortnight|hour|hr|morning|night|nite|afternoon"
    r"|evening|lunch|noon|term|one of|coming|few|near future|down the|teen|twent|thirt"
    r"|second|fourth|fifth|sixth|ninth|tenth|elev|twelfth|seventh|eighth"
)
"""What must stand in the lower-case text for a shape to be worth looking for: the cheap test."""


def find_times(text: str, *, events: bool = True) -> tuple[TimePhrase, ...]:
    """Every time phrase in `text`, in order, none overlapping another.

    Args:
        text: The words.
        events: Whether to take in events ("before the audit") too, which fix no day.

    Where two readings overlap, the one listed first among the patterns is kept: more definite
    shapes stand before looser ones.
    """
    low = text.lower()
    if not (_ANY.search(low) or (events and _TRIGGERS["event"].search(low))):
        return ()
    found: list[TimePhrase] = []
    for shape, pattern in _COMPILED:
        if not _TRIGGERS[shape].search(low) or (shape == "event" and not events):
            continue
        for match in pattern.finditer(text):
            phrase = _phrase(shape, match)
            if _is_time(phrase, match) and not any(
                phrase.start < one.end and one.start < phrase.end for one in found
            ):
                found.append(phrase)
    return tuple(sorted(found, key=lambda one: one.start))


_ALSO_WORDS = frozenset({"may", "march", "mar", "sat", "sun", "wed", "mon"})


def _is_time(phrase: TimePhrase, match: re.Match[str]) -> bool:
    """Whether the match reads as a time: "may", "sat" and "2.1" mostly do not."""
    shape, lead = phrase.shape, phrase.lead
    if shape in {"month", "weekday"}:
        word = match.group("month" if shape == "month" else "weekday")
        before = match.string[: match.start()].rstrip()[-1:]
        apart = before in "-–—,(/|:=" and not match.string[match.end() :].strip(" .)")
        return bool(lead) or word[0].isupper() or word.lower() not in _ALSO_WORDS or apart
    if shape == "nth" and not match.group("day")[0].isdigit():
        return bool(lead)
    if shape == "slashes" and "/" not in match.group():
        return bool(lead) or match.group("year") is not None
    return True


def _phrase(shape: str, match: re.Match[str]) -> TimePhrase:
    """The phrase with the words that lead in to it."""
    text, start = match.string, match.start()
    reach = max(0, start - _LEAD_REACH)
    before = _LEAD.search(text[reach:start])
    lead = ""
    if before is not None:
        lead = " ".join(before.group().lower().split()).removesuffix(" the")
        start = reach + before.start()
    parts = {key: value for key, value in match.groupdict().items() if value}
    return TimePhrase(start, match.end(), text[start : match.end()].strip(), shape, lead, parts)
