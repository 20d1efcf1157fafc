"""Reads the made-up talks with the engine again and writes what it found beside them.

Run it after a change of rules: `python -m tests.unit.services.remake_demo`.
"""

import sys
from datetime import date
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from coach.demo.found import FILE, Found, found_in, write_found
from coach.demo.story import read_story
from coach.domain.finding import Analysis
from coach.services.ports import Analyser

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
    """What the journal would keep of every talk."""
    return {key: found_in(one) for key, one in analyses(analyser).items()}


if __name__ == "__main__":
    from coach.language.analyser import build

    with TemporaryDirectory() as nothing_own:
        made = found(build(Path(nothing_own)))
    Path(str(files("coach.demo") / FILE)).write_text(write_found(made), encoding="utf-8")
    shown = sum(one.shown for talk in made.values() for one in talk.findings)
    sys.stdout.write(f"{len(made)} talks, {shown} findings shown first\n")
