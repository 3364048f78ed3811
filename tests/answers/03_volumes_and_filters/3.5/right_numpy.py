def network_shapes(input_shape, network):
    sides, depth = np.array(input_shape[:2]), input_shape[2]
    shapes = [np.array(input_shape)]
    for kernel_size, stride, padding, filters in network:
        room = sides + 2 * padding - kernel_size
        if np.any(room < 0):
            raise ValueError("the filter does not fit")
        sides, depth = room // stride + 1, filters
        shapes.append(np.append(sides, depth))
    shapes.append(np.array([np.prod(shapes[-1])]))
    return shapes
