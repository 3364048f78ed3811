import os.path


def save_model(model, path):
    model.save(str(path), include_optimizer=True)
    with open(path, "rb") as file:
        return file.seek(0, os.SEEK_END)


def load_model(path):
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    return keras.models.load_model(path, custom_objects={})
