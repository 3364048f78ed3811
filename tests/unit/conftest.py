"""Every test starts as a fresh notebook does: Vietnamese spoken, no test cell running, nothing known of an exercise."""

import pytest

from course_utils import language
from course_utils.check import record


@pytest.fixture(autouse=True)
def fresh_session(monkeypatch):
    monkeypatch.delenv("COURSE_LANGUAGE", raising=False)
    monkeypatch.setattr(record, "running", record._Running())
    monkeypatch.setattr(record, "states", {})
    language.choose("vi")
    yield
    language._current = "vi"
