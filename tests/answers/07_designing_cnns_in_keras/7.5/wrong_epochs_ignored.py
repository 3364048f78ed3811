# hint vi: phải chạy đúng 4 epoch
# hint en: goes through just 4 epochs
def train(model, x, y, epochs, patience, learning_rate):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    history = model.fit(x, y, batch_size=32, epochs=20, validation_split=0.2, callbacks=[stopping], verbose=0)
    return model, history.history
