"""In these tests a disk is simulated or a process is killed; waiting for the real one adds nothing.

That the real `fsync` is called where it must be, the simulated power cuts show.
"""

import os

import pytest


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda handle: None)
