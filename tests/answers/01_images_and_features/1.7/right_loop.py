def dense_parameters(input_shape, units):
    inputs = 1
    for side in input_shape:
        inputs *= side
    return (inputs + 1) * units
