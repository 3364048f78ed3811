def conv_layer(x, w, b, stride=1, padding=0):
    maps = []
    for image in x:
        if padding:
            image = np.concatenate([np.zeros((padding, image.shape[1], image.shape[2])), image,
                                    np.zeros((padding, image.shape[1], image.shape[2]))])
            side = np.zeros((image.shape[0], padding, image.shape[2]))
            image = np.concatenate([side, image, side], axis=1)
        stack = []
        for k in range(w.shape[-1]):
            every = conv_volume(image, w[..., k])
            stack.append(np.asarray(every)[::stride, ::stride] + b[k])
        maps.append(np.dstack(stack))
    return np.maximum(np.array(maps), 0)
