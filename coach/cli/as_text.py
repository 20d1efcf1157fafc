"""An analysis as a person reads it in the terminal: three findings at most, then what to keep.

What stands behind a finding (its rule, source and how often it was right) is a line for those who
ask: after a hard talk it would drown the sentence.
"""

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
    from coach.domain.finding import Analysis, Finding

WIDEST = 100
_LONGEST_QUOTE = 240

_VERDICTS = {
    Verdict.STRENGTH: "Well done",
    Verdict.MISS: "Worth a look",
    Verdict.UNCERTAIN: "Perhaps",
    Verdict.NUDGE: "An idea",
}


def analysis(found: Analysis, *, title: str | None = None, why: bool = False) -> str:
    """A whole analysis.

    Args:
        found: What was found.
        title: Where it came from, if there is more than one.
        why: Whether each finding ends with its rule, how often that was right, and its source.
    """
    shown = sorted(found.first_shown(), key=lambda one: one.verdict is not Verdict.STRENGTH)
    spoken = found.conversation.mode is Mode.TRANSCRIPT
    sections = [_head(found, title), *(_finding(one, spoken=spoken, why=why) for one in shown)]
    if not shown:
        sections.append(wrap(_nothing(found)))
    sections += _list("Commitments", [commitment(one) for one in found.commitments])
    sections += _list("About them", [fact(one) for one in found.facts])
    sections += _list("In numbers", list(_numbers(found)))
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


def _finding(one: Finding, *, spoken: bool, why: bool) -> str:
    lines = [wrap(f"{_VERDICTS[one.verdict]}: {one.say}", hang="  ")]
    for words in one.quotes:
        if not spoken and _bare(words.text) in one.say:
            continue  # the sentence holds these words already, and a note has no turn to name
        place = f"turn {words.turn}  " if spoken else ""
        lines.append(wrap(f"{place}“{quoted(words.text)}”", "  > ", "    "))
    for name, text in (("Why", one.reason), ("Try", one.try_)):
        if text:
            lines.append(wrap(f"{name}: {text}", "  ", "    "))
    if why:
        lines.append(wrap(_behind(one), "  ", "    "))
    return "\n".join(lines)


def _behind(one: Finding) -> str:
    """What a finding stands on, on one line: its rule, how often that was right, and the source."""
    measured = "not measured yet"
    if one.precision is not None:
        measured = f"right in {one.precision.right} of {one.precision.of}, on {one.precision.on}"
    return " · ".join(
        part
        for part in (f"rule {one.id}", measured, one.seed.rstrip(". "), one.source.rstrip(". "))
        if part
    )


def _nothing(found: Analysis) -> str:
    """What to say where nothing is shown: after a hard talk, what was voiced is named."""
    voiced = found.measures.cues
    if not voiced:
        return "Nothing stands out."
    if found.conversation.mode is Mode.NOTES:
        named = f"Your note tells of {_voiced(voiced)}"
    else:
        named = f"{_voiced(voiced)} {'was' if voiced == 1 else 'were'} voiced"
    return f"Nothing stands out. {named}; coach found no reply to look at again."


def _voiced(count: int) -> str:
    return counted(count, "feeling or concern", "feelings or concerns")


def _bare(text: str) -> str:
    return text.rstrip(" .,;–—-…")


def _list(title: str, lines: list[str]) -> list[str]:
    """A titled list as a section; nothing for an empty one."""
    if not lines:
        return []
    return ["\n".join([title, *(wrap(line, "  - ", "    ") for line in lines)])]


_GIVEN_BACK = ("reflection-simple", "reflection-complex", "paraphrase-check")
_LONGEST_EXAMPLE = 80


def _example(found: Analysis) -> str:
    """The surest words in which the leader gave back what they heard; none if they are long."""
    said = [
        (label.score, one.turn.text[label.start : label.end].strip())
        for one in found.turns
        for label in one.labels
        if one.turn.role is Role.LEADER and label.id in _GIVEN_BACK
    ]
    short = [one for one in said if len(one[1]) <= _LONGEST_EXAMPLE]
    return f": “{quoted(max(short, key=lambda one: one[0])[1])}”" if short else ""


def _numbers(read: Analysis) -> Iterator[str]:
    found = read.measures
    if found.leader_share is not None:
        yield f"you spoke {found.leader_share:.0%} of the words"
    if found.questions is not None:
        share = f", {found.open_share:.0%} of them open" if found.open_share is not None else ""
        yield f"{counted(found.questions, 'question', 'questions')}{share}"
    if found.reflections:
        yield f"{_times(found.reflections)} you gave back what you heard{_example(read)}"
    if found.longest_turn_words is not None:
        yield f"your longest turn: {counted(found.longest_turn_words, 'word', 'words')}"
    if found.cues:
        heard = f", {found.cues_heard} taken up" if found.cues_heard else ""
        yield f"{_voiced(found.cues)} voiced{heard}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
