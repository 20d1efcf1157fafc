"""Two windows, saves that fail, crash or are refused by the disk, against a plain dict.

Hypothesis makes up the story; whatever it is, both windows show what the plain model holds.
"""

from __future__ import annotations

import errno
import shutil
import tempfile
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from coach.domain.errors import CoachError
from coach.store import shelf
from coach.store.repository import TinyJournal
from tests.faults.disk import FaultyDisk, PowerCut
from tests.faults.saves import DAY, fact, kept, opened, promise, talk

LETTERS = "bcdfgh"
windows = st.integers(0, 1)
edits = st.lists(
    st.tuples(
        st.sampled_from(["talk", "promise", "kept", "fact", "text", "drop talk", "drop fact"]),
        st.sampled_from(LETTERS),
        st.integers(0, 400),
    ),
    min_size=1,
    max_size=4,
)


class TwoWindows(RuleBasedStateMachine):
    """The story; each rule is something that can happen to a leader."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp()) / "journal"
        self.day = DAY
        self.model: dict[tuple[str, str], object] = {}

    @initialize(large=st.booleans())
    def open_two(self, large: bool) -> None:
        self.sizes = shelf.LATE_FROM, shelf.LATE_UP_TO
        if large:
            shelf.LATE_FROM, shelf.LATE_UP_TO = 300, 900
        self.windows = [self._window(), self._window()]

    @rule(window=windows, edits=edits)
    def save(self, window: int, edits) -> None:
        with self.windows[window].database.transaction():
            after = self._edit(window, edits)
        self.model = after

    @rule(window=windows, edits=edits)
    def change_my_mind(self, window: int, edits) -> None:
        with suppress(KeyError), self.windows[window].database.transaction():
            self._edit(window, edits)
            raise KeyError

    @rule(window=windows, edits=edits, at=st.integers(1, 60), code=st.sampled_from([5, 28]))
    def be_refused(self, window: int, edits, at: int, code: int) -> None:
        assert {5, 28} == {errno.EIO, errno.ENOSPC}
        with FaultyDisk(self.root, at, code):
            try:
                with self.windows[window].database.transaction():
                    after = self._edit(window, edits)
                self.model = after
            except CoachError:
                pass
        self.windows[window].database.files.recovery.notices.clear()

    @rule(window=windows, edits=edits, at=st.integers(1, 60))
    def crash(self, window: int, edits, at: int) -> None:
        before, after = self.model, dict(self.model)
        transaction = self.windows[window].database.transaction()
        with FaultyDisk(self.root, at), suppress(PowerCut), transaction:
            after = self._edit(window, edits)
        for one in self.windows:
            one.close()
        self.windows = [self._window(), self._window()]
        self.model = after if self._seen(0) == after else before

    @rule(window=windows)
    def open_again(self, window: int) -> None:
        self.windows[window].close()
        self.windows[window] = self._window()

    @rule()
    def sleep_over_it(self) -> None:
        self.day += timedelta(days=1)

    @invariant()
    def both_show_what_was_saved(self) -> None:
        if not hasattr(self, "windows"):
            return
        for window in (0, 1):
            assert self._seen(window) == self.model
            assert self.windows[window].notices() == ()

    def teardown(self) -> None:
        for window in getattr(self, "windows", []):
            window.close()
        shelf.LATE_FROM, shelf.LATE_UP_TO = getattr(
            self, "sizes", (shelf.LATE_FROM, shelf.LATE_UP_TO)
        )
        shutil.rmtree(self.root.parent)

    def _window(self) -> TinyJournal:
        return opened(self.root, self.day)

    def _edit(self, window: int, edits) -> dict[tuple[str, str], object]:
        journal, after = self.windows[window], dict(self.model)
        for what, name, n in edits:
            if what == "talk":
                record = talk(f"t{name}", DAY - timedelta(days=3 * n), prep_id="x" * n or None)
                journal.save(record)
                after["talk", name] = record
            elif what == "text" and ("talk", name) in after:
                journal.save(texts={f"t{name}": "y" * n + "."})
                after["text", name] = "y" * n + "."
            elif what in ("promise", "kept"):
                given = promise(f"p{name}", "z" * n)
                given = kept(given, date(2020 + n % 6, 1, 1)) if what == "kept" else given
                journal.save(given)
                after["promise", name] = given
            elif what == "fact":
                journal.save(fact(f"f{name}", "w" * n))
                after["fact", name] = fact(f"f{name}", "w" * n)
            elif what == "drop fact":
                journal.remove([fact(f"f{name}")])
                after.pop(("fact", name), None)
            elif what == "drop talk":
                journal.remove([talk(f"t{name}")])
                after.pop(("talk", name), None)
                after.pop(("text", name), None)
        return after

    def _seen(self, window: int) -> dict[tuple[str, str], object]:
        journal = self.windows[window]
        seen: dict[tuple[str, str], object] = {}
        for one in journal.reflections():
            seen["talk", one.id[1]] = one
            if text := journal.text(one.id):
                seen["text", one.id[1]] = text
        for kind, records in (
            ("promise", journal.commitments(only_open=False)),
            ("fact", journal.facts()),
        ):
            seen |= {(kind, one.id[1]): one for one in records}
        logs = journal.talk_logs()
        assert sum(log.count for log in logs.values()) == len(journal.reflections())
        return seen
