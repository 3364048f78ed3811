from keras.layers import Conv2D, Dense


def multiply_adds(model):
    def count(layer):
        match layer:
            case Conv2D():
                numbers = np.prod(layer.output.shape[1:])
                return numbers * np.prod(layer.kernel.shape[:3])
            case Dense():
                return layer.input.shape[-1] * layer.output.shape[-1]
            case _:
                return 0

    return [int(count(layer)) for layer in model.layers]
