# hint vi: vậy dừng sau epoch 3
# hint en: so it stops after epoch 3
def early_stop(val_losses, patience):
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] >= val_losses[epoch - 1]:
            return epoch - 1, epoch
    return len(val_losses) - 1, len(val_losses) - 1
