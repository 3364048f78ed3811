# hint vi: không được gọi
# hint en: may not call
def activation_memory(model, batch_size=1):
    return 4 * batch_size * sum(layer.activations for layer in models.costs(model))
