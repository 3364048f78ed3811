# hint vi: hai thứ
# hint en: two things
def train(model, x, y, epochs, patience, learning_rate):
    model.compile(
        keras.optimizers.Adam(learning_rate), "sparse_categorical_crossentropy", ["accuracy"]
    )
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    history = model.fit(x, y, batch_size=32, epochs=epochs, validation_split=0.2, callbacks=[stopping], verbose=0)
    return model, history.history
