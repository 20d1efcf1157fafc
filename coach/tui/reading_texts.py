"""What stands in a reading window: a promise or a talk, laid out as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.domain.commitment import Owner
from coach.domain.day import say_day
from coach.domain.reflection import Answer
from coach.tui.widgets.finding_text import VERDICT_SIGN, legend_of
from coach.tui.words import SAID, ago, due_day, every, late, stands

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.commitment import Commitment
    from coach.domain.reflection import KeptFinding, Reflection
    from coach.domain.touch import Touch
    from coach.services.parts import Parts
    from coach.services.people import PersonPage

SHOWN_FACTS = 4
ANSWERS = {Answer.ACCEPTED: "you agreed", Answer.NOT_THIS: "not this", Answer.LATER: "for later"}


def heading(text: Text, title: str) -> None:
    """Begin a part under a bold title."""
    text.append(f"{title}\n", style="bold underline")


def promise_brief(promise: Commitment, name: str, today: date) -> Text:
    """A promise in a few lines: who, what, when, the words, and what became of it."""
    text = Text()
    who = f"You to {name}" if promise.owner is Owner.LEADER else f"{name} to you"
    text.append(f"{who}\n", style="bold")
    text.append(f"{promise.what}\n\n")
    text.append("Due    ")
    text.append(due_day(promise.due, today))
    if promise.is_overdue(today):
        text.append(f" (! {late(promise.due, today)})", style="bold")
    if promise.due and promise.due.phrase not in {"", due_day(promise.due, today)}:
        text.append(f", said as “{promise.due.phrase}”")
    text.append("\n")
    if promise.firmness in SAID:
        said = SAID[promise.firmness]
        if promise.owner is Owner.OTHER:
            said = said.replace("You said", f"{name} said")
        text.append(f"{said}\n")
    text.append("\n")
    if promise.quote:
        heading(text, "In these words")
        text.append(f"“{promise.quote}”\n\n", style="italic")
    heading(text, "So far")
    for step in promise.history:
        note = f": {step.note}" if step.note else ""
        text.append(f"{say_day(step.on, today)}  {stands(step.state)}{note}\n")
    return text


def promise_text(parts: Parts, promise: Commitment) -> Text:
    """A promise with the talk it came from, its words marked there."""
    names = {person.id: person.name for person in parts.journal.people()}
    text = promise_brief(promise, names.get(promise.person_id, "?"), parts.clock())
    talk = parts.journal.text(promise.conversation_id) if promise.conversation_id else ""
    if talk:
        text.append("\n")
        heading(text, "The talk it came from")
        text.append_text(_marked(talk, [promise.quote]))
    return text


def talk_brief(talk: Reflection) -> Text:
    """What stood out in a talk, without its words: they may hold what is kept private."""
    text = Text()
    found = _stood_out(talk)
    if found:
        _findings(text, found)
    text.append("enter reads the whole talk")
    return text


def talk_text(parts: Parts, talk: Reflection) -> Text:
    """A talk as it was kept: what was found, what you wrote, and the words."""
    text = Text()
    found = _stood_out(talk)
    if found:
        _findings(text, found, quoted=True)
    for reply in talk.replies:
        text.append(f"{reply.question}\n", style="bold")
        text.append(f"{reply.text}\n\n")
    words = parts.journal.text(talk.id)
    if words:
        heading(text, "The words")
        text.append_text(_marked(words, [quote.text for one in found for quote in one.quotes]))
    return text


def _stood_out(talk: Reflection) -> list[KeptFinding]:
    return [one for one in talk.findings if one.shown or one.answer is not Answer.OPEN]


def _findings(text: Text, found: list[KeptFinding], *, quoted: bool = False) -> None:
    heading(text, "What stood out")
    for one in found:
        _finding(text, one, quoted=quoted)
    text.append(f"{legend_of(one.verdict for one in found)}\n\n", style="dim")


def _finding(text: Text, one: KeptFinding, *, quoted: bool = False) -> None:
    answer = f"  ({ANSWERS[one.answer]})" if one.answer in ANSWERS else ""
    text.append(f"{VERDICT_SIGN[one.verdict]} {one.say}{answer}\n")
    for quote in one.quotes if quoted else ():
        text.append(f"    “{quote.text}”\n", style="italic")


def _marked(words: str, quotes: list[str]) -> Text:
    """The words with every quote underlined where it first stands."""
    text = Text(words)
    for quote in filter(None, quotes):
        at = words.find(quote)
        if at >= 0:
            text.stylize("bold underline", at, at + len(quote))
    return text


def person_brief(page: PersonPage, today: date) -> Text:
    """A person in a few lines; private facts are counted, not shown."""
    person = page.person
    text = Text()
    text.append(f"{person.name}\n", style="bold")
    text.append(f"{standing(page.touch, today)}\n")
    if person.note:
        text.append(f"{person.note}\n")
    for title, promises in (("You promised", page.yours), ("They promised", page.theirs)):
        if promises:
            text.append("\n")
            heading(text, title)
        for one in promises:
            what = "(kept private)" if one.confidential else one.what
            sign = "! " if one.is_overdue(today) else ""
            text.append(f"{sign}{what} ({due_day(one.due, today)})\n")
    facts = [fact for fact in page.facts if not (fact.sensitive or fact.confidential)]
    if page.facts:
        text.append("\n")
        heading(text, "They told you")
        for fact in facts[:SHOWN_FACTS]:
            text.append(f"{fact.text}\n")
        hidden = len(page.facts) - len(facts[:SHOWN_FACTS])
        if hidden:
            text.append(f"and {hidden} more on their page\n")
    return text


def standing(touch: Touch, today: date) -> str:
    """How it stands with a person, in a line."""
    last = f"last talk {ago(touch.days)}" if touch.last else "no talk noted yet"
    often = f", usually {every(touch.usual_gap)}" if touch.usual_gap else ""
    back = touch.person.paused_until if touch.person.is_away(today) else None
    away = f", away until {say_day(back, today)}" if back else ""
    quiet = ". Time for a hello?" if touch.quiet else ""
    relation = touch.person.relation
    return f"{relation[:1].upper()}{relation[1:]}, {last}{often}{away}{quiet}"


def sheet_text(markdown: str) -> Text:
    """A sheet of Markdown as one reads it: headings bold, without their signs."""
    text = Text()
    for line in markdown.rstrip().split("\n"):
        bare = line.lstrip("#").strip()
        if line.startswith("#"):
            text.append(f"{bare}\n", style="bold")
        elif line.startswith("> "):
            text.append(f"{line[2:]}\n", style="italic")
        else:
            text.append(f"{line}\n")
    return text
