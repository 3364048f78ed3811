# hint vi: Chỉ một epoch
# hint en: One epoch only
def early_stop(val_losses, patience):
    best, epoch = 0, 1
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best = epoch
        if epoch - best == patience:
            break
    return best, epoch
