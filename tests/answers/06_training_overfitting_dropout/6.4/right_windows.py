def early_stop(val_losses, patience):
    last = len(val_losses) - 1
    for epoch in range(patience, len(val_losses)):
        if min(val_losses[epoch - patience + 1:epoch + 1]) >= min(val_losses[:epoch - patience + 1]):
            last = epoch
            break
    return val_losses.index(min(val_losses[:last + 1])), last
