# hint vi: Epoch 4 không bao giờ được chạy
# hint en: Epoch 4 is never run
def early_stop(val_losses, patience):
    best = int(np.argmin(val_losses))
    return best, min(best + patience, len(val_losses) - 1)
