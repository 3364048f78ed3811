# hint vi: Lưu hai mạng vào hai tệp
# hint en: Two networks saved to two files
import os
import tempfile

FILE = os.path.join(tempfile.mkdtemp(), "model.keras")


def save_model(model, path):
    model.save(FILE)
    return os.path.getsize(FILE)


def load_model(path):
    return keras.models.load_model(FILE)
