"""In these tests a disk is simulated or a process is killed; waiting for the real one adds nothing.

That the real `fsync` is called where it must be, the simulated power cuts show. The folders lie in
memory where the system has such a place.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

IN_MEMORY = Path("/dev/shm")


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda handle: None)


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder of the test's own, taken away afterwards."""
    place = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place, prefix="coach-test-") as folder:
        yield Path(folder)
