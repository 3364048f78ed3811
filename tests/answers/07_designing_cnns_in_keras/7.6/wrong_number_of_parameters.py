# hint vi: 119 tham số
# hint en: 119 parameters
import os


def save_model(model, path):
    model.save(path)
    return model.count_params()


def load_model(path):
    return keras.models.load_model(path)
