# hint vi: đếm epoch từ 0
# hint en: counted from 0
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return val_losses[best], epoch
    return val_losses[best], len(val_losses) - 1
