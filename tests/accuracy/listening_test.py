"""Listening on talk that no one here wrote: figures must not fall without anyone noticing.

The floors lie a little under the figures of `python -m tests.accuracy.corpora`.
"""

from __future__ import annotations

import pytest

from coach.domain.conversation import Mode
from coach.domain.finding import LabelledTurn
from coach.language.listening.listen import listen
from tests.accuracy.corpora import TASKS, conversations, scored, sessions
from tests.accuracy.corpora_data import CORPORA, rows

pytestmark = pytest.mark.skipif(
    not (CORPORA / "unstated" / "annomi.jsonl").exists(),
    reason="the shared corpora are not beside this checkout",
)
Key = tuple[str, int]
FLOORS = {"question": 0.86, "reflection": 0.67, "missed_annomi": 0.62}


@pytest.fixture(scope="module")
def turns() -> dict[Key, LabelledTurn]:
    found: dict[Key, LabelledTurn] = {}
    for keys, conversation in conversations(rows("annomi"), str):
        bare = [LabelledTurn(turn, ()) for turn in conversation.turns]
        found.update(zip(keys, listen(bare, Mode.TRANSCRIPT), strict=True))
    return found


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_labels_agree_with_the_experts(
    turns: dict[Key, LabelledTurn], name: str, floor: float
) -> None:
    task = next(one for one in TASKS if one.name == name and one.corpus == "annomi")
    result, _ = scored(task, turns, lambda _doc: True)
    assert result[task.label]["F1"] >= floor


def test_few_missed_turns_tell_good_listeners_from_poor_ones(
    turns: dict[Key, LabelledTurn],
) -> None:
    assert sessions(turns)["few missed"] >= 0.85
