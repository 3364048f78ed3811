# hint vi: Trả về (best, last)
# hint en: Return (best, last)
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return epoch, best
    return len(val_losses) - 1, best
