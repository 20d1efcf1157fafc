"""A made-up journal of any length: talks over thirty years, each with its text and promises."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import patch

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.conversation import Kind, Mode
from coach.domain.due import Due, DueKind
from coach.domain.fact import Fact
from coach.domain.finding import Measures, Quote, Verdict
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Answer, KeptFinding, Reflection, Reply
from coach.domain.review import Review, week_of
from coach.store.journal import open_journal
from coach.store.records import Record

TODAY = date(2026, 1, 30)
TALKS_A_YEAR = 833
PROMISES_A_TALK = 2.4
OPEN_LATELY, OPEN_LONG_AGO = 0.35, 0.03
"""Share of promises still open: of the last 400, and of all before."""

_WORDS = """the we a to of and project team plan review feedback delivery next week goal agreed
maybe think could you I they manager customer release hiring budget trust question listen why how
what when because however promise follow up draft send friday monday friction growth career"""


@dataclass(frozen=True)
class Entry:
    """What one reflection saves."""

    talk: Reflection
    text: str
    others: tuple[Record, ...]


class MadeUp:
    """Talks by number, 0 the newest; the same number always gives the same talk."""

    def __init__(self, talks: int) -> None:
        self.talks = talks
        self.people = min(500, max(10, talks // 50))
        source, words = random.Random(7), _WORDS.split()
        self._pool = " ".join(source.choice(words) for _ in range(60_000))

    def words(self, chance: random.Random, length: int) -> str:
        start = chance.randrange(0, len(self._pool) - length - 1)
        return self._pool[start : start + length]

    def person(self, n: int) -> Person:
        return Person(f"p{n:03d}", f"Person {n}", date(1996, 1, 1), aliases=(f"P{n}",))

    def entry(self, n: int, key: str = "") -> Entry:
        chance = random.Random(n * 7919 + 1)
        day = TODAY - timedelta(days=max(0, n) * 365 // TALKS_A_YEAR)
        long = chance.random() < 0.1
        length = chance.randrange(60_000, 90_000) if long else chance.randrange(2_000, 6_000)
        text = self.words(chance, length)
        who = f"p{min(int(chance.expovariate(1 / 40)), self.people - 1):03d}"
        id_ = f"{key}c{abs(n):06d}"
        talk = Reflection(
            id_,
            who,
            day,
            chance.choice(list(Kind)),
            Mode.TRANSCRIPT if long else Mode.NOTES,
            Measures(len(text) // 6, 0.5, 12, 0.4, 3, 1, 2, 80, 3, 2),
            tuple(self._finding(chance, text, at) for at in range(chance.randrange(3, 9))),
            (Reply("What did you hear?", self.words(chance, 120)),),
            labels=(("open-question", 4), ("closed-question", 7), ("backchannel", 3)),
        )
        return Entry(talk, text, tuple(self._others(chance, n, key, talk)))

    def _finding(self, chance: random.Random, text: str, at: int) -> KeptFinding:
        start = chance.randrange(0, len(text) - 100)
        return KeptFinding(
            chance.choice(["missed-cue", "advice-too-soon", "open-question", "vague-promise"]),
            chance.choice(list(Verdict)),
            chance.randrange(0, 4),
            0.7,
            (Quote(1, start, start + 60, text[start : start + 60]),),
            "They voiced a concern and the next turn went elsewhere.",
            at < 3,
            Answer.ACCEPTED,
        )

    def _others(
        self, chance: random.Random, n: int, key: str, talk: Reflection
    ) -> Iterator[Record]:
        for at in range(int(PROMISES_A_TALK) + (chance.random() < PROMISES_A_TALK % 1)):
            yield self._promise(chance, f"{key}k{abs(n):06d}{at}", talk, n)
        if chance.random() < 0.3:
            text = self.words(chance, 70)
            yield Fact(f"{key}f{abs(n):06d}", talk.person_id, text, talk.date, talk.id)
        if chance.random() < 0.2:
            yield Prep(
                f"{key}q{abs(n):06d}",
                talk.person_id,
                talk.date,
                talk.kind,
                asks=(self.words(chance, 60),),
                reflection_id=talk.id,
            )

    def _promise(self, chance: random.Random, id_: str, talk: Reflection, n: int) -> Commitment:
        still = chance.random() < (OPEN_LATELY if n < 400 / PROMISES_A_TALK else OPEN_LONG_AGO)
        due = talk.date + timedelta(days=chance.randrange(3, 40))
        changes = [Change(talk.date, State.PROMISED)]
        if not still:
            changes.append(Change(due, State.DONE))
        return Commitment(
            id_,
            talk.person_id,
            chance.choice([Owner.LEADER, Owner.OTHER]),
            self.words(chance, 60),
            self.words(chance, 60),
            Firmness.FIRM,
            Due("by then", due, due, DueKind.DAY),
            changes[-1].state,
            talk.date,
            talk.id,
            tuple(changes),
        )


def build(folder: Path, talks: int) -> None:
    """Make the journal; without waiting for the disk, as it can be made again."""
    made = MadeUp(talks)
    batch: list[Record] = [made.person(n) for n in range(made.people)]
    texts: dict[str, str] = {}
    with patch.object(os, "fsync", lambda handle: None):
        journal = open_journal(folder, clock=lambda: TODAY)
        weeks = {week_of(made.entry(n).talk.date) for n in range(0, talks, 5)}
        batch += [Review(week, TODAY, focus="if they object, then I will ask") for week in weeks]
        for n in reversed(range(talks)):
            entry = made.entry(n)
            batch += [entry.talk, *entry.others]
            texts[entry.talk.id] = entry.text
            if len(texts) == 500 or n == 0:
                journal.save_new(*batch, texts=texts)
                batch, texts = [], {}
        journal.close()
    os.sync()
