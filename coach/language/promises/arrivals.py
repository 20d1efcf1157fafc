"""What the leader is to get, said in the plain present: "O sends me the list"."""

from __future__ import annotations

import re

from coach.language.promises.reading import Scene

_HANDS = re.compile(
    r"^\W*(?:he|she|(?-i:[A-Z])\w*|[a-z])\.? (?:sends?|e-?mails?|forwards?|gives?|gets?|brings?"
    r"|texts?|mails?|drops?|shows?|hands?|whatsapps?|passes) me (?:back )?(?:the|a|an|his|her|this"
    r"|that|it|them|all|both|list|names?|draft|copy|copies|numbers?|figures|dates?|photos?|link"
    r"|invoices?|quotes?|drawings?|plan|report|notes|details|proof|summary|outline|form|keys?|file"
    r"|specs?|schedule)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"\b(?:every|always|often|never|keeps?|usually|sometimes|still|creeps|feeling|impression|look"
    r"|hard time|grief|\w+s a (?:day|week)|when(?:ever)? (?:he|she)'?s?)\b",
    re.IGNORECASE,
)


def hands_me(scene: Scene) -> bool:
    """Whether a line of a list says what somebody gets the leader, and not how things go."""
    text = scene.clause.text
    listed = scene.state.listed and not scene.state.talk
    return listed and _HANDS.match(text) is not None and _OFTEN.search(text) is None
