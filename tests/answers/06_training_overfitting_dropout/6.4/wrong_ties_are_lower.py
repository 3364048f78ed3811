# hint vi: Bằng mức thấp nhất cũ
# hint en: Equal to the lowest
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss <= val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return best, epoch
    return best, len(val_losses) - 1
