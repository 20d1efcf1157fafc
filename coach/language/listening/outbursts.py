"""Signs of anger, disgust, fear or sadness in the open, where nobody says "I feel"."""

from __future__ import annotations

from coach.language.listening.cues import find_cues
from coach.language.listening.phrases import phrases
from coach.language.listening.words import level, sentences

_FILE = "outbursts"


def outburst_signs(text: str, before: float) -> dict[str, float]:
    """Signs of an unpleasant feeling in a turn, from 0 to 1.

    Args:
        text: The turn.
        before: How strongly the talk so far was marked by such signs, 0 to 1.
    """
    parts = sentences(text)
    line = "".join(part.line for part in parts)
    found = {name: float(phrases(_FILE).says(name, line)) for name in phrases(_FILE).names()}
    kinds = {cue.kind for cue in find_cues(text)}
    cries = level(text).count("!")
    hard = any(found[name] for name in _HARD)
    found |= {
        "cue-emotion": float("emotion-cue" in kinds),
        "cue-concern": float("concern-cue" in kinds),
        "cue-implicit": float("implicit-cue" in kinds),
        "cries-out": float(cries > 0),
        "cries-twice": float(cries > 1),
        "cries-and-denies": float(cries > 0 and bool(found["denies"])),
        "cries-and-hard": float(cries > 0 and hard),
        "asks": float("?" in text),
        "long": float(len(line.split()) > 30),
        "short": float(len(line.split()) <= 4),
        "before": before,
    }
    return found


_HARD = (
    "cannot-bear",
    "had-it",
    "hate",
    "how-dare",
    "accuse",
    "curse",
    "nasty",
    "lament",
    "fear",
    "sad",
    "angry",
)


def is_hard(signs: dict[str, float]) -> bool:
    """Whether any plain sign of an unpleasant feeling is there."""
    return any(signs[name] for name in (*_HARD, "cue-emotion"))
