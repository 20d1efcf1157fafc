"""Evidence from a talk: judged exchanges, single turns, and the talk as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.domain.conversation import Kind, Role
from coach.domain.finding import Label, LabelledTurn, Verdict
from coach.domain.rule import Level, Rule
from coach.language.findings import Evidence, Rules, quote
from coach.language.floor import interruptions
from coach.language.judged_talk import Talk
from coach.language.listening.statements import content_stems
from coach.language.listening.words import sentences, words_of
from coach.language.measures import QUESTIONS
from coach.language.open_ends import unanswered
from coach.language.open_promises import open_promises
from coach.language.personal_evidence import personal_evidence
from coach.language.quoting import bare, quote_before, quote_clause, quote_opening
from coach.language.strengths import strengths

REASONS = {
    "minimising-reply": "What came back makes it sound smaller.",
    "yes-but": "What came back agrees, and turns with “but”.",
    "advice-too-soon": "What came back first is advice.",
    "topic-switch": "What came back is about something else.",
    "one-upping": "What came back is your own story, with no question after it.",
    "interruption": "What came back starts before they had finished.",
    "argues": "What came back explains or defends.",
    "": "In the next turns, coach finds no reply that takes it up.",
}
OVER_TALKING, LONGEST, ENOUGH_WORDS = 0.6, 150, 300
"""Leader's share of words, words in one turn, and words in all from which talk-ratio speaks
(choices; Rogelberg 2024 puts the other person's share of a one-to-one at half and more)."""
_TALKS_OF_LEADERS = (Kind.CHANGE,)


def talk_evidence(talk: Talk, rules: Rules) -> list[Evidence]:
    """Everything worth showing in a talk, in no particular order."""
    found: list[Evidence] = []
    for part in (_missed, _cut_in, _turn_hits, _stacked, _whole, strengths):
        found.extend(part(talk, rules))
    found.extend(unanswered(talk))
    turns, day = {one.turn.n: one.turn for one in talk.turns}, talk.conversation.date
    if not talk.is_meeting:  # there, most of what is undertaken is done within the hour
        found.extend(open_promises(turns, talk.commitments, day))
    found.extend(personal_evidence(talk))
    return found


def _missed(talk: Talk, _rules: Rules) -> Iterator[Evidence]:
    for one in talk.exchanges:
        if one.verdict is None or one.reply is None:
            continue
        cue_turn, reply_turn = talk.turns[one.cue_at].turn, talk.turns[one.reply.at].turn
        voiced = quote_clause(cue_turn, one.cue.start, one.cue.end)
        quotes = (voiced, quote_opening(reply_turn))
        reason = REASONS[one.reply.reduces]
        name = cue_turn.speaker or "They"
        say = f"{name} said “{bare(voiced.text)}”. Did you want to come back to that?"
        asking = f"You said “{bare(voiced.text)}”. I'd like to hear more about that."
        weight = None if one.ground else 0
        yield Evidence(
            "missed-cue",
            one.verdict,
            one.amount,
            quotes,
            reason,
            one.cue_at,
            say,
            weight,
            try_=asking,
        )
        if one.reply.reduces in ("advice-too-soon", "topic-switch", "one-upping"):
            quotes = (quote_before(talk.turns, one.reply.at) or voiced, quotes[1])
            yield Evidence(
                one.reply.reduces, Verdict.UNCERTAIN, one.amount, quotes, reason, one.cue_at
            )


def _cut_in(talk: Talk, _rules: Rules) -> Iterator[Evidence]:
    cuts = interruptions(talk.turns)
    if len(cuts) < 2:
        return
    for at in cuts:
        quotes = (quote(talk.turns[at - 1].turn), quote(talk.turns[at].turn))
        reason = f"They were still speaking, it seems; {len(cuts)} times in this talk."
        yield Evidence("interruption", Verdict.UNCERTAIN, 0.6, quotes, reason, at - 1)


_JUDGED_ELSEWHERE = frozenset(("stacked-questions", "commitment-vague"))


def _turn_hits(talk: Talk, rules: Rules) -> Iterator[Evidence]:
    """Hits of single-turn rules on the leader's words that ask for a second look."""
    counts: dict[str, int] = {}
    for labelled in talk.turns:
        if labelled.turn.role is Role.LEADER:
            for label in labelled.labels:
                counts[label.id] = counts.get(label.id, 0) + 1
    for at, labelled in enumerate(talk.turns):
        if labelled.turn.role is not Role.LEADER:
            continue
        for label in labelled.labels:
            rule = rules.get(label.id)
            if label.id == "appreciation-generic" and _says_what_for(labelled):
                continue
            if rule is not None and _stands_alone(rule, label, counts):
                quotes = (quote_clause(labelled.turn, label.start, label.end),)
                yield Evidence(
                    rule.id, Verdict.NUDGE, 0.7 * label.score, quotes, rule.summary, at - 1
                )


_DID = re.compile(
    r"\b(?:you(?:'ve| have)?|your|how you|what you|the way you) (?:\w+ly |just |really )?\w{3,}",
    re.IGNORECASE,
)


def _says_what_for(labelled: LabelledTurn) -> bool:
    """Whether a turn with bare praise says in another sentence what they did."""
    text = labelled.turn.text
    if labelled.has("appreciation-specific"):
        return True
    told = [one for one in sentences(text) if not one.asks and len(one.words) > _PRAISE]
    return any(_DID.search(text[one.start : one.end].replace("’", "'")) for one in told)


_PRAISE = 6
"""Words up to which a sentence is no more than the praise itself."""


def _stands_alone(rule: Rule, label: Label, counts: dict[str, int]) -> bool:
    if rule.level is not Level.TURN or rule.severity < 1 or not rule.shown:
        return False
    if rule.id == "closed-question" or rule.id in _JUDGED_ELSEWHERE:
        return False
    return rule.id != "leading-question" or counts[label.id] >= 3


def _stacked(talk: Talk, _rules: Rules) -> Iterator[Evidence]:
    for at, labelled in enumerate(talk.turns):
        if labelled.turn.role is not Role.LEADER:
            continue
        asked = [label for label in labelled.labels if label.id in QUESTIONS]
        if len(asked) < 2 or not _differ(labelled, asked):
            continue
        quotes = (quote(labelled.turn, asked[0].start, asked[-1].end),)
        sure = 0.4 + 0.1 * min(3, len(asked))
        yield Evidence(
            "stacked-questions",
            Verdict.NUDGE,
            sure,
            quotes,
            f"{len(asked)} questions came in one turn.",
            at - 1,
        )


def _differ(labelled: LabelledTurn, asked: Sequence[Label]) -> bool:
    """Whether a turn's questions are about different things: two without a shared word."""
    stems = [content_stems(words_of(labelled.turn.text[one.start : one.end])) for one in asked]
    full = [one for one in stems if one]
    words = sum(len(labelled.turn.text[one.start : one.end].split()) for one in asked)
    return (
        (len(full) >= 2 or len(asked) >= 3)
        and words >= 6
        and not any(a & b for i, a in enumerate(full) for b in full[i + 1 :])
    )


def _whole(talk: Talk, _rules: Rules) -> Iterator[Evidence]:
    measures, kind = talk.measures, talk.conversation.kind
    share, longest = measures.leader_share or 0.0, measures.longest_turn_words or 0
    if measures.words >= ENOUGH_WORDS and kind not in _TALKS_OF_LEADERS:
        if share > OVER_TALKING:
            reason = f"{share:.0%} of the {measures.words} words were yours."
            yield Evidence("talk-ratio", Verdict.NUDGE, min(0.9, share), (), reason)
        elif longest > LONGEST:
            turn = max(
                (t.turn for t in talk.turns if t.turn.role is Role.LEADER),
                key=lambda t: len(t.text.split()),
            )
            yield Evidence(
                "talk-ratio",
                Verdict.NUDGE,
                0.6,
                (quote(turn),),
                f"This turn of yours has {longest} words.",
            )
    if measures.open_share is not None and measures.open_share < 0.5:
        asked = f"{measures.open_share:.0%} of your {measures.questions} questions"
        reason = f"{asked} left room for a longer answer."
        yield Evidence("closed-question", Verdict.NUDGE, 0.6, (), reason)
    yield from _open_loops(talk)


def _open_loops(talk: Talk) -> Iterator[Evidence]:
    """Worries that come back in no commitment and no later turn of the leader's."""
    closed = (
        " that helped "
        in f" {' '.join(w for t in talk.turns[-6:] for w in words_of(t.turn.text))} "
    )
    if closed:
        return
    for one in talk.exchanges:
        turn = talk.turns[one.cue_at].turn
        stems = content_stems(words_of(turn.text))
        later = [t for t in talk.turns[one.cue_at + 1 :] if t.turn.role is Role.LEADER]
        taken = any(
            stems & content_stems(words_of(found.text)) or turn.n <= found.turn <= turn.n + 6
            for found in talk.commitments
        )
        if one.heard or taken or one.cue.id != "concern-cue" or len(later) < 3:
            continue
        if any(stems & content_stems(words_of(t.turn.text)) for t in later):
            continue
        quotes = (quote(turn, one.cue.start, one.cue.end),)
        reason = "It does not come up again, and coach finds no next step for it."
        yield Evidence("open-loop", Verdict.UNCERTAIN, 0.5, quotes, reason, one.cue_at)
