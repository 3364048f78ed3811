# hint vi: khi còn chưa đợi đủ
# hint en: before the waiting does
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return best, epoch
    return best, best
