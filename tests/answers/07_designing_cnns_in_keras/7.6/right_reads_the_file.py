def save_model(model, path):
    keras.models.save_model(model, filepath=path)
    with open(path, "rb") as file:
        content = file.read()
    return len(content)


def load_model(path):
    return keras.saving.load_model(filepath=path, safe_mode=True)
