# hint vi: không được gọi
# hint en: may not call
def softmax_cross_entropy(scores, labels):
    import tensorflow as tf

    losses = tf.keras.losses.sparse_categorical_crossentropy(labels, scores, from_logits=True)
    dscores = layers.softmax(scores)
    dscores[np.arange(len(scores)), labels] -= 1
    return losses.numpy().mean(), dscores / len(scores)
