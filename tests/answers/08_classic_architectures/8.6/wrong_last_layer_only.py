# hint vi: tám tầng
# hint en: eight layers
def activation_memory(model, batch_size=1):
    return 4 * batch_size * int(np.prod(model.output_shape[1:]))
