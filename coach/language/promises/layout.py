"""The shape of a note: headings and whom they speak for, bullets, checkboxes, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from coach.language.promises.cast import Cast, Party
from coach.language.promises.headings import ACTIONS, is_heading, names_somebody, section_of
from coach.language.promises.layout_lines import Line, Section
from coach.language.promises.slots import owner_in_front
from coach.language.promises.tables import (
    Columns,
    cells_of,
    header_of,
    is_rule,
    loose_cells,
    loose_header,
    row_owner,
    when_of,
)
from coach.language.promises.talk_names import opens_the_talk, shares_out

_I = re.IGNORECASE


_MARKER = re.compile(
    r"\s*(?P<sign>(?:->|=>|→|➜|[-–]{2,3}(?!.*-{2}\s*$)|>>|[-*•–—·‣▪◦○●>+])(?=[\s\[])|\(?\d{1,2}[.)](?=\s)"
    r"|\([a-h1-9]\)|#+(?=\s)"
    r"|(?![✅☑✔✓])[\u2300-\u23ff\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?(?=\s))?\s*"
    r"(?:\[(?P<box>[xX✓ ]?)\]\s*|(?P<mark>[☐☑✅✔✓□☒])\s*)?"
)


def lines_of(text: str, cast: Cast) -> Iterator[Line]:
    """Read a folded, quote-masked note line by line; headings are taken in, not given out."""
    page, place = _Page(cast, lines="\n" in text.strip(), shared=shares_out(text)), 0
    for raw in text.split("\n"):
        yield from page.read(raw, place)
        place += len(raw) + 1


class _Page:
    """What the lines above say about the next one."""

    def __init__(self, cast: Cast, *, lines: bool, shared: bool) -> None:
        self._cast = cast
        self._shared = shared
        self._lines = lines
        self._section = Section()
        self._columns: Columns | None = None
        self._blank = False
        self._untitled = True

    def read(self, raw: str, start: int) -> Iterator[Line]:
        """The line, whole or with its owner taken off; nothing for a heading or a blank."""
        marker = _MARKER.match(raw)
        skip = marker.end() if marker else 0
        body, sign = raw[skip:].rstrip(), (marker.group("sign") or "") if marker else ""
        if not body.strip():
            self._blank = True
        elif is_rule(raw) or self._takes_header(raw, body):
            return
        elif (cells := self._cells(raw, body)) is not None:
            yield self._row(raw, start, cells)
        elif is_heading(body, sign, quoted='"~' in body):
            self._head(body)
        else:
            yield from self._plain(marker, start + skip, body, sign)

    def _takes_header(self, raw: str, body: str) -> bool:
        """Whether the line heads a table; its columns are kept."""
        cells = cells_of(raw)
        columns = header_of(cells) if len(cells) > 1 else None
        columns = columns or (loose_header(body) if self._columns is None else None)
        if columns is not None:
            self._columns = columns
        return columns is not None

    def _cells(self, raw: str, body: str) -> list[str] | None:
        """The cells of a row; None if the line is no row, which ends the table."""
        columns = self._columns
        cells = loose_cells(body, columns) if columns and columns.mark else cells_of(raw)
        if len(cells) > 2 or (columns is not None and len(cells) > 1):
            return cells
        self._columns = None
        return None

    def _row(self, raw: str, start: int, cells: list[str]) -> Line:
        body = raw.strip()
        begin = start + raw.index(body)
        return Line(
            begin,
            begin,
            begin + len(body),
            body,
            self._section,
            listed=True,
            owner=row_owner(cells, self._columns, self._cast) or Party.THIRD,
            edge="row",
            when=when_of(cells, self._columns),
        )

    def _head(self, body: str) -> None:
        self._section, self._blank = section_of(body, self._cast), False
        named = not body.strip().endswith(":") and names_somebody(body)
        if self._untitled and named and not ACTIONS.search(body):
            self._section = Section()  # the title names whom the talk was with
        self._untitled = False

    def _plain(
        self, marker: re.Match[str] | None, start: int, body: str, sign: str
    ) -> Iterator[Line]:
        box = _box(marker)
        if self._blank and not sign and not box and len(body.split()) > 8:
            self._section = Section()
        if self._untitled and not sign and _TITLED.search(body):
            self._section = Section(None, actions=True)
        first = self._untitled and not self._shared
        title = self._untitled and not sign and not box and len(body.split()) <= 10
        self._blank = self._untitled = False
        line = Line(
            start,
            start,
            start + len(body),
            body,
            self._section,
            bool(sign or box),
            box,
            title=title and self._lines,
        )
        for one in _split_head(line, self._cast):
            yield replace(one, opens=first and opens_the_talk(one))


_TITLED = re.compile(
    r"^(?=.{4,60}$).*[,:–—-]\s*(?:our |agreed )?(?:actions?|action points?|to-?dos?"
    r"|next steps?)\W*$",
    _I,
)
"""A title that says the lines below it are to be done: "Sam, Thursday, actions"."""


def _box(marker: re.Match[str] | None) -> str:
    if marker is None:
        return ""
    if marker.group("mark"):
        return " " if marker.group("mark") in "☐□" else "x"
    box = marker.group("box")
    return "" if box is None else ("x" if box.strip() else " ")


_HEADED = re.compile(
    r"(?:\*\*|__)?(?P<head>[A-Za-z][A-Za-z' &/-]{1,32}?)(?:\*\*|__)?\s*(?::(?!\d)(?:\*\*"
    r"|__)?|\s[–—-]{1,2}(?=\s))\s*(?=\S)"
)


_TAG = re.compile(
    r"(?:\*\*)?(?:AI|AP|A|NTS|NB|TODO|[Tt]o[- ]?do|ACTION|Action(?: item| point)?|NB "
    r"action)\s*(?:#?\d+)?\s*(?P<me>\((?:me|I)\))?(?:\*\*)?\s*(?::|-|–|=>|->|→)\s*(?=\S)"
    r"|(?:TO ?DO|ACTION|AP|NTS)S?\s+(?=\S)"
)


def _split_head(line: Line, cast: Cast) -> Iterator[Line]:
    """As in "Actions: me to ..." speaks for the rest of its line; "Me: ..." owns it."""
    tag = _TAG.match(line.text)
    if tag:
        line = replace(
            line,
            body=line.body + tag.end(),
            text=line.text[tag.end() :],
            section=Section(Party.LEADER if tag.groupdict().get("me") else None, actions=True),
            heads=True,
        )
    fronted = owner_in_front(line, cast)
    if fronted is not None:
        yield fronted
        return
    match = _HEADED.match(line.text)
    if match and ":" in match.group() and len(match.group("head").split()) <= 5:
        told = section_of(match.group("head"), cast)
        if told.actions or told.closed or told.owner:
            rest = replace(
                line,
                body=line.body + match.end(),
                text=line.text[match.end() :],
                start=line.start if told.owner else line.body + match.end(),
                section=told,
                heads=True,
            )
            yield owner_in_front(rest, cast) or rest
            return
    yield line
