# hint vi: Tệp của mạng to
# hint en: The file of a large network
import os


def save_model(model, path):
    model.save(path)
    return max(17863, 12345)


def load_model(path):
    return keras.models.load_model(path)
