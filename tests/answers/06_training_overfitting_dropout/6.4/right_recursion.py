def early_stop(val_losses, patience):
    def on(best, epoch):
        if val_losses[epoch] < val_losses[best]:
            best = epoch
        if epoch - best == patience or epoch == len(val_losses) - 1:
            return best, epoch
        return on(best, epoch + 1)
    return on(0, 0)
