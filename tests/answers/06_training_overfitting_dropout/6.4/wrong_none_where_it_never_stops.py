# hint vi: quên `return`
# hint en: is a `return` missing
def early_stop(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        elif epoch - best == patience:
            return best, epoch
