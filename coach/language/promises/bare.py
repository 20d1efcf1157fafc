"""Bare verbs of shorthand: "Chase HR by Friday" in a list, under actions, or with a date."""

from __future__ import annotations

import re

from coach.language.dues.words import words_in
from coach.language.promises.acts import is_bare_verb
from coach.language.promises.cast import Party
from coach.language.promises.note_words import is_time_only
from coach.language.promises.reading import Found, Scene, after_lead
from coach.language.promises.verbs import ALSO_NOUNS, PAST_FORMS


def read_bare(scene: Scene) -> Found | None:
    """As in "Chase HR by Friday": a bare verb in a list, under actions, or with a date."""
    state = scene.state
    at, reminded = _bidden_verb(scene)
    told = state.report in {"told", "said", "asked"} and not state.owned
    if told or state.closed or not is_bare_verb(scene, at):
        return None
    if not (reminded or state.dated or state.listed or state.actions or state.owned):
        return None
    if state.subject is Party.OTHER and not state.owned and not state.listed:
        return None
    told_or_bid = scene.low(at) in PAST_FORMS or scene.low(at) in SAME_IN_PAST
    if told_or_bid and not (state.actions or state.owned or _dated_ahead(scene)):
        return None
    start = scene.words[at].start
    rest = scene.clause.text[scene.words[at].end - scene.clause.start :]
    begins = scene.low(at) in ALSO_NOUNS and is_time_only(rest.strip())
    if begins or _EVENT.match(scene.clause.text):
        return None  # "Back the 1st", "Easter bake sale meeting 4/2"
    to_me = not state.owned and scene.low(at + 1) == "me"
    party = Party.OTHER if to_me else state.default
    return Found(start, scene.clause.end, party, "bare verb", start)


_EVENT = re.compile(
    r"^\W*(?:(?!the\b|a\b|an\b|for\b|to\b|with\b|re\b)[\w'-]+ ){1,4}(?:meeting|committee|party|fair"
    r"|assembly|agm|service|rehearsal|concert|festival|supper|brunch|parade|drill|briefing|webinar)"
    r" (?:is |on )?\d[\d/.]*\W*$",
    re.IGNORECASE,
)
SAME_IN_PAST = words_in("put set cut let read hit quit split shut bid cost run come")
"""Verbs whose bare form may tell what was done: "put her with Joan on Mondays"."""
_RECURS = re.compile(r"\b(?:every|each|\w+days)\b", re.IGNORECASE)


def _dated_ahead(scene: Scene) -> bool:
    """Whether a day to come stands with it, and not a habit's."""
    return scene.state.dated and _RECURS.search(scene.clause.text) is None


def _bidden_verb(scene: Scene) -> tuple[int, bool]:
    """Where the bare verb should stand, after owner, "to" or "remember"; whether reminded."""
    state = scene.state
    at = after_lead(scene)
    labelled = scene.cast.party(scene.words[at].text) if scene.low(at + 1) == ":" else None
    if labelled in {Party.LEADER, Party.OTHER} and labelled is not None:
        at, state.default, state.owned = at + 2, labelled, True
    if scene.low(at) == "let" and scene.low(at + 1) == "me":
        return len(scene.words), False
    if scene.low(at) in {"to", "please"} and (state.listed or state.owned):
        at += 1
    reminded = scene.low(at) in {"remember", "reminder", "note"}
    if reminded:
        at += 1
        while scene.low(at) in {"to", "self", ":", "-", "–", "for", "me", "myself"}:
            at += 1
    return at, reminded
