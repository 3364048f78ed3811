# hint vi: load_model trả về một mạng
# hint en: load_model returns a Keras network
import os


def save_model(model, path):
    model.save(path)
    return os.path.getsize(path)


def load_model(path):
    return keras.models.load_model(path).get_config()
