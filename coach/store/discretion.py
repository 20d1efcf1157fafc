"""What an export says and what it keeps to itself.

Left out unless asked for: the texts of talks with the words quoted from them; and what is
sensitive or confidential, wherever its words stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.commitment import Commitment
from coach.domain.fact import Fact
from coach.domain.reflection import Reflection
from coach.domain.wording import with_words
from coach.store import filing
from coach.store.records import record_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.store.records import Record
    from coach.store.repository import TinyJournal

LEFT_OUT = "[left out]"
"""Stands where words of something sensitive or confidential stood."""

_TOLD_IN_CONFIDENCE = "confidence-breach"
"""The finding that rests on words told in confidence."""

_WORD = re.compile(r"\w+")


def is_private(record: Record) -> bool:
    """Whether a record is sensitive or confidential."""
    if isinstance(record, Fact):
        return record.sensitive or record.confidential
    return isinstance(record, Commitment) and record.confidential


def without_quotes(record: Record) -> Record:
    """A record without the words quoted from the text of its talk."""
    if isinstance(record, Reflection):
        bare = (replace(found, quotes=()) for found in record.findings)
        return replace(record, findings=tuple(bare))
    return replace(record, quote="") if isinstance(record, Commitment) else record


class Discretion:
    """Decides for each record of a journal what of it an export says.

    Attributes:
        withheld: Talks whose texts were kept back for what is in them, by id.
        masked: Records that had words replaced, by type and id.
    """

    def __init__(self, journal: TinyJournal, *, texts: bool, confidential: bool) -> None:
        """Look through the journal for what is private.

        Args:
            journal: The journal.
            texts: Whether texts and quotes were asked for.
            confidential: Whether what is private was asked for.
        """
        self.withheld: set[str] = set()
        self.masked: set[tuple[type, str]] = set()
        self._journal = journal
        self._texts = texts
        self._confidential = confidential
        self._phrases: dict[str, list[re.Pattern[str]]] = defaultdict(list)
        self._talks: set[str] = set()
        if not confidential:
            for record in _private(journal):
                self._take_down(record)

    def said(self, record: Record) -> Record | None:
        """What an export says of a record; None where it says nothing."""
        if is_private(record) and not self._confidential:
            return None
        if not self._quotes(record):
            record = without_quotes(record)
        masked = with_words(record, self._masked)
        if masked is not record:
            self.masked.add((type(record), record_id(record)))
        return masked

    def text(self, talk: Reflection) -> str:
        """The text of a talk; empty where it is left out."""
        return self._journal.text(talk.id) if self._quotes(talk) else ""

    def _quotes(self, record: Record) -> bool:
        if isinstance(record, Commitment):
            return self._texts and record.conversation_id not in self._talks
        return not isinstance(record, Reflection) or (self._texts and self._shows(record))

    def _shows(self, talk: Reflection) -> bool:
        if self._confidential:
            return True
        if talk.id not in self.withheld and self._is_private(talk):
            self.withheld.add(talk.id)
        return talk.id not in self.withheld

    def _is_private(self, talk: Reflection) -> bool:
        return (
            talk.id in self._talks
            or any(found.id == _TOLD_IN_CONFIDENCE for found in talk.findings)
            or bool(self._found_in(self._journal.text(talk.id)))
        )

    def _take_down(self, record: Fact | Commitment) -> None:
        if record.conversation_id:
            self._talks.add(record.conversation_id)
        said = (record.text,) if isinstance(record, Fact) else (record.what, record.quote)
        for phrase in said:
            words = _WORD.findall(phrase.casefold())
            if words:
                self._phrases[max(words, key=len)].append(_pattern(phrase))

    def _masked(self, text: str) -> str:
        for pattern in self._found_in(text):
            text = pattern.sub(LEFT_OUT, text)
        return text

    def _found_in(self, text: str) -> list[re.Pattern[str]]:
        """The private phrases that stand in a text: looked for by the longest word of each."""
        if not self._phrases:
            return []
        keys = self._phrases.keys() & set(_WORD.findall(text.casefold()))
        candidates = [pattern for key in keys for pattern in self._phrases[key]]
        found = [pattern for pattern in candidates if pattern.search(text)]
        return sorted(found, key=lambda pattern: (-len(pattern.pattern), pattern.pattern))


def _private(journal: TinyJournal) -> Iterator[Fact | Commitment]:
    for name in journal.database.files.names():
        if filing.type_in(name) in (Fact, Commitment):
            for record in journal.records_in(name):
                if isinstance(record, Fact | Commitment) and is_private(record):
                    yield record


def _pattern(phrase: str) -> re.Pattern[str]:
    """The words of a phrase wherever they stand as words, across the ends of lines."""
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
