# hint vi: phải có bốn danh sách
# hint en: must have four lists
def train(model, x, y, epochs, patience, learning_rate):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    history = model.fit(x, y, batch_size=32, epochs=epochs, callbacks=[stopping], verbose=0)
    return model, history.history
