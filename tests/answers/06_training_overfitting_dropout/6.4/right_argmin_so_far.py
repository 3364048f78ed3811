def early_stop(val_losses, patience):
    for last in range(len(val_losses)):
        best = int(np.argmin(val_losses[:last + 1]))
        if last - best >= patience:
            break
    return best, last
