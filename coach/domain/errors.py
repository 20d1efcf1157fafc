"""What coach tells a person when something could not be done."""

from __future__ import annotations


class CoachError(Exception):
    """Something could not be done.

    The message is for a leader: what happened, what is safe, what to do next, in one sentence
    or two. It never holds the text of a note.
    """
