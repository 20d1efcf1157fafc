"""An analysis as a person reads it in the terminal: three findings at most, then what to keep."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING

from coach.domain.commitment import Owner
from coach.domain.conversation import Mode, Role
from coach.domain.finding import Verdict
from coach.domain.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from coach.domain.commitment import FoundCommitment
    from coach.domain.due import Due
    from coach.domain.fact import FoundFact
    from coach.domain.finding import Analysis, Finding, Measures

WIDEST = 100
_LONGEST_QUOTE = 240

_VERDICTS = {
    Verdict.STRENGTH: "Well done",
    Verdict.MISS: "Worth a look",
    Verdict.UNCERTAIN: "Perhaps",
    Verdict.NUDGE: "An idea",
}


def analysis(found: Analysis, *, title: str | None = None) -> str:
    """A whole analysis.

    Args:
        found: What was found.
        title: Where it came from, if there is more than one.
    """
    shown = sorted(found.first_shown(), key=lambda one: one.verdict is not Verdict.STRENGTH)
    spoken = found.conversation.mode is Mode.TRANSCRIPT
    sections = [_head(found, title), *(_finding(one, spoken=spoken) for one in shown)]
    if not shown:
        sections.append("Nothing stands out.")
    sections += _list("Commitments", [commitment(one) for one in found.commitments])
    sections += _list("About them", [fact(one) for one in found.facts])
    sections += _list("In numbers", list(_numbers(found.measures)))
    warnings = list(dict.fromkeys((*found.conversation.warnings, *found.warnings)))
    sections += _list("Not sure", warnings)
    return "\n\n".join(sections)


def commitment(one: FoundCommitment) -> str:
    """A found commitment on one line: who, what, when, how firm."""
    owner = {Owner.LEADER: "you", Owner.OTHER: one.who or "they", Owner.UNKNOWN: "someone"}
    to = f" to {one.to}" if one.to and one.owner is not Owner.OTHER else ""
    return f"{owner[one.owner]}{to}: “{quoted(one.text)}” ({one.firmness.value}, {due(one.due)})"


def fact(one: FoundFact) -> str:
    """A found personal fact on one line."""
    about = f"{one.about}: " if one.about else ""
    marks = ", sensitive" if one.sensitive else ""
    marks += ", in confidence" if one.confidential else ""
    ask = f", ask after {day(one.ask_after)}" if one.ask_after else ""
    return f"{about}“{quoted(one.text)}”{marks}{ask}"


def due(when: Due | None) -> str:
    """When something falls due, in words."""
    if when is None:
        return "no day named"
    if when.latest is None:
        return f"due {when.phrase}" if when.phrase else "no day named"
    return f"due {day(when.latest)}{', as coach reads it' if when.assumed else ''}"


def day(when: date) -> str:
    """A day with weekday, month in letters and year."""
    return f"{when:%a} {when.day} {when:%b %Y}"


def quoted(text: str) -> str:
    """A quote on one line, cut in the middle if it is very long."""
    one_line = " ".join(text.split())
    if len(one_line) <= _LONGEST_QUOTE:
        return one_line
    half = _LONGEST_QUOTE // 2
    return f"{one_line[:half].rstrip()} … {one_line[-half:].lstrip()}"


def wrap(text: str, indent: str = "", hang: str | None = None) -> str:
    """Text broken to the terminal's width, later lines indented like the first unless told."""
    width = min(shutil.get_terminal_size((80, 24)).columns, WIDEST)
    return textwrap.fill(
        " ".join(text.split()),
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent if hang is None else hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _head(found: Analysis, title: str | None) -> str:
    talk = found.conversation
    what = "Your notes" if talk.mode is Mode.NOTES else "Transcript"
    others = [one.name for one in talk.speakers() if one.role is not Role.LEADER]
    names = [talk.other] if talk.other else others
    whom = f" with {', '.join(names)}" if names else ""
    line = f"{what} of {day(talk.date)}{whom}, {talk.kind.value}"
    return f"{title}\n{line}" if title else line


def _finding(one: Finding, *, spoken: bool) -> str:
    lines = [wrap(f"{_VERDICTS[one.verdict]}: {one.say}", hang="  ")]
    for words in one.quotes:
        place = f"turn {words.turn}  " if spoken else ""
        lines.append(wrap(f"{place}“{quoted(words.text)}”", "  > ", "    "))
    for name, text in (
        ("Why", one.reason),
        ("Try", one.try_),
        ("Practice", one.seed),
        ("Source", one.source),
        ("Rule", f"{one.id}{_measured(one)}"),
    ):
        if text:
            lines.append(wrap(f"{name}: {text}", "  ", "    "))
    return "\n".join(lines)


def _measured(one: Finding) -> str:
    if one.precision is None:
        return ", not measured yet"
    return f", right in {one.precision.right} of {one.precision.of} on {one.precision.on}"


def _list(title: str, lines: list[str]) -> list[str]:
    """A titled list as a section; nothing for an empty one."""
    if not lines:
        return []
    return ["\n".join([title, *(wrap(line, "  - ", "    ") for line in lines)])]


def _numbers(found: Measures) -> Iterator[str]:
    if found.leader_share is not None:
        yield f"you spoke {found.leader_share:.0%} of the words"
    if found.questions is not None:
        share = f", {found.open_share:.0%} of them open" if found.open_share is not None else ""
        yield f"{counted(found.questions, 'question', 'questions')}{share}"
    if found.reflections is not None:
        yield f"{found.reflections} times you gave back what you heard"
    if found.longest_turn_words is not None:
        yield f"your longest turn: {counted(found.longest_turn_words, 'word', 'words')}"
    if found.cues:
        heard = f", {found.cues_heard} taken up" if found.cues_heard else ""
        yield f"{counted(found.cues, 'feeling or concern', 'feelings or concerns')} voiced{heard}"
