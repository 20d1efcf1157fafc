"""The week as one sheet: Markdown, or one HTML file with its plots drawn inside."""

from __future__ import annotations

import os
from html import escape
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.domain.review import Happened
from coach.domain.wording import counted
from coach.services.review_lines import beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from coach.domain.prep_memory import Line
    from coach.domain.trend import Point, Trend
    from coach.services.review import ReviewPage

HAPPENED = {Happened.YES: "Yes.", Happened.PARTLY: "Partly.", Happened.NO: "No."}
FULL_BAR = 5
"""A bar is never full below this many: one late promise is no alarm."""
WIDTH = 560
"""Width of a plot in CSS pixels."""

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem;
  color: #222; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin-top: 1.6rem; }
.state { color: #555; } .answer { border-left: 3px solid #888; padding-left: .8rem; }
svg { max-width: 100%; height: auto; } svg text { font: 13px system-ui, sans-serif; fill: #222; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b; }
  .state { color: #aaa; } svg text { fill: #eee; } }
"""


def as_markdown(page: ReviewPage, *, names: bool = False) -> str:
    """The week as Markdown.

    Args:
        page: The week.
        names: Whether lines on attention may name people: yes on the leader's own screen, no
            in a file that may travel.
    """
    parts = [f"# {page.guide.title} {page.span.id}, {page.span.first} to {page.span.last}", ""]
    parts += [f"{summary(page)}", ""]
    if page.trend:
        parts += [f"{page.trend.say}", ""]
    for number, question in enumerate(page.guide.questions):
        parts += [f"## {number + 1}. {question.ask}", ""]
        lines = [line.bullet for line in beside(page, number, names=names)]
        parts += [*lines, ""] if lines else []
        answer = _answer(page, number)
        parts += [answer, ""] if answer else []
    if page.hidden:
        parts += [f"({page.hidden} private: kept off this page.)", ""]
    return "\n".join(parts).rstrip() + "\n"


def as_html(page: ReviewPage) -> str:
    """The week as one HTML file that needs nothing else: no script, no font, no address.

    Lines on attention name nobody.
    """
    title = f"{page.guide.title} {page.span.id}"
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>",
        f"<h1>{escape(title)}</h1>",
        f"<p>{page.span.first} to {page.span.last}. {escape(summary(page))}</p>",
        _promises(page),
    ]
    if page.trend:
        parts.append(_figure(trend_line(page.trend), page.trend.say))
    for number, question in enumerate(page.guide.questions):
        parts.append(f"<h2>{number + 1}. {escape(question.ask)}</h2>")
        lines = beside(page, number, names=False)
        if lines:
            parts.append("<ul>" + "".join(map(_item, lines)) + "</ul>")
        if answer := _answer(page, number):
            parts.append(f'<p class="answer">{escape(answer)}</p>')
    if page.hidden:
        parts.append(f"<p>({page.hidden} private: kept off this page.)</p>")
    return "\n".join([*parts, "</body></html>"]) + "\n"


def write(page: ReviewPage, path: Path) -> None:
    """Write the week to a file of its own: HTML for a name that ends in .html, else Markdown.

    The file is readable for its owner alone; a file that is there already is left as it is.

    Raises:
        CoachError: If there is such a file already, or it cannot be written.
    """
    text = as_html(page) if path.suffix.lower() in {".html", ".htm"} else as_markdown(page)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise CoachError(f"“{path.name}” is there already; choose another name.") from None
    except OSError as error:
        reason = error.strerror or "the name will not do"
        raise CoachError(f"“{path.name}” could not be written: {reason}.") from None


def promise_bars(page: ReviewPage) -> str:
    """The week's promises as bars, each with its name and number; noughts are left out."""
    ledger = page.figures.ledger
    bars = [
        ("kept", len(ledger.kept), "#2f7d5b"),
        ("late", len(ledger.late), "#b7791f"),
        ("moved", len(ledger.renegotiated), "#4a6fa5"),
        ("dropped", len(ledger.dropped), "#7a7a7a"),
        ("overdue", len(ledger.overdue), "#b23a48"),
    ]
    bars = [(name, count, colour) for name, count, colour in bars if count]
    most = max(FULL_BAR, *(count for _, count, _ in bars))
    rows = []
    for row, (name, count, colour) in enumerate(bars):
        top = 24 * row
        length = round((WIDTH - 130) * count / most)
        rows.append(
            f'<text x="0" y="{top + 15}">{name}</text>'
            f'<rect x="80" y="{top + 4}" width="{length}" height="14" fill="{colour}"/>'
            f'<text x="{86 + length}" y="{top + 15}">{count}</text>'
        )
    spoken = ", ".join(f"{name} {count}" for name, count, _ in bars)
    return _svg(24 * len(bars), f"Promises: {spoken}", rows)


def trend_line(trend: Trend) -> str:
    """The trend as a line with its first and last value in numbers."""
    height, left, right, top, bottom = 150, 10, WIDTH - 60, 30, 115
    step = (right - left) / max(1, len(trend.points) - 1)
    places = [
        (left + step * n, bottom - (bottom - top) * point.value / trend.top)
        for n, point in enumerate(trend.points)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#4a6fa5"/>' for x, y in places]
    first, last = trend.points[0], trend.points[-1]
    parts = [
        f'<text x="0" y="12">{escape(trend.title)}</text>',
        f'<line x1="{left}" y1="{bottom}" x2="{right}" y2="{bottom}" stroke="#999"/>',
        f'<path d="M{left} {top}H{right}" stroke="#999" stroke-dasharray="2 4"/>',
        f'<text x="{right + 8}" y="{top + 4}">{_top(trend)}</text>',
        f'<text x="{right + 8}" y="{bottom + 4}">none</text>',
        f'<polyline points="{line}" fill="none" stroke="#4a6fa5" stroke-width="2"/>',
        *dots,
        f'<text x="{left}" y="{bottom + 18}">{_end(first)}</text>',
        f'<text x="{right}" y="{bottom + 18}" text-anchor="end">{_end(last)}</text>',
    ]
    return _svg(height, trend.say, parts)


def _top(trend: Trend) -> str:
    """What the upper end of the plot stands for."""
    return "all" if trend.share else f"{trend.top:.1f}".removesuffix(".0")


def _end(point: Point) -> str:
    return f"{point.week}: {point.part} of {point.of}"


def _promises(page: ReviewPage) -> str:
    ledger = page.figures.ledger
    some = (ledger.kept, ledger.late, ledger.renegotiated, ledger.dropped, ledger.overdue)
    if not any(some):
        return "<p>No promise was due.</p>"
    return _figure(promise_bars(page), "Promises")


def _svg(height: int, spoken: str, parts: Iterable[str]) -> str:
    said = escape(spoken, quote=True)
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        f'aria-label="{said}"><title>{said}</title>{"".join(parts)}</svg>'
    )


def _figure(plot: str, caption: str) -> str:
    return f"<figure>{plot}<figcaption>{escape(caption)}</figcaption></figure>"


def summary(page: ReviewPage) -> str:
    """The week in one line of counts; what did not occur is left out: it would read as a mark."""
    found = page.figures
    said = [counted(len(found.talks), "talk", "talks")]
    if found.personal:
        said.append(counted(found.personal, "personal question", "personal questions"))
    if found.thanks:
        named = "thanks that named what for"
        said.append(counted(found.thanks, named, named))
    if found.heard.heard:
        said.append(f"{found.heard.heard} of {found.heard.cues} concerns taken up")
    return ", ".join(said) + "."


def _answer(page: ReviewPage, number: int) -> str:
    question = page.guide.questions[number]
    if page.review is None:
        return ""
    said: Sequence[str] = [
        reply.text for reply in page.review.replies if reply.question == question.ask
    ]
    if question.if_then and page.review.focus:
        said = [page.review.focus, *said]
    if "focus" in question.memory and page.review.last_focus and not question.if_then:
        said = [HAPPENED[page.review.last_focus], *said]
    return " ".join(" ".join(text.split()) for text in said)


def _item(line: Line) -> str:
    sign = "<strong>!</strong> " if line.pressing else ""
    state = f' <span class="state">({escape(line.state)})</span>' if line.state else ""
    return f"<li>{sign}{escape(line.text)}{state}</li>"
