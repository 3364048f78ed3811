import os
import shutil


def save_model(model, path):
    model.save(path)
    return int(np.int64(os.path.getsize(path)))


def load_model(path):
    copy = path + ".copy.keras"
    shutil.copy(path, copy)
    try:
        return keras.models.load_model(copy)
    finally:
        os.remove(copy)
