from keras.callbacks import EarlyStopping
from keras.losses import SparseCategoricalCrossentropy
from keras.optimizers import Adam


def train(model, x, y, epochs, patience, learning_rate):
    model.compile(Adam(learning_rate=learning_rate), SparseCategoricalCrossentropy(), metrics=["accuracy"])
    callbacks = [EarlyStopping(patience=patience, restore_best_weights=True)]
    result = model.fit(x, y, epochs=epochs, validation_split=0.2, callbacks=callbacks, verbose=0)
    return (model, result.history)
