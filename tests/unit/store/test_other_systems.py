"""What is done only on macOS and Windows is run here too, on stand-ins for their system calls."""

import fcntl
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from coach.store import files, lock
from coach.store.problems import BusyError


@pytest.fixture
def synced(monkeypatch):
    """The calls that force something to the disk, by name."""
    calls: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda handle: calls.append("fsync"))
    return calls


class TestMacOS:
    """There `fsync` leaves the data in the drive's own cache."""

    @pytest.fixture
    def mac(self, monkeypatch, synced):
        monkeypatch.setattr(sys, "platform", "darwin")
        monkeypatch.setattr(
            fcntl, "fcntl", lambda handle, command: synced.append(f"fcntl {command}")
        )
        return synced

    def test_a_file_and_its_folder_are_forced_to_the_disk_itself(self, mac, tmp_path):
        files.replace_file(tmp_path / "a", b"words")
        assert (tmp_path / "a").read_bytes() == b"words"
        assert mac == ["fcntl 51", "fcntl 51"]

    def test_a_disk_that_cannot_is_asked_in_the_usual_way(self, mac, tmp_path, monkeypatch):
        def refuse(handle, command):
            raise OSError(45, "Operation not supported")

        monkeypatch.setattr(fcntl, "fcntl", refuse)
        files.replace_file(tmp_path / "a", b"words")
        assert mac == ["fsync", "fsync"]

    def test_the_number_is_the_one_of_fcntl_h(self):
        assert getattr(fcntl, "F_FULLFSYNC", 51) == files._F_FULLFSYNC


class Windows(ModuleType):
    """`msvcrt.locking` as Windows has it: by file and byte, refused while another has it."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.holders: dict[tuple[int, int], int] = {}
        self.calls: list[tuple[int, int]] = []

    def locking(self, handle: int, mode: int, size: int) -> None:
        place = (os.fstat(handle).st_ino, os.lseek(handle, 0, os.SEEK_CUR))
        self.calls.append((mode, size))
        if mode == self.LK_UNLCK:
            if self.holders.pop(place, None) != handle:
                raise PermissionError(13, "not locked by this handle")
        elif place in self.holders:
            raise PermissionError(13, "locked by another")
        else:
            self.holders[place] = handle


class TestWindows:
    """It has no `flock` and no `fsync` of folders."""

    @pytest.fixture
    def windows(self):
        return Windows()

    @pytest.fixture
    def there(self, windows, monkeypatch):
        """`coach.store.lock` as it is when loaded on Windows."""
        spec = importlib.util.spec_from_file_location("lock_on_windows", Path(lock.__file__))
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, "msvcrt", windows)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "name", "nt")
            spec.loader.exec_module(module)
        assert "flock" not in vars(module)
        return module

    def test_a_lock_keeps_the_other_window_out_until_it_is_given_back(
        self, there, windows, tmp_path
    ):
        one, two = (there.Lock(tmp_path / "lock", 0.02) for _ in "ab")
        with one.held():
            with one.held():
                assert one.mine()
            with pytest.raises(BusyError), two.held():
                pass
        with two.held():
            assert two.mine()
            assert not one.mine()
        assert windows.holders == {}
        assert windows.calls[0] == (Windows.LK_NBLCK, 1)
        assert windows.calls[-1] == (Windows.LK_UNLCK, 1)
        one.close()
        two.close()

    def test_it_waits_for_the_other_window(self, there, windows, tmp_path, monkeypatch):
        one, two = (there.Lock(tmp_path / "lock", 5) for _ in "ab")
        held = one.held()
        held.__enter__()
        waits: list[float] = []

        def sleep(seconds):
            waits.append(seconds)
            if len(waits) == 3:
                held.__exit__(None, None, None)

        monkeypatch.setattr(there.time, "sleep", sleep)
        with two.held():
            assert len(waits) == 3

    def test_an_error_inside_gives_it_back(self, there, windows, tmp_path):
        one = there.Lock(tmp_path / "lock", 0.02)
        with pytest.raises(KeyError), one.held():
            raise KeyError
        assert windows.holders == {}

    def test_the_list_of_names_in_a_folder_is_left_to_the_system(
        self, synced, tmp_path, monkeypatch
    ):
        monkeypatch.setattr(os, "name", "nt")
        files.sync_folder(tmp_path)
        assert synced == []

    def test_bytes_are_written_as_they_are(self, tmp_path, monkeypatch):
        """Windows would turn each newline into two bytes unless told otherwise."""
        flags = []
        real = os.open
        monkeypatch.setattr(os, "O_BINARY", 0x8000, raising=False)

        def opened(path, given, *mode, **more):
            flags.append(given)
            return real(path, given & ~0x8000, *mode, **more)

        monkeypatch.setattr(os, "open", opened)
        files.write_blob(tmp_path / "a", b"one\ntwo\n")
        assert flags[0] & 0x8000


def test_where_there_are_no_hard_links_the_older_version_is_a_copy(tmp_path, monkeypatch):
    def refuse(self, target):
        raise NotImplementedError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    (tmp_path / "a").write_bytes(b"words")
    files.keep_as(tmp_path / "a", tmp_path / "a.bak")
    assert (tmp_path / "a.bak").read_bytes() == b"words"
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a", "a.bak"]
