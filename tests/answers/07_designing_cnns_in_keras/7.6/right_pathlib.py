from pathlib import Path


def save_model(model, path):
    model.save(path)
    return Path(path).stat().st_size


def load_model(path):
    return keras.models.load_model(path)
