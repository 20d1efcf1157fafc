"""No call to the file system may fail in a way that loses, halves or hides a save."""

from collections import Counter

import pytest

from tests.faults.every_call import errors_at_every_call, power_cut_at_every_call
from tests.faults.saves import SAVES

SELDOM = 11
"""The suite looks at each eleventh disk after a cut; `python -m tests.faults` at every one."""


def bad(found: Counter[str]) -> dict[str, int]:
    return {what: times for what, times in found.items() if what.startswith("BAD")}


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.name)
def test_an_error_at_any_call_is_told_and_changes_nothing(save, tmp_path):
    found = errors_at_every_call(save, tmp_path / "journal", seldom=2)
    assert not bad(found)
    assert found["failed, told, and unchanged"] > 1
    assert found["saved all the same"] > 0


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.name)
def test_a_power_cut_at_any_call_leaves_all_of_a_save_or_none(save, tmp_path):
    found = power_cut_at_every_call(save, tmp_path / "journal", seldom=SELDOM)
    assert not bad(found)
    assert found["whole"] > 0
    assert found["not begun"] > 0
