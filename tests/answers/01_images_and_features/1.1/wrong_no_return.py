# hint vi: quên `return`
# hint en: is a `return` missing
def normalize(photo):
    photo.astype(np.float32) / 255
