# hint vi: tensorflow.GradientTape
# hint en: tensorflow.GradientTape
def dense_backward(dout, x, w):
    import tensorflow as tf

    x, w = tf.constant(x, tf.float64), tf.constant(w, tf.float64)
    b = tf.zeros(w.shape[1], tf.float64)
    with tf.GradientTape() as tape:
        tape.watch([x, w, b])
        loss = tf.reduce_sum((x @ w + b) * dout)
    return tape.gradient(loss, [x, w, b])
