# hint vi: Epoch 4 không bao giờ được chạy
# hint en: Epoch 4 is never run
def early_stop(val_losses, patience):
    best, rises = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best = epoch
        rises = rises + 1 if val_losses[epoch] >= val_losses[epoch - 1] else 0
        if rises == patience:
            return best, epoch
    return best, len(val_losses) - 1
