# hint vi: vậy dừng sau epoch 3
# hint en: so it stops after epoch 3
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return best, epoch + 1
    return best, len(val_losses) - 1
