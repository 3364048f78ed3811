def activation_memory(model, batch_size=1):
    total = 0
    for layer in model.layers:
        numbers = 1
        for side in layer.output.shape[1:]:
            numbers *= side
        total += numbers
    return total * batch_size * 4
