"""A damaged journal is recovered or refused with a sentence; it never opens as an empty one."""

import shutil

import pytest

from coach.domain.errors import CoachError
from tests.faults.damage import FILES, HARMS, begun, damage_everything
from tests.faults.saves import fact, holds, opened


def test_every_file_damaged_in_every_way_is_recovered_or_refused(tmp_path):
    found = damage_everything(tmp_path / "journal")
    assert not [what for what in found if what.startswith("BAD")]
    assert sum(found.values()) == 2 * len(FILES) * len(HARMS)
    assert found["whole again and told"] > 50


def test_with_no_good_copy_left_the_damaged_file_stays_as_it_is(tmp_path):
    folder = tmp_path / "journal"
    begun(folder)
    shutil.rmtree(folder / "snapshots")
    for name in ("people.json", "people.json.bak"):
        (folder / "tables" / name).write_bytes(b"junk")
    journal = opened(folder)
    with pytest.raises(CoachError, match="“people” was damaged and there is no good copy"):
        journal.people()
    journal.save(fact("f9"))
    assert (folder / "tables" / "people.json").read_bytes() == b"junk"


@pytest.mark.parametrize(
    "gone", [("redo", "tables", "snapshots"), ("redo", "tables", "snapshots", "contents.json")]
)
def test_notes_without_their_tables_are_no_empty_journal(gone, tmp_path):
    folder = tmp_path / "journal"
    begun(folder)
    for name in gone:
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if "contents.json" in gone:
        (folder / "contents.json.bak").unlink()
    with pytest.raises(CoachError, match=r"gone|no good copy"):
        holds(opened(folder))


def test_a_newer_journal_is_refused_and_not_replaced_by_an_older_copy(tmp_path):
    folder = tmp_path / "journal"
    begun(folder)
    from coach.store import format as files
    from coach.store.format import FileKind, Header, Plain, encode

    newer = encode(Header(FileKind.TABLE, "people", 9, files.SCHEMA + 1), b"{\n}", Plain())
    (folder / "tables" / "people.json").write_bytes(newer)
    with pytest.raises(CoachError, match="newer coach"):
        opened(folder).people()
    assert (folder / "tables" / "people.json").read_bytes() == newer
