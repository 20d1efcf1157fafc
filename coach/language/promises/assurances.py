"""Things said to be on their way: "told her it would be with her by Friday"."""

from __future__ import annotations

from coach.language.dues.words import words_in
from coach.language.promises.cast import Party
from coach.language.promises.reading import Scene, skip_adverbs

_ASSURING = words_in(
    """
    told said promised assured assures guaranteed swore swears confirmed says
    """
)
_DELIVERED = words_in(
    """
    back with ready done there in sent sorted out fixed finished completed complete signed
    delivered dispatched drafted written submitted shipped cleared
    """
)


def assurer(scene: Scene, verb: int, reporter: Party | None, report: str) -> Party | None:
    """Who is bound by the word that a thing will be delivered; None if nobody.

    Args:
        scene: The clause.
        verb: The place of its "be".
        reporter: Who gave the word, if told.
        report: The reporting verb.
    """
    rest = [word.low for word in scene.words[verb + 1 : verb + 3]]
    if reporter is Party.OTHER and rest == ["with", "me"]:
        return Party.OTHER
    thing = scene.low(skip_adverbs(scene.words, verb + 1)) in _DELIVERED
    return (reporter or Party.LEADER) if thing and report in _ASSURING else None
