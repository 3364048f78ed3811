def normalize(photo):
    brightness = photo / 255.0
    return brightness.astype("float32")
