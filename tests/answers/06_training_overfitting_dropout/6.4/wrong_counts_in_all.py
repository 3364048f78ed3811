# hint vi: đếm lại từ đầu
# hint en: the waiting begins again
def early_stop(val_losses, patience):
    best, waited = 0, 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best = epoch
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1
