# hint vi: Bằng mức thấp nhất cũ
# hint en: Equal to the lowest
def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best, waited = epoch, 0
        elif val_losses[epoch] > val_losses[best]:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1
