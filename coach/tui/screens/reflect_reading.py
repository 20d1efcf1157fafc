"""Reads text behind the screen: newest first, one at a time, and never in the way of quitting."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from threading import Lock, Thread
from typing import TYPE_CHECKING

from textual.message import Message

from coach.domain.conversation import Conversation
from coach.domain.errors import CoachError
from coach.services.check import LeaderUnknown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.message_pump import MessagePump
    from textual.timer import Timer

    from coach.domain.finding import Analysis, Label
    from coach.domain.rule import Rule
    from coach.services.check import About
    from coach.services.parts import Parts


class Latest:
    """Runs the newest job handed in; jobs that were overtaken while waiting never run.

    A daemon thread, because a worker's thread would be waited for when the app quits.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: Callable[[], None] | None = None
        self._running = False

    def hand_in(self, job: Callable[[], None]) -> None:
        """Run a job soon, in place of any that still waits."""
        with self._lock:
            self._waiting = job
            if self._running:
                return
            self._running = True
        Thread(target=self._run, name="reading", daemon=True).start()

    def _run(self) -> None:
        while True:
            with self._lock:
                job, self._waiting = self._waiting, None
                if job is None:
                    self._running = False
                    return
            job()


class Pauses:
    """Does a job once nobody has asked for it again for a while."""

    def __init__(self, node: MessagePump) -> None:
        self._node = node
        self._timers: dict[str, Timer] = {}

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        """Do a job after a pause; asked for again, the pause begins again."""
        name = job.__name__
        if name in self._timers:
            self._timers[name].stop()
        self._timers[name] = self._node.set_timer(seconds, job)


@dataclass
class RulesRead(Message):
    """The rules have been loaded; switched-off ones say so."""

    rules: Sequence[Rule]


@dataclass
class Marked(Message):
    """Labels on a note that may have changed since."""

    text: str
    labels: Sequence[Label]


@dataclass
class Analysed(Message):
    """A conversation as read by the rules; it may have changed since."""

    analysis: Analysis


@dataclass
class Opened(Message):
    """A file or pasted text as a conversation."""

    conversation: Conversation
    pasted: str = ""


@dataclass
class LeaderAsked(Message):
    """A transcript of which nobody knows who is the leader."""

    speakers: tuple[str, ...]
    data: bytes
    about: About
    pasted: str = ""


@dataclass
class NotRead(Message):
    """Something could not be read; `sentence` says so to a person."""

    sentence: str
    conversation: Conversation | None = None


UNREADABLE = "The rules stumbled over this text. It is still here, and you can keep it as it is."


class Reading:
    """Hands text to the services and reports by message."""

    def __init__(self, parts: Parts, post: Callable[[Message], object]) -> None:
        self._parts = parts
        self._post = post
        self._for_rules = Latest()
        self._for_marks = Latest()
        self._for_findings = Latest()
        self._for_files = Latest()

    def rules(self) -> None:
        """Load the rules; `RulesRead` follows. Takes seconds the first time."""

        def job() -> None:
            self._report(RulesRead(self._parts.rules.all()))

        self._for_rules.hand_in(self._guarded(job))

    def marks(self, text: str, other: str | None) -> None:
        """Look for marks; `Marked` follows."""

        def job() -> None:
            labels = self._parts.coaching.analyser().marks(text, other)
            self._report(Marked(text, labels))

        self._for_marks.hand_in(self._guarded(job))

    def findings(self, conversation: Conversation) -> None:
        """Read a whole conversation; `Analysed` follows, or `NotRead`."""

        def job() -> None:
            self._report(Analysed(self._parts.check.analyse(conversation)))

        self._for_findings.hand_in(self._guarded(job, conversation))

    def open(self, data: bytes, about: About, pasted: str = "") -> None:
        """Make a conversation of bytes; `Opened`, `LeaderAsked` or `NotRead` follows.

        Args:
            data: A file, or pasted text.
            about: What the leader says of it.
            pasted: The text, if it was pasted into the draft: then what is no transcript is
                a note, and needs no telling.
        """

        def job() -> None:
            try:
                conversation = self._parts.check.conversation(data, about)
            except LeaderUnknown as unknown:
                self._report(LeaderAsked(unknown.speakers, data, about, pasted))
            except CoachError:
                if not pasted:
                    raise
            else:
                self._report(Opened(conversation, pasted))

        self._for_files.hand_in(self._guarded(job))

    def _guarded(
        self, job: Callable[[], None], conversation: Conversation | None = None
    ) -> Callable[[], None]:
        def guarded() -> None:
            try:
                job()
            except CoachError as error:
                self._report(NotRead(str(error), conversation))
            except Exception:  # a mistake in a rule must not cost anyone a note
                self._report(NotRead(UNREADABLE, conversation))

        return guarded

    def _report(self, message: Message) -> None:
        with suppress(RuntimeError):  # the app has gone while the thread was reading
            self._post(message)
