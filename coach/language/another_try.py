"""Another wording for a leader who goes back to a concern: its matter in words to the other."""

from __future__ import annotations

import re

from coach.language.promises.verbs import THIRD_FORMS

_HEAD = re.compile(
    r"^\W*(?:\w+ )?(?:he|she|they)(?: then| also| just| plainly)? "
    r"(?:said|says|told me|mentioned|mentions|reckons|admitted|thinks|complained|raised)"
    r"(?: plainly)?(?: that)? (?=(?:he|she|they|his|her|their|the|it|there|nobody|no one)\b)",
    re.IGNORECASE,
)
_THEY = re.compile(r"^\W*(?:he|she|they)(?=['\u2019 ])", re.IGNORECASE)
_SEEN = re.compile(
    r"\b(?:was|wasn't|wasnt|were|weren't|seem|look|sound|went|got|came)", re.IGNORECASE
)
_STILL_THIRD = re.compile(r"\b(?:he|she|they|him|them|hers|theirs|I|me|my|we|us|our)\b")
_FEWEST, _MOST = 4, 16
"""Words below which nothing but a mood is told, and beyond which it is no one breath (choices)."""
_VERBS = {
    "is": "are", "was": "were", "has": "have", "does": "do", "doesnt": "don't",
    "doesn't": "don't", "isn't": "aren't", "isnt": "aren't", "wasn't": "weren't",
    "wasnt": "weren't", "hasn't": "haven't", "hasnt": "haven't", "feels": "feel",
    "worries": "worry", "dreads": "dread", "hates": "hate", "thinks": "think", "wants": "want",
}  # fmt: skip


def matter_of(noted: str) -> str:
    """What to say about a concern that stands in a note as "he said he …"; empty if unclear.

    Args:
        noted: The concern as the note has it.
    """
    said = re.split(r"[,;(]|\s[-–—]\s", noted.replace("\u2019", "'").strip().rstrip("."))[0]
    bare = _before_another_verb(_HEAD.sub("", said))
    if bare == _before_another_verb(said) and _SEEN.search(said):
        return ""
    if _THEY.match(bare) is None or not _FEWEST <= len(bare.split()) <= _MOST:
        return ""
    told = _to_you(bare)
    return "" if told is None else f"You told me {told}. What would help?"


def _before_another_verb(clause: str) -> str:
    """A clause up to an "and" with a second verb in the third person, which "you" would not fit."""
    for join in re.finditer(r" and (?P<verb>\w+)", clause):
        if join.group("verb").lower() in THIRD_FORMS:
            return clause[: join.start()]
    return clause


def _to_you(bare: str) -> str | None:
    """A clause about "he" or "she" said to them: "he doesn't feel safe" as "you don't …"."""
    text = _THEY.sub("you", bare)
    text = re.sub(r"^you's (got|been|had)\b", r"you've \1", text)
    text = re.sub(r"^you's\b", "you're", text)
    text = re.sub(r"\b(?:his|her|their)(?= \w)", "your", text, flags=re.IGNORECASE)
    head, verb, rest = (*text.split(" ", 2), "", "")[:3]
    if head == "you":
        text = " ".join(one for one in (head, _VERBS.get(verb.lower(), verb), rest) if one)
        third = verb.endswith("s") and verb.lower() not in (*_VERBS, "always", "was")
        if third:
            return None
    return None if _STILL_THIRD.search(text) or '"' in text else text
