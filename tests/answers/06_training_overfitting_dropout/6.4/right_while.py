def early_stop(val_losses, patience):
    best = epoch = 0
    while epoch + 1 < len(val_losses) and epoch - best < patience:
        epoch += 1
        if val_losses[epoch] < val_losses[best]:
            best = epoch
    return np.array([best, epoch])
