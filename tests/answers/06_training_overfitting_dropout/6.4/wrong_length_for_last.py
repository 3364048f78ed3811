# hint vi: đợi được đến epoch 4
# hint en: reaches epoch 4
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return best, epoch
    return best, len(val_losses)
