"""Mistakes of a person at the keyboard, which a command reports in one line and exit code 2."""


class CourseError(Exception):
    """What is wrong, with the offending value, and what to do about it."""
