# hint vi: Tệp của mạng to
# hint en: The file of a large network
kept = {}


def save_model(model, path):
    kept[path] = model
    return 17863


def load_model(path):
    return kept[path]
