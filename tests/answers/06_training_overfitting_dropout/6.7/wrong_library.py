# hint vi: tensorflow.image
# hint en: tensorflow.image
def augment(images, shifts, mirrored):
    import tensorflow as tf
    W = images.shape[2]
    result = []
    for image, s, turned in zip(images, shifts, mirrored):
        image = tf.image.flip_left_right(image[:, :, None])[:, :, 0].numpy() if turned else image
        wide = np.pad(image, ((0, 0), (W, W)))
        result.append(wide[:, W - s:2 * W - s])
    return np.array(result)
