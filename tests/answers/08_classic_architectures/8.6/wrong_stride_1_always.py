# hint vi: không vuông
# hint en: not square
def activation_memory(model, batch_size=1):
    height, width, channels = model.input_shape[1:]
    total = 0
    for layer in model.layers:
        if isinstance(layer, keras.layers.Conv2D):
            if layer.padding == "valid":
                height, width = height - layer.kernel_size[0] + 1, width - layer.kernel_size[1] + 1
            channels = layer.filters
            total += height * width * channels
        elif isinstance(layer, keras.layers.MaxPooling2D):
            height, width = height // 2, width // 2
            total += height * width * channels
        else:
            total += int(np.prod(layer.output.shape[1:]))
    return 4 * batch_size * total
