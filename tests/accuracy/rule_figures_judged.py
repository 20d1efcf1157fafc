"""Whether a hit was right: by a corpus's own label, or by somebody who read it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.domain.rule import Precision
from tests.accuracy.rule_figures_hits import Fired, Hit

HAND_READ = Path(__file__).parent / "hand_read.toml"

GOLD = {
    "open-question": ("question_open", ("annomi",)),
    "closed-question": ("question_closed", ("annomi",)),
    "reflection-simple": ("reflection", ("annomi",)),
    "reflection-complex": ("reflection", ("annomi",)),
    "advice-form": ("advice", ("annomi",)),
    "backchannel": ("ack", ("ami", "mrda", "swda")),
    "emotion-cue": ("emotion_cue", ("dailydialog",)),
    "request-to-leader": ("request", ("mrda", "dailydialog")),
}
"""Rules for which a label of a corpus means the same thing, and the corpora that have it."""
_CUE = ("cue_explicit", "cue_implicit")
AUTHORS = {
    "apology-owned": ("apology_owned", "apology"),
    "apology-hedged": ("apology_hedged",),
    "appreciation-specific": ("appreciation_specific",),
    "acknowledgement": ("hearing",),
    "empathy-statement": ("hearing",),
    "paraphrase-check": ("hearing",),
    "reflection-simple": ("hearing",),
    "reflection-complex": ("hearing",),
    "concern-cue": _CUE,
    "emotion-cue": _CUE,
    "implicit-cue": _CUE,
    "disclosure": ("disclosure",),
    "personal-question": ("personal_question",),
    "open-question": ("open_question",),
    "closed-question": ("closed_question",),
    "advice-form": ("advice",),
    "minimising-reply": ("minimising",),
    "me-too-shift": ("topic_switch", "minimising"),
    "topic-switch": ("topic_switch",),
    "missed-cue": ("missed",),
    "request-to-leader": ("request",),
    "request-unanswered": ("unanswered",),
    "commitment-firm": ("commitment_firm",),
    "commitment-vague": ("commitment_vague",),
    "commitment-conditional": ("commitment_conditional",),
    "commitment-declined": ("decline",),
    "commitment-undated": ("undated",),
}
"""Rules for which a label of the sample talks' authors means the same thing; any one will do."""
SAME_THING = {"request-to-leader": ("request",)}
"""What a rule's label is called where nobody is known to be the leader."""
FINDINGS = frozenset(
    (
        "missed-cue",
        "advice-too-soon",
        "topic-switch",
        "one-upping",
        "request-unanswered",
        "interruption",
        "stacked-questions",
        "commitment-undated",
        "commitment-vague",
        "commitment-conditional",
        "open-loop",
        "follow-up-question",
        "acknowledgement",
        "empathy-statement",
        "personal-question",
    )
)
"""Rules that need to know who leads and what was said before: a hit is a finding on a talk."""
ON_TURNS = frozenset(
    (
        "acknowledgement",
        "empathy-statement",
        "personal-question",
        "commitment-vague",
        "commitment-conditional",
    )
)
"""Of these, rules that mark a turn by itself: where its labels are known, each mark counts."""
NAMES = {
    "annomi": "counselling talks",
    "annomi-talks": "counselling talks",
    "ami": "design meetings",
    "ami-talks": "design meetings",
    "mrda": "research meetings",
    "swda": "telephone calls",
    "dailydialog": "written everyday dialogues",
    "uptake": "lessons",
    "sample-talks": "sample talks",
}


@dataclass(frozen=True)
class Judged:
    """Verdicts of somebody who read hits: by rule and place."""

    verdicts: Mapping[tuple[str, str], bool]

    def verdict(self, hit: Hit) -> bool | None:
        """Right, wrong, or not read."""
        return self.verdicts.get((hit.rule, hit.place))


def judged_hits(file: Path = HAND_READ) -> Judged:
    """Read the verdicts: under each rule the places of its right and of its wrong hits.

    Raises:
        ValueError: If a place is judged both ways.
    """
    verdicts: dict[tuple[str, str], bool] = {}
    for rule, entry in tomllib.loads(file.read_text("utf-8")).items():
        for key in ("right", "wrong"):
            for place in entry.get(key, ()):
                if verdicts.setdefault((rule, place), key == "right") != (key == "right"):
                    raise ValueError(f"{rule}: {place} is both right and wrong")
    return Judged(verdicts)


def figure(rule: str, hits: Sequence[Hit], fired: Fired, judged: Judged) -> Precision | None:
    """Right of how many, on what; only hits that the rule still makes count."""
    labelled = [one for one in hits if rule in AUTHORS and (one.doc, one.turn) in fired.authors]
    by_author = [bool(fired.authors[one.doc, one.turn] & {*AUTHORS[rule]}) for one in labelled]
    if rule in GOLD:
        label, corpora = GOLD[rule]
        inside = [one for one in hits if one.corpus in corpora]
        known = [label in fired.gold[one.corpus, one.doc, one.turn]["label"] for one in inside]
        kind = "by their labels"
    else:
        read = {one: judged.verdict(one) for one in hits if one not in labelled}
        inside = [one for one, verdict in read.items() if verdict is not None]
        known = [bool(read[one]) for one in inside]
        kind = "read one by one"
    if not known and not by_author:
        return None
    on = [f"{_named(inside)}, {kind}"] if known else []
    on += ["made-up talks, by their authors' labels"] if by_author else []
    return Precision(sum(known) + sum(by_author), len(known) + len(by_author), "; ".join(on))


def _named(hits: Sequence[Hit]) -> str:
    names = sorted({NAMES[one.corpus] for one in hits})
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
