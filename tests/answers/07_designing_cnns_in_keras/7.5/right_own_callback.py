class Stopping(keras.callbacks.Callback):
    def __init__(self, patience):
        super().__init__()
        self.patience, self.best, self.weights, self.waited = patience, float("inf"), None, 0

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.best:
            self.best, self.weights, self.waited = logs["val_loss"], self.model.get_weights(), 0
        else:
            self.waited += 1
            self.model.stop_training = self.waited >= self.patience

    def on_train_end(self, logs=None):
        self.model.set_weights(self.weights)


def train(model, x, y, epochs, patience, learning_rate):
    model.compile(keras.optimizers.Adam(learning_rate), "sparse_categorical_crossentropy", metrics=["accuracy"])
    record = model.fit(
        x, y, epochs=epochs, batch_size=32, validation_split=0.2, verbose=0, callbacks=[Stopping(patience)]
    )
    return model, record.history
