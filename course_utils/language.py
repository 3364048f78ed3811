"""Which language the course speaks, and texts that exist in both.

Texts that code shows (labels, captions, hints) stand in both languages where they are written:

>>> choose("en")
>>> text(vi="ảnh gốc", en="original image")
'original image'
"""

import os

LANGUAGES = ("vi", "en")

_current = "vi"


class UnknownLanguage(ValueError):
    """The course is not written in that language."""

    def __init__(self, name):
        super().__init__(f"there is no language {name!r} in this course; use one of {', '.join(LANGUAGES)}")


def choose(name):
    """Speak `name` ("vi" or "en") from now on; the variable COURSE_LANGUAGE, where set, wins.

    Raises UnknownLanguage.
    """
    global _current
    name = os.environ.get("COURSE_LANGUAGE") or name
    if name not in LANGUAGES:
        raise UnknownLanguage(name)
    _current = name


def current():
    """The language spoken now: "vi" or "en"."""
    return _current


def text(*, vi, en):
    """The text in the current language."""
    return vi if _current == "vi" else en
