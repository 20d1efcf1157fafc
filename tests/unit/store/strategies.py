"""Records of every kind, made up by hypothesis."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Kind, Mode
from coach.domain.due import Due, DueKind
from coach.domain.fact import Fact
from coach.domain.finding import Measures, Quote, Verdict
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Answer, KeptFinding, Reflection, Reply
from coach.domain.repair import Repair, Step, StepTaken
from coach.domain.review import Happened, Review
from coach.domain.settings import Settings

words = st.text(st.characters(codec="utf-8"), max_size=30)
names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
ids = st.text("bcdfghjk2345", min_size=1, max_size=7)
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
maybe_days = st.none() | days
counts = st.integers(0, 99999)
shares = st.floats(0, 1)


def tuples(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=3).map(tuple)


replies = tuples(st.builds(Reply, words, words))
dues = st.builds(Due, words, maybe_days, maybe_days, st.sampled_from(DueKind), st.booleans())
quotes = st.builds(Quote, counts, counts, counts, words)
findings = st.builds(
    KeptFinding,
    id=ids,
    verdict=st.sampled_from(Verdict),
    severity=st.integers(0, 3),
    confidence=shares,
    quotes=tuples(quotes),
    say=words,
    shown=st.booleans(),
    answer=st.sampled_from(Answer),
)
measures = st.builds(
    Measures,
    words=counts,
    leader_share=st.none() | shares,
    questions=st.none() | counts,
    open_share=st.none() | shares,
    follow_ups=st.none() | counts,
    personal_questions=st.none() | counts,
    reflections=st.none() | counts,
    longest_turn_words=st.none() | counts,
    cues=st.none() | counts,
    cues_heard=st.none() | counts,
)
people = st.builds(
    Person,
    id=ids,
    name=names,
    added_on=days,
    aliases=tuples(words),
    relation=words,
    cadence_days=st.none() | st.integers(0, 400),
    paused_until=maybe_days,
    no_personal=st.booleans(),
    note=words,
)
reflections = st.builds(
    Reflection,
    id=ids,
    person_id=ids,
    date=days,
    kind=st.sampled_from(Kind),
    mode=st.sampled_from(Mode),
    measures=measures,
    findings=tuples(findings),
    replies=replies,
    prep_id=st.none() | ids,
    labels=tuples(st.tuples(ids, counts)),
)
commitments = st.builds(
    Commitment,
    id=ids,
    person_id=ids,
    owner=st.sampled_from(Owner),
    what=words,
    quote=words,
    firmness=st.sampled_from(Firmness),
    due=st.none() | dues,
    state=st.sampled_from(State),
    made_on=days,
    conversation_id=st.none() | ids,
    history=tuples(st.builds(Change, days, st.sampled_from(State), words)),
    confidential=st.booleans(),
)
facts = st.builds(
    Fact,
    id=ids,
    person_id=ids,
    text=words,
    learned_on=days,
    conversation_id=st.none() | ids,
    sensitive=st.booleans(),
    confidential=st.booleans(),
    ask_after=maybe_days,
    asked_on=maybe_days,
)
preps = st.builds(
    Prep,
    id=ids,
    person_id=ids,
    day=days,
    kind=st.sampled_from(Kind),
    replies=replies,
    asks=tuples(words),
    if_then=words,
    reflection_id=st.none() | ids,
)
reviews = st.builds(
    Review,
    id=ids,
    written_on=days,
    replies=replies,
    focus=words,
    last_focus=st.none() | st.sampled_from(Happened),
)
repairs = st.builds(
    Repair,
    id=ids,
    person_id=ids,
    opened_on=days,
    breach=words,
    steps=tuples(st.builds(StepTaken, st.sampled_from(Step), words, maybe_days)),
    amends=tuples(ids),
    closed_on=maybe_days,
)
settings = st.builds(
    Settings,
    me=tuples(words),
    welcomed=st.booleans(),
    muted=tuples(ids),
    day_first=st.booleans(),
    light=st.booleans(),
    fresh=tuples(st.tuples(ids, days)),
)
records = people | reflections | commitments | facts | preps | reviews | repairs | settings
