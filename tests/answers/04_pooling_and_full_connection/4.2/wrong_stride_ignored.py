# hint vi: các cửa sổ chồng lên nhau
# hint en: the windows overlap
def average_pool(x, size, stride):
    h, w = x.shape[1] // size, x.shape[2] // size
    return x[:, :h * size, :w * size].reshape(len(x), h, size, w, size, -1).mean(axis=(2, 4))
