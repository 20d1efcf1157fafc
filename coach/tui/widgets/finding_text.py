"""Findings in words for the screen: one line each in the list, everything behind enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.domain.conversation import Mode
from coach.domain.finding import Verdict
from coach.domain.reflection import Answer

if TYPE_CHECKING:
    from coach.domain.conversation import Conversation
    from coach.domain.finding import Finding
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
NOTE_WORDS = VERDICT_WORDS | {Verdict.MISS: "Your note leaves this open"}
"""A note is memory, not a record: what is missing in it may well have been said."""

ANSWER_WORDS = {
    Answer.OPEN: "",
    Answer.ACCEPTED: "accepted",
    Answer.NOT_THIS: "not this",
    Answer.LATER: "later",
}
QUOTE_CELLS = 70


def title_of(finding: Finding) -> str:
    """The rule's name as words."""
    return finding.id.replace("-", " ").capitalize()


def verdict_of(finding: Finding, mode: Mode) -> str:
    """How sure coach is, kindly."""
    words = NOTE_WORDS if mode is Mode.NOTES else VERDICT_WORDS
    return words[finding.verdict]


def line_of(finding: Finding, answer: Answer, mode: Mode) -> Text:
    """A finding for the list: its sign and what coach says, then the words it rests on."""
    text = Text(overflow="fold")
    text.append(f"{VERDICT_SIGN[finding.verdict]} ", style="bold")
    if answer is not Answer.OPEN:
        text.append(f"[{ANSWER_WORDS[answer]}] ", style="bold")
    text.append(finding.say or title_of(finding), style="dim" if _is_closed(answer) else "")
    if finding.quotes:
        quote = finding.quotes[0]
        where = f"{quote.turn}: " if mode is Mode.TRANSCRIPT else ""
        text.append(f"\n  {where}“{_short(quote.text)}”", style="italic dim")
    return text


def whole_of(finding: Finding, answer: Answer, conversation: Conversation) -> Text:
    """Everything about a finding: evidence, reason, another wording, source, how often right."""
    text = Text()
    text.append(f"{VERDICT_SIGN[finding.verdict]} {title_of(finding)}", style="bold")
    state = f" · {ANSWER_WORDS[answer]}" if answer is not Answer.OPEN else ""
    text.append(f" · {verdict_of(finding, conversation.mode)}{state}\n\n")
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


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= QUOTE_CELLS else f"{flat[: QUOTE_CELLS - 1]}…"
