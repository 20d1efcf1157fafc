"""A journal with a little of everything in it."""

from datetime import date

import pytest

from coach.store.journal import open_journal
from tests.faults.conftest import _no_waiting_for_the_disk, tmp_path
from tests.faults.saves import SAM, fact, kept, promise, talk

__all__ = ["_no_waiting_for_the_disk", "tmp_path"]

DAY = date(2026, 11, 20)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def opens(folder):
    """Opens the journal, as a new window does; all are closed in the end."""
    windows = []

    def opens(passphrase=None, on=DAY, at=folder):
        windows.append(open_journal(at, clock=lambda: on, passphrase=passphrase))
        return windows[-1]

    yield opens
    for window in windows:
        window.close()


@pytest.fixture
def journal(opens):
    journal = opens()
    journal.save(
        SAM, talk("t1"), talk("t2", date(2025, 3, 1)), texts={"t1": "chase HR", "t2": "older"}
    )
    journal.save(promise("p1"), kept(promise("p2")), fact("f1"))
    return journal
