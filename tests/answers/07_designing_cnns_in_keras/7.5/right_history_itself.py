def train(model, x, y, epochs, patience, learning_rate):
    model.compile(optimizer=keras.optimizers.get({"class_name": "Adam", "config": {"learning_rate": learning_rate}}),
                  loss=["sparse_categorical_crossentropy"], metrics=["acc", "accuracy"][1:])
    stopping = keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True, start_from_epoch=0, verbose=0)
    history = model.fit(x=x, y=y, batch_size=32, epochs=epochs, validation_split=1 / 5, callbacks=[stopping], verbose=0)
    return model, {name: [float(value) for value in values] for name, values in history.history.items()}
