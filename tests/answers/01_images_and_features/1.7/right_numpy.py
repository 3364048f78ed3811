def dense_parameters(input_shape, units):
    return np.prod(input_shape, dtype=np.int64) * units + units
