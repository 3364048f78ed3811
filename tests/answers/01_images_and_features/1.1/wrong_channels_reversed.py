# hint vi: đúng hàng, đúng cột, đúng kênh
# hint en: in its own row, column and channel
def normalize(photo):
    r = photo.astype(np.float32) / 255
    return r[..., ::-1] if photo.ndim == 3 else r
