def count_parameters(layers, input_shape):
    counts = []
    height, width, depth = input_shape
    length = None
    for layer in layers:
        match layer:
            case ("conv", filters, size, "same"):
                counts.append(filters * (size**2 * depth + 1))
                depth = filters
            case ("conv", filters, size, _):
                counts.append(filters * (size**2 * depth + 1))
                height, width, depth = height - size + 1, width - size + 1, filters
            case ("pool", size):
                counts.append(0)
                height, width = int(height / size), int(width / size)
            case ("flatten",):
                counts.append(0)
                length = height * width * depth
            case ("dense", units):
                counts.append(length * units + units)
                length = units
    return counts
