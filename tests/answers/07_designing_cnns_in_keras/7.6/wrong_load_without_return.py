# hint vi: quên `return`
# hint en: is a `return` missing
import os


def save_model(model, path):
    model.save(path)
    return os.path.getsize(path)


def load_model(path):
    model = keras.models.load_model(path)
