# hint vi: đúng những đầu ra của mạng đã lưu
# hint en: the same outputs as the one that was saved
import os


def save_model(model, path):
    model.save(path)
    return os.path.getsize(path)


def load_model(path):
    return keras.models.clone_model(keras.models.load_model(path))
