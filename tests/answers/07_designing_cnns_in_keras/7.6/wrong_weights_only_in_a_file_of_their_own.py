# hint vi: đúng những đầu ra của mạng đã lưu
# hint en: the same outputs as the one that was saved
import os


def save_model(model, path):
    weights = path.replace(".keras", ".weights.h5")
    model.save_weights(weights)
    return os.path.getsize(weights)


def load_model(path):
    model = keras.Sequential([keras.Input((6, 6, 1)), keras.layers.Conv2D(2, 3), keras.layers.Flatten(), keras.layers.Dense(3)])
    return model
