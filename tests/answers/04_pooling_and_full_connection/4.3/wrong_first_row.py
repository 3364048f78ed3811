# hint vi: mọi hàng mọi cột đều được tính
# hint en: every row and column counts
def global_average_pool(x):
    return x[:, 0].mean(axis=1)
