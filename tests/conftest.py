from __future__ import annotations

import pytest

from coach.services.coaching import Coaching
from coach.services.parts import Parts, assemble
from tests.fakes import SUNDAY, MemoryJournal, SmallEngine, read_plain


@pytest.fixture
def journal() -> MemoryJournal:
    """An empty journal in memory."""
    return MemoryJournal()


@pytest.fixture
def parts(journal: MemoryJournal) -> Parts:
    """The services over the journal, on Sunday, 22 November 2026, without spaCy."""
    return assemble(journal, Coaching(SmallEngine), read_plain, lambda: SUNDAY)
