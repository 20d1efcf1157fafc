"""What can go wrong with the journal on disk, each said so that a leader can act on it."""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator


class DamagedError(CoachError):
    """A file is not what was written, and no good copy of it was found."""


class RefusedError(CoachError):
    """The disk would not give a file; whether it is as it was written, nobody knows."""


class NotReadableError(Exception):
    """Bytes that are not a journal file as written; says why, for the reader of a repair."""


class TooNewError(CoachError):
    """The journal was written by a newer coach."""


class BusyError(CoachError):
    """Another window is saving and did not finish in time."""


class LockedError(CoachError):
    """The journal is under a passphrase, and none or a wrong one was given."""


_WORDS = {
    errno.ENOSPC: "the disk is full. Free some space",
    errno.EDQUOT: "your space on this disk is used up. Free some space",
    errno.EROFS: "the disk can only be read. Check that it is mounted for writing",
    errno.EACCES: "coach may not read or write there. Check who owns the folder",
    errno.EPERM: "coach may not read or write there. Check who owns the folder",
    errno.ENOENT: "its folder is gone. See whether its disk is connected",
    errno.ENOTDIR: "there is a file where its folder must be. Name another folder",
    errno.EEXIST: "there is a file where its folder must be. Name another folder",
    errno.EIO: "the disk reported an error. Check the disk",
}


READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)
"""What the system says where coach may read and not write."""


def reason(problem: OSError) -> str:
    """Why the disk refused, and what to do about it."""
    words = _WORDS.get(problem.errno or 0)
    return words or f"the disk said “{problem.strerror or problem}”. Check the disk"


def not_saved(problem: OSError) -> CoachError:
    """What to tell when the disk refused a save before it was decided."""
    return CoachError(
        f"Not saved: {reason(problem)} and save again. The journal is as it was before."
    )


def not_opened(folder: Path, problem: OSError) -> CoachError:
    """What to tell when the journal folder itself cannot be used."""
    return CoachError(
        f"The journal in {folder} could not be opened: {reason(problem)} and try again. "
        "Nothing in it was changed."
    )


@contextlib.contextmanager
def told_kindly() -> Iterator[None]:
    """Tell what the disk refused inside as a save that did not happen."""
    try:
        yield
    except OSError as problem:
        raise not_saved(problem) from problem
