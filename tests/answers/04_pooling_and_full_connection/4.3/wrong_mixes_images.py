# hint vi: đừng trộn các ảnh với nhau
# hint en: do not mix the images
def global_average_pool(x):
    return np.tile(x.mean(axis=(0, 1, 2)), (len(x), 1))
