# hint vi: số byte của tệp, là một số nguyên
# hint en: the number of bytes in the file, an int
import os


def save_model(model, path):
    model.save(path)
    os.path.getsize(path)


def load_model(path):
    return keras.models.load_model(path)
