"""The shapes that time phrases take; more definite ones stand before looser ones."""

from __future__ import annotations

from coach.language.dues.loose_shapes import LOOSE_SHAPES
from coach.language.dues.words import COUNT, MONTH, ORDINAL, PART, WEEKDAY

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

SHAPES: tuple[tuple[str, str], ...] = (
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
        + r")(?:\.(?=\s))?\s*(?:of\s+|-)?(?P<month>"
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
    ("dayafter", r"(?:the )?day after (?:tomorrow|the morra)|next tomorrow|overmorrow"),
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
            r")\s+weeks?\s+(?:from\s+)?(?P<base>today|tomorrow|now)\b"
            r"|(?:a )?(?P<two>fortnight)\s+from\s+(?P<base3>today|tomorrow|now)\b|(?P<base2>today"
            r"|tomorrow)\s+week\b"
        ),
    ),
    ("afternext", r"(?P<weekday>" + WEEKDAY + r")\s+after\s+next\b"),
    ("weekafternext", r"(?:the )?(?:week|wk)\s+after\s+next\b"),
    (
        "tomorrow",
        r"(?:tomorrow|tmrw|tmrow|tomorow|tomoro|tmoro|tmro|tommorow|tommorrow|tmr|tomoz|2moro"
        r"|2morrow|2mrw)\b(?:'s)?" + _TIME,
    ),
    (
        "tomorrow",
        (
            r"(?:the (?:morra|morn|morrow)(?: (?:morn|morning|night|nicht))?|kesho|bukas"
            r"|ma[nñ]ana)\b|(?<=by )(?:the )?morning\b(?! (?:meeting|shift|of))"
        ),
    ),
    (
        "today",
        (
            r"(?:(?<=them )|(?<='em )|(?<=it )|(?<=that )|(?<=ye )|(?<=you )|(?<=her )|(?<=him )"
            r"|(?<=post )|(?<=off )|(?<=aff )"
            r"|(?<=up )|(?<=there )|(?<=ready )|(?<=done )|(?<=round )|(?<=over ))the (?:day"
            r"|nicht)(?=\W*(?:$|[.,;!?]))"
        ),
    ),
    (
        "tomorrow",
        (
            r"in the morning\b|overnight\b|(?<!\bon )first thing(?= (?:tomorrow|tmrw))"
            r"|(?<!the )(?<!on )(?<!day )first thing(?=\s*(?:$|[.,;!]))"
        ),
    ),
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
    *LOOSE_SHAPES,
)
"""Each shape's name and pattern."""
