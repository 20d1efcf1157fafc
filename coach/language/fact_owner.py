"""Whose the kin and events of a line are: words of home that belong to nobody in the talk."""

from __future__ import annotations

from coach.language.listening.phrases import phrases


def owned(line: str) -> str:
    """A line of a note with the words of home blotted out that are nobody's of the two.

    "another child's funeral", "the new kids", "Mother's Day" and "on my mother" name home without
    telling of one. A line about nobody or everybody holds nothing that is theirs.
    """
    return phrases("personal")["nobodys"].sub("-", line)
