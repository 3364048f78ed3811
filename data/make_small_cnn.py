"""Make small_cnn.npz again: the small network that lesson 4 walks through, trained on the Fashion-MNIST images here.

python data/make_small_cnn.py

The course's own NumPy engine trains it in about a minute. Another processor rounds otherwise, so the weights, kept
with three decimals, need not come out the same to the last digit: the accuracy that is printed should.
"""

from pathlib import Path

import numpy as np

from course_utils import data
from course_utils.network import Conv2D, Dense, Flatten, MaxPooling2D, ReLU, Sequential
from course_utils.training import Adam, fit

NAMES = ("conv1_w", "conv1_b", "conv2_w", "conv2_b", "dense_w", "dense_b")


def main():
    (x_train, y_train), (x_test, y_test) = data.fashion()
    network = Sequential(
        [Conv2D(4, 3), ReLU(), MaxPooling2D(2), Conv2D(6, 3), ReLU(), MaxPooling2D(2), Flatten(), Dense(10)],
        (28, 28, 1),
        seed=4,
    )
    fit(network, scaled(x_train), y_train, epochs=20, batch_size=64, optimizer=Adam(0.002), seed=4)
    network.set_weights([array.round(3) for array in network.get_weights()])
    print(f"{network.count_params()} parameters, test accuracy {network.evaluate(scaled(x_test), y_test)[1]:.4f}")
    np.savez_compressed(Path(__file__).parent / "small_cnn.npz", **dict(zip(NAMES, network.get_weights(), strict=True)))


def scaled(images):
    return images[..., np.newaxis].astype(np.float32) / 255


if __name__ == "__main__":
    main()
