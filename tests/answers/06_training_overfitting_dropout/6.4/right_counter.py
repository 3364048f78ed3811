def early_stop(val_losses, patience):
    lowest, best, waited = float("inf"), 0, 0
    for epoch in range(len(val_losses)):
        if val_losses[epoch] < lowest:
            lowest, best, waited = val_losses[epoch], epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best, epoch
    return best, len(val_losses) - 1
