def dense_parameters(input_shape, units):
    return np.cumprod(input_shape)[-1] * units + units
