"""Cheap tests that come before the patterns of time phrases."""

from __future__ import annotations

import re

_DAYS = re.compile(r"mon|tue|wed|thu|fri|sat|sun")
_MONTHS = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_DIGITS = re.compile(r"\d")
_NUMBERS = re.compile(
    r"\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|teenth|twent|thirt"
)
_WEEKS = re.compile(r"week|wk|w/|wc\b|eow")
_UNITS = re.compile(r"day|week|wk|fortnight|month|hour|hr")
TRIGGERS: dict[str, re.Pattern[str]] = {
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
    "dayafter": re.compile(r"day after|next tom|overm"),
    "plusweek": _WEEKS,
    "aheadof": re.compile(r"week|wk|fortnight"),
    "afternext": re.compile(r"after\s+next"),
    "weekafternext": re.compile(r"after\s+next"),
    "tomorrow": re.compile(r"tom|tmr|2m|morn|morr|kesho|bukas|ana\b|overnight|first thing"),
    "today": re.compile(
        r"today|the day|nicht|night|nite|2day|this|eo[db]|co[bp]|close of|end"
        " of|home time"
    ),
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
        r"christmas|xmas|year|easter|good friday|hallow|valent|thanksg|boxing|patrick|paddy"
        r"|july|nye|nyd|hogman|republic|independ|labor|labour|stephen"
    ),
    "clock": re.compile(r"\b(?:by|before|fore) |after (?:this|our)|lunch"),
    "month": _MONTHS,
    "sameday": re.compile(r"same|then|that"),
    "nextday": re.compile(r"day|morning"),
    "soon": re.compile(
        r"some|soon|asap|a\.s|one of|due course|when|coming|next few|shortly|eventual|down "
        r"the|near future"
    ),
    "event": re.compile(r"\b(?:before|after|once|by|ahead of|at|until|in time for|for) "),
}
_DEFINITE = (
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec|tom|tmr|tmo|2m|2d|2n|eo|co[bp]|q[1-4]"
    r"|wk|w/|wc|mid|xmas|nye|nyd|hogman|easter|christmas"
    r"|thanks|hallow|valent|boxing|paddy|good friday"
    r"|independ|republic|labou?r|by|the \w+(?:th|st|nd|rd)\b|first|last)"
    r"|this (?:aft|avo|arvo|very)|after (?:this|our)|home time"
    r"|day|week|month|year|quarter|fortnight|close|play"
    r"|shift|hour|hr|morning|night|nite|afternoon|evening|lunch|noon|term|teen|twent|thirt"
    r"|morra|morrow|morn|kesho|bukas|anana|nicht|dark|dusk|second|fourth|fifth|sixth|ninth|tenth"
    r"|elev|twelfth|seventh|eighth"
)
DEFINITE_TIME = re.compile(_DEFINITE)
"""What must stand in the lower-case text of a time that fixes a day by itself."""
ANY_TIME = re.compile(
    _DEFINITE + r"|\b(?:soon|asap|same|then|when|some|shortly|eventual|in due|that)"
    r"|one of|coming|few|near future|down the"
)
"""What must stand in the lower-case text for a shape to be worth looking for: the cheap test."""
