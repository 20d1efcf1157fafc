"""Evidence from a note: what was taken up, passed over or left open, and what rules say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.conversation import Turn
from coach.domain.finding import LabelledTurn, Quote, Verdict
from coach.domain.rule import Level
from coach.language.another_try import matter_of
from coach.language.exchanges import Exchange
from coach.language.findings import NOTES_CAP, Evidence, Rules, quote
from coach.language.listening.note_actors import LEADER, OTHER
from coach.language.listening.note_answers import speaks
from coach.language.listening.note_reading import Clause
from coach.language.listening.phrases import phrases
from coach.language.note_own_word import of_own_word
from coach.language.note_reception import AHEAD
from coach.language.quoting import MOST_WORDS, bare, quote_clause

SOON = 2
"""Clauses after a cue in which taking it up earns praise (a choice)."""
_TAKEN_UP = "Your note says you stayed with this. How were they afterwards?"
_DONE = "Your note says what you did about it. How is it for them now?"
_ASK_AGAIN = "I've been thinking about our talk. How are you now?"
_HARSH = "This is about the person; your note doesn't say what you saw them do."
_SAY = {
    "acknowledgement": _TAKEN_UP,
    "reported-act": "You noticed this yourself. Shall it become a question for next time?",
}
_NOT_NAMED = "coach finds no answer to it in your note."


def note_evidence(
    labelled: LabelledTurn, clauses: Sequence[Clause], received: Sequence[Exchange], rules: Rules
) -> Iterator[Evidence]:
    """Everything worth showing in a note, in no particular order.

    Args:
        labelled: The note with its labels.
        clauses: The note, clause by clause.
        received: Its cues, and how each was received.
        rules: The rules in force.
    """
    turn = labelled.turn
    acts: dict[int, tuple[Exchange, Clause]] = {}
    for one in received:
        act = _taken_up_by(one, clauses, labelled) if one.heard else None
        if act is not None:
            acts[act.start] = (one, act)  # of two concerns before one act, the nearer
        elif not one.heard and one.verdict is not None:
            yield _passed_over(turn, clauses, one)
    for one, act in acts.values():
        words = quote(turn, one.cue.start, one.cue.end)
        mine = quote(turn, act.start, act.end)
        both = (words,) if mine.start < words.end else (words, mine)
        found = _praise("acknowledgement", both, "Your note says so in your own words.", 1.0)
        yield replace(found, say=_DONE) if act.helped and not act.received else found
    for at, clause in enumerate(clauses):
        yield from _of_clause(labelled, clauses, at, clause)
        yield from of_own_word(turn, clauses, at)
    yield from _rule_hits(labelled, rules)


def plain_miss(
    turn: Turn, clauses: Sequence[Clause], received: Sequence[Exchange]
) -> Iterator[Evidence]:
    """What even a very short note shows: a worry in so many words, and what came instead."""
    for one in received:
        if one.cue.id != "implicit-cue" and one.verdict is not None and one.reply is not None:
            yield _passed_over(turn, clauses, one)


def _praise(
    rule: str, quotes: tuple[Quote, ...], reason: str, weight: float, sure: float = NOTES_CAP
) -> Evidence:
    return Evidence(
        rule, Verdict.STRENGTH, sure, quotes, reason, say=_SAY.get(rule, ""), weight=weight
    )


def _of_clause(
    labelled: LabelledTurn, clauses: Sequence[Clause], at: int, clause: Clause
) -> Iterator[Evidence]:
    """What one clause shows by itself."""
    turn = labelled.turn
    known, line = phrases("notes"), clause.words.line
    words = quote(turn, clause.start, clause.end)
    if clause.gap and known.says("resolve", line):
        yield _noticed(words, line)
    elif known.says("left-open", line):
        say = f"You noted “{bare(words.text)}”. When could you come back to it?"
        yield _open(words, "Your note says that this stayed open.", say)
    elif known.says("unowned", line) and not clause.words.asks:
        say = f"Your note doesn't say who does “{bare(words.text)}”. Who will, and by when?"
        yield _open(words, "Your note names nobody for it.", say)
    elif clause.actor != OTHER and known.says("harsh", line):
        yield Evidence("blame", Verdict.NUDGE, NOTES_CAP, (words,), _HARSH)
    elif clause.gap:
        yield _noticed(words, line)
    elif known.says("behaviour", line) and _has_effect(clauses, at):
        both = quote(turn, clause.start, clauses[at + 1].end if at + 1 < len(clauses) else None)
        yield _praise(
            "sbi-feedback", (both,), "It says when, what could be seen, and what it led to.", 0.9
        )
    elif clause.actor == LEADER and known.says("praised", line):
        yield _praise("appreciation-specific", (words,), "You named what was done well.", 0.97)
    elif _asked_of_person(labelled, clause):
        yield _praise("personal-question", (words,), "You asked about the person.", 0.85, 0.5)
    elif clause.openly and clause.actor == LEADER and not _asked_by_them(clauses, at):
        yield _praise("open-question", (words,), "You asked, and wrote it down.", 0.8, 0.5)


_ANSWER_NOW = "You noticed this yourself. What would you say to them now?"


def _noticed(words: Quote, line: str) -> Evidence:
    """Praise for what the leader owns to; of an answer that was owed it asks for that answer."""
    owed = phrases("notes").says("dodged", line) or phrases("notes").says("rued", line)
    reason = "You wrote down what you would do differently."
    found = _praise("reported-act", (words,), reason, 0.95)
    return replace(found, say=_ANSWER_NOW) if owed else found


def _asked_by_them(clauses: Sequence[Clause], at: int) -> bool:
    """Whether the question is theirs, for the leader answers it: "asked re pay. told him …"."""
    one, after = clauses[at].words.tokens, clauses[at + 1 : at + 2]
    return (
        one[0] == "asked"
        and bool(after)
        and (
            after[0].words.tokens[0] in ("told", "said")
            or after[0].words.tokens[:2] == ("i", "'ll")
        )
    )


def _asked_of_person(labelled: LabelledTurn, clause: Clause) -> bool:
    return clause.asked and any(
        one.id == "personal-question" and one.start == clause.start for one in labelled.labels
    )


def _open(words: Quote, reason: str, say: str) -> Evidence:
    return Evidence("open-loop", Verdict.NUDGE, NOTES_CAP, (words,), reason, say=say, severity=1)


def _has_effect(clauses: Sequence[Clause], at: int) -> bool:
    """Whether the effect of an act stands in the same clause or the next."""
    return any(phrases("notes").says("effect", one.words.line) for one in clauses[at : at + 2])


def _taken_up_by(one: Exchange, clauses: Sequence[Clause], labelled: LabelledTurn) -> Clause | None:
    """The clause that tells plainly enough for praise that the leader took a cue up.

    Soon after it, before any advice or change of subject, and not of somebody talked about behind
    their back.
    """
    at = next(i for i, clause in enumerate(clauses) if one.cue.start < clause.end)
    here = clauses[at]
    if any(
        label.id == "confidence-breach" and label.start < here.end and here.start < label.end
        for label in labelled.labels
    ):
        return None
    passed = 0
    for clause in clauses[at : at + 1 + AHEAD]:
        passed += clause is not here and clause.actor != OTHER
        if clause.gap or passed > SOON:
            return None
        met = clause.received and not phrases("notes").says("received-else", clause.words.line)
        asked = clause.openly and clause.actor == LEADER and passed <= 1
        asked = asked and not _asked_by_them(clauses, clauses.index(clause))
        if met or clause.helped or asked:
            return clause
        if clause.advised or clause.deflected:
            return None
    return None


def _passed_over(turn: Turn, clauses: Sequence[Clause], one: Exchange) -> Evidence:
    words = quote(turn, one.cue.start, one.cue.end)
    if one.reply is None:
        say = f"You noted “{bare(words.text)}”. Would you like to come back to it?"
        return Evidence(
            "missed-cue",
            Verdict.UNCERTAIN,
            one.amount,
            (words,),
            _NOT_NAMED,
            one.cue.start,
            say,
            severity=1,
            try_=_another_try(one, words),
        )
    then = clauses[one.reply.at]
    reply = quote(turn, then.start, then.end)
    noticed = phrases("notes").says("own-turn", then.words.line)
    noticed = noticed or any(c.gap for c in clauses[one.reply.at : one.reply.at + 2])
    words, at_once = _up_to_reply(turn, clauses, one, words)
    asking = (
        "You noticed it yourself: what would you like to ask them now?"
        if noticed
        else "What would you like to ask them next time?"
    )
    before, after = bare(words.text), bare(reply.text)
    told = (
        f"Your note goes from “{before}” to “{after}”."
        if at_once
        else f"Your note has “{before}”, and further on “{after}”."
    )
    return Evidence(
        "missed-cue",
        Verdict.UNCERTAIN,
        one.amount,
        (words, reply),
        _why(then),
        one.cue.start,
        f"{told} {asking}",
        severity=2,
        try_=_another_try(one, words),
    )


def _why(then: Clause) -> str:
    if then.advised:
        return "The reply you noted is advice."
    if speaks(then) and not phrases("notes").says("own-turn", then.words.line):
        return "The reply you noted asks nothing more about it."
    return "The reply you noted moves on."


def _another_try(one: Exchange, words: Quote) -> str:
    """What the leader might say: about the matter where it is plain, else about them."""
    return (matter_of(words.text) if one.cue.id != "implicit-cue" else "") or _ASK_AGAIN


def _up_to_reply(
    turn: Turn, clauses: Sequence[Clause], one: Exchange, cue: Quote
) -> tuple[Quote, bool]:
    """A cue with what the note has after it, and whether the reply follows at once on that.

    What stands between may be the weightier part, so it is quoted as well where it is short.
    """
    assert one.reply is not None
    at = next(i for i, clause in enumerate(clauses) if one.cue.start < clause.end)
    between = clauses[at + 1 : one.reply.at]
    if not between:
        return cue, True
    whole = quote(turn, cue.start, between[-1].end)
    if len(whole.text.split()) <= MOST_WORDS:
        return whole, True
    return cue, False


_NOT_IN_NOTES = frozenset(("yes-but", "leading-question", "closed-question", "stacked-questions"))


def _rule_hits(labelled: LabelledTurn, rules: Rules) -> Iterator[Evidence]:
    for label in labelled.labels:
        rule = rules.get(label.id)
        if (
            rule is None
            or rule.level is not Level.TURN
            or not rule.shown
            or label.id in _NOT_IN_NOTES
        ):
            continue
        if label.id in (
            "commitment-vague",
            "acknowledgement",
            "open-question",
            "personal-question",
        ):
            continue
        said = labelled.turn.text[label.start : label.end]
        if label.id == "confidence-breach" and "told me" in said:
            continue  # to write down what one was told is not to pass it on
        sure = min(NOTES_CAP, 0.7 * label.score)
        words = (quote_clause(labelled.turn, label.start, label.end),)
        if rule.severity >= 1:
            yield Evidence(rule.id, Verdict.NUDGE, sure, words, rule.summary)
        elif rule.id in (
            "appreciation-specific",
            "apology-owned",
            "sbi-feedback",
            "amends",
            "needs-first-question",
        ):
            yield Evidence(rule.id, Verdict.STRENGTH, sure, words, rule.summary, weight=0.9)
