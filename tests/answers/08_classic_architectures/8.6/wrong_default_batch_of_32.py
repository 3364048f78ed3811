# hint vi: tính cho một ảnh
# hint en: it is one image
def activation_memory(model, batch_size=32):
    numbers = sum(int(np.prod(layer.output.shape[1:])) for layer in model.layers)
    return 4 * batch_size * numbers
