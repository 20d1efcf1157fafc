"""The fault tests complain about a store that is broken on purpose."""

import pytest

from tests.faults.mutants import MUTANTS, caught

QUICK = [
    "there is no record",
    "a refused save stays on record",
    "another window is not looked at",
    "changes are not applied",
]


@pytest.mark.parametrize("name", QUICK)
def test_a_broken_store_is_caught(name, tmp_path):
    assert name in MUTANTS
    assert caught(name, tmp_path / "journal")
