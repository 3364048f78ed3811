def train(model, x, y, epochs, patience, learning_rate):
    model.compile(keras.optimizers.Adam(learning_rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    curves = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    best = model.get_weights()
    for epoch in range(epochs):
        came = model.fit(x, y, batch_size=32, validation_split=0.2, shuffle=True, verbose=0).history
        for name in curves:
            curves[name] += came[name]
        losses = curves["val_loss"]
        if losses[-1] <= min(losses):
            best = model.get_weights()
        if len(losses) - 1 - int(np.argmin(losses)) == patience:
            break
    model.set_weights(best)
    return [model, curves]
