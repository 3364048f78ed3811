# hint vi: mỗi nút còn có một hệ số điều chỉnh
# hint en: each node has a bias as well
def dense_parameters(input_shape, units):
    return int(np.prod(input_shape)) * units + 1
