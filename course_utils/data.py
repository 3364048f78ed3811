"""The small real data that the course ships, so that lessons run with the network off.

`data/sources.toml` says where each file comes from, and its licence.
"""

from pathlib import Path

import numpy as np

# In a checkout the files lie beside the package, in an installed wheel inside it.
_FOLDERS = (Path(__file__).parent / "_data", Path(__file__).parent.parent / "data")

PHOTOS = {"cat": "chelsea.png", "brick": "brick.png"}


class MissingData(FileNotFoundError):
    """A file of data/ is not where it should be."""


def path(file_name):
    """Where a shipped file lies. Raises MissingData."""
    for folder in _FOLDERS:
        if (folder / file_name).is_file():
            return folder / file_name
    raise MissingData(
        f"the data file {file_name!r} is missing (looked in {', '.join(map(str, _FOLDERS))}); "
        f"in a checkout bring it back with `git checkout -- data/{file_name}`, elsewhere install course_utils again"
    )


def photo(name, gray=False):
    """A photograph as an array of uint8, values 0 to 255.

    name  "cat" (300 x 451, colour) or "brick" (512 x 512, grey)
    gray  True: one brightness a pixel, shape (H, W), by the weights of ITU-R BT.601
          (0.299 red + 0.587 green + 0.114 blue); False: as the file has it, (H, W, 3) for colour

    Raises ValueError for a name that is not there, MissingData for a file that is lost.
    """
    from PIL import Image

    if name not in PHOTOS:
        raise ValueError(f"there is no photo {name!r}; there are {', '.join(PHOTOS)}")
    image = Image.open(path(PHOTOS[name]))
    return np.array(image.convert("L") if gray else image)
