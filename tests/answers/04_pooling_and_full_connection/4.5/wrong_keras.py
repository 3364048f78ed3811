# hint vi: không được gọi
# hint en: may not call
def dense(x, w, b):
    import keras

    layer = keras.layers.Dense(w.shape[1])
    layer.build(x.shape)
    layer.set_weights([w, b])
    return layer(x)
