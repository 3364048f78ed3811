"""Where the notebook runs: on Colab or not, on a GPU or not."""

import shutil
import subprocess
import sys


def on_colab():
    """True inside Google Colab."""
    return "google.colab" in sys.modules


def device():
    """Name of the GPU, or "CPU". Asks the driver, so that TensorFlow need not be imported for it."""
    if shutil.which("nvidia-smi"):
        query = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
        found = subprocess.run(query, capture_output=True, text=True, timeout=20, check=False)
        if found.returncode == 0 and found.stdout.strip():
            return found.stdout.strip().splitlines()[0]
    return "CPU"
