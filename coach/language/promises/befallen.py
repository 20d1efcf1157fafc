"""What befell a thing: a word that may bid is a noun before its participle."""

from __future__ import annotations

from coach.language.dues.words import words_in
from coach.language.promises.reading import Scene
from coach.language.promises.verbs import BASE_VERBS, PAST_FORMS

_STATES = words_in("due late overdue open ready broken behind stuck missing short")
_MOVED = words_in("slipped slips moved moves pushed delayed postponed brought put went gone came")
_ENDS = words_in(
    "by on in to forward up out off down till until before since again for from next this back"
    " at with"
) | {
    "", ",", ".", ";", "(", "-", "–", "—", "/", ")",
}  # fmt: skip


def befell(scene: Scene, at: int) -> bool:
    """As in "release slipped to 2 Dec", "rota due": what befell a thing, or how it stands.

    Args:
        scene: The clause.
        at: The place of the word after the thing.
    """
    low, after = scene.low(at), scene.low(at + 1)
    past = low in PAST_FORMS or low in _MOVED or (low.endswith("ed") and low not in BASE_VERBS)
    ends = after in _ENDS or after[:1].isdigit()
    return ends and (past or low in _STATES)
