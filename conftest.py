"""One BLAS thread for every test process and for the kernels that it starts.

Several processes share the cores here, and OpenBLAS's threads then wait for each other: a training run of 2 s took
100 s. Where the variable is set already it stays.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
