"""Some space kept back, so that on a full disk there is room to delete."""

from __future__ import annotations

import contextlib
import errno
import os
from typing import TYPE_CHECKING

from coach.store.files import write_blob

if TYPE_CHECKING:
    from coach.store.places import Places

RESERVE_BYTES = 1024 * 1024
"""What taking records out may write: late changes of a few tables, in the record and in place."""

_FULL = (errno.ENOSPC, errno.EDQUOT)


class Reserve:
    """A file that holds nothing."""

    def __init__(self, places: Places) -> None:
        self._path = places.reserve

    def keep(self) -> None:
        """Set the space aside, if there is any to spare."""
        if not self._path.exists():
            with contextlib.suppress(OSError):
                # Random bytes: some file systems store a run of zeros in no space at all.
                write_blob(self._path, os.urandom(RESERVE_BYTES), sync=False)

    def give(self, problem: OSError) -> bool:
        """Give the space back where a full disk was the problem; whether that may help."""
        if problem.errno not in _FULL or not self._path.exists():
            return False
        self._path.unlink()
        return True
