"""TinyDB is used as TinyDB is used everywhere; the storage writes only what changed."""

import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import Query, TinyDB, where
from tinydb.table import Document

from coach.domain.errors import CoachError
from coach.store import shelf
from coach.store.database import Database
from coach.store.redo import Redo
from coach.store.reserve import RESERVE_BYTES
from coach.store.storage import JournalStorage
from coach.store.tables import FieldGiven, FieldIs, FieldMissing, body_of, rows_of, rows_with
from tests.faults.saves import DAY, fact


def storage(folder: Path) -> JournalStorage:
    return JournalStorage(folder, today=lambda: DAY)


@pytest.fixture
def db(folder):
    with Database(storage(folder)) as db:
        yield db


def test_tinydb_s_own_verbs_work_and_last(db, folder):
    with db.transaction():
        people = db.table("people")
        first = people.insert({"name": "Ana", "age": 41})
        assert people.insert_multiple([{"name": "Ben"}, {"name": "Cy", "tags": ["x"]}]) == [2, 3]
        people.update({"age": 42}, where("name") == "Ana")
        people.update(lambda doc: doc["tags"].append("y"), Query().tags.any(["x"]))
        people.remove(doc_ids=[2])
        people.upsert({"name": "Di"}, where("name") == "Di")
        people.upsert(Document({"name": "Cyd"}, 3))
    again = TinyDB(storage=lambda: storage(folder)).table("people")
    assert again.get(doc_id=first) == {"name": "Ana", "age": 42}
    assert [doc.doc_id for doc in again] == [1, 3, 4]
    assert again.search(where("name") == "Cyd") == [{"name": "Cyd", "tags": ["x", "y"]}]
    assert again.count(where("age").exists()) == 1
    assert again.contains(where("name") == "Di")


def test_a_stock_tinydb_table_can_write_too(folder):
    store = storage(folder)
    stock = TinyDB(storage=lambda: store)
    with store.transaction():
        stock.table("a").insert({"x": 1})
        stock.table("b").insert({"y": 2})
        stock.table("a").truncate()
        stock.table("a").insert({"x": 3})
    other = TinyDB(storage=lambda: storage(folder))
    assert other.tables() == {"a", "b"}
    assert other.table("a").all() == [{"x": 3}]
    with store.transaction():
        stock.drop_table("b")
    assert other.table("b").all() == []


def test_ids_given_by_tinydb_are_fresh_though_another_window_took_some(db, folder):
    other = Database(storage(folder))
    for n, window in enumerate([db, other, db, db, other]):
        with window.transaction():
            assert window.table("a").insert({"n": n}) == n + 1


def test_only_the_table_that_changed_is_written(db, folder):
    with db.transaction():
        db.table("a").insert({"x": 1})
        db.table("b").insert({"x": 1})
    before = (folder / "tables" / "b.json").stat().st_mtime_ns
    with db.transaction():
        db.table("a").insert({"x": 2})
        db.table("b").update({"x": 1})  # no change
    assert (folder / "tables" / "b.json").stat().st_mtime_ns == before


def test_a_large_table_is_not_written_whole_for_one_change(db, folder):
    with db.transaction():
        db.table("a").insert_multiple({"n": n, "text": "x" * 100} for n in range(2000))
    large = (folder / "tables" / "a.json").stat()
    for n in range(20):
        with db.transaction():
            db.table("a").update({"text": "changed"}, doc_ids=[n + 1])
            db.table("a").remove(doc_ids=[100 + n])
    assert (folder / "tables" / "a.json").stat() == large
    assert (folder / "tables" / "a.late.json").stat().st_size < shelf.LATE_UP_TO
    again = Database(storage(folder)).table("a")
    assert again.count(where("text") == "changed") == 20
    assert len(again) == 1980


def test_editing_what_was_read_edits_nothing(db):
    with db.transaction():
        db.table("a").insert({"tags": ["x"]})
    db.table("a").all()[0]["tags"].append("y")
    assert db.table("a").all() == [{"tags": ["x"]}]


def test_writing_outside_a_transaction_is_a_programming_error(db):
    with pytest.raises(RuntimeError, match="transaction"):
        db.table("a").insert({"x": 1})
    with pytest.raises(RuntimeError, match="transaction"):
        db.files.put_text("t", "x")


values = st.none() | st.text(st.characters(codec="utf-8"), max_size=8)
documents = st.lists(
    st.dictionaries(st.sampled_from(["a", "b", "ab", 'a"']), values, max_size=3), max_size=8
)


@given(documents, st.text(st.characters(codec="utf-8"), max_size=3))
def test_a_search_by_bytes_finds_what_tinydb_finds(tmp_path_factory, found, value):
    db = Database(storage(tmp_path_factory.mktemp("journal")))
    with db.transaction():
        db.table("t").insert_multiple(found)
    other = Database(storage(db.files.places.folder))  # reads the file, not its memory
    for window in (db, other):
        table = window.table("t")
        assert table.search(FieldIs("a", value)) == table.search(where("a") == value)
        assert table.search(FieldGiven("b")) == table.search(where("b").exists())
        assert table.search(FieldMissing("ab")) == table.search(~where("ab").exists())
    db.close()
    other.close()


@given(st.dictionaries(st.integers(0, 10**20).map(str), st.text().map(lambda t: t.encode().hex())))
def test_rows_with_some_bytes_are_all_found(rows):
    raw = {key: f'{{"v":"{value}"}}'.encode() for key, value in rows.items()}
    assert rows_of(body_of(raw)) == raw
    wanted = {key: row for key, row in raw.items() if b"61" in row}
    assert wanted.items() <= rows_with(body_of(raw), b"61").items() <= raw.items()


def test_on_a_full_disk_there_is_room_to_delete(journal, folder, opens, monkeypatch):
    again = opens(on=DAY.replace(day=21))
    again.save(fact("f2"))
    assert (folder / "reserve").stat().st_size == RESERVE_BYTES
    decide = Redo.decide

    def full(self, moves):
        if (folder / "reserve").exists():
            raise OSError(errno.ENOSPC, "No space left on device")
        return decide(self, moves)

    monkeypatch.setattr(Redo, "decide", full)
    with pytest.raises(CoachError, match="disk is full"):
        again.save(fact("f3"))
    again.remove([fact("f2")])
    assert [one.id for one in again.facts()] == ["f1"]
    assert not (folder / "reserve").exists()
