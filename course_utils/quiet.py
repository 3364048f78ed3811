"""Keep what libraries write past Python out of a notebook.

TensorFlow's C++ half writes lines about CPUs and missing GPUs to file descriptor 2, at import and at its first
operation, whatever TF_CPP_MIN_LOG_LEVEL says; a reader takes them for errors.
"""

import contextlib
import os
import sys

_STDERR = 2  # what C and C++ call stderr; in a notebook sys.stderr is something else


@contextlib.contextmanager
def stderr():
    """Send file descriptor 2 of the whole process to nowhere, and put it back afterwards, after an error too.

    Exceptions go through, and `sys.stderr` is left alone: in a notebook Python's warnings still show. Works where
    no file is open at descriptor 2.

    >>> with stderr():
    ...     _ = os.write(2, b"nobody reads this")
    """
    _flush()
    kept = _copy_of_stderr()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    if nowhere != _STDERR:  # where 2 was free, the system has just given it out
        os.dup2(nowhere, _STDERR)
        os.close(nowhere)
    try:
        yield
    finally:
        _flush()
        if kept is None:
            os.close(_STDERR)
        else:
            os.dup2(kept, _STDERR)
            os.close(kept)


def _copy_of_stderr():
    """A second descriptor for what 2 is now, or None where nothing is open there."""
    try:
        return os.dup(_STDERR)
    except OSError:
        return None


def _flush():
    """Let buffered text go where it was written to. sys.stderr may be None, closed, or have lost its file."""
    with contextlib.suppress(AttributeError, ValueError, OSError):
        sys.stderr.flush()
