"""The last words of an app that had to stop."""

from __future__ import annotations

from pathlib import PurePath
from traceback import extract_tb

from coach.domain.errors import CoachError


def farewell(error: Exception) -> str:
    """What a person reads when coach had to stop; never any words of a note."""
    if isinstance(error, CoachError):
        return str(error)
    frames = extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "coach" in PurePath(frame.filename).parts] or frames
    where = f" in {PurePath(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else ""
    return (
        f"Something inside coach went wrong ({type(error).__name__}{where}) and it had to stop. "
        "Your journal is safe: all that was kept is kept. Start coach again to go on."
    )
