# hint vi: 119 tham số
# hint en: 119 parameters
import os


def save_model(model, path):
    model.save(path)
    return os.path.getsize(path) // 1024


def load_model(path):
    return keras.models.load_model(path)
