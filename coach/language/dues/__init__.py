"""Due times: an own grammar, run only near a commitment, counting from the day of the talk."""

from coach.language.dues.grammar import TimePhrase, find_times, may_name_a_day
from coach.language.dues.resolve import resolve

__all__ = ["TimePhrase", "find_times", "may_name_a_day", "resolve"]
