# hint vi: Epoch 4 không bao giờ được chạy
# hint en: Epoch 4 is never run
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return val_losses.index(min(val_losses)), epoch
    return best, len(val_losses) - 1
