"""A record read back from its document is the record that was written."""

import json
from dataclasses import MISSING, fields

import pytest
from hypothesis import given

from coach.store.records import CODECS
from coach.store.tables import body_of, rows_of, to_bytes
from tests.unit.store import strategies


@given(strategies.records)
def test_every_record_reads_back_as_it_was_written(record):
    codec = CODECS[type(record)]
    document = json.loads(to_bytes(codec.out(record)))
    assert codec.read(document) == record


@pytest.mark.parametrize("kind", CODECS, ids=lambda kind: kind.__name__)
def test_no_field_of_a_record_is_forgotten(kind):
    """Each field, set to something that is not its default, must change the document."""
    made = dict(vars(strategies))
    strategy = next(
        found
        for name, found in made.items()
        if hasattr(found, "example") and name in _PLURALS and _PLURALS[name] == kind.__name__
    )
    seen: dict[str, set[bytes]] = {field.name: set() for field in fields(kind)}

    @given(strategy)
    def look(record):
        document = to_bytes(CODECS[kind].out(record))
        for field in fields(kind):
            value = getattr(record, field.name)
            if field.default is not MISSING and value != field.default:
                seen[field.name].add(document)
                plain = {one.name: getattr(record, one.name) for one in fields(kind)}
                plain[field.name] = field.default
                assert to_bytes(CODECS[kind].out(kind(**plain))) != document

    look()
    optional = [field.name for field in fields(kind) if field.default is not MISSING]
    assert all(seen[name] for name in optional)


_PLURALS = {
    "people": "Person",
    "reflections": "Reflection",
    "commitments": "Commitment",
    "facts": "Fact",
    "preps": "Prep",
    "reviews": "Review",
    "repairs": "Repair",
    "settings": "Settings",
}


@given(strategies.records)
def test_a_row_is_one_line_whatever_the_words(record):
    row = to_bytes(CODECS[type(record)].out(record))
    assert rows_of(body_of({"1": row, "2": None, "3": row})) == {"1": row, "2": None, "3": row}
