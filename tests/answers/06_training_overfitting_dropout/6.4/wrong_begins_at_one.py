# hint vi: từ một số lớn
# hint en: from a large number
def early_stop(val_losses, patience):
    lowest, best, waited = 1.0, 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            lowest, best, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1
