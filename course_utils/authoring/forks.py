"""Run something that is not trusted to end in a fork, with limits on time and memory."""

import json
import os
import resource
import select
import signal
import sys
import tempfile
import time

SECONDS = 10  # CPU time of one fork
KERAS_SECONDS = 30  # the same where TensorFlow is loaded: it starts anew in each fork, on several cores
PATIENCE = 6  # times as much wall time, since the machine may be busy
BYTES = 4 * 2**30  # address space beyond what the parent has


def in_fork(function, *, seconds=None):
    """`function()`'s JSON-able result, from a fork of this process; a string "timeout" or "crash" without one.

    seconds  of CPU time; None: SECONDS, or KERAS_SECONDS

    Temporary files of the fork's lie in a folder of its own, which goes with it.
    """
    seconds = seconds or (KERAS_SECONDS if "tensorflow" in sys.modules else SECONDS)
    with tempfile.TemporaryDirectory() as scratch:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            tempfile.tempdir = scratch
            _work(function, writing, seconds)
        os.close(writing)
        try:
            text = _read(reading, time.monotonic() + PATIENCE * seconds)
        finally:
            os.close(reading)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    if text is None:
        return "timeout"
    return json.loads(text) if text else "crash"


def _work(function, writing, seconds):
    """The child's life: limits, the work, its result as JSON, and out without the parent's exit handlers."""
    try:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1), os.dup2(silence, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        _limit_memory()
        with os.fdopen(writing, "w") as stream:
            stream.write(json.dumps(function()))
    finally:
        os._exit(0)


def _limit_memory():
    """At most BYTES of address space beyond what is taken now; macOS, which has no /proc, keeps no such limit."""
    if not os.path.exists("/proc/self/statm"):
        return
    with open("/proc/self/statm") as stream:
        wanted = int(stream.read().split()[0]) * resource.getpagesize() + BYTES
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def _read(descriptor, end):
    """All text until the child closes its end; None where time ran out first."""
    parts = []
    while True:
        ready, _, _ = select.select([descriptor], [], [], max(end - time.monotonic(), 0))
        if not ready:
            return None
        part = os.read(descriptor, 65536)
        if not part:
            return b"".join(parts).decode()
        parts.append(part)
