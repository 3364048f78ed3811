# hint vi: So từng số với bảng ở đầu mục 1
# hint en: Compare number by number with the table
def count_parameters(layers, input_shape):
    height, width, channels = input_shape
    counts = []
    for kind, *numbers in layers:
        count = 0
        if kind == "conv":
            filters, kernel_size, padding = numbers
            count = filters * (kernel_size**2 * channels + 1)
            if padding == "valid":
                height, width = height - kernel_size + 1, width
            channels = filters
        elif kind == "pool":
            height, width = height // numbers[0], width // numbers[0]
        elif kind == "flatten":
            channels = height * width * channels
        else:
            count = numbers[0] * (channels + 1)
            channels = numbers[0]
        counts.append(count)
    return counts
