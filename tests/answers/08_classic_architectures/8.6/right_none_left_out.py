def activation_memory(model, batch_size=1):
    counts = []
    for layer in model.layers:
        sides = [side for side in layer.output.shape if side is not None]
        counts.append(np.prod(sides))
    return 4 * batch_size * np.sum(counts)
