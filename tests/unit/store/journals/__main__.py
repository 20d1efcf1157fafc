"""Writes the journal of today's schema, once, when the number has gone up."""

import shutil
import sys
from datetime import date
from pathlib import Path

from coach.domain.conversation import Kind
from coach.domain.finding import Quote, Verdict
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import KeptFinding, Reply
from coach.domain.repair import Repair, Step, StepTaken
from coach.domain.review import Review
from coach.domain.settings import Settings
from coach.store.format import SCHEMA
from coach.store.journal import open_journal
from tests.faults.saves import DAY, SAM, fact, kept, promise, talk

folder = Path(__file__).parent / f"schema-{SCHEMA}"
if folder.exists():
    sys.exit(f"{folder.name} is there already; a past version is never written again.")
journal = open_journal(folder, clock=lambda: DAY)
quote = Quote(1, 14, 22, "chase HR")
found = KeptFinding("commitment-firm", Verdict.STRENGTH, 0, 0.8, (quote,), "You promised.", True)
journal.save(SAM, Person("ana", "Ana Lima", DAY, aliases=("A",), cadence_days=14))
journal.save(
    talk("t1", findings=(found,), labels=(("commitment-firm", 1),)),
    promise("p1"),
    fact("f1"),
    texts={"t1": "Told Sam I'd chase HR.\nHe was glad."},
)
journal.save(talk("t2", date(2025, 5, 1), person="ana"), texts={"t2": "Ana: Naïve?"})
journal.save(kept(promise("p2"), date(2025, 6, 1)))
journal.save(Prep("q1", "ana", DAY, Kind.CAREER, (Reply("What next?", "Ask."),), ("Why now?",)))
journal.save(Repair("x1", "sam", DAY, "late", (StepTaken(Step.APOLOGISE, "Sorry"),), ("p1",)))
journal.save(Review("2026-W47", DAY, focus="if he objects, then I will ask"))
journal.save(Settings(me=("Dana",), welcomed=True, muted=("backchannel",)))
journal.close()
for name in ("snapshots", "quarantine", "lock"):
    path = folder / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
