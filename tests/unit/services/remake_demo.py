"""Reads the made-up talks with the engine again and writes what it found beside them.

Run it after a change of rules: `python -m tests.unit.services.remake_demo`.
"""

import sys
from datetime import date
from importlib.resources import files
from pathlib import Path

from coach.demo import fill_demo
from coach.demo.found import FILE, Found, found_in, write_found
from coach.demo.story import read_story
from coach.domain.finding import Analysis
from coach.services.after_talk import AfterTalk
from coach.services.coaching import Coaching
from coach.services.ports import Analyser
from tests.fakes import MemoryJournal

ANY_DAY = date(2026, 11, 22)


def analyses(analyser: Analyser) -> dict[str, Analysis]:
    """Every talk of the story as the engine reads it."""
    story = read_story()
    return {
        talk.key: analyser.analyse(
            talk.conversation(story.me, str(story.people[talk.person]["name"]), ANY_DAY)
        )
        for talk in story.talks
    }


def found(analyser: Analyser) -> dict[str, Found]:
    """What the journal would keep of every talk, with what only the journal can tell."""
    story = read_story()
    read = analyses(analyser)
    journal = MemoryJournal()
    ids = fill_demo(journal, ANY_DAY, {key: found_in(one) for key, one in read.items()})
    after = AfterTalk(journal, Coaching(lambda: analyser), lambda: ANY_DAY)
    people = {person.id: person for person in journal.people()}
    kept = {}
    for talk in story.talks:
        reflection = journal.reflection(ids[talk.key])
        assert reflection is not None
        kept[talk.key] = found_in(after.enrich(people[reflection.person_id], read[talk.key]))
    return kept


if __name__ == "__main__":
    from coach.language.analyser import build

    made = found(build())
    Path(str(files("coach.demo") / FILE)).write_text(write_found(made), encoding="utf-8")
    shown = sum(one.shown for talk in made.values() for one in talk.findings)
    sys.stdout.write(f"{len(made)} talks, {shown} findings shown first\n")
