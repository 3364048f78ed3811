import os

from keras.saving import load_model as read
from keras.saving import save_model as write


def save_model(model, path):
    write(model, path, overwrite=True)
    size = os.stat(path).st_size
    return size


def load_model(path):
    model = read(path, compile=False)
    return model
