# hint vi: thay đổi danh sách
# hint en: changes the list
def early_stop(val_losses, patience):
    lowest, best, epoch = val_losses[0], 0, -1
    while val_losses:
        epoch, loss = epoch + 1, val_losses.pop(0)
        if loss < lowest:
            lowest, best = loss, epoch
        elif epoch - best == patience:
            break
    return best, epoch
