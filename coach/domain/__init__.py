"""The words of the field: plain dataclasses and pure functions, standard library only."""
