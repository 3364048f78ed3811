def train(model, x, y, epochs, patience, learning_rate):
    cut = int(len(x) * 0.8)
    training, validation = (x[:cut], y[:cut]), (x[cut:], y[cut:])
    optimizer = keras.optimizers.Adam()
    optimizer.learning_rate = learning_rate
    accuracy = keras.metrics.SparseCategoricalAccuracy(name="accuracy")
    model.compile(optimizer=optimizer, loss=keras.losses.sparse_categorical_crossentropy, metrics=[accuracy])
    stop = keras.callbacks.EarlyStopping("val_loss", 0, patience, restore_best_weights=True, mode="min")
    history = model.fit(*training, 32, epochs, verbose=0, validation_data=validation, callbacks=stop)
    return model, history.history
