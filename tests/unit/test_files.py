"""Files are written whole or not at all."""

import os

import pytest

from course_utils import files


def test_text_is_utf_8_with_one_kind_of_line_end(tmp_path):
    files.write_text(tmp_path / "below" / "a.txt", "chữ\nhai\n")
    assert (tmp_path / "below" / "a.txt").read_bytes() == "chữ\nhai\n".encode()


def test_the_file_may_be_read_by_others(tmp_path):
    files.write_text(tmp_path / "a.txt", "a")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    files.write_text(path, "old")

    def stops(*_):
        raise OSError("disk full")

    with pytest.raises(UnicodeEncodeError):
        files.write_text(path, "\ud800")
    monkeypatch.setattr(os, "replace", stops)
    with pytest.raises(OSError, match="disk full"):
        files.write_text(path, "new")
    assert path.read_text() == "old"
    assert [other.name for other in tmp_path.iterdir()] == ["a.txt"]
