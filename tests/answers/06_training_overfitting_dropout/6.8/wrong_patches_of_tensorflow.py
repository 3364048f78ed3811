# hint vi: tensorflow.image.extract_patches
# hint en: tensorflow.image.extract_patches
def im2col(x, f_h, f_w):
    import tensorflow as tf
    patches = tf.image.extract_patches(x, [1, f_h, f_w, 1], [1, 1, 1, 1], [1, 1, 1, 1], "VALID")
    return patches.numpy().reshape(-1, f_h * f_w * x.shape[3])
