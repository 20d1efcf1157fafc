"""Whether records fit together: what names another record must find it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tinydb import where

from coach.domain.commitment import Commitment
from coach.domain.reflection import Reflection
from coach.domain.wording import counted
from coach.store import filing
from coach.store.filing import type_in
from coach.store.problems import DamagedError
from coach.store.reading import TEXT
from coach.store.timeline import Filed, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.store.repository import TinyJournal

Told = tuple[str, bool]
"""What is wrong, and whether it was put right."""


def check(journal: TinyJournal, *, repair: bool) -> list[Told]:
    """Look at every reference between records, and between records and texts.

    Args:
        journal: The journal; every file of it can be read.
        repair: Put right what can be without a choice.
    """
    return [
        *_twice(journal, repair=repair),
        *_timeline(journal, repair=repair),
        *_people(journal),
        *_texts(journal, repair=repair),
    ]


def _people(journal: TinyJournal) -> Iterator[Told]:
    """Records of somebody who is not in the journal: only a person can say who that was."""
    known = {person.id for person in journal.people()}
    strays: Counter[str] = Counter()
    for name in journal.database.files.names():
        if type_in(name) is not None and name != filing.PEOPLE:
            table = journal.database.table(name)
            fits = where("person_id").exists() & ~where("person_id").one_of(sorted(known))
            for said in table.search(fits):
                strays[said["person_id"]] += 1
    for person_id, count in sorted(strays.items()):
        belong = counted(count, "record belongs", "records belong")
        told = f"{belong} to somebody who is not in the journal (id {person_id})."
        yield told, False


def _twice(journal: TinyJournal, *, repair: bool) -> Iterator[Told]:
    """A record in two tables, as an older copy of one of them can bring about."""
    for kind, newest_first in ((Commitment, _commitment_tables), (Reflection, _talk_tables)):
        seen: set[str] = set()
        doubled = 0
        for name in newest_first(journal):
            table = journal.database.table(name)
            again = [said.doc_id for said in table if said["id"] in seen]
            seen.update(said["id"] for said in table)
            doubled += len(again)
            if again and repair:
                with journal.database.transaction():
                    table.remove(doc_ids=again)
        if doubled:
            what = ("promise", "promises") if kind is Commitment else ("talk", "talks")
            of_them = "the newer one was kept" if repair else "the newer one counts"
            yield f"{counted(doubled, *what)} twice in the journal; {of_them}.", repair


def _commitment_tables(journal: TinyJournal) -> list[str]:
    # Closing is the later step: of an open and a closed one the closed is the newer.
    names = journal.database.files.names()
    done = [name for _, name in filing.years_of(filing.DONE, names)]
    return [*done, *(name for name in names if name == filing.OPEN)]


def _talk_tables(journal: TinyJournal) -> list[str]:
    names = journal.database.files.names()
    return [name for _, name in filing.years_of(filing.CONVERSATIONS, names)]


def _timeline(journal: TinyJournal, *, repair: bool) -> Iterator[Told]:
    """The list of talks against the talks themselves."""
    timeline = Timeline(journal.database)
    listed = timeline.places()
    found = (talk for name in _talk_tables(journal) for talk in journal.records_in(name))
    talks = [talk for talk in found if isinstance(talk, Reflection)]
    there = {talk.id: Filed(talk.person_id, talk.date) for talk in talks}
    wrong = {one for one in listed.keys() | there.keys() if listed.get(one) != there.get(one)}
    if wrong:
        if repair:
            with journal.database.transaction():
                timeline.make_anew(talks)
        about = f"about {counted(len(wrong), 'talk', 'talks')}"
        if repair:
            yield f"The list of talks was wrong {about}; it was made anew.", True
        else:
            yield f"The list of talks is wrong {about}; it can be made anew.", False


def _texts(journal: TinyJournal, *, repair: bool) -> Iterator[Told]:
    files = journal.database.files
    wanted = set()
    for name in _talk_tables(journal):
        table = journal.database.table(name)
        wanted |= {said["id"] for said in table.search(where(TEXT) == True)}  # noqa: E712
    there = {files.places.text_id(path): path for path in files.places.text_files()}
    for text_id in sorted(wanted - there.keys()):
        try:
            files.text(text_id)  # a copy takes its place, and that is told
            continue
        except DamagedError:
            pass
        told = f"The text of talk {text_id} is gone and there is no copy. Its findings are there."
        yield told, False
    strays = sorted(there.keys() - wanted)
    if strays and not repair:
        yield f"{counted(len(strays), 'text belongs', 'texts belong')} to no talk.", False
    elif strays:
        for text_id in strays:
            with files.lock.held():
                files.recovery.put_aside(there[text_id])
        aside = counted(len(strays), "text belonged", "texts belonged")
        yield f"{aside} to no talk; what they hold is now in {files.places.quarantine}.", True
