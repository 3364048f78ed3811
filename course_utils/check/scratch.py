"""Places for the files that an answer writes."""

import atexit
import contextlib
import os
import tempfile
import uuid
from pathlib import Path


def temporary_path(name):
    """A path, str, for a file that an answer writes and reads: unused so far, removed when Python ends.

    name  how it ends, such as "model.keras"

    It lies in the system's folder for temporary files, which both ends of the seal have, each its own.
    """
    path = Path(tempfile.gettempdir()) / f"course_{uuid.uuid4().hex}_{name}"
    atexit.register(_remove, path, os.getpid())
    return str(path)


def _remove(path, owner):
    if os.getpid() == owner:  # a fork leaves it to its parent
        with contextlib.suppress(OSError):
            path.unlink()
