"""Whatever happens to two windows, they show what was saved."""

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.machine import TwoWindows


def test_two_windows_agree_with_a_plain_model_through_failures_and_crashes():
    run_state_machine_as_test(
        TwoWindows,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
        ),
    )
