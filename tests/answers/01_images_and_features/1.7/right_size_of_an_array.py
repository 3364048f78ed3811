def dense_parameters(input_shape, units):
    weights = units * np.empty(input_shape, dtype=bool).size
    biases = units
    return weights + biases
