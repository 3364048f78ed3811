"""The first line of every lesson: `lesson.begin(...)` in its setup cell."""

import logging
import random
import sys

import numpy as np

from course_utils import __version__, colab, quiet
from course_utils import language as spoken


def begin(name, *, language, seed=0):
    """Choose the language, seed Python and NumPy (and Keras, where it is loaded), say where we run.

    name      the lesson's folder, such as "02_convolution"
    language  "vi" or "en"
    seed      int; the same seed gives the same numbers on every run

    Raises language.UnknownLanguage.
    """
    spoken.choose(language)
    random.seed(seed)
    np.random.seed(seed)
    if "keras" in sys.modules:
        _prepare_keras(sys.modules["keras"], seed)
    number = name.split("_")[0].lstrip("0")
    print(
        spoken.text(
            vi=f"Bài {number} · tiếng Việt · chạy trên {colab.device()} · course_utils {__version__}",
            en=f"Lesson {number} · English · running on {colab.device()} · course_utils {__version__}",
        )
    )


def _prepare_keras(keras, seed):
    """Seed it, and let TensorFlow say here, where nobody reads it, what it says at its first operation."""
    keras.utils.set_random_seed(seed)
    logging.getLogger("tensorflow").setLevel(logging.ERROR)  # "5 out of the last 5 calls … triggered retracing"
    with quiet.stderr():
        keras.ops.zeros(1)
