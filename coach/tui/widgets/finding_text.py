"""Findings in words for the screen: one line each in the list, everything behind enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.domain.conversation import Mode
from coach.domain.finding import Verdict
from coach.domain.reflection import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.domain.conversation import Conversation
    from coach.domain.finding import Finding, Quote
    from coach.domain.rule import Precision

VERDICT_SIGN = {
    Verdict.STRENGTH: "+",
    Verdict.MISS: "!",
    Verdict.UNCERTAIN: "?",
    Verdict.NUDGE: "~",
}
VERDICT_WORDS = {
    Verdict.STRENGTH: "That went well",
    Verdict.MISS: "You may have missed this",
    Verdict.UNCERTAIN: "Worth a second look",
    Verdict.NUDGE: "A thought for next time",
}
SHORT_WORDS = {
    Verdict.STRENGTH: "went well",
    Verdict.MISS: "left open",
    Verdict.UNCERTAIN: "second look",
    Verdict.NUDGE: "next time",
}
"""What the signs mean, where there is one line for them all."""
NOTE_WORDS = VERDICT_WORDS | {Verdict.MISS: "Your note leaves this open"}
"""A note is memory, not a record: what is missing in it may well have been said."""

ANSWER_WORDS = {
    Answer.OPEN: "",
    Answer.ACCEPTED: "accepted",
    Answer.NOT_THIS: "not this",
    Answer.LATER: "later",
}
QUOTE_CELLS = 70
"""Room for quotes on a line of 80 cells, next to their turn numbers."""


def title_of(finding: Finding) -> str:
    """The rule's name as words."""
    return finding.id.replace("-", " ").capitalize()


def verdict_of(finding: Finding, mode: Mode) -> str:
    """How sure coach is, kindly."""
    words = NOTE_WORDS if mode is Mode.NOTES else VERDICT_WORDS
    return words[finding.verdict]


def legend_of(verdicts: Iterable[Verdict]) -> str:
    """What the signs mean, of verdicts that occur, each once."""
    there = set(verdicts)
    return "  ".join(
        f"{sign} {SHORT_WORDS[one]}" for one, sign in VERDICT_SIGN.items() if one in there
    )


def line_of(finding: Finding, answer: Answer, mode: Mode) -> Text:
    """A finding for the list: its sign and what coach says, then the words it rests on."""
    text = Text(overflow="fold")
    text.append(f"{VERDICT_SIGN[finding.verdict]} ", style="bold")
    if answer is not Answer.OPEN:
        text.append(f"[{ANSWER_WORDS[answer]}] ", style="bold")
    text.append(finding.say or title_of(finding), style="dim" if _is_closed(answer) else "")
    if finding.quotes:
        text.append(f"\n  {_evidence(finding.quotes[:2], mode)}", style="italic dim")
    return text


def _evidence(quotes: Sequence[Quote], mode: Mode) -> str:
    """The words a finding rests on: what was said, and what came back to it."""
    room = QUOTE_CELLS if len(quotes) == 1 else QUOTE_CELLS // 2 - 6
    said = (f"“{_short(quote.text, room)}”" for quote in quotes)
    if mode is Mode.NOTES:
        return " … ".join(said)
    return " ".join(f"{quote.turn}: {one}" for quote, one in zip(quotes, said, strict=True))


def whole_of(finding: Finding, answer: Answer, conversation: Conversation) -> Text:
    """Everything about a finding: evidence, reason, another wording, source, how often right."""
    text = Text()
    verdict = verdict_of(finding, conversation.mode)
    text.append(f"{VERDICT_SIGN[finding.verdict]} {verdict}", style="bold")
    text.append(f" · {ANSWER_WORDS[answer]}\n\n" if answer is not Answer.OPEN else "\n\n")
    text.append(f"{finding.say}\n")
    speakers = {turn.n: turn.speaker for turn in conversation.turns}
    for quote in finding.quotes:
        who = "your note" if conversation.mode is Mode.NOTES else speakers.get(quote.turn)
        number = f"turn {quote.turn}, " if conversation.mode is Mode.TRANSCRIPT else ""
        text.append(f"\n  “{quote.text}”", style="italic")
        text.append(f"\n   {number}{who or 'unknown'}", style="dim")
    if finding.quotes:
        text.append("\n")
    for head, body in (
        ("Why", finding.reason),
        ("Another wording", finding.try_),
        ("Practice", finding.seed),
        ("Source", finding.source),
        ("How often right", precision_words(finding.precision)),
        ("Rule", finding.id),
    ):
        if body:
            text.append(f"\n{head}: ", style="bold")
            text.append(body)
    return text


def precision_words(precision: Precision | None) -> str:
    """How often a rule was right when people checked it."""
    if precision is None or not precision.of:
        return "not measured yet"
    return f"{precision.right} of {precision.of} times ({precision.on})"


def _is_closed(answer: Answer) -> bool:
    return answer in {Answer.NOT_THIS, Answer.LATER}


def _short(words: str, room: int) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= room else f"{flat[: room - 1]}…"
