# hint vi: 119 tham số
# hint en: 119 parameters
import sys


def save_model(model, path):
    model.save(path)
    return sys.getsizeof(model)


def load_model(path):
    return keras.models.load_model(path)
